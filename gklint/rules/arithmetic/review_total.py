"""GK304: a group of the review table whose 总计 is not the sum of its four parts."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Severity, say
from gklint.report.model import Report
from gklint.rules.arithmetic.sums import broken, sum_finding, sums
from gklint.rules.base import Documentation, Example, Rule


class ReviewTotal(Rule):
    """A group of the review table whose 总计 is not the sum of its four parts."""

    code = "GK304"
    name = "review-total"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="复议诉讼情况表中，行政复议、未经复议直接起诉、复议后起诉三组，某一组的总计不等于该组四项之和。",
        why="总计与分项不符，无法判断案件数。",
        basis="格式复议诉讼情况表：每组总计为结果维持、结果纠正、其他结果、尚未审结之和。",
        fix="最可能填错的数字能认定的，改正该数字；不能认定的，把总计改为四项之和（不安全：须核对台账后再改）。",
    )
    bad = (
        Example("行政复议总计少1", cells={("review", "reconsideration", "total"): "1"}, marks="1"),
        Example("复议后起诉漏填总计", cells={("review", "suit-after-reconsideration", "pending"): "1"}, marks="0"),
    )
    good = (
        Example(
            "复议后起诉多于复议",
            cells={
                ("review", "suit-after-reconsideration", "upheld"): "5",
                ("review", "suit-after-reconsideration", "total"): "5",
            },
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the sums that do not hold."""
        for found in broken(report, self.name):
            instance = found.instance
            yield sum_finding(
                self,
                found,
                say(
                    "“{row}”一组：{label}为{found}，其余各项之和为{expected}，相差{difference}。{advice}",
                    row=instance.blame.row,
                    label=instance.blame.column,
                    **sums(found, say("请核对该组数字。")),
                ),
            )
