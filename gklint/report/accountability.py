"""What a government's report says of how its work was assessed, evaluated by society, and who was held to account."""

from __future__ import annotations

from gklint.report.model import Level, Report
from gklint.report.phrases import data, says
from gklint.report.prose import prose

_GOVERNMENTS = (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)
_NOT_SURELY = ("新区", "园区", "地区", "特区", "林区", "矿区", "库区", "公署")
"""Names of areas whose organ may be a committee, and of what a government sends into an area."""
_PLANS = "problems"
"""The section that tells of gaps and plans, not of results."""


def missing_results(report: Report) -> tuple[str, ...]:
    """Give which of 工作考核、社会评议、责任追究 a government's report has no word of; none for other organs."""
    if report.organ is None or report.level is None or report.level.value not in _GOVERNMENTS:
        return ()
    if report.organ.value.endswith(_NOT_SURELY):
        return ()
    lines = [line.text for line in report.once(prose) if line.section and line.section.section.key != _PLANS]
    return tuple(
        result["label"]
        for result in data("topics")["accountability"]["result"]
        if not any(says(line, result["phrases"]) for line in lines)
    )
