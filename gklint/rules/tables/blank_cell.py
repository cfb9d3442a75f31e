"""GK210: a number cell left blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import ClassVar

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.equations import breaks
from gklint.report.model import Cell, Content, Report, Row
from gklint.rules.base import Documentation, Example, Rule
from gklint.spans import Span

_APPLICANTS = ("natural-person", "business", "research", "welfare", "legal-service", "other")
_NUMBERS = ("issued", "repealed", "in-force")


class BlankCell(Rule):
    """Cells of a row that are left blank where a number, if only 0, is meant."""

    code = "GK210"
    name = "blank-cell"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    leaves: ClassVar[Mapping[str, str]] = {"GK305": "a stock of 0 may be too small: then the figure was left out"}
    documentation = Documentation(
        what="应填数字的单元格空着；一行报告一次。",
        why="空白不等于零：可能是没有发生，也可能是漏填，读者和汇总程序无从判断，勾稽关系也无法核对。",
        basis="格式各表各格均应填数字，没有的填0。",
        fix="在空白格中填0（不安全：须先确认确实没有发生）；填0后勾稽关系会不成立的，不提供。",
    )
    bad = (
        Example("一格空白", cells={("requests", "granted", "research"): ""}),
        Example("一行只填了总计", cells={("requests", "partly-granted", key): "" for key in _APPLICANTS}),
        Example("一行全空", cells={("disclosure", "regulations", key): "" for key in _NUMBERS}),
    )
    good = (
        Example("零就是数字", cells={("disclosure", "licences", "decisions"): "0"}),
        Example("合并单元格留下的竖线不是空白格", replace=(("行政许可 | 128 | | |", "行政许可 | 128 |"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for each row with blank cells."""
        for table in report.tables:
            for row in table.rows:
                blank = [cell for cell in row.cells if cell.content is Content.BLANK]
                if blank:
                    zeros = {(cell.row_key, cell.column_key): Decimal(0) for cell in blank}
                    yield self._of_row(
                        row, blank, mend=len({cell.span for cell in blank}) == len(blank) and not breaks(table, zeros)
                    )

    def _of_row(self, row: Row, blank: list[Cell], *, mend: bool) -> Finding:
        first, last = blank[0].span, blank[-1].span
        edits = tuple(Edit(cell.span, "0") for cell in blank)
        return self.finding(
            say(
                "“{row}”一行有{count}格空白：{columns}。没有发生的请填0，漏填的请补上。",
                row=row.row.label,
                count=str(len(blank)),
                columns="、".join(cell.column for cell in blank),
            ),
            Span(first.start, max(last.end, first.start)),
            cell=blank[0].name,
            related=tuple(Related(say("“{column}”空白", column=cell.column), cell.span) for cell in blank[1:]),
            fix=Fix(say("空白处填0"), Applicability.UNSAFE, edits) if mend else None,
        )
