"""What is found between the files of a run, put among what was found in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gklint.across import across_rules, compare
from gklint.cli.run import Outcome, Render
from gklint.files import Unreadable, read
from gklint.findings import Finding
from gklint.linter import Analysis
from gklint.report.build import unreadable
from gklint.report.model import Source
from gklint.rules import Rule


def compared(
    outcomes: Iterable[Outcome], rules: Sequence[type[Rule]], render: Render, encoding: str | None
) -> Iterator[Outcome]:
    """Pass outcomes on when all are there, each with what comparing it with the others gave."""
    held = list(outcomes)
    summaries = [one.kept.summary for one in held if one.kept is not None and one.kept.summary is not None]
    found = compare(summaries, across_rules(rules)) if len(summaries) > 1 else {}
    for one in held:
        more = found.get(one.path)
        yield one if more is None else _with(one, more, render, encoding)


def _with(outcome: Outcome, more: Sequence[Finding], render: Render, encoding: str | None) -> Outcome:
    """Write a file's findings again with some more; a file that is gone since keeps what was written."""
    kept = outcome.kept
    text = kept.text if kept is not None else None
    try:
        text = text or read(outcome.path, encoding)
    except Unreadable:
        return outcome
    before = kept.findings if kept is not None else ()
    findings = tuple(sorted((*before, *more), key=lambda finding: (finding.span, finding.code)))
    return outcome._replace(
        output=render(outcome.path, Analysis(text, unreadable(Source()), findings)),
        severities=Counter(finding.severity for finding in findings),
        codes=Counter(finding.code for finding in findings),
    )
