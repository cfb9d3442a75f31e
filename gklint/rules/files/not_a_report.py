"""GK903: a text that is no annual report."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Message, Severity, say
from gklint.report.model import Report, Source
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.spans import Span


class NotAReport(Rule):
    """A text with none of the six sections."""

    code = "GK903"
    name = "not-a-report"
    severity = Severity.INFO
    scope = Scope.FILE
    documentation = Documentation(
        what="文中没有年度报告六个部分中的任何一个，不作其他检查。",
        why="不是年度报告的文件不应按年度报告挑错；是年度报告的，说明标题全部丢失。",
        basis="格式规定的六个部分。",
    )
    bad = (
        Example("一份通知", data="关于做好年度报告编制工作的通知\n各科室：\n请于1月15日前报送材料。\n"),
        Example("空文件", data=b""),
    )
    good = (Example("只有一个部分的草稿", data="一、总体情况\n本年度未收到政府信息公开申请。\n"),)

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the first line when no section is recognised."""
        if report.source.problem is None and not report.sections:
            first = report.blocks[0].span if report.blocks else Span(0, 0)
            yield self.finding(_message(report.source), first)


def _message(source: Source) -> Message:
    if source.told:
        return say(
            "没有找到年度报告六个部分的任何一个标题，未按年度报告检查。"
            "文件是按指定的编码{encoding}读取的，如果指定有误，请去掉 --encoding，由程序自动识别。",
            encoding=source.encoding.upper(),
        )
    return say("没有找到年度报告六个部分的任何一个标题，未按年度报告检查。")
