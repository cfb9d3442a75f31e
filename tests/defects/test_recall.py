"""Every rule finds the defects that it is for, and clean reports are left alone.

There are ``--reports`` clean reports, and a tenth as many cases for each rule. Rules that are not there yet are
skipped; as soon as they are, they have to do as well as the others.
"""

from __future__ import annotations

import re

import pytest

from gklint.spans import Span

from .__main__ import main
from .cases import case
from .catalogue import WAYS
from .clean import clean, false_alarms
from .judging import Answer, judge
from .score import known_codes, score

RECALL = 0.98
FALSE_ALARMS = 0.01


@pytest.mark.parametrize("code", WAYS)
def test_defects_are_found_at_their_place(code: str, request: pytest.FixtureRequest) -> None:
    if code not in known_codes():
        pytest.skip("no rule yet")
    result = score(code, range(max(len(WAYS[code]), request.config.getoption("--reports") // 10)))
    failures = [str(failure) for failure in result.failures if failure.verdict.answer is not Answer.FOUND]
    assert result.recall >= RECALL, f"{result.recall:.1%} of {result.tries}:\n" + "\n".join(failures[:10])


def test_clean_reports_are_left_alone(request: pytest.FixtureRequest) -> None:
    count = request.config.getoption("--reports")
    found = 0
    failures = []
    for number in range(count):
        made = clean(number)
        _, wrong, _ = false_alarms(made)
        found += len(wrong)
        if wrong:
            failures.append(f"{made}: " + "; ".join(f"{finding.code} {finding.message}" for finding in wrong))
    assert found <= FALSE_ALARMS * count, "\n".join(failures[:10])


def test_a_rule_that_is_silent_finds_nothing() -> None:
    for number in range(5):
        made = case("GK301", number)
        assert made is not None
        assert judge(made).answer is Answer.FOUND
        assert judge(made, rules=()).answer is Answer.MISSED


def test_a_finding_of_another_place_does_not_count() -> None:
    made, other = case("GK304", 0), case("GK304", 1)
    assert made is not None
    assert other is not None
    astray = made._replace(file=made.file._replace(places=dict.fromkeys(made.file.places, Span(0, 1))))
    assert judge(astray).answer is Answer.ELSEWHERE
    assert [finding.code for finding in judge(astray).surplus] == ["GK304"]


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--reports", "20"])
    printed = capsys.readouterr().out
    lines = printed.splitlines()
    assert lines[0].split()[:4] == ["rule", "tries", "found", "recall"]
    assert [line.split()[0] for line in lines[1 : len(WAYS) + 1]] == list(WAYS)
    assert "per 100 of 20 clean reports" in printed


def test_a_failing_case_is_shown_with_its_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.defects.score.judge", lambda made: judge(made, rules=()))
    main(["--rule", "GK301", "--reports", "1", "--show", "--ways"])
    printed = capsys.readouterr().out
    assert "GK301 case 0" in printed
    assert "missed, wanted on lines" in printed
    assert re.search(r"^ +\d+ .*\d", printed, re.MULTILINE)
