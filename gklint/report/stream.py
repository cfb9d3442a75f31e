"""A document as one stream of cells, however its tables are laid out.

Whether a table is printed with a row on each line, with a cell on each line, with bars on lines of
their own or with no bars at all, what remains is the same: texts one after the other, blank cells
where two bars have nothing between them, and the lines they stand on.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from gklint.blocks import Block, Kind, Piece
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.labels import meanings
from gklint.report.normal import bare, is_nothing, plain
from gklint.report.numbers import is_value
from gklint.spans import Span

LONGEST_CELL = 70
"""Code points of the longest line without bars that may still be a table's cell; more is prose."""

LONGEST_ROW = 200
"""Code points of the longest line without bars that may be a row, its cells set apart by blanks."""

_FEWEST_NUMBERED = 5
_LONGEST_PAGE_NUMBER = 3
_MOST_DIGITS = 3
_SHORTEST_BORDER = 5
_BORDER = frozenset("+-=─━│┃├┤┬┴┼┌┐└┘╋╔╗╚╝═║ \t")
"""What borders of tables are drawn with."""
_PAGE_NUMBER = Pattern(r"第\d{1,6}页(?:,?共\d{1,6}页)?|[-—–]{1,6}\d{1,6}[-—–]{1,6}|\d{1,6}/\d{1,6}页?|共\d{1,6}页")

_FILE_NAME = Pattern(r"\.(?:png|jpe?g|gif|bmp|webp|docx?|xlsx?|pdf|wps|et|ofd|zip|rar)[)）]?$", flags=re.IGNORECASE)
"""The name of a picture or an attachment is no cell, wherever it stands."""


class TokenKind(enum.IntEnum):
    """What a token may be in a table."""

    VALUE = 1
    LABEL = 2
    BLANK = 3
    BREAK = 4
    """Prose between the cells."""


_BLANK = TokenKind.BLANK
_tuple = tuple.__new__
"""Makes a named tuple without asking for its fields' names: there is one for every cell."""


class Token(NamedTuple):
    """A cell, a blank cell, or a break between cells."""

    kind: TokenKind
    piece: Piece
    line: int
    leading: bool = False
    """BLANK only: it stands before the first text of its line."""
    opened: bool = False
    """Its line begins with a bar, which is no cell of its own here; there is text after it."""
    closed: int = 0
    """Where its line ends, when it ends with a bar, so that no cell is left open at the end; else 0."""


def lines(blocks: Iterable[Block]) -> Iterator[list[Token]]:
    """Yield the cells of the blocks in reading order, line by line; lines without any are left out."""
    open_cell = False  # the last cell's bar has not come yet: it may stand on a line of its own
    before: Block | None = None
    for block, following in _with_next(blocks):
        if block.kind is Kind.ROW:
            yield _row_tokens(block, open_cell)
            open_cell = not block.terminated
        elif block.kind not in (Kind.RULE, Kind.DIRECTIVE) and not _is_furniture(block, before, following):
            pieces = _line_pieces(block)
            if pieces is None:
                yield [Token(TokenKind.BREAK, Piece(block.text, block.span), block.line)]
            elif pieces:
                yield [Token(_kind_of(piece.text), piece, block.line) for piece in pieces]
            open_cell = True
        if block.text.strip("\f"):
            before = block


def without_running_numbers(stream: Iterable[list[Token]]) -> list[list[Token]]:
    """Give lines of tokens without the column of running numbers that some tables have before the labels."""
    found = list(stream)
    numbered = [line for line in found if _is_numbered(line)]
    numbers = [int(line[0].piece.text) for line in numbered]
    if len(numbers) < _FEWEST_NUMBERED or any(later != number + 1 for number, later in pairwise(numbers)):
        return found
    return [line[1:] if _is_numbered(line) else line for line in found]


