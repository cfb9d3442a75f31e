"""What else is counted twice: the same words around two numbers, but for the year, the body and what means nothing.

编发政务公开简报50期 and, further on, 全年编发政务公开简报48期. What is counted need not be known for that,
so the words must be the same, and enough of them to mean one thing only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.quantities.context import is_other_body, is_other_time, names_other_year
from gklint.report.quantities.model import Quantity, Scope, Subject
from gklint.report.quantities.words import has, words

_SHORTEST = 6
"""Characters of the fewest words that mean one thing only."""
_LONGEST = 40
_SURELY_ALL = Decimal(10)
"""From here on a number that is not said to be of the whole year is not that of one occasion."""
_UNCOUNTED = ("%", "万")
_OUR = ("我", "本")
_OUR_LONGEST = 8
"""Characters of an organ's name that may follow 我."""
_MARKS = "。;!?"


class _Said(NamedTuple):
    """A quantity, and whether it is said to be of the whole year."""

    quantity: Quantity
    yearly: bool


def same_words(report: Report, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield pairs of an earlier and a later number that differ though the same is said of both."""
    found: dict[tuple[str, str], _Said] = {}
    previous: Quantity | None = None
    for each in quantities:
        start = each.clause[0]
        if previous is not None and previous.line is each.line:
            start = max(start, previous.end + len(previous.unit))
        previous = each
        if each.subject is not Subject.OTHER or each.scope is Scope.SHARE or each.unit in ("", *_UNCOUNTED):
            continue
        label = each.line.text[start : each.start]
        if not _SHORTEST <= len(label) <= _LONGEST or not _is_whole(report, each, label):
            continue
        core, yearly = _core(report, label)
        if len(core) < _SHORTEST:
            continue
        said = _Said(each, yearly or _yearly_sentence(report, each))
        earlier = found.setdefault((core, each.unit), said)
        if earlier is not said and _differ(earlier, said):
            yield earlier.quantity, each


def _differ(earlier: _Said, later: _Said) -> bool:
    one, other = earlier.quantity, later.quantity
    if one.number == other.number or one.line is other.line or not (earlier.yearly or later.yearly):
        return False
    return all(said.yearly or said.quantity.number >= _SURELY_ALL for said in (earlier, later))


def _is_whole(report: Report, each: Quantity, label: str) -> bool:
    """Tell whether a number is exact, and of the whole year and body."""
    text = each.line.text
    before = text[_sentence_start(each) : each.start]
    after = text[each.end + len(each.unit) :]
    if has(label, "scope", "delta") or has(before, "reworded", "not-all") or has(label, "reworded", "cumulative"):
        return False
    if before.endswith(tuple(words("numbers")["vague-before"])):
        return False
    if after.startswith((*words("numbers")["vague-after"], *words("reworded")["not-all-after"])):
        return False
    return not (is_other_time(before, report) or names_other_year(before, report) or is_other_body(before, report))


def _sentence_start(each: Quantity) -> int:
    return max(each.line.text.rfind(mark, 0, each.start) for mark in _MARKS) + 1


def _yearly_sentence(report: Report, each: Quantity) -> bool:
    text = each.line.text
    return text[_sentence_start(each) : each.start].startswith(_years(report))


def _years(report: Report) -> tuple[str, ...]:
    own = (f"{report.year.value}年度", f"{report.year.value}年") if report.year else ()
    return (*own, *sorted(words("scope")["whole-year"], key=len, reverse=True))


def _own(label: str, organ: str) -> str:
    """Give the words at the start that say 我 and a part of the organ's name: 我度假区 of 青禾旅游度假区管理委员会."""
    if not label.startswith(_OUR):
        return ""
    length = next((n for n in range(_OUR_LONGEST, 0, -1) if len(label) > n and label[1 : n + 1] in organ), 0)
    return label[: length + 1] if length else ""


def _core(report: Report, label: str) -> tuple[str, bool]:
    """Leave out the year, the body and what means nothing; tell whether the whole year was among it."""
    yearly = False
    for year in _years(report):
        if year in label:
            label = label.replace(year, "", 1)
            yearly = True
    organ = report.organ.value if report.organ else ""
    leading = [word for word in (organ, *words("reworded")["leading"]) if word]
    while True:
        word = max((_own(label, organ), *(word for word in leading if label.startswith(word))), key=len)
        if not word:
            break
        label = label.removeprefix(word)
    for word in words("reworded")["counting"]:
        yearly = yearly or label.endswith(word)
        label = label.removesuffix(word)
    for word in words("reworded")["counting"]:
        label = label.replace(word, "", 1) if label.startswith(word) else label
    return label, yearly
