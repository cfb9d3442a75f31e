"""GK506: the text says none where the table has some, or fees were received of which the table knows nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.quantities import Predicate, Statement, Subject, quantities, stated_cells
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.narrative.told import amount_of, cells_of, related_cell, rows_of

_REQUESTS = "全年新收政府信息公开申请7件，上年结转1件，办结7件，结转下年度继续办理1件。"
_FEE = ("disclosure", "charges", "fees")


class Contradiction(Rule):
    """The text denies what the table counts, or the reverse."""

    code = "GK506"
    name = "contradiction"
    severity = Severity.WARNING
    documentation = Documentation(
        what="正文说没有（未收到申请、未发生行政复议或行政诉讼、无上年结转），表格中却有；或者正文说实际收取了信息处理费，表格中行政事业性收费却为0。",
        why="正文多半沿用了往年的套话，没有随当年数据修改。",
        basis="《中华人民共和国政府信息公开条例》第五十条；信息处理费属于行政事业性收费（《政府信息公开信息处理费管理办法》）。",
    )
    bad = (
        Example("未收到申请", replace=((_REQUESTS, "全年未收到政府信息公开申请。"),), marks="未收到政府信息公开申请"),
        Example(
            "未发生复议、诉讼",
            replace=((_REQUESTS, _REQUESTS + "未发生因政府信息公开引起的行政复议、行政诉讼。"),),
            marks="未发生因政府信息公开引起的行政复议、行政诉讼",
        ),
        Example("零受理", replace=((_REQUESTS, "全年政府信息公开申请零受理。"),), marks="全年政府信息公开申请零受理"),
        Example("无人提出", replace=((_REQUESTS, "全年无人向我县提出政府信息公开申请。"),), marks="无人"),
        Example("无上年结转", replace=(("上年结转1件", "无上年结转申请"),), marks="无上年结转申请"),
        Example(
            "收了信息处理费",
            cells={_FEE: "0"},
            replace=(("未收取政府信息公开信息处理费", "实际收取政府信息公开信息处理费400元"),),
            marks="400",
        ),
    )
    good = (
        Example(
            "没有败诉",
            replace=((_REQUESTS, _REQUESTS + "未发生行政复议被纠正、行政诉讼败诉的情况。"),),
        ),
        Example("某一渠道没有", replace=((_REQUESTS, _REQUESTS + "未收到通过信函提交的申请。"),)),
        Example("上年没有", replace=((_REQUESTS, _REQUESTS + "2022年未收到政府信息公开申请。"),)),
        Example("下属部门没有", replace=((_REQUESTS, _REQUESTS + "县残联未收到政府信息公开申请。"),)),
        Example(
            "收了信息处理费并已计入",
            replace=(("未收取政府信息公开信息处理费", "实际收取政府信息公开信息处理费400元"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the statements that the tables contradict."""
        denied = [
            statement
            for statement in report.once(stated_cells)
            if statement.quantity.denied and statement.agrees is False
        ]
        for _, group in groupby(denied, key=lambda statement: statement.quantity.span):
            yield self._denial(list(group))
        yield from self._fees(report)

    def _denial(self, statements: list[Statement]) -> Finding:
        first = statements[0].quantity
        readings = [statement.readings[0] for statement in statements]
        return self.finding(
            say(
                "文中说“{statement}”，但表中{cells}为{expected}。请核对后改正其中一处。",
                statement=first.text,
                cells=rows_of(readings[0]),
                expected=amount_of(readings[0]),
            ),
            first.span,
            cell=readings[0].terms[0].cell.name if len(readings[0].terms) == 1 else None,
            related=cells_of(readings),
        )

    def _fees(self, report: Report) -> Iterator[Finding]:
        table = report.by_key.get(_FEE[0])
        cell = table.by_key.get(_FEE[1:]) if table else None
        if cell is None or cell.value is None or cell.value != 0:
            return
        for quantity in report.once(quantities).quantities:
            received = quantity.subject is Subject.PROCESSING_FEES and quantity.predicate is Predicate.COLLECTED
            other_year = quantity.year is not None and report.year is not None and quantity.year != report.year.value
            if received and quantity.number and not other_year:
                yield self.finding(
                    say(
                        "文中说收取了信息处理费{found}，但表中“{row}”为0。信息处理费属于行政事业性收费，请核对表中金额（单位：万元）。",
                        found=quantity.text + quantity.unit,
                        row=cell.row,
                    ),
                    quantity.span,
                    cell=cell.name,
                    related=(related_cell(cell),),
                )
