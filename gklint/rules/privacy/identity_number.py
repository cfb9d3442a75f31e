"""GK801: an identity number."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.long_numbers import personal_numbers
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope


class IdentityNumber(Rule):
    """Eighteen digits that are a person's identity number by region, date of birth and check digit."""

    code = "GK801"
    name = "identity-number"
    severity = Severity.ERROR
    scope = Scope.TEXT
    private = True
    documentation = Documentation(
        what="正文、标题或表格中有公民身份号码：18位，行政区划、出生日期和校验码都对。已经遮盖的、统一社会信用代码和各种编号不报告。",
        why="身份证号码属于个人隐私，随报告公布会造成泄露。提示中也不显示完整号码。",
        basis="条例第十五条；《公民身份号码》（GB 11643—1999）。",
    )
    bad = (
        Example(
            "申请人的身份证号",
            replace=(("办结7件，", "申请人李某（身份证号：110101199003070011）的申请已办结，共办结7件，"),),
            marks="110101199003070011",
        ),
        Example(
            "表格中的身份证号",
            replace=(("无其他需要", "李某某 | 110101199003070011 | 青禾镇\n无其他需要"),),
            marks="110101199003070011",
        ),
    )
    good = (
        Example(
            "已经遮盖", replace=(("办结7件，", "申请人李某（身份证号：110101********0011）的申请已办结，共办结7件，"),)
        ),
        Example("校验码不对", replace=(("办结7件，", "登记号110101199003070014的申请已办结，共办结7件，"),)),
        Example(
            "统一社会信用代码",
            replace=(("无其他需要", "统一社会信用代码：110101199003070011。无其他需要"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield identity numbers; what is said of them hides most digits."""
        for number in report.once(personal_numbers):
            if number.kind == "identity":
                yield self.finding(
                    say(
                        "这里有公民身份号码（{masked}），公布会泄露个人隐私。请删去，或遮盖中间各位。",
                        masked=number.masked,
                    ),
                    number.span,
                )
