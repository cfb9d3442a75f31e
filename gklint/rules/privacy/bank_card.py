"""GK803: a bank card's number."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.long_numbers import personal_numbers
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope


class BankCard(Rule):
    """Sixteen to nineteen digits that are a bank card's by issuer and check digit."""

    code = "GK803"
    name = "bank-card"
    severity = Severity.ERROR
    scope = Scope.TEXT
    private = True
    documentation = Documentation(
        what="正文、标题或表格中有银行卡号：16至19位，校验码对，且以62开头或写明是卡号、账号。对公账户和各种编号不报告。",
        why="银行卡号属于个人敏感信息，公布会危及财产安全。提示中也不显示完整号码。",
        basis="条例第十五条；《中华人民共和国个人信息保护法》第二十八条。",
    )
    bad = (
        Example(
            "写明是卡号",
            replace=(("无其他需要", "补贴发至张某的银行卡（卡号：6222021234567890128）。无其他需要"),),
            marks="6222021234567890128",
        ),
        Example(
            "分组书写",
            replace=(("无其他需要", "卡号6222 0212 3456 7890 128。无其他需要"),),
            marks="6222 0212 3456 7890 128",
        ),
        Example(
            "表格中的卡号",
            replace=(("无其他需要", "补贴发放 | 张某 | 6222021234567890128\n无其他需要"),),
            marks="6222021234567890128",
        ),
    )
    good = (
        Example("校验码不对", replace=(("无其他需要", "银行卡号：6222021234567890123。无其他需要"),)),
        Example("订单号", replace=(("862条。", "862条。统一平台订单号6222021234567890128。"),)),
        Example("国库账户", replace=(("无其他需要", "费用缴入国库，账号：4111111111111111。无其他需要"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield bank cards' numbers; what is said of them hides most digits."""
        for number in report.once(personal_numbers):
            if number.kind == "card":
                yield self.finding(
                    say("这里有银行卡号（{masked}），公布会危及他人财产。请删去。", masked=number.masked),
                    number.span,
                )
