"""Whether a report says anywhere for what time its figures are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern

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
