"""GK108: no title line before the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.titles import find_title
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.structure.official_title import official_title, usual_title
from gklint.spans import Span


class MissingTitle(Rule):
    """A report without a title line before its text."""

    code = "GK108"
    name = "missing-title"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="正文前没有标题行。",
        why="没有标题，读者和汇总程序不知道这是哪个机关、哪一年度的报告。",
        basis="公布的年度报告都以“机关名称＋年份＋政府信息公开工作年度报告”为标题。",
        fix="机关名称和年度已知时补上标题（不安全：须由人核对）。",
    )
    bad = (
        Example("没有标题", replace=(("青禾县人民政府2023年政府信息公开工作年度报告\n", ""),), marks="本报告根据"),
        Example(
            "只有网页上的当前位置",
            replace=(("青禾县人民政府2023年政府信息公开工作年度报告\n", "当前位置：首页 > 政府信息公开年报\n"),),
            marks="当前位置",
        ),
        Example(
            "开头说明了是谁的报告",
            replace=(
                ("青禾县人民政府2023年政府信息公开工作年度报告\n", ""),
                ("本报告根据", "现公布青禾县人民政府2023年政府信息公开工作年度报告。本报告根据"),
            ),
            marks="现公布",
        ),
    )
    good = (
        Example("标题分作两行", replace=(("青禾县人民政府2023年", "青禾县人民政府\n2023年"),)),
        Example("标题有缺漏由GK109报告", replace=(("青禾县人民政府2023年", "2023年"),)),
        Example(
            "其他通行的标题", replace=(("2023年政府信息公开工作年度报告", "关于2023年政府信息公开工作情况的报告"),)
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the first line."""
        if find_title(report) is None:
            yield self.finding(
                say("正文前没有标题。请补上“机关名称＋年份＋{title}”。", title=usual_title(report)),
                report.blocks[0].span,
                fix=_fix(report),
            )


def _fix(report: Report) -> Fix | None:
    title = official_title(report)
    if title is None:
        return None
    above = list(takewhile(is_furniture, report.blocks))
    place = above[-1].span.end if above else 0
    newline = report.source.line_end
    edit = Edit(Span(place, place), newline + title if above else title + newline)
    return Fix(say("补上标题“{title}”", title=title), Applicability.UNSAFE, (edit,))
