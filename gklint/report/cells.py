"""From the values that were assigned to a row's columns to its cells."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from gklint.forms import Block, Row
from gklint.report.model import Cell, Content
from gklint.report.normal import is_nothing
from gklint.report.numbers import has_inner_blank, read_number, read_spaced_number
from gklint.report.stream import Token, TokenKind

_VALUE = TokenKind.VALUE
_tuple = tuple.__new__
"""Makes a named tuple without asking for its fields' names: there is one for every cell."""


def cells_of(table: str, block: Block, row: Row, chosen: Sequence[Token]) -> tuple[Cell, ...]:
    """Give a row's cells; ``chosen`` has the value for each column."""
    whole = all(token.kind is _VALUE for token in chosen)
    key, label = row.key, row.label
    cells = []
    for column, token in zip(block.columns, chosen, strict=True):
        text, span = token.piece
        content, value = _meaning(text)
        if content is not Content.BLANK and has_inner_blank(text):
            # Beside a blank cell this may be two numbers run together; in a full row it is one.
            value = read_spaced_number(text) if whole else None
            content = Content.WORDS if value is None and content is Content.WORDS else Content.NUMBER
        fields = (table, key, label, column.key, column.label, column.kind, text, span, content, value)
        cells.append(_tuple(Cell, fields))
    return tuple(cells)


@lru_cache(maxsize=8192)
def _meaning(text: str) -> tuple[Content, Decimal | None]:
    """Tell what is printed in a cell, and the number that it is."""
    if not text or is_nothing(text):
        return Content.BLANK, None
    value = read_number(text)
    return Content.WORDS if value is None else Content.NUMBER, value
