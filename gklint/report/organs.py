"""Names of organs compared: whether two can be names of one body.

They are written in full, in short, with or without the places above: 望泽市青禾县住房和城乡建设局, 县住建局.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gklint.report.phrases import pattern

_PLACE = (
    r"([^\x00-\x7f。、《》“”〔〕]{2,6}?)"
    r"(自治州|自治县|自治旗|自治区|街道|新区|地区|省|市|县|区|旗|州|盟|镇|乡|苏木)(?![场监政容])"
)
_OFFICES = (
    "办公室",
    "办公厅",
    "党政办",
    "党政综合办",
    "综合办",
    "政务公开办",
    "政府办",
    "工作委员会",
    "党工委",
    "工委",
    "党委",
    "委员会",
)
_GENERIC = frozenset("局委员会办公室厅处中心和与及管理")
"""Characters that tell nothing of what an organ is for."""
_LEAST_COMMON = 0.3
"""The share of the shorter name's own characters that two names of one body have in common, renamed or not."""
_WHOLE_PLACES = ("人民政府", "政府", "办事处", "街道办事处", "区政府", "县政府", "市政府", "镇政府", "乡政府")
"""Offices that stand for their whole place."""
_SEPARATE = ("办公室", "办公厅", "办", "中心", "工委", "党委")
"""Ends of the names of bodies that may publish what is another's."""


class Name(NamedTuple):
    """The parts of an organ's name."""

    places: tuple[tuple[str, str], ...]
    """(name, kind) of each place, the largest first: (青禾, 县)."""
    office: str
    """What follows the places: 住房和城乡建设局, 人民政府; empty when there is nothing."""


@cache
def parse(printed: str) -> Name:
    """Take a name apart."""
    name = re.sub(r"[(（].*?[)）]", "", printed).removeprefix("中共").removeprefix("中国共产党")
    places: list[tuple[str, str]] = []
    place = 0
    while match := pattern(_PLACE).match(name, place):
        places.append((match[1], match[2]))
        place = match.end()
        if name.startswith("人民政府", place) and len(name) > place + 4:
            place += 4
    return Name(tuple(places), name[place:])


def surely_differ(printed: str, own: str) -> bool:
    """Tell whether two names cannot be those of one body."""
    one, other = parse(printed), parse(own)
    if not one.places:
        return False
    if not other.places:
        return not _pairs(printed) & _pairs(own)
    if _other_place(one, other):
        return True
    first, second = _kernel(one.office), _kernel(other.office)
    if first and second:
        return not _same_work(first, second)
    if not first and not second:
        return _other_level(one, other)
    return bool(first) or one.office in _WHOLE_PLACES if not one.office.endswith(_SEPARATE) else False


def _pairs(name: str) -> set[str]:
    """Give the pairs of neighbouring characters that tell one organ from another."""
    pairs = {name[i : i + 2] for i in range(len(name) - 1)}
    return {pair for pair in pairs if not set(pair) & _GENERIC}


def _kernel(office: str) -> str:
    """Give what an office is for; nothing for a government and its own offices."""
    name = office
    for word in _OFFICES:
        if name == word or name in (f"人民政府{word}", f"政府{word}", f"{word}公开", f"党政综合{word}", f"党政{word}"):
            return ""
    return (
        ""
        if name in ("", "人民政府", "政府", "办事处", "人民政府办事处", "街道办", "办", "人民政府街道办事处")
        else name
    )


def _other_place(one: Name, other: Name) -> bool:
    """Tell whether both name a place of one kind, and not the same."""
    for kind in {kind for _, kind in one.places} & {kind for _, kind in other.places}:
        mine = {name for name, its in one.places if its == kind}
        yours = {name for name, its in other.places if its == kind}
        if not any(a.endswith(b) or b.endswith(a) for a in mine for b in yours):
            return True
    return False


def _other_level(one: Name, other: Name) -> bool:
    """Tell whether two governments are those of places of different kinds."""
    if not other.places or not one.office:
        return False
    ends = one.places[-1], other.places[-1]
    if one.office in _WHOLE_PLACES:
        return ends[0][1] != ends[1][1]
    return (
        ends[0] != ends[1]
        and ends[0] not in other.places[:-1]
        and ends[1] not in one.places[:-1]
        and ends[0][1] != ends[1][1]
    )


def _same_work(one: str, other: str) -> bool:
    """Tell whether two offices may be one: the one in short, or with much in common."""
    short, long = sorted((one, other), key=len)
    characters = iter(long)
    if all(character in characters for character in short):
        return True
    mine, yours = set(short) - _GENERIC, set(long) - _GENERIC
    return not mine or len(mine & yours) / len(mine) >= _LEAST_COMMON
