"""Citations and long numbers in sentences that were written before the rules."""

from __future__ import annotations

import pytest

from .sentences import Sentence, found_in, sentences

CASES = [*sentences("citations.tsv"), *sentences("numbers.tsv")]


@pytest.mark.parametrize("sentence", CASES, ids=str)
def test_what_is_wrong_is_found_and_nothing_else(sentence: Sentence) -> None:
    found = found_in(sentence, ("GK7", "GK8"))
    assert sorted(code for code, _ in found) == sorted(code for code, _ in sentence.expected), found
    for code, place in sentence.expected:
        assert any(code == other and text.startswith(place) for other, text in found), found


def test_there_are_enough_of_both_kinds() -> None:
    clean = sum(not sentence.expected for sentence in CASES)
    assert clean > 40
    assert len(CASES) - clean > 60
