"""One table: its records aligned with the form, its values with the columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from gklint.blocks import Piece
from gklint.findings import Message
from gklint.forms import Block, official
from gklint.forms import Row as FormRow
from gklint.forms import Table as FormTable
from gklint.report.align import Slot, align
from gklint.report.blank_rows import blank_rows
from gklint.report.equations import adds_up
from gklint.report.generations import Choice
from gklint.report.headers import in_disorder
from gklint.report.labels import Role
from gklint.report.model import Cell, Content, Doubt, Header, Label, Row, Table, UnexpectedRow
from gklint.report.numbers import has_inner_blank, read_number
from gklint.report.records import Record, make_record
from gklint.report.stream import Token, TokenKind
from gklint.report.values import Profile
from gklint.report.wording import header_labels, row_labels
from gklint.spans import Span

_VALUE = TokenKind.VALUE
_tuple = tuple.__new__
"""Makes a named tuple without asking for its fields' names: there is one for every cell."""
_MOST_ROWS = 1000
"""Rows of figures from which a table cannot be one of the form's, which have some thirty."""
_FIGURE_AT_END = re.compile(r"\d\s*$")
_UNCERTAIN_ROWS = Message(
    "无法确定表中各行分别是格式中的哪一行（行名称缺失或重复），本表未作核对。请对照格式补全各行名称。"
)
_UNCERTAIN_FORM = Message("无法确定表头属于哪一版格式，本表未作核对。请对照格式补全表头。")
_TOO_LONG = Message("表中数据行远多于格式的行数，无法确定哪些是格式中的行，本表未作核对。请删去不属于本表的行。")
_SPREAD = Message(
    "合并单元格的内容在它所占的每一格中重复印出，无法确定哪些数字是重复的，本表未作核对。请删去重复的单元格。"
)
_DISORDERED = Message("表头各栏的顺序与格式不同，无法确定数字属于哪一栏，本表未作核对。请对照格式更正表头。")
_LOST_CELLS = Message(
    "表中多数行的数字个数与格式不符（可能有单元格丢失或合并），无法确定数字属于哪一栏，本表未作核对。请对照原表补全。"
)


def read_table(key: str, records: Sequence[Record], choice: Choice, default: str | None) -> Table:
    """Read the table ``key`` from its records; ``default`` names the form to take where nothing tells."""
    layout = _layout(key, choice, default)
    span = Span(min(record.start for record in records), max(record.span.end for record in records))
    blank = Table(
        key=key,
        layout=layout,
        form=choice.form or (default if not choice.blocks and not choice.undecided else None),
        headers=tuple(_headers(layout, choice)),
        labels=tuple(
            label for block in layout.blocks for label in header_labels(block, choice.headers.get(block.key, ()))
        ),
        blank_rows=tuple(blank_rows(records)),
        rows=(),
        unexpected=(),
        span=span,
    )
    if choice.undecided:
        return replace(blank, unreadable=_UNCERTAIN_FORM)
    if _is_spread(records):
        return replace(blank, unreadable=_SPREAD)
    if any(in_disorder(block, choice.headers.get(block.key, ())) for block in layout.blocks):
        return replace(blank, unreadable=_DISORDERED)
    if layout.blocks[0].side_by_side:
        return _read_side_by_side(blank, records)
    return _read_rows(blank, records)


def _is_spread(records: Sequence[Record]) -> bool:
    """Tell whether cells that span columns are printed in each, as the titles of the blocks show.

    Then the figures that span columns are printed several times too, and a row may seem to have as
    many figures as the other generation of the form.
    """
    printed = (segment for record in records for segment in record.segments)
    titles = [bool(s.meanings) and all(m.role is Role.TITLE for m in s.meanings) and s for s in printed]
    return any(one and other and one.meanings == other.meanings for one, other in pairwise(titles))


