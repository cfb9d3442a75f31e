"""Which records of a table may be rows of figures, with what was torn apart put together and the reverse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from gklint.forms import official
from gklint.patterns import Pattern
from gklint.report.align import Slot
from gklint.report.records import Record, make_record
from gklint.report.stream import Token, TokenKind

_TO_THE_POINT = Pattern(r"\d{1,6}\s{0,20}[.．]")
_LONGEST_WORDS = 12
"""Code points of words that may stand in a number cell with a line of its own."""


def candidates(records: Sequence[Record], slots: Sequence[Slot]) -> list[Record]:
    """Give the records that may be rows of figures, in the order of the report."""
    widths = {slot.row.key: slot.width for slot in slots}
    every = set(widths.values())
    named = {key for record in records if record.numbers for key in record.rows}
    rows: list[Record] = []
    for record in records:
        keys = record.rows & widths.keys()
        if not record.numbers and (not keys or (keys & named)):
            continue  # header cells, group labels, blank lines, a label printed twice
        if rows and (_words_in_row(rows[-1], record, widths) or _number_torn(rows[-1], record, widths)):
            rows[-1] = _absorb(rows[-1], record)
        elif rows and _words_in_label(rows[-1], record, widths):
            whole = make_record(rows[-1].segments, record.values, 0, rows[-1].first_line, record.last_line)
            rows[-1] = whole._replace(lead=rows[-1].lead + record.lead)
        elif rows and not record.numbers and rows[-1].rows & keys:
            continue
        else:
            rows.extend(_split(record, every, widths))
    return rows


def with_words(records: Sequence[Record]) -> list[Record]:
    """Give the records with words at the end of a row as a cell of it, not as a label of what follows."""
    found: list[Record] = []
    for record in records:
        if not found or not _begins_with_last_cell(found[-1], record):
            found.append(record)
            continue
        words, *segments = record.segments
        cell = Token(TokenKind.VALUE, words.piece, words.line)
        row = found[-1]
        values = [*row.values, cell, *([] if segments else record.values)]
        whole = make_record(row.segments, values, 0, row.first_line, values[-1].line)
        found[-1] = whole._replace(lead=row.lead)
        if segments:
            lead = record.lead if segments[0].is_header else max(0, record.lead - words.cells)
            found.append(record._replace(segments=segments, lead=lead))
    return found


def _begins_with_last_cell(row: Record, record: Record) -> bool:
    """Tell whether a record's first words complete the row before: on its line, or with a known label after them."""
    if len(row.rows) != 1 or not record.segments or record.segments[0].meanings:
        return False
    first, *others = record.segments
    if len(row.numbers) + 1 not in widths_of(next(iter(row.rows))):
        return False
    if not others:
        beside = len(first.piece.text) <= _LONGEST_WORDS and bool(record.values)
        return not record.numbers and (first.line == row.last_line or (beside and first.line == row.last_line + 1))
    return first.line == row.last_line or bool(others[0].meanings)


@cache
def widths_of(key: str) -> frozenset[int]:
    """Give the numbers of figures that a row has on the forms."""
    blocks = (block for form in official() for table in form.tables for block in table.blocks)
    return frozenset(len(block.columns) for block in blocks for row in block.rows if row.key == key)


def without_repeats(rows: Sequence[Record]) -> tuple[list[Record], list[Record]]:
    """Set aside rows that are printed again with the same label and the same figures."""
    seen: set[tuple[frozenset[str], tuple[str, ...]]] = set()
    kept: list[Record] = []
    repeats: list[Record] = []
    for record in rows:
        printed = (record.rows, tuple(token.piece.text for token in record.numbers))
        again = bool(record.rows and record.numbers) and printed in seen
        (repeats if again else kept).append(record)
        seen.add(printed)
    return kept, repeats


def _words_in_row(row: Record, following: Record, widths: dict[str, int]) -> bool:
    """Tell whether words that name no row are a cell of the row before them: they complete its count."""
    width = _width(row, following, widths)
    return len(row.numbers) + 1 + len(following.numbers) == width


def _words_in_label(row: Record, following: Record, widths: dict[str, int]) -> bool:
    """Tell whether words that name no row belong to the label before them: a whole row's figures follow.

    A label with blank cells of its own, one for each column, is a row by itself.
    """
    width = _width(row, following, widths)
    return width is not None and not row.numbers and len(row.values) < width == len(following.numbers)


def _number_torn(row: Record, following: Record, widths: dict[str, int]) -> bool:
    """Tell whether what looks like an ordinal is a number up to its point, the rest of which follows as a figure."""
    torn = not row.numbers and _width(row, following, widths) is not None
    return torn and following.label is not None and bool(_TO_THE_POINT.fullmatch(following.label.piece.text))


def _width(row: Record, following: Record, widths: dict[str, int]) -> int | None:
    """Give the width of a row that is followed by words of no known meaning; else None."""
    keys = row.rows & widths.keys()
    if len(keys) != 1 or following.label is None or following.label.meanings or len(following.segments) != 1:
        return None
    return widths[next(iter(keys))]


def _absorb(row: Record, words: Record) -> Record:
    piece = words.segments[0].piece
    values = [*row.values, Token(TokenKind.VALUE, piece, words.first_line), *words.values]
    whole = make_record(row.segments, values, 0, row.first_line, words.last_line)
    return whole._replace(lead=row.lead)


def _split(record: Record, every: set[int], widths: dict[str, int]) -> list[Record]:
    """Split a run of values, a cell a line, that is several rows long: labels between them were lost."""
    keys = record.rows & widths.keys()
    width = widths[next(iter(keys))] if len(keys) == 1 else max(every)
    count = len(record.numbers)
    if count <= width or count % width or record.first_line == record.last_line:
        return [record]
    parts: list[list[Token]] = [[]]
    for token in record.values:
        if token.kind is TokenKind.VALUE and sum(t.kind is TokenKind.VALUE for t in parts[-1]) == width:
            parts.append([])
        parts[-1].append(token)
    first, *others = parts
    whole = make_record(record.segments, first, 0, record.first_line, first[-1].line)
    rest = (make_record([], part, 0, part[0].line, part[-1].line) for part in others)
    return [whole._replace(lead=record.lead), *(part._replace(torn=True) for part in rest)]
