"""What is found between the files of a run, put among what was found in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from gklint.across import across_codes, compare
from gklint.cli.run import Kept, Outcome, Work
from gklint.files import Unreadable, read
from gklint.findings import Finding
from gklint.linter import Analysis
from gklint.policy import Policy
from gklint.report.build import unreadable
from gklint.report.model import Source
from gklint.rules import find_rule
from gklint.rules.across.base import AcrossRule


def compared(outcomes: Iterable[Outcome], policy_of: Callable[[str], Policy], work: Work) -> Iterator[Outcome]:
    """Pass outcomes on when all are there, each with what comparing it with the others gave."""
    held = list(outcomes)
    policies = {one.path: policy_of(one.path) for one in held}
    summaries = [one.kept.summary for one in held if one.kept is not None and one.kept.summary is not None]
    found = compare(summaries, _judges(policies.values())) if len(summaries) > 1 else {}
    for one in held:
        policy = policies[one.path]
        more = [finding for finding in found.get(one.path, ()) if finding.code in policy.codes]
        if policy.suppressing and one.kept is not None:
            more = [finding for finding in more if not _suppressed(finding, one.kept)]
        yield _with(one, policy.weighed(more), work) if more else one


def _suppressed(finding: Finding, kept: Kept) -> bool:
    return any(code == finding.code and span.start <= finding.span.start <= span.end for code, span in kept.covers)


def _judges(policies: Iterable[Policy]) -> Iterator[AcrossRule]:
    """Yield the rules that some file asks for, with the options of the first that has any."""
    judges: dict[str, AcrossRule] = {}
    for policy in policies:
        for code in across_codes(policy.codes):
            rule = find_rule(code)
            if rule is not None and issubclass(rule, AcrossRule) and (code not in judges or code in policy.options):
                judges[code] = rule(policy.options.get(code))
    yield from judges.values()


def _with(outcome: Outcome, more: Sequence[Finding], work: Work) -> Outcome:
    """Write a file's findings again with some more; a file that is gone since keeps what was written."""
    kept = outcome.kept
    text = kept.text if kept is not None else None
    try:
        text = text or read(outcome.path, work.encoding)
    except Unreadable:
        return outcome
    before = kept.findings if kept is not None else ()
    findings = tuple(sorted((*before, *more), key=lambda finding: (finding.span, finding.code)))
    again = work.outcome(outcome.path, Analysis(text, unreadable(Source()), findings))
    return again._replace(notes=outcome.notes, changed=outcome.changed, content=outcome.content)
