"""GK906: a suppression that suppresses nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

if TYPE_CHECKING:
    from gklint.report.directives import Directive, Name

_PERIOD = "统计期限自2023年1月1日起，至2023年12月31日止。"


class UnusedSuppression(Rule):
    """A suppression without a finding that it would keep from being reported.

    Which these are is known only when all rules have spoken: :mod:`gklint.suppressions` asks :meth:`of`.
    """

    code = "GK906"
    name = "unused-suppression"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="屏蔽注释没有屏蔽任何问题，或者enable之前没有相应的disable；没有启用的规则不算。",
        why="用不着的屏蔽会掩盖以后出现的真问题。",
        basis="gklint屏蔽注释的写法：<!-- gklint: ignore[编号] 原因 -->。",
        fix="删去注释或其中用不着的编号（安全：不改正文）。",
    )
    bad = (
        Example(
            "行尾的屏蔽用不着",
            replace=((_PERIOD, f"{_PERIOD}<!-- gklint: ignore[GK301] 已核实 -->"),),
            marks="<!-- gklint",
        ),
        Example(
            "两条规则只用得着一条",
            replace=(
                (_PERIOD, ""),
                ("青禾县人民政府2023", "<!-- gklint: ignore[GK114, GK301] -->\n青禾县人民政府2023"),
            ),
            marks="GK301",
        ),
        Example(
            "disable和enable之间没有问题",
            replace=(
                ("五、存在", "<!-- gklint: disable[row-total] -->\n五、存在"),
                ("六、其他", "<!-- gklint: enable[row-total] -->\n六、其他"),
            ),
            marks="<!-- gklint: disable",
        ),
        Example(
            "enable之前没有disable",
            replace=(("六、其他", "<!-- gklint: enable[GK301] -->\n六、其他"),),
            marks="<!-- gklint: enable",
        ),
    )
    good = (
        Example(
            "屏蔽了一处问题",
            replace=(
                (_PERIOD, ""),
                ("信息公开工作年度报告", "信息公开工作年度报告<!-- gklint: ignore[GK114] 首页另有 -->"),
            ),
        ),
        Example(
            "没有启用的规则无从判断",
            replace=(("一、总体情况", "一、总体情况 <!-- gklint: ignore[GK403] -->"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield nothing: see :meth:`of`."""
        yield from ()

    def of(self, directive: Directive, names: Sequence[Name], edits: tuple[Edit, ...]) -> Finding:
        """Make the finding for names in a directive that are of no use."""
        listed = "、".join(name.text for name in names)
        if directive.verb == "enable":
            message = say("此前没有disable[{names}]，这个enable不起作用。请删去。", names=listed)
        else:
            message = say("这里没有{names}的问题，屏蔽用不着。请删去，以免掩盖以后的问题。", names=listed)
        whole = len(names) == len(directive.names)
        title = say("删去注释") if whole else say("从注释中删去{names}", names=listed)
        return self.finding(
            message, directive.span if whole else names[0].span, fix=Fix(title, Applicability.SAFE, edits)
        )
