"""What every front end yields: a document as a flat list of blocks in reading order.

The text front end (:mod:`gklint.syntax`) makes these from the syntax tree; a front end for HTML or
Word would make the same from its own source. Nothing that reads blocks may assume a text file.
"""

from __future__ import annotations

import enum

from gklint.records import NamedTuple
from gklint.spans import Span


class Kind(enum.IntEnum):
    """What a block looks like, before anyone knows what it means."""

    HEADING = 1
    """A line that begins with 一、 and has no bar."""
    SUBHEADING = 2
    """A line that begins with （一） and has no bar."""
    ITEM = 3
    """A line that begins with 1. 1、 （1） ① and has no bar."""
    PARAGRAPH = 4
    """Any other line of text without bars or tabs between its parts."""
    ROW = 5
    """A line divided by bars or tabs; it may consist of bars alone."""
    RULE = 6
    """A Markdown delimiter row: ``|---|:-:|``."""
    DIRECTIVE = 7
    """A line that is nothing but a gklint directive comment."""


class Piece(NamedTuple):
    """The text of one cell, without the blanks around it; blank cells have an empty span."""

    text: str
    span: Span


class Block(NamedTuple):
    """One line of the document that is not blank.

    ``text`` and ``span`` leave out the blanks (U+0020, tab, U+3000, U+00A0) around the line and its
    line end. ``line`` counts from 0.
    """

    kind: Kind
    text: str
    span: Span
    line: int
    cells: tuple[Piece, ...] = ()
    """ROW only: the text before each bar, and the text after the last bar unless it is blank.

    ``a | b | |`` has the cells a, b and a blank one; ``||`` has two blank ones; ``| a |`` with a
    leading bar has a blank cell first (``leading_bar`` is then set); ``<TAB>a<TAB><TAB>b`` has a
    blank one, a, a blank one and b.
    """
    leading_bar: bool = False
    """ROW only: the first thing on the line is a bar and there is text after it."""
    ordinal: str = ""
    """HEADING, SUBHEADING, ITEM: the ordinal with its marks as printed, such as 一、 or (二)."""
    terminated: bool = False
    """ROW only: the last thing on the line is a bar."""
