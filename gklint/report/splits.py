"""One number printed in two cells, recognised by the row's own sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from gklint.blocks import Piece
from gklint.report.equations import adds_up
from gklint.report.model import Doubt, Row, Table
from gklint.report.numbers import read_number


def split_number(table: Table, row: Row) -> tuple[Piece, Piece] | None:
    """Give the two cells that are one number, where joining them alone restores a row's width and sum."""
    figures = [piece for piece in row.printed if piece.text]
    equations = [equation for equation in table.equations if equation.over == "rows"]
    if row.doubt is not Doubt.COUNT or len(figures) != len(row.block.columns) + 1 or not equations:
        return None
    keys = [column.key for column in row.block.columns]
    fitting = [
        (left, right)
        for i, (left, right) in enumerate(pairwise(figures))
        if _are_digits(left, right)
        and (values := _values([*figures[:i], Piece(left.text + right.text, left.span), *figures[i + 2 :]]))
        and all(adds_up(equation, dict(zip(keys, values, strict=True))) for equation in equations)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _are_digits(left: Piece, right: Piece) -> bool:
    return (left.text + right.text).isdecimal() and left.text != "0"


def _values(pieces: Sequence[Piece]) -> list[Decimal] | None:
    values = [value for piece in pieces if (value := read_number(piece.text)) is not None]
    return values if len(values) == len(pieces) else None
