"""Numbers in running text: digits and Chinese numerals with their units, apart from ordinals, dates and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

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


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(words("numbers")["units"])
    return re.compile(
        r"百分之(?P<share>[零一二三四五六七八九十百]{1,6})(?:点(?P<point>[零一二三四五六七八九]{1,4}))?|"
        r"(?<![\d.,第/A-Za-z_〔\[-])(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,12})(?P<decimals>\.\d{1,8})?"
        rf"(?![\d.]\d)(?P<vague>[多余几])?(?P<unit>%|{units})?|"
        rf"(?<![第零〇一二两三四五六七八九十百千])(?P<chinese>[零〇一二两三四五六七八九十百千]{{1,9}})(?P<about>[多余几])?(?P<of>{units})"
    )


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers that count something, in order; a number without a unit only before a mark."""
    for match in _pattern().finditer(text, 0, _LONGEST_LINE):
        if (found := _numeral(text, match)) is not None:
            yield found


def _numeral(text: str, match: re.Match[str]) -> Numeral | None:
    start = match.start()
    if match["share"]:
        return _share(match)
    if match["chinese"]:
        count = chinese_number(match["chinese"])
        if count is None or _counts_no_things(text, match.end("of"), match["of"]):
            return None
        exact = not match["about"] and _is_exact(text, start, match.end())
        return Numeral(Decimal(count), match["of"], start, match.end("chinese"), match.end(), exact)
    return _in_digits(text, match)


def _share(match: re.Match[str]) -> Numeral | None:
    whole = chinese_number(match["share"])
    if whole is None:
        return None
    point = "".join(str(_DIGITS[character]) for character in match["point"] or "")
    number = Decimal(f"{whole}.{point or 0}")
    return Numeral(number, "%", match.start("share"), match.end(), match.end(), exact=True)


def _in_digits(text: str, match: re.Match[str]) -> Numeral | None:
    start = match.start()
    unit = match["unit"] or ""
    end = match.end("decimals") if match["decimals"] else match.end("digits")
    if not unit and (match["vague"] or text[end : end + 1] not in _MARKS or text[start - 1 : start] in _MARKS_OF_TIME):
        return None
    if _counts_no_things(text, match.end(), unit):
        return None
    number = Decimal(match["digits"].replace(",", "") + (match["decimals"] or ""))
    exact = not match["vague"] and _is_exact(text, start, match.end())
    return Numeral(number, unit, start, end, match.end(), exact)


_MARKS = frozenset(("", ",", "、", "。", ";", ")"))
_MARKS_OF_TIME = frozenset((":", "-"))
_RANGE = "-~—–至到"


def _counts_no_things(text: str, end: int, unit: str) -> bool:
    return unit == "个" and text.startswith(tuple(words("numbers")["no-things"]), end)


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
    return not (len(after) == 2 and after[0] in _RANGE and after[1].isdigit())


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
