"""Edits that put rows and blocks of the form in place of, or between, those that are printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from gklint.blocks import Block, Kind
from gklint.findings import Edit
from gklint.report.model import Report
from gklint.spans import Span


def lines_of(report: Report, span: Span) -> Sequence[Block]:
    """Give the lines that a part of a table stands on, and the lines of bars below that belong to it."""
    starts = [block.span.start for block in report.blocks]
    first = max(0, bisect_left(starts, span.start + 1) - 1)
    last = first
    while last + 1 < len(starts) and (starts[last + 1] < span.end or _is_padding(report.blocks[last + 1])):
        last += 1
    return report.blocks[first : last + 1]


def insert_below(report: Report, span: Span, lines: Iterable[str]) -> Edit:
    """Put lines below a part of a table."""
    end = lines_of(report, span)[-1].span.end
    return Edit(Span(end, end), "".join(report.source.line_end + line for line in lines))


def replace(report: Report, span: Span, lines: Iterable[str]) -> Edit:
    """Put other lines in place of a part of a table."""
    old = lines_of(report, span)
    return Edit(Span(old[0].span.start, old[-1].span.end), report.source.line_end.join(lines))


def remove(report: Report, span: Span) -> Edit | None:
    """Delete the lines of a part of a table; None when nothing stands above it."""
    old = lines_of(report, span)
    place = report.blocks.index(old[0])
    return Edit(Span(report.blocks[place - 1].span.end, old[-1].span.end), "") if place else None


def _is_padding(block: Block) -> bool:
    return block.kind is Kind.ROW and not any(piece.text for piece in block.cells)
