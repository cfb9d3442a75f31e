"""Who speaks in a sentence: whether a name or a word for oneself is the subject of what an organ does about disclosure.

我局共收到…, 2023年度青禾县财政局未收取…: the subject begins a clause, after a time perhaps, and one of the words
follows with which reports tell of their organ (speakers.toml).
"""

from __future__ import annotations

from gklint.patterns import Pattern
from gklint.report.phrases import words

_TIME = (
    r"(?:在?(?:截[至止]到?|到)?20\d{2}年(?:1月1日[至到—-]+(?:20\d{2}年)?12月31日|12月31日|全年度?|以来|度|底|末)?|"
    r"全年度?|本年度?|年内|年度内|当年|今年以?来?|去年|近年来|一年来|过去(?:的)?一年|报告期内|目前|当前|下一步|下步)"
)
_TIMES = Pattern(_TIME)
_LEAD = Pattern(
    r"(?:[一二三四五六七八九十]是|第[一二三四五六]|[(]?[一二三四五六七八九十\d]{1,2}[)、.])?"
    r"(?:其中|此外|另外|同时|经统计|据统计|总体上?看?|总的来看|因此|为此|对此)?"
    rf"{_TIME}?"
)
_HOLDS = ("先后", "共", "累计", "组织", "召开", "举办", "开展", "举行")
_HELD = Pattern(
    r"(?:先后|共|累计)?(?:组织|召开|举办|开展|举行)[^,。;]{0,20}?(?:\d|[一二三四五六七八九十两])余?[次场期人]"
)
_CLAUSE_ENDS = "。;:,、!?()"


FARTHEST = 80
"""Code points that are looked at before and after a place."""


def clause_start(sentence: str, place: int) -> int:
    """Give where the clause begins in which a place lies, or a place so far before it that it is no beginning."""
    farthest = max(0, place - FARTHEST)
    while place > farthest and sentence[place - 1] not in _CLAUSE_ENDS:
        place -= 1
    return place


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where a sentence begins and ends, as far as it is looked at."""
    farthest = max(0, start - 2 * FARTHEST)
    first = max(farthest, *(text.rfind(mark, farthest, start) + 1 for mark in "。;"))
    last = min(text.find(mark, end, end + 2 * FARTHEST) % (end + 2 * FARTHEST + 1) for mark in "。;")
    return first, min(last, len(text))


def lead(clause: str) -> int:
    """Give how much of a clause's beginning may stand before its subject: 一是, 2023年度."""
    found = _LEAD.match(clause) if clause.startswith(words("speakers", "leads")) else None
    return found.end() if found else 0


def does(text: str, place: int) -> bool:
    """Tell whether a predicate stands at a place with which an organ tells of itself."""
    for word in ("现已", "已", "现", "特", "的", ""):
        if not text.startswith(word, place):
            continue
        at = place + len(word)
        if text.startswith(words("speakers", "attitudes"), at) or _reports(text, at) or _is_matter(text, at):
            return True
    return text.startswith(_HOLDS, place) and _HELD.match(text, place) is not None


def _reports(text: str, place: int) -> bool:
    while not text.startswith(words("speakers", "reports"), place):
        modifier = next((word for word in words("speakers", "modifiers") if text.startswith(word, place)), "")
        if not modifier:
            return False
        place += len(modifier)
    return True


def _is_matter(text: str, place: int) -> bool:
    matter = next((word for word in words("speakers", "matters") if text.startswith(word, place)), "")
    return bool(matter) and not text.startswith(words("speakers", "not-matters"), place + len(matter))


def _predicate_follows(text: str, end: int) -> bool:
    """Tell whether a predicate follows, after a comma and a time perhaps."""
    leaders = next((word for word in words("speakers", "leaders") if text.startswith(word, end)), "")
    end += len(leaders)
    if text.startswith(",", end):
        end += 1
    if does(text, end):
        return True
    time = _TIMES.match(text, end) if text.startswith(words("speakers", "times"), end) else None
    if time is None:
        return False
    end = time.end()
    return does(text, end + 1 if text.startswith(",", end) else end)


def tells_of_itself(sentence: str, subject: int, end: int, *, topical: bool = False) -> bool:
    """Tell whether what stands from ``subject`` to ``end`` is followed by what an organ tells of its own disclosure.

    ``topical`` says that the section is about nothing else.
    """
    if not _predicate_follows(sentence, end):
        return False
    after = next((i for i in range(end, len(sentence)) if sentence[i] in "。;,"), len(sentence))
    if any(word in sentence[end:after] for word in words("speakers", "orders")):
        return False
    others = sentence[:subject] + sentence[end:]
    return topical or any(word in others for word in words("speakers", "disclosure"))
