"""Fixes change what they name and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gklint.findings import Applicability, Edit, Fix, say
from gklint.fixes import apply
from gklint.spans import Span

_TEXT = "规章 | 0 | / | 0 |"


def _fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix(say("改"), Applicability.SAFE, tuple(Edit(Span(start, end), text) for start, end, text in edits))


def test_edits_of_one_fix_are_made_together() -> None:
    assert apply(_TEXT, [_fix((5, 6, "12"), (9, 10, "0"))]).content == "规章 | 12 | 0 | 0 |"


def test_fixes_come_in_any_order_of_place() -> None:
    done = apply(_TEXT, [_fix((9, 10, "0")), _fix((5, 6, "12"))])
    assert done.content == "规章 | 12 | 0 | 0 |"
    assert len(done.fixes) == 2


def test_a_fix_that_overlaps_an_earlier_one_is_left_out_whole() -> None:
    first, second = _fix((9, 10, "0")), _fix((0, 2, "行政法规"), (8, 11, "x"))
    assert apply(_TEXT, [first, second]) == ("规章 | 0 | 0 | 0 |", (first,))


def test_two_insertions_at_one_place_are_not_both_made() -> None:
    first = _fix((0, 0, "一"))
    assert apply(_TEXT, [first, _fix((0, 0, "二"))]).fixes == (first,)


def test_an_edit_that_two_fixes_share_is_made_once() -> None:
    done = apply(_TEXT, [_fix((9, 10, "0")), _fix((9, 10, "0"), (13, 14, "3"))])
    assert done.content == "规章 | 0 | 0 | 3 |"
    assert len(done.fixes) == 2


def test_neighbouring_edits_do_not_overlap() -> None:
    assert apply("甲乙", [_fix((0, 1, "一")), _fix((1, 2, "二"))]).content == "一二"


@given(
    st.text(max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.text(max_size=3)), max_size=6)
)
def test_applied_fixes_account_for_the_length(text: str, edits: list[tuple[int, int, str]]) -> None:
    fixes = [_fix((min(a, b), max(a, b), new)) for a, b, new in edits if max(a, b) <= len(text)]
    done = apply(text, fixes)
    made = {edit for fix in done.fixes for edit in fix.edits}
    assert len(done.content) == len(text) + sum(len(e.content) - (e.span.end - e.span.start) for e in made)
    assert done.fixes[:1] == tuple(fixes[:1])
