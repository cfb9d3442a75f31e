"""GK401: what was carried over is not what the report before left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.findings import Related, Severity, say
from gklint.rules.across.base import AcrossRule, Found, successive
from gklint.rules.base import Documentation, Example

if TYPE_CHECKING:
    from gklint.report.summary import Summary

_TABLE, _IN, _OUT = "requests", "carried-in", "carried-out"


class CarryOver(AcrossRule):
    """上年结转 that differs from 结转下年度 of the report of the year before."""

    code = "GK401"
    name = "carry-over"
    severity = Severity.WARNING
    documentation = Documentation(
        what="同一机关相邻两个年度的报告一起检查时，本年度“上年结转”（各栏）与上一年度“结转下年度继续办理”不相等。"
        "同一机关同一年度有几份内容不同的报告时不比较。",
        why="上一年度结转的申请就是本年度接着办理的申请，两个数不相等说明有一份报告填错了。",
        basis="年度报告格式第三部分：“上年结转政府信息公开申请数量”“结转下年度继续办理”。",
    )
    bad = (
        Example(
            "自然人一栏少结转1件",
            beside=(
                Example(
                    "上一年", year=2022, cells={(_TABLE, _OUT, "natural-person"): "2", (_TABLE, _OUT, "total"): "1"}
                ),
            ),
            marks="1",
        ),
    )
    good = (
        Example("两年衔接", beside=(Example("上一年", year=2022),)),
        Example("隔了一年", beside=(Example("前年", year=2021, cells={(_TABLE, _OUT, "total"): "9"}),)),
        Example(
            "别的机关",
            beside=(
                Example(
                    "上一年",
                    year=2022,
                    replace=(("青禾县人民政府2022年", "松峦县人民政府2022年"),),
                    cells={(_TABLE, _OUT, "total"): "9"},
                ),
            ),
        ),
    )

    def compare(self, reports: Sequence[Summary]) -> Iterator[Found]:
        """Yield a finding for each column; they have one cause."""
        from gklint.report.summary import cell_name

        for this, before in successive(reports):
            for key, figure in this.figures.items():
                last = before.figures.get((_TABLE, _OUT, key[2]))
                if key[:2] != (_TABLE, _IN) or last is None or last.value == figure.value:
                    continue
                name = cell_name(this.form, key)
                finding = self.finding(
                    say(
                        "上年结转的“{column}”为{value}，而{year}年度报告结转下年度的是{last}。请核对两份报告，改正填错的一份。",
                        column=name.column,
                        value=str(figure.value),
                        year=str(before.year),
                        last=str(last.value),
                    ),
                    figure.span,
                    cell=name,
                    related=(Related(say("上一年度的“结转下年度继续办理”"), last.span, before.elsewhere(last)),),
                    cause=f"{self.code} {this.year}",
                )
                yield this.path, finding
