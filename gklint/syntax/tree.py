"""Parsing with the grammar gkreport."""

from __future__ import annotations

import tree_sitter
from tree_sitter import Tree

from gklint.syntax import _gkreport

__all__ = ["LANGUAGE", "Tree", "parse"]

LANGUAGE = tree_sitter.Language(_gkreport.language())
_PARSER = tree_sitter.Parser(LANGUAGE)


def parse(text: str, old: Tree | None = None) -> Tree:
    """Parse a text; ``old`` is the tree of the text before, to which the edits have been applied.

    The parser reads UTF-16, little-endian: byte offsets in the tree are twice the text's UTF-16
    units, and so twice its code points wherever no astral character stands before.
    """
    data = text.encode("utf-16-le", "surrogatepass")
    return _PARSER.parse(data, old, encoding="utf16le") if old else _PARSER.parse(data, encoding="utf16le")
