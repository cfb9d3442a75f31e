"""Markdown tables that are none of the form's: their columns are aligned, whatever they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.blocks import Block, Kind
from gklint.formatting.grids import GridCell
from gklint.formatting.options import Options
from gklint.formatting.printing import Printing, Shape, table_edits
from gklint.formatting.tables import Change, delimiters, line_end_of, line_start
from gklint.spans import Span
from gklint.syntax import read_blocks


def markdown_changes(text: str, options: Options, taken: Sequence[Span]) -> Iterator[Change]:
    """Yield the changes of the tables with a delimiter row outside of ``taken``."""
    if "--" not in text and ":-" not in text:
        return
    for blocks in _tables(read_blocks(text)):
        span = Span(line_start(text, blocks[0].span.start), blocks[-1].span.end)
        if any(span.start < other.end and other.start < span.end for other in taken):
            continue
        rows = [_cells(block) for block in blocks if block.kind is Kind.ROW]
        plain = "|" in blocks[0].text and not set("｜│") & set(text[span.start : span.end])
        if plain and len({len(row) for row in rows}) == 1 and len(rows[0]) == len(delimiters(blocks)):
            printing = Printing(Shape.MARKDOWN, options.columns, line_end_of(text, span), delimiters=delimiters(blocks))
            yield Change(span, table_edits(text, span, rows, printing), apart=True)


def _tables(stream: Iterator[Block]) -> Iterator[list[Block]]:
    """Yield the lines of tables: a row, a delimiter row with a bar, further rows, one right below the other."""
    found: list[Block] = []
    for block in stream:
        rule = block.kind is Kind.RULE
        if block.kind not in (Kind.ROW, Kind.RULE) or (found and block.line != found[-1].line + 1):
            yield from _whole(found)
            found = []
        if block.kind is Kind.ROW or (rule and len(found) == 1):
            found.append(block)
        elif rule:
            yield from _whole(found)
            found = []
    yield from _whole(found)


def _whole(found: list[Block]) -> Iterator[list[Block]]:
    if len(found) > 2 and found[1].kind is Kind.RULE:
        yield found


def _cells(block: Block) -> list[GridCell]:
    cells = block.cells[1:] if block.leading_bar else block.cells
    return [GridCell((cell,) if cell.text else ()) for cell in cells]
