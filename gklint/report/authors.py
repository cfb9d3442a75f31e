"""Who is named as the report's author, besides in its title.

The names of organs stand in a report for many reasons. One is the author's where a report of it is announced,
where it compiles this one, where it does or has what a report tells of its organ, and at the end.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator

from gklint.patterns import Pattern
from gklint.report.identity import level_of
from gklint.report.model import Certainty, Level, Report
from gklint.report.phrases import Phrase, words
from gklint.report.prose import Line, prose
from gklint.report.signoff import sign_off
from gklint.report.speaking import FARTHEST, clause_start, lead, sentence_around, tells_of_itself

_LONGEST, _SHORTEST = 30, 4
"""Code points of a name that is looked at."""
_AFTER_VERB = Pattern(r"了?[《“]?(?:20\d{2}年度?)?")
_REPORT = Pattern(
    r"(?:20\d{2}年度?)?的?(?:政府|政务)?信息公开(?:工作)?(?:年度?)?(?:工作)?(?:报告|年报|情况)|20\d{2}年度?工作实际"
)
_COMPILED = Pattern(r"(?:本|年度|工作)?报告由")
_COMPILES = Pattern(
    r"(?:(?:根据|按照|依据|依照|遵照|负责|牵头|组织|结合|会同|统一|认真)[^。;]{0,200}?)?"
    r"(?:编制|编写|汇总|撰写|起草|公布|发布)"
)
_LEADS = Pattern(r"(?:党组|党委|党工委|班子|党政班子)?的?(?:坚强|正确|统一|有力){0,2}领导下")
"""在青禾县财政局党组的坚强领导下: it is the organ's own that lead it, or those above. A 市 may be above a 市."""
_HIDDEN = "＊"
_NO_NAMES = frozenset("我本全各该＊")
"""What stands before 局 and the like where no name does."""
_LOOSE = frozenset("在对从以把将为就向由")
"""What may follow the name of any organ."""
_PLACES = ("省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "街道", "苏木", "公司")


class _Role(enum.Enum):
    """In what place of an author's a name stands."""

    ANNOUNCED = enum.auto()
    """It is its report that is said to be published."""
    SIGNED = enum.auto()
    OPENING = enum.auto()
    """It does before the first section what a report tells of its organ, or compiles this one."""
    WITHIN = enum.auto()
    """The same, in a section, of what only the report's own organ has to tell."""
    PASSING = enum.auto()
    """It does something in a section of which a report tells of its organ, and of others."""


def foreign_authors(report: Report) -> tuple[Phrase, ...]:
    """Give the authors that cannot be the organ of the title; to be asked for by ``report.once``."""
    organ = report.organ
    if organ is None or organ.certainty is not Certainty.STATED:
        return ()
    named = [(name, role) for name, role in _named(report, organ.value) if not organ.span.covers(name.span)]
    return tuple(name for name, role in named if _is_foreign(name.text, role, organ.value)) if named else ()


def _is_foreign(name: str, role: _Role, own: str) -> bool:
    from gklint.report.organs import elsewhere, parse, surely_differ

    if elsewhere(name, own):
        return True
    level = level_of(own)
    if role is _Role.PASSING:
        return False
    if role is _Role.WITHIN:
        return level_of(name) is level is Level.DEPARTMENT and surely_differ(name, own)
    if role is _Role.OPENING and level in _SPEAK_FOR_OTHERS:
        return False
    if level is Level.DEPARTMENT and name.endswith(words("speakers", "governments-own")):
        signed_above = role is _Role.SIGNED and parse(name).places[-1:] == parse(own).places[-1:]
        return not signed_above and not own.endswith(words("speakers", "governments-own"))
    return surely_differ(name, own)


_SPEAK_FOR_OTHERS = (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.OTHER)
"""Organs whose reports tell of the work of many."""


def _source_of_ends() -> str:
    ends = "|".join(sorted(words("speakers", "ends"), key=len, reverse=True))
    return rf"(?:{ends})(?:办公[室厅])?(?!有限|股份)"


_ENDS = Pattern(_source_of_ends)


def _named(report: Report, own: str) -> Iterator[tuple[Phrase, _Role]]:
    for line in report.once(prose):
        yield from _in_line(line, own)
    signed = report.once(sign_off)
    if signed is not None and signed.name is not None and signed.name.endswith(words("speakers", "ends")):
        yield Phrase(signed.name, signed.named_at), _Role.SIGNED


def _in_line(line: Line, own: str) -> Iterator[tuple[Phrase, _Role]]:
    text = line.text.replace(own, _HIDDEN * len(own))
    role = _Role.OPENING if line.section is None else _Role.WITHIN
    for match in _ENDS.finditer(text):
        end = match.end()
        if text[match.start() - 1] in _NO_NAMES or not any(
            place in text[max(0, end - _LONGEST) : end] for place in _PLACES
        ):
            continue
        found = _role(text, match.start(), end, role)
        if found is not None:
            yield Phrase(text[found[0] : end], line.span(found[0], end)), found[1]


def _role(text: str, place: int, end: int, speaker: _Role) -> tuple[int, _Role] | None:
    """Give where a name begins that ends there, and what it is; None when it is no author's."""
    start = clause_start(text, place)
    if _REPORT.match(text, end):
        begin = _after_verb(text, max(start, end - FARTHEST), end)
        if begin is not None:
            return begin, _Role.ANNOUNCED
    compiled = _COMPILED.match(text, start)
    if compiled is not None:
        return (compiled.end(), speaker) if _COMPILES.match(text, end) else None
    if text[start] == "在" and "市" not in text[start:end] and _is_name(text[start + 1 : end]):
        return (start + 1, _Role.PASSING) if _LEADS.match(text, end) else None
    subject = start + lead(text[start:end])
    if not _is_name(text[subject:end]):
        return None
    first, last = sentence_around(text, start, end)
    if not tells_of_itself(text[first:last], subject - first, end - first):
        return None
    role = _within(text, first, end, last) if speaker is _Role.WITHIN else speaker
    return (subject, role) if role else None


def _within(text: str, first: int, end: int, last: int) -> _Role | None:
    """Tell what the subject of a section's sentence is; None when it did something for the report's organ."""
    clause = text[end:last].partition(",")[0]
    if _HIDDEN in clause or any(word in clause for word in words("speakers", "us")):
        return None
    if text[end] in _LOOSE or not any(word in text[first:last] for word in words("speakers", "own-work")):
        return _Role.PASSING
    return _Role.WITHIN


def _after_verb(text: str, start: int, end: int) -> int | None:
    """Give where the name begins of which a verb says that its report is published: 公布, 现将."""
    for verb in words("speakers", "announcing"):
        place = text.find(verb, start, end)
        if place >= 0:
            after = _AFTER_VERB.match(text, place + len(verb))
            begin = after.end() if after else place + len(verb)
            if _is_name(text[begin:end]):
                return begin
    return None


def _is_name(name: str) -> bool:
    return (
        _SHORTEST <= len(name) <= _LONGEST
        and name.isalpha()
        and not name.startswith(words("speakers", "not-subjects"))
        and not any(word in name for word in words("speakers", "never-in-names"))
        and not any(name.startswith(word) for word in words("speakers", "attitudes") if len(word) > 1)
    )
