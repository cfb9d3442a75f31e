"""Damage to whole rows and blocks: missing, added, exchanged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from .grids import Cell, Grid, Key, Line, Role, data_rows, with_row_after, without_row
from .harm import Harm

_UNOFFICIAL = {
    "disclosure": ("其他主动公开文件", "其他文件", "合计", "行政检查", "行政确认", "行政奖励", "上级转发文件"),
    "requests": (
        "4.其他",
        "9.其他",
        "6.其他原因",
        "其中：网络申请",
        "（八）备注",
        "合计",
        "9.属于党务信息",
        "其中：信函申请",
    ),
}


def _missing(most: int) -> Callable[[Random, Grid], Harm | None]:
    def apply(rng: Random, grid: Grid) -> Harm | None:
        rows = data_rows(grid)
        if len(rows) < 2:
            return None
        lost: list[Key] = []
        for _ in range(rng.randint(1, min(most, len(rows) - 1))):
            place = rng.choice(data_rows(grid))
            lost.extend(cell.key for cell in grid.lines[place].figures() if cell.key)
            grid = without_row(grid, place)
        return Harm(grid, dict.fromkeys(lost))

    return apply


def _added(rng: Random, grid: Grid) -> Harm | None:
    rows = data_rows(grid)
    if not rows:
        return None
    place = rng.choice(rows)
    pattern = [cell for cell in grid.lines[place].cells if cell.role is not Role.GROUP]
    label = rng.choice(_UNOFFICIAL[grid.table])
    figures = [
        replace(cell, text=str(rng.choice((0, rng.randint(0, 9), rng.randint(0, 999)))), key=None)
        for cell in pattern
        if cell.role is Role.FIGURE
    ]
    cells = [Cell(label, Role.NOTE, pattern[0].colspan), *figures]
    return Harm(with_row_after(grid, place, cells))


def _doubled(rng: Random, grid: Grid) -> Harm | None:
    rows = data_rows(grid)
    if not rows:
        return None
    place = rng.choice(rows)
    return Harm(with_row_after(grid, place, [cell for cell in grid.lines[place].cells if cell.role is not Role.GROUP]))


def _exchanged(rng: Random, grid: Grid) -> Harm | None:
    """Exchange two rows; the cells of groups stay where they are."""
    grid = grid.copy()
    rows = data_rows(grid)
    pairs = [(a, b) for a in rows for b in rows if a < b and _width(grid.lines[a]) == _width(grid.lines[b])]
    if not pairs:
        return None
    near = [(a, b) for a, b in pairs if b - a < 3]
    a, b = rng.choice(near if near and rng.random() < 0.6 else pairs)
    one, other = grid.lines[a], grid.lines[b]
    one.cells, other.cells = _taking(one, other), _taking(other, one)
    return Harm(grid)


def _width(line: Line) -> int:
    return len(line.figures())


def _taking(place: Line, source: Line) -> list[Cell]:
    """Give the cells of ``source`` as they stand in the place of another row."""
    groups = [cell for cell in place.cells if cell.role is Role.GROUP]
    label = next(cell for cell in place.cells if cell.role is Role.LABEL)
    return [
        *groups,
        *(
            replace(cell, colspan=label.colspan) if cell.role is Role.LABEL else cell
            for cell in source.cells
            if cell.role is not Role.GROUP
        ),
    ]


def _blocks_exchanged(rng: Random, grid: Grid) -> Harm | None:
    grid = grid.copy()
    starts = [i for i, line in enumerate(grid.lines) if line.cells and line.cells[0].role is Role.TITLE]
    if len(starts) < 2:
        return None
    blocks = [grid.lines[a:b] for a, b in zip(starts, [*starts[1:], len(grid.lines)], strict=True)]
    a, b = rng.sample(range(len(blocks)), 2)
    blocks[a], blocks[b] = blocks[b], blocks[a]
    grid.lines[starts[0] :] = [line for block in blocks for line in block]
    return Harm(grid)


def _block_missing(rng: Random, grid: Grid) -> Harm | None:
    starts = [i for i, line in enumerate(grid.lines) if line.cells and line.cells[0].role is Role.TITLE]
    if len(starts) < 2:
        return None
    grid = grid.copy()
    which = rng.randrange(len(starts))
    end = [*starts, len(grid.lines)][which + 1]
    lost = [cell.key for line in grid.lines[starts[which] : end] for cell in line.figures() if cell.key]
    del grid.lines[starts[which] : end]
    return Harm(grid, dict.fromkeys(lost))


ROW_DAMAGE: dict[str, Callable[[Random, Grid], Harm | None]] = {
    "row missing": _missing(1),
    "rows missing": _missing(4),
    "row added": _added,
    "row doubled": _doubled,
    "rows exchanged": _exchanged,
    "blocks exchanged": _blocks_exchanged,
    "block missing": _block_missing,
}
