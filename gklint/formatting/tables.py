"""The edits that format a report's tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from gklint.blocks import Block, Kind, Piece
from gklint.formatting.grids import Grid, GridRow, Printed, grid_of
from gklint.formatting.options import Options
from gklint.formatting.places import Unplaced
from gklint.formatting.printing import Printing, Shape, table_edits
from gklint.messages import Message, say
from gklint.records import NamedTuple
from gklint.report.model import Report, Table
from gklint.report.stream import lines as token_lines
from gklint.spans import Edit, Span
from gklint.text.lines import LINE_END, first_line_end

BLANKS = " \t\u3000\u00a0"
_BETWEEN = BLANKS + "\r\n|｜│"
"""What may stand between the words of a table."""


class Change(NamedTuple):
    """What becomes of one table."""

    span: Span
    """Whole lines, without the end of the last one."""
    edits: tuple[Edit, ...] = ()
    problem: Message | None = None
    """Why it stays as it is."""
    apart: bool = False
    """Whether it has bars, so that an empty line sets it apart from the text around it."""


_UNPLACED = say("无法确定每一格在格式中的位置，这张表没有重新排版。请先用gklint check检查并改正表格。")
_INTERRUPTED = say("表格中间夹有别的内容（如页码、注释），这张表没有重新排版。请先把它移出表格。")


class _Region(NamedTuple):
    """The lines of the page that a table takes up."""

    blocks: Sequence[Block]
    pieces: list[Printed]

    @property
    def rows(self) -> list[Block]:
        return [block for block in self.blocks if block.kind is Kind.ROW]


def table_change(text: str, report: Report, table: Table, options: Options) -> Change:
    """Give the change that formats a table."""
    region = _region(report, table)
    span = (
        Span(line_start(text, region.blocks[0].span.start), region.blocks[-1].span.end) if region.blocks else table.span
    )
    shape = _shape(region, options, table.layout.width)
    if shape is None or not region.blocks:
        return Change(span)
    if table.unreadable is not None:
        return Change(span, problem=say("这张表读不准，没有重新排版。{reason}", reason=table.unreadable))
    try:
        grid = grid_of(table, region.pieces)
        return _change(text, region, grid, Printing(shape, options.columns, line_end_of(text, span)))
    except Unplaced as error:
        return Change(span, problem=error.args[0] if error.args else _UNPLACED)


def _change(text: str, region: _Region, grid: Grid, printing: Printing) -> Change:
    first = region.pieces[grid.first].piece.span
    start = bisect_right([block.span.start for block in region.blocks], first.start) - 1
    blocks = region.blocks[start:]
    span = Span(line_start(text, blocks[0].span.start), _end(text, blocks[-1]))
    own = [printed.piece for printed in region.pieces[grid.first :]]
    words = [piece for row in grid.rows for cell in row for piece in cell.pieces]
    if [piece.span for piece in words] != [piece.span for piece in own]:
        raise Unplaced
    tails = _tails(text, span, blocks, grid.rows)
    span = Span(span.start, max(span.end, *(tail.span.end for tail in tails.values()))) if tails else span
    between = _between(text, span, blocks, grid.rows, tails)
    if between and printing.shape is Shape.MARKDOWN:
        raise Unplaced(_INTERRUPTED)
    printing = printing._replace(tails=tails, between=between, delimiters=delimiters(blocks))
    return Change(span, table_edits(text, span, grid.rows, printing), apart=True)


def _region(report: Report, table: Table) -> _Region:
    """Give the lines of a table: from its first words to its last, and bars and remarks that follow below."""
    blocks = report.blocks
    starts = [block.span.start for block in blocks]
    first = max(0, bisect_right(starts, table.span.start) - 1)
    ends = [table.span.end, *(cell.span.end for cell in table.cells), *(span.end for span in table.blank_rows)]
    last = bisect_left(starts, max(ends))
    while last < len(blocks) and _belongs_below(blocks[last - 1], blocks[last]):
        last += 1
    chosen = blocks[first:last]
    pieces = [token.piece for line in token_lines(chosen) for token in line if token.piece.text]
    owners = [bisect_right(starts, piece.span.start) - 1 for piece in pieces]
    on = Counter(owners)
    barred = {first + i for i, block in enumerate(chosen) if block.kind is Kind.ROW}
    printed = [Printed(piece, on[each] == 1, each in barred) for piece, each in zip(pieces, owners, strict=True)]
    return _Region(chosen, printed)


def _belongs_below(above: Block, block: Block) -> bool:
    """Tell whether a line with bars, right below a table, is its padding or a remark in a row of its own."""
    texts = sum(bool(piece.text) for piece in block.cells)
    bars = "|" in block.text and block.line == above.line + 1
    return bars and (block.kind is Kind.RULE or (block.kind is Kind.ROW and texts < 2))


def _shape(region: _Region, options: Options, width: int) -> Shape | None:
    """Give how a table is to be printed; None when it stays as it is."""
    if options.layout == "row":
        return Shape.ROWS
    if options.layout == "markdown" or any(block.kind is Kind.RULE for block in region.blocks):
        return Shape.MARKDOWN
    rows = [block for block in region.rows if any(piece.text for piece in block.cells)]
    several = [block for block in rows if sum(bool(piece.text) for piece in block.cells) > 1]
    if 2 * len(several) <= len(rows) or any("|" not in block.text for block in rows):
        return None
    # Every row may begin with a blank cell: then none has one cell more than the grid has columns.
    led = all(block.leading_bar for block in rows) and any(len(block.cells) != width for block in rows)
    return Shape.LED_ROWS if led else Shape.ROWS


def line_start(text: str, place: int) -> int:
    """Give the beginning of the line that begins, but for its indentation, at ``place``."""
    while place and text[place - 1] in BLANKS:
        place -= 1
    return place


def _end(text: str, block: Block) -> int:
    """Give the end of a line, blank cells that tabs divide included."""
    end = block.span.end
    while "\t" in block.text and end < len(text) and text[end] in BLANKS:
        end += 1
    return max(block.span.end, text.rfind("\t", block.span.end, end) + 1)


def line_end_of(text: str, span: Span) -> str:
    """Give the first line end within a part of the text, or else after it, or else before it."""
    match = LINE_END.search(text, span.start)
    return match.group() if match else first_line_end(text)


def _tails(text: str, span: Span, blocks: Sequence[Block], rows: Sequence[GridRow]) -> dict[int, Piece]:
    """Give what is said to gklint at the ends of rows, where each row stands on one line, before and after."""
    if "gklint" not in text[span.start : span.end]:
        return {}
    found: dict[int, Piece] = {}
    for number, row in enumerate(rows):
        on = {
            bisect_right([block.span.start for block in blocks], piece.span.start) - 1
            for cell in row
            for piece in cell.pieces
        }
        if len(on) != 1:
            continue
        block = blocks[on.pop()]
        end = min((place for mark in "\r\n" if (place := text.find(mark, block.span.end)) >= 0), default=len(text))
        tail = text[block.span.end : end].strip(BLANKS)
        if tail:
            start = text.index(tail, block.span.end)
            found[number] = Piece(tail, Span(start, start + len(tail)))
    return found


def _between(
    text: str, span: Span, blocks: Sequence[Block], rows: Sequence[GridRow], tails: dict[int, Piece]
) -> dict[int, Piece]:
    """Give what stands on lines of its own between rows, such as the number of a page, by the row below it.

    Raises where anything else stands between the words of a table that is no bar, blank or delimiter row.
    """
    rules = [block.span for block in blocks if block.kind is Kind.RULE]
    found: dict[int, Piece] = {}
    place = span.start
    for number, row in enumerate(rows):
        for i, piece in enumerate(piece for cell in row for piece in cell.pieces):
            words = _strange(text, place, piece.span.start, rules)
            if words is not None:
                if i or not number or not _has_lines(text, words, place, piece.span.start):
                    raise Unplaced(_INTERRUPTED)
                found[number] = Piece(text[words.start : words.end], words)
            place = piece.span.end
        if number in tails:
            if text[place : tails[number].span.start].strip(_BETWEEN):
                raise Unplaced(_INTERRUPTED)
            place = tails[number].span.end
    if _strange(text, place, span.end, rules) is not None:
        raise Unplaced(_INTERRUPTED)
    return found


def _strange(text: str, start: int, end: int, rules: Sequence[Span]) -> Span | None:
    """Give what stands between two words besides blanks, bars and delimiter rows; None where nothing does."""
    for rule in rules:
        if start <= rule.start and rule.end <= end:
            parts = _strange(text, start, rule.start, ()), _strange(text, rule.end, end, ())
            return parts[0] or parts[1]
    between = text[start:end]
    words = between.strip(_BETWEEN)
    if not words:
        return None
    first = start + between.index(words)
    return Span(first, first + len(words))


def _has_lines(text: str, words: Span, start: int, end: int) -> bool:
    """Tell whether something stands on lines of its own, with bars neither before nor after it."""
    before, after = text[start : words.start], text[words.end : end]
    above, below = before.rstrip(BLANKS), after.lstrip(BLANKS)
    return above.endswith(("\n", "\r")) and below.startswith(("\n", "\r"))


def delimiters(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the cells of a table's delimiter row."""
    rule = next((block.text for block in blocks if block.kind is Kind.RULE), "")
    return tuple(part.strip(BLANKS) for part in rule.strip("|").split("|")) if rule else ()
