"""The title that a report should have."""

from __future__ import annotations

from gklint.forms import official
from gklint.report.model import Report


def official_title(report: Report) -> str | None:
    """Give the title as it is customary; None when organ or year is not known."""
    if report.organ is None or report.year is None:
        return None
    return f"{report.organ.value}{report.year.value}年{usual_title(report)}"


def usual_title(report: Report) -> str:
    """Give what titles have after organ and year, as the form of the report's year has it, or else the newest."""
    return (report.form or official()[-1]).title
