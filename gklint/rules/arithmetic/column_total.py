"""GK302: a column of the requests table whose （七）总计 is not the sum of the results."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Severity, say
from gklint.report.model import Report
from gklint.rules.arithmetic.sums import broken, sum_finding, sums
from gklint.rules.base import Documentation, Example, Rule


class ColumnTotal(Rule):
    """A column of the requests table whose （七）总计 is not the sum of the results."""

    code = "GK302"
    name = "column-total"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="申请情况表中，一列的（七）总计不等于该列（一）至（六）各项办理结果之和。",
        why="办理结果的总计与分项对不上，说明有申请漏计或重计。",
        basis="格式申请情况表：（七）总计为本年度各项办理结果之和。",
        fix="最可能填错的数字能认定的，改正该数字；不能认定的，把（七）总计改为各项之和（不安全：须核对台账后再改）。改后别的勾稽关系不成立的，不提供。",
    )
    bad = (
        Example("（七）总计多1", cells={("requests", "handled", "business"): "2"}, marks="2"),
        Example("分项漏填", cells={("requests", "not-held", "natural-person"): "0"}, marks="6"),
    )
    good = (
        Example("全部为零", cells={("disclosure", "licences", "decisions"): "0"}),
        Example("某项写成“/”，无法核对，不报", cells={("requests", "granted", "business"): "/"}),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the sums that do not hold."""
        for found in broken(report, self.name):
            instance = found.instance
            yield sum_finding(
                self,
                found,
                say(
                    "“{column}”一列：{label}为{found}，各项之和为{expected}，相差{difference}。{advice}",
                    column=instance.blame.column,
                    label=instance.blame.row,
                    **sums(found, say("请核对该列各项数字。")),
                ),
            )
