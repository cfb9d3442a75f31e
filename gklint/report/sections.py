"""The report's own sections by their keys."""

from __future__ import annotations

from gklint.report.model import Report, Section
from gklint.report.prose import Line, prose
from gklint.report.substance import says_something


def section_of(report: Report, key: str) -> Section | None:
    """Give a section that has something under its heading; None when there is none."""
    return next(
        (each for each in report.sections if each.section.key == key and says_something(report, each)),
        None,
    )


def lines_of(report: Report, key: str) -> tuple[Line, ...]:
    """Give the prose of a section."""
    return tuple(line for line in report.once(prose) if line.section and line.section.section.key == key)
