"""A table of the form as it is printed: lines of cells, with the columns that each cell spans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gklint.forms.model import Block, Row, Table


class PrintedCell(NamedTuple):
    """A cell of the printed grid."""

    text: str
    colspan: int = 1
    rowspan: int = 1


Figures = Mapping[tuple[str, str], str]
"""What stands in a table's cells, by (row key, column key)."""


def grid(table: Table, figures: Figures, missing: str = "") -> list[list[PrintedCell]]:
    """Give the lines of a table's printed grid; cells without a figure hold ``missing``."""
    lines: list[list[PrintedCell]] = []
    for block in table.blocks:
        lines.extend(_header(block, table.width))
        if block.side_by_side:
            lines.append([_figure(figures, row, column.key, missing) for row in block.rows for column in block.columns])
        else:
            lines.extend(_rows(block, table.width, figures, missing))
    return lines


def row_lines(table: Table, figures: Figures, missing: str = "") -> Iterator[str]:
    """Yield a table with a row on each line, bars between cells and bars for the columns spanned.

    Cells and the bars after the last one make up the width of the grid; the table's last row ends
    with its last cell. This is how most published tables come out as text.
    """
    lines = grid(table, figures, missing)
    for i, line in enumerate(lines):
        text = " | ".join(cell.text for cell in line)
        padding = table.width - len(line)
        yield f"{text} |" if i + 1 == len(lines) else f"{text} |" + " |" * padding


def _header(block: Block, width: int) -> Iterator[list[PrintedCell]]:
    if block.title:
        yield [PrintedCell(block.title, width)]
    for line in block.header:
        yield [PrintedCell(cell.text, cell.colspan, cell.rowspan) for cell in line]
    if block.corner:
        labels = [block.corner, *(column.label for column in block.columns)]
        yield _stretch([PrintedCell(label) for label in labels], width)


def _rows(block: Block, width: int, figures: Figures, missing: str) -> Iterator[list[PrintedCell]]:
    depth = max(len(row.path) for row in block.rows)
    before: tuple[str, ...] = ()
    for row in block.rows:
        line = [
            PrintedCell(text, 1, _rowspan(block, row.path[: i + 1]))
            for i, text in enumerate(row.path[:-1])
            if before[: i + 1] != row.path[: i + 1]
        ]
        line.append(PrintedCell(row.label, depth - len(row.path) + 1))
        line.extend(_figure(figures, row, column.key, missing) for column in block.columns)
        yield line if block.header else _stretch(line, width)
        before = row.path


def _rowspan(block: Block, group: tuple[str, ...]) -> int:
    return sum(row.path[: len(group)] == group and len(row.path) > len(group) for row in block.rows)


def _figure(figures: Figures, row: Row, column: str, missing: str) -> PrintedCell:
    return PrintedCell(figures.get((row.key, column), missing))


def _stretch(line: list[PrintedCell], width: int) -> list[PrintedCell]:
    """Let the last cell span what is left of the line."""
    last = line[-1]
    return [*line[:-1], PrintedCell(last.text, width - len(line) + 1, last.rowspan)]
