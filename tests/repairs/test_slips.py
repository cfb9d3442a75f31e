"""Slips of the hand, likely ones before others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.repairs import slips
from gklint.repairs.slips import cost, likely


@pytest.mark.parametrize(
    ("printed", "meant", "expected"),
    [
        ("10", "1", slips.ZERO_CHANGED),
        ("1", "10", slips.ZERO_CHANGED),
        ("21", "12", slips.SWAPPED),
        ("122", "12", slips.DOUBLED),
        ("1", "11", slips.DOUBLED),
        ("-3", "3", slips.MARK),
        ("3.5", "35", slips.MARK),
        ("0", "48", slips.OVERTYPED),
        ("4", "7", slips.NEIGHBOUR),
        ("15", "35", slips.DIGIT),
        ("86", "83", slips.NEIGHBOUR),
        ("3", "34", slips.LOST),
        ("15", "115", slips.DOUBLED),
        ("374", "34", slips.ADDED),
        ("99", "100", slips.MISCOUNTED),
        ("5", "6", slips.MISCOUNTED),
        ("48", "0", slips.ANYTHING),
        ("123", "321", slips.ANYTHING),
        ("1.5", "2", slips.ANYTHING),
    ],
)
def test_cost_of_a_slip(printed: str, meant: str, expected: int) -> None:
    assert cost(printed, meant) == expected


COUNTS = st.integers(0, 99_999).map(str)


@given(COUNTS, COUNTS)
def test_what_a_slip_explains_is_likely_unless_it_was_nothing_left(printed: str, meant: str) -> None:
    if printed not in {meant, "0"} and cost(printed, meant) < slips.ANYTHING:
        assert meant in likely(printed)


@given(COUNTS)
def test_likely_numbers_are_different_plain_numbers(printed: str) -> None:
    found = likely(printed)
    assert printed not in found
    assert all(str(int(text)) == text for text in found)
    assert list(found) == sorted(set(found), key=int)


@pytest.mark.parametrize(("printed", "meant"), [("-3", "3"), ("2.50", "250"), ("-12", "12"), ("1.2", "12")])
def test_marks_are_taken_away(printed: str, meant: str) -> None:
    assert meant in likely(printed)
