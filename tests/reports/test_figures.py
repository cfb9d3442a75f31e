"""The figures that the generator calls true are true: they keep the form's own sums and kinds."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from random import Random

import pytest

from gklint.forms import Form, Table, ValueKind, official

from .figures import Figures, Scale, figures_for
from .organs import Level, any_organ

SEEDS = range(40)


def _figures(form: Form, table: Table, level: Level, scale: Scale, seed: int) -> Figures:
    rng = Random(seed)
    return figures_for(rng, form.by_key[table.key], any_organ(rng, level), scale)


@pytest.mark.parametrize("scale", Scale)
@pytest.mark.parametrize("form", official(), ids=lambda form: form.name)
def test_every_equation_of_the_form_holds(form: Form, scale: Scale) -> None:
    for table, seed in product(form.tables, SEEDS):
        figures = _figures(form, table, Level.CITY, scale, seed)
        rows = [row.key for block in table.blocks for row in block.rows]
        columns = [column.key for block in table.blocks for column in block.columns]
        for equation in table.equations:
            for other in columns if equation.over == "columns" else rows:
                places = [
                    [
                        (table.key, term, other) if equation.over == "columns" else (table.key, other, term)
                        for term in side
                    ]
                    for side in (equation.total, equation.parts)
                ]
                total, parts = (sum(Decimal(figures[place]) for place in side) for side in places)
                assert total == parts, (table.key, equation.rule, other, seed)


@pytest.mark.parametrize("form", official(), ids=lambda form: form.name)
def test_every_cell_of_the_form_is_filled_with_its_kind_of_number(form: Form) -> None:
    for table, level, scale in product(form.tables, Level, Scale):
        figures = _figures(form, table, level, scale, 7)
        kinds = {
            (table.key, row.key, column.key): column.kind
            for block in table.blocks
            for row in block.rows
            for column in block.columns
        }
        assert figures.keys() == kinds.keys()
        for place, text in figures.items():
            value = Decimal(text)
            if kinds[place] is not ValueKind.AMOUNT:
                assert value == int(value), place
            assert value >= 0 or kinds[place] is ValueKind.SIGNED_COUNT, place


def test_stock_of_documents_is_possible() -> None:
    form = official()[-1]
    for seed in SEEDS:
        figures = _figures(form, form.by_key["disclosure"], Level.PROVINCE, Scale.MANY, seed)
        for row in ("regulations", "normative-documents"):
            issued, repealed, in_force = (
                int(figures["disclosure", row, column]) for column in ("issued", "repealed", "in-force")
            )
            assert in_force >= issued - repealed


@pytest.mark.parametrize("level", [Level.COUNTY, Level.TOWNSHIP, Level.STREET, Level.DEPARTMENT])
def test_only_who_may_makes_regulations(level: Level) -> None:
    for form, seed in product(official(), SEEDS):
        figures = _figures(form, form.by_key["disclosure"], level, Scale.MANY, seed)
        assert {text for (_, row, _), text in figures.items() if row == "regulations"} == {"0"}


def test_all_kinds_of_figures_occur() -> None:
    trial = official()[0].by_key["disclosure"]
    texts = {
        text
        for seed in SEEDS
        for text in figures_for(Random(seed), trial, any_organ(Random(seed)), Scale.SOME).values()
    }
    assert any(text.startswith("-") for text in texts)
    assert any(text.startswith("+") for text in texts)
    assert any("." in text for text in texts)
    assert "0" in texts
