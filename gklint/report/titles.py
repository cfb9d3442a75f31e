"""The lines that are, or are meant to be, the report's title, and what is wrong with them.

Titles are worded in many ways; only what no wording leaves out is looked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.furniture import is_furniture
from gklint.report.model import Report

_LONGEST = 90
"""Code points of the longest title, the organ's second name in brackets included."""
_MOST_LINES = 3
_AROUND = 2
"""Lines above and below a title on which organ or year may stand by themselves."""

_SUBJECT = r"(?:信息|政务|校务|村务|厂务|办事)公开"
_YEAR = r"(?:[12][09OoＯ〇○零]\d{2}|二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2})"
_COMPLETE = Pattern(
    rf"{_SUBJECT}.{{0,20}}?(?:报告|年报|汇报|总结|公告|通告|公报|通知|工作情况|情况说明|统计表)|报告.{{0,12}}{_SUBJECT}"
)
_CUT = Pattern(rf"{_SUBJECT}(?:工作)?(?:年|年度|年度报)?$")
_HAS_YEAR = Pattern(_YEAR)
_DOUBLED = Pattern(rf"{_YEAR}年(?:年度|度).{{0,40}}年度|年度年度")
_NOT_A_TITLE = Pattern(
    r"[。，,；;!！?？]|[:：]$|^(?:根据|按照|依据|为了?|现将?|本|特|目录)|如下|\.(?:docx?|pdf|wps|xlsx?|jpe?g|png)$|…|\.{4}"
)
_LABELLED = Pattern(r"^(?:标题|名称|信息名称|题名)[:：]", hints=(":",))
_DATE = Pattern(
    rf"^[(（]?{_YEAR}[-年./]\d{{1,2}}[-月./](?:\d{{1,2}}日?)?.*$|^[(（]?{_YEAR}年.{{1,3}}月.{{0,4}}日?[)）]?$",
    hints=("月", "-", ".", "/"),
)
_YEAR_ALONE = Pattern(rf"^[(（]?{_YEAR}年?度?[)）]?$")
_ORGAN_ALONE = Pattern(
    r"^[(（]?[^:：\d]{2,40}(?:政府|办事处|街道|[镇乡县区市省州盟旗]|局|委员会|管委会|办公室|办公厅|[厅部署]|中心|公司|集团|[院处队站所馆社行会]|学校|大学)"
    r"(?:[(（].{1,30}[)）])?[)）]?$"
)
_OTHER_WORDS = Pattern(
    rf"{_YEAR}?年?度?|年度?|关于|公布|发布|印发|政府|{_SUBJECT}|公开|工作|情况|[报告]|总结|统计|信息|汇报|[的之]|\W"
)
_MARKS = Pattern(r"^[#*\s]+|[*\s]+$")
_BLANKS = Pattern(r"\s+")


class Title(NamedTuple):
    """One to three lines that stand as the report's title."""

    blocks: tuple[Block, ...]
    text: str
    """The lines together in NFKC, without blanks and Markdown's marks."""
    names_organ: bool
    names_year: bool
    cut: bool
    """Its end is lost."""
    doubled: bool
    """年度 stands in it twice."""

    @property
    def faults(self) -> int:
        """How many things are wrong with it."""
        return (not self.names_organ) + (not self.names_year) + self.cut + self.doubled


def find_title(report: Report) -> Title | None:
    """Give the title; of several lines that may be it, those with the fewest faults; None when there is none."""
    opening = _opening(report)
    return min(_candidates(opening), key=lambda title: (title.faults, len(title.blocks)), default=None)


def _opening(report: Report) -> Sequence[Block]:
    """Give the lines before the first section, a table of contents and what it parts from the report included."""
    first = report.sections[0]
    last = max(
        (section for section in report.sections if section.section.key == first.section.key),
        key=lambda section: section.heading.line,
    )
    between = [section for section in report.sections if section.heading.line < last.heading.line]
    start = last if between and all(len(section.blocks) == 0 for section in between[:-1]) else first
    return [block for block in report.blocks if block.line < start.heading.line]


def _candidates(opening: Sequence[Block]) -> Iterator[Title]:
    lines = [_line(block) for block in opening]
    for first in range(len(opening)):
        for end in range(first + 1, min(first + _MOST_LINES, len(opening)) + 1):
            if not lines[end - 1]:
                break
            title = _title(opening, lines, first, end)
            if title:
                yield title


def _line(block: Block) -> str:
    """Give what a line could contribute to a title; nothing when it can be no part of one."""
    if block.kind in (Kind.HEADING, Kind.SUBHEADING, Kind.RULE, Kind.DIRECTIVE) or len(block.text) > 2 * _LONGEST:
        return ""
    printed = block.text
    if block.kind is Kind.ROW:
        cells = [cell.text for cell in block.cells if cell.text]
        if len(cells) != 1:
            return ""
        printed = cells[0]
    text = _BLANKS.sub("", unicodedata.normalize("NFKC", _MARKS.sub("", printed)))
    labelled = _LABELLED.sub("", text)
    if len(labelled) > _LONGEST or _NOT_A_TITLE.search(labelled):
        return ""
    return "" if labelled == text and (is_furniture(block) or _DATE.match(text)) else labelled


def _title(opening: Sequence[Block], lines: Sequence[str], first: int, end: int) -> Title | None:
    text = "".join(lines[first:end])
    if len(text) > _LONGEST:
        return None
    has_year = bool(_HAS_YEAR.search(text))
    bare = text.rstrip("》」』】\"'”")
    cut = has_year and bool(_CUT.search(bare))
    if not cut and not _COMPLETE.search(text):
        return None
    around = [*lines[max(0, first - _AROUND) : first], *lines[end : end + _AROUND]]
    return Title(
        blocks=tuple(opening[first:end]),
        text=text,
        names_organ=bool(_OTHER_WORDS.sub("", text)) or any(_ORGAN_ALONE.match(line) for line in around),
        names_year=has_year or any(_YEAR_ALONE.match(line) for line in around),
        cut=cut,
        doubled=text.count("年度") > 1 and bool(_DOUBLED.search(text)),
    )
