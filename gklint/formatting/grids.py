"""Which printed words stand in which cell of a table's grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gklint.blocks import Piece
from gklint.formatting.places import LAST, Expected, Unplaced, place
from gklint.forms import Block as FormBlock
from gklint.forms.printing import PrintedCell, grid, slots
from gklint.records import NamedTuple
from gklint.report.model import Label, Row, Table, UnexpectedRow
from gklint.report.normal import bare
from gklint.spans import Span


class GridCell(NamedTuple):
    """What is printed in a cell."""

    pieces: tuple[Piece, ...] = ()
    """More than one when the cell is spread over lines, none when it is blank."""
    colspan: int = 1
    """The columns that the form has for it; those to its right are blank."""


GridRow = list[GridCell]


class Printed(NamedTuple):
    """A piece of a table's text, and whether nothing else stands on its line."""

    piece: Piece
    alone: bool
    barred: bool
    """Whether its line is divided by bars or tabs: then it is a row of the table."""


class Grid(NamedTuple):
    """A table's rows, each with a cell for every column of the form."""

    rows: tuple[GridRow, ...]
    first: int
    """How many of the pieces that were given stand above the table."""


class _Line(NamedTuple):
    """A row of figures, or the one line of rows side by side, as it is printed."""

    figures: dict[Span, int]
    """The column of each figure."""
    expected: tuple[Expected, ...]
    end: int
    labels: tuple[Span, ...]
    otherwise: tuple[Expected, ...] = ()
    """What may be expected instead: the header's last line divided in two."""


def grid_of(table: Table, pieces: Sequence[Printed]) -> Grid:
    """Put the pieces of a table, in reading order, in their cells; raise :class:`Unplaced` where that is uncertain."""
    lines = _lines(table)
    if any(later.end <= line.end for line, later in pairwise(lines)):
        raise Unplaced
    rows: list[GridRow] = []
    first = start = 0
    blank = sorted(span.start for span in table.blank_rows)
    for number, line in enumerate(lines):
        end = start
        while end < len(pieces) and pieces[end].piece.span.start < line.end:
            end += 1
        found, above = _rows(table, line, pieces[start:end], opening=not number)
        first = above if not number else first
        begin = pieces[start + above].piece.span.start if start + above < end else line.end
        while blank and blank[0] < begin:
            rows.append(_empty(table))
            blank.pop(0)
        if any(each < line.end for each in blank):
            raise Unplaced
        rows += found
        start = end
    rest = pieces[start:]
    if not all(each.alone for each in rest):
        raise Unplaced
    rows += [[GridCell((each.piece,), table.layout.width), *_empty(table)[1:]] for each in rest]
    rows += [_empty(table) for _ in blank]
    return Grid(tuple(rows), first)


def _empty(table: Table) -> GridRow:
    return [GridCell() for _ in range(table.layout.width)]


def _rows(table: Table, line: _Line, pieces: Sequence[Printed], *, opening: bool) -> tuple[list[GridRow], int]:
    """Give the rows that end with a line of figures: header, notes and the line itself."""
    labels: list[Printed] = []
    figures: dict[int, tuple[Piece, ...]] = {}
    for printed in pieces:
        column = _column(line, printed.piece.span)
        if column is None and figures:
            raise Unplaced
        if column is None:
            labels.append(printed)
        else:
            figures[column] = (*figures.get(column, ()), printed.piece)
    try:
        placed = place(labels, line.expected, _officials(table), line.labels, opening=opening)
    except Unplaced:
        if not line.otherwise:
            raise
        placed = place(labels, line.otherwise, _officials(table), line.labels, opening=opening)
    rows: dict[int, GridRow] = {}
    for each in placed.cells:
        row = rows.setdefault(each.line, _empty(table))
        row[each.column] = GridCell(each.pieces, each.colspan or table.layout.width)
    last = rows.setdefault(placed.last, _empty(table))
    for column, found in figures.items():
        last[column] = GridCell(found)
    return [rows[order] for order in sorted(rows)], placed.above


def _column(line: _Line, span: Span) -> int | None:
    if span in line.figures:
        return line.figures[span]
    return next((column for whole, column in line.figures.items() if whole.covers(span)), None)


def _officials(table: Table) -> dict[Span, Label]:
    return {label.piece.span: label for label in table.labels}


# ---------------------------------------------------------------- what is expected


