"""The numbers that headings begin with, as they are written and as they are counted."""

from __future__ import annotations

from gklint.patterns import Pattern

_DIGITS = "一二三四五六七八九"
ORDINAL = Pattern(
    r"[#*\s]*(?P<ordinal>第?(?P<plain>[一二三四五六七八九十]{1,3})(?:部分)?[、.．,，:：\s]*"
    r"|[（(](?P<brackets>[一二三四五六七八九十]{1,3})[)）][、.．\s]*"
    r"|(?P<arabic>\d{1,2})[、.．)）\s]\s*|)[、.．]?"
)
"""A heading's number with its marks: 一、 第一部分 （一） 1. or nothing, each kind in a group of its own."""


def read_ordinal(ordinal: str) -> int | None:
    """Give the number that an ordinal says, up to 99."""
    if ordinal.isdecimal():
        return int(ordinal)
    tens, ten, ones = ordinal.rpartition("十")
    if not ten:
        return _DIGITS.find(ones) + 1 or None if len(ones) == 1 else None
    return (_DIGITS.find(tens) + 1 or 1) * 10 + (_DIGITS.find(ones) + 1 if ones else 0)
