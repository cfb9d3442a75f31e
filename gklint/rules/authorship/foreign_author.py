"""GK515: another organ is named as the report's author."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Related, Severity, say
from gklint.report.authors import foreign_authors
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_START = "本报告根据"
_LAST = "无其他需要报告的事项。\n"


class ForeignAuthor(Rule):
    """A name in the author's place that cannot be the organ of the title."""

    code = "GK515"
    name = "foreign-author"
    severity = Severity.WARNING
    scope = Scope.TEXT
    documentation = Documentation(
        what="正文或落款把另一个机关写成报告的发布机关。",
        why="多半是照搬了别的机关的报告，读者会弄错是谁的报告。",
        basis="条例第四十九条：各机关公布本机关的年度报告；国办公开办函〔2021〕30号：内容雷同、敷衍塞责的要追究责任。",
    )
    bad = (
        Example(
            "开头公布的是别的机关的报告",
            replace=((_START, "现公布青禾县民族宗教事务局2023年政府信息公开工作年度报告。" + _START),),
            marks="青禾县民族宗教事务局",
        ),
        Example(
            "别的县的名称",
            replace=((_START, "特向社会公布松峦县人民政府2023年政府信息公开工作年度报告。" + _START),),
            marks="松峦县人民政府",
        ),
        Example("落款是别的机关", replace=((_LAST, f"{_LAST}青禾县财政局\n2024年1月20日\n"),), marks="青禾县财政局"),
    )
    good = (
        Example("由办公室编制和落款", replace=((_LAST, f"{_LAST}青禾县人民政府办公室\n2024年1月20日\n"),)),
        Example("带上级地名", replace=((_LAST, f"{_LAST}望泽市青禾县人民政府\n2024年1月20日\n"),)),
        Example(
            "上级机关的通知",
            replace=(
                (_START, "按照望泽市人民政府办公室通知要求，现公布青禾县2023年政府信息公开工作年度报告。" + _START),
            ),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the names that are another organ's."""
        if report.organ is None:
            return
        for author in report.once(foreign_authors):
            yield self.finding(
                say(
                    "标题是{organ}的报告，这里写的是“{name}”。请核对发布机关。",
                    organ=report.organ.value,
                    name=author.text,
                ),
                author.span,
                related=(Related(say("标题中的机关"), report.organ.span),),
            )
