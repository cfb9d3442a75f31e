"""The text front end: from a text to its syntax tree, and from that to blocks.

The tree is made by the grammar gkreport; only this package knows tree-sitter.
"""

from gklint.syntax.lines import blocks, read_blocks
from gklint.syntax.tree import Tree, parse

__all__ = ["Tree", "blocks", "parse", "read_blocks"]
