"""GK601: something that was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.passages import occurring, printed, whole
from gklint.report.prose import Line, prose
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.words import lists

_SIGNS = ("X", "x", "×", "**", "__", "N", "{{", "${")
_UNITS = "年|月|日|件|条|次|份|个|名|期|场|篇|万|元|人次|家|户"
_ORGANS = "(?:省|市|县|区|镇|乡|街道|局)(?=人民|政|关|的|委|办|20|\\d)"


class Placeholder(Rule):
    """×× and the like where a number, a name or an address should stand."""

    code = "GK601"
    name = "placeholder"
    severity = Severity.ERROR
    scope = Scope.TEXT
    documentation = Documentation(
        what="留有应当填写而没有填写的内容：××、XX、**、____、（具体网址）、（单位名称）、待补充等。",
        why="套用模板后没有填上实际内容，读者得不到应有的数字、名称或网址。",
        basis="条例第五十条；国办公开办函〔2021〕30号：内容不准确、不全面的应当纠正。",
    )
    bad = (
        Example("数字没有填", replace=(("政府信息862条", "政府信息XX条"),), marks="XX"),
        Example(
            "网址没有填", replace=(("通过县政府门户网站", "通过县政府门户网站（具体网址）"),), marks="（具体网址）"
        ),
        Example("名称没有填", replace=(("下一步，将", "下一步，××县将"),), marks="××"),
        Example("下划线没有填", replace=(("政府信息862条", "政府信息____条"),), marks="____"),
    )
    good = (
        Example(
            "网址中的字母", replace=(("通过县政府门户网站", "通过县政府门户网站（http://xxgk.qinghe.example/xx/）"),)
        ),
        Example("乘号", replace=(("方便公众查询。", "方便公众查询，实行7×24小时监测。"),)),
        Example("为保护隐私而遮盖", replace=(("方便公众查询。", "方便公众查询，手机号显示为138****5678。"),)),
        Example("有待补充完善", replace=(("等问题。", "、栏目内容有待补充等问题。"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each place that is left to be filled in."""
        text = report.once(whole)
        hints = [sign for sign in _SIGNS if sign in text] + occurring(_words(), report)
        for line in report.once(prose) if hints else ():
            if any(hint in line.text for hint in hints):
                for start, end in _places(line):
                    yield self.finding(
                        say("“{text}”处没有填写实际内容。请补上，或删去。", text=printed(line, start, end)),
                        line.span(start, end),
                    )


@cache
def _words() -> tuple[str, ...]:
    data = lists("placeholders")
    return tuple(word for key in ("bracketed", "beginnings", "phrases", "alone") for word in data[key])


def _places(line: Line) -> Iterator[tuple[int, int]]:
    text = line.text
    end = 0
    for match in _pattern().finditer(text):
        if match.start() >= end and not _is_meant(text, match):
            end = match.end()
            yield match.span()


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Tell whether what looks like a placeholder is a mark of Markdown, a rule, or hides somebody's name."""
    found = match.group()
    if match.lastgroup == "sign":
        return "“" in text[max(0, match.start() - 3) : match.start()] or not text.strip("_")
    return match.lastgroup == "stars" and text.count("**") % 2 == 0 and not _all_for_units(text, found)


def _all_for_units(text: str, stars: str) -> bool:
    """Tell whether each run of asterisks stands before a unit; a bold text's first run does not."""
    return all(re.match(_UNITS, part) for part in text.split(stars)[1:])


@cache
def _pattern() -> re.Pattern[str]:
    data = lists("placeholders")
    inside, beginnings, phrases, alone = (
        "|".join(map(re.escape, data[key])) for key in ("bracketed", "beginnings", "phrases", "alone")
    )
    return re.compile(
        rf"(?P<words>[(\[【<](?:(?:{inside})|(?:{beginnings})[^()\[\]【】<>]{{0,40}})[)\]】>]|{phrases}"
        rf"|(?:(?<=[,:。;(共为是到])|^)(?:{alone})(?=[,。;)]|$)|(?<![有亟尚仍还需容])(?:{alone})(?=[件条次份篇])|\{{\{{[^{{}}]{{0,30}}\}}\}}|\$\{{[^{{}}]{{0,30}}\}})"
        rf"|(?P<year>(?<![\dA-Za-z])(?:20|19)?\d?[Xx×]{{1,4}}(?=年))"
        rf"|(?P<sign>(?<![A-Za-z0-9_./@:&?=%+*-])(?:[Xx×]{{2,8}}|_{{2,60}})(?![A-Za-z0-9_./@*-]))"
        rf"|(?P<one>(?<=[\u4e00-\u9fff])[XxN×](?=(?:{_UNITS})))"
        rf"|(?P<stars>(?<=[\u4e00-\u9fff,])\*{{2,8}}(?=(?:{_UNITS})(?![例件目称人数级度员])|{_ORGANS})|^\*{{2,8}}(?={_ORGANS}))"
    )
