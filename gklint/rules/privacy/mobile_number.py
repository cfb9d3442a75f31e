"""GK802: a mobile number."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.long_numbers import personal_numbers
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope


class MobileNumber(Rule):
    """A mobile number, which is a person's even where it is given as an office's."""

    code = "GK802"
    name = "mobile-number"
    severity = Severity.WARNING
    scope = Scope.TEXT
    private = True
    documentation = Documentation(
        what="正文、标题或表格中有手机号码，作为联系电话公布的也在内。固定电话、热线、传真、邮编、邮箱、已经遮盖的号码和各种编号不报告。",
        why="手机号码属于个人信息；对外联系应当公布办公电话。",
        basis="条例第十五条；《中华人民共和国个人信息保护法》第四条。",
    )
    bad = (
        Example(
            "申请人的手机号",
            replace=(("办结7件，", "申请人李某（13800138000）的申请已办结，共办结7件，"),),
            marks="13800138000",
        ),
        Example(
            "作为联系电话", replace=(("无其他需要", "联系电话：138-0013-8000。无其他需要"),), marks="138-0013-8000"
        ),
        Example(
            "表格中的手机号",
            replace=(("无其他需要", "联系人 | 王某 | 13800138000\n无其他需要"),),
            marks="13800138000",
        ),
    )
    good = (
        Example("固定电话", replace=(("无其他需要", "联系电话：0431-89177997，传真：0431-8917799。无其他需要"),)),
        Example("热线", replace=(("无其他需要", "咨询电话：12345、400-8123-4567。无其他需要"),)),
        Example("邮箱", replace=(("无其他需要", "电子邮箱：13800138000@163.com。无其他需要"),)),
        Example("金额和次数", replace=(("862条。", "862条，网站总访问量13812345678次。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield mobile numbers; what is said of them hides most digits."""
        for number in report.once(personal_numbers):
            if number.kind == "mobile":
                yield self.finding(
                    say(
                        "这里有手机号码（{masked}），属于个人信息。请删去，或改为办公室的固定电话。",
                        masked=number.masked,
                    ),
                    number.span,
                )
