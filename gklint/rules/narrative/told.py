"""What rules on figures in the text say of the cells that a figure states."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.findings import Related, say
from gklint.report.model import Cell
from gklint.report.numbers import write_number
from gklint.report.quantities import Quantity, Reading

_MOST_RELATED = 12


def cells_of(readings: Sequence[Reading]) -> tuple[Related, ...]:
    """Give the cells of some readings, each once; of many only those that are not 0."""
    cells: dict[tuple[str, str, str], Cell] = {}
    for reading in readings:
        for _, cell in reading.terms:
            cells.setdefault((cell.table, cell.row_key, cell.column_key), cell)
    shown = [cell for cell in cells.values() if cell.value != 0] if len(cells) > _MOST_RELATED else list(cells.values())
    return tuple(related_cell(cell) for cell in shown or list(cells.values())[:1])


def related_cell(cell: Cell) -> Related:
    """Point at a cell."""
    return Related(say("“{row}”×“{column}”：{text}", row=cell.row, column=cell.column, text=cell.text), cell.span)


def related_figure(quantity: Quantity) -> Related:
    """Point at a figure in the text."""
    return Related(say("文中：{text}{unit}", text=quantity.text, unit=quantity.unit), quantity.span)


def amount_of(reading: Reading) -> str:
    """Write what the tables have."""
    return "" if reading.value is None else write_number(reading.value)


def rows_of(reading: Reading) -> str:
    """Name the cells of a reading in the form's own words, as a sum."""
    named = [cell for _, cell in reading.terms if cell.value != 0] if len(reading.terms) > 1 else []
    terms = [term for term in reading.terms if not named or term.cell in named]
    text = ""
    for i, (sign, cell) in enumerate(terms):
        text += ("－" if sign < 0 else "＋" if i else "") + f"“{cell.row}”×“{cell.column}”"
    return text
