"""A table whose rows stand beside each other in one line of figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gklint.forms import Block
from gklint.report.cells import cells_of
from gklint.report.equations import adds_up
from gklint.report.model import Doubt, Row, Table
from gklint.report.numbers import read_number
from gklint.report.records import Record
from gklint.report.stream import Token
from gklint.spans import Span


def read_side_by_side(table: Table, records: Sequence[Record]) -> tuple[Row, ...] | None:
    """Give the rows; None when it is not certain which figure belongs to which."""
    block = table.layout.blocks[0]
    width = len(block.rows) * len(block.columns)
    lines = [record for record in records if record.numbers]
    if len(lines) != 1:
        return None
    line = lines[0]
    if len(line.numbers) == width + 1:
        return _with_one_divided(table, block, line.numbers)
    # Bars before the first figure may be the header's padding; after it, they are blank cells.
    figures = line.values[line.pattern.find("n") :]
    chosen = line.numbers if "n" * width in line.pattern and len(line.numbers) == width else figures
    if len(chosen) != width:
        return None
    return tuple(_row(table, block, i, part) for i, part in enumerate(_parts(chosen, len(block.columns))))


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
