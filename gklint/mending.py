"""Applying fixes until none is left: each round judges the text that the round before has made."""

from __future__ import annotations

from collections.abc import Callable

from gklint.findings import Applicability, Finding
from gklint.fixes import apply
from gklint.linter import Analysis
from gklint.records import NamedTuple
from gklint.text import Text

MOST_ROUNDS = 50
"""Rounds after which fixes are taken to go on for ever; a report full of defects needs three or four."""


class Mended(NamedTuple):
    """A text when no fix is left, or when fixes went on for ever."""

    analysis: Analysis
    """Of the text as it is now."""
    fixed: tuple[str, ...] = ()
    """The codes of the findings whose fixes were made, one for each."""
    endless: tuple[str, ...] = ()
    """The codes of the fixes that were still to be made when it was given up."""


def mend(before: Analysis, judge: Callable[[Text], Analysis], *, unsafe: bool = False) -> Mended:
    """Apply the safe fixes of everything that was found and will be, the ``unsafe`` ones as well if asked.

    Of fixes that overlap, a safe one comes before an unsafe one, then the one that begins further up, then
    the one with the lower code; the others have their turn in the next round. When a text comes back that
    was there before, or after :data:`MOST_ROUNDS`, it is given up, and the text is left as it was at first.
    """
    text, analysis = before.text, before
    fixed: list[str] = []
    seen = {text.content}
    while chosen := _fixable(analysis, unsafe):
        done = apply(analysis.text.content, [found.fix for found in chosen if found.fix is not None])
        if done.content in seen or len(seen) > MOST_ROUNDS:
            return Mended(before, (), tuple(sorted({found.code for found in chosen})))
        seen.add(done.content)
        fixed += [found.code for found in chosen if found.fix in done.fixes]
        analysis = judge(Text(done.content, text.encoding, text.bom))
    return Mended(analysis, tuple(fixed))


def _fixable(analysis: Analysis, unsafe: bool) -> list[Finding]:
    """Give the findings whose fixes may be made, those first that are to be made first."""
    allowed = [
        found
        for found in analysis.findings
        if found.fix is not None and (unsafe or found.fix.applicability is Applicability.SAFE)
    ]
    return sorted(allowed, key=_order)


def _order(found: Finding) -> tuple[object, ...]:
    safe = found.fix is not None and found.fix.applicability is Applicability.SAFE
    return (not safe, found.span, found.code, found.fix and found.fix.edits)
