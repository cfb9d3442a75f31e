"""GK606: marks doubled, missing, or of mixed width."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.marks import Doubled, doubled, narrow, without_stop
from gklint.report.model import Report
from gklint.report.passages import printed
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.spans import Span


class Punctuation(Rule):
    """Punctuation that a careful typist would correct."""

    code = "GK606"
    name = "punctuation"
    severity = Severity.INFO
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="标点重复（。。，，，。），一段话的末尾缺句号，或全角标点中混用半角标点（全文都是半角的不算）。",
        why="标点影响断句；宜在发布前改好。",
        basis="《标点符号用法》（GB/T 15834—2011）。",
        fix="改好标点（安全；两个不同的标点不能确定留哪一个时不改）。",
    )
    bad = (
        Example("句号重复", replace=(("方便公众查询。", "方便公众查询。。"),), marks="。。"),
        Example("逗号后又有句号", replace=(("方便公众查询。", "方便公众查询，。"),), marks="，。"),
        Example(
            "段末缺句号",
            replace=(
                (
                    "年度工作考核；组织开展社会评议，公众总体满意；全年未发生责任追究情形。",
                    "年度工作考核。组织开展社会评议，公众总体满意；全年未发生责任追究情形",
                ),
            ),
            marks="形",
        ),
        Example("混用半角逗号", replace=(("将丰富政策解读形式，加强", "将丰富政策解读形式,加强"),), marks=","),
    )
    good = (
        Example("省略号", replace=(("方便公众查询。", "群众说：“办事要跑好几趟……”如今方便多了。"),)),
        Example("网址中的半角标点", replace=(("方便公众查询。", "方便公众在http://www.qinghe.example:8080/查询。"),)),
        Example("小标题没有句号", replace=(("（五）监督保障。", "（五）强化考核，落实责任，抓好监督保障\n"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield what is doubled, then what is missing, then what is of another width."""
        for marks in doubled(report):
            place = marks.line.span(marks.start, marks.end)
            yield self.finding(
                say("标点“{marks}”重复。请只留一个。", marks=printed(marks.line, marks.start, marks.end)),
                place,
                fix=_once(marks, place),
            )
        for line in without_stop(report):
            end = line.places[-1]
            yield self.finding(
                say("这一段的末尾没有句号。请补上“。”。"),
                line.span(len(line.text) - 1, len(line.text)),
                fix=Fix(say("补上句号"), Applicability.SAFE, (Edit(Span(end, end), "。"),)),
            )
        for found in narrow(report):
            yield self.finding(
                say("这一行用了半角标点“{marks}”，全文其他地方用全角。请统一用全角。", marks=found.shown),
                found.span,
                fix=Fix(say("改为全角标点"), Applicability.SAFE, found.edits),
            )


def _once(marks: Doubled, place: Span) -> Fix | None:
    if not marks.right:
        return None
    return Fix(say("改为“{mark}”", mark=marks.right), Applicability.SAFE, (Edit(place, marks.right),))
