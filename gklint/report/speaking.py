"""Who speaks in a sentence: whether a name or a word for oneself is the subject of what an organ does about disclosure.

我局共收到…, 2023年度青禾县财政局未收取…: the subject begins a clause, after a time perhaps, and one of the words
follows with which reports tell of their organ (speakers.toml).
"""

from __future__ import annotations

import re
from functools import cache

from gklint.report.phrases import pattern, words

_TIME = (
    r"(?:在?(?:截[至止]到?|到)?20\d{2}年(?:1月1日[至到—-]+(?:20\d{2}年)?12月31日|12月31日|全年度?|以来|度|底|末)?|"
    r"全年度?|本年度?|年内|年度内|当年|今年以?来?|去年|近年来|一年来|过去(?:的)?一年|报告期内|目前|当前|下一步|下步)"
)
_LEAD = (
    r"(?:[一二三四五六七八九十]是|第[一二三四五六]|[(]?[一二三四五六七八九十\d]{1,2}[)、.])?"
    r"(?:其中|此外|另外|同时|经统计|据统计|总体上?看?|总的来看|因此|为此|对此)?"
    rf"{_TIME}?"
)
_HELD = r"(?:先后|共|累计)?(?:组织|召开|举办|开展|举行)[^,。;]{0,20}?(?:\d|[一二三四五六七八九十两])余?[次场期人]"
_CLAUSE_ENDS = "。;:,、!?()"


def clause_start(sentence: str, place: int) -> int:
    """Give where the clause begins in which a place lies."""
    while place and sentence[place - 1] not in _CLAUSE_ENDS:
        place -= 1
    return place


def lead(clause: str) -> int:
    """Give how much of a clause's beginning may stand before its subject: 一是, 2023年度."""
    found = pattern(_LEAD).match(clause)
    return found.end() if found else 0


@cache
def _predicate() -> re.Pattern[str]:
    """Give what follows a subject that speaks of itself."""
    attitudes, modifiers, reports, matters = (
        "|".join(sorted(words("speakers", key), key=len, reverse=True))
        for key in ("attitudes", "modifiers", "reports", "matters")
    )
    return re.compile(
        rf",?{_TIME}?,?(?:现|特|现已|已)?(?:{attitudes}|(?:{modifiers}){{0,3}}(?:{reports})|的?(?:年度)?(?:{matters})(?!平台|要点|办法|规定|示范|试点|网)|无(?!关)|{_HELD})"
    )


def tells_of_itself(sentence: str, subject: int, end: int, *, topical: bool = False) -> bool:
    """Tell whether what stands from ``subject`` to ``end`` is followed by what an organ tells of its own disclosure.

    ``topical`` says that the section is about nothing else.
    """
    if _predicate().match(sentence, end) is None:
        return False
    after = next((i for i in range(end, len(sentence)) if sentence[i] in "。;,"), len(sentence))
    if any(word in sentence[end:after] for word in words("speakers", "orders")):
        return False
    others = sentence[:subject] + sentence[end:]
    return topical or any(word in others for word in words("speakers", "disclosure"))
