"""Places where the number before a unit is gone: 共主动公开条, 满意率达%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from gklint.report.model import Report
from gklint.report.prose import Line, prose
from gklint.report.quantities.words import has, words
from gklint.spans import Span

_MARKS = ",。;、()!?:"
_LONGEST_CLAUSE = 40
_SHORT = 12


class Gap(NamedTuple):
    """A unit without its number."""

    span: Span
    """The gap and the unit."""
    before: str
    """The words before it, back to the last mark."""
    unit: str


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<=[^\d零〇一二两三四五六七八九十百千万亿几多余数干各每逐半,。;、()!?:.])[条篇次份期个宗起件%元](?=[,。;、)!?]|$)"
    )


def gaps(report: Report) -> tuple[Gap, ...]:
    """Give the places where a number is gone; to be asked for by ``report.once(gaps)``."""
    return tuple(_gaps(report))


def _gaps(report: Report) -> Iterator[Gap]:
    for line in report.once(prose):
        for match in _pattern().finditer(line.text):
            clause = _clause(line.text, match.start())
            if _lacks_number(line, clause, match.start(), match[0]):
                start = line.places[match.start() - 1] + 1
                yield Gap(Span(start, line.places[match.start()] + 1), clause, match[0])


def _clause(text: str, end: int) -> str:
    start = end
    while start and text[start - 1] not in _MARKS and end - start < _LONGEST_CLAUSE:
        start -= 1
    return text[start:end]


def _lacks_number(line: Line, clause: str, place: int, unit: str) -> bool:
    caption = len(line.text) <= _SHORT and not line.text.endswith(("。", ";", ","))
    if caption or (clause.endswith("信息公开") and place + 1 == len(line.text)):
        return False  # 信息公开条 with 例 on the next line
    if has(clause.replace("不予", "").replace("无法提供", ""), "gaps", "denied"):
        return False
    endings = words("gaps")["units"][unit]
    if unit in "%元":
        return clause.endswith(tuple(endings)) and (unit == "%" or "单位" not in clause)
    if clause.endswith(tuple(words("gaps")["counted"])):
        return True
    if clause.endswith(tuple(endings)) and (unit != "件" or _is_counted(clause, endings)):
        return unit == "条" or _says_how_many(line, clause, place)
    return unit == "件" and (_is_exact(line, clause, place) or has(clause, "gaps", "summing") or _is_blank(line, place))


def _is_counted(clause: str, endings: list[str]) -> bool:
    """Tell whether 件 after these words is a unit: 文件件, and not 建议件."""
    return clause.endswith(("规范性文件", "年度", "下年", "决定")) or (has(clause, "gaps", "counted") and bool(endings))


def _says_how_many(line: Line, clause: str, place: int) -> bool:
    """Tell whether a clause says how many there were, or blanks stand where the number was."""
    told = any(
        word in clause
        for word in (
            "共",
            "累计",
            "全年",
            "发布",
            "编印",
            "编发",
            "开展",
            "组织",
            "制作",
            "发放",
            "结转",
            "发生",
            "文件",
        )
    )
    return told or _is_blank(line, place)


def _is_exact(line: Line, clause: str, place: int) -> bool:
    """Tell whether nothing but a verb stands before 件, and its neighbours have their numbers."""
    for word in ("其中", "已", "共", "全部", "实际"):
        clause = clause.removeprefix(word)
    return clause in words("gaps")["exact"] and any(
        character.isdigit() for character in line.text[max(0, place - _LONGEST_CLAUSE) : place + _SHORT]
    )


def _is_blank(line: Line, place: int) -> bool:
    """Tell whether blanks are printed before a unit, and not between all characters."""
    wide = line.places[place] - line.places[place - 1] > 1
    return wide and place > 1 and line.places[place - 1] - line.places[place - 2] == 1
