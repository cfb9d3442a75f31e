"""GK303: a column of the requests table in which 一＋二 is not （七）总计＋四."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Severity, say
from gklint.report.model import Report
from gklint.rules.arithmetic.sums import broken, sum_finding, sums
from gklint.rules.base import Documentation, Example, Rule


class Balance(Rule):
    """A column of the requests table in which 一＋二 is not （七）总计＋四."""

    code = "GK303"
    name = "balance"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="申请情况表中，一列的第一项加第二项之和不等于（七）总计加第四项之和。",
        why="这是格式表头印明的勾稽关系：收到的申请，要么已办结，要么结转下年。",
        basis="格式申请情况表表头：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。",
        fix="最可能填错的数字能认定的，改正该数字（不安全：须核对台账后再改）。",
    )
    bad = (
        Example("结转下年度漏计", cells={("requests", "carried-out", "natural-person"): "0"}, marks="6"),
        Example("新收多计", cells={("requests", "received", "research"): "3"}, marks="0"),
    )
    good = (Example("结转下年度写成“无”，无法核对，不报", cells={("requests", "carried-out", "natural-person"): "无"}),)

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the sums that do not hold."""
        for found in broken(report, self.name):
            instance = found.instance
            yield sum_finding(
                self,
                found,
                say(
                    "“{column}”一列：{parts}之和为{expected}，{totals}之和为{found}，相差{difference}。{advice}",
                    column=instance.blame.column,
                    parts="＋".join(f"“{cell.row}”" for cell in instance.parts),
                    totals="＋".join(f"“{cell.row}”" for cell in instance.total),
                    **sums(found, say("请核对这几项数字。")),
                ),
            )
