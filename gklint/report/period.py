"""For what time a report says that its figures are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern
from gklint.report.model import Report
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


class Day(NamedTuple):
    """The first or the last day of a period; ``day`` is 0 where only the month is given."""

    year: int
    month: int
    day: int


_CALLED_SO = ("统计", "期限", "数据", "时限", "报告期", "时间范围", "起止时间", "所列")
"""Words of which one stands in a sentence that states the period."""
_OTHER_PERIOD = ("成立", "挂牌", "组建", "机构改革", "活动", "清理", "培训")
_D = r"(?:月|[./-])(?P<d{0}>\d{{1,2}})[日号]?"
_BETWEEN = r"(?:[起始开日(含)]{0,3}[,、]?(?:截?至|截?止|到|[-—–~─－]){1,3})"
_PAIR = (
    r"(?<!\d)(?P<y1>20\d{2})(?:年|[./-])(?P<m1>\d{1,2})"
    + _D.format(1)
    + _BETWEEN
    + r"(?:(?P<y2>20\d{2})(?:年|[./-]))?(?P<m2>\d{1,2})"
    + _D.format(2)
    + r"(?![\d月])"
)
_MONTHS = r"(?<!\d)(?P<y1>20\d{2})年(?P<m1>\d{1,2})月?" + _BETWEEN + r"(?:(?P<y2>20\d{2})年)?(?P<m2>\d{1,2})月(?!\d)"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def statements(report: Report) -> tuple[Statement, ...]:
    """Give every statistics period that is stated with both of its days; to be asked for by ``report.once``.

    A sentence states it that calls it so, or one of the preamble that speaks of a whole year.
    """
    found = (
        statement
        for line in report.once(prose)
        if "20" in line.text and _may_state(line.text)
        for statement in _stated_in(line)
    )
    return tuple(found)


def _stated_in(line: Line) -> Iterator[Statement]:
    for start, end in line.sentences():
        sentence = line.text[start:end]
        called = any(word in sentence for word in _CALLED_SO) and not any(word in sentence for word in _OTHER_PERIOD)
        if not called and line.section is not None:
            continue
        for source in (_PAIR, _MONTHS):
            match = _pattern(source).search(sentence)
            if match is None:
                continue
            days = match.groupdict()
            first = Day(int(days["y1"]), int(days["m1"]), int(days.get("d1") or 0))
            last = Day(int(days["y2"] or days["y1"]), int(days["m2"]), int(days.get("d2") or 0))
            if called or (first[1:] == (1, 1) and last[1:] == (12, 31)):
                yield Statement(line, start + match.start(), start + match.end(), first, last)
            break


def is_year(statement: Statement, year: int) -> bool:
    """Tell whether a period is a whole year."""
    first, last = statement.first, statement.last
    return (
        first.year == last.year == year
        and (first.month, last.month) == (1, 12)
        and first.day <= 1
        and last.day in (0, 31)
    )