def _layout(key: str, choice: Choice, default: str | None) -> FormTable:
    """Give the form's table with each block in the generation in which it is printed."""
    forms = {form.name: form.by_key[key] for form in official()}
    votes = list(choice.blocks.values())
    usual = max(set(votes), key=votes.count) if votes else (default or official()[-1].name)
    printed = [(name, table, block) for name, table in forms.items() for block in table.blocks]
    order = list(dict.fromkeys(block.key for _, _, block in printed))
    chosen = [
        block for k in order for name, _, block in printed if block.key == k and name == choice.blocks.get(k, usual)
    ]
    blocks = tuple(chosen)
    return forms[usual] if blocks == forms[usual].blocks else replace(forms[usual], blocks=blocks)


def _headers(layout: FormTable, choice: Choice) -> Iterator[Header]:
    for block in layout.blocks:
        segments = choice.headers.get(block.key)
        if segments:
            yield Header(block, choice.blocks.get(block.key, ""), tuple(segment.piece for segment in segments))


def _read_rows(blank: Table, records: Sequence[Record]) -> Table:
    slots = [Slot(block, row) for block in blank.layout.blocks for row in block.rows]
    candidates, repeats = _without_repeats(_candidates(records, slots))
    if len(candidates) + len(repeats) > _MOST_ROWS:
        return replace(blank, unreadable=_TOO_LONG)
    alignment = align(candidates, slots)
    if alignment.uncertain:
        return replace(blank, unreadable=_UNCERTAIN_ROWS)
    placed = [(record, place) for record, place in zip(candidates, alignment.places, strict=True)]
    profiles = _profiles(blank.layout, placed, slots)
    found = {place for _, place in placed if place is not None}
    rows: list[Row] = []
    unexpected = [UnexpectedRow(_printed_label(record), _printed(record), record.span) for record in repeats]
    for i, (record, place) in enumerate(placed):
        if place is None:
            if record.numbers:
                unexpected.append(UnexpectedRow(_printed_label(record), _printed(record), record.span))
            continue
        split = i + 1 < len(placed) and placed[i + 1][0].torn and placed[i + 1][1] is None
        slot = slots[place]
        chosen = (
            None if split or _runs_on(record) else profiles[slot.block.key].assign(record, last=place + 1 == len(slots))
        )
        cells = () if chosen is None else _cells(blank.key, slot.block, slot.row, chosen)
        doubt = None if chosen else Doubt.COUNT
        if chosen and place + 1 < len(slots) and place + 1 not in found and not _intact(blank, record, cells):
            doubt, cells = Doubt.NEIGHBOUR, ()
        rows.append(Row(slot.row, slot.block, _printed_label(record), _printed(record), cells, record.span, doubt))
    if len(rows) > 1 and 2 * sum(row.doubt is Doubt.COUNT for row in rows) > len(rows):
        return replace(blank, unreadable=_LOST_CELLS)
    labels = row_labels((record, None if place is None else slots[place]) for record, place in placed)
    return replace(blank, rows=tuple(rows), unexpected=tuple(unexpected), labels=_in_order(blank.labels, labels))


def _in_order(headers: Iterable[Label], labels: Iterable[Label]) -> tuple[Label, ...]:
    return tuple(sorted([*headers, *labels], key=lambda label: label.piece.span))


def _runs_on(record: Record) -> bool:
    """Tell whether a figure has run into the label: the bar between them was lost."""
    return record.label is not None and not record.rows and bool(_FIGURE_AT_END.search(record.label.piece.text))


def _intact(table: Table, record: Record, cells: tuple[Cell, ...]) -> bool:
    """Tell whether a row is whole although the row after it is gone.

    What was lost may reach from the middle of one row to the middle of the next. With a cell on each
    line nothing shows where; on one line, figures that add up are the row's own.
    """
    return record.first_line == record.last_line and all(
        adds_up(equation, {cell.column_key: cell.value for cell in cells})
        for equation in table.equations
        if equation.over == "rows"
    )


