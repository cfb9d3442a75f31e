"""GK301: a row of the requests table whose 总计 is not the sum of its columns."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Severity, say
from gklint.report.model import Report
from gklint.rules.arithmetic.sums import broken, sum_finding, sums
from gklint.rules.base import Documentation, Example, Rule


class RowTotal(Rule):
    """A row of the requests table whose 总计 is not the sum of its columns."""

    code = "GK301"
    name = "row-total"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="申请情况表中，一行的总计不等于该行各类申请人数字之和。",
        why="总计与分项不符，读者无法判断哪个数字可信；考评时逐行核对，这类错误最常被退回修改。",
        basis="格式申请情况表：总计一栏为自然人与各类法人或其他组织之和。",
        fix="最可能填错的数字能认定的，改正该数字；不能认定的，把总计改为各栏之和（不安全：须核对台账后再改）。改后别的勾稽关系不成立的，不提供。",
    )
    bad = (
        Example("总计多填", cells={("requests", "received", "total"): "9"}, marks="9"),
        Example("分项漏填一位", cells={("requests", "granted", "natural-person"): "13"}, marks="4"),
    )
    good = (
        Example("千位分隔符不影响核对", cells={("disclosure", "penalties", "decisions"): "1,234"}),
        Example("空白格无法核对，不报", cells={("requests", "received", "business"): ""}),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the sums that do not hold."""
        for found in broken(report, self.name):
            instance = found.instance
            yield sum_finding(
                self,
                found,
                say(
                    "“{row}”一行：{label}为{found}，其余各栏之和为{expected}，相差{difference}。{advice}",
                    row=instance.blame.row,
                    label=instance.blame.column,
                    **sums(found, say("请核对该行各栏数字。")),
                ),
            )
