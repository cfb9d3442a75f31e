"""From the syntax tree to blocks: one for each line that is not blank."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node, Tree

from gklint.blocks import Block, Kind, Piece
from gklint.spans import Span
from gklint.syntax.tree import LANGUAGE, Offset, parse
from gklint.text.lines import LINE_END, count_line_ends
from gklint.text.units import from_utf16_bytes

BLANKS = " \t\u3000\u00a0"

# Named tuples by the thousand: their own constructor takes three times as long.
_tuple = tuple.__new__


def _id(name: str) -> int:
    number = LANGUAGE.id_for_node_kind(name, True)
    if number is None:
        raise LookupError(name)
    return number


_NESTED = {_id(name) for name in ("section", "subsection", "list", "table", "sign_off")}
_ROW, _BAR, _TAB, _CELL, _ORDINAL, _DIRECTIVE, _COMMENT = (
    _id(name) for name in ("row", "bar", "tab", "cell", "ordinal", "directive", "comment")
)
_KINDS = {
    _id("heading"): Kind.HEADING,
    _id("subheading"): Kind.SUBHEADING,
    _id("list_item"): Kind.ITEM,
    _id("paragraph"): Kind.PARAGRAPH,
    _id("organ"): Kind.PARAGRAPH,
    _id("date"): Kind.PARAGRAPH,
    _id("delimiter_row"): Kind.RULE,
    _ROW: Kind.ROW,
    _DIRECTIVE: Kind.DIRECTIVE,
}


PART = 1 << 18
"""Code points of a text that are parsed at once; the reports that there are have far fewer."""


def blocks(text: str, tree: Tree) -> list[Block]:
    """Give the lines of a text that are not blank, in order, from its syntax tree.

    A line that is a comment gives none. Directives at the end of a line are left out of its text and
    its cells: see :func:`directives`. In a row without bars tabs stand between the cells: n tabs,
    those at its beginning and end too, divide n + 1 cells.
    """
    return list(_blocks(text, tree, from_utf16_bytes(text), 0, 0))


def read_blocks(text: str) -> Iterator[Block]:
    """Parse a text and yield its blocks, holding the tree of no more than a part of it at a time.

    A line's block depends on nothing but the line, so these are the blocks of the whole tree.
    """
    start = line = 0
    while start < len(text):
        end = _part_end(text, start)
        yield from _part_blocks(text, start, end, line)
        line += count_line_ends(text, start, end)
        start = end


def _part_end(text: str, start: int) -> int:
    """Give the end of a part: after a line end, so that no line is divided."""
    end = start + PART
    if end >= len(text):
        return len(text)
    match = LINE_END.search(text, end)
    return match.end() if match else len(text)


def _part_blocks(text: str, start: int, end: int, line: int) -> Iterator[Block]:
    if end - start == len(text):
        return _blocks(text, parse(text), from_utf16_bytes(text), 0, 0)
    part = text[start:end]
    if start and part[0] == "\ufeff":
        part = "_" + part[1:]  # it is a byte order mark at the beginning of the whole text only
    place = from_utf16_bytes(part)
    return _blocks(text, parse(part), lambda byte: place(byte) + start, start, line)


def _blocks(text: str, tree: Tree, offset: Offset, counted: int, line: int) -> Iterator[Block]:
    """Yield the blocks of a tree's part of a text, which begins at ``counted`` on ``line``."""
    directive_line = -1
    for node in _line_nodes(tree.root_node):
        kind_id = node.kind_id
        start = offset(node.start_byte)
        line += count_line_ends(text, counted, start)
        counted = start
        if kind_id == _ROW:
            yield _row(node, start, line, text, offset)
        elif kind_id == _DIRECTIVE:
            if line != directive_line:  # else one more on the same line
                match = LINE_END.search(text, start)
                yield _block(Kind.DIRECTIVE, start, match.start() if match else len(text), line, text)
            directive_line = line
        elif kind_id != _COMMENT:
            yield _line(node, _KINDS[kind_id], start, line, text, offset)


def directives(text: str, tree: Tree) -> list[Piece]:
    """Give the directive comments of a text, in order, those at the end of a line too."""
    found: list[Piece] = []
    if "gklint" not in text:
        return found
    offset = from_utf16_bytes(text)
    for node in _line_nodes(tree.root_node):
        parts = (node,) if node.kind_id == _DIRECTIVE else node.children
        found.extend(
            _piece(text, offset(part.start_byte), offset(part.end_byte)) for part in parts if part.kind_id == _DIRECTIVE
        )
    return found


def _line_nodes(root: Node) -> Iterator[Node]:
    stack = root.children[::-1]
    while stack:
        node = stack.pop()
        if node.kind_id in _NESTED:
            stack.extend(node.children[::-1])
        else:
            yield node


def _block(kind: Kind, start: int, end: int, line: int, text: str, ordinal: str = "") -> Block:
    content = text[start:end].rstrip(BLANKS)
    return Block(kind, content, Span(start, start + len(content)), line, (), False, ordinal)


def _line(node: Node, kind: Kind, start: int, line: int, text: str, offset: Offset) -> Block:
    end = node.end_byte
    ordinal = ""
    for part in node.children:
        part_kind = part.kind_id
        if part_kind == _ORDINAL:
            ordinal = text[offset(part.start_byte) : offset(part.end_byte)]
        elif part_kind == _DIRECTIVE:
            end = part.start_byte
            break
    return _block(kind, start, offset(end), line, text, ordinal)


def _row(node: Node, start: int, line: int, text: str, offset: Offset) -> Block:
    cells: list[Piece] = []
    cell: Piece | None = None  # the one whose bar or tab has not come yet
    content = False
    end = place = start
    kind = 0
    parts = node.children
    for part in parts:
        part_kind = part.kind_id
        if part_kind == _DIRECTIVE:
            break
        kind = part_kind
        place = offset(part.start_byte)
        if kind == _CELL:
            cell = _piece(text, place, offset(part.end_byte))
            end = cell.span.end
            content = True
        else:
            cells.append(cell or _blank(place))
            cell = None
            if kind == _BAR:
                end = place + 1
    if cell:
        cells.append(cell)
    if len(parts) > 1 and parts[1].kind_id == _TAB:
        cells[:0] = _indentation(text, start)
        if kind == _TAB:
            cells.append(_blank(place + 1))
    leading_bar = content and parts[0].kind_id == _BAR
    span = _tuple(Span, (start, end))
    return _tuple(Block, (Kind.ROW, text[start:end], span, line, tuple(cells), leading_bar, "", kind == _BAR))


def _piece(text: str, start: int, end: int) -> Piece:
    content = text[start:end]
    if content[-1] in BLANKS:  # where a comment was begun in vain, the scanner leaves blanks
        content = content.rstrip(BLANKS)
        end = start + len(content)
    return _tuple(Piece, (content, _tuple(Span, (start, end))))


def _blank(place: int) -> Piece:
    return _tuple(Piece, ("", _tuple(Span, (place, place))))


def _indentation(text: str, start: int) -> Iterator[Piece]:
    """Give the blank cells before the tabs that stand before a row."""
    begin = start
    while begin and text[begin - 1] in BLANKS:
        begin -= 1
    return (_blank(place) for place in range(begin, start) if text[place] == "\t")
