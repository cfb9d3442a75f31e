"""The grammar's corpus, read without the generator."""

from __future__ import annotations

import pytest

from gklint.syntax import parse

from .corpus import Case, cases, headers, squeezed

CASES = cases()


def test_the_corpus_is_whole() -> None:
    names = [(case.topic, case.name) for case in CASES]
    assert len(names) == len(set(names)) == headers() >= 190


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.topic}: {case.name}")
def test_case(case: Case) -> None:
    assert squeezed(str(parse(case.text).root_node)) == case.tree
