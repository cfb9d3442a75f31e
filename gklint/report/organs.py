"""Names of organs compared: whether two can be names of one body.

They are written in full, in short, with or without the places above: 望泽市青禾县住房和城乡建设局, 县住建局.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_PLACE = (
    r"([\u4e00-\u9fff]{2,6}?)(自治州|自治县|自治旗|自治区|街道|新区|地区|省|市|县|区|旗|州|盟|镇|乡|苏木)(?![场监政容])"
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
_GENERIC = "人民政府政办事处公室厅局委员会党和与及管理中心"
"""Characters that tell nothing of what an organ is for."""


class Name(NamedTuple):
    """The parts of an organ's name."""

    places: tuple[tuple[str, str], ...]
    """(name, kind) of each place, the largest first: (青禾, 县)."""
    office: str
    """What follows the places: 住房和城乡建设局, 人民政府; empty when there is nothing."""

    @property
    def is_government(self) -> bool:
        """Tell whether it is a government, a street office, or one of their own offices."""
        return not _kernel(self.office)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def parse(printed: str) -> Name:
    """Take a name apart."""
    name = re.sub(r"[(（].*?[)）]", "", printed).removeprefix("中共").removeprefix("中国共产党")
    places: list[tuple[str, str]] = []
    place = 0
    while match := _pattern(_PLACE).match(name, place):
        places.append((match[1], match[2]))
        place = match.end()
        if name.startswith("人民政府", place) and len(name) > place + 4:
            place += 4
    return Name(tuple(places), name[place:])


def surely_differ(printed: str, own: str) -> bool:
    """Tell whether two names cannot be those of one body."""
    one, other = parse(printed), parse(own)
    if _other_place(one, other):
        return True
    first, second = _kernel(one.office), _kernel(other.office)
    if not first and not second:
        return _other_level(one, other)
    if not first or not second:
        return (
            bool(one.places)
            and (bool(first) or one.office in ("人民政府", "政府"))
            and not one.office.endswith(_OFFICES)
        )
    return not _same_work(first, second)


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
    """Tell whether one is the government of a place, and the other of a place within another kind of place."""
    if not one.places or not other.places or not one.office:
        return False
    ends = one.places[-1], other.places[-1]
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
    mine, yours = set(short) - set(_GENERIC), set(long) - set(_GENERIC)
    return not mine or len(mine & yours) / len(mine) >= 0.34
