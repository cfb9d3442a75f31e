"""GK104: sections whose numbers or order are not the form's."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Message, Related, Severity, say
from gklint.report.headings import number_of
from gklint.report.model import Report, Section
from gklint.report.numbering import Slip, displaced, numeral, slips, unnumbered
from gklint.report.outline import Outline, outline
from gklint.rules.base import Documentation, Example, Rule


class MisnumberedSection(Rule):
    """A section's number that is wrong or not there, or a section out of order."""

    code = "GK104"
    name = "misnumbered-section"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="一级标题的序号错误、跳号、重号、缺失，或者各部分的次序与格式不同；同一原因报告一次。"
        "序号的写法（（一）、第一部分、1.）不同不算；缺少某一部分而序号顺延的，由GK101报告。",
        why="读者和汇总程序按序号找各部分；序号不对，多半是粘贴时丢了或多了一部分。",
        basis="格式规定的六个部分及其次序。",
        fix="按格式重新编号（六个部分齐全时安全，否则不安全）；次序不同的须自行移动。",
    )
    bad = (
        Example("跳号", replace=(("五、存在", "六、存在"), ("六、其他", "七、其他")), marks="六、存在"),
        Example("序号重复", replace=(("三、收到", "二、收到"),), marks="二、收到"),
        Example("缺少序号", replace=(("二、主动公开", "主动公开"),), marks="主动公开"),
        Example(
            "多个标题缺少序号",
            replace=(("一、总体", "总体"), ("二、主动公开", "主动公开"), ("六、其他", "其他")),
            marks="总体情况",
        ),
        Example("两个序号颠倒", replace=(("五、存在", "六、存在"), ("六、其他", "五、其他")), marks="六、存在"),
    )
    good = (
        Example("用“第一部分”编号", replace=(("一、总体", "第一部分 总体"),)),
        Example("缺少一部分，其后按格式编号", replace=(("一、总体情况\n", ""),)),
        Example(
            "缺少一部分，其后序号顺延",
            replace=(
                ("一、总体情况\n", ""),
                ("二、主动公开", "一、主动公开"),
                ("三、收到", "二、收到"),
                ("四、政府", "三、政府"),
                ("五、存在", "四、存在"),
                ("六、其他", "五、其他"),
            ),
        ),
        Example(
            "另加了格式没有的部分",
            replace=(("六、其他", "六、下一年工作打算\n继续做好政府信息公开工作。\n七、其他"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield what is wrong with the numbers, and the sections to be moved."""
        parts = outline(report)
        lost = unnumbered(parts)
        if lost.sections:
            yield self._of_slip(_lost(lost), lost, parts)
        for slip in slips(report, parts):
            yield self._of_slip(_wrong(slip), slip, parts)
        for section in displaced(parts):
            yield self._of_place(section, parts)

    def _of_slip(self, message: Message, slip: Slip, parts: Outline) -> Finding:
        related = tuple(Related(say("序号也要更正的标题"), other.heading.span) for other in slip.sections[1:])
        certain = not parts.missing and not parts.repeated and not displaced(parts)
        edits = [
            Edit(section.ordinal.span, numeral(section, number))
            for section, number in zip(slip.sections, slip.numbers, strict=True)
        ]
        fix = Fix(say("重新编号"), Applicability.SAFE if certain else Applicability.UNSAFE, tuple(sorted(edits)))
        return self.finding(message, slip.sections[0].heading.span, related=related, fix=fix)

    def _of_place(self, section: Section, parts: Outline) -> Finding:
        number = number_of(section.section)
        earlier = [other for other in parts.own if number_of(other.section) < number]
        before = max(earlier, key=lambda other: number_of(other.section), default=None)
        if before is None:
            return self.finding(
                say(
                    "“{heading}”应是第一部分，却排在后面。请按格式调整各部分的次序。",
                    heading=section.section.heading,
                ),
                section.heading.span,
            )
        return self.finding(
            say(
                "“{heading}”的位置与格式不同，应在“{before}”之后。请按格式调整各部分的次序。",
                heading=section.section.heading,
                before=before.section.heading,
            ),
            section.heading.span,
            related=(Related(say("应在这一部分之后"), before.heading.span),),
        )


def _lost(slip: Slip) -> Message:
    first, number = slip.sections[0], slip.numbers[0]
    if len(slip.sections) == 1:
        return say(
            "标题“{heading}”前面缺少序号“{expected}”。请补上序号。",
            heading=first.title.text,
            expected=numeral(first, number),
        )
    return say(
        "“{heading}”等{count}个标题前面缺少序号，这里应为“{expected}”。请按格式补上各个序号。",
        heading=first.title.text,
        count=str(len(slip.sections)),
        expected=numeral(first, number),
    )


def _wrong(slip: Slip) -> Message:
    first, number = slip.sections[0], slip.numbers[0]
    values = {
        "heading": first.title.text,
        "printed": first.ordinal.text,
        "expected": numeral(first, number),
    }
    if len(slip.sections) == 1:
        return say("“{heading}”的序号是“{printed}”，应为“{expected}”。请更正序号。", **values)
    return say("从“{heading}”起序号不对：这里是“{printed}”，应为“{expected}”。请将有关标题的序号一并更正。", **values)
