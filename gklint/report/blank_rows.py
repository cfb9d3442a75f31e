"""Empty rows that stand between, before or after the rows of the form.

Bars alone on a line may be padding for cells that span columns, or blank cells of the row before
them; only what is left over is an empty row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from gklint.report.records import Record
from gklint.report.stream import Token
from gklint.spans import Span

_FEWEST_CELLS = 3
"""Cells of a line from which it can be a row of a table."""


def blank_rows(records: Sequence[Record]) -> Iterator[Span]:
    """Yield the places of empty rows, from the first bar of each to the last."""
    rows = [record for record in records if record.numbers]
    width = _width(rows)
    for record in rows:
        blank = _after_last_text(record)
        if not blank:
            continue
        own_line = record.numbers[-1].line
        if record.first_line == own_line:
            lines = [list(group) for _, group in groupby(blank, key=lambda token: token.line)]
            yield from (_span(line) for line in lines if line[0].line != own_line and len(line) >= _FEWEST_CELLS)
        elif width:
            yield from _left_over(record, blank, width, last=record is rows[-1])


def _left_over(record: Record, blank: list[Token], width: int, *, last: bool) -> Iterator[Span]:
    """Yield the empty rows of a table with a cell on each line, by the number of cells that are too many."""
    cells = record.lead + len(record.values)
    for own in (width, cells - len(blank)) if last else (width,):  # the last row has no padding
        rows, rest = divmod(cells - own, width)
        if rows > 0 and not rest and len(blank) >= rows * width:
            surplus = blank[len(blank) - rows * width :]
            before = (record.numbers + blank[: -len(surplus)])[-1]
            if before.line != surplus[0].line:
                yield from (_span(surplus[i : i + width]) for i in range(0, len(surplus), width))
                return


def _width(records: Sequence[Record]) -> int:
    """Give the number of cells that most rows have, padding included; 0 when rows differ or are too short."""
    totals = Counter(record.lead + len(record.values) for record in records)
    if not totals:
        return 0
    width, count = totals.most_common(1)[0]
    return width if width > _FEWEST_CELLS and 2 * count > totals.total() else 0


def _after_last_text(record: Record) -> list[Token]:
    blank = len(record.pattern) - len(record.pattern.rstrip("."))
    return record.values[len(record.values) - blank :] if blank else []


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].piece.span.start, tokens[-1].piece.span.end + 1)
