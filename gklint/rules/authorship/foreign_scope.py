"""GK516: the organ speaks for another level."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.scopes import announced_organ, foreign_scopes
from gklint.rules.base import Documentation, Example, Rule, Scope

_TOWN = ("青禾县人民政府2023年政府信息", "青禾县稻香镇人民政府2023年政府信息")
_BUREAU = ("青禾县人民政府2023年政府信息", "青禾县财政局2023年政府信息")


class ForeignScope(Rule):
    """A department's 我区, a town's 全省, where they speak of what they did or lack themselves."""

    code = "GK516"
    name = "foreign-scope"
    severity = Severity.INFO
    scope = Scope.TEXT
    documentation = Documentation(
        what="用别的层级的口气说本机关的情况，如部门说“我区政务公开仍存在问题”，镇说“推动全省政府信息公开”。",
        why="多半是照搬了上级或别的机关的文字；读者分不清说的是谁的情况。",
        basis="条例第五十条：年度报告反映本机关的情况。",
    )
    bad = (
        Example("部门说“我县”", replace=(_BUREAU,), marks="我县"),
        Example(
            "镇说“全省”",
            replace=(_TOWN, ("2023年，我县", "2023年，我镇"), ("扎实推进政府", "组织推动全省政府")),
            marks="全省",
        ),
        Example("县说“我局”", replace=(("2023年，我县", "2023年，我局"),), marks="我局"),
    )
    good = (
        Example("县说“我县”和“全省”", replace=(("扎实推进", "落实全省政务公开部署，扎实推进"),)),
        Example(
            "部门说行业",
            replace=(_BUREAU, ("2023年，我县政府信息公开工作", "2023年，我局结合我县财政工作实际，政府信息公开工作")),
        ),
        Example("镇说上级", replace=(_TOWN, ("2023年，我县", "按照全县统一部署，我镇"))),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the phrases that are another level's."""
        organ = report.organ.value if report.organ else report.once(announced_organ)
        for scope in report.once(foreign_scopes):
            yield self.finding(
                say(
                    "“{phrase}”不是{organ}的口气。请核对是否照搬了别的机关的文字。",
                    phrase=scope.text,
                    organ=organ or "",
                ),
                scope.span,
            )
