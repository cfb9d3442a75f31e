"""GK105: a section's heading that is not in the form's words."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.model import KnownBy, Report, Section
from gklint.report.outline import in_own_words
from gklint.rules.base import Documentation, Example, Rule


class NonstandardHeading(Rule):
    """A recognisable variant of an official heading."""

    code = "GK105"
    name = "nonstandard-heading"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="一级标题看得出是哪一部分，但文字与格式不同：改写、增字、缺字、错字。空格、标点的种类和宽度不同不算。",
        why="标题由格式统一规定；写法不一，读者和汇总程序都要去猜。",
        basis="格式规定的六个部分的标题。",
        fix="改为格式规定的标题（标题只是意思相近、文字相差很大的不安全）。",
    )
    bad = (
        Example(
            "改写",
            replace=(("四、政府信息公开行政复议、", "四、因政府信息公开工作被申请行政复议、提起"),),
            marks="因政府信息公开工作被申请",
        ),
        Example("增字", replace=(("一、总体情况", "一、2023年政府信息公开工作总体情况"),), marks="2023年政府信息"),
        Example("缺字", replace=(("六、其他需要报告的事项", "六、其他需报告的事项"),), marks="其他需报告"),
        Example("缺顿号", replace=(("行政复议、行政诉讼情况", "行政复议行政诉讼情况"),), marks="政府信息公开"),
        Example("意思相近", replace=(("存在的主要问题及改进情况", "问题分析和下步打算"),), marks="问题分析"),
    )
    good = (
        Example("空格", replace=(("一、总体情况", "一、 总 体 情 况"),)),
        Example("句末的冒号", replace=(("一、总体情况", "一、总体情况："),)),
        Example("逗号代替顿号", replace=(("行政复议、行政诉讼情况", "行政复议，行政诉讼情况"),)),
        Example("标题后接着写内容", replace=(("需要报告的事项\n", "需要报告的事项："),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the headings in other words than the form's."""
        for section in report.sections:
            if not in_own_words(section):
                yield self.finding(
                    say(
                        "标题“{printed}”与格式不同，应为“{official}”。请改用格式的标题。",
                        printed=section.title.text,
                        official=section.section.heading,
                    ),
                    section.title.span,
                    fix=_official_words(section),
                )


def _official_words(section: Section) -> Fix:
    return Fix(
        say("改为“{official}”", official=section.section.heading),
        Applicability.SAFE if section.known_by in (KnownBy.WORDS, KnownBy.LIKENESS) else Applicability.UNSAFE,
        (Edit(section.title.span, section.section.heading),),
    )
