"""GK207: the form's rows in another order."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Fix, Message, Related, Severity, say
from gklint.report.model import Report, Row, Table
from gklint.report.order import longest_rise
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.rebuild import insert_below, lines_of, remove


class MisplacedRow(Rule):
    """A row of the form that stands elsewhere than the form has it."""

    code = "GK207"
    name = "misplaced-row"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="表格各行的先后次序与格式不同。",
        why="汇总时按次序逐行对应，次序不同，数字就会记到别的项目上。",
        basis="格式各表的行次。",
        fix="把该行移到应在的位置（不安全：请核对数字是否随行）；与分组名称同在一行的，不提供。",
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
            displaced = list(_displaced(table))
            moving = [row for row, _ in displaced]
            for row, before in displaced:
                yield self.finding(
                    _message(row, before),
                    row.span,
                    related=(Related(say("应在此行之后"), before.span),) if before else (),
                    # Where the row before it is to move as well, that comes first.
                    fix=_move(report, row, before) if before not in moving else None,
                )


def _message(row: Row, before: Row | None) -> Message:
    if before is None:
        return say("“{row}”一行的位置与格式不同，应在表格的最前面。请按格式调整次序。", row=row.row.label)
    return say(
        "“{row}”一行的位置与格式不同，应在“{before}”一行之后。请按格式调整次序。",
        row=row.row.label,
        before=before.row.label,
    )


def _move(report: Report, row: Row, before: Row | None) -> Fix | None:
    """Move a row's lines below the row that should stand before it, where both are of one block."""
    lines = lines_of(report, row.span)
    alone = row.label is not None and lines[0].text.lstrip("| \t\u3000").startswith(row.label.text)
    taken = remove(report, row.span)
    if before is None or before.block is not row.block or not alone or taken is None:
        return None  # a group's label stands on the line as well, or a header between
    put = insert_below(report, before.span, [line.text for line in lines])
    title = say("把“{row}”一行移到“{before}”一行之后", row=row.row.label, before=before.row.label)
    return Fix(title, Applicability.UNSAFE, tuple(sorted((taken, put))))


def _displaced(table: Table) -> Iterator[tuple[Row, Row | None]]:
    """Yield the rows out of order, each with the row that should stand before it."""
    order = {row.key: i for i, row in enumerate(row for block in table.layout.blocks for row in block.rows)}
    places = [order[row.row.key] for row in table.rows]
    kept = longest_rise(places)
    for place, row in zip(places, table.rows, strict=True):
        if place not in kept:
            earlier = [other for other in table.rows if order[other.row.key] < place]
            yield row, max(earlier, key=lambda other: order[other.row.key], default=None)
