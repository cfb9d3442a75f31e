"""GK109: the title lacks organ or year, is cut short, or doubles 年度."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.blocks import Kind
from gklint.findings import Applicability, Edit, Finding, Fix, Message, Severity, say
from gklint.patterns import Pattern
from gklint.report.model import Report
from gklint.report.titles import Title, find_title
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.structure.official_title import usual_title
from gklint.spans import Span

_DOUBLED = Pattern(r"(?<=年)\s*度(?=.*年\s*度)|年\s*度(?=\s*年\s*度)", flags=re.DOTALL)
_SUBJECT = Pattern(r"年?(?:政\s*府\s*)?信\s*息\s*公\s*开")


class MalformedTitle(Rule):
    """A title without organ or year, cut short, or with 年度 twice."""

    code = "GK109"
    name = "malformed-title"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="标题缺少机关名称或年份、没有写完，或者重复“年度”。",
        why="标题是辨认报告的依据；缺机关或年份的报告无法归入哪一机关、哪一年度。",
        basis="公布的年度报告都以“机关名称＋年份＋政府信息公开工作年度报告”为标题。",
        fix="缺漏的内容可以由全文确定时改好标题（不安全：须由人核对）。",
    )
    bad = (
        Example(
            "缺年份", replace=(("青禾县人民政府2023年政府", "青禾县人民政府政府"),), marks="青禾县人民政府政府信息公开"
        ),
        Example(
            "年份的数字丢失", replace=(("青禾县人民政府2023年政府", "青禾县人民政府年政府"),), marks="青禾县人民政府年"
        ),
        Example(
            "缺机关名称",
            replace=(
                ("青禾县人民政府2023年政府", "2023年政府"),
                ("无其他需要报告的事项。\n", "无其他需要报告的事项。\n青禾县人民政府\n2024年1月20日\n"),
            ),
            marks="2023年政府",
        ),
        Example("没有写完", replace=(("工作年度报告\n", "工作年度报\n"),), marks="青禾县人民政府2023年"),
        Example(
            "重复“年度”",
            replace=(("2023年政府信息公开工作", "2023年度政府信息公开工作"),),
            marks="青禾县人民政府2023年度",
        ),
        Example(
            "两行的标题没有写完",
            replace=(("青禾县人民政府2023年政府信息公开工作年度报告", "青禾县人民政府\n2023年政府信息公开工作"),),
            marks="2023年",
        ),
    )
    good = (
        Example(
            "分作三行", replace=(("青禾县人民政府2023年政府信息公开工作", "青禾县人民政府\n2023年政府信息公开工作\n"),)
        ),
        Example(
            "其他通行的标题", replace=(("2023年政府信息公开工作年度报告", "关于2023年度政府信息公开工作情况的报告"),)
        ),
        Example(
            "机关名称在标题下一行",
            replace=(
                ("青禾县人民政府2023年政府信息公开工作年度报告", "2023年政府信息公开年度报告\n（青禾县人民政府）"),
            ),
        ),
        Example("没有标题由GK108报告", replace=(("青禾县人民政府2023年政府信息公开工作年度报告\n", ""),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding that says everything that is wrong with the title."""
        title = find_title(report)
        if title is not None and title.faults:
            yield self.finding(
                say(
                    "标题{faults}。标题应为“机关名称＋年份＋{title}”，请改正。",
                    faults=_faults(title),
                    title=usual_title(report),
                ),
                Span(title.blocks[0].span.start, title.blocks[-1].span.end),
                fix=_fix(report, title),
            )


def _faults(title: Title) -> Message:
    found = [
        fault
        for fault, is_there in (
            (say("缺少机关名称"), not title.names_organ),
            (say("缺少年份"), not title.names_year),
            (say("没有写完"), title.cut),
            (say("重复“年度”"), title.doubled),
        )
        if is_there
    ]
    said = found[0]
    for fault in found[1:]:
        said = say("{first}，{second}", first=said, second=fault)
    return said


def _fix(report: Report, title: Title) -> Fix | None:
    """Mend everything that is wrong with the title; nothing when one of the things is not determined."""
    if any(block.kind is Kind.ROW for block in title.blocks):
        return None
    needed = [
        edit
        for wrong, edit in (
            (not title.names_organ, _with_organ(report, title)),
            (not title.names_year, _with_year(report, title)),
            (title.cut, _completed(report, title)),
            (title.doubled, _once(title)),
        )
        if wrong
    ]
    edits = [edit for edit in needed if edit is not None]
    if len(edits) < len(needed):
        return None
    if len(edits) > 1 and edits[0].span.start == edits[1].span.start:  # organ and year at one place
        edits[:2] = [Edit(edits[1].span, edits[0].content + edits[1].content)]
    return Fix(say("改正标题"), Applicability.UNSAFE, tuple(sorted(edits)))


def _with_organ(report: Report, title: Title) -> Edit | None:
    if report.organ is None:
        return None
    block = title.blocks[0]
    start = block.span.start + len(block.text) - len(block.text.lstrip("#*《 "))
    return Edit(Span(start, start), report.organ.value)


def _with_year(report: Report, title: Title) -> Edit | None:
    """Put the year before what the report is about."""
    if report.year is None:
        return None
    for block in title.blocks:
        match = _SUBJECT.search(block.text)
        if match:
            start = block.span.start + match.start()
            has_word = match.group().startswith("年")
            return Edit(Span(start, start + has_word), f"{report.year.value}年")
    return None


def _completed(report: Report, title: Title) -> Edit | None:
    """Add the end of the official title, when its beginning is left.

    What is left of a title that was cut has 公开 in it, so a letter or two are never taken for its beginning.
    """
    block = title.blocks[-1]
    text = block.text.rstrip("*》 ")
    place = block.span.start + len(text)
    whole = usual_title(report)
    left = next(count for count in reversed(range(len(whole))) if text.endswith(whole[:count]))
    return Edit(Span(place, place), whole[left:]) if left else None


def _once(title: Title) -> Edit | None:
    """Take out one of the two 年度, the one that belongs to the number of the year if there is one."""
    for block in title.blocks:
        match = _DOUBLED.search(block.text)
        if match:
            start = block.span.start + match.start()
            return Edit(Span(start, start + len(match.group())), "")
    return None
