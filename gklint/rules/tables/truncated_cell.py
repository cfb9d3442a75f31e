"""GK209: a header cell or label of which only one unbroken part is left."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Severity, say
from gklint.report.model import Report, Wording
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.tables.labels import official_text, strange_labels


class TruncatedCell(Rule):
    """A header cell or label of which only one unbroken part is left."""

    code = "GK209"
    name = "truncated-cell"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="表头或行名称只剩下一截，其余文字丢失；每格报告一次。",
        why="复制、转换表格时文字常被截断，读者不知道这一栏或这一行是什么。",
        basis="格式各表的表头和行名称。",
        fix="按它在表中的位置补全（安全：格式规定了该处的文字）。",
    )
    bad = (
        Example("后半截丢失", replace=(("现行有效件数", "现行有效件"),), marks="现行有效件"),
        Example(
            "旧格式表头只剩“本年新”",
            year=2020,
            replace=(("本年新制作数量", "本年新"),),
            marks="本年新",
        ),
        Example("行名称被截断", replace=(("2.重复申请", "2.重复"),), marks="2.重复"),
        Example("前半截丢失", replace=(("四、结转下年度继续办理", "下年度继续办理"),), marks="下年度继续办理"),
    )
    good = (
        Example("中间缺字由GK202报告", replace=(("本年制发件数", "本年发件"),)),
        Example("窄栏的表头分在两格", replace=(("商业企业 | 科研机构", "商业 | 企业 | 科研机构"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the cells that are cut short."""
        for label in strange_labels(report, Wording.PART):
            yield self.finding(
                say(
                    "“{printed}”不完整，按所在位置应为“{official}”。请补全。",
                    printed=label.piece.text,
                    official=label.official,
                ),
                label.piece.span,
                fix=official_text(label, certain=True),
            )
