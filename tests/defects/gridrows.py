"""Rows and blocks of a grid, found."""

from __future__ import annotations

from tests.reports.grids import Grid, Line, Role, data_rows

from .paper import squeezed


def label_of(line: Line) -> str:
    """Give a row's label as the form has it."""
    label = line.label()
    return label.key[1] if label is not None and label.key else ""


def rows_of(grid: Grid) -> list[int]:
    """Give the rows with label and figures."""
    return [i for i in data_rows(grid) if not grid.lines[i].repeated]


def row_before(grid: Grid, place: int) -> tuple[int, int]:
    """Give the row before a place; all of its header where the row is the first of its block."""
    last = next(i for i in range(place - 1, -1, -1) if grid.lines[i].is_row and not is_blank(grid.lines[i]))
    first = last
    while (
        first
        and not grid.lines[last].figures()
        and grid.lines[first - 1].is_row
        and not grid.lines[first - 1].figures()
    ):
        first -= 1
    return first, last


def is_blank(line: Line) -> bool:
    return all(cell.role in {Role.BLANK, Role.NOTE} for cell in line.cells)


def block_places(grid: Grid) -> dict[str, tuple[int, int]]:
    """Give the blocks of the disclosure table by their titles: from the title to the line before the next."""
    starts = [i for i, line in enumerate(grid.lines) if line.cells and line.cells[0].role is Role.TITLE]
    ends = [*starts[1:], len(grid.lines)]
    while ends[-1] > starts[-1] and (not grid.lines[ends[-1] - 1].is_row or is_blank(grid.lines[ends[-1] - 1])):
        ends[-1] -= 1
    return {squeezed(grid.lines[start].cells[0].text): (start, end) for start, end in zip(starts, ends, strict=True)}
