"""Blanks inside numbers, dates and words of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gklint.blocks import Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.prose import Line, prose
from gklint.spans import Span
from gklint.words import lists, surnames

_BLANK = "[ \t\u00a0\u2000-\u200a\u3000]"
_CHINESE = "\u4e00-\u9fff"
_ANY = Pattern(_BLANK)
_BLANKS = Pattern(f"{_BLANK}+")
_UNITS = "年月日件条次份个名期场篇万元人家户项例宗"
_NUMBER = Pattern(
    rf"(?<![\d.:/ -])\d{{1,4}}{_BLANK}{{1,2}}\d{{1,4}}(?={_BLANK}{{0,2}}[{_UNITS}])(?!{_BLANK}{{0,2}}\d)"
    rf"|(?<!\d)[12]{_BLANK}{{0,2}}\d{_BLANK}{{0,2}}\d{_BLANK}{{0,2}}\d(?={_BLANK}{{0,2}}年)"
)
_BEFORE_UNIT = Pattern(rf"(?<=\d){_BLANK}{{1,3}}(?=[{_UNITS}])|(?<=[年月第共]){_BLANK}{{1,3}}(?=\d)")
_UNSPACED = Pattern(rf"\d[{_UNITS}]")
_BETWEEN = Pattern(rf"(?<=[{_CHINESE}，。、；]){_BLANK}{{1,4}}(?=[{_CHINESE}，。、；])")
_QUOTED = Pattern(r"“[^“”]{0,200}”|《[^《》]{0,200}》|‘[^‘’]{0,100}’")
_INSIDE = Pattern(rf"(?<=《){_BLANK}{{1,4}}(?=[{_CHINESE}])|(?<=[{_CHINESE}]){_BLANK}{{1,4}}(?=》)")
_FIELD = Pattern(r"(?:地址|邮编|邮政编码|电话|传真|联系人|邮箱|信箱|单位|机构|网址|时间|地点|对象|来源|日期)[:：]")
_NAMED = ("长", "记", "任", "导", "员", "人", "由", "、", "：", ":", "“", "，")
_DIGITS = "0123456789.,"
_LEAST = 15
"""Characters of the shortest paragraph that is looked through …"""
_SHORT = 8
"""… and of the shortest sentence."""
_MOST = 4
"""Lines with blanks that are not enough for them to be a habit."""
_HABIT = 0.25
"""Part of the lines, or of the numbers with a unit, from which blanks are a habit of the whole document."""
_ONCE = 2
"""Lines in which numbers are set apart by mistake, and not by habit."""
_MANY = 3
"""Blanks between words of one line that are a layout: a list, or a line filled with blanks."""


class Blanks(NamedTuple):
    """Blanks of one line that do not belong there."""

    spans: tuple[Span, ...]
    around: Span
    """The first of them with what stands on both sides."""
    shown: str


def blanks(report: Report) -> tuple[Blanks, ...]:
    """Give the lines with stray blanks; none when the whole document is set with blanks."""
    if not any(_ANY.search(line.block.text) for line in report.once(prose)):
        return ()
    lines = [line for line in report.once(prose) if _is_prose(line)]
    spaced = [line for line in lines if _between(line)]
    habit = len(spaced) > _MOST and len(spaced) > _HABIT * len(lines)
    texts = [line.block.text for line in lines]
    counts = [len(_BEFORE_UNIT.findall(text)) for text in texts if _ANY.search(text)]
    before_units = sum(counts)
    unspaced = sum(len(_UNSPACED.findall(text)) for text in texts) if before_units else 0
    several = sum(map(bool, counts)) > _ONCE
    usual = several and before_units > _MOST and before_units > _HABIT * (before_units + unspaced)
    return tuple(_of_lines(lines, habit, usual))


def _of_lines(lines: Sequence[Line], habit: bool, usual: bool) -> Iterator[Blanks]:
    for line in lines:
        text = line.block.text
        if not _ANY.search(text):
            continue
        found = [place for match in _NUMBER.finditer(text) for place in _inside(match)]
        if not usual:
            found += [match.span() for match in _BEFORE_UNIT.finditer(text) if not _is_set_apart(text, match)]
        if not habit:
            found += _between(line)
            found += [match.span() for match in _INSIDE.finditer(text)]
        found = sorted(set(found))
        if found:
            start = line.block.span.start
            first, last = max(0, found[0][0] - 2), min(len(text), found[0][1] + 2)
            spans = tuple(Span(start + one, start + other) for one, other in found)
            yield Blanks(spans, Span(start + first, start + last), text[first:last])


def _is_prose(line: Line) -> bool:
    """Tell whether a line is a paragraph: no heading, no whom-to-ask, nothing of a page."""
    text = line.text
    return (
        (len(text) >= _LEAST or (len(text) >= _SHORT and text[-1] == "。"))
        and line.section is not None
        and any(mark in text for mark in "。,，；;")
        and len(_FIELD.findall(line.block.text)) < 2
        and not is_furniture(line.block)
    )


def _inside(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    for blank in _BLANKS.finditer(match.group()):
        yield match.start() + blank.start(), match.start() + blank.end()


def _is_set_apart(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number has blanks on both sides, as word processors set it."""
    number = match.end() if match.end() < len(text) and text[match.end()].isdigit() else match.start() - 1
    start, end = number, number + 1
    while start > 0 and text[start - 1] in _DIGITS:
        start -= 1
    while end < len(text) and text[end] in _DIGITS:
        end += 1
    return start > 0 and text[start - 1].isspace() and text[end : end + 1].isspace()


def _between(line: Line) -> list[tuple[int, int]]:
    """Give the blanks between two characters of a line's sentences that have no reason to be there."""
    text = line.block.text
    matches = list(_BETWEEN.finditer(text))
    if not matches or len(matches) > _MANY:
        return []
    quoted = [match.span() for match in _QUOTED.finditer(text) if not _is_document(match.group())]
    return [
        match.span()
        for match in matches
        if not any(start < match.start() < end for start, end in quoted)
        and not _divides_heading(line, match.start())
        and not _divides_name(text, match.start(), match.end())
        and not _ends_sentence(text, match.start())
    ]


@cache
def _document() -> tuple[str, ...]:
    return tuple(lists("sentences")["documents"])


def _is_document(quoted: str) -> bool:
    """Tell whether something quoted is the title of one document with one blank in it."""
    parts = _BLANKS.split(quoted[1:-1].strip())
    if quoted[0] != "《" or len(parts) != 2:
        return False
    return parts[1].endswith(_document()) and not parts[0].endswith(_document())


def _divides_heading(line: Line, place: int) -> bool:
    """Tell whether a blank stands between a subheading and what it is about: before the first mark of an item."""
    return line.block.kind is not Kind.PARAGRAPH and not re.search("[，。；,;]", line.block.text[:place])


def _divides_name(text: str, start: int, end: int) -> bool:
    """Tell whether a blank sets a name of two characters apart: 张　三."""
    return (
        text[start - 1] in surnames()
        and (start < 2 or text[start - 2] in _NAMED or not text[start - 2].isalnum())
        and end < len(text)
    )


def _ends_sentence(text: str, start: int) -> bool:
    """Tell whether a blank stands after a mark: a habit of typists that changes nothing."""
    return text[start - 1] in "，。、；"
