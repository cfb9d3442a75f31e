"""GK213: a number that the cell cannot hold."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Message, Severity, say
from gklint.forms import ValueKind
from gklint.report.model import Cell, Report
from gklint.rules.base import Documentation, Example, Rule


class ImpossibleCount(Rule):
    """A negative or fractional count, or a negative amount."""

    code = "GK213"
    name = "impossible-count"
    severity = Severity.ERROR
    documentation = Documentation(
        what="件数为负数或小数，或金额为负数。",
        why="件数只能是零或正整数；这样的数字必有笔误，勾稽关系也随之出错。",
        basis="格式各表所填为件数、数量或金额；2019年格式中“本年增/减”一栏可以为负数。",
    )
    bad = (
        Example("件数为负数", cells={("disclosure", "penalties", "decisions"): "-35"}, marks="-35"),
        Example("件数为小数", cells={("disclosure", "licences", "decisions"): "12.8"}, marks="12.8"),
        Example("金额为负数", cells={("disclosure", "charges", "fees"): "-20.35"}, marks="-20.35"),
    )
    good = (
        Example("金额可以是小数", cells={("disclosure", "charges", "fees"): "20.356"}),
        Example("旧格式的增减可以为负数", year=2020, cells={("disclosure", "licences", "change"): "-8"}),
        Example("写成3.0的整数由GK212报告", cells={("disclosure", "coercions", "decisions"): "3.0"}),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the cells whose number cannot be."""
        for table in report.tables:
            for cell in table.cells:
                message = _impossible(cell)
                if message is not None:
                    yield self.finding(message, cell.span, cell=cell.name)


def _impossible(cell: Cell) -> Message | None:
    value = cell.value
    if value is None:
        return None
    here = {"row": cell.row, "column": cell.column, "text": cell.text}
    if value < 0 and cell.kind is not ValueKind.SIGNED_COUNT:
        return say("“{row}”×“{column}”为“{text}”，不能是负数。请核对。", **here)
    if cell.kind is not ValueKind.AMOUNT and value != value.to_integral_value():
        return say("“{row}”×“{column}”为“{text}”，件数不能是小数。请核对。", **here)
    return None
