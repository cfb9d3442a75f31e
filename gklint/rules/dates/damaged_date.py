"""GK513: characters of a date are lost."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.damage import damaged_dates
from gklint.report.model import Report
from gklint.report.phrases import Phrase
from gklint.rules.base import Documentation, Example, Rule, Scope

_PERIOD = "自2023年1月1日起，至2023年12月31日止"


class DamagedDate(Rule):
    """A date with some of its characters lost."""

    code = "GK513"
    name = "damaged-date"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="日期缺字：年、月、日或数字丢失，如“202311日到1231日”。",
        why="缺字的日期无法辨认，多半是复制或转换时丢失的。",
        basis="公文中的日期用阿拉伯数字标全年、月、日。",
        fix="统计期限可以确定时补全日期（不安全：须由人核对）。",
    )
    bad = (
        Example("年、月和一个日丢失", replace=((_PERIOD, "为202311日到1231日"),), marks="202311日到1231日"),
        Example("只剩数字", replace=((_PERIOD, "为2023111231日"),), marks="2023111231日"),
        Example("年字丢失", replace=((_PERIOD, "为20231月1日至12月31日"),), marks="20231月1日至12月31日"),
        Example("年份丢失", replace=((_PERIOD, "自年1月1日起，至2023年12月31日止"),), marks="年1月1日"),
        Example(
            "落款没有填日",
            replace=(("无其他需要报告的事项。\n", "无其他需要报告的事项。\n青禾县人民政府\n2024年1月日\n"),),
            marks="2024年1月日",
        ),
        Example("正文中的日期", replace=(("862条。", "862条，2023年1215日完成全部更新。"),), marks="2023年1215日"),
    )
    good = (
        Example("省略年份", replace=((_PERIOD, "为2023年1月1日至12月31日"),)),
        Example("只写月份", replace=((_PERIOD, "为2023年1—12月"),)),
        Example("今年1月1日", replace=(("862条。", "862条，今年1月1日起执行新目录，365日不间断更新。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the damaged dates."""
        for date in report.once(damaged_dates):
            yield self.finding(
                say("日期“{printed}”缺字。请补全年、月、日。", printed=date.text), date.span, fix=_fix(date)
            )


def _fix(date: Phrase) -> Fix | None:
    if date.meant is None:
        return None
    return Fix(say("改为“{meant}”", meant=date.meant), Applicability.UNSAFE, (Edit(date.span, date.meant),))
