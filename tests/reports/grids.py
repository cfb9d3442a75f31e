"""The printed grid of a table: rows of cells with their spans, and how authors vary it."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from gklint.forms import Block, Row, Table

from .figures import Figures

Key = tuple[str, str, str]
"""Names a figure as `gklint extract` does: the table's key, the labels of its row and column in full."""


class Role(enum.Enum):
    """What a cell of the grid is for."""

    TITLE = "title"
    CORNER = "corner"
    HEADER = "header"
    GROUP = "group"
    LABEL = "label"
    FIGURE = "figure"
    NOTE = "note"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``key`` names its figure, or (for a label) its row with an empty column."""

    text: str
    role: Role
    colspan: int = 1
    rowspan: int = 1
    key: Key | None = None


@dataclass(slots=True)
class Line:
    """A row of the grid, or (with ``interruption``) text that stands between its rows."""

    cells: list[Cell]
    interruption: str | None = None
    repeated: bool = False
    """Whether this is a header printed again after a page break."""
    swallowed: int = 0
    """Cells that ran into their neighbours: they are gone, yet the row has no bars in their place."""

    @property
    def is_row(self) -> bool:
        """Whether it has cells."""
        return self.interruption is None

    def label(self) -> Cell | None:
        """Give the row's own label."""
        return next((cell for cell in self.cells if cell.role is Role.LABEL), None)

    def figures(self) -> list[Cell]:
        """Give the row's figures."""
        return [cell for cell in self.cells if cell.role is Role.FIGURE]


@dataclass(slots=True)
class Grid:
    """A table as it is printed."""

    table: str
    width: int
    lines: list[Line] = field(default_factory=list)

    def copy(self) -> Grid:
        """Give a grid that can be changed without changing this one."""
        return Grid(self.table, self.width, [replace(line, cells=list(line.cells)) for line in self.lines])

    def cells(self) -> Iterator[Cell]:
        """Yield all cells in reading order."""
        for line in self.lines:
            yield from line.cells


def truth(grids: Sequence[Grid]) -> dict[Key, tuple[str, Decimal]]:
    """Give what each figure says: its printed text and its value."""
    return {
        cell.key: (cell.text, Decimal(cell.text))
        for grid in grids
        for cell in grid.cells()
        if cell.role is Role.FIGURE and cell.key
    }


def grid_for(table: Table, figures: Figures) -> Grid:
    """Print a table of the form."""
    grid = Grid(table.key, table.width)
    for block in table.blocks:
        grid.lines.extend(Line(cells) for cells in _heads(block, table.width))
        if block.side_by_side:
            grid.lines.append(Line([cell for row in block.rows for cell in _figures(table, block, row, figures)]))
        else:
            grid.lines.extend(Line(cells) for cells in _rows(table, block, figures))
    return grid


def _heads(block: Block, width: int) -> Iterator[list[Cell]]:
    if block.title:
        yield [Cell(block.title, Role.TITLE, width)]
    if block.corner:
        heads = [Cell(column.label, Role.HEADER) for column in block.columns]
        yield _stretched([Cell(block.corner, Role.CORNER), *heads], width)
    for i, line in enumerate(block.header):
        yield [
            Cell(cell.text, Role.CORNER if i == 0 and cell.rowspan > 1 else Role.HEADER, cell.colspan, cell.rowspan)
            for cell in line
        ]


def _rows(table: Table, block: Block, figures: Figures) -> Iterator[list[Cell]]:
    depth = max(len(row.path) for row in block.rows)
    before: tuple[str, ...] = ()
    for row in block.rows:
        cells = [
            Cell(text, Role.GROUP, rowspan=_members(block, row.path[: i + 1]))
            for i, text in enumerate(row.path[:-1])
            if before[: i + 1] != row.path[: i + 1]
        ]
        cells.append(Cell(row.label, Role.LABEL, depth - len(row.path) + 1, key=(table.key, row.label, "")))
        cells.extend(_figures(table, block, row, figures))
        yield cells if block.header else _stretched(cells, table.width)
        before = row.path


