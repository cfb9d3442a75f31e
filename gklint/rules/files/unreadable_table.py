"""GK905: a table whose cells cannot be assigned with certainty."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule


class UnreadableTable(Rule):
    """A table of which it cannot be said which figure stands in which cell."""

    code = "GK905"
    name = "unreadable-table"
    severity = Severity.WARNING
    documentation = Documentation(
        what="表格中有行、栏或单元格丢失、合并，无法确定每个数字属于哪一格；对这张表不作其他判断。",
        why="猜测数字的位置会得出错误的结论，不如请人核对。",
        basis="格式各表的行、栏。",
    )
    bad = (
        Example(
            "两行的行名称都丢失，只剩一行数字",
            replace=(
                ("2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n", ""),
                ("3.要求提供公开出版物 | 0", " | 0"),
            ),
        ),
        Example(
            "同一行名称出现两次，数字不同",
            replace=(("1.本机关不掌握相关政府信息 |", "2.没有现成信息需要另行制作 |"),),
        ),
    )
    good = (
        Example("一行的行名称丢失，位置足以确定", replace=(("3.要求提供公开出版物 | 0", " | 0"),)),
        Example("缺一行", replace=(("2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n", ""),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for each table that cannot be read."""
        for table in report.tables:
            if table.unreadable is not None:
                yield self.finding(table.unreadable, table.span)
