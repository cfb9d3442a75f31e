"""Clean reports with traps in them, each from a number."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from gklint.findings import Finding, Severity
from gklint.linter import Analysis, check_bytes
from tests.reports.generate import Choices, specimen
from tests.reports.layouts import LAYOUTS

from .paper import Finished, Paper
from .traps import TRAPS, set_traps

_YEARS = (2019, 2026)
_LEGACY = 29
"""One report in so many is of the year before there was a form."""


class Clean(NamedTuple):
    """A report without defects."""

    number: int
    layout: str
    year: int
    traps: tuple[str, ...]
    file: Finished

    def __str__(self) -> str:
        return f"clean report {self.number} ({', '.join(self.traps) or 'no traps'}; {self.layout}; {self.year})"


def clean(number: int) -> Clean:
    """Make the clean report of a number: layouts follow each other, and so do traps; a few are of 2018."""
    if number % _LEGACY == _LEGACY - 1:
        made = specimen(number, Choices(year=_YEARS[0] - 1))
        return Clean(number, "no form", made.year, (), Finished(made.data, made.text, {}))
    rng = Random(f"clean {number}")
    layout = list(LAYOUTS)[number % len(LAYOUTS)]
    choices = Choices(year=rng.randint(*_YEARS), layout=layout if rng.random() < 0.9 else None, proper=True)
    paper = Paper(f"clean {number}", choices)
    names = [list(TRAPS)[number % len(TRAPS)], *rng.sample(list(TRAPS), rng.randint(0, 3))]
    traps = set_traps(rng, paper, list(dict.fromkeys(names)))
    return Clean(number, layout, paper.year, tuple(traps), paper.finish())


def false_alarms(made: Clean) -> tuple[Analysis, list[Finding], list[Finding]]:
    """Check a clean report; give the errors and warnings, and the hints, that are found."""
    analysis = check_bytes(made.file.data)
    infos = [finding for finding in analysis.findings if finding.severity is Severity.INFO]
    return analysis, [finding for finding in analysis.findings if finding.severity is not Severity.INFO], infos
