"""GK514: signed before the year ended, or after the report was due."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Level, Report
from gklint.report.phrases import words
from gklint.report.signoff import sign_off
from gklint.rules.base import Documentation, Example, Rule, Scope

_LAST = "无其他需要报告的事项。\n"


def _signed(date: str, organ: str = "青禾县人民政府") -> tuple[str, str]:
    return _LAST, f"{_LAST}{organ}\n{date}\n"


class SignoffDate(Rule):
    """A date at the end that lies before the end of the year, or after the day that the law sets."""

    code = "GK514"
    name = "signoff-date"
    severity = Severity.INFO
    scope = Scope.TEXT
    documentation = Documentation(
        what="落款日期早于报告年度结束，或者晚于公布期限。",
        why="年度没有结束，数字不会完整；逾期公布要承担责任。",
        basis="条例第四十九条：政府部门每年1月31日前公布上一年度报告，地方政府的报告3月31日前公布；乡镇、街道的期限由当地规定，按3月31日判断。",
    )
    bad = (
        Example("年度没有结束", replace=(_signed("2023年12月31日"),), marks="2023年12月31日"),
        Example("政府晚于三月底", replace=(_signed("2024年5月6日"),), marks="2024年5月6日"),
        Example(
            "部门晚于一月底",
            replace=(("青禾县人民政府2023年", "青禾县财政局2023年"), _signed("二〇二四年二月八日", "青禾县财政局")),
            marks="二〇二四年二月八日",
        ),
    )
    good = (
        Example("政府在三月", replace=(_signed("2024年3月29日"),)),
        Example("只写月份", replace=(_signed("2024年1月"),)),
        Example("没有落款"),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the date."""
        signed = report.once(sign_off)
        if signed is None or signed.year is None or report.year is None:
            return
        year = report.year.value
        if signed.year <= year:
            yield self.finding(
                say("落款日期早于{year}年度结束。请核对日期。", year=str(year)),
                signed.place,
            )
            return
        month, day = _due(report)
        if (signed.year, signed.month) > (year + 1, month):  # due on a month's last day
            yield self.finding(
                say(
                    "落款日期晚于公布期限（{year}年{month}月{day}日）。请核对日期。",
                    year=str(year + 1),
                    month=str(month),
                    day=str(day),
                ),
                signed.place,
            )


def _due(report: Report) -> tuple[int, int]:
    """Give the month and day by which the report is due; the later one where it is not sure which holds."""
    organ = report.organ.value if report.organ else ""
    department = report.level is not None and report.level.value is Level.DEPARTMENT
    of_government = organ.endswith(words("speakers", "governments-own"))
    return (1, 31) if department and not of_government and report.form is not None else (3, 31)
