"""GK511: the organ's own figures are claimed for another year."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Related, Severity, say
from gklint.report.claims import foreign_claims
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_MANY = 3
"""Claims for another year from which on the text as a whole is another year's."""


class WrongYear(Rule):
    """Figures of the organ's own under another year than the report's."""

    code = "GK511"
    name = "wrong-year"
    severity = Severity.WARNING
    scope = Scope.TEXT
    documentation = Documentation(
        what="本机关自己的数字或工作写成了别的年份。",
        why="多半是沿用了上年的文字，读者会以为数字也是上年的。",
        basis="条例第五十条：年度报告反映上一年度的工作；上年决算、与上年的比较、下年计划和引用的文件不在此列。",
    )
    bad = (
        Example(
            "信息处理费写成上年",
            replace=(("2023年，青禾县人民政府未收取", "2022年，青禾县人民政府未收取"),),
            marks="2022",
        ),
        Example(
            "申请数写成上年",
            replace=(("。全年新收政府信息公开申请7件", "。2022年共新收政府信息公开申请7件"),),
            marks="2022",
        ),
        Example(
            "总体情况沿用上年的开头",
            replace=(("2023年，青禾县人民政府认真", "2022年，青禾县人民政府认真"),),
            marks="2022",
        ),
    )
    good = (
        Example("上年决算", replace=(("862条。", "862条。2022年度部门决算按时公开48条。"),)),
        Example("与上年比较", replace=(("862条。", "862条，较2022年的800条增长7.8%。"),)),
        Example("下年计划", replace=(("下一步，", "2024年，将公开解读材料30篇。下一步，"),)),
        Example("引用的文件", replace=(("扎实推进", "落实《2022年政务公开工作要点》，扎实推进"),)),
        Example("上年结转", replace=(("上年结转1件", "2022年结转1件"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the claims; one for all where the whole text is another year's."""
        claims = report.once(foreign_claims)
        if not claims or report.year is None:
            return
        once = len(claims) >= _MANY and len({claim.text for claim in claims}) == 1
        year = str(report.year.value)
        for claim in claims[:1] if once else claims:
            yield self.finding(
                say(
                    "这是{year}年度的报告，这里的情况却写成{printed}年的。请核对年份和数字。",
                    year=year,
                    printed=claim.text,
                ),
                claim.span,
                related=tuple(
                    Related(say("这里也写成{printed}年", printed=other.text), other.span) for other in claims[1:]
                )
                if once
                else (),
            )
