"""A table of the form as it is printed: a grid of cells that span columns and rows, in some style as lines."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence

from gklint.forms.model import Block, Row, Table
from gklint.records import NamedTuple


class PrintedCell(NamedTuple):
    """A cell of the printed grid."""

    text: str
    colspan: int = 1
    rowspan: int = 1


class GridLine(NamedTuple):
    """A line of the printed grid."""

    cells: tuple[PrintedCell, ...]
    block: str
    """The key of its block."""
    row: str = ""
    """The key of its row of figures; empty for header lines and for rows side by side."""


Figures = Mapping[tuple[str, str], str]
"""What stands in a table's cells, by (row key, column key)."""


class Covered(enum.Enum):
    """Which columns that a spanning cell covers are printed as blank cells."""

    NONE = enum.auto()
    ABOVE = enum.auto()
    """Those covered by a cell of a line above."""
    ALL = enum.auto()


class Style(NamedTuple):
    """How a table's grid comes out as lines of text; as a rule a row on each line, bars between the cells."""

    cell_a_line: bool = False
    """Each cell has a line of its own."""
    lead: str = ""
    """What a line begins with."""
    separator: str = " | "
    """What stands between the cells of a line."""
    trail: str = " |"
    """What follows the last cell of a line; a line end in it puts the bar on a line of its own."""
    covered: Covered = Covered.NONE
    padding: str | None = " |"
    """What is printed for each column of the grid for which a row has no cell; None for nothing."""
    padding_lead: str = ""
    """What stands before all of these; a line end puts them on a line of their own."""
    delimiter: bool = False
    """A Markdown delimiter row follows the first line."""
    between: int = 0
    """Empty lines after each line."""


USUAL = Style()
"""How most published tables come out as text."""

Slots = list[PrintedCell | Covered]
"""What stands in each column of a line: a cell, or where the cell that covers it begins."""


def grid(table: Table, figures: Figures, missing: str = "") -> list[GridLine]:
    """Give the lines of a table's printed grid; cells without a figure hold ``missing``."""
    lines: list[GridLine] = []
    for block in table.blocks:
        lines += [GridLine(tuple(cells), block.key) for cells in _header(block, table.width)]
        if block.side_by_side:
            cells = [_figure(figures, row, column.key, missing) for row in block.rows for column in block.columns]
            lines.append(GridLine(tuple(cells), block.key))
        else:
            lines += _rows(block, table.width, figures, missing)
    return lines


def table_lines(table: Table, figures: Figures, style: Style = USUAL, missing: str = "") -> list[str]:
    """Print a table, a text for each line; cells without a figure hold ``missing``.

    In the usual style cells and the bars after the last one make up the width of the grid, and the
    table's last row ends with its last cell.
    """
    lines = grid(table, figures, missing)
    return _printed(table, lines, style, range(len(lines)))


def block_lines(
    table: Table, block: str, figures: Figures, style: Style = USUAL, missing: str = "", *, title: bool = True
) -> list[str]:
    """Print the block with this key as it stands in its table, header first; its ``title`` may be left out."""
    lines = grid(table, figures, missing)
    wanted = [i for i, line in enumerate(lines) if line.block == block]
    titled = bool(next(each.title for each in table.blocks if each.key == block))
    return _printed(table, lines, style, wanted[1:] if titled and not title else wanted)


def row_lines(table: Table, row: str, figures: Figures, style: Style = USUAL, missing: str = "") -> list[str]:
    """Print the row of figures with this key as it stands in its table; the first of a group begins with its label."""
    lines = grid(table, figures, missing)
    return _printed(table, lines, style, [i for i, line in enumerate(lines) if line.row == row])


def slots(lines: Sequence[GridLine], width: int) -> Iterator[Slots]:
    """Yield for each line of a grid what stands in each of its columns."""
    hanging: dict[int, int] = {}
    for line in lines:
        below: dict[int, int] = {}
        found: Slots = []
        waiting = list(reversed(line.cells))
        while len(found) < width:
            place = len(found)
            if hanging.get(place):
                found.append(Covered.ABOVE)
                below[place] = hanging[place] - 1
            elif waiting:
                cell = waiting.pop()
                found += [cell, *[Covered.ALL] * (cell.colspan - 1)]
                below.update((column, cell.rowspan - 1) for column in range(place, place + cell.colspan))
            else:
                found.append(Covered.ALL)
        hanging = below
        yield found


def shown(slots: Slots, covered: Covered) -> list[str]:
    """Give the texts that are printed of a line: its cells, and blanks for the columns that the style shows."""
    blanks = {Covered.NONE: (), Covered.ABOVE: (Covered.ABOVE,), Covered.ALL: (Covered.ABOVE, Covered.ALL)}[covered]
    return [
        "" if isinstance(slot, Covered) else slot.text
        for slot in slots
        if not isinstance(slot, Covered) or slot in blanks
    ]


# ---------------------------------------------------------------- lines


def _printed(table: Table, lines: Sequence[GridLine], style: Style, wanted: Sequence[int]) -> list[str]:
    found: list[str] = []
    for i, columns in enumerate(slots(lines, table.width)):
        if i not in wanted:
            continue
        texts = shown(columns, style.covered)
        missing = 0 if i + 1 == len(lines) else table.width - len(texts)
        for text in _cells(texts, style, missing) if style.cell_a_line else [_line(texts, style, missing)]:
            found += [*text.split("\n"), *[""] * style.between]
        if style.delimiter and i == 0:
            found.append(style.lead + style.separator.join("---" for _ in texts) + style.trail)
    return found


def _line(texts: Sequence[str], style: Style, missing: int) -> str:
    # Without a bar after it nobody sees a blank cell at the end.
    trail = style.trail if texts[-1] else style.trail or style.separator.rstrip(" ")
    line = style.lead + style.separator.join(texts) + trail + _padding(style, missing)
    while "|  |" in line:
        line = line.replace("|  |", "| |")
    return line


def _cells(texts: Sequence[str], style: Style, missing: int) -> Iterator[str]:
    for i, text in enumerate(texts):
        bar = style.trail if text else style.trail.strip()
        yield text + bar + (_padding(style, missing) if i + 1 == len(texts) else "")


def _padding(style: Style, missing: int) -> str:
    return style.padding_lead + style.padding * missing if style.padding and missing > 0 else ""


# ---------------------------------------------------------------- the grid


def _header(block: Block, width: int) -> Iterator[list[PrintedCell]]:
    if block.title:
        yield [PrintedCell(block.title, width)]
    for line in block.header:
        yield [PrintedCell(cell.text, cell.colspan, cell.rowspan) for cell in line]
    if block.corner:
        labels = [block.corner, *(column.label for column in block.columns)]
        yield _stretch([PrintedCell(label) for label in labels], width)


def _rows(block: Block, width: int, figures: Figures, missing: str) -> Iterator[GridLine]:
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
        yield GridLine(tuple(line if block.header else _stretch(line, width)), block.key, row.key)
        before = row.path


def _rowspan(block: Block, group: tuple[str, ...]) -> int:
    return sum(row.path[: len(group)] == group and len(row.path) > len(group) for row in block.rows)


def _figure(figures: Figures, row: Row, column: str, missing: str) -> PrintedCell:
    return PrintedCell(figures.get((row.key, column), missing))


def _stretch(line: list[PrintedCell], width: int) -> list[PrintedCell]:
    """Let the last cell span what is left of the line."""
    last = line[-1]
    return [*line[:-1], PrintedCell(last.text, width - len(line) + 1, last.rowspan)]
