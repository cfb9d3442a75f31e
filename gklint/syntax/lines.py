"""From the syntax tree to blocks: one for each line that is not blank."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from tree_sitter import Node, Tree

from gklint.blocks import Block, Kind, Piece
from gklint.spans import Span
from gklint.syntax.tree import LANGUAGE

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

Offset = Callable[[int], int]
"""From a byte offset of the tree to code points of the text."""


def blocks(text: str, tree: Tree) -> list[Block]:
    """Give the lines of a text that are not blank, in order, from its syntax tree."""
    offset = _offsets(text)
    found: list[Block] = []
    counted = line = 0
    for node in _line_nodes(tree.root_node):
        start = offset(node.start_byte)
        line += _line_ends(text, counted, start)
        counted = start
        kind_id = node.kind_id
        if kind_id == _ROW:
            found.append(_row(node, line, text, offset))
        elif kind_id == _SIGN_OFF:
            found.extend(_sign_off(node, line, text, offset))
        elif kind_id not in _SILENT:
            found.append(_line(node, line, text, offset))
    return found


def _offsets(text: str) -> Offset:
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


def _sign_off(node: Node, line: int, text: str, offset: Offset) -> Iterator[Block]:
    organ, *_, date = (child for child in node.children if child.kind_id == _TEXT)
    first, second = _piece(organ, text, offset), _piece(date, text, offset)
    yield Block(Kind.PARAGRAPH, first.text, first.span, line)
    yield Block(Kind.PARAGRAPH, second.text, second.span, line + _line_ends(text, first.span.start, second.span.start))


def _line(node: Node, line: int, text: str, offset: Offset) -> Block:
    parts = node.children
    start, end = offset(parts[0].start_byte), offset(parts[-1].end_byte)
    ordinal = ""
    if parts[0].kind_id == _ORDINAL:
        ordinal = text[start : offset(parts[0].end_byte)].lstrip("#* \t\u3000\u00a0")
    return Block(_KINDS[node.kind_id], text[start:end], Span(start, end), line, ordinal=ordinal)


def _row(node: Node, line: int, text: str, offset: Offset) -> Block:
    """Make the block of a row: each cell ends with a bar, the last one perhaps without."""
    parts = node.children
    cells: list[Piece] = []
    pending: Piece | None = None
    kind = last = 0
    for part in parts:
        kind = part.kind_id
        if kind == _CELL:
            pending = _piece(part, text, offset)
            last = pending.span.end
        else:
            start = offset(part.start_byte)
            cells.append(pending or Piece("", Span(start, start)))
            pending = None
            last = start + 1 if kind == _BAR else last
    if pending or kind == _TAB:
        end = offset(parts[-1].end_byte)
        cells.append(pending or Piece("", Span(end, end)))
    begin = offset(next(part for part in parts if part.kind_id != _TAB).start_byte)
    return Block(
        Kind.ROW,
        text[begin:last],
        Span(begin, last),
        line,
        tuple(cells),
        leading_bar=parts[0].kind_id == _BAR and any(cell.text for cell in cells),
        terminated=kind == _BAR,
    )


def _piece(node: Node, text: str, offset: Offset) -> Piece:
    start, end = offset(node.start_byte), offset(node.end_byte)
    return Piece(text[start:end], Span(start, end))
