"""GK609: blanks inside numbers, dates and words."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.blanks import blanks
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_MOST_RELATED = 20


class StraySpace(Rule):
    """Blanks where none belong."""

    code = "GK609"
    name = "stray-space"
    severity = Severity.INFO
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="数字、日期中间或汉字之间有多余的空格；一行报告一次。全文都这样排版、人名对齐、标题和落款中的空格不算。",
        why="空格会使数字、词语检索不到。",
        basis="《党政机关公文格式》（GB/T 9704—2012）。",
        fix="删去空格（安全）。",
    )
    bad = (
        Example("汉字之间", replace=(("方便公众查询。", "方便公 众查询。"),), marks="便公 众查"),
        Example("数字中间", replace=(("政府信息862条", "政府信息8 62条"),), marks="息8 62"),
        Example("日期中间", replace=(("全年通过", "自2023年 1月1日起，通过"),), marks="3年 1月"),
        Example("数字和量词之间", replace=(("政府信息862条", "政府信息862 条"),), marks="62 条"),
    )
    good = (
        Example("小标题后的空格", replace=(("（五）监督保障。", "（五）监督保障 "),)),
        Example("人名对齐", replace=(("方便公众查询。", "方便公众查询，由县长张 三负责。"),)),
        Example("口号中的空格", replace=(("方便公众查询。", "开展“学思想 强党性”活动，方便公众查询。"),)),
        Example("电话号码", replace=(("方便公众查询。", "方便公众查询，可拨打0371 6123 4567咨询。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield a finding for each line."""
        for found in report.once(blanks):
            yield self.finding(
                say("“{text}”中有多余的空格。请删去。", text=found.shown),
                found.around,
                related=tuple(Related(say("同一行的另一处"), span) for span in found.spans[1:_MOST_RELATED]),
                fix=Fix(say("删去多余的空格"), Applicability.SAFE, tuple(Edit(span, "") for span in found.spans)),
            )
