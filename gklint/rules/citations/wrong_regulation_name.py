"""GK704: the regulation under a name that it does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.documents import names
from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.patterns import Pattern
from gklint.report.model import Report
from gklint.report.prose import Line, prose
from gklint.rules.base import Documentation, Example, Rule, Scope

_HINTS = ("条例", "条列", "条理", "条倒", "调例", "公开法", "公开规定", "公开办法")
_USUAL = "《条例》"
_OF_A_PLACE = "省市区县州盟旗镇乡域"
_ABBREVIATED = Pattern(r"(?:简称|统称|下称)(?:为|:)?[“\"]?《?$")
_PARTY = Pattern(r"(?:党务|党)[、和及与]?$")
_GOES_ON = Pattern(r"(?:汇编|实施细则|实施办法|草案|释义|解读|读本|征求意见稿)")
_CLOSED = ("》", "〉", ">")
_OPENED = ("《", "〈", "<")
_WITHOUT_SUBJECT = "信息公开条例"


class WrongRegulationName(Rule):
    """A name that is near the regulation's and is no regulation's."""

    code = "GK704"
    name = "wrong-regulation-name"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="条例的名称写错，如“政务公开条例”“《中华人民共和国信息公开条例》”。地方性法规和文中自行约定的简称不报告。",
        why="国家没有这样名称的法规；依据的名称写错，报告的严肃性受损。",
        basis="《中华人民共和国政府信息公开条例》（国务院令第711号）。",
        fix="改为条例的名称（安全）。",
    )
    bad = (
        Example("政务公开条例", replace=(("加强业务培训", "加强政务公开条例等业务培训"),), marks="政务公开条例"),
        Example(
            "缺“政府”二字",
            replace=(("共和国政府信息公开条例", "共和国信息公开条例"),),
            marks="中华人民共和国信息公开条例",
        ),
        Example(
            "写成了法", replace=(("政府信息公开条例》", "政府信息公开法》"),), marks="中华人民共和国政府信息公开法"
        ),
        Example(
            "词序颠倒",
            replace=(("政府信息公开条例》", "政府公开信息条例》"),),
            marks="中华人民共和国政府公开信息条例",
        ),
        Example(
            "国名写错",
            replace=(("中华人民共和国政府信息公开条例", "中华人名共和国政府信息公开条例"),),
            marks="中华人名共和国政府信息公开条例",
        ),
        Example(
            "依据只写《信息公开条例》",
            replace=(("中华人民共和国政府信息公开条例", "信息公开条例"),),
            marks="信息公开条例",
        ),
        Example(
            "条例的例字写错",
            replace=(("政府信息公开条例》", "政府信息公开条列》"),),
            marks="中华人民共和国政府信息公开条列",
        ),
    )
    good = (
        Example("简称", replace=(("中华人民共和国政府信息公开条例", "政府信息公开条例"),)),
        Example("地方性法规", replace=(("加强业务培训", "加强《贵州省政务公开条例》培训"),)),
        Example("自行约定的简称", replace=(("以下简称《条例》", "以下简称《政务公开条例》"),)),
        Example("写过全称以后的简称", replace=(("加强业务培训", "加强《信息公开条例》培训"),)),
        Example("地方的规定", replace=(("加强业务培训", "加强《青禾县政府信息公开规定》《政府信息公开办法》培训"),)),
        Example("词语碰巧相连", replace=(("加强业务培训", "依法公开政府信息条例规定的内容"),)),
        Example("不是法规名称", replace=(("加强业务培训", "加强政府信息公开法律法规培训"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield wrong names, but for those that the report itself has introduced."""
        found = [(line, match) for line in report.once(prose) for match in _wrong_names(line)]
        if not found:
            return
        introduced = {match[0] for line, match in found if _is_before(_ABBREVIATED, line, match)}
        named = next((line.block.line for line in report.once(prose) if names().short in line.text), None)
        for line, match in found:
            shortened = match[0] == _WITHOUT_SUBJECT and named is not None and named < line.block.line
            if match[0] not in introduced and not shortened:
                yield self._of(line, match)

    def _of(self, line: Line, match: re.Match[str]) -> Finding:
        place = line.span(match.start(), match.end())
        right = names().name if match[1] else names().short
        return self.finding(
            say("国家没有“{printed}”，应为“{right}”。", printed=match[0], right=right),
            place,
            fix=Fix(say("改为“{right}”", right=right), Applicability.SAFE, (Edit(place, right),)),
        )


def _wrong_names(line: Line) -> Iterator[re.Match[str]]:
    if not any(hint in line.text for hint in _HINTS):
        return
    known = names()
    rest = line.text.replace(known.name, "").replace(known.short, "").replace(_USUAL, "")
    if any(hint in rest for hint in (*_HINTS, "中国", "共和")):
        for match in known.pattern.finditer(line.text):
            if _is_wrong(match) and not _is_anothers(line, match):
                yield match


def _is_wrong(match: re.Match[str]) -> bool:
    """Tell whether a name is no law's.

    Without the State before it, and without book marks around it, only one that is known to be wrong is:
    words such as 公开政府信息条例规定的内容 happen to stand side by side.
    """
    known = names()
    text = match.string
    closed = text[match.end() : match.end() + 1] in _CLOSED
    if match[3] in known.loose and not closed:
        return False
    if match[1]:
        return match[0] != known.name
    if match[0] in known.wrong:
        return True
    if not closed or text[match.start() - 1 : match.start()] not in _OPENED or match[0] == known.short:
        return False
    # 《信息公开条例》 is short for a name that was given; it is no name to begin with.
    return match[3] not in known.loose and (match[0] != _WITHOUT_SUBJECT or known.short not in text[: match.start()])


def _is_anothers(line: Line, match: re.Match[str]) -> bool:
    """Tell whether it is a place's or the Party's own regulation, or another work's title."""
    before = line.text[max(0, match.start() - 2) : match.start()].rstrip("《")
    if before and before[-1] in _OF_A_PLACE:
        return True
    return _is_before(_PARTY, line, match) or bool(_GOES_ON.match(line.text, match.end()))


def _is_before(pattern: Pattern, line: Line, match: re.Match[str]) -> bool:
    return bool(pattern.search(line.text[max(0, match.start() - 10) : match.start()]))
