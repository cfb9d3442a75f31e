"""The search finds the smallest sets of cells, all of them, and nothing that does not mend the table."""

from __future__ import annotations

from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.forms import Block, Column, Equation, Row, Table, ValueKind, official
from gklint.repairs.search import Changes, smallest
from gklint.repairs.system import System, connected, system
from tests.reports.figures import Scale

from .hand import SINGLE, mistyped
from .tables import Printed, any_layout, table, true_figures
from .wild import KINDS, wild_figures

_STEPS = 4_000 + 1_500
"""The limit of a search, and what its last step may go beyond it."""

_COLUMNS = ("a", "b", "c", "sum")
_ROWS = ("first", "second", "third", "all")
SMALL = Table(
    "small",
    "requests",
    4,
    (
        Block(
            "small",
            tuple(Column(key, key, ValueKind.COUNT, "") for key in _COLUMNS),
            tuple(Row(key, (key,), "") for key in _ROWS),
            "",
        ),
    ),
    (
        Equation("row-total", "rows", ("sum",), _COLUMNS[:3], "", "sum"),
        Equation("column-total", "columns", ("all",), _ROWS[:3], "", "all"),
    ),
)
"""Sums in both directions, small enough for trying everything."""


def nothing_likely(cell: int) -> tuple[int, ...]:
    return ()


def holds(equations: System, numbers: list[int], changes: Changes) -> bool:
    """Tell whether some equations hold after changes, every cell holding what it may."""
    values = [value + changes.get(cell, 0) for cell, value in enumerate(equations.values)]
    return all(equations.allows(cell, values[cell]) for cell in changes) and all(
        sum(factor * values[cell] for cell, factor in equations.rows[number].items()) == 0 for number in numbers
    )


def tried(equations: System, size: int, most: int) -> set[tuple[tuple[int, int], ...]]:
    """Try every new value of every set of cells."""
    found = set()
    everything = list(range(len(equations.rows)))
    for cells in combinations(range(len(equations.cells)), size):
        amounts = [[new - equations.values[cell] for new in range(most + 1)] for cell in cells]
        for chosen in product(*amounts):
            if all(chosen) and holds(equations, everything, dict(zip(cells, chosen, strict=True))):
                found.add(tuple(zip(cells, chosen, strict=True)))
    return found


def _small(rng: Random, wrong: int, gaps: int) -> Printed:
    figures = {(row, column): rng.choice((0, 0, 1, 2, 3)) for row in _ROWS[:3] for column in _COLUMNS[:3]}
    figures |= {(row, "sum"): sum(figures[row, column] for column in _COLUMNS[:3]) for row in _ROWS[:3]}
    figures |= {("all", column): sum(figures[row, column] for row in _ROWS[:3]) for column in _COLUMNS}
    printed = {(row, column): str(figures[row, column]) for row in _ROWS for column in _COLUMNS}
    for place in rng.sample(list(printed), wrong):
        printed[place] = str(rng.choice([n for n in range(7) if n != figures[place]]))
    return printed | dict.fromkeys(rng.sample(list(printed), gaps), "")


@pytest.mark.parametrize("seed", range(60))
def test_finds_just_what_trying_everything_finds(seed: int) -> None:
    rng = Random(seed)
    equations = system(table(SMALL, _small(rng, wrong=rng.choice((1, 1, 2)), gaps=rng.choice((0, 0, 1)))))
    if not equations.broken:
        return
    for component in connected(equations):
        found = smallest(equations, component, nothing_likely)
        if len(connected(equations)) == 1 and found.complete:
            size = len(found.repairs[0])
            for smaller in range(1, min(size, 2)):
                assert not tried(equations, smaller, 30)
            if size <= 2:
                assert {tuple(changes.items()) for changes in found.repairs} == tried(equations, size, 30)


def test_a_free_amount_is_named_when_a_slip_explains_it() -> None:
    # Columns a and b have no sum that is known; neither cell alone can be so much smaller.
    printed = {(row, column): "0" for row in _ROWS for column in _COLUMNS}
    printed |= {("first", "a"): "22", ("first", "b"): "22", ("first", "c"): "0", ("first", "sum"): "4"}
    printed |= {("all", "a"): "", ("all", "b"): "", ("all", "sum"): "4"}
    read = table(SMALL, printed)
    equations = system(read)
    numbers = {(cell.row_key, cell.column_key): number for number, cell in enumerate(equations.cells)}
    a, b = numbers["first", "a"], numbers["first", "b"]
    totals = ((numbers["first", "sum"], 40), (numbers["all", "sum"], 40))
    [component] = [part for part in connected(equations) if any(equations.residuals[one] for one in part)]
    named = smallest(equations, component, lambda cell: (2,))
    assert {tuple(changes.items()) for changes in named.repairs} == {((a, -20), (b, -20)), totals}
    assert named.complete
    unnamed = smallest(equations, component, nothing_likely)
    assert {tuple(changes.items()) for changes in unnamed.repairs} == {totals}
    assert not unnamed.complete


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 10**6), kind=st.sampled_from(list(KINDS)))
def test_whatever_is_found_mends_the_table_within_the_work_allowed(seed: int, kind: str) -> None:
    rng = Random(seed)
    layout = any_layout(rng)
    equations = system(table(layout, wild_figures(rng, layout, kind)))
    for component in connected(equations):
        found = smallest(equations, component, lambda cell: range(12))
        assert found.work <= _STEPS
        assert len({len(changes) for changes in found.repairs}) <= 1
        for changes in found.repairs:
            assert all(changes.values())
            assert holds(equations, component, changes)


@pytest.mark.parametrize("seed", range(40))
def test_one_wrong_cell_among_the_sums_of_both_directions_is_found_alone(seed: int) -> None:
    rng = Random(seed)
    layout = official()[seed % 2].by_key["requests"]
    true = true_figures(rng, layout, Scale.SOME)
    tries = (mistyped(rng, layout, true, kind) for kind in rng.sample(SINGLE, len(SINGLE)))
    printed = next(found for found in tries if found is not None)
    equations = system(table(layout, printed))
    [component] = connected(equations)
    found = smallest(equations, component, nothing_likely)
    assert found.complete
    [changes] = found.repairs
    [(cell, amount)] = changes.items()
    [place] = [place for place in true if true[place] != printed[place]]
    assert (equations.cells[cell].row_key, equations.cells[cell].column_key) == place
    assert equations.values[cell] + amount == int(true[place])


def test_a_search_that_gives_up_does_not_claim_to_know_all() -> None:
    rng = Random(1)
    layout = official()[-1].by_key["requests"]
    equations = system(table(layout, wild_figures(rng, layout, "4 slips")))
    [component] = connected(equations)
    whole = smallest(equations, component, nothing_likely)
    cut = smallest(equations, component, nothing_likely, most=1)
    assert whole.complete
    assert not cut.complete
    assert cut.work <= whole.work
    assert all(changes in whole.repairs for changes in cut.repairs)


def test_a_table_that_holds_needs_nothing() -> None:
    layout = official()[-1].by_key["requests"]
    equations = system(table(layout, true_figures(Random(2), layout)))
    assert smallest(equations, connected(equations)[0], nothing_likely) == ((), False, 0)
