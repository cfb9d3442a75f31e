"""Reports with something changed, and what one rule finds in them."""

from __future__ import annotations

from gklint.findings import Finding
from gklint.fixes import apply
from gklint.linter import check_bytes
from gklint.rules import sample

TEXT = sample.report(2023)


def with_(*pairs: tuple[str, str], text: str = TEXT) -> str:
    """Give a report with some words in place of others, each of which must be there."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def findings_of(text: str, code: str) -> list[Finding]:
    """Give what one rule finds."""
    return [each for each in check_bytes(text.encode()).findings if each.code == code]


def printed_at(text: str, finding: Finding) -> str:
    """Give the text at a finding's place."""
    return text[finding.span.start : finding.span.end]


def mended(text: str, finding: Finding) -> str:
    """Give the text after a finding's fix."""
    assert finding.fix is not None
    return apply(text, [finding.fix]).content
