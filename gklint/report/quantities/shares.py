"""Percentages that can be reckoned again: a part, what it is a part of, and the share printed beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.quantities.model import Breakdown, Quantity, Scope, Subject
from gklint.report.quantities.reading import quantities
from gklint.report.quantities.words import has, without_end, words

_LONGEST_LINK = 14
"""Characters between a part and its share: ，占申请总数的."""
_LONGEST_NAME = 12
"""Characters from a whole to the comma after it: 120条信息中，."""
_FARTHEST = 160
"""Characters from a whole to a part, over other parts and their shares."""
_SHORTEST_STEM = 2
_HUNDRED = Decimal(100)


class Share(NamedTuple):
    """A part with its percentage."""

    percentage: Quantity
    part: Quantity
    whole: Quantity
    """What it is a part of, most likely."""
    wholes: tuple[Decimal, ...]
    """Everything that it may be a part of."""

    @property
    def expected(self) -> Decimal:
        """The percentage of the likeliest whole, to one more decimal than is printed."""
        return round(self.part.number * _HUNDRED / self.whole.number, self._decimals + 1 if self._decimals else 1)

    @property
    def agrees(self) -> bool:
        """Tell whether it is as printed of any whole, within one unit of the last printed place."""
        tolerance = Decimal(1).scaleb(-self._decimals)
        shares = (self.part.number * _HUNDRED / whole for whole in self.wholes if whole)
        return any(abs(share - self.percentage.number) <= tolerance for share in shares)

    @property
    def _decimals(self) -> int:
        exponent = self.percentage.number.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


def shares(report: Report) -> tuple[Share, ...]:
    """Give the percentages whose part and whole are known; to be asked for by ``report.once(shares)``."""
    figures = report.once(quantities)
    of_part = {(id(part.line), part.start): each for each in figures.breakdowns for part in each.parts}
    by_line: dict[int, list[Quantity]] = {}
    for quantity in figures.quantities:
        if not quantity.denied:
            by_line.setdefault(id(quantity.line), []).append(quantity)
    return tuple(share for line in by_line.values() for share in _shares(report, line, of_part))


def _shares(report: Report, line: list[Quantity], of_part: dict[tuple[int, int], Breakdown]) -> Iterator[Share]:
    for i, each in enumerate(line):
        if each.scope is not Scope.SHARE or i == 0 or line[i - 1].scope is Scope.SHARE:
            continue
        part = line[i - 1]
        if _is_rate_of(part, each):
            whole = _counted_before(line[: i - 1], part)
            breakdown = None
        elif _is_share_of(part, each):
            breakdown = of_part.get((id(part.line), part.start))
            whole = breakdown.whole if breakdown else _named_whole(line[: i - 1], part)
        else:
            continue
        if whole is None or not whole.number:
            continue
        before = [other.number for other in line[: i - 1] if other.scope is not Scope.SHARE and _is_alike(other, part)]
        sums = [breakdown.sum] if breakdown and breakdown.sum > whole.number else []
        if breakdown and breakdown.alternative:
            sums.append(breakdown.alternative)
        yield Share(each, part, whole, (*before, *sums, whole.number, *_totals(report, part)))


def _is_share_of(part: Quantity, share: Quantity) -> bool:
    link = _link(part, share)
    if not link.lstrip(",、(的").startswith("占") or has(link, "shares", "of-others"):
        return False
    return len(link) <= _LONGEST_LINK and "。" not in link and ";" not in link


def _is_rate_of(part: Quantity, share: Quantity) -> bool:
    """Tell whether a rate is named after what was counted: 合格75个,合格率25%; 100% is also said of what was due."""
    link = _link(part, share)
    if len(link) > _LONGEST_LINK or "。" in link or ";" in link or share.number == _HUNDRED:
        return False
    name = without_end(link.lstrip(",、("), words("shares")["leading-up"])
    stem = name.removesuffix(words("shares")["rate"][0])
    label = part.line.text[part.clause[0] : part.start]
    return (
        stem != name and len(stem) >= _SHORTEST_STEM and without_end(label, words("numbers")["fillers"]).endswith(stem)
    )


def _link(part: Quantity, share: Quantity) -> str:
    return part.line.text[part.end + len(part.unit) : share.start].removesuffix("百分之")


def _named_whole(before: list[Quantity], part: Quantity) -> Quantity | None:
    """Give the nearest quantity before that is said to be divided: 12条中; 12条。其中; 12条。从渠道看."""
    text = part.line.text
    for other in reversed(before):
        end = other.end + len(other.unit)
        if not _is_alike(other, part) or other.scope in {Scope.SHARE, Scope.ELSEWHERE}:
            continue
        between = text[end : part.start]
        if between[:_LONGEST_NAME].partition(",")[0].endswith("中"):
            return other
        if len(between) <= _FARTHEST and has(between, "shares", "divided"):
            return other
    return None


def _counted_before(before: list[Quantity], part: Quantity) -> Quantity | None:
    """Give the nearest quantity before in the same sentence of which a part may have been counted."""
    sentence = part.line.text.rfind("。", 0, part.start)
    return next((other for other in reversed(before) if other.start > sentence and _is_alike(other, part)), None)


def _is_alike(other: Quantity, part: Quantity) -> bool:
    return (other.unit == part.unit or not part.unit) and other.number >= part.number


def _totals(report: Report, part: Quantity) -> Iterator[Decimal]:
    """Yield what the table has of requests, when the part is of requests."""
    table = report.by_key.get("requests")
    if table is None or part.subject is not Subject.REQUESTS:
        return
    found = [table.by_key.get((row, "total")) for row in ("received", "carried-in", "handled")]
    known = [cell.value for cell in found if cell is not None and cell.value is not None]
    yield from known
    yield sum(known[:2], Decimal(0))
