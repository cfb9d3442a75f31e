"""GK115: the preamble announces so many parts and lists another number."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.announced import Announcement, announcements
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_START = "本报告根据"
_PARTS = (
    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
    "政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。"
)


class MiscountedParts(Rule):
    """六部分 with five or seven parts listed."""

    code = "GK115"
    name = "miscounted-parts"
    severity = Severity.WARNING
    scope = Scope.TEXT
    documentation = Documentation(
        what="开头说报告分几个部分，列出的部分却不是这个数。",
        why="数目对不上，说明列举有遗漏，或者沿用了往年的文字。",
        basis="国办公开办函〔2021〕30号：年度报告分为六个部分，各部分名称由格式规定。",
    )
    bad = (
        Example(
            "列出五个，说是六部分",
            replace=((_START, _PARTS.replace("存在的主要问题及改进情况、", "") + _START),),
            marks="六部分",
        ),
        Example(
            "列出六个，说是五个部分",
            replace=((_START, "全文分五个部分，包括：" + _PARTS[4:-5] + "。" + _START),),
            marks="五个部分",
        ),
    )
    good = (
        Example("六个部分", replace=((_START, _PARTS + _START),)),
        Example("只举出一部分", replace=((_START, "本报告包括总体情况、主动公开政府信息情况等六个部分。" + _START),)),
        Example(
            "用分号和“以及”列举",
            replace=((_START, _PARTS.replace("、其他", "以及其他").replace("情况、收到", "情况；收到") + _START),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the number."""
        found = next((each for each in report.once(announcements) if _is_wrong(each)), None)
        if found is not None:
            yield self.finding(
                say(
                    "这里说有{announced}个部分，列出的是{listed}个。请核对列举的各部分和数目。",
                    announced=str(found.announced),
                    listed=str(found.most),
                ),
                found.line.span(found.start, found.end),
            )


def _is_wrong(found: Announcement) -> bool:
    """Tell whether the numbers differ; with 等, fewer may be listed than there are."""
    return found.announced < found.least or (found.announced > found.most and found.complete)
