"""A hand that slips while it fills in a table."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from gklint.forms import Table as Layout

from .tables import Printed

_KEYPAD = {
    "0": "12",
    "1": "024",
    "2": "0135",
    "3": "26",
    "4": "157",
    "5": "2468",
    "6": "359",
    "7": "48",
    "8": "579",
    "9": "68",
}
_UNLIKE = 100
"""Trials after which a slip is found to be impossible in a table."""


def _lost(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[:place] + text[place + 1 :]


def _doubled(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[: place + 1] + text[place:]


def _swapped(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[:place] + text[place + 1 : place + 2] + text[place] + text[place + 2 :]


def _beside(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[:place] + rng.choice(_KEYPAD[text[place]]) + text[place + 1 :]


def _other(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[:place] + rng.choice("0123456789") + text[place + 1 :]


def _added(rng: Random, text: str) -> str:
    return text + "0"


def _shortened(rng: Random, text: str) -> str:
    return text.removesuffix("0")


def _nothing(rng: Random, text: str) -> str:
    return "0"


def _miscounted(rng: Random, text: str) -> str:
    return str(int(text) + rng.choice((-1, 1)))


TYPED: dict[str, Callable[[Random, str], str]] = {
    "digit lost": _lost,
    "digit doubled": _doubled,
    "digits swapped": _swapped,
    "key beside": _beside,
    "another digit": _other,
    "zero added": _added,
    "zero lost": _shortened,
    "zero typed over": _nothing,
    "one more or less": _miscounted,
}
COPIED = "cell beside copied"
SINGLE = (*TYPED, COPIED)

APART, EXCHANGED, FOLLOWED = "two cells apart", "two cells exchanged", "total follows"
PAIRS = (APART, APART, EXCHANGED, FOLLOWED)


def mistyped(rng: Random, layout: Layout, true: Printed, kind: str) -> Printed | None:
    """Give the table with one cell mistyped; None when no cell can be so."""
    places = list(true)
    for _ in range(_UNLIKE):
        place = rng.choice(places)
        text = _beside_of(rng, layout, true, place) if kind == COPIED else TYPED[kind](rng, true[place])
        if text.isdigit() and str(int(text)) == text and text != true[place]:
            return true | {place: text}
    return None


def _beside_of(rng: Random, layout: Layout, true: Printed, place: tuple[str, str]) -> str:
    rows = [row.key for block in layout.blocks for row in block.rows]
    columns = [column.key for block in layout.blocks for column in block.columns]
    row, column = rows.index(place[0]), columns.index(place[1])
    steps = ((0, 1), (0, -1), (1, 0), (-1, 0))
    near = [
        (rows[row + down], columns[column + right])
        for down, right in steps
        if 0 <= row + down < len(rows) and 0 <= column + right < len(columns)
    ]
    return true[rng.choice(near)]


def mistyped_twice(rng: Random, layout: Layout, true: Printed, kind: str) -> Printed | None:
    """Give the table with two cells wrong; None when that cannot be."""
    for _ in range(_UNLIKE):
        found = _pair(rng, layout, true, kind)
        if found is not None and sum(found[place] != true[place] for place in true) == 2:
            return found
    return None


def _pair(rng: Random, layout: Layout, true: Printed, kind: str) -> Printed | None:
    if kind == EXCHANGED:
        row = rng.choice([row.key for block in layout.blocks for row in block.rows])
        columns = [column.key for block in layout.blocks for column in block.columns]
        left = rng.randrange(len(columns) - 1)
        one, other = (row, columns[left]), (row, columns[left + 1])
        return true | {one: true[other], other: true[one]}
    first = mistyped(rng, layout, true, rng.choice(SINGLE))
    if first is None or kind == APART:
        return first and mistyped(rng, layout, first, rng.choice(SINGLE))
    [place] = [place for place in true if first[place] != true[place]]
    total = (place[0], layout.blocks[0].columns[-1].key)
    after = int(true[total]) + int(first[place]) - int(true[place])
    return first | {total: str(after)} if after >= 0 else None
