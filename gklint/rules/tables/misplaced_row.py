"""GK207: the form's rows in another order."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Message, Related, Severity, say
from gklint.report.model import Report, Row, Table
from gklint.report.order import longest_rise
from gklint.rules.base import Documentation, Example, Rule


class MisplacedRow(Rule):
    """A row of the form that stands elsewhere than the form has it."""

    code = "GK207"
    name = "misplaced-row"
    severity = Severity.WARNING
    documentation = Documentation(
        what="表格各行的先后次序与格式不同。",
        why="汇总时按次序逐行对应，次序不同，数字就会记到别的项目上。",
        basis="格式各表的行次。",
    )
    bad = (
        Example(
            "两行颠倒",
            replace=(
                (
                    "行政处罚 | 35 | | |\n行政强制 | 0 | | |\n",
                    "行政强制 | 0 | | |\n行政处罚 | 35 | | |\n",
                ),
            ),
        ),
    )
    good = (Example("缺一行不算次序不同", replace=(("行政强制 | 0 | | |\n", ""),)),)

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield as few rows as must be moved to put a table in order."""
        for table in report.tables:
            for row, before in _displaced(table):
                yield self.finding(
                    _message(row, before),
                    row.span,
                    related=(Related(say("应在此行之后"), before.span),) if before else (),
                )


def _message(row: Row, before: Row | None) -> Message:
    if before is None:
        return say("“{row}”一行的位置与格式不同，应在表格的最前面。请按格式调整次序。", row=row.row.label)
    return say(
        "“{row}”一行的位置与格式不同，应在“{before}”一行之后。请按格式调整次序。",
        row=row.row.label,
        before=before.row.label,
    )


def _displaced(table: Table) -> Iterator[tuple[Row, Row | None]]:
    """Yield the rows out of order, each with the row that should stand before it."""
    order = {row.key: i for i, row in enumerate(row for block in table.layout.blocks for row in block.rows)}
    places = [order[row.row.key] for row in table.rows]
    kept = longest_rise(places)
    for place, row in zip(places, table.rows, strict=True):
        if place not in kept:
            earlier = [other for other in table.rows if order[other.row.key] < place]
            yield row, max(earlier, key=lambda other: order[other.row.key], default=None)
