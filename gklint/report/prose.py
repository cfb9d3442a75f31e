"""The report's prose, line by line, in the one spelling in which it is searched.

Published reports mix full-width with half-width marks and carry blanks anywhere; patterns are matched
on NFKC text without blanks, and every match leads back to the place where it was printed.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report, Section
from gklint.spans import Span

_BLANKS = Pattern(r"[\s\u200b-\u200d\u2060\ufeff]")
_ENDS = Pattern(r"[^。！？!?；;]*(?:[。！？!?；;]+[”’」』）)]?|$)")
_PROSE = (Kind.HEADING, Kind.SUBHEADING, Kind.ITEM, Kind.PARAGRAPH)
LONGEST_LINE = 20_000
"""Code points of a line that are read; a longer one is no paragraph of a report."""


class Line(NamedTuple):
    """A line of prose: a paragraph, a list item or a subheading, but no heading of the six sections."""

    block: Block
    section: Section | None
    """The section that the line stands in; None above the first."""
    text: str
    """NFKC, without blanks and invisible characters."""
    places: Sequence[int]
    """For each code point of ``text``, and for its end, where it is printed: code points of the whole text."""

    def span(self, start: int, end: int) -> Span:
        """Give the place where ``text[start:end]`` is printed."""
        return (
            Span(self.places[start], self.places[end - 1] + 1)
            if end > start
            else Span(self.places[start], self.places[start])
        )

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the beginning and the end of each sentence in ``text``; 。！？； end one."""
        return ((match.start(), match.end()) for match in _ENDS.finditer(self.text) if match.end() > match.start())


def prose(report: Report) -> tuple[Line, ...]:
    """Give the lines that are neither headings of sections nor parts of a table.

    To be asked for by ``report.once(prose)``, which works it out once for all rules.
    """
    return tuple(_lines(report))


def lines_of(report: Report, key: str) -> tuple[Line, ...]:
    """Give the prose of a section."""
    return tuple(line for line in report.once(prose) if line.section and line.section.section.key == key)


def _lines(report: Report) -> Iterator[Line]:
    starts = [section.heading.line for section in report.sections]
    tables = [table.span for table in report.tables]
    headings = set(starts)
    for block in report.blocks:
        if block.kind not in _PROSE or any(span.start <= block.span.start < span.end for span in tables):
            continue
        i = bisect_right(starts, block.line) - 1
        section = report.sections[i] if i >= 0 else None
        if block.line in headings and section is not None:
            yield from _after_heading(section)
        else:
            yield line_of(block, section)


def _after_heading(section: Section) -> Iterator[Line]:
    """Yield what stands on a heading's own line after it."""
    for block in section.blocks:
        if block.line != section.heading.line:
            return
        yield line_of(block, section)


def line_of(block: Block, section: Section | None = None) -> Line:
    """Make a line of a block."""
    printed = block.text[:LONGEST_LINE]
    start = block.span.start
    shown = unicodedata.normalize("NFKC", printed)
    if len(shown) == len(printed) and not _BLANKS.search(shown) and not any(map(unicodedata.combining, printed)):
        return Line(block, section, shown, range(start, start + len(shown) + 1))
    characters: list[str] = []
    places: list[int] = []
    for i, character in enumerate(printed):
        normal = _BLANKS.sub("", unicodedata.normalize("NFKC", character))
        characters.append(normal)
        places.extend([start + i] * len(normal))
    places.append(start + len(printed))
    return Line(block, section, "".join(characters), places)
