"""What each rule says of its bad examples, written down: ``python -m tests.rules.said`` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gklint.findings import Finding, Fix
from gklint.rules import all_rules

from .judged import judged

FILE = Path(__file__).parents[1] / "data" / "said.txt"


def said() -> str:
    """Give the message, place, related places and fixes of every bad example's finding."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    for rule in all_rules():
        for example in rule.bad:
            analysis = judged(example, rule)
            yield f"{rule.code} {example.title}"
            for finding in analysis.findings:
                if finding.code == rule.code:
                    yield from _finding(analysis.text.content, finding)
            yield ""


def _finding(content: str, finding: Finding) -> Iterator[str]:
    yield f"  {finding.message}"
    yield f"  at {content[finding.span.start : finding.span.end]!r}"
    for other in finding.related:
        where = other.elsewhere
        place = repr(content[other.span.start : other.span.end]) if where is None else f"{where.path}:{where.line + 1}"
        yield f"  also {other.message} at {place}"
    for fix in (*([finding.fix] if finding.fix else []), *finding.alternatives):
        yield from _fix(content, fix)


def _fix(content: str, fix: Fix) -> Iterator[str]:
    yield f"  {fix.applicability}: {fix.title}"
    for edit in fix.edits:
        yield f"    {content[edit.span.start : edit.span.end]!r} becomes {edit.content!r}"


if __name__ == "__main__":
    FILE.write_text(said(), "utf-8")
