"""How a report prints its tables and headings, so that what a fix puts in looks like the rest."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from gklint.blocks import Block, Kind, Piece
from gklint.forms import Section as FormSection
from gklint.forms.printing import USUAL, Covered, PrintedCell, Slots, Style, grid, slots
from gklint.records import NamedTuple
from gklint.report.model import Report, Section, Table
from gklint.spans import Edit, Span

_NUMERALS = "一二三四五六七八九十"


class _Line(NamedTuple):
    """A row of the table that stands on one line: how it is printed, and what the form has there."""

    block: Block
    slots: Slots
    last: bool


def style_of(report: Report, table: Table | None = None) -> Style:
    """Recognise the style of a table, or of the report's largest one; the usual style where there is none."""
    read = [each for each in report.tables if each.rows] if table is None else [table]
    if not read:
        return USUAL
    largest = max(read, key=lambda each: len(each.rows))
    blocks = _within(report.blocks, largest)
    rows = [block for block in blocks if block.kind is Kind.ROW]
    several = sum(len(_texts(block)) > 1 for block in rows)
    gap = _usual(after.line - before.line for before, after in pairwise(blocks)) or 1
    if several > sum(len(_texts(block)) == 1 for block in rows):
        return _of_rows(largest, blocks, rows)._replace(between=gap - 1)
    return _of_cells(blocks, rows)._replace(between=gap - 1 if not rows else 0)


def style_for_blanks(report: Report, table: Table | None = None) -> Style:
    """Give the style of a table, or the usual one where that would not show blank cells."""
    style = style_of(report, table)
    return style if "|" in style.trail + style.separator * (not style.cell_a_line) else USUAL


def spacing(report: Report) -> int:
    """Give by how many lines a heading is usually away from the line before it: 1 when no empty line is between."""
    places = [block.line for block in report.blocks]
    before = ((section.heading.line, bisect_left(places, section.heading.line)) for section in report.sections)
    return _usual(line - places[i - 1] for line, i in before if i) or 1


def heading_like(section: FormSection, other: Section | None) -> str:
    """Print a section's official heading in the style of another one's."""
    ordinal = section.ordinal
    if other is None or other.number is None:
        return f"{ordinal}、{section.heading}"
    before = other.heading.text[: other.ordinal.span.start - other.heading.span.start]
    between = other.heading.text[
        other.ordinal.span.end - other.heading.span.start : other.title.span.start - other.heading.span.start
    ]
    number = str(_NUMERALS.index(ordinal) + 1) if other.ordinal.text.isdecimal() else ordinal
    after = other.heading.text[other.title.span.end - other.heading.span.start :]
    return before + number + between + section.heading + (after if not after.strip("*#: ：") else "")


def insertion(report: Report, after: Block | None, lines: Sequence[str]) -> Edit:
    """Put lines below a line of the report, or above its first one."""
    end = report.source.line_end
    if after is None:
        first = report.blocks[0].span.start if report.blocks else 0
        return Edit(Span(first, first), end.join(lines) + end * spacing(report))
    # A heading may be the one cell of a row, whose bars go on behind it.
    place = max(block.span.end for block in (after, *report.blocks) if block.line == after.line)
    return Edit(Span(place, place), end * spacing(report) + end.join(lines))


def _within(blocks: Sequence[Block], table: Table) -> list[Block]:
    places = [block.span.start for block in blocks]
    first = max(0, bisect_left(places, table.span.start + 1) - 1)
    last = bisect_left(places, table.span.end)
    return list(blocks[first : last + 1 if last < len(blocks) and not _texts(blocks[last]) else last])


def _texts(block: Block) -> list[Piece]:
    return [piece for piece in block.cells if piece.text]


def _usual(values: Iterable[int]) -> int | None:
    return next((value for value, _ in Counter(values).most_common(1)), None)


# ---------------------------------------------------------------- a row a line


