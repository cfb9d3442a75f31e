"""GK112: section six says nothing of the fee for processing information."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Finding, Fix, Severity, say
from gklint.report.model import Report, Section
from gklint.report.prose import lines_of, prose
from gklint.report.style import insertion
from gklint.report.substance import section_of
from gklint.rules.base import Documentation, Example, Rule

_OTHERS = "others"
_FIRST_YEAR = 2021
_FEE = ("费",)
_ELSEWHERE = ("信息处理费", "处理费用")
_STATEMENT = "2023年，青禾县人民政府未收取政府信息公开信息处理费。"


class MissingFeeStatement(Rule):
    """Section six of a report for 2021 or later without a word of 信息处理费."""

    code = "GK112"
    name = "missing-fee-statement"
    severity = Severity.INFO
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="2021年度以后的报告，“其他需要报告的事项”没有说明信息处理费的收取情况。",
        why="信息处理费自2021年起收取，收取情况应当每年报告；没有收取的写明未收取。",
        basis="《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：信息处理费自2021年起收取；公布的年度报告都在这一部分写明收取情况。",
        fix="补上“××××年，本机关未收取政府信息公开信息处理费。”（不安全：是否收取须由人核对）。",
    )
    bad = (
        Example("只写没有其他事项", replace=((_STATEMENT, ""),), marks="六、其他需要报告的事项"),
        Example("写了别的事项", replace=((_STATEMENT, "全年办理建议提案12件。"),), marks="六、其他需要报告的事项"),
    )
    good = (
        Example("收取了", replace=((_STATEMENT, "全年收取信息处理费400元。"),)),
        Example("没有收费", replace=((_STATEMENT, "本年度没有收取任何费用。"),)),
        Example("2020年度不要求", year=2020, replace=((_STATEMENT.replace("2023", "2020"), ""),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the heading."""
        section = section_of(report, _OTHERS)
        if section is None or report.year is None or report.year.value < _FIRST_YEAR:
            return
        here = any(word in line.text for line in lines_of(report, _OTHERS) for word in _FEE)
        if here or any(word in line.text for line in report.once(prose) if line.section for word in _ELSEWHERE):
            return
        yield self.finding(
            say(
                "“{heading}”没有说明信息处理费的收取情况。请补写收取的金额，没有收取的写明未收取。",
                heading=section.section.heading,
            ),
            section.heading.span,
            fix=_fix(report, section, report.year.value),
        )


def _fix(report: Report, section: Section, year: int) -> Fix:
    on_its_line = [block for block in section.blocks if block.line == section.heading.line]
    sentence = f"{year}年，本机关未收取政府信息公开信息处理费。"
    after = on_its_line[-1] if on_its_line else section.heading
    return Fix(
        say("补上“{sentence}”", sentence=sentence), Applicability.UNSAFE, (insertion(report, after, [sentence]),)
    )
