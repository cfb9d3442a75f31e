"""Names of organs compared: whether two can be names of one body.

They are written in full, in short, with or without the places above: 望泽市青禾县住房和城乡建设局, 县住建局.
"""

from __future__ import annotations

from functools import cache

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.phrases import words

_NO_DISTRICTS = "".join(
    f"(?<!{end}区)"
    for end in (
        "开发",
        "园",
        "经开",
        "高新",
        "度假",
        "景",
        "保税",
        "示范",
        "试验",
        "实验",
        "合作",
        "工业",
        "产业",
        "社",
        "库",
    )
)
_PLACE = Pattern(
    r"([^\x00-\x7f。、《》“”〔〕]{2,10}?)"
    rf"(自治州|自治县|自治旗|自治区|街道|新区|地区|省|市|县|区{_NO_DISTRICTS}|旗|州|盟|镇|乡|苏木)"
    r"(?![场监政容]|(?<=乡)[建村镇]|(?<=[城集]镇))"
)
_REMARK = Pattern(r"[(（].{0,200}?[)）]")
_OF_THE_STATE = Pattern(r"^国家[^省市县区旗州盟]{2,6}?总?局(?=[^省市县区旗州盟]{2,10}[省市县区旗州盟])")
_RANKS = {
    **dict.fromkeys(("省", "自治区"), 1),
    **dict.fromkeys(("市", "自治州", "州", "盟", "地区"), 2),
    **dict.fromkeys(("县", "自治县", "区", "旗", "自治旗", "新区"), 3),
    **dict.fromkeys(("镇", "乡", "街道", "苏木"), 4),
}
"""Kinds of places that cannot lie within each other, but for a city within a city."""
_GENERIC = frozenset("局委员会办公室厅处中心和与及管理事务监督")
"""Characters that tell nothing of what an organ is for."""
_LEAST_COMMON = 0.4
"""The share of the shorter name's own characters that two names of one body have in common, renamed or not."""


class Name(NamedTuple):
    """The parts of an organ's name."""

    places: tuple[tuple[str, str], ...]
    """(name, kind) of each place, the largest first: (青禾, 县)."""
    office: str
    """What follows the places: 住房和城乡建设局, 人民政府; empty when there is nothing."""


@cache
def parse(printed: str) -> Name:
    """Take a name apart."""
    name = _REMARK.sub("", printed).removeprefix("中共").removeprefix("中国共产党")
    name = _OF_THE_STATE.sub("", name)
    places: list[tuple[str, str]] = []
    place = 0
    while match := _PLACE.match(name, place):
        places.append((match[1], match[2]))
        place = match.end()
        if name.startswith("人民政府", place) and len(name) > place + 4:
            place += 4
    return Name(tuple(places), name[place:])


def surely_differ(printed: str, own: str) -> bool:
    """Tell whether two names cannot be those of one body."""
    one, other = parse(printed), parse(own)
    if not one.places:
        return printed[:2] == own[:2] and all(_trades(name) for name in (printed, own)) and not _same_work(printed, own)
    if not other.places:
        return not _pairs(printed) & _pairs(own)
    if _other_places(one, other):
        return True
    first, second = _kernel(one.office), _kernel(other.office)
    if first and second:
        return not _same_work(first, second)
    if not first and not second:
        return _other_level(one, other)
    return _is_another_office(one.office, first)


def _is_another_office(office: str, work: str) -> bool:
    """Tell whether an office cannot be meant where a government speaks, or a government where an office does."""
    if office.endswith(words("speakers", "separate")):
        return bool(work) and not any(word in work for word in words("speakers", "publishers"))
    return bool(work) or office in words("speakers", "whole-places")


def elsewhere(printed: str, own: str) -> bool:
    """Tell whether two organs are those of places that have nothing to do with each other."""
    one, other = parse(printed), parse(own)
    if _ranks(one) & _ranks(other):
        return _other_places(one, other)
    stems = _stems(printed)
    return _is_body(printed) and _is_body(own) and bool(stems) and not stems & _stems(own)


def _other_places(one: Name, other: Name) -> bool:
    """Tell whether both name a place of one rank, and not the same."""
    for rank in _ranks(one) & _ranks(other):
        mine, yours = ({name for name, kind in each.places if _RANKS[kind] == rank} for each in (one, other))
        if not any(a.endswith(b) or b.endswith(a) for a in mine for b in yours):
            return True
    return False


def _ranks(name: Name) -> set[int]:
    return {_RANKS[kind] for _, kind in name.places}


def _is_body(name: str) -> bool:
    """Tell whether a name is that of a zone, a company or the like."""
    return name.endswith(words("speakers", "bodies"))


def _stems(name: str) -> set[str]:
    """Give the pairs of neighbouring characters of a name, without what zones and companies are called everywhere."""
    for word in sorted(words("speakers", "generic"), key=len, reverse=True):
        name = name.replace(word, " ")
    return {name[i : i + 2] for i in range(len(name) - 1) if " " not in name[i : i + 2]}


def _pairs(name: str) -> set[str]:
    """Give the pairs of neighbouring characters that tell one organ from another."""
    pairs = {name[i : i + 2] for i in range(len(name) - 1)}
    return {pair for pair in pairs if not set(pair) & _GENERIC}


def _kernel(office: str) -> str:
    """Give what an office is for; nothing for a government and its own offices."""
    bare = (
        office.removeprefix("人民").removeprefix("政府").removeprefix("党政").removeprefix("综合").removesuffix("公开")
    )
    return "" if bare in words("speakers", "offices") or not bare else office


def _other_level(one: Name, other: Name) -> bool:
    """Tell whether two governments are those of places of different ranks; a 乡 may be a 镇 today."""
    ends = one.places[-1], other.places[-1]
    if _RANKS[ends[0][1]] == _RANKS[ends[1][1]]:
        return False
    return one.office in words("speakers", "whole-places") or (
        ends[0] not in other.places and ends[1] not in one.places
    )


def _same_work(one: str, other: str) -> bool:
    """Tell whether two offices may be one: the one in short, or with much in common."""
    short, long = sorted((one, other), key=len)
    characters = iter(long)
    if all(character in characters for character in short):
        return True
    if _trades(one) and _trades(other):
        return bool(_trades(one) & _trades(other))
    mine, yours = set(short) - _GENERIC, set(long) - _GENERIC
    return not mine or len(mine & yours) / len(mine) >= _LEAST_COMMON


def _trades(office: str) -> set[str]:
    return {word for word in words("speakers", "trades") if word in office}
