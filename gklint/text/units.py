"""The one place where gklint converts between the units in which text is measured.

Four units meet here: UTF-8 bytes (some editors), code points (Python and gklint's own spans), UTF-16
code units (most editors; the parser, two bytes to a unit) and display columns (terminals, where 汉 is
two wide).

A column is counted from the beginning of its line, an offset from the beginning of the text; both
count from 0. A column or offset that points into the middle of a character means that character's
beginning; one beyond the end means the end; a negative one means the beginning.
"""

from __future__ import annotations

import enum
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cache

from gklint.patterns import Pattern

# Editors may send lone surrogates; they must be counted, never fail.
_ERRORS = "surrogatepass"


class Unit(enum.StrEnum):
    """What a column on a line counts; the values are LSP's names of position encodings."""

    UTF8 = "utf-8"
    """Bytes of UTF-8."""
    UTF16 = "utf-16"
    """UTF-16 code units."""
    CODE_POINT = "utf-32"
    """Code points: what Python's strings and gklint's spans count."""


def length(text: str, unit: Unit) -> int:
    """Measure ``text`` in ``unit``."""
    if unit is Unit.CODE_POINT or text.isascii():
        return len(text)
    if unit is Unit.UTF8:
        return len(text.encode("utf-8", _ERRORS))
    return len(text.encode("utf-16-le", _ERRORS)) // 2


def from_code_points(line: str, column: int, unit: Unit) -> int:
    """Convert a column of ``line`` from code points to ``unit``."""
    return length(line[: max(column, 0)], unit)


def to_code_points(line: str, column: int, unit: Unit) -> int:
    """Convert a column of ``line`` from ``unit`` to code points."""
    column = max(column, 0)
    if unit is Unit.CODE_POINT or line.isascii():
        return min(column, len(line))
    if unit is Unit.UTF8:
        return _characters_before(line.encode("utf-8", _ERRORS), column)
    return _from_utf16(line, column)


_ASTRAL = Pattern("[\U00010000-\U0010ffff]")


def _from_utf16(line: str, column: int) -> int:
    """Convert a column from UTF-16 code units: each astral character before it took one more."""
    extra = 0
    for match in _ASTRAL.finditer(line):
        start = match.start() + extra
        if column < start + 2:
            return min(column, start) - extra
        extra += 1
    return min(column - extra, len(line))


_CONTINUATION = bytes(range(0x80, 0xC0))


def _characters_before(data: bytes, end: int) -> int:
    """Count the characters that begin in ``data[:end]``, but not the one that ``end`` splits."""
    count = len(data[:end].translate(None, _CONTINUATION))
    splits = end < len(data) and 0x80 <= data[end] < 0xC0
    return count - 1 if splits else count


def utf16(text: str) -> bytes:
    """Encode in UTF-16, little-endian, for a parser: U+FFFD stands for a surrogate without its other half."""
    try:
        return text.encode("utf-16-le")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text).encode("utf-16-le")


def from_utf16_bytes(text: str) -> Callable[[int], int]:
    """Make the conversion of offsets in ``utf16(text)``, in bytes, to code points."""
    if _is_basic(text):
        return (1).__rrshift__
    # The n-th astral character lies n UTF-16 units further on than its place in code points.
    units = [match.start() + n for n, match in enumerate(_ASTRAL.finditer(text))]
    return lambda byte: (byte >> 1) - bisect_left(units, byte >> 1)


def _is_basic(text: str) -> bool:
    """Tell whether no character is astral; encoding is forty times faster than to ask each."""
    return text.isascii() or len(utf16(text)) == 2 * len(text)


TAB = 8
"""The distance of tab stops in a terminal, in display columns."""


def width(text: str, *, ambiguous: int = 1, tab: int = TAB) -> int:
    """Measure ``text``, which begins at a line's beginning, in display columns.

    East Asian wide characters take 2, combining ones 0; ``ambiguous`` (1 or 2) is the width of
    those that Unicode leaves open, such as “ ” … ①. A tab leads to the next multiple of ``tab``.
    Characters that no terminal should get count as what :func:`visible` shows in their stead.
    """
    columns = 0
    for index, part in enumerate(text.split("\t")):
        if index:
            columns += tab - columns % tab
        columns += _width(part, ambiguous)
    return columns


def display_column(line: str, column: int, *, ambiguous: int = 1, tab: int = TAB) -> int:
    """Convert a column of ``line`` from code points to display columns."""
    return width(line[: max(column, 0)], ambiguous=ambiguous, tab=tab)


def column_at(line: str, columns: int, *, ambiguous: int = 1, tab: int = TAB) -> int:
    """Say how many code points of ``line`` fit into so many display columns."""

    def measure(column: int) -> int:
        return display_column(line, column, ambiguous=ambiguous, tab=tab)

    return max(bisect_right(range(len(line) + 1), columns, key=measure) - 1, 0)


def visible(text: str, *, ambiguous: int = 1, tab: int = TAB) -> str:
    """Give ``text``, which begins at a line's beginning, as it can safely be sent to a terminal.

    Tabs become blanks, control characters their pictures (␛ for escape), and characters that break
    lines or turn the direction of writing U+FFFD. The result is exactly as wide as :func:`width` says.
    """
    if "\t" not in text:
        return text.translate(_shown())
    parts = text.split("\t")
    shown = [parts[0].translate(_shown())]
    columns = _width(parts[0], ambiguous)
    for part in parts[1:]:
        gap = tab - columns % tab
        shown.append(" " * gap + part.translate(_shown()))
        columns += gap + _width(part, ambiguous)
    return "".join(shown)


def _width(text: str, ambiguous: int) -> int:
    """Measure ``text`` without tabs."""
    if text.isascii() and text.isprintable():
        return len(text)
    if _PLAIN.fullmatch(text):
        from unicodedata import east_asian_width

        wide = "WFA" if ambiguous == 2 else "WF"
        return len(text) + sum(east_asian_width(character) in wide for character in text)
    from wcwidth import wcswidth

    return wcswidth(text.translate(_shown()), ambiguous_width=ambiguous)


_PLAIN = Pattern("[ -~¡-¬®-ʯ‐-‧‰-⁞℀-⅏①-⓿─-◿　-〩〰-〾ぁ-ゖァ-ヺ㐀-䶿一-鿿！-｠￠-￦]*")
"""Characters of Chinese official prose that stand in columns of their own, whatever is around them.

Their width is in the tables that Python has. Everything else (combining marks, emoji, Hangul letters) is left to
wcwidth, which takes longer to import than many a report takes to check.
"""


@cache
def _shown() -> dict[int, int]:
    """Map characters that must not reach a terminal to what stands for them there."""
    pictures = {control: 0x2400 + control for control in range(0x20)} | {0x7F: 0x2421}
    turning = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
    return pictures | dict.fromkeys((*range(0x80, 0xA0), *turning, *range(0xD800, 0xE000)), 0xFFFD)
