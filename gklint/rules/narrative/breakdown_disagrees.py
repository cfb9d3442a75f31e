"""GK502: a whole and its parts in the text do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.numbers import write_number
from gklint.report.quantities import holds, quantities
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.narrative.told import related_figure

_MOST_NAMED = 8
_AFTER = "公开政府信息862条"


class BreakdownDisagrees(Rule):
    """A whole that is not the sum of the parts named after it."""

    code = "GK502"
    name = "breakdown-disagrees"
    severity = Severity.WARNING
    documentation = Documentation(
        what="正文先说总数再分项时，分项之和超过总数；或者分项列全了（括号内逐项列出，或“包括”“分别为”之后）却不等于总数。",
        why="总数与分项对不上，至少有一个数字写错。",
        basis="同一段话里总数等于各分项之和；“其中”“主要”“等”之后可以只列一部分，和小于总数不算错。",
    )
    bad = (
        Example(
            "括号内的分项", replace=((_AFTER, "公开政府信息862条（网站600条、微信200条、微博60条）"),), marks="862"
        ),
        Example("其中的一项就超过总数", replace=((_AFTER, f"{_AFTER}，其中政策文件900条"),), marks="862"),
        Example("分项之和超过总数", replace=((_AFTER, f"{_AFTER}，其中工作动态500条、公示公告400条"),), marks="862"),
        Example(
            "下一句分项", replace=((f"{_AFTER}。", f"{_AFTER}。其中，工作动态500条、公示公告400条。"),), marks="862"
        ),
        Example("包括", replace=((_AFTER, f"{_AFTER}，包括工作动态500条、公示公告352条"),), marks="862"),
    )
    good = (
        Example("正好相等", replace=((_AFTER, f"{_AFTER}（网站600条、微信200条、微博62条）"),)),
        Example("其中只列一部分", replace=((_AFTER, f"{_AFTER}，其中政策文件100条、工作动态138条"),)),
        Example("等", replace=((_AFTER, f"{_AFTER}，包括财政资金210条、社会救助128条等"),)),
        Example(
            "分项下还有分项",
            replace=((_AFTER, f"{_AFTER}，其中网站662条（机构信息60条、人事信息602条），微信200条"),),
        ),
        Example(
            "同一总数分了两次",
            replace=((_AFTER, f"{_AFTER}，其中原创600条、转载262条，图文700条、视频162条"),),
        ),
        Example("单位不同", replace=((_AFTER, f"{_AFTER}，其中图解5篇，阅读量9000人次"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the wholes that are not the sum of their parts."""
        for breakdown in report.once(quantities).breakdowns:
            if holds(breakdown) is not False:
                continue
            whole, parts = breakdown.whole, breakdown.parts
            total = breakdown.sum
            shown = "＋".join(part.text for part in parts[:_MOST_NAMED]) + ("＋…" if len(parts) > _MOST_NAMED else "")
            yield self.finding(
                say(
                    "总数为{whole}，分项之和为{sum}（{parts}），相差{difference}。请核对总数和各分项。",
                    whole=whole.text + whole.unit,
                    sum=write_number(total),
                    parts=shown,
                    difference=write_number(abs(total - whole.number)),
                ),
                whole.span,
                related=tuple(related_figure(part) for part in parts),
            )
