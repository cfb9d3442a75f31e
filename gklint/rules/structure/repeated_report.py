"""GK107: the whole report follows itself again."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.copies import last_line
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule
from gklint.spans import Span


class RepeatedReport(Rule):
    """A report pasted again after itself."""

    code = "GK107"
    name = "repeated-report"
    severity = Severity.ERROR
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="整篇报告在文中又出现了一遍；对重复的部分不作其他检查。两个机关或两个年度的报告放在一起不算重复，只检查第一份。",
        why="重复的一遍多是粘贴时带来的；两遍若有出入，读者不知以哪一遍为准。",
        basis="一个机关一个年度公布一份年度报告（条例第四十九条、第五十条）。",
        fix="删去重复的一遍；两遍完全相同时安全，有出入时不安全（须由人核对）。",
    )
    bad = (
        Example("整篇粘贴了两遍", below_itself=True, marks="青禾县人民政府2023年"),
        Example(
            "第二遍略有不同",
            replace=(("政府信息862条", "政府信息826条"), ("扎实推进", "着力做好")),
            below_itself=True,
            marks="青禾县人民政府2023年",
        ),
        Example(
            "第二遍没有标题",
            replace=(("青禾县人民政府2023年政府信息公开工作年度报告\n", ""),),
            below_itself=True,
            marks="本报告根据",
        ),
    )
    good = (
        Example("接着另一机关的报告", replace=(("青禾县人民政府2023年", "松峦县人民政府2023年"),), below_itself=True),
        Example("接着另一年度的报告", replace=(("青禾县人民政府2023年", "青禾县人民政府2022年"),), below_itself=True),
        Example(
            "标题下有目录",
            replace=(
                (
                    "年度报告\n",
                    "年度报告\n目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
                    "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n",
                ),
            ),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for the copy."""
        for copy in report.copies:
            place = report.blocks[last_line(report.blocks)].span.end
            yield self.finding(
                say("从这里起整篇报告又重复了一遍，与上文完全相同。请删去重复的一遍。")
                if copy.identical
                else say("从这里起整篇报告又重复了一遍，与上文可能略有出入。请核对后删去一遍。"),
                copy.span,
                related=(Related(say("报告从这里开始"), report.blocks[0].span),),
                fix=Fix(
                    say("删去重复的一遍"),
                    Applicability.SAFE if copy.identical else Applicability.UNSAFE,
                    (Edit(Span(place, copy.span.end), ""),),
                ),
            )
