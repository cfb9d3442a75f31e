"""Wholes and their parts: in brackets, after 其中 or 包括, and in the sentence after."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gklint.report.prose import Line
from gklint.report.quantities.model import Breakdown, Quantity, Scope
from gklint.report.quantities.words import has, words

_LONGEST_LEAD = 48
"""Characters between a whole and the word that introduces its parts."""
_LONGEST_LABEL = 40
_MOST_PARTS = 40
_YEAR = "年为"
_NEXT = "。其中"
"""The parts stand in a sentence of their own."""
_UNCOUNTED = frozenset(("%", "元", "万元", "亿元", "万"))


def breakdowns(line: Line, quantities: Sequence[Quantity]) -> Iterator[Breakdown]:
    """Yield the breakdowns of a line, given its quantities in order."""
    counted = [each for each in quantities if not each.denied]
    if len(counted) < 2:
        return
    reader = _Reader(line, counted)
    for i in range(len(counted) - 1):
        found = reader.read(i)
        if found:
            yield found
    place = line.text.find(_NEXT)
    while place >= 0:
        found = reader.read_next(place)
        if found:
            yield found
        place = line.text.find(_NEXT, place + 1)


class _Reader:
    """Finds the parts of a whole in a line."""

    def __init__(self, line: Line, counted: list[Quantity]) -> None:
        self.text = line.text
        self.counted = counted
        self.taken: set[int] = set()
        """The places of the quantities that are parts already."""

    def read(self, i: int) -> Breakdown | None:
        """Read the breakdown of which a quantity is the whole."""
        whole = self.counted[i]
        if whole.unit in _UNCOUNTED or whole.scope is Scope.SHARE:
            return None
        end = whole.end + len(whole.unit)
        if self.text[end : end + 1] == "(":
            close = self._closing(end)
            return self._parts(i, end + 1, close, bracket=True) if close else None
        start = self._introduced(i, end)
        return self._parts(i, *start, bracket=False) if start else None

    def _closing(self, start: int) -> int:
        depth = 0
        for i in range(start, min(len(self.text), start + 400)):
            depth += {"(": 1, ")": -1}.get(self.text[i], 0)
            if depth == 0:
                return i
        return 0

    def _introduced(self, i: int, end: int) -> tuple[int, int] | None:
        """Give where the parts begin that a word introduces, and where they may end."""
        whole = self.counted[i]
        following = next((each for each in self.counted[i + 1 :] if each.unit == whole.unit), None)
        if following is None or following.start - end > _LONGEST_LEAD + _LONGEST_LABEL:
            return None
        lead = self._lead(end, following.start)
        words_ = [*words("breakdowns")["open"], *words("breakdowns")["closed"], "有:"]
        places = [(lead.find(word), -len(word), word) for word in words_ if word in lead]
        if lead.startswith(":") and len(lead) <= _LONGEST_LABEL:
            places.append((0, -1, ":"))
        if not places:
            return None
        place = min(places)[0]
        if "。" in lead[:place]:
            return None
        if place > 0 and lead[place - 1] not in ",;:、" and not lead[:place].endswith(("内容", "具体", "主要")):
            return None
        if ";" in lead[:place]:
            return None
        start = end + place
        return start, self._end_of_sentence(start)

    def read_next(self, place: int) -> Breakdown | None:
        """Read the parts that the sentence after a full stop has, when the one before has one whole only."""
        start = self.text.rfind("。", 0, place) + 1
        stop = self._end_of_sentence(place + 1)
        first = next((each for each in self.counted if place < each.start < stop), None)
        if first is None:
            return None
        wholes = [
            i
            for i, each in enumerate(self.counted)
            if start <= each.start < place and each.unit == first.unit and i not in self.taken
        ]
        if len(wholes) != 1 or first.unit in _UNCOUNTED:
            return None
        return self._parts(wholes[0], place + 1, stop, bracket=False)

    def _end_of_sentence(self, start: int) -> int:
        stop = self.text.find("。", start)
        return stop if stop >= 0 else len(self.text)

    def _lead(self, start: int, end: int) -> str:
        """Give the text between a whole and the next number, with what stands in brackets blotted out."""
        found = []
        depth = 0
        for character in self.text[start:end]:
            depth += character == "("
            found.append("□" if depth else character)
            depth -= character == ")"
        return "".join(found)

    def _parts(self, i: int, start: int, stop: int, *, bracket: bool) -> Breakdown | None:
        whole = self.counted[i]
        region = self.text[start:stop]
        named = [word for word in words("breakdowns")["closed"] if region.lstrip("内容").startswith(word)]
        is_open = any(region.lstrip("。").startswith(word) for word in words("breakdowns")["open"])
        parts, whole_list = self._collect(i, start, stop)
        if not parts:
            return None
        alternative = None if bracket else self._alternative(i)
        closed = (bracket or bool(named) or region.startswith(":")) and not is_open and whole_list
        closed = closed and len(parts) > 1 and not has(region, "breakdowns", "more") and alternative is None
        self.taken.update(self.counted.index(part) for part in parts)
        return Breakdown(whole, tuple(parts), closed, alternative)

    def _alternative(self, i: int) -> Decimal | None:
        """Give the sum of the numbers that stand beside the whole in its sentence, and may be divided with it."""
        whole = self.counted[i]
        start = self.text.rfind("。", 0, whole.start) + 1
        beside = [
            each
            for j, each in enumerate(self.counted[:i])
            if each.start >= start and each.unit == whole.unit and j not in self.taken
        ]
        return sum((each.number for each in beside), whole.number) if beside else None

    def _collect(self, i: int, start: int, stop: int) -> tuple[list[Quantity], bool]:
        """Give the parts, and whether nothing else that is counted stands among them."""
        whole = self.counted[i]
        parts: list[Quantity] = []
        place = start
        way: int | None = None
        in_force = has(self.text[whole.clause[0] : whole.start], "documents", "in-force")
        for each in self.counted[i + 1 :]:
            if each.start >= stop or len(parts) >= _MOST_PARTS:
                break
            if each.start < start:
                continue
            between = self.text[place : each.start]
            if self._depth(start, each.start):
                place = each.end + len(each.unit)
                continue  # parts of a part, or a share
            if parts and (_ends(between) or (";" in between and not self._is_list(start, stop))):
                return parts, False
            place = each.end + len(each.unit)
            if each.scope is Scope.SHARE:
                continue
            alike = each.unit == whole.unit or (not each.unit and each.subject is whole.subject)
            other_way = way is not None and _way(between) not in {None, way}
            repealed = in_force and has(between, "documents", "repealed")
            if not alike or other_way or repealed or each.scope is Scope.CUMULATIVE or _ends(between):
                return parts, False
            if not _exact(self.text, each):
                return parts, False
            way = _way(between) if not parts else way
            parts.append(each)
        return parts, True

    def _depth(self, start: int, end: int) -> int:
        region = self.text[start:end]
        return max(0, region.count("(") - region.count(")"))

    def _is_list(self, start: int, stop: int) -> bool:
        """Tell whether semicolons divide the parts from each other, and not from something else."""
        pieces = self.text[start:stop].rstrip(";").split(";")
        if all("占" in piece for piece in pieces):
            return True
        counts = []
        for piece in pieces:
            counts.append(sum(start <= each.start < start + len(piece) for each in self.counted))
            start += len(piece) + 1
        return len(pieces) > 1 and all(count == 1 for count in counts) and max(map(len, pieces)) <= _LONGEST_LABEL // 2


def _ends(between: str) -> bool:
    """Tell whether the words before a number speak of something else than a part."""
    label = between.replace(";", ",").replace("、", ",").rpartition(",")[2]
    before = "上年" in label and not has(label, "requests", "carried")
    if before or has(label, "breakdowns", "below") or _YEAR in label:
        return True
    return has(label, "breakdowns", "ends") or "其中" in between[3:] or len(between) > 2 * _LONGEST_LABEL


def _way(label: str) -> int | None:
    """Tell by which way of dividing a part is named; None when it is none that is known."""
    ways = enumerate(words("breakdowns")["way"])
    return next((i for i, way in ways if any(word in label for word in way["words"])), None)


def _exact(text: str, each: Quantity) -> bool:
    return not text.startswith(tuple(words("numbers")["vague-after"]), each.end + len(each.unit))


# ---------------------------------------------------------------- judging


def holds(breakdown: Breakdown) -> bool | None:
    """Tell whether a breakdown adds up; None when it cannot be told."""
    total, whole = breakdown.sum, breakdown.whole.number
    if total in {whole, breakdown.alternative}:
        return True
    if any(part.scope is Scope.ELSEWHERE for part in breakdown.parts) or breakdown.whole.scope is Scope.ELSEWHERE:
        return None
    most = max(whole, breakdown.alternative or whole)
    if any(part.number > most for part in breakdown.parts):
        return False
    if _in_several_ways(breakdown):
        return None
    if total > most:
        return False
    return False if breakdown.exhaustive and total < whole else None


def _in_several_ways(breakdown: Breakdown) -> bool:
    """Tell whether the parts divide the whole more than once: by applicant, then by the way of asking."""
    running = Decimal(0)
    for i, part in enumerate(breakdown.parts[:-1]):
        running += part.number
        twice = breakdown.sum - running == running
        if running == breakdown.whole.number and i and (twice or _is_set_off(breakdown.parts, i)):
            return True
    ways = {_way(part.line.text[part.clause[0] : part.start]) for part in breakdown.parts}
    return len(ways - {None}) > 1


def _is_set_off(parts: tuple[Quantity, ...], last: int) -> bool:
    """Tell whether 、 divides the parts up to a place, and a comma what comes after."""
    text = parts[0].line.text
    gaps = [text[one.end : other.start] for one, other in itertools.pairwise(parts)]
    return "," in gaps[last] and all("、" in gap and "," not in gap for gap in gaps[:last])
