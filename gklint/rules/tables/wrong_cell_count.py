"""GK208: a row with too few or too many values."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Message, Severity, say
from gklint.report.model import Doubt, Report, Row
from gklint.report.splits import split_number
from gklint.rules.base import Documentation, Example, Rule


class WrongCellCount(Rule):
    """A row with too few or too many values, where it is certain which row it is."""

    code = "GK208"
    name = "wrong-cell-count"
    severity = Severity.ERROR
    documentation = Documentation(
        what="一行数字的个数与格式的栏数不符。",
        why="少一个或多一个数字，其余数字属于哪一栏就无法确定，这一行也无法核对。看得出的空白格由GK210报告。",
        basis="格式各表的栏数。",
    )
    bad = (
        Example(
            "少一个数字",
            replace=(("（一）予以公开 | 3 | 1 | 0 |", "（一）予以公开 | 3 | 1 |"),),
            marks="（一）予以公开 | 3 | 1 | 0",
        ),
        Example(
            "多一个数字",
            replace=(("规章 | 0 | 0 | 0 |", "规章 | 0 | 0 | 0 | 0 |"),),
            marks="规章 | 0 | 0 | 0 | 0",
        ),
    )
    good = (
        Example(
            "一个数字拆成两格由GK214报告",
            replace=(
                ("（一）予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |", "（一）予以公开 | 1 | 2 | 3 | 0 | 0 | 0 | 0 | 15 |"),
            ),
        ),
        Example("空白格看得出，由GK210报告", cells={("requests", "granted", "research"): ""}),
        Example("单元格之间的空格不影响", replace=(("规章 | 0 | 0 | 0 |", "规章|0|0|0|"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the rows whose values are not as many as the columns."""
        for table in report.tables:
            for row in table.rows:
                if row.doubt is not Doubt.COUNT or split_number(table, row):
                    continue
                # A row that is complete is in doubt for one beside it that belongs nowhere, which is told itself.
                if not (_is_complete(row) and table.unexpected):
                    yield self.finding(_message(row), row.span)


def _is_complete(row: Row) -> bool:
    return sum(bool(piece.text) for piece in row.printed) == len(row.block.columns)


def _message(row: Row) -> Message:
    found = sum(bool(piece.text) for piece in row.printed)
    label, expected = row.row.label, str(len(row.block.columns))
    if not found:
        return say("“{row}”一行应有{expected}个数字，现在一个也没有。没有发生的请填0。", row=label, expected=expected)
    if _is_complete(row):
        return say(
            "“{row}”一行的数字有{expected}个，但有的可能属于上一行或下一行，无法确定。请对照格式检查这一行和相邻的行。",
            row=label,
            expected=expected,
        )
    return say(
        "“{row}”一行应有{expected}个数字，现有{found}个，无法确定每个数字属于哪一栏。请对照格式补齐或删去多余的数字。",
        row=label,
        expected=expected,
        found=str(found),
    )
