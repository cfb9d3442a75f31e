"""Damage to figures: blank, no number, mistyped, written oddly, run together, torn apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from .grids import Cell, Grid, Key, Role
from .harm import Harm
from .slips import mistyped_number

_NO_NUMBERS = ("/", "—", "无", "-", "——", "不适用", "\\", "／")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

Spot = tuple[int, int]
"""The places of a cell: its line in the grid, and where it stands in the line."""


def _spots(grid: Grid) -> list[Spot]:
    return [
        (i, j)
        for i, line in enumerate(grid.lines)
        for j, cell in enumerate(line.cells)
        if cell.role is Role.FIGURE and cell.key
    ]


def _some(rng: Random, grid: Grid) -> list[Spot]:
    """Choose the figures to damage: one, some of a row, all but its last, a whole row, or every zero."""
    spots = _spots(grid)
    i, _ = one = rng.choice(spots)
    row = [spot for spot in spots if spot[0] == i]
    zeros = [(i, j) for i, j in spots if grid.lines[i].cells[j].text == "0"]
    return rng.choice(
        (
            [one],
            [one],
            rng.sample(row, rng.randint(1, len(row))),
            row[:-1] or row,
            row,
            zeros or row,
        )
    )


def _replaced(grid: Grid, texts: dict[Spot, str]) -> Grid:
    grid = grid.copy()
    for (i, j), text in texts.items():
        grid.lines[i].cells[j] = replace(grid.lines[i].cells[j], text=text)
    return grid


def _key(grid: Grid, spot: Spot) -> Key:
    key = grid.lines[spot[0]].cells[spot[1]].key
    assert key is not None
    return key


def _without_number(texts: tuple[str, ...]) -> Callable[[Random, Grid], Harm | None]:
    def apply(rng: Random, grid: Grid) -> Harm | None:
        chosen = _some(rng, grid)
        text = rng.choice(texts)
        return Harm(_replaced(grid, dict.fromkeys(chosen, text)), {_key(grid, spot): None for spot in chosen})

    return apply


def mistyped(rng: Random, grid: Grid) -> Harm:
    """Print other numbers; a reader gives back what is printed, whatever the sums say."""
    texts: dict[Spot, str] = {}
    for i, j in rng.sample(_spots(grid), rng.choice((1, 1, 2, 3))):
        texts[i, j] = mistyped_number(rng, grid.lines[i].cells[j].text)
    return Harm(_replaced(grid, texts), {_key(grid, spot): Decimal(text) for spot, text in texts.items()})


def _written(ways: tuple[Callable[[str], str], ...]) -> Callable[[Random, Grid], Harm | None]:
    """Write numbers in another way that says the same: a reader gives the value or says that it is no number."""

    def apply(rng: Random, grid: Grid) -> Harm | None:
        chosen = [spot for spot in _some(rng, grid) if grid.lines[spot[0]].cells[spot[1]].text.isdigit()]
        for way in rng.sample(ways, len(ways)):
            texts = {(i, j): way(grid.lines[i].cells[j].text) for i, j in chosen}
            if any(grid.lines[i].cells[j].text != text for (i, j), text in texts.items()):
                return Harm(_replaced(grid, texts))
        return None

    return apply


def _with_separators(text: str) -> str:
    return f"{int(text):,}"


def _run_together(rng: Random, grid: Grid) -> Harm | None:
    """Print two neighbouring figures in one cell; the row is a cell short then.

    Were the row as long as before, it could not be told from one whose last cell is blank.
    """
    spots = [(i, j) for i, j in _spots(grid) if _is_figure(grid, i, j + 1)]
    if not spots:
        return None
    i, j = rng.choice(spots)
    grid = grid.copy()
    line = grid.lines[i]
    first, second = line.cells[j : j + 2]
    line.cells[j : j + 2] = [replace(first, text=first.text + rng.choice(("", " ", "　")) + second.text)]
    line.swallowed = 1
    return Harm(grid)


def _is_figure(grid: Grid, i: int, j: int) -> bool:
    cells = grid.lines[i].cells
    return j < len(cells) and cells[j].role is Role.FIGURE


def _repeats_lost(rng: Random, grid: Grid) -> Harm | None:
    """Lose every figure of a row that repeats the one before it, as tools do that drop repeated cells."""
    grid = grid.copy()
    padded = rng.random() < 0.5
    for line in grid.lines:
        kept = [
            cell
            for i, cell in enumerate(line.cells)
            if not (i and cell.role is line.cells[i - 1].role is Role.FIGURE and cell.text == line.cells[i - 1].text)
        ]
        line.swallowed = 0 if padded else len(line.cells) - len(kept)
        line.cells = kept
    return Harm(grid)


def _torn_apart(rng: Random, grid: Grid) -> Harm | None:
    """Print the digits of a figure in two cells."""
    spots = [(i, j) for i, j in _spots(grid) if len(grid.lines[i].cells[j].text) > 1]
    if not spots:
        return None
    i, j = rng.choice(spots)
    grid = grid.copy()
    cells = grid.lines[i].cells
    place = rng.randint(1, len(cells[j].text) - 1)
    parts: list[Cell] = [
        replace(cells[j], text=cells[j].text[:place]),
        replace(cells[j], text=cells[j].text[place:], key=None),
    ]
    cells[j : j + 1] = parts
    return Harm(grid)


VALUE_DAMAGE: dict[str, Callable[[Random, Grid], Harm | None]] = {
    "figures blank": _without_number(("",)),
    "figures replaced": _without_number(_NO_NUMBERS),
    "figures mistyped": mistyped,
    "figures with units": _written(
        ("{}件".format, "{}条".format, "约{}".format, "{}（同比持平）".format, "{}个".format)
    ),
    "figures written oddly": _written((_with_separators, lambda text: text.translate(_WIDE), " ".join, "{}.0".format)),
    "figures run together": _run_together,
    "repeated figures lost": _repeats_lost,
    "figure torn apart": _torn_apart,
}
