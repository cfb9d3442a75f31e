"""A table's grid as lines of text, and the edits that make the text that there is into these lines."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from gklint.blocks import Piece
from gklint.formatting.edits import replacement
from gklint.formatting.grids import GridCell, GridRow
from gklint.records import NamedTuple
from gklint.spans import Edit, Span
from gklint.text.units import width

_FEWEST_DASHES = 3
_BAR = 3
"""Columns that a bar between two cells takes, with the blanks around it."""


class Shape(enum.Enum):
    """How rows are printed."""

    ROWS = enum.auto()
    """``a | b |``"""
    LED_ROWS = enum.auto()
    """``| a | b |``"""
    MARKDOWN = enum.auto()
    """``| a | b |``, with a delimiter row below the first."""


class Printing(NamedTuple):
    """Everything that printing takes besides the cells."""

    shape: Shape
    ambiguous: int
    line_end: str
    tails: dict[int, Piece] = {}  # noqa: RUF012 - never changed
    """What is said to gklint at the end of rows."""
    between: dict[int, Piece] = {}  # noqa: RUF012 - never changed
    """What stands on lines of its own above rows."""
    delimiters: tuple[str, ...] = ()
    """What stood in the delimiter row, which says how columns are aligned."""


class _Word(NamedTuple):
    """Words that stay as they are, and what is to stand before them."""

    before: str
    span: Span


def table_edits(text: str, span: Span, rows: Sequence[GridRow], printing: Printing) -> tuple[Edit, ...]:
    """Give the edits that print the words of ``span``, in their cells, as a table of this shape."""
    edits: list[Edit] = []
    place = span.start
    end = ""
    for word in _words(text, rows, printing):
        if word.span == _END:
            end = word.before
            break
        edit = replacement(text, place, word.span.start, word.before)
        edits += [edit] if edit else []
        place = word.span.end
    edit = replacement(text, place, span.end, end)
    return (*edits, edit) if edit else tuple(edits)


_END = Span(-1, -1)


def _words(text: str, rows: Sequence[GridRow], printing: Printing) -> Iterator[_Word]:
    texts = [[width(_text(text, cell), ambiguous=printing.ambiguous) for cell in row] for row in rows]
    widths = _rectangular(texts) if printing.shape is Shape.MARKDOWN else _overrun(rows, texts)
    lead = "" if printing.shape is Shape.ROWS else "| "
    before = ""
    for number, row in enumerate(rows):
        if number in printing.between:
            yield _Word(before, printing.between[number].span)
            before = printing.line_end
        before += lead
        place = start = 0  # in columns of the page: where the line is, and where the cell begins
        for column, cell in enumerate(row):
            for i, piece in enumerate(cell.pieces):
                yield _Word(before if not i else _joint(text, cell.pieces[i - 1], piece), piece.span)
                before = ""
            place += texts[number][column]
            start += widths[column]
            filling = max(0, start - place)
            before += " " * filling + (" | " if column + 1 < len(row) else " |")
            place += filling + _BAR
            start += _BAR
        if number in printing.tails:
            yield _Word(before + " ", printing.tails[number].span)
            before = ""
        if printing.shape is Shape.MARKDOWN and number == 0:
            before += printing.line_end + _delimiter_row(widths, printing)
        if number + 1 < len(rows):
            before += printing.line_end
    yield _Word(before, _END)


def _rectangular(texts: Sequence[Sequence[int]]) -> list[int]:
    """Give the widths of columns as wide as their widest cell."""
    return [max(_FEWEST_DASHES, *column) for column in zip(*texts, strict=True)]


def _overrun(rows: Sequence[GridRow], texts: Sequence[Sequence[int]]) -> list[int]:
    """Give the widths of columns where a text may run on over the blank cells that the form has for it."""
    cells = [
        (cell.colspan, column, size)
        for row, sizes in zip(rows, texts, strict=True)
        for column, (cell, size) in enumerate(zip(row, sizes, strict=True))
    ]
    widths = [0] * len(texts[0])
    for colspan, column, size in sorted(cells):
        # Each blank cell that a text runs over takes no more than its bar, as the text's own takes it.
        widths[column + colspan - 1] += max(0, size - sum(widths[column : column + colspan]))
    return widths


def _text(text: str, cell: GridCell) -> str:
    parts = []
    for i, piece in enumerate(cell.pieces):
        parts += [_joint(text, cell.pieces[i - 1], piece) if i else "", piece.text]
    return "".join(parts)


def _joint(text: str, one: Piece, other: Piece) -> str:
    """Give what stands between two parts of a label: a blank between Latin words, else what stood on its line."""
    between = text[one.span.end : other.span.start]
    if not between.strip(" \t\u3000\u00a0") and between:
        return between
    return " " if (one.text[-1] + other.text[0]).isascii() and (one.text[-1] + other.text[0]).isalnum() else ""


def _delimiter_row(widths: Sequence[int], printing: Printing) -> str:
    given = printing.delimiters if len(printing.delimiters) == len(widths) else ("",) * len(widths)
    cells = [_dashes(columns, cell) for columns, cell in zip(widths, given, strict=True)]
    return f"| {' | '.join(cells)} |"


def _dashes(columns: int, given: str) -> str:
    left, right = given.startswith(":"), given.endswith(":") and len(given) > 1
    return ":" * left + "-" * (columns - left - right) + ":" * right
