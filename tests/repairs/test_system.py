"""The equations of a table in whole numbers."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from gklint.forms import Form, official
from gklint.repairs.system import connected, system

from .tables import table, true_figures

REVIEW = official()[-1].by_key["review"]


def _review(**printed: str) -> dict[tuple[str, str], str]:
    figures = {(row.key, column.key): "0" for row in REVIEW.blocks[0].rows for column in REVIEW.blocks[0].columns}
    return figures | {("direct-suit", column): text for column, text in printed.items()}


@pytest.mark.parametrize("form", official(), ids=lambda form: form.name)
def test_every_equation_of_true_figures_holds(form: Form) -> None:
    layout = form.by_key["requests"]
    equations = system(table(layout, true_figures(Random(3), layout)))
    rows = len(layout.blocks[0].rows)
    assert len(equations.rows) == rows + 7 + 7
    assert len(equations.cells) == rows * 7
    assert not equations.broken
    assert len(connected(equations)) == 1
    # Every cell is in the sum of its row, and in one or two of its column.
    assert {sum(cell in row for row in equations.rows) for cell in range(rows * 7)} == {2, 3}


def test_a_table_without_equations_is_empty() -> None:
    layout = official()[-1].by_key["disclosure"]
    equations = system(table(layout, true_figures(Random(3), layout)))
    assert not equations.cells
    assert not equations.rows
    assert connected(equations) == []


def test_what_is_unknown_decides_nothing() -> None:
    equations = system(table(REVIEW, _review(upheld="/", total="3")))
    assert len(equations.rows) == 2
    assert {cell.row_key for cell in equations.cells} == {"reconsideration", "suit-after-reconsideration"}
    assert connected(equations) == [[0], [1]]


def test_a_missing_row_decides_nothing() -> None:
    layout = official()[-1].by_key["requests"]
    figures = true_figures(Random(3), layout)
    equations = system(table(layout, {place: text for place, text in figures.items() if place[0] != "granted"}))
    assert {one.equation.rule for one in equations.instances} == {"row-total", "balance"}
    assert len(connected(equations)) == len(layout.blocks[0].rows) - 1 - 4 + 1


def test_decimals_and_long_numbers_stay_exact() -> None:
    long = "1" + "0" * 40
    equations = system(table(REVIEW, _review(upheld=long, corrected="0.25", total="0.5")))
    [broken] = equations.broken
    assert equations.decimals == 2
    assert equations.residuals[broken] == 50 - 25 - int(long) * 100
    assert str(equations.decimal(int(long) * 100 + 25)) == f"{long}.25"
    assert not equations.allows(0, 150)
    assert not equations.allows(0, -100)
    assert equations.allows(0, 100)
    assert equations.decimal(300) == Decimal(3)
