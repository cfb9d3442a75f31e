"""GK512: the statistics period is not the report's year."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.damage import damaged_dates
from gklint.report.model import Report
from gklint.report.period import wrong_statement
from gklint.rules.base import Documentation, Example, Rule, Scope

_PERIOD = "自2023年1月1日起，至2023年12月31日止"


class WrongPeriod(Rule):
    """A statistics period other than 1月1日 to 12月31日 of the report's year."""

    code = "GK512"
    name = "wrong-period"
    severity = Severity.ERROR
    scope = Scope.TEXT
    documentation = Documentation(
        what="统计期限不是报告年度的1月1日至12月31日。",
        why="统计期限不对，全部数字都失去依据，也无法与上年衔接。",
        basis="年度报告反映上一年度的工作，统计时间段为上一年度1月1日至12月31日。",
    )
    bad = (
        Example("上年的统计期限", replace=((_PERIOD, "自2022年1月1日起，至2022年12月31日止"),), marks="2022年1月1日"),
        Example("没有到年底", replace=((_PERIOD, "为2023年1月1日至2023年11月30日"),), marks="2023年1月1日"),
        Example("跨了两年", replace=((_PERIOD, "为2023年1月1日至2024年12月31日"),), marks="2023年1月1日"),
        Example("月份不对", replace=((_PERIOD, "为2023年1月至10月"),), marks="2023年1月至10月"),
    )
    good = (
        Example("没有重复年份", replace=((_PERIOD, "为2023年1月1日至12月31日"),)),
        Example("用点和横线", replace=((_PERIOD, "为2023.1.1—2023.12.31"),)),
        Example("另有其他期限", replace=((_PERIOD, f"{_PERIOD}。清理文件的统计范围为2019年1月1日至2023年6月30日"),)),
        Example("日期缺字由GK513报告", replace=((_PERIOD, "为202311日到1231日"),)),
        Example("缺字的日期也不是全年", replace=((_PERIOD, "为2023年1月1至11月30日"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding, unless the right period is stated as well."""
        wrong = report.once(wrong_statement)
        if report.year is None or wrong is None:
            return
        place = wrong.line.span(wrong.start, wrong.end)
        if any(place.covers(date.span) for date in report.once(damaged_dates)):
            return  # what is left of the dates is said already
        yield self.finding(
            say(
                "统计期限应为{year}年1月1日至12月31日，这里不是。请核对报告年度和统计期限。",
                year=str(report.year.value),
            ),
            place,
        )
