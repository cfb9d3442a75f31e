"""GK117: remains of a web page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.blocks import Block
from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule
from gklint.spans import Span

_LONGEST_QUOTED = 20
"""Code points of a line that a message quotes."""


class PageFurniture(Rule):
    """What a web page had around the report: breadcrumbs, index numbers, visit counts, attachment names."""

    code = "GK117"
    name = "page-furniture"
    severity = Severity.INFO
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="正文前后留有网页上的内容：当前位置、索引号、发布日期和访问次数、字号、打印和关闭、扫码提示、上一篇和下一篇、附件名等；"
        "相连的各行合报一次。",
        why="这些文字属于网页而不属于报告，多是从网站复制时带来的。",
        basis="年度报告由标题、正文六个部分和落款组成。",
        fix="删去这些行（不安全：须由人确认）。",
    )
    bad = (
        Example(
            "标题前有当前位置和索引号",
            replace=(
                (
                    "青禾县人民政府2023年",
                    "当前位置：首页 > 政府信息公开\n索引号：01523/2024-00686\n青禾县人民政府2023年",
                ),
            ),
            marks="当前位置",
        ),
        Example(
            "标题下有发布日期和访问次数",
            replace=(("年度报告\n", "年度报告\n发布日期：2024-01-19 16:16　访问次数：86\n"),),
            marks="发布日期",
        ),
        Example(
            "文末有附件名和打印按钮",
            replace=(
                (
                    "无其他需要报告的事项。\n",
                    "无其他需要报告的事项。\n附件：2023年度报告.pdf\n【打印本页】【关闭窗口】\n",
                ),
            ),
            marks="附件",
        ),
    )
    good = (
        Example(
            "文末的联系方式",
            replace=(
                (
                    "无其他需要报告的事项。\n",
                    "无其他需要报告的事项。\n联系单位：县政府办公室\n联系电话：0000-1234567\n",
                ),
            ),
        ),
        Example(
            "落款和日期",
            replace=(("无其他需要报告的事项。\n", "无其他需要报告的事项。\n青禾县人民政府\n2024年1月20日\n"),),
        ),
        Example(
            "开头说明到哪里下载",
            replace=(("12月31日止。", "12月31日止。本报告电子版可在县政府门户网站首页“政府信息公开年报”栏目下载。"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for each run of lines before the first section and in the last one."""
        end = report.sections[-1].heading.line
        first = report.sections[0].heading.line
        run: list[int] = []
        for i, block in enumerate(report.blocks):
            if (block.line < first or block.line > end) and is_furniture(block):
                run.append(i)
            elif run:
                yield self._of_run(report.blocks, run)
                run = []
        if run:
            yield self._of_run(report.blocks, run)

    def _of_run(self, blocks: Sequence[Block], run: Sequence[int]) -> Finding:
        place = Span(blocks[run[0]].span.start, blocks[run[-1]].span.end)
        return self.finding(
            say(
                "这里有网页上的内容，不属于报告：“{line}”{more}。请删去。",
                line=_shortened(blocks[run[0]].text),
                more=say("等{count}行", count=str(len(run))) if len(run) > 1 else "",
            ),
            place,
            fix=Fix(say("删去网页上的内容"), Applicability.UNSAFE, (Edit(_with_line_end(blocks, run), ""),)),
        )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED]}…"


def _with_line_end(blocks: Sequence[Block], run: Sequence[int]) -> Span:
    """Give the lines of a run with the line ends before them.

    At the beginning of the text, those after them: then at least the first section follows.
    """
    if run[0]:
        return Span(blocks[run[0] - 1].span.end, blocks[run[-1]].span.end)
    return Span(0, blocks[run[-1] + 1].span.start)
