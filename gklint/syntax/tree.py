"""Parsing with the grammar gkreport, and telling a tree of the edits to its text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

import tree_sitter
from tree_sitter import Tree

from gklint.spans import Span
from gklint.syntax import _gkreport

__all__ = ["LANGUAGE", "Offset", "Tree", "edited", "offsets", "parse"]

LANGUAGE = tree_sitter.Language(_gkreport.language())
_PARSER = tree_sitter.Parser(LANGUAGE)

Offset = Callable[[int], int]
"""From a byte offset of the tree to code points of the text."""


def parse(text: str, old: Tree | None = None) -> Tree:
    """Parse a text; ``old`` is the tree of the text before, given all edits since by :func:`edited`.

    Every text parses without errors. The parser reads UTF-16, little-endian: byte offsets in the
    tree are twice the text's UTF-16 units, and so twice its code points where no astral character
    stands before. :func:`offsets` converts them.
    """
    data = _encode(text)
    return _PARSER.parse(data, old, encoding="utf16le") if old else _PARSER.parse(data, encoding="utf16le")


def edited(tree: Tree, text: str, span: Span, new: str) -> Tree:
    """Give a copy of the tree of ``text`` that knows that ``new`` has replaced ``span`` of it.

    The copy is good for nothing but to be handed to :func:`parse` together with the text after the
    edit, or to be told of the next edit first.
    """
    start = _bytes(text[: span.start])
    end = start + _bytes(text[span.start : span.end])
    length = _bytes(new)
    row, column = _point(text, span.start)
    new_rows, new_column = _point(new, len(new))
    copy = tree.copy()
    copy.edit(
        start,
        end,
        start + length,
        (row, column),
        _point(text, span.end),
        (row + new_rows, new_column if new_rows else column + length),
    )
    return copy


def offsets(text: str) -> Offset:
    """Make the conversion of the tree's byte offsets to code points of its text."""
    if _is_basic(text):
        return (1).__rrshift__
    astral = [i for i, char in enumerate(text) if char > "\uffff"]
    # The n-th astral character lies n UTF-16 units further on than its place in code points.
    units = [place + n for n, place in enumerate(astral)]
    return lambda byte: (byte >> 1) - bisect_left(units, byte >> 1)


def _encode(text: str) -> bytes:
    try:
        return text.encode("utf-16-le")
    except UnicodeEncodeError:
        # A lone surrogate is half a character; another of the same length stands in for it.
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text).encode("utf-16-le")


def _is_basic(text: str) -> bool:
    """Tell whether no character is astral; encoding is forty times faster than to ask each."""
    return text.isascii() or len(_encode(text)) == 2 * len(text)


def _bytes(text: str) -> int:
    return len(_encode(text))


def _point(text: str, offset: int) -> tuple[int, int]:
    r"""Give a place as tree-sitter has it: lines end with \n alone, columns are bytes."""
    line = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset), _bytes(text[line:offset])
