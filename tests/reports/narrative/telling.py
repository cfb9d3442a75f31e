"""Sentences filled with facts, and where in them each fact is told.

Private characters stand around every fact while paragraphs are put together; ``read_out`` takes them away and says
what stood where, so that a test knows the place of every figure in the prose and which fact it tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import NamedTuple

from tests.reports.words import Words

_FIRST, _END = 0xF0000, 0xF8000
"""Private characters of a plane that nothing else here uses: one for the beginning of each fact, one for all ends."""
_names: list[str] = []
_codes: dict[str, int] = {}

NEVER_STYLED = frozenset({"y", "before", "next"})
STYLES = ("digits",) * 20 + ("full width", "thousands", "characters")
_DIGITS = "零一二三四五六七八九"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


class Statement(NamedTuple):
    """A fact that is told."""

    name: str
    start: int
    end: int


class _Told:
    """A fact that prints itself between its characters."""

    __slots__ = ("name", "style", "value")

    def __init__(self, name: str, value: str | int, style: str) -> None:
        self.name, self.value, self.style = name, value, style

    def __format__(self, specification: str) -> str:
        return noted(self.name, printed(self.value, specification or self.style))


class _Facts(Mapping[str, _Told]):
    def __init__(self, words: Words) -> None:
        self._words = words
        self._style = str(words.get("style", "digits"))

    def __getitem__(self, name: str) -> _Told:
        return _Told(name, self._words[name], "digits" if name in NEVER_STYLED else self._style)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


def fill(template: str, words: Words) -> str:
    """Fill a sentence; ``{name:characters}`` prints the fact in Chinese characters, whatever the report's style."""
    return template.format_map(_Facts(words))


def noted(name: str, text: str) -> str:
    """Put a text between the characters that say what it tells."""
    code = _codes.get(name)
    if code is None:
        code = _codes[name] = len(_names)
        _names.append(name)
    return f"{chr(_FIRST + code)}{text}{chr(_END)}"


def read_out(text: str) -> tuple[str, list[Statement]]:
    """Give a text as it is printed, and what it tells; what contains something else comes after it."""
    kept: list[str] = []
    begun: list[tuple[str, int]] = []
    found: list[Statement] = []
    length = 0
    for character in text:
        code = ord(character)
        if code < _FIRST:
            kept.append(character)
            length += 1
        elif code == _END:
            name, start = begun.pop()
            found.append(Statement(name, start, length))
        else:
            begun.append((_names[code - _FIRST], length))
    return "".join(kept), found


def printed(value: str | int, style: str) -> str:
    """Print a fact in a style; only numbers have one."""
    if isinstance(value, str) or style == "digits":
        return str(value)
    if style == "full width":
        return str(value).translate(_WIDE)
    if style == "thousands":
        return f"{value:,}"
    return in_characters(value) if 0 < value <= 10 else str(value)


def in_characters(value: int) -> str:
    """Give a number below a hundred as it is read before a measure word: 两, 十二, 二十."""
    if value == 2:
        return "两"
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十") + (
        _DIGITS[ones] if ones or not tens else ""
    )


def any_style(rng: Random) -> str:
    """Choose how a report prints its figures: nearly always in plain digits."""
    return rng.choice(STYLES)
