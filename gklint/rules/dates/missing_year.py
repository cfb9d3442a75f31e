"""GK510: the report's year is stated nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.years import year_stated
from gklint.rules.base import Documentation, Example, Rule, Scope

_WITHOUT = (
    ("青禾县人民政府2023年政府信息公开工作年度报告", "青禾县人民政府政府信息公开工作年度报告"),
    ("自2023年1月1日起，至2023年12月31日止", "自1月1日起，至12月31日止"),
    ("2023年，青禾县人民政府认真", "一年来，青禾县人民政府认真"),
    ("2023年，我县", "我县"),
    ("2023年，青禾县人民政府未收取", "本年度，青禾县人民政府未收取"),
)


class MissingYear(Rule):
    """A report that nowhere says which year it is about."""

    code = "GK510"
    name = "missing-year"
    severity = Severity.WARNING
    scope = Scope.TEXT
    documentation = Documentation(
        what="全文没有写明是哪一年度的报告；落款日期和引用文件的年份不算。",
        why="不写年度，读者和汇总程序不知道数字是哪一年的。",
        basis="条例第五十条：年度报告反映一个年度的工作；公布的报告都在标题、统计期限和正文中写明年份。",
    )
    bad = (
        Example("各处都没有年份", replace=_WITHOUT, marks="青禾县人民政府"),
        Example(
            "只有落款日期",
            replace=(
                *_WITHOUT,
                ("无其他需要报告的事项。\n", "无其他需要报告的事项。\n青禾县人民政府\n2024年1月20日\n"),
            ),
            marks="青禾县人民政府",
        ),
    )
    good = (
        Example("只在一处写明", replace=_WITHOUT[:-1]),
        Example("用汉字写明", replace=(*_WITHOUT[1:], ("2023年政府", "二〇二三年政府"))),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the first line."""
        if report.blocks and not report.once(year_stated):
            yield self.finding(
                say("全文没有写明是哪一年度的报告。请在标题和统计期限中写明年份。"),
                report.blocks[0].span,
            )
