"""Numbers as clerks write them, read exactly or not at all."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import lru_cache

from gklint.patterns import Pattern

_DIGITS = Pattern(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?")
_GROUPED = Pattern(r"\d{1,3}(?:\s\d{3})+")
_PLAIN = Pattern(r"[0-9０-９,，.．+＋\-－\u2010\u2011\u2212\s\u3000]+")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_MINUS = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-"})
_ORDINAL = Pattern(r"\d{1,2}\s*[.、,)]\s*(?!\d)")
_LONGEST_NOTE = 16
_WORDS_FOR_NOTHING = frozenset(
    {"无", "零", "没有", "暂无", "不适用", "未发生", "空", "无数据", "无此项", "不涉及", "N/A", "NA", "n/a", "未涉及"}
)
_WRITTEN_CHANGE = Pattern(r"[增减]\d+")
_LETTERS = Pattern(r"[^\W\d_]")


@lru_cache(maxsize=8192)
def read_number(text: str) -> Decimal | None:
    """Give the number that the text is, exactly; None when it is anything else.

    Full-width digits, thousands separators, leading zeros and a sign are read; a unit, words or a
    range are not. Blanks between digits are read only as thousands separators (see
    :func:`has_inner_blank`).
    """
    text = text.strip(_INVISIBLE)
    if not _PLAIN.fullmatch(text):
        return None  # also superscripts and the like, which NFKC would turn into digits
    shown = unicodedata.normalize("NFKC", text).translate(_MINUS).strip()
    if _GROUPED.fullmatch(shown):
        shown = "".join(shown.split())
    if not _DIGITS.fullmatch(shown):
        return None
    return Decimal(shown.replace(",", ""))


def write_number(value: Decimal) -> str:
    """Write a number as a clerk would: no exponent, no trailing zeros after the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_spaced_number(text: str) -> Decimal | None:
    """Give the number of a cell whose digits stand apart, such as ``1 4``; None when it is no number."""
    return read_number("".join(text.split()))


def has_inner_blank(text: str) -> bool:
    """Tell whether blanks stand between the text's digits: one number, or two cells run together."""
    return len(text.split()) > 1


@lru_cache(maxsize=8192)
def is_value(text: str) -> bool:
    """Tell whether the text is what a number cell may hold, rightly or wrongly, rather than a label.

    True for numbers, marks such as ``/`` and ``—``, words for nothing, and a number with a note or
    a unit; false for labels, also those that begin with an ordinal (``1.属于国家秘密``).
    """
    if read_number(text) is not None or text in _WORDS_FOR_NOTHING:
        return True
    shown = unicodedata.normalize("NFKC", text).strip()
    if _ORDINAL.match(shown):
        return False
    if not _LETTERS.search(shown):
        return True
    if _WRITTEN_CHANGE.fullmatch(shown):
        return True
    return shown[0].isdigit() and len(shown) <= _LONGEST_NOTE and not shown[:5].endswith("年")
