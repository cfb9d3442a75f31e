"""Damage to labels and headers: misspelt, cut, missing, worded otherwise, exchanged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random

from .grids import Cell, Covered, Grid, Key, Role, slots
from .harm import Harm
from .slips import cut, misspelt

_VARIANTS = (
    ("这一情形", "这一情况"),
    ("内部事务", "内容事务"),
    ("行政规范性", "规范性"),
    ("补正、行政", "补正，行政"),
    ("费用、行政", "费用，行政"),
    ("单位：", ""),
    ("有效件数", "有效件"),
    ("其他处理", "其它处理"),
    ("其他法律", "其它法律"),
    ("数量", "件数"),
    ("本年度", "本年"),
    ("“三安全一稳定”", '"三安全一稳定"'),
    ("规章", "规章（县级无此项）"),
    ("1.", "1、"),
    ("2.", "2．"),
    ("3.", "3 ."),
    ("（二）", "(二)"),
    ("处罚", "处罚（含简易程序）"),
)


def _changing(
    role: tuple[Role, ...], change: Callable[[Random, str], str], most: int = 1
) -> Callable[..., Harm | None]:
    def apply(rng: Random, grid: Grid) -> Harm | None:
        grid = grid.copy()
        places = [
            (i, j)
            for i, line in enumerate(grid.lines)
            for j, cell in enumerate(line.cells)
            if cell.role in role and cell.text
        ]
        if not places:
            return None
        for i, j in rng.sample(places, min(len(places), rng.randint(1, most))):
            cell = grid.lines[i].cells[j]
            grid.lines[i].cells[j] = replace(cell, text=change(rng, cell.text))
        return Harm(grid)

    return apply


def _nothing(rng: Random, text: str) -> str:
    del rng, text
    return ""


def _otherwise(rng: Random, grid: Grid) -> Harm | None:
    """Word some labels as they are found in published reports."""
    grid = grid.copy()
    changed = False
    for line in grid.lines:
        for j, cell in enumerate(line.cells):
            if cell.role in {Role.FIGURE, Role.NOTE}:
                continue
            text = cell.text
            for usual, variant in _VARIANTS:
                if usual in text and rng.random() < 0.5:
                    text = text.replace(usual, variant)
            changed |= text != cell.text
            line.cells[j] = replace(cell, text=text)
    return Harm(grid) if changed else None


def _headers_exchanged(rng: Random, grid: Grid) -> Harm | None:
    """Exchange two headers, but not what stands below them."""
    return _exchanged(rng, grid, with_figures=False)


def _columns_exchanged(rng: Random, grid: Grid) -> Harm | None:
    """Exchange two columns with their headers."""
    return _exchanged(rng, grid, with_figures=True)


def _exchanged(rng: Random, grid: Grid, *, with_figures: bool) -> Harm | None:
    """Exchange two neighbouring headers of one line; nobody can say then which figure belongs where.

    Header and place contradict each other, so a figure counts as read only where both agree.
    """
    grid = grid.copy()
    rows = [row for _, row in slots(grid)]
    pairs = [
        (i, cell, following)
        for i, line in enumerate(grid.lines)
        for cell, following in pairwise(line.cells)
        if cell.role is following.role is Role.HEADER and cell.text != following.text
    ]
    pairs = [(i, a, b) for i, a, b in pairs if _below(grid, rows, i, a) and _below(grid, rows, i, b)]
    if not pairs:
        return None
    i, a, b = rng.choice(pairs)
    expected: dict[Key, Decimal | None] = {}
    for (place, one), (_, other) in zip(_below(grid, rows, i, a), _below(grid, rows, i, b), strict=True):
        if one.text != other.text and one.key and other.key:
            expected[one.key] = expected[other.key] = None
        if with_figures:
            _exchange(grid.lines[place].cells, one, other)
    _exchange(grid.lines[i].cells, a, b)
    return Harm(grid, expected)


def _exchange(cells: list[Cell], one: Cell, other: Cell) -> None:
    """Exchange two cells of a row; each takes the other's span."""
    a, b = (next(i for i, cell in enumerate(cells) if cell is wanted) for wanted in (one, other))
    cells[a], cells[b] = replace(other, colspan=one.colspan), replace(one, colspan=other.colspan)


def _below(grid: Grid, rows: list[list[Cell | Covered]], i: int, header: Cell) -> list[tuple[int, Cell]]:
    """Give the figures of the column under a header that names it, each with the place of its row."""
    column = next(place for place, slot in enumerate(rows[i]) if slot is header)
    found = []
    for place in range(i + 1, len(rows)):
        line, row = grid.lines[place], rows[place]
        if line.repeated or (line.cells and line.cells[0].role is Role.TITLE):
            break
        slot = row[column] if column < len(row) else None
        if isinstance(slot, Cell) and slot.key and slot.role is Role.FIGURE and slot.key[2] == header.text:
            found.append((place, slot))
    return found


LABELS = (Role.LABEL,)
HEADERS = (Role.HEADER,)
FRAME = (Role.GROUP, Role.TITLE, Role.CORNER)

LABEL_DAMAGE: dict[str, Callable[[Random, Grid], Harm | None]] = {
    "label misspelt": _changing(LABELS, misspelt),
    "labels misspelt": _changing(LABELS, misspelt, 6),
    "label cut": _changing(LABELS, cut),
    "label missing": _changing(LABELS, _nothing),
    "labels worded otherwise": _otherwise,
    "header misspelt": _changing(HEADERS, misspelt, 2),
    "header cut": _changing(HEADERS, cut, 2),
    "header missing": _changing(HEADERS, _nothing),
    "frame misspelt": _changing(FRAME, misspelt, 2),
    "frame missing": _changing(FRAME, _nothing),
    "headers exchanged": _headers_exchanged,
    "columns exchanged": _columns_exchanged,
}
