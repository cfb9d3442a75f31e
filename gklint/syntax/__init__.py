"""The text front end: from a text to its syntax tree, and from that to blocks.

The tree is made by the grammar gkreport; only this package knows tree-sitter.
"""

from gklint.syntax.lines import blocks, directives, read_blocks
from gklint.syntax.tree import Tree, edited, parse

__all__ = ["Tree", "blocks", "directives", "edited", "parse", "read_blocks"]
