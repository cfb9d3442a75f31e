"""The reports of one run, compared with each other by the rules that need more than one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gklint.findings import Finding
from gklint.report.summary import Summary
from gklint.rules import find_rule
from gklint.rules.across.base import AcrossRule


def across_codes(codes: Iterable[str]) -> list[str]:
    """Give those codes whose rules compare reports."""
    return [code for code in codes if (rule := find_rule(code)) and rule.across]


def compare(reports: Sequence[Summary], judges: Iterable[AcrossRule]) -> dict[str, tuple[Finding, ...]]:
    """Give what rules find between reports, by the path of the file it is about, in order of place and code."""
    found: dict[str, list[Finding]] = {}
    for judge in judges:
        for path, finding in judge.compare(reports):
            found.setdefault(path, []).append(finding)
    return {path: tuple(sorted(one, key=lambda finding: (finding.span, finding.code))) for path, one in found.items()}
