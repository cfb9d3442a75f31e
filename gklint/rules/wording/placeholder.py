"""GK601: something that was to be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.passages import printed
from gklint.report.placeholders import placeholders
from gklint.rules.base import Documentation, Example, Rule, Scope


class Placeholder(Rule):
    """×× and the like where a number, a name or an address should stand."""

    code = "GK601"
    name = "placeholder"
    severity = Severity.ERROR
    scope = Scope.TEXT
    documentation = Documentation(
        what="留有应当填写而没有填写的内容：××、XX、**、____、某某、（具体网址）、（单位名称）、待补充等。",
        why="套用模板后没有填上实际内容，读者得不到应有的数字、名称或网址。",
        basis="条例第五十条；国办公开办函〔2021〕30号：内容不准确、不全面的应当纠正。",
    )
    bad = (
        Example("数字没有填", replace=(("政府信息862条", "政府信息XX条"),), marks="XX"),
        Example(
            "网址没有填", replace=(("通过县政府门户网站", "通过县政府门户网站（具体网址）"),), marks="（具体网址）"
        ),
        Example("名称没有填", replace=(("下一步，将", "下一步，××县将"),), marks="××"),
        Example("下划线没有填", replace=(("政府信息862条", "政府信息____条"),), marks="____"),
    )
    good = (
        Example(
            "网址中的字母", replace=(("通过县政府门户网站", "通过县政府门户网站（http://xxgk.qinghe.example/xx/）"),)
        ),
        Example("乘号", replace=(("方便公众查询。", "方便公众查询，实行7×24小时监测。"),)),
        Example("为保护隐私而遮盖", replace=(("方便公众查询。", "方便公众查询，手机号显示为138****5678。"),)),
        Example("有待补充完善", replace=(("等问题。", "、栏目内容有待补充等问题。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each place that is left to be filled in."""
        for line, start, end in placeholders(report):
            yield self.finding(
                say("“{text}”处没有填写实际内容。请补上，或删去。", text=printed(line, start, end)),
                line.span(start, end),
            )