def _lines(table: Table) -> list[_Line]:
    """Give the lines of figures in the order of the report, each with the labels expected before it."""
    if table.layout.blocks[0].side_by_side:
        return [_side_by_side(table)]
    found: list[_Line] = []
    every: tuple[Row | UnexpectedRow, ...] = (*table.rows, *table.unexpected)
    rows = sorted(every, key=lambda row: row.span)
    before: Row | None = None
    for row in rows:
        if isinstance(row, UnexpectedRow):
            found.append(_unexpected(table, row, before))
        else:
            found.append(_row(table, row, before))
            before = row
    return found


def _side_by_side(table: Table) -> _Line:
    block = table.layout.blocks[0]
    rows = {row.row.key: row for row in table.rows}
    if set(rows) != {row.key for row in block.rows} or any(not row.cells for row in table.rows):
        raise Unplaced
    cells = [cell for row in block.rows for cell in rows[row.key].cells]
    figures = {cell.span: column for column, cell in enumerate(cells) if cell.text}
    return _Line(figures, tuple(_header(table, block)), max(cell.span.end for cell in cells) + 1, ())


def _row(table: Table, row: Row, before: Row | None) -> _Line:
    if not row.cells:
        raise Unplaced
    path, depth = row.row.path, _depth(row.block)
    header: list[Expected] = []
    if before is None or before.block.key != row.block.key:
        for block in _blocks_between(table, before, row.block):
            header += _header(table, block)
    elif row.block.header:  # it may be printed again on a new page
        header += [each._replace(optional=True) for each in _header(table, row.block)]
    expected: list[Expected] = []
    known = before.row.path if before is not None and before.block.key == row.block.key else ()
    for i, text in enumerate(path[:-1]):
        expected.append(Expected(LAST, i, 1, (text,), known[: i + 1] == path[: i + 1]))
    span = depth - len(path) + 1
    expected.append(Expected(LAST, len(path) - 1, span, (path[-1], *row.row.variants), row.label is None))
    figures = {cell.span: depth + i for i, cell in enumerate(row.cells) if cell.text}
    labels = (row.label.span,) if row.label else ()
    end = max(row.span.end, *(cell.span.end for cell in row.cells))
    otherwise = (*_halved(header), *expected) if row.block.header else ()
    return _Line(figures, (*header, *expected), end, labels, otherwise)


def _unexpected(table: Table, row: UnexpectedRow, before: Row | None) -> _Line:
    """Put a row that the form does not have below the one before it."""
    block = before.block if before else table.layout.blocks[0]
    depth = _depth(block)
    printed = [piece for piece in row.printed if piece.text]
    if before is None or depth + len(row.printed) > table.layout.width:
        raise Unplaced
    column = len(before.row.path) - 1
    expected = (Expected(LAST, column, depth - column, (row.label.text,), False),) if row.label else ()
    figures = {piece.span: depth + i for i, piece in enumerate(row.printed) if piece in printed}
    return _Line(figures, expected, row.span.end, (row.label.span,) if row.label else ())


def _depth(block: FormBlock) -> int:
    return max(len(row.path) for row in block.rows)


def _blocks_between(table: Table, before: Row | None, block: FormBlock) -> list[FormBlock]:
    """Give the blocks whose headers may stand between two rows: the second row's, and those passed over."""
    keys = [each.key for each in table.layout.blocks]
    start = keys.index(before.block.key) + 1 if before else 0
    end = keys.index(block.key)
    return list(table.layout.blocks[start : end + 1]) if start <= end else [block]


def _header(table: Table, block: FormBlock) -> Iterator[Expected]:
    lines = grid(table.layout, {})
    first = table.layout.blocks.index(block) * 20
    heads = [
        columns
        for line, columns in zip(lines, slots(lines, table.layout.width), strict=True)
        if line.block == block.key and not line.row and any(cell.text for cell in line.cells)
    ]
    columns_by_label = {column.label: column.variants for column in block.columns}
    for i, columns in enumerate(heads):
        for column, slot in enumerate(columns):
            if isinstance(slot, PrintedCell):
                yield Expected(
                    first + i, column, slot.colspan, (slot.text, *columns_by_label.get(slot.text, ())), False
                )


def _halved(header: Sequence[Expected]) -> Iterator[Expected]:
    """Give a header whose last line is divided in two: 商业 | 科研 above 企业 | 机构; short labels stay whole."""
    last = max(each.line for each in header)
    lowest = [each for each in header if each.line == last]
    yield from (each for each in header if each.line != last)
    for each in lowest:
        label = bare(each.texts[0])
        yield each._replace(texts=(label, *(label[:end] for end in range(1, len(label)))))
    for each in lowest:
        label = bare(each.texts[0])
        texts = tuple(label[start:] for start in range(1, len(label))) or (label,)
        yield each._replace(line=last + 1, texts=texts, optional=True)
