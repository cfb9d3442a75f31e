"""Parsing with the grammar gkreport, and telling a tree of the edits to its text."""

from __future__ import annotations

from collections.abc import Callable

import tree_sitter
from tree_sitter import Tree

from gklint.spans import Span
from gklint.syntax import _gkreport
from gklint.text.units import utf16

__all__ = ["LANGUAGE", "Offset", "Tree", "edited", "parse"]

LANGUAGE = tree_sitter.Language(_gkreport.language())
_PARSER = tree_sitter.Parser(LANGUAGE)

Offset = Callable[[int], int]
"""From a byte offset of the tree to code points of the text."""


def parse(text: str, old: Tree | None = None) -> Tree:
    """Parse a text; ``old`` is the tree of the text before, given all edits since by :func:`edited`.

    Every text parses without errors. The parser reads UTF-16, little-endian: byte offsets in the
    tree are twice the text's UTF-16 units, and so twice its code points where no astral character
    stands before. :func:`gklint.text.units.from_utf16_bytes` converts them.
    """
    data = utf16(text)
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


def _bytes(text: str) -> int:
    return len(utf16(text))


def _point(text: str, offset: int) -> tuple[int, int]:
    r"""Give a place as tree-sitter has it: lines end with \n alone, columns are bytes."""
    line = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset), _bytes(text[line:offset])
