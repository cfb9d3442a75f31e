"""GK505: the number before a unit is gone."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.quantities.gaps import gaps
from gklint.rules.base import Documentation, Example, Rule

_MOST_QUOTED = 12


class MissingFigure(Rule):
    """A unit without its number."""

    code = "GK505"
    name = "missing-figure"
    severity = Severity.ERROR
    documentation = Documentation(
        what="计量单位前的数字不见了：“共主动公开条”“满意率达%”。",
        why="套用往年文稿时数字留空没有补填，这句话等于没有说。",
        basis="年度报告应当如实反映全年数据，数据缺失即内容不完整。",
    )
    bad = (
        Example("缺条数", replace=(("主动公开政府信息862条", "主动公开政府信息条"),), marks="条"),
        Example("留着空格", replace=(("主动公开政府信息862条", "主动公开政府信息  条"),), marks="  条"),
        Example("共……条", replace=(("通过县政府门户网站主动公开政府信息862条", "共主动公开条"),), marks="条"),
        Example("缺件数", replace=(("新收政府信息公开申请7件", "新收政府信息公开申请件"),), marks="件"),
        Example("缺结转数", replace=(("上年结转1件", "上年结转件"),), marks="件"),
        Example("缺文件数", replace=(("制发行政规范性文件2件", "制发行政规范性文件件"),), marks="件"),
        Example("缺百分比", replace=(("公众总体满意", "公众满意率达%"),), marks="%"),
        Example("缺次数", replace=(("方便公众查询。", "方便公众查询。全年开展专题培训次，效果良好。"),), marks="次"),
        Example("单位后面还有名称", replace=(("主动公开政府信息862条", "主动公开条政府信息"),), marks="条"),
        Example("缺人次", replace=(("方便公众查询。", "方便公众查询。全年参训人员人次。"),), marks="人次"),
    )
    good = (
        Example("申请件是一个词", replace=(("全年新收", "规范登记申请件，及时答复。全年新收"),)),
        Example("无依申请公开件", replace=(("全年新收", "一季度无依申请公开件。全年新收"),)),
        Example("若干、数十", replace=(("862条", "若干条，转载上级文件数十件"),)),
        Example("等次、班次", replace=(("公众总体满意", "公众总体满意，考核为良好等次，培训已分批次"),)),
        Example("公开条例", replace=(("862条", "862条，认真学习信息公开条例"),)),
        Example("逐件、每条", replace=(("862条", "862条，逐条审核，做到件件有回音"),)),
        Example("计量单位", replace=(("862条", "862条，收费金额（单位：万元）、占比（%）以表格为准"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the units without a number."""
        for gap in report.once(gaps):
            yield self.finding(
                say("“{before}”与“{unit}”之间缺少数字。请补填。", before=gap.before[-_MOST_QUOTED:], unit=gap.unit),
                gap.span,
            )
