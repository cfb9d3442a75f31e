"""GK211: words, a mark or a unit in a number cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.forms import ValueKind
from gklint.patterns import Pattern
from gklint.report.equations import breaks
from gklint.report.model import Cell, Content, Report
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.annotated_cell import NOTED_NUMBER

_NUMBER = Pattern(r"\d+(?:,\d{3})*(?:\.\d+)?")
_UNIT = Pattern(r"[+-]?\d{1,20}(?:,\d{3}){0,8}(?:\.\d{1,20})?\s{0,20}(?:件|条|次|份|宗|例|起|项|个|部|家)")
_SIGNED = Pattern(r"([增减])(\d+)")


class NotANumber(Rule):
    """A cell that holds something other than a number."""

    code = "GK211"
    name = "not-a-number"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="数字单元格中写了“/”“—”“无”“不适用”等，或数字带有文字、单位。",
        why="汇总程序读不出这样的数字，勾稽关系也无法核对；没有发生应填0，单位已印在表头。",
        basis="格式各表各格均应填数字；填报说明：增减一栏减少的用负数表示。",
        fix="数字只多了件、条等单位时删去单位（安全）；写“减4”的改为-4（安全）；“/”“无”等改为0（不安全）。",
    )
    bad = (
        Example("用斜线代替0", cells={("disclosure", "regulations", "issued"): "/"}, marks="/"),
        Example("写“无”", cells={("requests", "carried-in", "research"): "无"}, marks="无"),
        Example("带单位", cells={("disclosure", "penalties", "decisions"): "35件"}, marks="35件"),
        Example("写“不适用”", cells={("disclosure", "coercions", "decisions"): "不适用"}, marks="不适用"),
        Example("减少未用负数", year=2020, cells={("disclosure", "licences", "change"): "减4"}, marks="减4"),
    )
    good = (
        Example("千位分隔符由GK212报告", cells={("disclosure", "penalties", "decisions"): "1,234"}),
        Example("空白由GK210报告", cells={("disclosure", "regulations", "issued"): ""}),
        Example("附注由GK216报告", cells={("disclosure", "normative-documents", "in-force"): "16（其中修订3）"}),
        Example("旧格式的增减可以有符号", year=2020, cells={("disclosure", "licences", "change"): "-8"}),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for each cell that is neither a number nor blank."""
        for table in report.tables:
            for cell in table.cells:
                if cell.content is Content.WORDS:
                    shown = unicodedata.normalize("NFKC", cell.text).strip()
                    if not NOTED_NUMBER.fullmatch(cell.text):
                        zero = {(cell.row_key, cell.column_key): Decimal(0)}
                        yield self._of_cell(cell, shown, zero=not breaks(table, zero))

    def _of_cell(self, cell: Cell, shown: str, *, zero: bool) -> Finding:
        bare = _bare_number(cell, shown)
        content, applicability = (bare, Applicability.SAFE) if bare else ("0", Applicability.UNSAFE)
        fix = Fix(say("改为{number}", number=content), applicability, (Edit(cell.span, content),))
        return self.finding(
            say(
                "“{row}”×“{column}”应填数字，现为“{text}”。没有发生的请填0；单位、说明不要写在格内。",
                row=cell.row,
                column=cell.column,
                text=cell.text,
            ),
            cell.span,
            cell=cell.name,
            fix=fix if bare or (zero and not _NUMBER.search(shown)) else None,
        )


def _bare_number(cell: Cell, shown: str) -> str | None:
    """Give the number without its counting unit, where only one number can be meant."""
    if _UNIT.fullmatch(shown) and cell.kind is not ValueKind.AMOUNT:
        return _NUMBER.findall(shown)[0] if not shown.startswith("-") else None
    signed = _SIGNED.fullmatch(shown)
    if signed and cell.kind is ValueKind.SIGNED_COUNT:
        return ("-" if signed[1] == "减" else "") + signed[2]
    return None
