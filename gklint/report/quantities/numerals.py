"""Numbers in running text: digits and Chinese numerals with their units, apart from ordinals, dates and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.quantities.words import words

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_LONGEST_LINE = 20_000


class Numeral(NamedTuple):
    """A number with its unit, where it stands in a line's text."""

    number: Decimal
    unit: str
    start: int
    end: int
    """Without the unit."""
    unit_end: int
    exact: bool


_PATTERN = Pattern(
    r"百分之(?P<share>[零一二三四五六七八九十百]{1,6})(?:点(?P<point>[零一二三四五六七八九]{1,4}))?|"
    r"(?<![\d.第/A-Za-z_〔\[-])(?<!\d,)(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,12})(?P<decimals>\.\d{1,8})?(?![\d.]\d)|"
    r"(?P<chinese>[零〇一二两三四五六七八九十百千]{1,9})"
)


@cache
def _units() -> dict[str, list[str]]:
    """Give the units by their first characters, longer ones first."""
    found: dict[str, list[str]] = {"%": ["%"]}
    for unit in sorted(words("numbers")["units"], key=len, reverse=True):
        found.setdefault(unit[0], []).append(unit)
    return found


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers that count something, in order; a number without a unit only before a mark."""
    for match in _PATTERN.finditer(text, 0, _LONGEST_LINE):
        found = _share(match) if match["share"] else _numeral(text, match)
        if found is not None:
            yield found


def _share(match: re.Match[str]) -> Numeral | None:
    whole = chinese_number(match["share"])
    if whole is None:
        return None
    point = "".join(str(_DIGITS[character]) for character in match["point"] or "")
    number = Decimal(f"{whole}.{point or 0}")
    return Numeral(number, "%", match.start("share"), match.end(), match.end(), exact=True)


def _numeral(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    vague = text[end : end + 1] in _VAGUE
    unit = _unit(text, end + vague)
    if not unit and (vague or not _stands_alone(text, match)):
        return None
    number = _number(text, match)
    if number is None:
        return None
    unit_end = end + vague + len(unit)
    return Numeral(number, unit, start, end, unit_end, not vague and _is_exact(text, start, unit_end))


def _number(text: str, match: re.Match[str]) -> Decimal | None:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", "") + (match["decimals"] or ""))
    if text[match.start() - 1 : match.start()] == "第":
        return None
    count = chinese_number(match["chinese"])
    return None if count is None else Decimal(count)


def _unit(text: str, start: int) -> str:
    for unit in _units().get(text[start : start + 1], ()):
        if text.startswith(unit, start):
            counts = unit != "个" or not text.startswith(tuple(words("numbers")["no-things"]), start + 1)
            return unit if counts else ""
    return ""


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits stand before a mark, and are no time of day."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return bool(match["digits"]) and after in _MARKS and before not in _MARKS_OF_TIME


_VAGUE = frozenset("多余几")
_MARKS = frozenset(("", ",", "、", "。", ";", ")"))
_MARKS_OF_TIME = frozenset((":", "-"))
_RANGE = "-~—–至到"


def _is_exact(text: str, start: int, end: int) -> bool:
    """Tell whether a number is neither about right nor one end of a range."""
    if text[:start].endswith(tuple(words("numbers")["vague-before"])):
        return False
    if text.startswith(tuple(words("numbers")["vague-after"]), end):
        return False
    before = text[max(0, start - 2) : start]
    if len(before) == 2 and before[1] in _RANGE and (before[0].isdigit() or before[0] in _DIGITS):
        return False
    after = text[end : end + 2]
    if len(after) < 2 or after[0] not in _RANGE or not after[1].isdigit():
        return True
    return "年" in text[end + 2 : end + 6]  # 结转2件至2023年


def chinese_number(text: str) -> int | None:
    """Read a Chinese numeral up to 9999; None when it is none (一二三)."""
    total = 0
    digit: int | None = None
    last = 10_000
    for character in text:
        if character in _TENS:
            ten = _TENS[character]
            if ten >= last or (digit is None and not (ten == 10 and total == 0)) or digit == 0:
                return None
            total += (1 if digit is None else digit) * ten
            last, digit = ten, None
        elif digit is None or (digit == 0 and total):
            digit = _DIGITS[character]
        else:
            return None
    return total + (digit or 0)
