"""GK405: a parent's figure is not the sum of its units'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

from gklint.findings import Related, Severity, say
from gklint.records import NamedTuple
from gklint.rules.across.base import AcrossRule, Found
from gklint.rules.base import Documentation, Example

if TYPE_CHECKING:
    from gklint.report.summary import Summary

_KEY = ("disclosure", "licences", "decisions")
_UNIT = (("青禾县人民政府2023年", "青禾县财政局2023年"),)
_UNIT_BEFORE = (("青禾县人民政府2022年", "青禾县财政局2022年"),)


class Options(NamedTuple):
    """The settings of GK405."""

    hierarchy: Annotated[Mapping[str, tuple[str, ...]], say("上级机关与其所属单位，GK405据此核对汇总数")] = {}


class SubordinateTotal(AcrossRule):
    """A figure of a body that reports for several units, and differs from their sum."""

    code = "GK405"
    name = "subordinate-total"
    severity = Severity.WARNING
    enabled = False
    option_type = Options
    options: Options
    documentation = Documentation(
        what="设置了`hierarchy`（上级机关和它的各单位），且各单位同一年度的报告都在时，上级机关的数不等于各单位的数之和。",
        why="汇总报告应当是各单位报告的合计，不相等说明漏报、重报或者填错。",
        basis="由使用者在设置中写明哪些机关的报告汇总哪些单位；没有设置时不检查。",
    )
    bad = (
        Example(
            "上级比单位多出1件",
            cells={_KEY: "129"},
            beside=(Example("所属单位", replace=_UNIT),),
            marks="129",
        ),
    )
    good = (
        Example("数字相同", beside=(Example("所属单位", replace=_UNIT),)),
        Example("没有所属单位的报告", cells={_KEY: "129"}),
        Example(
            "所属单位是别的年度的报告",
            cells={_KEY: "129"},
            beside=(Example("所属单位", replace=_UNIT_BEFORE, year=2022),),
        ),
    )

    def compare(self, reports: Sequence[Summary]) -> Iterator[Found]:
        """Yield a finding for each figure of a parent all of whose units have a report of its year."""
        from gklint.report.summary import normal_organ

        by_name: dict[tuple[str, int], list[Summary]] = {}
        for one in reports:
            by_name.setdefault((one.key, one.year), []).append(one)
        for parent, names in self.options.hierarchy.items():
            for (key, year), found in by_name.items():
                units = [by_name.get((normal_organ(name), year), []) for name in names]
                if key == normal_organ(parent) and units and all(len(unit) == 1 for unit in (found, *units)):
                    yield from self._of(found[0], [unit[0] for unit in units])

    def _of(self, parent: Summary, units: Sequence[Summary]) -> Iterator[Found]:
        from gklint.report.summary import cell_name

        for key, figure in parent.figures.items():
            parts = [unit.figures.get(key) for unit in units]
            known = [part for part in parts if part is not None]
            total = sum(part.value for part in known)
            if len(known) < len(parts) or total == figure.value:
                continue
            name = cell_name(parent.form, key)
            finding = self.finding(
                say(
                    "“{row}”的“{column}”为{value}，而{count}个单位之和为{total}。请核对。",
                    row=name.row,
                    column=name.column,
                    value=str(figure.value),
                    count=str(len(units)),
                    total=str(total),
                ),
                figure.span,
                cell=name,
                related=tuple(
                    Related(
                        say("{organ}：{value}", organ=unit.organ, value=str(part.value)),
                        part.span,
                        unit.elsewhere(part),
                    )
                    for unit, part in zip(units, known, strict=True)
                ),
                cause=f"{self.code} {key[0]} {key[1]}",
            )
            yield parent.path, finding
