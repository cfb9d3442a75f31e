"""GK602: the form's own instruction left in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.blocks import Kind
from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.model import Report
from gklint.report.passages import occurring, printed
from gklint.report.prose import Line, line_of, prose
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.words import lists

_HINTS = ("表格形式", "填", "负值", "请删除", "提供相关数据", "全部处理决定")
"""In what instructions above a table there is."""

_SHOWN = 30


class FormInstruction(Rule):
    """A sentence that tells how the report is to be filled in."""

    code = "GK602"
    name = "form-instruction"
    severity = Severity.ERROR
    scope = Scope.TEXT
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="留有格式自带的填写说明，如“该部分以表格形式报告。表格如下：”。",
        why="填写说明是写给编制人看的，不是报告的内容。",
        basis="国办公开办函〔2019〕60号、〔2021〕30号所附格式。",
        fix="删去这句说明（不安全：须由人确认）。",
    )
    bad = (
        Example(
            "表格前的说明",
            replace=(("二、主动公开政府信息情况\n", "二、主动公开政府信息情况\n该部分以表格形式报告。表格如下：\n"),),
            marks="该部分以表格形式报告",
        ),
        Example(
            "总体情况的写法说明",
            replace=(("一、总体情况\n", "一、总体情况\n对本机关贯彻落实《条例》情况进行综述。"),),
            marks="对本机关贯彻落实",
        ),
        Example(
            "括号里的填表说明",
            replace=(("现行有效16件。", "现行有效16件（没有数据的填0）。"),),
            marks="（没有数据的填0）",
        ),
    )
    good = (
        Example(
            "自己的话引出表格",
            replace=(("二、主动公开政府信息情况\n", "二、主动公开政府信息情况\n具体情况见下表：\n"),),
        ),
        Example(
            "引用条例的规定", replace=(("方便公众查询。", "方便公众查询。按照《条例》第五十条规定编制年度报告。"),)
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each sentence of the form's own."""
        phrases = lists("instructions")["phrases"]
        for line in _above_tables(report):
            yield from self._of_line(line, phrases)
        found = occurring(phrases, report)
        for line in report.once(prose) if found else ():
            yield from self._of_line(line, found)

    def _of_line(self, line: Line, phrases: Sequence[str]) -> Iterator[Finding]:
        found = sorted((at, phrase) for phrase in phrases if (at := line.text.find(phrase)) >= 0)
        end = 0
        for at, phrase in found:
            if at >= end:
                start, end = _sentence(line, at, at + len(phrase))
                place = line.span(start, end)
                yield self.finding(
                    say("“{text}”是格式的填写说明，不是报告内容。请删去。", text=printed(line, start, end)[:_SHOWN]),
                    place,
                    fix=Fix(say("删去填写说明"), Applicability.UNSAFE, (Edit(place, ""),)),
                )


def _above_tables(report: Report) -> Iterator[Line]:
    """Yield the lines of text that lie within a table, above its rows or among them, and may be an instruction."""
    spans = [table.span for table in report.tables]
    for block in report.blocks:
        if (
            block.kind is not Kind.ROW
            and any(hint in block.text for hint in _HINTS)
            and any(span.start <= block.span.start < span.end for span in spans)
        ):
            yield line_of(block)


def _sentence(line: Line, start: int, end: int) -> tuple[int, int]:
    """Give the sentence, or the pair of brackets, in which a phrase stands, and what belongs to it after it."""
    opened = line.text.rfind("(", max(0, start - 60), start)
    closed = line.text.find(")", end, end + 60)
    if opened >= 0 and closed >= 0 and ")" not in line.text[opened:start]:
        return opened, closed + 1
    for first, last in line.sentences():
        if first <= start < last:
            start, end = first, last
        elif first == end and line.text[first:last].rstrip(":。") in lists("instructions")["tails"]:
            end = last
    return start, end
