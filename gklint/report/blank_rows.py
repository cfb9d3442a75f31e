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
"""Cells of a line from which it can be a row of a table with a row on each line."""


def blank_rows(records: Sequence[Record], grid: int) -> Iterator[Span]:
    """Yield the places of empty rows, from the first bar of each to the last; ``grid`` is the form's width."""
    rows = [record for record in records if record.numbers]
    bare = len(rows) == 1 or 2 * sum(record.pattern.endswith("n") for record in rows) > len(rows)
    width = grid if bare else _padded_width(rows)
    for record in rows:
        blank = _after_last_text(record)
        if not blank:
            continue
        if _is_one_line(record):
            lines = [list(group) for _, group in groupby(blank, key=lambda token: token.line)]
            own = record.numbers[-1]
            fewest = _FEWEST_CELLS if own.closed else _FEWEST_CELLS - 1  # the first bar counts to the row above
            yield from (_span(line) for line in lines if line[0].line != own.line and len(line) >= fewest)
        elif width:
            without = bare or record is rows[-1]  # the last row has no padding
            yield from _left_over(record, blank, width, unpadded=without)


def _left_over(record: Record, blank: list[Token], width: int, *, unpadded: bool) -> Iterator[Span]:
    """Yield the empty rows of a table with a cell on each line, by the number of cells that are too many."""
    cells = record.lead + len(record.values)
    for own in (width, cells - len(blank)) if unpadded else (width,):
        rows, rest = divmod(cells - own, width)
        if rows > 0 and not rest and len(blank) >= rows * width:
            surplus = blank[len(blank) - rows * width :]
            before = (record.numbers + blank[: -len(surplus)])[-1]
            if before.line != surplus[0].line:
                yield from (_span(surplus[i : i + width]) for i in range(0, len(surplus), width))
                return


def _padded_width(rows: Sequence[Record]) -> int:
    """Give the number of cells that most rows have, padding included; 0 when they differ."""
    totals = Counter(record.lead + len(record.values) for record in rows)
    width, count = totals.most_common(1)[0] if totals else (0, 0)
    return width if 2 * count > totals.total() else 0


def _is_one_line(record: Record) -> bool:
    """Tell whether the record's figures stand on one line, with each other or with the label."""
    first, last = record.numbers[0].line, record.numbers[-1].line
    return first == last and (len(record.numbers) > 1 or record.first_line == last)


def _after_last_text(record: Record) -> list[Token]:
    blank = len(record.pattern) - len(record.pattern.rstrip("."))
    return record.values[len(record.values) - blank :] if blank else []


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].piece.span.start, tokens[-1].piece.span.end + 1)
