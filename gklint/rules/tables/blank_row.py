"""GK206: an empty row outside the form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule
from gklint.spans import Span


class BlankRow(Rule):
    """An empty row outside the form."""

    code = "GK206"
    name = "blank-row"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="表格中有格式以外的空行。",
        why="空行多是复制时带来的，会被当成漏填的一行。",
        basis="格式各表的行。",
        fix="删去空行（安全）。",
    )
    bad = (
        Example("两块之间的空行", replace=(("行政许可 | 128 | | |\n", "行政许可 | 128 | | |\n| | | |\n"),), marks="|"),
        Example(
            "表末的空行",
            replace=(("四、政府信息公开行政复议", "| | | | | | | | | |\n四、政府信息公开行政复议"),),
            marks="|",
        ),
    )
    good = (
        Example("合并单元格留下的竖线", replace=(("行政许可 | 128 | | |", "行政许可 | 128 |\n||"),)),
        Example("空着的一行由GK210报告", replace=(("行政强制 | 0 |", "行政强制 | |"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the empty rows."""
        starts = [block.span.start for block in report.blocks]
        for table in report.tables:
            for row in table.blank_rows:
                before = report.blocks[bisect_right(starts, row.start) - 2].span.end
                yield self.finding(
                    say("表中多出一个空行。请删去。"),
                    row,
                    fix=Fix(say("删去空行"), Applicability.SAFE, (Edit(Span(before, row.end), ""),)),
                )
