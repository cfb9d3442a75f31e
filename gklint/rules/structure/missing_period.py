"""GK114: the statistics period is stated nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.period import period_stated
from gklint.rules.base import Documentation, Example, Rule


class MissingPeriod(Rule):
    """A report that does not say for what time its figures are."""

    code = "GK114"
    name = "missing-period"
    severity = Severity.INFO
    documentation = Documentation(
        what="全文没有写明数据的统计期限。",
        why="不写统计期限，读者无法确定数字是全年的还是部分月份的，也无法与上一年度衔接。",
        basis="年度报告反映上一年度1月1日至12月31日的工作；公布的报告都在开头写明统计期限。",
    )
    bad = (
        Example(
            "没有统计期限",
            replace=(("本报告中所列数据的统计期限自2023年1月1日起，至2023年12月31日止。", ""),),
            marks="青禾县人民政府",
        ),
        Example(
            "只说统计口径",
            replace=(("所列数据的统计期限自2023年1月1日起，至2023年12月31日止。", "数据的统计口径与上年一致。"),),
            marks="青禾县人民政府",
        ),
    )
    good = (
        Example(
            "只写起止日期", replace=(("统计期限自2023年1月1日起，至2023年12月31日止", "时间为2023年1月1日—12月31日"),)
        ),
        Example("统计期限为全年", replace=(("自2023年1月1日起，至2023年12月31日止", "为2023年全年"),)),
        Example("日期缺字由GK513报告", replace=(("自2023年1月1日起，至2023年12月31日止", "为202311日到1231日"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the first line."""
        if not period_stated(report.blocks):
            yield self.finding(
                say(
                    "全文没有写明数据的统计期限。请在开头补写，如“所列数据的统计期限为{year}年1月1日至12月31日”。",
                    year=str(report.year.value) if report.year else "××××",
                ),
                report.blocks[0].span,
            )
