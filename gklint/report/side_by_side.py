"""A table whose rows stand beside each other in one line of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gklint.blocks import Piece
from gklint.forms import Block
from gklint.report.cells import cells_of
from gklint.report.equations import adds_up
from gklint.report.model import Doubt, Row, Table
from gklint.report.numbers import read_number
from gklint.report.records import Record
from gklint.report.stream import Token, TokenKind
from gklint.spans import Span


def read_side_by_side(table: Table, records: Sequence[Record], *, repeating: bool) -> tuple[Row, ...] | None:
    """Give the rows; None when it is not certain which figure belongs to which.

    ``repeating`` says that the document has the same figure in neighbouring cells.
    """
    block = table.layout.blocks[0]
    width = len(block.rows) * len(block.columns)
    lines = [record for record in records if record.numbers] or [record for record in records if record.values][-1:]
    line = _joined(lines)
    if line is None:
        return None
    if len(line.numbers) == width + 1:
        return _with_one_divided(table, block, line.numbers)
    chosen = _figures(line, width, leading_bars=_have_leading_bars(records))
    if chosen is None or not (repeating or _are_in_place(line)):
        return None
    return tuple(_row(table, block, i, part) for i, part in enumerate(_parts(chosen, len(block.columns))))


def _have_leading_bars(records: Sequence[Record]) -> bool:
    """Tell whether every line of the table's header begins with a bar: then every line of the table does."""
    segments = [segment for record in records for segment in record.segments if segment.meanings]
    opened = {segment.line for segment in segments if segment.opened}
    return all(segment.line in opened for segment in segments)


def _joined(lines: Sequence[Record]) -> Record | None:
    """Give the one line of figures, words between them counted as a cell."""
    if len(lines) == 2 and len(lines[1].segments) == 1 and not lines[1].segments[0].meanings:
        first, second = lines
        words = second.segments[0]
        if words.line == first.last_line == second.last_line:
            cell = first.numbers[-1]._replace(piece=words.piece)
            numbers = [*first.numbers, cell, *second.numbers]
            values = [*first.values, cell, *second.values]
            return first._replace(values=values, numbers=numbers, pattern=f"{first.pattern}n{second.pattern}")
    return lines[0] if len(lines) == 1 else None


def _figures(line: Record, width: int, *, leading_bars: bool) -> Sequence[Token] | None:
    """Give the cells of the line of figures, blank ones included; ``leading_bars`` says how lines begin."""
    if "n" * width in line.pattern and len(line.numbers) == width:
        return line.numbers
    blanks = line.values[-width:] if not line.numbers else []
    if len(blanks) == width and (blanks[0].line == blanks[-1].line) == (blanks[0].line == blanks[1].line):
        return blanks  # on one line, or a cell a line; none can be taken for another
    own = _own_cells(line, width, leading_bars)
    # Bars above the first figure may be the header's padding; after it, they are blank cells.
    figures = line.values[line.pattern.find("n") :] if line.numbers else []
    return next((cells for cells in (own, _alone(line), figures) if len(cells) == width), None)


def _own_cells(line: Record, width: int, leading_bars: bool) -> list[Token]:
    """Give the cells of the last line of values; the header's lines tell which bars are its frame."""
    if not line.values:
        return []
    cells = [token for token in line.values if token.line == (line.numbers or line.values)[-1].line]
    first, last = cells[0], cells[-1]
    blank = not any(token.piece.text for token in cells)
    if first.opened or (blank and not line.closes):  # the reading left out what stands before the first bar
        cells = [_blank(first, first.piece.span.start), *cells]
    if blank and len(cells) == width:
        return cells
    if leading_bars and not cells[0].piece.text:
        cells = cells[1:]
    return cells if line.closes or not last.closed else [*cells, _blank(last, last.closed)]


def _alone(line: Record) -> list[Token]:
    """Give the cells that have a line to themselves, as bars that stand for spanned cells have not."""
    count = Counter(token.line for token in line.values)
    labelled = line.segments[-1].line if line.segments else -1
    return [token for token in line.values if count[token.line] == 1 and token.line != labelled]


def _blank(beside: Token, place: int) -> Token:
    return beside._replace(kind=TokenKind.BLANK, piece=Piece("", Span(place, place)))


def _are_in_place(line: Record) -> bool:
    """Tell whether no figures can have closed up over others that were dropped for being repeated."""
    blanks_between = "." in line.pattern.strip(".")
    return blanks_between or not line.numbers or not line.pattern.endswith(".")


def _with_one_divided(table: Table, block: Block, figures: Sequence[Token]) -> tuple[Row, ...] | None:
    """Give the rows of a line in which one number stands in two cells, where all sums say which."""
    fitting = []
    for i, (left, right) in enumerate(pairwise(figures)):
        joined = left.piece._replace(text=left.piece.text + right.piece.text)
        whole = [*figures[:i], left._replace(piece=joined), *figures[i + 2 :]]
        if joined.text.isdecimal() and left.piece.text != "0" and _all_add_up(table, block, whole):
            fitting.append(i)
    if len(fitting) != 1:
        return None
    step, place = len(block.columns), fitting[0]
    rows = []
    for i in range(len(block.rows)):
        start = i * step + (place < i * step)
        divided = i * step <= place < (i + 1) * step
        rows.append(_row(table, block, i, figures[start : start + step + divided], divided=divided))
    return tuple(rows)


def _all_add_up(table: Table, block: Block, figures: Sequence[Token]) -> bool:
    keys = [column.key for column in block.columns]
    for part in _parts(figures, len(keys)):
        values = {key: read_number(token.piece.text) for key, token in zip(keys, part, strict=True)}
        if not all(adds_up(equation, values) for equation in table.equations if equation.over == "rows"):
            return False
    return True


def _parts(figures: Sequence[Token], step: int) -> list[Sequence[Token]]:
    return [figures[i : i + step] for i in range(0, len(figures), step)]


def _row(table: Table, block: Block, number: int, part: Sequence[Token], *, divided: bool = False) -> Row:
    row = block.rows[number]
    span = Span(part[0].piece.span.start, part[-1].piece.span.end)
    printed = tuple(token.piece for token in part)
    if divided:
        return Row(row, block, None, printed, (), span, Doubt.COUNT)
    return Row(row, block, None, printed, cells_of(table.key, block, row, part), span)