def _of_rows(table: Table, blocks: Sequence[Block], rows: Sequence[Block]) -> Style:
    separators = Counter(_between(block, one, other) for block in rows for one, other in pairwise(_texts(block)))
    (separator, _), *_ = separators.most_common()
    tabs = "\t" in separator
    lines = list(_lines(table, rows))
    leading = not tabs and 2 * sum(line.block.leading_bar for line in _outermost(lines)) > len(_outermost(lines))
    lead = "| " if leading else ""
    covered = max(Covered, key=lambda each: sum(_fits(line, each, leading) for line in lines))
    if all(_fits(line, Covered.NONE, leading) == _fits(line, covered, leading) for line in lines):
        # The table's last row has no padding: blank cells at its end are columns that its last cell spans.
        covered = Covered.ALL if any(line.last and _blanks_at_end(line) for line in lines) else Covered.NONE
    terminated = 2 * sum(block.terminated for block in rows) > len(rows)
    trail = separator.rstrip(" ") if terminated and not tabs else ""
    padding, padding_lead = _padding(lines, covered, trail)
    return Style(
        lead=lead,
        separator=separator,
        trail=trail,
        covered=covered,
        padding=padding,
        padding_lead=padding_lead,
        delimiter=any(block.kind is Kind.RULE for block in blocks),
    )


def _between(block: Block, one: Piece, other: Piece) -> str:
    """Give what divides two cells; of several bars with blank cells between them only the first."""
    text = block.text[one.span.end - block.span.start : other.span.start - block.span.start]
    if "\t" in text:
        return "\t"
    return " | " if " " in text.replace("|", "", 1) or text.strip() != text else "|"


def _lines(table: Table, rows: Sequence[Block]) -> Iterator[_Line]:
    """Yield the rows of figures that stand on one line, each with the form's line."""
    lines = grid(table.layout, {})
    forms = {line.row: found for line, found in zip(lines, slots(lines, table.layout.width), strict=True) if line.row}
    last = lines[-1].row
    for row in table.rows:
        on = [block for block in rows if block.span.start <= row.span.start and row.span.end <= block.span.end]
        if on and row.row.key in forms:
            yield _Line(on[0], forms[row.row.key], row.row.key == last)


def _outermost(lines: Sequence[_Line]) -> list[_Line]:
    """Give the lines that have nothing above their first column."""
    return [line for line in lines if line.slots[0] is not Covered.ABOVE]


def _expected(line: _Line, covered: Covered) -> list[bool]:
    """Tell for each cell that is printed of a line in a style whether the form has one there."""
    blanks = {Covered.NONE: (), Covered.ABOVE: (Covered.ABOVE,), Covered.ALL: (Covered.ABOVE, Covered.ALL)}[covered]
    return [isinstance(slot, PrintedCell) for slot in line.slots if isinstance(slot, PrintedCell) or slot in blanks]


def _printed(line: _Line, leading: bool) -> list[bool]:
    cells = line.block.cells[1:] if leading and line.block.leading_bar else line.block.cells
    return [bool(piece.text) for piece in cells]


def _fits(line: _Line, covered: Covered, leading: bool) -> bool:
    """Tell whether the blank cells before the last text of a line are those of a style."""
    return _through_last(_printed(line, leading)) == _through_last(_expected(line, covered))


def _through_last(cells: list[bool]) -> list[bool]:
    return cells[: len(cells) - cells[::-1].index(True)] if True in cells else []


def _padding(lines: Sequence[_Line], covered: Covered, trail: str) -> tuple[str | None, str]:
    """Give the bars for columns without a cell, one of them and what stands before all."""
    for line in lines:
        missing = len(line.slots) - len(_expected(line, covered))
        if missing > 0 and trail and not line.last and _blanks_at_end(line) == missing:
            after = line.block.text[_texts(line.block)[-1].span.end - line.block.span.start :]
            bars = after.split("|", 1)[1]
            return ("|", bars[: bars.index("|")]) if "||" in bars else (" |", "")
    return None, ""


def _blanks_at_end(line: _Line) -> int:
    cells = [bool(piece.text) for piece in line.block.cells]
    return len(cells) - len(_through_last(cells))


# ---------------------------------------------------------------- a cell a line


def _of_cells(blocks: Sequence[Block], rows: Sequence[Block]) -> Style:
    alone = [block for block in rows if not _texts(block)]
    beside = [block for block in rows if len(_texts(block)) == 1]
    if not rows:
        return Style(cell_a_line=True, trail="", padding=None)
    apart = 2 * len(beside) < len(blocks) - len(alone)
    trail = "\n|" if apart else " |"
    if any(len(block.cells) > 1 for block in alone):
        return Style(cell_a_line=True, trail=trail, padding="|", padding_lead="\n")
    if any(len(block.cells) > 2 for block in beside):
        return Style(cell_a_line=True, trail=trail, padding="|", padding_lead=" ")
    return Style(cell_a_line=True, trail=trail, padding=None)
