"""GK116: the ordinals （一）（二）… of a section's subsections."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.model import Report
from gklint.report.subsections import Run, chinese, runs
from gklint.rules.base import Documentation, Example, Rule

_SECOND = "（二）依申请公开。"


class MisnumberedSubsection(Rule):
    """Subsections whose ordinals skip, repeat, or do not begin at （一）."""

    code = "GK116"
    name = "misnumbered-subsection"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="同一部分中（一）（二）……的序号跳号、重号、颠倒，或者不从（一）开始；由同一处引起的只报告一次。",
        why="序号有误多是漏了一段或调换了段落，也使读者无法按序号引用。",
        basis="《党政机关公文格式》：文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。",
        fix="把这一组序号依次改为（一）（二）……（安全）。",
    )
    bad = (
        Example(
            "跳号",
            replace=(
                ("（二）依", "（三）依"),
                ("（三）政", "（四）政"),
                ("（四）政府信息公开平", "（五）政府信息公开平"),
                ("（五）监", "（六）监"),
            ),
            marks="（三）依申请公开",
        ),
        Example("重号", replace=(("（三）政", "（二）政"),), marks="（二）政府信息管理"),
        Example(
            "不从（一）开始",
            replace=(
                ("（一）主", "（二）主"),
                ("（二）依", "（三）依"),
                ("（三）政", "（四）政"),
                ("（四）政府信息公开平", "（五）政府信息公开平"),
                ("（五）监", "（六）监"),
            ),
            marks="（二）主动公开",
        ),
        Example("颠倒", replace=(("（二）依", "（三）依"), ("（三）政", "（二）政")), marks="（三）依申请公开"),
    )
    good = (
        Example(
            "问题和措施各自从（一）开始",
            replace=(
                ("但仍存在政策", "但仍存在以下问题：\n（一）政策"),
                ("。\n下一步，将", "。\n下一步，将采取以下措施：\n（一）"),
            ),
        ),
        Example("引用条文的款项", replace=((_SECOND, f"{_SECOND}依据第二十条\n（五）项规定，"),)),
        Example("列举季度", replace=((_SECOND, f"二、三季度各发布3次。\n三、四季度调度2次。\n{_SECOND}"),)),
        Example("只用“一是”“二是”", replace=((_SECOND, "（二）依申请公开。一是健全制度；三是规范流程。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for each place from which on the ordinals are wrong."""
        tables = [table.span for table in report.tables]
        for section in report.sections:
            for run in runs(section, tables):
                for i in run.wrong:
                    yield self._of(run, i)

    def _of(self, run: Run, i: int) -> Finding:
        subsection = run.subsections[i]
        return self.finding(
            say(
                "这里的序号应为（{expected}），现为（{found}）。请按顺序改正这一组序号。",
                expected=chinese(i + 1),
                found=chinese(subsection.number),
            ),
            subsection.heading,
            related=(Related(say("上一个序号"), run.subsections[i - 1].heading),) if i else (),
            fix=Fix(say("依次改正这一组序号"), Applicability.SAFE, tuple(_edits(run))),
        )


def _edits(run: Run) -> Iterator[Edit]:
    for number, subsection in enumerate(run.subsections, 1):
        if subsection.number != number:
            yield Edit(subsection.numeral, chinese(number))
