"""GK202: a header cell that is not the form's."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Severity, say
from gklint.report.model import Report, Wording
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.labels import official_text, strange_labels


class WrongHeader(Rule):
    """A header cell that is not the form's."""

    code = "GK202"
    name = "wrong-header"
    severity = Severity.ERROR
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="表头单元格的文字与格式不同（写错、改写、中间缺字）。",
        why="表头决定下面的数字是什么；表头不对，数字就会被读错、汇总错。",
        basis="条例第五十条：年度报告统一格式由全国政府信息公开工作主管部门公布。",
        fix="改为格式规定的文字（只有一个最相近的表头时安全，否则不安全）。",
    )
    bad = (
        Example("写错一个字", replace=(("社会公益组织", "社会公意组织"),), marks="社会公意组织"),
        Example("中间缺字", replace=(("本年制发件数", "本年发件"),), marks="本年发件"),
        Example("自行改写", replace=(("现行有效件数", "目前有效的件数"),), marks="目前有效的件数"),
    )
    good = (
        Example("全角半角、空格不同", replace=(("社会公益组织", "社会公益 组织"), ("（单位：万元）", "(单位:万元)"))),
        Example("只剩一截由GK209报告", replace=(("本年制发件数", "本年制"),)),
        Example("旧格式年度用旧表头", year=2020),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the header cells that are worded otherwise."""
        for label in strange_labels(report, Wording.OTHER):
            if label.is_header:
                yield self.finding(
                    say(
                        "表头“{printed}”与格式不符，应为“{official}”。请对照格式更正。",
                        printed=label.piece.text,
                        official=label.official,
                    ),
                    label.piece.span,
                    fix=official_text(label, certain=label.nearest),
                )
