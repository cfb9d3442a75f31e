"""GK111: a government's report without the results of assessment, evaluation by society and accountability."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.substance import section_of
from gklint.report.topics import OVERVIEW, missing_results
from gklint.rules.base import Documentation, Example, Rule

_TEXT = "将政府信息公开纳入年度工作考核；组织开展社会评议，公众总体满意；全年未发生责任追究情形。"


class MissingAccountability(Rule):
    """The report of a 人民政府 without one of the three results that the regulation asks of governments."""

    code = "GK111"
    name = "missing-accountability"
    severity = Severity.WARNING
    documentation = Documentation(
        what="人民政府的报告没有写工作考核、社会评议、责任追究结果中的一项或几项；部门和街道办事处不要求。",
        why="这三项是条例对各级人民政府年度报告的专门要求，没有发生的也要说明。",
        basis="条例第五十条第四项：各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况。",
    )
    bad = (
        Example("三项都没有", replace=((_TEXT, "明确专人负责，定期自查。"),), marks="一、总体情况"),
        Example("只有工作考核", replace=((_TEXT, "将政府信息公开纳入年度工作考核。"),), marks="一、总体情况"),
        Example(
            "只在下一步打算中提到",
            replace=((_TEXT, "定期自查。"), ("下一步，", "下一步，将加强考核评议和责任追究，")),
            marks="一、总体情况",
        ),
    )
    good = (
        Example("换了说法", replace=((_TEXT, "列入绩效考评，问卷调查满意率96%，没有被问责的情况。"),)),
        Example(
            "写在其他需要报告的事项中",
            replace=(
                (_TEXT, "定期自查。"),
                ("无其他需要报告的事项。", "本年度工作考核优秀，社会评议满意，无责任追究情况。"),
            ),
        ),
        Example("部门不要求", replace=((_TEXT, "定期自查。"), ("青禾县人民政府2023年", "青禾县财政局2023年"))),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding that names all results that are missing."""
        section = section_of(report, OVERVIEW)
        missing = report.once(missing_results) if section is not None else ()
        if section is not None and missing:
            yield self.finding(
                say(
                    "人民政府的年度报告应当写明工作考核、社会评议和责任追究结果情况，这里缺少：{results}。请在“监督保障”中补写，没有发生的也请说明。",
                    results="、".join(missing),
                ),
                section.heading.span,
            )
