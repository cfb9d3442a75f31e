"""How many parts the preamble says that the report has, and how many it lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.prose import Line, prose

_NUMBERS = {"三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_ANNOUNCED = Pattern(r"(?P<number>[三四五六七八九十]|(?<!\d)\d{1,2})(?:个|大)?(?:部分|方面|项内容|个章节)")
_FIRST = Pattern(
    r"(?:[一1][、.])?(?:政府信息(?:主动)?公开)?(?:工作)?(?:的)?(?:总体情况|总体工作情况|工作概况|概述|概况|基本情况)"
)
_PART = (
    r"(?:行政机关|政府)?(?:主动公开(?:政府|政务)?信息|收到和处理|政府信息公开申请|依申请公开|"
    r"(?:因)?政府信息公开(?:工作)?(?:被(?:申请|提起))?行政(?:复议|诉讼)|(?:政府信息公开工作)?存在(?:的)?(?:主要)?(?:问题|不足)|其[他它]需要)"
)
"""What another part than the first begins with."""
_PARTS = Pattern(_PART)
_BEGINS = Pattern(
    r"(?::|即|分别(?:为|是)|依次(?:为|是)|包括|包含|涵盖|分为|主要有|由|从|为|是)(?:“|《|[(（]?[一二1][)）、.])*"
    rf"(?={_PART})"
)
_LAST = Pattern(r"(?:其[他它](?:需要|需|应当|应)?(?:报告|说明|公开)?的?(?:事项|情况|内容))")
_SEPARATOR = Pattern(r"[、,;；]|以及|[和及与](?=其[他它])")
_ORDINALS = Pattern(r"(?:^|(?<=[、,;:；]))(?:[(（]?(?:[一二三四五六七八九十]|\d)[)）、.]+)")
_SUITS = Pattern(r"^(?:被?提起)?行政诉讼|^复议|^诉讼")
_REMEDIES = Pattern(r"^(?:及|和)?(?:改进|整改|下一步|下步)")
_REST = Pattern(r"^(?:等|共|共计|一共|合计|总共|这|等共)?$")
_AND_SO_ON = Pattern(r"等(?:情况|内容|部分|方面|等)?(?:[,。;:]|$)")
_LONGEST_PART = 40


class Announcement(NamedTuple):
    """The phrase 六部分 and what is listed with it."""

    line: Line
    start: int
    end: int
    """Where the number stands, in the line's text."""
    announced: int
    least: int
    most: int
    """How many parts the list has, by how one counts them."""
    complete: bool
    """The list is meant to be all: no 等, or it reaches from the first part to the last."""


def announcements(report: Report) -> tuple[Announcement, ...]:
    """Read the preamble's lists of parts; to be asked for by ``report.once``."""
    return tuple(
        found
        for line in report.once(prose)
        if line.section is None and any(word in line.text for word in ("部分", "方面", "项内容"))
        for found in _in(line)
    )


def _in(line: Line) -> Iterator[Announcement]:
    for start, end in _spans(line):
        sentence = line.text[start:end]
        first = _FIRST.search(sentence) or _later_part(sentence)
        match = _nearest(sentence, first.start()) if first else None
        number = _number(match) if match else None
        if match is None or first is None or number is None:
            continue
        after = first.start() > match.start()
        listed = sentence[first.start() :] if after else sentence[first.start() : match.start()]
        pieces = _pieces(listed, open_ended=after)
        if len(pieces) < 2:
            continue
        least, most = _count(pieces)
        complete = bool(_LAST.search(listed)) or not _AND_SO_ON.search(listed)
        yield Announcement(line, start + match.start(), start + match.end(), number, least, most, complete)


def _nearest(sentence: str, listed: int) -> re.Match[str] | None:
    """Give the number that belongs to a list: the first one after its beginning, else the last one before."""
    numbers = [match for match in _ANNOUNCED.finditer(sentence) if _number(match) is not None]
    after = [match for match in numbers if match.start() > listed]
    return after[0] if after else numbers[-1] if numbers else None


def _later_part(sentence: str) -> re.Match[str] | None:
    """Give the first part of a list that leaves out the report's own first part."""
    introduced = _BEGINS.search(sentence)
    return _PARTS.match(sentence, introduced.end()) if introduced else None


def _spans(line: Line) -> list[tuple[int, int]]:
    """Give the sentences that end with 。; parts may be listed with ；."""
    spans, start = [], 0
    for end in [match.end() for match in re.finditer("。", line.text)] + [len(line.text)]:
        if end > start:
            spans.append((start, end))
        start = end
    return spans


def _number(match: re.Match[str]) -> int | None:
    text = match["number"]
    number = _NUMBERS.get(text) or (int(text) if text.isdigit() else None)
    return number if number is not None and 3 <= number <= 10 else None


def _pieces(listed: str, *, open_ended: bool) -> list[str]:
    """Split a list; one that ends with the sentence ends with the last part that the form knows."""
    pieces = []
    for piece in _SEPARATOR.split(_ORDINALS.sub("", listed)):
        text = piece.strip("。:：“”《》 ")
        if not text or _REST.fullmatch(text):
            continue
        if len(text) > _LONGEST_PART or (open_ended and re.match(r"数据|统计|所列|本报告|报告|现将|如有|如对", text)):
            break
        pieces.append(text)
    return pieces


def _count(pieces: list[str]) -> tuple[int, int]:
    """Count the parts: 行政复议、行政诉讼 are one; 存在问题、改进情况 may be meant as one or as two."""
    least = most = 0
    before = ""
    for piece in pieces:
        if _SUITS.match(piece) and "复议" in before:
            continue
        most += 1
        least += not (_REMEDIES.match(piece) and "问题" in before)
        before = piece
    return least, most
