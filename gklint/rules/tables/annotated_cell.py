"""GK216: a note inside a label, a header cell or a number cell."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.patterns import Pattern
from gklint.report.model import Content, Report, Wording
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.labels import strange_labels

NOTED_NUMBER = Pattern(r"\s{0,20}[+-]?[\d,，]{1,40}(?:[.．]\d{1,20})?\s{0,20}[（(\[【].{0,2000}[）)\]】]\s{0,20}")
"""A number with a note in brackets after it."""


class AnnotatedCell(Rule):
    """A note inside a label, a header cell or a number cell."""

    code = "GK216"
    name = "annotated-cell"
    severity = Severity.INFO
    documentation = Documentation(
        what="行名称、表头或数字后面写了括注。",
        why="格式的单元格里只写规定的名称和数字；括注会使汇总程序读不出数字，说明宜写在正文里。",
        basis="格式各表；条例第五十条。",
    )
    bad = (
        Example("行名称后括注", replace=(("规章 |", "规章（县级无此项） |"),), marks="规章（县级无此项）"),
        Example(
            "数字后括注",
            cells={("disclosure", "normative-documents", "in-force"): "16（其中修订3件）"},
            marks="16（其中修订3件）",
        ),
        Example(
            "表头里的括注",
            year=2019,
            replace=(("上一年项目数量", "上一年项目数量（指2018年事项数）"),),
            marks="上一年项目数量（指2018年事项数）",
        ),
    )
    good = (
        Example("格式自带的括注", replace=(("（单位：万元）", "(单位：万元)"),)),
        Example("带单位由GK211报告", cells={("disclosure", "penalties", "decisions"): "35件"}),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the cells with notes."""
        for label in strange_labels(report, Wording.NOTED):
            yield self.finding(
                say(
                    "“{printed}”中有格式以外的括注，应为“{official}”。说明可移到正文中。",
                    printed=label.piece.text,
                    official=label.official,
                ),
                label.piece.span,
            )
        for table in report.tables:
            for cell in table.cells:
                if cell.content is Content.WORDS and NOTED_NUMBER.fullmatch(cell.text):
                    yield self.finding(
                        say(
                            "“{row}”×“{column}”应只填数字，现为“{text}”。括注可移到正文中。",
                            row=cell.row,
                            column=cell.column,
                            text=cell.text,
                        ),
                        cell.span,
                        cell=cell.name,
                    )
