"""GK212: a number that is not written plainly."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.forms import ValueKind
from gklint.patterns import Pattern
from gklint.report.model import Cell, Report
from gklint.rules.base import Documentation, Example, Rule

_MINUS = str.maketrans("\u2212\u2010\u2011", "---")
_PLAIN = Pattern(r"(-?)\+?0*(\d[\d]*)(\.\d+)?")


class NumberFormat(Rule):
    """A number with full-width digits, separators, leading zeros, blanks or needless decimals."""

    code = "GK212"
    name = "number-format"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="数字的写法不规范：全角数字、千位分隔符、前导零、数字中间有空格、件数写成3.0。",
        why="汇总程序可能读不出这样的数字，或者读成别的数。",
        basis="格式各表各格填阿拉伯数字。",
        fix="改为普通写法，数值不变（安全）。",
    )
    bad = (
        Example("全角数字", cells={("disclosure", "penalties", "decisions"): "３５"}, marks="３５"),
        Example("千位分隔符", cells={("disclosure", "licences", "decisions"): "1,128"}, marks="1,128"),
        Example("前导零", cells={("disclosure", "penalties", "decisions"): "035"}, marks="035"),
        Example("件数写成小数", cells={("disclosure", "coercions", "decisions"): "3.0"}, marks="3.0"),
        Example("数字中间有空格", cells={("disclosure", "licences", "decisions"): "1 128"}, marks="1 128"),
    )
    good = (
        Example("金额可以有小数", cells={("disclosure", "charges", "fees"): "20.50"}),
        Example("旧格式的增减可以带正负号", year=2020, cells={("disclosure", "licences", "change"): "+8"}),
        Example("零", cells={("disclosure", "charges", "fees"): "0"}),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the numbers that could be written more plainly."""
        for table in report.tables:
            for cell in table.cells:
                text = cell.text
                if cell.value is not None and not (
                    text.isdecimal() and text.isascii() and (text[0] != "0" or text == "0")
                ):
                    written = _plainly(cell)
                    if written is not None and written != text:
                        yield self.finding(
                            say(
                                "“{row}”×“{column}”的数字“{text}”写法不规范，应写成{written}。",
                                row=cell.row,
                                column=cell.column,
                                text=text,
                                written=written,
                            ),
                            cell.span,
                            cell=cell.name,
                            fix=Fix(
                                say("改为{number}", number=written), Applicability.SAFE, (Edit(cell.span, written),)
                            ),
                        )


def _plainly(cell: Cell) -> str | None:
    """Write a cell's number plainly; None where that would not be the same number to every reader."""
    shown = unicodedata.normalize("NFKC", cell.text).translate(_MINUS)
    shown = "".join(shown.split()).replace(",", "")
    sign = "+" if cell.kind is ValueKind.SIGNED_COUNT and shown.startswith("+") else ""
    match = _PLAIN.fullmatch(shown.removeprefix("+"))
    if match is None:
        return None
    minus, digits, decimals = match[1], match[2], match[3] or ""
    if cell.kind is not ValueKind.AMOUNT and not decimals.strip(".0"):
        decimals = ""
    return sign + minus + digits + decimals
