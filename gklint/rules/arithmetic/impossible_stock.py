"""GK305: fewer documents in force than were made this year and not repealed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gklint.findings import Finding, Related, Severity, say
from gklint.report.model import Report
from gklint.report.numbers import write_number
from gklint.rules.base import Documentation, Example, Rule

_BLOCK = ("issued", "repealed", "in-force")


class ImpossibleStock(Rule):
    """Fewer documents in force than were made this year and not repealed."""

    code = "GK305"
    name = "impossible-stock"
    severity = Severity.WARNING
    documentation = Documentation(
        what="现行有效件数小于本年制发件数减去本年废止件数。",
        why="本年制发的文件除去废止的都应现行有效；现行有效件数更少，必有一处填错。",
        basis="格式主动公开情况表：现行有效件数为截至年底的存量。",
    )
    bad = (
        Example("现行有效填成0", cells={("disclosure", "normative-documents", "in-force"): "0"}, marks="0"),
        Example(
            "少填一位",
            cells={
                ("disclosure", "normative-documents", "issued"): "16",
                ("disclosure", "normative-documents", "in-force"): "1",
            },
            marks="1",
        ),
    )
    good = (
        Example("废止的是往年文件", cells={("disclosure", "normative-documents", "repealed"): "9"}),
        Example(
            "当年制发当年废止",
            cells={
                ("disclosure", "normative-documents", "issued"): "3",
                ("disclosure", "normative-documents", "repealed"): "3",
                ("disclosure", "normative-documents", "in-force"): "0",
            },
        ),
        Example("旧格式没有存量一栏", year=2020),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the stocks that are too small."""
        for table in report.tables:
            for row in table.rows:
                cells = {cell.column_key: cell for cell in row.cells if cell.value is not None}
                if not all(key in cells for key in _BLOCK):
                    continue
                issued, repealed, stock = (cells[key] for key in _BLOCK)
                made, ended, left = (cell.value or Decimal(0) for cell in (issued, repealed, stock))
                if left < made - ended:
                    yield self.finding(
                        say(
                            "“{row}”：{stock}为{left}，小于{issued}{made}减{repealed}{ended}所得的{least}。请核对这三个数字。",
                            row=stock.row,
                            stock=stock.column,
                            left=stock.text,
                            issued=issued.column,
                            made=issued.text,
                            repealed=repealed.column,
                            ended=repealed.text,
                            least=write_number(made - ended),
                        ),
                        stock.span,
                        cell=stock.name,
                        related=tuple(
                            Related(say("{column}：{text}", column=cell.column, text=cell.text), cell.span)
                            for cell in (issued, repealed)
                        ),
                    )
