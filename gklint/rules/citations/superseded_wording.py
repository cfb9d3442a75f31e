"""GK705: wording of the regulation before 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.documents import Wording, wordings
from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.citations import is_surely_after
from gklint.report.model import Report
from gklint.report.prose import Line, prose
from gklint.rules.base import Documentation, Example, Rule, Scope

_LAST_YEAR = 2018
"""The last report year of the regulation before."""


class SupersededWording(Rule):
    """What the regulation before 2019 said, and the one in force does not."""

    code = "GK705"
    name = "superseded-wording"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="2019年及以后的报告仍用旧条例的规定：以公开为原则、收到申请之日起15个工作日内答复、收取检索复制邮寄等成本费用、"
        "收费及减免情况、自身特殊需要、旧条例第九条的公开范围。第三方、协办机关的15个工作日和主动公开的20个工作日是现行规定，不报告。",
        why="条例2019年修订后这些规定已经改变，沿用旧的说法说明文稿是照抄往年的。",
        basis="条例（国务院令第711号）第五条、第十九条、第二十七条、第三十三条、第四十二条。",
        fix="能够逐词替换的改为现行说法（不安全：须由人确认）。",
    )
    bad = (
        Example("以公开为原则", replace=(("扎实推进", "坚持以公开为原则、不公开为例外，扎实推进"),), marks="原则"),
        Example(
            "答复期限15个工作日",
            replace=(("办结7件，", "自收到申请之日起15个工作日内予以答复，办结7件，"),),
            marks="15个工作日",
        ),
        Example("收费及减免情况", replace=(("无其他需要", "无收费及减免情况。无其他需要"),), marks="收费及减免情况"),
        Example(
            "旧条例的公开范围",
            replace=(
                (
                    "全年通过",
                    "主动公开涉及公民、法人或者其他组织切身利益、需要社会公众广泛知晓或者参与的信息，全年通过",
                ),
            ),
            marks="涉及公民、法人或者其他组织切身利益",
        ),
    )
    good = (
        Example("以公开为常态", replace=(("扎实推进", "坚持以公开为常态、不公开为例外的原则，扎实推进"),)),
        Example(
            "第三方的15个工作日",
            replace=(("办结7件，", "第三方应当自收到征求意见书之日起15个工作日内提出意见，办结7件，"),),
        ),
        Example("主动公开的20个工作日", replace=(("862条。", "862条，均在形成之日起20个工作日内公开。"),)),
        Example(
            "说明条例的变化",
            replace=(("扎实推进", "准确把握由以公开为原则、不公开为例外到以公开为常态的变化，扎实推进"),),
        ),
        Example(
            "2018年用当时的规定",
            replace=(("扎实推进", "坚持以公开为原则、不公开为例外，扎实推进"),),
            year=2018,
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the phrases, line by line."""
        if not is_surely_after(report, _LAST_YEAR):
            return
        known = wordings()
        for line in report.once(prose):
            for one in known:
                if any(hint in line.text for hint in one.hints):
                    for match in one.pattern.finditer(line.text):
                        if not _is_meant_otherwise(line, match, one):
                            yield self._of(line, match, one)

    def _of(self, line: Line, match: re.Match[str], one: Wording) -> Finding:
        old = "old" if "old" in match.re.groupindex else 0
        place = line.span(match.start(old), match.end(old))
        return self.finding(
            say(
                "“{phrase}”是旧条例的规定，2019年修订后已经改变。现行规定：{now}（{basis}）。",
                phrase=match[0],
                now=one.now,
                basis=one.basis,
            ),
            place,
            fix=Fix(say("改为“{word}”", word=one.new), Applicability.UNSAFE, (Edit(place, one.new),))
            if one.new
            else None,
        )


def _is_meant_otherwise(line: Line, match: re.Match[str], one: Wording) -> bool:
    if one.companions and not any(pattern.search(line.text) for pattern in one.companions):
        return True
    sentence = next(line.text[start:end] for start, end in line.sentences() if start <= match.start() < end)
    return bool(one.unless.search(sentence))
