"""Fixes are made until none is left, and the safe ones change no figure and no heading's meaning."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.fixes import apply
from gklint.linter import Analysis, analyse
from gklint.mending import MOST_ROUNDS, Mended, mend
from gklint.policy import Policy
from gklint.rules import all_rules
from gklint.spans import Span
from gklint.text import Text
from tests.defects.cases import case
from tests.defects.catalogue import WAYS
from tests.reports.damage import DAMAGE
from tests.reports.generate import Choices, specimen

CODES = tuple(rule.code for rule in all_rules() if rule.enabled)
POLICY = Policy(CODES)


def mended(text: str, *, unsafe: bool = False) -> tuple[Analysis, Mended]:
    before = POLICY.analyse(Text.of(text))
    return before, mend(before, POLICY.analyse, unsafe=unsafe)


def texts(few: int) -> Iterator[tuple[str, str]]:
    """Give reports with each defect and each damage."""
    for code in WAYS:
        for number in range(few):
            made = case(code, number)
            if made is not None:
                yield str(made), made.file.text
    for seed, damage in enumerate([*DAMAGE, None] * few):
        yield f"report {seed} {damage}", specimen(seed, Choices(damage=damage, slips=bool(seed % 3))).text


def values(analysis: Analysis) -> dict[tuple[str, str, str], Decimal]:
    cells = (cell for table in analysis.report.tables for cell in table.cells)
    return {(cell.table, cell.row_key, cell.column_key): cell.value for cell in cells if cell.value is not None}


def meanings(analysis: Analysis) -> list[str]:
    return [section.section.key for section in analysis.report.sections]


def test_safe_fixes_change_no_figure_and_no_heading_s_meaning(request: pytest.FixtureRequest) -> None:
    changed = 0
    for name, text in texts(max(3, request.config.getoption("--reports") // 100)):
        before, after = mended(text)
        assert not after.endless, name
        if not after.fixed:
            assert after.analysis is before
            continue
        changed += 1
        now = values(after.analysis)
        assert {key: now.get(key) for key in values(before)} == values(before), name
        assert sorted(meanings(after.analysis)) == sorted(meanings(before)), name
        assert len(after.analysis.findings) < len(before.findings), name
        assert not mend(after.analysis, POLICY.analyse).fixed, name
    assert changed > 20


def test_unsafe_fixes_come_to_an_end(request: pytest.FixtureRequest) -> None:
    for name, text in texts(max(1, request.config.getoption("--reports") // 300)):
        after = mended(text, unsafe=True)[1]
        assert not after.endless, f"{name}: {after.endless}"


def test_the_order_of_rules_does_not_matter(request: pytest.FixtureRequest) -> None:
    backwards = Policy(CODES[::-1])
    for name, text in texts(max(1, request.config.getoption("--reports") // 300)):
        for unsafe in (False, True):
            one = mended(text, unsafe=unsafe)[1]
            before = backwards.analyse(Text.of(text))
            other = mend(before, backwards.analyse, unsafe=unsafe)
            assert other.analysis.text.content == one.analysis.text.content, name
            assert other.fixed == one.fixed


def _found(code: str, start: int, end: int, content: str, applicability: Applicability = Applicability.SAFE) -> Finding:
    fix = Fix(say("改"), applicability, (Edit(Span(start, end), content),))
    return Finding(code, code, Severity.ERROR, say("错"), Span(start, end), fix=fix)


def _judging(*rules: tuple[str, str, str]) -> object:
    """Judge by replacing words: (code, wrong, right)."""

    def judge(text: Text) -> Analysis:
        found = []
        for code, wrong, right in rules:
            at = text.content.find(wrong)
            if at >= 0:
                found.append(_found(code, at, at + len(wrong), right))
        return analyse(text, [])._replace(findings=tuple(found))

    return judge


@pytest.mark.parametrize("rules", [[("A", "甲", "乙"), ("B", "乙", "甲")], [("A", "甲", "甲甲")]])
def test_fixes_that_go_on_for_ever_are_given_up(rules: list[tuple[str, str, str]]) -> None:
    judge = _judging(*rules)
    before = judge(Text.of("甲丙"))  # type: ignore[operator]
    after = mend(before, judge)  # type: ignore[arg-type]
    assert after.analysis is before
    assert after.fixed == ()
    assert set(after.endless) <= {"A", "B"}
    assert after.endless


def test_one_fix_may_call_for_another() -> None:
    judge = _judging(("A", "甲", "乙"), ("B", "乙", "丙"), ("C", "丙", "丁"))
    after = mend(judge(Text.of("甲")), judge)  # type: ignore[operator, arg-type]
    assert after.analysis.text.content == "丁"
    assert after.fixed == ("A", "B", "C")


def test_many_rounds_are_possible() -> None:
    judge = _judging(("A", "甲", ""))
    after = mend(judge(Text.of("甲" * MOST_ROUNDS)), judge)  # type: ignore[operator, arg-type]
    assert after.analysis.text.content == ""


def test_of_overlapping_fixes_the_safe_one_comes_first() -> None:
    unsafe = _found("A", 0, 3, "一", Applicability.UNSAFE)
    safe = _found("B", 1, 2, "二")
    text = Text.of("甲乙丙")

    def judge(now: Text) -> Analysis:
        return analyse(now, [])._replace(findings=(unsafe, safe) if now.content == "甲乙丙" else ())

    assert mend(judge(text), judge, unsafe=True).analysis.text.content == "甲二丙"
    assert mend(judge(text), judge).fixed == ("B",)
    assert apply("甲乙丙", [unsafe.fix]).content == "一"  # type: ignore[list-item]
