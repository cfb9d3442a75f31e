"""From blocks to a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gklint.blocks import Block, Kind
from gklint.forms import form_for
from gklint.report.copies import copies, first_again, restart_at, until_again
from gklint.report.headings import find_headings, sections
from gklint.report.identity import identify
from gklint.report.model import Report, Source
from gklint.report.tables import read_tables
from gklint.spans import Span

_LONGEST_LIST = 3000
"""Lines with bars, one after the other, that are kept; the longest table with a cell a line has some 300."""
_WIDEST_ROW = 3000
"""Cells of a line that is kept; a whole table on one line has some 300."""


def build(stream: Iterable[Block], length: int, source: Source) -> Report:
    """Read a report from its blocks; ``length`` is that of the text, in code points."""
    begun = until_again(_without_long_lists(stream))
    blocks = begun.blocks
    headings = None if begun.restart else find_headings(blocks)
    restart = begun.restart or restart_at(blocks, headings or ())
    start = first_again(blocks, restart) if restart else len(blocks)
    end = blocks[start].span.start if restart else length
    own = blocks[:start]
    if headings is None or restart:
        headings = find_headings(own)
    identity = identify(own, headings[0].block.line if headings else None)
    form = form_for(identity.year.value) if identity.year else None
    parts = sections(own, headings, end)
    return Report(
        source=source,
        span=Span(0, end),
        blocks=tuple(own),
        sections=parts,
        tables=read_tables(own, parts, form) if parts else (),
        title=identity.title,
        year=identity.year,
        organ=identity.organ,
        level=identity.level,
        form=form,
        copies=copies(begun, start, length) if restart else (),
    )


def unreadable(source: Source) -> Report:
    """Give the report of a file of which nothing could be read."""
    return Report(source=source, span=Span(0, 0))


def _without_long_lists(stream: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks but for rows far wider, or lists far longer, than the form's tables."""
    rows = 0
    for block in stream:
        rows = rows + 1 if block.kind is Kind.ROW else 0
        if rows <= _LONGEST_LIST and len(block.cells) <= _WIDEST_ROW:
            yield block
