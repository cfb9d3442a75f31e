"""Tables made of figures, without a text that they are read from."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from gklint.findings import CellName
from gklint.forms import Form, official
from gklint.forms import Table as Layout
from gklint.repairs.causes import Causes
from gklint.repairs.system import Place
from gklint.report.model import Cell, Content, Row, Table
from gklint.report.numbers import read_number
from gklint.spans import Span
from tests.reports.figures import Figures, Scale, figures_for
from tests.reports.organs import Level, any_organ

SUMS = ("requests", "review")
"""The tables that have equations."""

Printed = dict[Place, str]


def table(layout: Layout, printed: Mapping[Place, str]) -> Table:
    """Make the table that these figures stand in; a row without any is missing."""
    rows: list[Row] = []
    for block in layout.blocks:
        for row in block.rows:
            if any((row.key, column.key) in printed for column in block.columns):
                cells: list[Cell] = []
                for column in block.columns:
                    text = printed[row.key, column.key]
                    value = read_number(text)
                    content = Content.BLANK if not text else Content.NUMBER if value is not None else Content.WORDS
                    start = 10 * (len(rows) * len(block.columns) + len(cells))
                    cells.append(
                        Cell(
                            table=layout.key,
                            row_key=row.key,
                            row=row.label,
                            column_key=column.key,
                            column=column.label,
                            kind=column.kind,
                            text=text,
                            span=Span(start, start + len(text)),
                            content=content,
                            value=value,
                        )
                    )
                rows.append(Row(row, block, None, (), tuple(cells), Span(cells[0].span.start, cells[-1].span.end)))
    return Table(layout.key, layout, None, (), tuple(rows), (), Span(0, 0))


def true_figures(rng: Random, layout: Layout, scale: Scale | None = None) -> Printed:
    """Give random figures that agree with each other, from a near-empty table to thousands."""
    organ = any_organ(rng, rng.choice(tuple(Level)))
    figures: Figures = figures_for(rng, layout, organ, scale or rng.choice(tuple(Scale)))
    return {(row, column): text for (_, row, column), text in figures.items()}


def any_layout(rng: Random, keys: tuple[str, ...] = SUMS) -> Layout:
    """Choose a table of any form."""
    form: Form = rng.choice(official())
    return form.by_key[rng.choice(keys)]


def corrected(causes: Causes, printed: Mapping[Place, str]) -> Printed:
    """Give the figures after the first repair of every cause."""
    found = dict(printed)
    for cause in {cause.key: cause for cause in causes.values()}.values():
        for cell, value in cause.repairs[0]:
            found[cell.row_key, cell.column_key] = str(value)
    return found


def name(layout: Layout, place: Place) -> CellName:
    """Give a cell by its labels."""
    rows = {row.key: row.label for block in layout.blocks for row in block.rows}
    columns = {column.key: column.label for block in layout.blocks for column in block.columns}
    return CellName(layout.key, rows[place[0]], columns[place[1]])
