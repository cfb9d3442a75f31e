"""For what time a report says that its figures are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.phrases import words
from gklint.report.prose import Line, prose

_LONGEST = 5000
"""Code points of a line that are looked at; the statement stands in the preamble, or in a sentence of its own."""
_HINTS = ("12", "１２", "1 2", "十二月", "统计", "报告期", "数据期", "时间")
_TO = r"[^\d。;]{0,12}?"
_YEAR = r"(?:20\d{2}[年./-]?)?"
_STATED = Pattern(
    # The first and the last day of a year; marks between the digits may be lost, as in 202311日到1231日.
    rf"(?<!\d)20\d{{2}}[年./-]?0?1[月./-]?0?1日?{_TO}{_YEAR}12[月./-]?31|"
    rf"(?<!\d)0?1月0?1日?{_TO}{_YEAR}12月?31|"
    r"一月一日[^。;]{0,16}?十二月三十一日|"
    r"(?<!\d)0?1月?(?:[-~—–─至到]|起至)+12月|一月?[-~—–─至到]+十二月|"
    # Whatever else a sentence about the statistics gives as their time.
    r"统计(?:数据|工作|的|起止|起始|所属|报告)*(?:期限|期间|时间|时限|时段|周期|区间|年度|跨度|期|截[至止])[^。;]{0,24}?(?:\d|年|全年)|"
    r"统计[^。;,]{0,12}?截[至止][^。;,]{0,3}?\d|"
    r"截[至止]\d[^。;,]{0,12}?统计|"
    r"(?:报告期|报告期限|报告时段|数据期限|数据期间|时间跨度|时间范围|起止时间)[^。;]{0,12}?(?:\d|年)"
)
_BLANKS = Pattern(r"\s+")


def period_stated(blocks: Iterable[Block]) -> bool:
    """Tell whether a statistics period is given, in whatever words, right or wrong, whole or damaged."""
    return any(
        _STATED.search(_BLANKS.sub("", unicodedata.normalize("NFKC", block.text[:_LONGEST])))
        for block in blocks
        if block.kind is not Kind.DIRECTIVE and _may_state(block.text)
    )


def _may_state(text: str) -> bool:
    return any(hint in text for hint in _HINTS)


# ---------------------------------------------------------------- what the period is said to be


class Statement(NamedTuple):
    """A statistics period as it is printed."""

    line: Line
    start: int
    end: int
    """Where the two dates stand, with what is between them, in the line's text."""
    first: Day
    last: Day


Day = tuple[int, int, int]
"""Year, month and day; the day is 0 where only the month is given."""

_D = r"(?:月|[./-])(?P<d{0}>\d{{1,2}})[日号]?"
_BETWEEN = r"(?:[起始开日(含)]{0,3}[,、]?(?:截?至|截?止|到|[-—–~─－]){1,3})"
_PAIR = Pattern(
    r"(?<!\d)(?P<y1>20\d{2})(?:年|[./-])(?P<m1>\d{1,2})"
    + _D.format(1)
    + _BETWEEN
    + r"(?:(?P<y2>20\d{2})(?:年|[./-]))?(?P<m2>\d{1,2})"
    + _D.format(2)
    + r"(?![\d月])"
)
_YEAR_ALONE = Pattern(
    r"(?:统计|报告)(?:数据|的|起止|所属)*(?:期限|期间|时间|时限|时段|周期|区间|年度|范围|期)[为是:]{0,2}(?P<y1>20\d{2})"
    r"(?:年度|年?全年|年(?=[,。;、]))"
)
_UNTIL = Pattern(r"统计(?:数据)?截[至止][到于]?(?P<y2>20\d{2})年(?P<m2>\d{1,2})月(?:(?P<d2>\d{1,2})[日号]|底)")
_CENTURY = "二[〇○零Oo0]"
_NUMERALS = Pattern(
    rf"(?P<y1>{_CENTURY}[〇○零一二三四五六七八九Oo]{{2}})年一月一日[^。;\d二]{{0,6}}"
    rf"(?:(?P<y2>{_CENTURY}[〇○零一二三四五六七八九Oo]{{2}})年)?十二月三十一日"
)
_DIGITS = str.maketrans("〇○零一二三四五六七八九Oo", "000123456789" + "00")
_EARLIEST = 2009
"""The first report year that was a whole one: the regulation came into force in May 2008."""
_PUBLISHED = 3
"""The last month in which data may still be collected for the year before."""
_MONTHS = Pattern(
    r"(?<!\d)(?P<y1>20\d{2})年(?P<m1>\d{1,2})月?" + _BETWEEN + r"(?:(?P<y2>20\d{2})年)?(?P<m2>\d{1,2})月(?!\d)"
)


