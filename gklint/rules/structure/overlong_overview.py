"""GK118: 总体情况 is longer than it should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from gklint.findings import Finding, Severity, say
from gklint.records import NamedTuple
from gklint.report.model import Report, Section
from gklint.report.prose import prose
from gklint.rules.base import Documentation, Example, Rule


class Options(NamedTuple):
    """What settings may say."""

    max_overview_characters: Annotated[int, say("总体情况最多多少字，标点也算，空白不算")] = 1000


class OverlongOverview(Rule):
    """A section 总体情况 with more characters than settings allow."""

    code = "GK118"
    name = "overlong-overview"
    severity = Severity.INFO
    enabled = False
    option_type = Options
    options: Options
    documentation = Documentation(
        what="“总体情况”超过规定的字数（选项max-overview-characters，默认1000）；默认不启用。",
        why="一些地方要求总体情况聚焦主题、简明客观，篇幅原则上不超过一千字。",
        basis="部分地方的年度报告编制通知；全国格式没有规定字数，所以默认不启用。",
    )
    bad = (
        Example(
            "罗列工作",
            replace=(("（二）依申请公开。", "及时更新政府信息公开指南和目录。" * 70 + "\n（二）依申请公开。"),),
            marks="一、总体情况",
        ),
    )
    good = (
        Example(
            "不到一千字",
            replace=(("（二）依申请公开。", "及时更新政府信息公开指南和目录。" * 20 + "\n（二）依申请公开。"),),
        ),
        Example(
            "别的部分不限字数",
            replace=(("无其他需要报告的事项。", "县政务服务中心设立政府信息查阅点，并做好登记。" * 60),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for each overview that is too long."""
        for section in report.sections:
            if section.section.key == "overview":
                count = _characters(report, section)
                if count > self.options.max_overview_characters:
                    yield self.finding(
                        say(
                            "“{heading}”有{count}字，超过{limit}字。请压缩到{limit}字以内。",
                            heading=section.section.heading,
                            count=str(count),
                            limit=str(self.options.max_overview_characters),
                        ),
                        section.heading.span,
                    )


def _characters(report: Report, section: Section) -> int:
    """Count the characters of a section's prose, without blanks."""
    return sum(len(line.text) for line in report.once(prose) if line.section is section)
