"""GK402: documents in force do not follow from those of the year before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.findings import Related, Severity, say
from gklint.rules.across.base import AcrossRule, Found, successive
from gklint.rules.base import Documentation, Example

if TYPE_CHECKING:
    from gklint.report.summary import Summary

_TABLE = "disclosure"
_ROWS = ("regulations", "normative-documents")
_KEY = (_TABLE, "normative-documents", "in-force")


class StockRoll(AcrossRule):
    """现行有效 that is not last year's with what was made and repealed since."""

    code = "GK402"
    name = "stock-roll"
    severity = Severity.INFO
    documentation = Documentation(
        what="同一机关相邻两个年度的报告一起检查时，本年度“现行有效件数”不等于上一年度的加本年制发件数、减本年废止件数。",
        why="数量对不上多是漏计了制发或废止的文件；集中清理、有效期届满也会造成差额，所以只作提示。",
        basis="年度报告格式第二部分：规章、行政规范性文件的制发、废止和现行有效件数。",
    )
    bad = (Example("比上一年多出2件", beside=(Example("上一年", year=2022, cells={_KEY: "13"}),), marks="16"),)
    good = (
        Example("两年衔接", beside=(Example("上一年", year=2022, cells={_KEY: "15"}),)),
        Example("上一年是2019年格式", year=2021, beside=(Example("上一年", year=2020),)),
    )

    def compare(self, reports: Sequence[Summary]) -> Iterator[Found]:
        """Yield a finding for each of the two rows."""
        from gklint.report.summary import cell_name

        for this, before in successive(reports):
            for row in _ROWS:
                now, made, gone = (
                    this.figures.get((_TABLE, row, column)) for column in ("in-force", "issued", "repealed")
                )
                last = before.figures.get((_TABLE, row, "in-force"))
                if now is None or made is None or gone is None or last is None:
                    continue
                expected = last.value + made.value - gone.value
                if now.value != expected:
                    name = cell_name(this.form, (_TABLE, row, "in-force"))
                    finding = self.finding(
                        say(
                            "“{row}”现行有效{value}件，而按{year}年度的{last}件加制发{made}件、减废止{gone}件应为{expected}件。"
                            "如因清理或失效而有差额可不改，否则请核对。",
                            row=name.row,
                            value=str(now.value),
                            year=str(before.year),
                            last=str(last.value),
                            made=str(made.value),
                            gone=str(gone.value),
                            expected=str(expected),
                        ),
                        now.span,
                        cell=name,
                        related=(
                            Related(say("上一年度的“现行有效件数”"), last.span, before.elsewhere(last)),
                            Related(say("本年制发件数"), made.span),
                            Related(say("本年废止件数"), gone.span),
                        ),
                    )
                    yield this.path, finding
