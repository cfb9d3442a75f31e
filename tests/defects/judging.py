"""What gklint made of a case: whether each defect was found at its place, and what else was said."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from gklint.findings import Finding, Severity
from gklint.linter import Analysis, check_bytes
from gklint.rules import Rule, all_rules
from gklint.spans import Span
from gklint.text import Text

from .cases import Case
from .way import Want

UNREADABLE = "GK905"
_SLACK = 3
"""How many characters a finding may lie beside its place: a blank cell is anywhere between its bars."""


class Answer(enum.Enum):
    """What became of a defect."""

    FOUND = "found"
    UNREADABLE = "unreadable"
    """The table was called unreadable, and so it is."""
    ELSEWHERE = "wrong place"
    """The rule spoke, but not of this place."""
    MISSED = "missed"


class Verdict(NamedTuple):
    """What became of a case."""

    answer: Answer
    surplus: tuple[Finding, ...]
    """Errors and warnings that the defect does not account for."""
    analysis: Analysis


def judge(case: Case, rules: Sequence[type[Rule]] | None = None) -> Verdict:
    """Check a case's report, by all rules unless some are named, and compare what is found with what must be."""
    rules = rules_for(case.code) if rules is None else rules
    analysis = check_bytes(case.file.data, rules=rules)
    text = analysis.text
    left = list(analysis.findings)
    missed = []
    for want in case.defect.wants:
        hit = next((finding for finding in left if _meets(text, case, want, finding)), None)
        if hit is None:
            missed.append(want)
        else:
            left.remove(hit)
    for want in case.defect.also:
        hit = next((finding for finding in left if _meets(text, case, want, finding)), None)
        if hit is not None:
            left.remove(hit)
    surplus = [
        finding
        for finding in left
        if finding.severity is not Severity.INFO
        and finding.code not in case.defect.allowed
        and not (case.defect.ambiguous and finding.code == UNREADABLE)
    ]
    if surplus:
        surplus = _not_there_before(case, surplus)
    return Verdict(_answer(case, missed, left), tuple(surplus), analysis)


@cache
def rules_for(code: str) -> tuple[type[Rule], ...]:
    """Give the rules that are on unless settings say otherwise, and the one in question."""
    return tuple(rule for rule in all_rules() if rule.enabled or rule.code == code)


def _answer(case: Case, missed: Sequence[Want], left: Iterable[Finding]) -> Answer:
    if not missed:
        return Answer.FOUND
    codes = {finding.code for finding in left}
    if case.defect.ambiguous and UNREADABLE in codes:
        return Answer.UNREADABLE
    return Answer.ELSEWHERE if codes & {code for want in missed for code in want.codes} else Answer.MISSED


def _not_there_before(case: Case, surplus: list[Finding]) -> list[Finding]:
    """Leave out what is said of the clean report as well: it is counted there."""
    before = [finding.code for finding in check_bytes(case.clean().data).findings]
    found = []
    for finding in surplus:
        if finding.code in before:
            before.remove(finding.code)
        else:
            found.append(finding)
    return found


# ---------------------------------------------------------------- places


def _meets(text: Text, case: Case, want: Want, finding: Finding) -> bool:
    return finding.code in want.codes and any(
        is_at(text, case.file.places[mark], finding.span, whole=want.whole) for mark in want.marks
    )


def lines_of(text: Text, span: Span) -> tuple[int, int]:
    """Give the first and the last line that a range touches."""
    return text.line_of(span.start), text.line_of(max(span.start, span.end - 1))


def is_at(text: Text, place: Span, span: Span, *, whole: bool = False) -> bool:
    """Tell whether a finding stands at a place: on its lines, touching it; the bars below still belong to it."""
    first, last = lines_of(text, place)
    if whole:
        begins, ends = lines_of(text, span)
        return first <= begins <= _next_line(text, first) and _last_line(text, last) <= ends
    while last + 1 < text.line_count and not text.content[slice(*text.line_span(last + 1))].strip("| \t　"):
        last += 1
    begins, ends = lines_of(text, span)
    touches = span.start <= place.end + _SLACK and place.start <= span.end + _SLACK
    return first <= begins and ends <= last and touches


def _next_line(text: Text, line: int) -> int:
    """Give the first line from this one on that is not blank."""
    while line + 1 < text.line_count and not text.content[slice(*text.line_span(line))].strip():
        line += 1
    return line


def _last_line(text: Text, line: int) -> int:
    """Give the last line up to this one that is not blank."""
    while line and not text.content[slice(*text.line_span(line))].strip():
        line -= 1
    return line
