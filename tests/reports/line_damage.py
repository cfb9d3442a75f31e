"""Damage to the lines of a table's text: lost, doubled, joined, broken, bars lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from .layouts import Printed

LineDamage = Callable[[Random, list[Printed]], list[Printed]]

_BAR = re.compile(r"[|\t]")
_STRAY = ("3", "12", "-5-", "续表", "0", "|", "打印本页", "（续）", "2021", "—")


def _lost(most: int) -> LineDamage:
    def apply(rng: Random, lines: list[Printed]) -> list[Printed]:
        count = rng.randint(min(2, most), most)
        place = rng.randrange(max(1, len(lines) - count + 1))
        return lines[:place] + lines[place + count :]

    return apply


def _spliced(rng: Random, lines: list[Printed]) -> list[Printed]:
    """Lose what stands between a figure and the one right below it: what is left looks like one whole row."""
    places = [(i, key) for i, line in enumerate(lines) for key in line.keys if key[2]]
    below = {
        (i, following)
        for i, (_, _, column) in places
        if (following := next((j for j, key in places if j > i and key[2] == column), None))
    }
    if not below:
        return _lost(12)(rng, lines)
    upper, lower = rng.choice(sorted(below))
    return lines[: upper + 1] + lines[lower + 1 :]


def _doubled(rng: Random, lines: list[Printed]) -> list[Printed]:
    place = rng.randrange(len(lines))
    return [*lines[:place], Printed(lines[place].text), *lines[place:]]


def _joined(rng: Random, lines: list[Printed]) -> list[Printed]:
    place = rng.randrange(len(lines) - 1)
    text = lines[place].text + rng.choice(("", " ")) + lines[place + 1].text
    return [*lines[:place], Printed(text), *lines[place + 2 :]]


def _broken(rng: Random, lines: list[Printed]) -> list[Printed]:
    """Break a line in two at any place."""
    place = rng.choice([i for i, line in enumerate(lines) if len(line.text) > 1])
    text = lines[place].text
    column = rng.randint(1, len(text) - 1)
    return [*lines[:place], Printed(text[:column]), Printed(text[column:]), *lines[place + 1 :]]


def _bars(*instead: str) -> LineDamage:
    """Put something else in the place of one bar (or tab)."""

    def apply(rng: Random, lines: list[Printed]) -> list[Printed]:
        places = [i for i, line in enumerate(lines) if _BAR.search(line.text)]
        if not places:
            return lines
        place = rng.choice(places)
        text = lines[place].text
        bar = rng.choice(list(_BAR.finditer(text)))
        text = text[: bar.start()] + rng.choice(instead).replace("|", bar.group()) + text[bar.end() :]
        return [*lines[:place], Printed(text), *lines[place + 1 :]]

    return apply


def _no_bars(rng: Random, lines: list[Printed]) -> list[Printed]:
    """Take away every bar: what stood in a row of cells becomes a line of words."""
    instead = rng.choice((" ", " ", ""))
    return [Printed(re.sub(r" *[|\t]+ *", instead, line.text).strip(), line.keys if instead else ()) for line in lines]


def _ended(rng: Random, lines: list[Printed]) -> list[Printed]:
    """Lose the end of the table."""
    return lines[: -rng.randint(1, max(1, len(lines) // 2))]


def _begun_late(rng: Random, lines: list[Printed]) -> list[Printed]:
    """Lose the beginning of the table."""
    return lines[rng.randint(1, max(1, len(lines) // 3)) :]


def _stray(rng: Random, lines: list[Printed]) -> list[Printed]:
    """Let a line from elsewhere slip in."""
    place = rng.randint(1, len(lines))
    return [*lines[:place], Printed(rng.choice(_STRAY)), *lines[place:]]


LINE_DAMAGE: dict[str, LineDamage] = {
    "line lost": _lost(1),
    "lines lost": _lost(12),
    "rows spliced": _spliced,
    "line doubled": _doubled,
    "lines joined": _joined,
    "line broken": _broken,
    "bar lost": _bars("", " "),
    "bar doubled": _bars("||", "| |"),
    "bars gone": _no_bars,
    "end lost": _ended,
    "beginning lost": _begun_late,
    "stray line": _stray,
}
