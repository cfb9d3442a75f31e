"""Marks that travel with a text until the file is finished, so that places in it are known."""

from __future__ import annotations

from gklint.spans import Span

_FIRST, _LAST = 0xE000, 0xF8FF
"""Characters for private use: no encoding, layout or punctuation touches them."""


def opening(mark: int) -> str:
    """Give the character that stands where a marked text begins."""
    return chr(_FIRST + 2 * mark)


def closing(mark: int) -> str:
    """Give the character that stands where it ends."""
    return chr(_FIRST + 2 * mark + 1)


def marked(mark: int, text: str) -> str:
    """Put a text between its marks."""
    return opening(mark) + text + closing(mark)


def without_marks(text: str) -> tuple[str, dict[int, Span]]:
    """Give the text as it is without marks, and the place of each one."""
    kept: list[str] = []
    starts: dict[int, int] = {}
    found: dict[int, Span] = {}
    for character in text:
        mark, ends = divmod(ord(character) - _FIRST, 2)
        if not _FIRST <= ord(character) <= _LAST:
            kept.append(character)
        elif not ends:
            starts[mark] = len(kept)
        elif mark in starts:
            found[mark] = Span(starts[mark], len(kept))
    return "".join(kept), found