def _members(block: Block, group: tuple[str, ...]) -> int:
    return sum(row.path[: len(group)] == group for row in block.rows)


def _figures(table: Table, block: Block, row: Row, figures: Figures) -> list[Cell]:
    return [
        Cell(figures[table.key, row.key, column.key], Role.FIGURE, key=(table.key, row.label, column.label))
        for column in block.columns
    ]


def _stretched(cells: list[Cell], width: int) -> list[Cell]:
    """Let the last cell span the rest of the row."""
    return [*cells[:-1], replace(cells[-1], colspan=width - len(cells) + 1)]


# ---------------------------------------------------------------- columns


class Covered(enum.Enum):
    """A column of a row that a cell from elsewhere covers."""

    FROM_ABOVE = "above"
    FROM_LEFT = "left"


_Hanging = dict[int, tuple[int, int]]
"""Cells that reach down into the next row, by their first column: (rows still covered, columns covered)."""


def slots(grid: Grid) -> Iterator[tuple[Line, list[Cell | Covered]]]:
    """Yield each row with what stands in each column of the grid: a cell, or what covers it."""
    hanging: _Hanging = {}
    interrupted: _Hanging = {}
    repeating = False
    for line in grid.lines:
        if line.repeated != repeating:
            # A header printed again stands above cells that go on where the page broke.
            hanging, interrupted = ({}, hanging) if line.repeated else (interrupted, {})
            repeating = line.repeated
        if line.is_row:
            slots, hanging = _slots_of_row(line.cells, hanging)
            yield line, slots
        else:
            yield line, []


def _slots_of_row(cells: list[Cell], hanging: _Hanging) -> tuple[list[Cell | Covered], _Hanging]:
    slots: list[Cell | Covered] = []
    below: _Hanging = {}
    end = max(hanging, default=-1)
    waiting = iter(cells)
    cell = next(waiting, None)
    while cell is not None or len(slots) <= end:
        column = len(slots)
        rows, span = hanging.get(column, (0, 0))
        if span:
            slots.extend([Covered.FROM_ABOVE] * span)
        elif cell is not None:
            rows, span = cell.rowspan, cell.colspan
            slots.append(cell)
            slots.extend([Covered.FROM_LEFT] * (span - 1))
            cell = next(waiting, None)
        else:
            slots.append(Covered.FROM_LEFT)
        if rows > 1:
            below[column] = (rows - 1, span)
    return slots, below


# ---------------------------------------------------------------- rows taken out and put in


def data_rows(grid: Grid) -> list[int]:
    """Give the places of the rows with a label and figures."""
    return [i for i, line in enumerate(grid.lines) if line.is_row and line.label() and line.figures()]


def without_row(grid: Grid, place: int) -> Grid:
    """Take out a row; cells of groups that begin in it begin in the next one."""
    grid = grid.copy()
    _stretch_groups(grid, place, -1)
    kept = [replace(cell, rowspan=cell.rowspan - 1) for cell in _groups(grid.lines[place]) if cell.rowspan > 1]
    del grid.lines[place]
    if kept:
        grid.lines[place].cells[:0] = kept
    return grid


def with_row_after(grid: Grid, place: int, cells: list[Cell]) -> Grid:
    """Put in a row below another and into the same groups."""
    grid = grid.copy()
    _stretch_groups(grid, place, 1)
    line = grid.lines[place]
    line.cells = [replace(cell, rowspan=cell.rowspan + 1) if cell.role is Role.GROUP else cell for cell in line.cells]
    grid.lines.insert(place + 1, Line(cells))
    return grid


def _groups(line: Line) -> list[Cell]:
    return [cell for cell in line.cells if cell.role is Role.GROUP]


def _stretch_groups(grid: Grid, place: int, by: int) -> None:
    """Lengthen or shorten the groups that began above a row and reach it."""
    for above, line in enumerate(grid.lines[:place]):
        line.cells = [
            replace(cell, rowspan=cell.rowspan + by)
            if cell.role is Role.GROUP and cell.rowspan > place - above
            else cell
            for cell in line.cells
        ]
