"""GK501: a figure in the text is not what the table says."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.quantities import stated_cells
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.narrative.told import amount_of, cells_of, rows_of


class FigureDisagrees(Rule):
    """A figure in the text that differs from the cell that it states."""

    code = "GK501"
    name = "figure-disagrees"
    severity = Severity.WARNING
    documentation = Documentation(
        what="正文中的数字与它所说的表格数字不一致：收到、上年结转、办结、结转下年的申请，各类答复结果，行政复议、行政诉讼，行政规范性文件，行政许可、处罚、强制，行政事业性收费。",
        why="同一件事正文和表格各说各的，读者不知道该信哪一个；多半是改了一处忘了另一处。",
        basis="《中华人民共和国政府信息公开条例》第五十条；格式一至四部分说的是同一年度、同一口径的数据。",
    )
    bad = (
        Example("收到的申请", replace=(("新收政府信息公开申请7件", "新收政府信息公开申请9件"),), marks="9"),
        Example("办结的申请", replace=(("办结7件", "办结5件"),), marks="5"),
        Example("中文数字", replace=(("结转下年度继续办理1件", "结转下年度继续办理两件"),), marks="两"),
        Example("规范性文件", replace=(("现行有效16件", "现行有效18件"),), marks="18"),
        Example(
            "行政诉讼",
            replace=(("结转下年度继续办理1件。", "结转下年度继续办理1件。因政府信息公开被提起行政诉讼3件。"),),
            marks="3",
        ),
        Example(
            "答复结果",
            replace=(
                ("结转下年度继续办理1件。", "结转下年度继续办理1件。其中予以公开6件，部分公开1件，无法提供2件。"),
            ),
            marks="6",
        ),
        Example(
            "谁提出的申请",
            replace=(("新收政府信息公开申请7件", "新收政府信息公开申请7件（自然人6件、法人或其他组织3件）"),),
            marks="3",
        ),
        Example(
            "分别为",
            replace=(("制发行政规范性文件2件，废止1件", "行政规范性文件制发、废止件数分别为2件、3件"),),
            marks="3",
        ),
        Example(
            "表格上方",
            replace=(
                (
                    "三、收到和处理政府信息公开申请情况\n",
                    "三、收到和处理政府信息公开申请情况\n全年新收政府信息公开申请9件，情况如下：\n",
                ),
            ),
            marks="9",
        ),
        Example(
            "存在问题中提到的全年数",
            replace=(("2023年，我县政府信息公开工作取得", "2023年，我县收到政府信息公开申请27件，工作取得"),),
            marks="27",
        ),
    )
    good = (
        Example(
            "其中一部分",
            replace=(("结转下年度继续办理1件。", "结转下年度继续办理1件。其中网络申请3件、信函申请4件。"),),
        ),
        Example(
            "别的年份",
            replace=(("结转下年度继续办理1件。", "结转下年度继续办理1件。2022年收到政府信息公开申请12件。"),),
        ),
        Example(
            "含上年结转",
            replace=(("全年新收政府信息公开申请7件，上年结转1件", "全年共办理政府信息公开申请8件（含上年结转1件）"),),
        ),
        Example(
            "只算当年新收的",
            replace=(("办结7件", "按时办结6件"),),
        ),
        Example(
            "公开的处罚信息不是处罚决定",
            replace=(("公开政府信息862条", "公开政府信息862条，公开行政处罚结果信息4936条"),),
        ),
        Example(
            "下属部门的申请",
            replace=(("结转下年度继续办理1件。", "结转下年度继续办理1件。其中县财政局收到申请4件。"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the figures that no accepted reading gives."""
        for statement in report.once(stated_cells):
            quantity = statement.quantity
            if quantity.denied or statement.agrees is not False:
                continue
            likeliest = statement.readings[0]
            yield self.finding(
                say(
                    "文中为{found}，表中{cells}为{expected}，两处不一致。请核对后改正其中一处。",
                    found=quantity.text + quantity.unit,
                    cells=rows_of(likeliest),
                    expected=amount_of(likeliest),
                ),
                quantity.span,
                cell=likeliest.terms[0].cell.name if len(likeliest.terms) == 1 else None,
                related=cells_of(statement.readings),
            )
