"""GK204: a row of the form that is absent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from gklint.findings import Applicability, Finding, Fix, Related, Severity, say
from gklint.forms import Block
from gklint.forms import Row as FormRow
from gklint.forms import Table as FormTable
from gklint.forms.printing import row_lines
from gklint.report.foreign import foreign_rows
from gklint.report.model import Doubt, Report, Table
from gklint.report.style import style_of
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.rebuild import insert_below
from gklint.spans import Span


class MissingRow(Rule):
    """A row of the form that is absent."""

    code = "GK204"
    name = "missing-row"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    leaves: ClassVar[Mapping[str, str]] = {
        "GK210": "the row that the fix puts in is blank: its figures are for a person to fill in",
        "GK208": "the same where the table has no bars that show its blank cells",
    }
    documentation = Documentation(
        what="表格缺少格式规定的行；每缺一行报告一次。",
        why="没有发生的也要保留该行并填0；缺行的表格无法汇总，勾稽关系也无从核对。",
        basis="条例第五十条：年度报告统一格式由全国政府信息公开工作主管部门公布。",
        fix="按本表的排版插入该行，各格留空（不安全：数字须由起草人填写）。",
    )
    bad = (
        Example("缺“行政强制”一行", replace=(("行政强制 | 0 | | |\n", ""),), marks="行政处罚 | 35"),
        Example(
            "缺不予公开中的一行",
            replace=(("6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n", ""),),
            marks="5.属于三类内部事务信息",
        ),
        Example("缺一块的第一行", replace=(("规章 | 0 | 0 | 0 |\n", ""),), marks="信息内容 | 本年制发件数"),
    )
    good = (
        Example("行名称写错不算缺行", replace=(("行政事业性收费 |", "行政事业收费 |"),)),
        Example("旧格式没有新格式的行", year=2020),
        Example("沿用旧格式的整块由GK201报告", replace=(("（六）其他处理 |", "（六）其他处理 |"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the rows that the form has and a table has not."""
        foreign = foreign_rows(report)
        for table in report.tables:
            if table.rows:
                for block, row in _rows(report, table):
                    if (table.key, row.key) not in foreign and row.key not in {found.row.key for found in table.rows}:
                        yield self._of_row(report, table, block, row)

    def _of_row(self, report: Report, table: Table, block: Block, row: FormRow) -> Finding:
        above = _above(table, block, row)
        group = f"{row.path[-2]}／" if len(row.path) > 1 else f"{block.title}／" if block.title else ""
        withheld = tuple(
            Related(say("“{row}”一行紧挨着缺少的行，可能也不完整，数字未作核对", row=each.row.label), each.span)
            for each in table.rows
            if each.doubt is Doubt.NEIGHBOUR and _follows(block, each.row, row)
        )
        return self.finding(
            say("表中缺少“{row}”一行。请按格式补上，没有发生的填0。", row=group + row.label),
            above or _earlier(table, row),
            related=withheld,
            fix=_blank_row(report, table, row, above) if above else None,
        )


def _blank_row(report: Report, table: Table, row: FormRow, above: Span) -> Fix:
    """Put the row in, its cells blank, below the printed row that is to stand before it."""
    edit = insert_below(report, above, row_lines(_layout(report, table), row.key, {}, style_of(report, table)))
    return Fix(say("插入“{row}”一行，各格留空", row=row.label), Applicability.UNSAFE, (edit,))


def _follows(block: Block, before: FormRow, row: FormRow) -> bool:
    keys = [each.key for each in block.rows]
    return before.key in keys and keys.index(before.key) + 1 == keys.index(row.key)


def _layout(report: Report, table: Table) -> FormTable:
    """Give the form's table that a printed one should be; where the year is unknown, the one it is nearest to."""
    return report.form.by_key[table.key] if report.form else table.layout


def _rows(report: Report, table: Table) -> Iterator[tuple[Block, FormRow]]:
    """Yield the rows that a table should have; a block that the printed form has not is another finding."""
    printed = {block.key for block in table.layout.blocks}
    yield from ((block, row) for block in _layout(report, table).blocks if block.key in printed for row in block.rows)


def _above(table: Table, block: Block, row: FormRow) -> Span | None:
    """Give the printed row of the block that is to stand before a row, or the block's header; None without either."""
    found = {each.row.key: each.span for each in table.rows}
    keys = [each.key for each in block.rows]
    above = next((found[key] for key in reversed(keys[: keys.index(row.key)]) if key in found), None)
    header = next((header for header in table.headers if header.block.key == block.key), None)
    if above is None and header is not None:
        return Span(header.pieces[0].span.start, header.pieces[-1].span.end)
    return above


def _earlier(table: Table, row: FormRow) -> Span:
    """Give the printed row before a row whose block is gone; the table's first row when that is gone itself."""
    found = {each.row.key: each.span for each in table.rows}
    order = [each.key for other in table.layout.blocks for each in other.rows]
    before = order[: order.index(row.key)] if row.key in order else order
    return next((found[key] for key in reversed(before) if key in found), table.rows[0].span)
