"""GK503: a percentage that is not what its part and whole give."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.numbers import write_number
from gklint.report.quantities.shares import shares
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.narrative.told import related_figure

_AFTER = "公开政府信息862条"


class PercentageDisagrees(Rule):
    """A percentage that does not follow from the figures beside it."""

    code = "GK503"
    name = "percentage-disagrees"
    severity = Severity.WARNING
    documentation = Documentation(
        what="“占××%”与它前面的分项、总数算出来的不一致，超出所写位数能有的误差（整数百分比容许相差1个百分点，两位小数容许0.01个百分点）。",
        why="占比算错，或者分项、总数改过而占比没有跟着改。",
        basis="占比＝分项÷总数。",
    )
    bad = (
        Example("两位小数", replace=((_AFTER, f"{_AFTER}，其中微信200条，占32.20%"),), marks="32.20"),
        Example("整数", replace=((_AFTER, f"{_AFTER}，其中微信200条（占33%）"),), marks="33"),
        Example("中文数字", replace=((_AFTER, f"{_AFTER}，其中微信200条，占百分之三十三"),), marks="三十三"),
        Example(
            "隔着别的数字",
            replace=((_AFTER, f"{_AFTER}，较2022年增加105条；其中通过微信公开200条，占比33%"),),
            marks="33",
        ),
        Example("合格率", replace=((_AFTER, f"{_AFTER}，抽查栏目40个，合格30个，合格率85%"),), marks="85"),
    )
    good = (
        Example("四舍五入", replace=((_AFTER, f"{_AFTER}，其中微信200条，占23.20%"),)),
        Example("去尾", replace=((_AFTER, f"{_AFTER}，其中微信205条，占23%"),)),
        Example("相差不到1个百分点", replace=((_AFTER, f"{_AFTER}，其中微信205条，占24%"),)),
        Example("同比增长", replace=((_AFTER, f"{_AFTER}，同比增长103%，其中微信200条"),)),
        Example("办结率", replace=(("办结7件", "办结7件，办结率100%"),)),
        Example("合格率正确", replace=((_AFTER, f"{_AFTER}，抽查栏目40个，合格30个，合格率75%"),)),
        Example("占全县的比例", replace=((_AFTER, f"{_AFTER}，其中微信200条，占全县微信信息的3%"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the percentages that fit no whole."""
        for share in report.once(shares):
            if share.agrees:
                continue
            yield self.finding(
                say(
                    "占比写作{found}%，但{part}÷{whole}为{expected}%。请重新计算。",
                    found=write_number(share.percentage.number),
                    part=share.part.text + share.part.unit,
                    whole=share.whole.text + share.whole.unit,
                    expected=write_number(share.expected),
                ),
                share.percentage.span,
                related=(related_figure(share.part), related_figure(share.whole)),
            )
