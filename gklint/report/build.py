"""From blocks to a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gklint.blocks import Block, Kind
from gklint.forms import form_for, official
from gklint.report.headings import Heading, find_headings, section_of, sections
from gklint.report.identity import identify
from gklint.report.model import Report, Source
from gklint.report.normal import plain
from gklint.report.tables import read_tables
from gklint.spans import Span

_MOST = 4
"""Sections that must be through, and come again, before a report counts as pasted twice."""

_LONGEST_LIST = 3000
"""Lines with bars, one after the other, that are kept; the longest table with a cell a line has some 300."""


def build(stream: Iterable[Block], length: int, source: Source) -> Report:
    """Read a report from its blocks; ``length`` is that of the text, in code points."""
    blocks = _until_again(_without_long_lists(stream))
    headings = find_headings(blocks)
    copy = _copy_start(blocks, headings)
    end = copy.span.start if copy else length
    own = [block for block in blocks if block.span.start < end]
    headings = [heading for heading in headings if heading.block.span.start < end]
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
        copies=(Span(end, length),) if copy else (),
    )


def unreadable(source: Source) -> Report:
    """Give the report of a file of which nothing could be read."""
    return Report(source=source, span=Span(0, 0))


def _without_long_lists(stream: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks but for the rows that continue a list far longer than the form's tables."""
    rows = 0
    for block in stream:
        rows = rows + 1 if block.kind is Kind.ROW else 0
        if rows <= _LONGEST_LIST:
            yield block


def _until_again(stream: Iterable[Block]) -> list[Block]:
    """Give the blocks, up to where it is clear that the report has begun again.

    What follows then is never read: a report pasted a thousand times costs hardly more than twice.
    """
    blocks: list[Block] = []
    first: str | None = None
    seen: set[str] = set()
    again: set[str] | None = None
    for block in stream:
        blocks.append(block)
        key = section_of(block) if block.kind is Kind.HEADING else None
        if key is None:
            continue
        first = first or key
        if again is None and key == first and len(seen) >= _MOST:
            again = set()
        (seen if again is None else again).add(key)
        if again and len(again) >= _MOST:
            break
    return blocks


def _copy_start(blocks: Sequence[Block], headings: Sequence[Heading]) -> Block | None:
    """Give the block at which the report begins again: its sections start over once most are through."""
    seen: set[str] = set()
    for i, heading in enumerate(headings):
        if heading.section.key == headings[0].section.key and len(seen) >= _MOST:
            rest = {later.section.key for later in headings[i : i + 2 * len(official()[-1].sections)]}
            return _first_line_again(blocks, headings[i - 1].block, heading.block) if len(rest) >= _MOST else None
        seen.add(heading.section.key)
    return None


def _first_line_again(blocks: Sequence[Block], after: Block, heading: Block) -> Block:
    """Give the block between two headings that repeats an opening line; else the later heading."""
    opening = [plain(block.text) for block in blocks[:3]]
    between = [block for block in blocks if after.line < block.line < heading.line]
    return next((block for line in opening for block in between if plain(block.text) == line), heading)
