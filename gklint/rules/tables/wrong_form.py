"""GK201: a block or row of the other generation's form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from gklint.findings import Applicability, Finding, Message, Related, Severity, say
from gklint.report.foreign import ForeignBlock, foreign_blocks
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.migration import migration
from gklint.spans import Span

_OLD_DOCUMENTS = (
    (
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
        "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |",
    ),
)
_OLD_LICENCES = (
    (
        "第二十条第（五）项 | | | |\n信息内容 | 本年处理决定数量 | | |",
        "第二十条第（五）项 | | | |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |",
    ),
    ("行政许可 | 128 | | |", "行政许可 | 8 | 0 | 128 |"),
)


class WrongForm(Rule):
    """A block or row of the other generation's form."""

    code = "GK201"
    name = "wrong-form"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    leaves: ClassVar[Mapping[str, str]] = {
        "GK208": "the same where the table has no bars that show its blank cells",
        "GK210": "columns that the other form lacks are blank: their figures are for a person to fill in",
    }
    documentation = Documentation(
        what="表格的一块（第二十条第（N）项）或“（六）其他处理”一组用的是另一版格式，新旧混用也算；每块报告一次。",
        why="两版格式的栏目含义不同，沿用上一版会使数字无法汇总，也违反当年的填报要求。",
        basis="2019、2020年度用国办公开办函〔2019〕60号所附格式，2021年度起用国办公开办函〔2021〕30号所附格式。",
        fix="换成当年格式的表头和行名称，数字都保留：没有对应栏目的写入表下的注释（不安全：两版栏目的含义不同，须逐项核对）。",
    )
    bad = (
        Example("第（一）项沿用2019年格式", replace=_OLD_DOCUMENTS, marks="信息内容 | 本年新制作数量"),
        Example("第（五）项沿用2019年格式", replace=_OLD_LICENCES, marks="信息内容 | 上一年项目数量"),
        Example(
            "（六）其他处理未分列三项",
            replace=(
                (
                    "（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | "
                    "0 | 0 | 0 | 0 | 0 | 0 | 0 | |\n"
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | "
                    "0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n"
                    "3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n",
                    "（六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n",
                ),
            ),
            marks="（六）其他处理",
        ),
    )
    good = (
        Example("2019、2020年度用2019年格式", year=2020),
        Example("表头写错不算用错格式", replace=(("现行有效件数", "现在有效件数"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the blocks that are printed on another form."""
        for foreign in foreign_blocks(report):
            place = _place(foreign)
            yield self.finding(
                _message(report, foreign),
                place,
                related=tuple(
                    Related(say("这一行按另一版格式填写"), row.span) for row in foreign.rows if row.span != place
                ),
                fix=migration(report, foreign),
            )


def _place(foreign: ForeignBlock) -> Span:
    """Give the block's header row, or else its first row."""
    if foreign.whole and foreign.header is not None:
        pieces = foreign.header.pieces
        return Span(pieces[0].span.start, pieces[-1].span.end)
    return foreign.rows[0].span


def _message(report: Report, foreign: ForeignBlock) -> Message:
    year = str(report.year.value) if report.year else ""
    printed, official = foreign.printed, foreign.official
    if official is None:
        return say(
            "{year}年度的格式中没有“{block}”一块，这是另一版格式的内容。请删去。", year=year, block=printed.title
        )
    if foreign.whole:
        return say(
            "“{block}”用的是另一版格式的栏目（{printed}），{year}年度应为：{official}。请换用当年的格式，数字按新栏目重新填写。",
            block=printed.title or printed.header[0][-1].text,
            printed="、".join(column.label for column in printed.columns),
            year=year,
            official="、".join(column.label for column in official.columns),
        )
    return say(
        "“{row}”是另一版格式的行，{year}年度此处应为：{official}。请换用当年的格式。",
        row=foreign.rows[0].row.label,
        year=year,
        official="；".join(row.label for row in official.rows if row not in printed.rows),
    )
