"""GK205: a row that the form does not have."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Message, Severity, say
from gklint.report.model import Report
from gklint.report.model import UnexpectedRow as Row
from gklint.rules.base import Documentation, Example, Rule


class UnexpectedRow(Rule):
    """A row of figures that the form does not have."""

    code = "GK205"
    name = "unexpected-row"
    severity = Severity.WARNING
    documentation = Documentation(
        what="表格中有格式以外的数据行。",
        why="格式全国统一，自行增加的行无法汇总；需要说明的数字应写在正文里。",
        basis="条例第五十条：年度报告统一格式由全国政府信息公开工作主管部门公布。",
    )
    bad = (
        Example(
            "自行增加“其他主动公开文件”一行",
            replace=(("第二十条第（五）项 |", "其他主动公开文件 | 3 | 1 | 12 |\n第二十条第（五）项 |"),),
            marks="其他主动公开文件 | 3 | 1 | 12",
        ),
        Example(
            "多出一行没有名称的数字",
            replace=(("规章 | 0 | 0 | 0 |\n", "规章 | 0 | 0 | 0 |\n | 5 | 1 | 7 |\n"),),
            marks="5 | 1 | 7",
        ),
    )
    good = (
        Example("行名称写错不算多出的行", replace=(("行政事业性收费 |", "行政事业收费 |"),)),
        Example("缺一行也不算多出的行", replace=(("行政强制 | 0 | | |\n", ""),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the rows that belong to no row of the form."""
        for table in report.tables:
            for row in table.unexpected:
                yield self.finding(_message(row), row.span)


def _message(row: Row) -> Message:
    if row.again and row.label is not None:
        return say("“{label}”一行已在上面印过，数字也相同。请删去重复的一行。", label=row.label.text)
    if row.label is None:
        return say("这一行数字没有行名称，也不是格式中的任何一行。请核对后删去或补上行名称。")
    return say(
        "格式中没有“{label}”这一行。请删去，或核对行名称是否写错；需要说明的数字可写入正文。", label=row.label.text
    )
