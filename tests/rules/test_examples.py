"""Every rule is proven by its own examples: it speaks on the bad ones, and is silent on the good."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from gklint.fixes import apply
from gklint.rules import all_rules, find_rule, sample
from gklint.rules.base import Example, Rule

from .judged import judged, judged_data
from .said import FILE, said

BAD = [(rule, example) for rule in all_rules() for example in rule.bad]
GOOD = [(rule, example) for rule in all_rules() for example in rule.good]


def _name(value: object) -> str:
    return value.title if isinstance(value, Example) else getattr(value, "code", str(value))


@pytest.mark.parametrize(("rule", "example"), BAD, ids=_name)
def test_bad_example_is_found(rule: type[Rule], example: Example) -> None:
    analysis = judged(example, rule)
    found = [finding for finding in analysis.findings if finding.code == rule.code]
    assert len(found) == 1, [str(finding.message) for finding in analysis.findings]
    if example.marks is not None:
        printed = analysis.text.content[found[0].span.start : found[0].span.end]
        assert printed.startswith(example.marks)


@pytest.mark.parametrize(("rule", "example"), BAD, ids=_name)
def test_fix_removes_the_finding_and_makes_no_new_one(rule: type[Rule], example: Example) -> None:
    before = judged(example, rule)
    [found] = [finding for finding in before.findings if finding.code == rule.code]
    if found.fix is not None:
        after = judged_data(apply(before.text.content, [found.fix]).content.encode(), example, rule)
        known = Counter((finding.code, str(finding.message)) for finding in before.findings if finding is not found)
        new = Counter((finding.code, str(finding.message)) for finding in after.findings) - known
        assert {code for code, _ in new} <= rule.leaves.keys()


def test_what_is_said_of_bad_examples_is_what_was_written_down() -> None:
    """When a message, a place or a fix is meant to change: ``python -m tests.rules.said``, and read the difference."""
    assert said() == FILE.read_text("utf-8")


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=_name)
def test_good_example_is_left_alone(rule: type[Rule], example: Example) -> None:
    assert not [finding for finding in judged(example, rule).findings if finding.code == rule.code]


@pytest.mark.parametrize("year", range(2019, 2027))
def test_clean_report_has_no_findings(year: int) -> None:
    analysis = judged(Example("clean", year=year))
    assert [str(finding.message) for finding in analysis.findings] == []
    assert len(analysis.report.tables) == 3


@pytest.mark.parametrize("rule", all_rules(), ids=_name)
def test_rule_is_fully_described(rule: type[Rule]) -> None:
    texts = rule.documentation
    assert all(text.endswith("。") for text in (texts.what, texts.why, texts.basis))
    assert bool(texts.fix) == (rule.fixable is not None)
    assert rule.bad
    assert rule.good
    assert re.fullmatch(r"GK\d{3}", rule.code)
    assert rule.__module__.rsplit(".", 1)[1] == rule.name.replace("-", "_")


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_a_rule_is_found_by_code_and_by_name() -> None:
    for rule in all_rules():
        assert find_rule(rule.code.lower()) is rule
        assert find_rule(rule.name) is rule
    assert find_rule("GK000") is None


def test_an_example_that_changes_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="has no"):
        sample.content(Example("nothing", replace=(("不在文中的文字", ""),)))
