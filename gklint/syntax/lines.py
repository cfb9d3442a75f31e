"""From the syntax tree to blocks: one for each line that is not blank."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from tree_sitter import Node, Tree

from gklint.blocks import Block, Kind, Piece
from gklint.spans import Span
from gklint.syntax.tree import LANGUAGE, parse

_ids = LANGUAGE.id_for_node_kind


def _id(name: str) -> int:
    number = _ids(name, True)
    if number is None:
        raise LookupError(name)
    return number


_NESTED = {_id("section"), _id("subsection"), _id("table")}
_ROW = _id("row")
_SIGN_OFF = _id("sign_off")
_SILENT = {_id("blank_line"), _id("comment")}
_CELL, _BAR, _TAB, _TEXT = _id("cell"), _id("bar"), _id("tab"), _id("text")
_ORDINAL = _id("ordinal")
_KINDS = {
    _id("heading"): Kind.HEADING,
    _id("subheading"): Kind.SUBHEADING,
    _id("list_item"): Kind.ITEM,
    _id("paragraph"): Kind.PARAGRAPH,
    _id("delimiter_row"): Kind.RULE,
    _id("directive"): Kind.DIRECTIVE,
}

PART = 1 << 18
"""Code points of a text that are parsed at once; the reports that there are have far fewer."""

_LINE_END = re.compile(r"\r\n|\n|\r(?!\n)")


def blocks(text: str, tree: Tree) -> list[Block]:
    """Give the lines of a text that are not blank, in order, from its syntax tree."""
    return list(_blocks(text, tree, 0, 0))


def read_blocks(text: str) -> Iterator[Block]:
    """Parse a text and yield its blocks, holding the tree of no more than a part of it at a time.

    A line's block depends on nothing but the line, so these are the blocks of the whole tree.
    """
    start = line = 0
    while start < len(text):
        end = _part_end(text, start)
        part = text[start:end] if end - start < len(text) else text
        yield from _blocks(part, parse(part), start, line)
        line += _line_ends(text, start, end)
        start = end


def _part_end(text: str, start: int) -> int:
    """Give the end of a part: after a line end, so that no line is divided."""
    end = start + PART
    if end >= len(text):
        return len(text)
    match = _LINE_END.search(text, end)
    return match.end() if match else len(text)


def _blocks(text: str, tree: Tree, base: int, line: int) -> Iterator[Block]:
    """Yield the blocks of a part that begins at code point ``base`` and line ``line`` of the whole."""
    place = _Places(text, base)
    counted = 0
    for node in _line_nodes(tree.root_node):
        start = place.of(node.start_byte)
        line += _line_ends(text, counted, start)
        counted = start
        kind_id = node.kind_id
        if kind_id == _ROW:
            yield _row(node, line, place)
        elif kind_id == _SIGN_OFF:
            yield from _sign_off(node, line, place)
        elif kind_id not in _SILENT:
            yield _line(node, line, place)


class _Places:
    """Where the nodes of a tree stand in the text, and what they say."""

    __slots__ = ("base", "of", "text")

    def __init__(self, text: str, base: int) -> None:
        self.text = text
        self.base = base
        self.of: Callable[[int], int] = _offsets(text)
        """From a byte offset of the tree to code points of the part."""

    def piece(self, start: int, end: int) -> Piece:
        """Give the text between two places of the part."""
        return Piece(self.text[start:end], Span(start + self.base, end + self.base))


def _offsets(text: str) -> Callable[[int], int]:
    """Make the conversion; text without astral characters needs only a division."""
    if text.isascii() or max(text) <= "\uffff":
        return (1).__rrshift__
    astral = [i for i, char in enumerate(text) if char > "\uffff"]
    # The n-th astral character lies n UTF-16 units further on than its place in code points.
    units = [place + n for n, place in enumerate(astral)]
    return lambda byte: (byte >> 1) - bisect_right(units, (byte >> 1) - 1)


def _line_ends(text: str, start: int, end: int) -> int:
    r"""Count the line ends (\n, \r\n, \r) between two places, neither in the middle of one."""
    count = text.count("\n", start, end)
    if "\r" in text[start:end]:
        count += text.count("\r", start, end) - text.count("\r\n", start, end)
    return count


def _line_nodes(root: Node) -> Iterator[Node]:
    stack = root.children[::-1]
    while stack:
        node = stack.pop()
        if node.kind_id in _NESTED:
            stack.extend(node.children[::-1])
        else:
            yield node


def _sign_off(node: Node, line: int, place: _Places) -> Iterator[Block]:
    organ, *_, date = (child for child in node.children if child.kind_id == _TEXT)
    first, second = _piece(organ, place), _piece(date, place)
    between = _line_ends(place.text, place.of(organ.end_byte), place.of(date.start_byte))
    yield Block(Kind.PARAGRAPH, first.text, first.span, line)
    yield Block(Kind.PARAGRAPH, second.text, second.span, line + between)


def _line(node: Node, line: int, place: _Places) -> Block:
    parts = node.children
    start, end = place.of(parts[0].start_byte), place.of(parts[-1].end_byte)
    ordinal = ""
    if parts[0].kind_id == _ORDINAL:
        ordinal = place.text[start : place.of(parts[0].end_byte)].lstrip("#* \t\u3000\u00a0")
    text, span = place.piece(start, end)
    return Block(_KINDS[node.kind_id], text, span, line, ordinal=ordinal)


def _row(node: Node, line: int, place: _Places) -> Block:
    """Make the block of a row: each cell ends with a bar, the last one perhaps without."""
    parts = node.children
    cells: list[Piece] = []
    pending: Piece | None = None
    kind = last = 0
    for part in parts:
        kind = part.kind_id
        if kind == _CELL:
            last = place.of(part.end_byte)
            pending = place.piece(place.of(part.start_byte), last)
        else:
            start = place.of(part.start_byte)
            cells.append(pending or place.piece(start, start))
            pending = None
            last = start + 1 if kind == _BAR else last
    if pending or kind == _TAB:
        end = place.of(parts[-1].end_byte)
        cells.append(pending or place.piece(end, end))
    text, span = place.piece(place.of(next(part for part in parts if part.kind_id != _TAB).start_byte), last)
    return Block(
        Kind.ROW,
        text,
        span,
        line,
        tuple(cells),
        leading_bar=parts[0].kind_id == _BAR and any(cell.text for cell in cells),
        terminated=kind == _BAR,
    )


def _piece(node: Node, place: _Places) -> Piece:
    return place.piece(place.of(node.start_byte), place.of(node.end_byte))
