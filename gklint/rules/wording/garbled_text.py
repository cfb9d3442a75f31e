"""GK608: characters that are no text."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.garbled import garbled
from gklint.report.model import Content, Report
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.spans import Span

_MOST_RELATED = 20


class GarbledText(Rule):
    """Lost, invisible or misread characters."""

    code = "GK608"
    name = "garbled-text"
    severity = Severity.ERROR
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="有乱码、替代符“\ufffd”、控制字符、零宽字符或字后的拼音括注；一行中同一种报告一次，表格中的也报告。",
        why="读者看不懂，检索和汇总程序也会读错。",
        basis="国办公开办函〔2021〕30号：发布内容应当准确。",
        fix="删去看不见的字符（安全）；其余须找原文改正。",
    )
    bad = (
        Example("零宽字符", replace=(("政府信息862条", "政府\u200b信息862条"),), marks="\u200b"),
        Example("替代符", replace=(("政府信息862条", "政府信\ufffd862条"),), marks="\ufffd"),
        Example("编码转换出错", replace=(("方便公众查询。", "鏀垮簻淇℃伅鍏紑宸ヤ綔"),), marks="鏀垮簻"),
        Example("拼音括注", replace=(("方便公众查询。", "方便公(gong)众(zhong)查询。"),), marks="(gong)"),
        Example("单元格里的控制字符", replace=(("行政处罚 | 35", "行政处罚\x07 | 35"),), marks="\x07"),
    )
    good = (
        Example("外文括注", replace=(("方便公众查询。", "方便公众通过电子邮箱(email)查询。"),)),
        Example("少见的地名", replace=(("方便公众查询。", "方便公众查询，淇县、浠水县来县交流。"),)),
        Example("计量单位和序号", replace=(("方便公众查询。", "方便公众查询：①面积26㎢；②气温25℃。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each kind of garbled text in each line."""
        told = {label.piece.span for table in report.tables for label in table.labels}
        told |= {cell.span for table in report.tables for cell in table.cells if cell.content is Content.WORDS}
        for found in garbled(report):
            spans = found.spans
            if not found.invisible and _within(spans[0], told):
                continue  # said of the label or the cell as a whole
            yield self.finding(
                say("{what}。请删去或按原文改正。", what=found.what),
                spans[0],
                related=tuple(Related(say("同一行的另一处"), span) for span in spans[1:_MOST_RELATED]),
                fix=Fix(say("删去看不见的字符"), Applicability.SAFE, tuple(Edit(span, "") for span in spans))
                if found.invisible
                else None,
            )


def _within(span: Span, wholes: set[Span]) -> bool:
    return any(whole.start <= span.start < whole.end for whole in wholes)
