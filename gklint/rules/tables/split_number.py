"""GK214: one number printed in two cells."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.model import Report
from gklint.report.splits import split_number
from gklint.rules.base import Documentation, Example, Rule
from gklint.spans import Span


class SplitNumber(Rule):
    """Two neighbouring cells that hold the digits of one number."""

    code = "GK214"
    name = "split-number"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="一个数字被拆在相邻两格中，合起来后该行的格数和总计都恰好相符。",
        why="转换表格时多位数常被拆开；这一行便多出一格，其后的数字都错了一栏。",
        basis="格式各表的栏数；一行的总计为各栏之和。",
        fix="把两格合成一个数字（不安全：请与原表核对）。",
    )
    bad = (
        Example(
            "24拆成2和4",
            cells={
                ("requests", "received", "natural-person"): "27",
                ("requests", "received", "total"): "28",
                ("requests", "granted", "natural-person"): "24",
                ("requests", "granted", "total"): "25",
                ("requests", "handled", "natural-person"): "27",
                ("requests", "handled", "total"): "28",
            },
            replace=(("（一）予以公开 | 24 | 1 |", "（一）予以公开 | 2 | 4 | 1 |"),),
            marks="2 | 4",
        ),
    )
    good = (
        Example("多一个数字，合并后也对不上", replace=(("（一）予以公开 | 3 | 1 |", "（一）予以公开 | 3 | 5 | 1 |"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the rows in which one number stands in two cells."""
        for table in report.tables:
            for row in table.rows:
                pair = split_number(table, row)
                if pair is not None:
                    left, right = pair
                    place = Span(left.span.start, right.span.end)
                    number = left.text + right.text
                    yield self.finding(
                        say(
                            "“{row}”一行多出一格：“{left}”和“{right}”应是一个数字{number}，合并后总计恰好相符。请与原表核对。",
                            row=row.row.label,
                            left=left.text,
                            right=right.text,
                            number=number,
                        ),
                        place,
                        related=(Related(say("这一行"), row.span),),
                        fix=Fix(say("合并为{number}", number=number), Applicability.UNSAFE, (Edit(place, number),)),
                    )
