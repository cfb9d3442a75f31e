"""A fix does what it says whatever way the table is laid out: the finding is gone, and nothing new is wrong."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from gklint.findings import Finding, Severity
from gklint.fixes import apply
from gklint.linter import Analysis, analyse
from gklint.rules import all_rules
from gklint.rules.base import Rule
from gklint.text import Text
from tests.defects.cases import case
from tests.defects.way import PROSE

FIXING = [rule for rule in all_rules() if rule.fixable is not None and rule.code < "GK301"]
_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?!\.\D|[\d.])")
"""A number that is no label's ordinal."""


def _named(findings: tuple[Finding, ...]) -> Counter[tuple[str, str]]:
    return Counter((each.code, str(each.message)) for each in findings if each.severity is not Severity.INFO)


def _count(analysis: Analysis, rule: type[Rule]) -> int:
    return sum(finding.code == rule.code for finding in analysis.findings)


def _of(code: str, number: int) -> tuple[Analysis, Finding] | None:
    made = case(code, number)
    if made is None:
        return None
    analysis = analyse(Text.of(made.file.text.replace("\r\n", "\n").replace("\r", "\n")))
    found = [each for each in analysis.findings if each.code == code and each.fix is not None]
    return (analysis, found[0]) if found else None


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.code)
def test_fix_removes_its_finding_and_makes_no_other(rule: type[Rule], request: pytest.FixtureRequest) -> None:
    tried = 0
    for number in range(max(16, request.config.getoption("--reports") // 20)):
        made = _of(rule.code, number)
        if made is None:
            continue
        before, found = made
        assert found.fix is not None
        after = analyse(Text.of(apply(before.text.content, [found.fix]).content))
        new = _named(after.findings) - _named(before.findings)
        # Only a mended table can be compared with the text, which may tell what stood there before the defect.
        expected = PROSE | rule.leaves.keys() | {rule.code}
        unexpected = {name for name in new if name[0] not in expected}
        assert not unexpected, f"{rule.code} case {number}: {unexpected}"
        assert _count(after, rule) < _count(before, rule), f"{rule.code} case {number}: still {found.message}"
        tried += 1
    assert tried


def test_migration_loses_no_number(request: pytest.FixtureRequest) -> None:
    for number in range(max(20, request.config.getoption("--reports") // 20)):
        made = _of("GK201", number)
        if made is None:
            continue
        before, found = made
        assert found.fix is not None
        after = apply(before.text.content, [found.fix]).content
        lost = Counter(_NUMBER.findall(before.text.content)) - Counter(_NUMBER.findall(after))
        assert set(lost) <= {"0"}, f"case {number}: {lost}"
