"""GK113: section five has only problems, only improvements, or says that there is nothing."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.discussion import PROBLEMS, discussion
from gklint.report.model import Report
from gklint.report.substance import section_of
from gklint.rules.base import Documentation, Example, Rule

_PROBLEMS = (
    "2023年，我县政府信息公开工作取得了一定成效，但仍存在政策解读形式单一、基层工作人员业务能力有待提高等问题。\n"
)
_REMEDIES = "下一步，将丰富政策解读形式，加强业务培训，不断提升政府信息公开工作水平。\n"


class OneSidedProblems(Rule):
    """Section five without problems, or without what is done about them."""

    code = "GK113"
    name = "one-sided-problems"
    severity = Severity.WARNING
    documentation = Documentation(
        what="“存在的主要问题及改进情况”写“无”，或者只写问题、只写改进。",
        why="只有问题没有改进，看不出怎样整改；只有措施没有问题，看不出为何整改。",
        basis="条例第五十条第四项：年度报告应当包括政府信息公开工作存在的主要问题及改进情况。",
    )
    bad = (
        Example("写“无”", replace=((_PROBLEMS, "无。\n"), (_REMEDIES, "")), marks="五、存在的主要问题"),
        Example("只有问题", replace=((_REMEDIES, ""),), marks="五、存在的主要问题"),
        Example("只有改进", replace=((_PROBLEMS, ""),), marks="五、存在的主要问题"),
        Example(
            "问题写成了任务",
            replace=((_PROBLEMS, "工作还有进步空间，主要表现在：一是进一步丰富解读形式；二是进一步加强培训。\n"),),
            marks="五、存在的主要问题",
        ),
    )
    good = (
        Example(
            "问题和改进写在一句话里",
            replace=((_PROBLEMS, "针对栏目更新不及时的问题，建立了每周巡查制度。\n"), (_REMEDIES, "")),
        ),
        Example(
            "分列问题和改进", replace=((_PROBLEMS, "（一）问题\n解读少。\n（二）改进\n"), (_REMEDIES, "增加图解。\n"))
        ),
        Example(
            "上年的问题已经改进",
            replace=((_REMEDIES, "2022年反映的检索困难已通过改版得到改善。\n"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the heading."""
        section = section_of(report, PROBLEMS)
        told = report.once(discussion) if section is not None else None
        if section is None or told is None or (told.problems and told.remedies):
            return
        if told.nothing:
            message = say("这一部分没有写存在的问题和改进情况。请写明本年度的主要问题，以及已经或将要采取的改进措施。")
        elif told.problems:
            message = say("这一部分只写了问题，没有写改进情况。请补写已经或将要采取的改进措施。")
        elif told.remedies:
            message = say("这一部分只写了改进措施，没有写存在的问题。请补写本年度的主要问题。")
        else:
            return
        yield self.finding(message, section.heading.span)
