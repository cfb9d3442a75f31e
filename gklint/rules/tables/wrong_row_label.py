"""GK203: a row label that is misspelt or worded otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Severity, say
from gklint.report.model import Report, Wording
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.labels import official_text, strange_labels


class WrongRowLabel(Rule):
    """A row label that is misspelt or worded otherwise."""

    code = "GK203"
    name = "wrong-row-label"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="行名称（含（三）不予公开等分组名称）与格式不同：写错字、改写、中间缺字。",
        why="行名称由格式统一规定，与数字的含义一一对应；写得不同，读者和汇总程序都要去猜。",
        basis="条例第五十条：年度报告统一格式由全国政府信息公开工作主管部门公布。",
        fix="改为格式规定的文字（只有一个最相近的行名称时安全，否则不安全）。",
    )
    bad = (
        Example("写错一个字", replace=(("三类内部事务", "三类内容事务"),), marks="5.属于三类内容事务信息"),
        Example("用词不同", replace=(("只计这一情形", "只计这一情况"),), marks="（二）部分公开"),
        Example("分组名称写错", replace=(("（五）不予处理", "（五）不与处理"),), marks="（五）不与处理"),
        Example("沿用旧格式的名称", replace=(("行政规范性文件 |", "规范性文件 |"),), marks="规范性文件"),
    )
    good = (
        Example("空格和标点的宽度不同", replace=(("（一）予以公开", "(一) 予以公开"),)),
        Example("只剩一截由GK209报告", replace=(("2.重复申请", "2.重复"),)),
        Example("括注由GK216报告", replace=(("规章 |", "规章（县级无此项） |"),)),
        Example(
            "编号由软件自动生成，转成文本后丢失",
            replace=tuple((f"{i}.属于", "属于") for i in (1, 5, 6, 7, 8)),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the labels that are worded otherwise."""
        for label in strange_labels(report, Wording.OTHER):
            if not label.is_header:
                yield self.finding(
                    say(
                        "行名称“{printed}”与格式不符，应为“{official}”。请对照格式更正。",
                        printed=label.piece.text,
                        official=label.official,
                    ),
                    label.piece.span,
                    fix=official_text(label, certain=label.nearest),
                )
