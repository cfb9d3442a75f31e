"""GK607: a paragraph broken in mid-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.model import Report
from gklint.report.passages import broken
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.spans import Span

_SHOWN = 10


class BrokenLine(Rule):
    """A line that ends in the middle of a sentence and goes on in the next one."""

    code = "GK607"
    name = "broken-line"
    severity = Severity.INFO
    scope = Scope.TEXT
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="一句话没有说完就换了行。全文都按固定宽度换行的不算。",
        why="多为从PDF或网页复制时带来，一段话会被当成两段。",
        basis="《党政机关公文格式》（GB/T 9704—2012）：正文按自然段排版。",
        fix="把两行接起来（不安全：须由人确认没有漏字）。",
    )
    bad = (
        Example(
            "逗号后换行",
            replace=(("将丰富政策解读形式，加强", "将丰富政策解读形式，\n加强"),),
            marks="下一步",
        ),
        Example(
            "数字和量词之间换行",
            replace=(("主动公开政府信息862条。", "主动公开政府信息862\n条。"),),
            marks="（一）",
        ),
        Example(
            "词语中间换行",
            replace=(
                (
                    "2023年，我县政府信息公开工作取得了一定成效，但仍",
                    "2023年，我县政府信息公开工作取得了一定成\n效，但仍",
                ),
            ),
            marks="2023年，我县",
        ),
    )
    good = (
        Example("小标题后换行", replace=(("（五）监督保障。", "强化考核，落实责任\n"),)),
        Example("列表各项以逗号结尾", replace=(("方便公众查询。", "内容包括：\n机构职能，\n规划计划，\n财政信息。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each line that is continued."""
        for first, second in report.once(broken):
            gap = Span(first.block.span.end, second.block.span.start)
            yield self.finding(
                say("这一行在“{end}”后断开，句子没有完。请与下一行接起来。", end=first.block.text[-_SHOWN:]),
                first.block.span,
                related=(Related(say("接下来的文字"), second.block.span),),
                fix=Fix(say("与下一行接起来"), Applicability.UNSAFE, (Edit(gap, ""),)),
            )
