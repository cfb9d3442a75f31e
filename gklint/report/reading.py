"""One table: its records aligned with the form, its values with the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from gklint.blocks import Piece
from gklint.forms import Table as FormTable
from gklint.forms import official
from gklint.messages import Message
from gklint.patterns import Pattern
from gklint.report.align import Slot, align
from gklint.report.blank_rows import blank_rows
from gklint.report.candidates import candidates, without_repeats
from gklint.report.cells import cells_of
from gklint.report.equations import adds_up
from gklint.report.generations import Choice
from gklint.report.headers import in_disorder
from gklint.report.labels import Role
from gklint.report.model import Cell, Doubt, Header, Label, Row, Table, UnexpectedRow
from gklint.report.records import Record, Segment
from gklint.report.side_by_side import read_side_by_side
from gklint.report.values import Profile
from gklint.report.wording import header_labels, row_labels
from gklint.spans import Span

_ENDS_OF_SENTENCES = ("。", "；", "：", ":", ";", "！")
_MOST_ROWS = 1000
"""Rows of figures from which a table cannot be one of the form's, which have some thirty."""
_FIGURE_AT_END = Pattern(r"\d\s*$")
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


def read_table(key: str, records: Sequence[Record], choice: Choice, default: str | None, *, repeating: bool) -> Table:
    """Read the table ``key`` from its records; ``default`` names the form to take where nothing tells.

    ``repeating`` says that the document has the same figure in neighbouring cells.
    """
    layout = _layout(key, choice, default)
    span = Span(_start(records), max(record.span.end for record in records))
    blank = Table(
        key=key,
        layout=layout,
        form=choice.form or (default if not choice.blocks and not choice.undecided else None),
        headers=tuple(_headers(layout, choice)),
        labels=tuple(
            label for block in layout.blocks for label in header_labels(block, choice.headers.get(block.key, ()))
        ),
        blank_rows=tuple(blank_rows(records, layout.width)),
        rows=(),
        unexpected=(),
        span=span,
    )
    if choice.undecided:
        return blank._replace(unreadable=_UNCERTAIN_FORM)
    if _is_spread(records):
        return blank._replace(unreadable=_SPREAD)
    if any(in_disorder(block, choice.headers.get(block.key, ())) for block in layout.blocks):
        return blank._replace(unreadable=_DISORDERED)
    if layout.blocks[0].side_by_side:
        rows = read_side_by_side(blank, records, repeating=repeating)
        return blank._replace(rows=rows) if rows is not None else blank._replace(unreadable=_LOST_CELLS)
    return _read_rows(blank, records, repeating)


def _start(records: Sequence[Record]) -> int:
    """Give where a table begins: after the sentences that are told above it, which no cell of a form is."""
    first = min(records, key=lambda record: record.start)
    begins = 0
    for i, segment in enumerate(first.segments):
        if segment.meanings:
            break
        if segment.piece.text.rstrip()[-1:] in _ENDS_OF_SENTENCES:
            begins = i + 1
    return first.segments[begins].piece.span.start if begins < len(first.segments) else first.span.start


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
    return forms[usual] if blocks == forms[usual].blocks else forms[usual]._replace(blocks=blocks)


def _headers(layout: FormTable, choice: Choice) -> Iterator[Header]:
    for block in layout.blocks:
        # Words above the table may seem to belong to it, until its first known cell; further down stand
        # the labels of groups, and after a page break the header again.
        below = (segment for segment in choice.headers.get(block.key, ()) if not _is_title(segment))
        known = dropwhile(lambda segment: not segment.meanings, below)
        segments = list(takewhile(lambda segment: not _is_group(segment), known))
        if segments:
            yield Header(block, choice.blocks.get(block.key, ""), tuple(segment.piece for segment in segments))


def _is_title(segment: Segment) -> bool:
    return any(meaning.role is Role.TITLE for meaning in segment.meanings)


def _is_group(segment: Segment) -> bool:
    return any(meaning.role is Role.GROUP for meaning in segment.meanings)


def _read_rows(blank: Table, records: Sequence[Record], repeating: bool) -> Table:
    slots = [Slot(block, row) for block in blank.layout.blocks for row in block.rows]
    found, repeats = without_repeats(candidates(records, slots))
    if len(found) + len(repeats) > _MOST_ROWS:
        return blank._replace(unreadable=_TOO_LONG)
    alignment = align(found, slots)
    if alignment.uncertain:
        return blank._replace(unreadable=_UNCERTAIN_ROWS)
    placed = [(record, place) for record, place in zip(found, alignment.places, strict=True)]
    profiles = _profiles(blank.layout, placed, slots, repeating)
    taken = {place for _, place in placed if place is not None}
    rows: list[Row] = []
    unexpected = [
        UnexpectedRow(_printed_label(record), _printed(record), record.span, again=True) for record in repeats
    ]
    for i, (record, place) in enumerate(placed):
        if place is None:
            if record.numbers:
                unexpected.append(UnexpectedRow(_printed_label(record), _printed(record), record.span))
            continue
        split = i + 1 < len(placed) and placed[i + 1][0].torn and placed[i + 1][1] is None
        slot = slots[place]
        lost = split or _runs_on(record)
        chosen = None if lost else profiles[slot.block.key].assign(record, last=place + 1 == len(slots))
        cells = () if chosen is None else cells_of(blank.key, slot.block, slot.row, chosen)
        doubt = None if chosen else Doubt.COUNT
        if chosen and place + 1 < len(slots) and place + 1 not in taken and not _intact(blank, record, cells):
            doubt, cells = Doubt.NEIGHBOUR, ()
        rows.append(Row(slot.row, slot.block, _printed_label(record), _printed(record), cells, record.span, doubt))
    if len(rows) > 1 and 2 * sum(row.doubt is Doubt.COUNT for row in rows) > len(rows):
        return blank._replace(unreadable=_LOST_CELLS)
    labels = row_labels((record, None if place is None else slots[place]) for record, place in placed)
    return blank._replace(rows=tuple(rows), unexpected=tuple(unexpected), labels=_in_order(blank.labels, labels))


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


def _profiles(
    layout: FormTable, placed: Sequence[tuple[Record, int | None]], slots: Sequence[Slot], repeating: bool
) -> dict[str, Profile]:
    profiles = {block.key: Profile(len(block.columns), layout.width) for block in layout.blocks}
    for record, place in placed:
        if place is not None:
            profiles[slots[place].block.key].learn(record, last=place + 1 == len(slots))
    shown = {profile.padded for profile in profiles.values()} - {None}
    complete = sum(profile.complete for profile in profiles.values())
    unclosed = sum(profile.unclosed for profile in profiles.values())
    for profile in profiles.values():
        profile.repeating = repeating
        profile.open_ended = unclosed == complete if complete else None
        if profile.padded is None and shown:
            profile.padded = True in shown  # one block of a table is printed like the others
    return profiles


def _printed(record: Record) -> tuple[Piece, ...]:
    return tuple(token.piece for token in record.values)


def _printed_label(record: Record) -> Piece | None:
    return record.label.piece if record.label else None
