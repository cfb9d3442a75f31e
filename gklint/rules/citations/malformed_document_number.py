"""GK703: brackets or digits of a document's number lost, or of the wrong kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.documents import document, known
from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.citations import Citation, citations
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_NUMBER = "国办公开办函〔2021〕30号"
_ENOUGH = 2
"""From so many numbers on, brackets that are all of one kind are one finding: the page was set so."""


class MalformedDocumentNumber(Rule):
    """A number of which something is lost, or whose year is in other brackets than 〔〕."""

    code = "GK703"
    name = "malformed-document-number"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="文号的年份没有用六角括号〔〕括住，或者括号、数字、“号”字有缺失。全文的文号都用了同一种括号时只报告一次；"
        "网址和文件名中的不报告。",
        why="残缺的文号无法据以查找文件。",
        basis="《党政机关公文格式》（GB/T 9704—2012）7.2.5：年份用六角括号“〔〕”括入。",
        fix="补全文号（文件已知且数字齐全时安全，否则不安全：须由人核对）。",
    )
    bad = (
        Example("方括号", replace=(("〔2021〕", "[2021]"),), marks="国办公开办函[2021]30号"),
        Example("圆括号", replace=(("〔2021〕", "（2021）"),), marks="国办公开办函（2021）30号"),
        Example("括号和数字残缺", replace=((_NUMBER, "国办公开办函〔20211号"),), marks="国办公开办函〔20211号"),
        Example("括号丢失", replace=((_NUMBER, "国办公开办函202130号"),), marks="国办公开办函202130号"),
        Example("序号丢失", replace=((_NUMBER, "国办公开办函〔2021〕号"),), marks="国办公开办函〔2021〕号"),
        Example("“号”字丢失", replace=((_NUMBER, "国办公开办函〔2021〕30"),), marks="国办公开办函〔2021〕30"),
        Example("令号丢失", replace=(("第711号", "第号"),), marks="国务院令第号"),
        Example(
            "全文都用方括号",
            replace=(
                ("〔2021〕", "[2021]"),
                ("862条。", "862条。落实《青禾县政务公开工作要点》（青政办发[2023]5号）。"),
            ),
            marks="国办公开办函[2021]30号",
        ),
        Example(
            "只有一处用方括号",
            replace=(("862条。", "862条。落实《青禾县政务公开工作要点》（青政办发[2023]5号）。"),),
            marks="青政办发[2023]5号",
        ),
    )
    good = (
        Example("国务院第711号令", replace=(("国务院令第711号", "国务院第711号令"),)),
        Example("两个序号连写", replace=(("862条。", "862条。印发青政办发〔2023〕5号、6号文件。"),)),
        Example("案号用圆括号", replace=(("862条。", "862条。法院作出（2023）鲁03行终30号判决。"),)),
        Example(
            "网址和文件名",
            replace=(("862条。", "862条。附件名为“青政办发[2023]5号.pdf”。"),),
        ),
        Example("待填的序号由GK601报告", replace=((_NUMBER, "国办公开办函〔2021〕××号"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield malformed numbers; one finding when all are set in one and the same wrong kind of bracket."""
        found = report.once(citations)
        other = [citation for citation in found if citation.number.flaw == "brackets"]
        right = any(citation.number.brackets == "〔〕" for citation in found)
        kinds = {citation.number.brackets for citation in other}
        everywhere = len(other) >= _ENOUGH and len(kinds) == 1 and not right
        if everywhere:
            yield self._of(other)
        for citation in found:
            if citation.number.flaw is not None and not (everywhere and citation.number.flaw == "brackets"):
                yield self._of([citation])

    def _of(self, group: Sequence[Citation]) -> Finding:
        first = group[0]
        expected = _expected(first)
        values = {"printed": first.printed, "expected": expected}
        if len(group) > 1:
            message = say(
                "全文{count}个文号的年份都没有用六角括号，如“{printed}”应为“{expected}”。请一并改正。",
                count=str(len(group)),
                **values,
            )
        elif first.number.flaw == "brackets":
            message = say("文号“{printed}”的年份应当用六角括号，写作“{expected}”。", **values)
        elif expected:
            message = say("文号“{printed}”有残缺，应为“{expected}”。请核对后补全。", **values)
        else:
            message = say("文号“{printed}”有残缺，请核对原文件后补全。", printed=first.printed)
        return self.finding(
            message,
            first.place,
            related=tuple(Related(say("文号“{printed}”", printed=one.printed), one.place) for one in group[1:]),
            fix=_fix(group),
        )


def _expected(citation: Citation) -> str:
    """Give the number as it should be printed; empty when it cannot be told."""
    number = citation.number
    if citation.document is not None:
        return number.normal
    titled = [one.number for one in citation.titled() if one.number.startswith(number.mark)]
    if number.flaw != "brackets" and titled:
        return titled[0]
    if number.flaw == "lost bracket" and number.normal.startswith("国办公开办函"):
        alike = (one.number for one in known() if _may_be(number.normal, one.number))
        return next(alike, number.normal)
    return number.normal


def _may_be(printed: str, known: str) -> bool:
    """Tell whether a number may be another one whose digits ran together: of one year, one within the other."""
    year, _, serial = printed.partition("〕")
    other_year, _, other = known.partition("〕")
    return year == other_year and (serial.rstrip("号") in other or other.rstrip("号") in serial)


def _fix(group: Sequence[Citation]) -> Fix | None:
    edits = tuple(Edit(one.place, _expected(one)) for one in group if _expected(one))
    if not edits:
        return None
    safe = all(document(one.number.normal) is not None for one in group)
    title = say("改为“{number}”", number=edits[0].content) if len(group) == 1 else say("各文号都改用六角括号")
    return Fix(title, Applicability.SAFE if safe else Applicability.UNSAFE, edits)