def _candidates(records: Sequence[Record], slots: Sequence[Slot]) -> list[Record]:
    """Give the records that may be rows of figures, with words and runs of several rows sorted out."""
    widths = {slot.row.key: slot.width for slot in slots}
    every = set(widths.values())
    named = {key for record in records if record.numbers for key in record.rows}
    rows: list[Record] = []
    for record in records:
        keys = record.rows & widths.keys()
        if not record.numbers and (not keys or (keys & named)):
            continue  # header cells, group labels, blank lines, a label printed twice
        if rows and _words_in_row(rows[-1], record, widths):
            rows[-1] = _absorb(rows[-1], record)
        elif rows and not record.numbers and rows[-1].rows & keys:
            continue
        else:
            rows.extend(_split(record, every, widths))
    return rows


def _without_repeats(rows: Sequence[Record]) -> tuple[list[Record], list[Record]]:
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
    keys = row.rows & widths.keys()
    if len(keys) != 1 or following.label is None or following.label.meanings or len(following.segments) != 1:
        return False
    return len(row.numbers) + 1 + len(following.numbers) == widths[next(iter(keys))]


def _absorb(row: Record, words: Record) -> Record:
    piece = words.segments[0].piece
    values = [*row.values, Token(TokenKind.VALUE, piece, words.first_line), *words.values]
    return replace(make_record(row.segments, values, 0, row.first_line, words.last_line), lead=row.lead)


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
    return [replace(whole, lead=record.lead), *(replace(part, torn=True) for part in rest)]


def _profiles(
    layout: FormTable, placed: Sequence[tuple[Record, int | None]], slots: Sequence[Slot]
) -> dict[str, Profile]:
    profiles = {block.key: Profile(len(block.columns), layout.width) for block in layout.blocks}
    for record, place in placed:
        if place is not None:
            profiles[slots[place].block.key].learn(record, last=place + 1 == len(slots))
    shown = {profile.padded for profile in profiles.values()} - {None}
    for profile in profiles.values():
        if profile.padded is None and shown:
            profile.padded = True in shown  # one block of a table is printed like the others
    return profiles


def _read_side_by_side(blank: Table, records: Sequence[Record]) -> Table:
    """Read a table whose rows stand beside each other in one line of figures."""
    block = blank.layout.blocks[0]
    width = len(block.rows) * len(block.columns)
    rows = [record for record in records if record.numbers]
    if len(rows) != 1:
        return replace(blank, unreadable=_LOST_CELLS)
    chosen = rows[0].numbers if "n" * width in rows[0].pattern and len(rows[0].numbers) == width else None
    # Bars before the first figure may be the header's padding; after it, they are blank cells.
    figures = rows[0].values[rows[0].pattern.find("n") :]
    if chosen is None and len(figures) == width:
        chosen = figures
    if chosen is None:
        return replace(blank, unreadable=_LOST_CELLS)
    step = len(block.columns)
    found = []
    for i, row in enumerate(block.rows):
        part = chosen[i * step : (i + 1) * step]
        span = Span(part[0].piece.span.start, part[-1].piece.span.end)
        printed = tuple(token.piece for token in part)
        found.append(Row(row, block, None, printed, _cells(blank.key, block, row, part), span))
    return replace(blank, rows=tuple(found))


def _cells(table: str, block: Block, row: FormRow, chosen: Sequence[Token]) -> tuple[Cell, ...]:
    whole = all(token.kind is _VALUE for token in chosen)
    key, label = row.key, row.label
    cells = []
    for column, token in zip(block.columns, chosen, strict=True):
        text, span = token.piece
        content, value = _meaning(text)
        if not whole and value is not None and has_inner_blank(text):
            value = None  # beside a blank cell this may be two numbers run together
        fields = (table, key, label, column.key, column.label, column.kind, text, span, content, value)
        cells.append(_tuple(Cell, fields))
    return tuple(cells)


@lru_cache(maxsize=8192)
def _meaning(text: str) -> tuple[Content, Decimal | None]:
    """Tell what is printed in a cell, and the number that it is."""
    value = read_number(text) if text else None
    return Content.BLANK if not text else Content.WORDS if value is None else Content.NUMBER, value


def _printed(record: Record) -> tuple[Piece, ...]:
    return tuple(token.piece for token in record.values)


def _printed_label(record: Record) -> Piece | None:
    return record.label.piece if record.label else None
