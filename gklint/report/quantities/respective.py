"""Numbers that are listed after what they count: 规范性文件制发、废止件数分别为3件、1件."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gklint.report.quantities.numerals import Numeral

_EACH = "分别"
_LINKS = frozenset(("、", "和", "及", "与", ",", "以及"))
_BETWEEN_NAMES = "、和及与"
_LONGEST = 60
"""Characters of all names together."""


def respective_labels(text: str, numbers: Sequence[Numeral]) -> Mapping[int, str]:
    """Give the name of each number that stands in such a list, by where the number stands."""
    found: dict[int, str] = {}
    if _EACH not in text:
        return found
    for i, number in enumerate(numbers):
        before = text[max(0, number.start - _LONGEST) : number.start]
        before = before[max(before.rfind(mark) for mark in ",。;:()") + 1 :]
        names, each, between = before.rpartition(_EACH)
        if not each or between not in {"", "为", "是", "有", "达"}:
            continue
        listed = _listed(text, numbers[i:])
        labels = _names(names)
        if len(labels) == len(listed) > 1:
            found.update((each.start, label) for each, label in zip(listed, labels, strict=True))
    return found


def _listed(text: str, numbers: Sequence[Numeral]) -> list[Numeral]:
    """Give the numbers that follow one another with nothing but a mark or 和 between."""
    listed = [numbers[0]]
    for number in numbers[1:]:
        if text[listed[-1].unit_end : number.start] not in _LINKS:
            break
        listed.append(number)
    return listed


def _names(text: str) -> list[str]:
    """Divide the names; what the first one says of all of them is said of each."""
    names = re.split(f"[{_BETWEEN_NAMES}]", text)
    return [name if i == 0 else f"{names[0]}{name}" for i, name in enumerate(names)]
