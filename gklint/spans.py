"""The one way gklint names a place, a range of code points in a text, and what is to stand there instead."""

from __future__ import annotations

from gklint.records import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)``, in code points from the beginning of the text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Edit(NamedTuple):
    """Replace the text of ``span`` by ``content``."""

    span: Span
    content: str


class Elsewhere(NamedTuple):
    """A place in another file; lines and columns count from 0, columns in code points, the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
