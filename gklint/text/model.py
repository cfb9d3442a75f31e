"""A decoded text: immutable, with its lines, and with offsets and positions converted both ways."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from gklint.records import NamedTuple
from gklint.spans import Span
from gklint.text import units
from gklint.text.lines import line_starts, without_line_end
from gklint.text.units import Unit


class Position(NamedTuple):
    """A place by line and column; both count from 0, the column in code points unless said otherwise."""

    line: int
    column: int


class _Decoded(NamedTuple):
    content: str
    """The text itself, its line ends as they are, without the byte order mark."""
    encoding: str = "utf-8"
    """Python's name of the file's encoding, byte order included: ``utf-8``, ``utf-16-le``, ``gb18030``."""
    bom: bool = False
    """Whether the file begins with a byte order mark."""
    lossy: tuple[Span, ...] = ()
    """Where decoding put U+FFFD for bytes that mean nothing; not those that the file itself holds."""
    told: bool = False
    """Whether the encoding was not found out, but named by the user."""


class Text(_Decoded):
    """The text of a document and how its file held it. Offsets are code points from its beginning."""

    @classmethod
    def of(cls, content: str) -> Text:
        """Make a text of a string that came from no file."""
        return cls(content)

    def encode(self, content: str | None = None) -> bytes:
        """Give ``content`` (the text itself when left out) as the bytes of a file like this one.

        A text without lossy places gives back the very bytes it was decoded from. Raises
        ``UnicodeEncodeError`` when the encoding lacks a character of ``content``.
        """
        mark = "\ufeff" if self.bom else ""
        return (mark + (self.content if content is None else content)).encode(self.encoding)

    # Lines

    @property
    def line_count(self) -> int:
        """How many lines there are; the empty text has one, and so has the text after a last line end."""
        return len(self._line_starts)

    def line_of(self, offset: int) -> int:
        """Say on which line ``offset`` is; a line end belongs to the line that it ends."""
        return max(bisect_right(self._line_starts, offset) - 1, 0)

    def line_span(self, line: int) -> Span:
        """Give the range of a line without its line end."""
        starts = self._line_starts
        if not 0 <= line < len(starts):
            raise IndexError(f"no line {line} in a text of {len(starts)}")
        end = starts[line + 1] if line + 1 < len(starts) else len(self.content)
        return Span(starts[line], without_line_end(self.content, starts[line], end))

    # Positions

    def position(self, offset: int, unit: Unit = Unit.CODE_POINT) -> Position:
        """Convert an offset to a position with its column in ``unit``.

        An offset within a line end means the end of its line, one outside the text its nearest end.
        """
        offset = min(max(offset, 0), len(self.content))
        line = self.line_of(offset)
        start, end = self.line_span(line)
        column = min(offset, end) - start
        if unit is not Unit.CODE_POINT:
            column = units.length(self.content[start : start + column], unit)
        return Position(line, column)

    def offset(self, line: int, column: int, unit: Unit = Unit.CODE_POINT) -> int:
        """Convert a position with its column in ``unit`` to an offset.

        As LSP has it, a column beyond the line's end means that end; a line beyond the last one
        means the end of the text.
        """
        if line < 0:
            return 0
        if line >= self.line_count:
            return len(self.content)
        start, end = self.line_span(line)
        return start + units.to_code_points(self.content[start:end], column, unit)

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.content)
