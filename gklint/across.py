"""The reports of one run, compared with each other by the rules that need more than one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gklint.findings import Finding
from gklint.report.summary import Summary
from gklint.rules import Rule
from gklint.rules.across.base import AcrossRule
from gklint.rules.across.subordinate_total import SubordinateTotal


def across_rules(rules: Sequence[type[Rule]]) -> tuple[type[AcrossRule], ...]:
    """Give those of some rules that compare reports."""
    return tuple(rule for rule in rules if issubclass(rule, AcrossRule))


def compare(
    reports: Sequence[Summary],
    rules: Sequence[type[AcrossRule]],
    hierarchy: Mapping[str, Sequence[str]] | None = None,
) -> dict[str, tuple[Finding, ...]]:
    """Give what rules find between reports, by the path of the file it is about, in order of place and code.

    ``hierarchy`` names the organs that report for others, each with its units.
    """
    found: dict[str, list[Finding]] = {}
    for rule in rules:
        judge = rule()
        if isinstance(judge, SubordinateTotal):
            judge.hierarchy = hierarchy or {}
        for path, finding in judge.compare(reports):
            found.setdefault(path, []).append(finding)
    return {path: tuple(sorted(one, key=lambda finding: (finding.span, finding.code))) for path, one in found.items()}