def _is_numbered(line: list[Token]) -> bool:
    """Tell whether a line begins with a whole number, and a label and figures follow."""
    if len(line) < 3 or line[0].kind is not TokenKind.VALUE or line[1].kind is not TokenKind.LABEL:
        return False
    text = line[0].piece.text
    return text.isdecimal() and len(text) < 3 and line[-1].kind is not TokenKind.LABEL


def _with_next(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block | None]]:
    before: Block | None = None
    for block in blocks:
        if before is not None:
            yield before, block
        before = block
    if before is not None:
        yield before, None


def _is_furniture(block: Block, before: Block | None, following: Block | None) -> bool:
    """Tell whether a line is a page number or a border of a table rather than a cell.

    A number alone, without a bar, among lines of cells with bars is no cell of theirs.
    """
    text = block.text
    if not text.strip("\f"):
        return True  # a new page
    if text[0] in _BORDER and len(text) >= _SHORTEST_BORDER:  # a dash or two stand for no figure
        return all(character in _BORDER for character in text)
    number = text.strip("\f \t")
    if not number.isdecimal() or len(number) > _LONGEST_PAGE_NUMBER:
        return False
    return text[0] == "\f" or (_has_cells(before) and _has_cells(following))


def _has_cells(block: Block | None) -> bool:
    return block is not None and block.kind is Kind.ROW and any(piece.text for piece in block.cells)


def _kind_of(text: str) -> TokenKind:
    return _short_kind(text) if len(text) <= LONGEST_CELL else TokenKind.LABEL


@lru_cache(maxsize=8192)
def _short_kind(text: str) -> TokenKind:
    return TokenKind.VALUE if is_value(text) else TokenKind.LABEL


def _row_tokens(block: Block, open_cell: bool) -> list[Token]:
    cells, line = block.cells, block.line
    blank = not any(piece.text for piece in cells)
    opens = open_cell if blank else block.leading_bar
    leading, opened, closed = not blank, block.leading_bar, block.span.end if block.terminated else 0
    tokens = []
    # The first bar may open the line, or close the cell before it.
    for piece in cells[1:] if opens and not cells[0].text else cells:
        if piece.text and not is_nothing(piece.text):
            leading = False
            tokens.append(_tuple(Token, (_kind_of(piece.text), piece, line, False, opened, closed)))
        else:
            tokens.append(_tuple(Token, (_BLANK, piece, line, leading, opened, closed)))
    return tokens


def _line_pieces(block: Block) -> list[Piece] | None:
    """Give the cells of a line without bars: the line itself, or labels and numbers set apart by blanks."""
    if len(block.text) > LONGEST_ROW:
        return None
    if _PAGE_NUMBER.fullmatch(plain(block.text)):
        return []
    if _FILE_NAME.search(block.text):
        return None
    pieces = _set_apart(block)
    if len(pieces) == 1 and len(block.text) > LONGEST_CELL:
        return None
    return pieces


def _set_apart(block: Block) -> list[Piece]:
    """Divide a line at its blanks where everything is a label or a number, or ends with several numbers."""
    parts = list(re.finditer(r"\S+", block.text))
    if len(parts) < 2:  # none where a line is nothing but what other programs take for its end
        return [Piece(block.text, block.span)]
    if len(parts) <= _MOST_DIGITS and parts[0][0][0] != "0" and all(part[0].isdecimal() for part in parts):
        return [Piece(block.text, block.span)]  # a cell on a line of its own: one number, its digits apart
    if all(is_value(part.group()) or bare(part.group()) in meanings() for part in parts):
        return [_piece(block, part.start(), part.end()) for part in parts]
    first = next((i for i, part in enumerate(parts) if is_value(part.group())), len(parts))
    if len(parts) - first > 1 and all(is_value(part.group()) for part in parts[first:]):
        figures = [_piece(block, part.start(), part.end()) for part in parts[first:]]
        label = [_piece(block, parts[0].start(), parts[first - 1].end())] if first else []
        return label + figures
    return [Piece(block.text, block.span)]


def _piece(block: Block, start: int, end: int) -> Piece:
    return Piece(block.text[start:end], Span(block.span.start + start, block.span.start + end))
