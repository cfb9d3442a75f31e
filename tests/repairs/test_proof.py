"""The first repair is what was true, over many random slips."""

from __future__ import annotations

import pytest

from .hand import PAIRS, SINGLE
from .judge import pairs, singles, summed


@pytest.fixture(scope="module")
def tries(request: pytest.FixtureRequest) -> int:
    number: int = request.config.getoption("--reports")
    return number


def test_one_wrong_cell_is_named_first_where_the_repair_is_unique(tries: int) -> None:
    scores = singles(5 * tries // 2)
    found = summed("one cell", scores)
    assert {score.what for score in scores if score.tries} == set(SINGLE)
    assert found.unique >= 0.6 * found.tries
    assert found.unique_first >= 0.99 * found.unique, found.wrong
    assert found.other_third >= 0.85 * (found.tries - found.unique)
    assert found.clear_right >= 0.95 * found.clear


def test_two_wrong_cells_are_named_among_the_first_where_the_repair_is_unique(tries: int) -> None:
    scores = pairs(tries)
    found = summed("two cells", scores)
    assert {score.what for score in scores if score.tries} == set(PAIRS)
    assert found.unique >= 0.5 * found.tries
    assert found.unique_third >= 0.9 * found.unique, found.wrong
    assert found.clear_right >= 0.85 * found.clear
