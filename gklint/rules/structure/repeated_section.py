"""GK106: the same section twice within one report."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Related, Severity, say
from gklint.report.model import Report
from gklint.report.outline import outline
from gklint.rules.base import Documentation, Example, Rule


class RepeatedSection(Rule):
    """A section that the report has already."""

    code = "GK106"
    name = "repeated-section"
    severity = Severity.WARNING
    documentation = Documentation(
        what="同一部分在一份报告中出现两次；序号不同、文字略有改动的也算。",
        why="读者不知以哪一处为准；两处的表格会使同一数字出现两次。",
        basis="格式规定的六个部分各一次。",
    )
    bad = (
        Example(
            "标题重复",
            replace=(("六、其他需要报告的事项\n", "六、其他需要报告的事项\n六、其他需要报告的事项\n"),),
            marks="六、其他需要报告的事项",
        ),
        Example(
            "以下一个序号再写一遍",
            replace=(
                (
                    "五、存在的主要问题及改进情况\n",
                    "五、存在的主要问题及改进情况\n部分栏目更新不够及时，将明确专人负责。\n"
                    "六、存在的主要问题及改进情况\n",
                ),
                ("六、其他需要报告的事项", "七、其他需要报告的事项"),
            ),
            marks="六、存在的主要问题及改进情况",
        ),
    )
    good = (
        Example("小标题与另一部分同名", replace=(("（一）主动公开。", "（一）主动公开政府信息情况\n"),)),
        Example(
            "部分之内又用“一、二、”分条",
            replace=(
                ("五、存在的主要问题及改进情况\n", "五、存在的主要问题及改进情况\n一、存在的主要问题\n"),
                ("下一步，", "二、改进情况\n下一步，"),
            ),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the headings of sections that stand above already."""
        for section, first in outline(report).repeated:
            yield self.finding(
                say(
                    "“{heading}”这一部分前面已经有了。请核对两处内容，只保留一处。",
                    heading=section.section.heading,
                ),
                section.heading.span,
                related=(Related(say("同一部分第一次出现"), first.heading.span),),
            )
