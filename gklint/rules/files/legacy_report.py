"""GK904: a report from before the unified form."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope


class LegacyReport(Rule):
    """A report of 2018 or earlier, for which there is no form to judge by."""

    code = "GK904"
    name = "legacy-report"
    severity = Severity.INFO
    scope = Scope.TEXT
    documentation = Documentation(
        what="报告年度在2018年或以前，没有统一格式可依，不检查结构、表格和勾稽关系。",
        why="全国统一格式自2019年度报告起使用，不能用后来的格式衡量以前的报告。",
        basis="国办公开办函〔2019〕60号。",
    )
    bad = (Example("2018年度报告", year=2018, marks="2018"),)
    good = (Example("2019年度报告用2019年格式", year=2019), Example("2021年度报告用2021年格式", year=2021))

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the place where the year was read."""
        if report.legacy and report.year is not None:
            yield self.finding(
                say(
                    "这是{year}年度的报告，早于2019年开始使用的统一格式，不检查结构、表格和勾稽关系。",
                    year=str(report.year.value),
                ),
                report.year.span,
            )
