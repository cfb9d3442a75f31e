"""The one way gklint names a place: a range of code points in a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)``, in code points from the beginning of the text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end
