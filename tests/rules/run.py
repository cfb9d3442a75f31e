"""Examples as a run sees them: each with the reports that are checked beside it."""

from __future__ import annotations

from gklint.across import across_rules, compare
from gklint.linter import Analysis, check_bytes
from gklint.report.summary import summarise
from gklint.rules import all_rules, sample
from gklint.rules.base import Example

HIERARCHY = {"青禾县人民政府": ["青禾县财政局"]}


def analysed(example: Example) -> Analysis:
    """Check an example, and compare it with the reports beside it."""
    analysis = check_bytes(sample.content(example))
    if not example.beside:
        return analysis
    named = [("本报告.txt", analysis)]
    named += [(f"{other.title}{i}.txt", check_bytes(sample.content(other))) for i, other in enumerate(example.beside)]
    summaries = [summarise(path, one.report, one.text) for path, one in named]
    found = compare([one for one in summaries if one], across_rules(all_rules()), HIERARCHY)
    return analysis._replace(findings=(*analysis.findings, *found.get("本报告.txt", ())))
