"""GK403: items of the year before do not follow from the report of that year (2019 form)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.findings import Related, Severity, say
from gklint.rules.across.base import AcrossRule, Found, successive
from gklint.rules.base import Documentation, Example

if TYPE_CHECKING:
    from gklint.report.summary import Summary

_BEFORE, _CHANGE = "items-before", "change"
_KEY = ("disclosure", "licences", _BEFORE)


class ItemRoll(AcrossRule):
    """上一年项目数量 that is not what last year's report counted."""

    code = "GK403"
    name = "item-roll"
    severity = Severity.INFO
    enabled = False
    documentation = Documentation(
        what="2019年格式：同一机关相邻两个年度的报告一起检查时，本年度“上一年项目数量”不等于上一年度的“上一年项目数量”加“本年增/减”。",
        why="项目数量应当逐年衔接；各地对项目的口径常有调整，所以默认不检查。",
        basis="年度报告格式（试行）第二部分：上一年项目数量、本年增/减。",
    )
    bad = (
        Example(
            "与上一年不衔接",
            year=2020,
            cells={_KEY: "31"},
            beside=(Example("上一年", year=2019, cells={_KEY: "30", ("disclosure", "licences", _CHANGE): "-1"}),),
            marks="31",
        ),
    )
    good = (
        Example(
            "与上一年衔接",
            year=2020,
            cells={_KEY: "31"},
            beside=(Example("上一年", year=2019, cells={_KEY: "30", ("disclosure", "licences", _CHANGE): "+1"}),),
        ),
    )

    def compare(self, reports: Sequence[Summary]) -> Iterator[Found]:
        """Yield a finding for each row that counts items."""
        from gklint.report.summary import cell_name

        for this, before in successive(reports):
            for key, figure in this.figures.items():
                last, change = before.figures.get(key), before.figures.get((*key[:2], _CHANGE))
                if key[2] != _BEFORE or last is None or change is None:
                    continue
                expected = last.value + change.value
                if figure.value != expected:
                    name = cell_name(this.form, key)
                    finding = self.finding(
                        say(
                            "“{row}”上一年项目数量为{value}，而{year}年度报告为{last}、增减{change}，应为{expected}。请核对。",
                            row=name.row,
                            value=str(figure.value),
                            year=str(before.year),
                            last=str(last.value),
                            change=f"{change.value:+d}",
                            expected=str(expected),
                        ),
                        figure.span,
                        cell=name,
                        related=(
                            Related(say("上一年度的“上一年项目数量”"), last.span, before.elsewhere(last)),
                            Related(say("上一年度的“本年增/减”"), change.span, before.elsewhere(change)),
                        ),
                    )
                    yield this.path, finding