def plainly_stated(text: str, year: int) -> bool:
    """Tell whether a text has a whole year's first and last day in the usual words: the pattern is not needed then."""
    first = f"{year}年1月1日"
    start = text.find(first)
    end = text.find("12月31日", start + len(first), start + len(first) + 20) if start >= 0 else -1
    between = text[start + len(first) : end].replace(f"{year}年", "")
    return end >= 0 and not any(mark in between for mark in "年月。;0123456789")


def wrong_statement(report: Report) -> Statement | None:
    """Give the first statement of a period that is not the report's year; None where its year is stated as well.

    To be asked for by ``report.once``.
    """
    year = report.year.value if report.year else 0
    lines = report.once(prose)
    if year < _EARLIEST or any(plainly_stated(line.text, year) for line in lines if line.section is None):
        return None
    stated = [
        statement
        for line in lines
        if _may_state(line.text) and ("20" in line.text or "十二月" in line.text)
        for statement in _stated_in(line)
    ]
    return stated[0] if stated and not any(is_year(statement, year) for statement in stated) else None


def _stated_in(line: Line) -> Iterator[Statement]:
    opening = line.section is None
    for start, end in line.sentences():
        sentence = line.text[start:end]
        other = sentence.replace("数据统计", "统计")
        called = any(word in sentence for word in words("dates", "called-so")) and not any(
            word in other for word in words("dates", "other-period")
        )
        if not opening and not (called and any(word in sentence for word in words("dates", "times"))):
            continue
        called = called or (opening and "时间范围" in sentence)
        found = next(_days_in(sentence, told_so=opening and called), None)
        if found is None:
            continue
        match, first, last = found
        if called or (first[1:] == (1, 1) and last[1:] == (12, 31)):
            yield Statement(line, start + match.start(), start + match.end(), first, last)


def _days_in(sentence: str, *, told_so: bool) -> Iterator[tuple[re.Match[str], Day, Day]]:
    """Yield the first and the last day of a period, in whatever way they are written."""
    for pattern in (_PAIR,) if "日" in sentence else (_PAIR, _MONTHS):
        match = pattern.search(sentence)
        if match is not None:
            days = match.groupdict()
            year = int(days["y1"])
            last = (int(days["y2"] or year), int(days["m2"]), int(days.get("d2") or 0))
            yield match, (year, int(days["m1"]), int(days.get("d1") or 0)), last
    match = _NUMERALS.search(sentence) if "十二月" in sentence else None
    if match is not None:
        year = int(match["y1"].translate(_DIGITS))
        yield match, (year, 1, 1), (int(match["y2"].translate(_DIGITS)) if match["y2"] else year, 12, 31)
    match = _YEAR_ALONE.search(sentence) if told_so else None
    if match is not None:
        yield match, (int(match["y1"]), 1, 1), (int(match["y1"]), 12, 31)
    match = _UNTIL.search(sentence) if told_so and "截" in sentence else None
    if match is not None and int(match["m2"]) > _PUBLISHED:
        yield match, (int(match["y2"]), 1, 1), (int(match["y2"]), int(match["m2"]), int(match["d2"] or 31))


def is_year(statement: Statement, year: int) -> bool:
    """Tell whether a period is a whole year."""
    return (
        statement.first[:2] == (year, 1)
        and statement.last[:2] == (year, 12)
        and statement.first[2] <= 1
        and statement.last[2] in (0, 31)
    )
