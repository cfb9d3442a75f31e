"""Which record is which row of the form: the cheapest alignment, and whether another is as good.

A record whose label is exactly a row's label is that row, wherever it stands. What lies between such
anchors is aligned in order with the rows still missing there, at the least cost; the cost of every
other choice is known too, and where the best is not clearly better the answer is "uncertain".
"""

from __future__ import annotations

from collections.abc import Sequence

from gklint.forms import Block, Row
from gklint.records import NamedTuple
from gklint.report.labels import Role
from gklint.report.normal import bare, likeness
from gklint.report.records import Record

_SKIP_ROW = 0.6
"""Cost of a row of the form that is absent from the report."""
_SKIP_RECORD = 0.6
"""Cost of a labelled record that is no row of the form."""
_SKIP_UNLABELLED = 0.9
"""Cost of values without a label that belong to no row."""
_UNLABELLED = 0.35
"""Cost of taking values without a label for a row, by their place alone."""
_LONE = 9.0
"""Cost of taking a single number without a label for a row: it may be a page number, a year, anything."""
_UNLIKE = 1.6
"""Cost of a label that has nothing in common with the row's."""
_ALIKE = 0.4
_STRANGE = 0.3
"""Further cost of a label that is less like the row's than this: it may be a row of the author's own."""
_MISCOUNT = 0.3
"""Further cost when the number of values is not the row's."""
_SURE = 0.8
"""Likeness from which a label is its row's, whatever other rows are called."""
_CLEARLY_ANOTHER = 0.2
"""By how much a label must be more like another row's to be rather that."""
_CLEARLY = 0.15
"""By how much the best alignment must beat every one that places a record elsewhere."""


class Slot(NamedTuple):
    """A row that the form has, with the block it stands in."""

    block: Block
    row: Row

    @property
    def width(self) -> int:
        """How many figures the row has."""
        return len(self.block.columns)


class Alignment(NamedTuple):
    """For each record the index of its slot, or None where it is no row of the form."""

    places: tuple[int | None, ...]
    uncertain: bool


def align(records: Sequence[Record], slots: Sequence[Slot]) -> Alignment:
    """Align the records of a table with the rows of its form."""
    index = {slot.row.key: i for i, slot in enumerate(slots)}
    places = [_anchor(record, index) for record in records]
    taken = [place for place in places if place is not None]
    if len(set(taken)) < len(taken):
        return Alignment(tuple(places), uncertain=True)
    uncertain = False
    for start, end in _gaps(places):
        free = _free_slots(places, start, end, len(slots))
        found, doubtful = _align_gap(records[start:end], [slots[i] for i in free])
        uncertain = uncertain or doubtful
        for offset, choice in enumerate(found):
            if choice is not None:
                places[start + offset] = free[choice]
                uncertain = uncertain or _is_rather_another(records[start + offset], slots, free[choice])
    return Alignment(tuple(places), uncertain)


def _is_rather_another(record: Record, slots: Sequence[Slot], place: int) -> bool:
    """Tell whether a label is clearly more like that of another row: then rows may have been exchanged."""
    if record.label is None:
        return False
    printed = bare(record.label.piece.text)
    here = _likeness(printed, slots[place])
    return here < _SURE and any(_likeness(printed, slot) >= here + _CLEARLY_ANOTHER for slot in slots)


def _likeness(printed: str, slot: Slot) -> float:
    return max(likeness(printed, bare(text)) for text in (slot.row.label, *slot.row.variants))


def _anchor(record: Record, index: dict[str, int]) -> int | None:
    if record.label is None:
        return None
    for meaning in record.label.meanings:
        if meaning.role is Role.ROW and meaning.key in index:
            return index[meaning.key]
    return None


def _gaps(places: Sequence[int | None]) -> list[tuple[int, int]]:
    gaps, start = [], None
    for i, place in enumerate([*places, 0]):
        if place is None and start is None:
            start = i
        elif place is not None and start is not None:
            gaps.append((start, i))
            start = None
    return gaps


def _free_slots(places: Sequence[int | None], start: int, end: int, count: int) -> list[int]:
    """Give the slots that the records of a gap may take: those missing between the rows around it."""
    taken = {place for place in places if place is not None}
    before = places[start - 1] if start else -1
    after = places[end] if end < len(places) else count
    if before is None or after is None or before >= after:
        before, after = -1, count
    return [i for i in range(before + 1, after) if i not in taken]


def _align_gap(records: Sequence[Record], slots: Sequence[Slot]) -> tuple[list[int | None], bool]:
    """Align without anchors; also tell whether some record could as well be placed elsewhere."""
    if not slots:
        return [None] * len(records), False
    costs = [[_cost(record, slot) for slot in slots] for record in records]
    skips = [_SKIP_RECORD if record.label else _SKIP_UNLABELLED for record in records]
    absent = [_SKIP_ROW] * len(slots)
    ahead, behind = _forward(costs, skips, absent), _backward(costs, skips, absent)
    best = ahead[len(records)][len(slots)]
    places: list[int | None] = []
    doubtful = False
    for i in range(len(records)):
        through: list[tuple[float, int | None]] = [
            (ahead[i][j] + costs[i][j] + behind[i + 1][j + 1], j) for j in range(len(slots))
        ]
        through.append((min(ahead[i][j] + skips[i] + behind[i + 1][j] for j in range(len(slots) + 1)), None))
        through.sort(key=lambda choice: choice[0])
        places.append(through[0][1])
        doubtful = doubtful or through[1][0] < best + _CLEARLY
    return places, doubtful


def _cost(record: Record, slot: Slot) -> float:
    cost = 0.0 if len(record.numbers) == slot.width else _MISCOUNT
    if record.label is None:
        return cost + (_UNLABELLED if len(record.numbers) > 1 else _LONE)
    printed = bare(record.label.piece.text)
    alike = _likeness(printed, slot)
    return cost + _UNLIKE * (1 - alike) + (_STRANGE if alike < _ALIKE else 0.0)


def cheapest(costs: list[list[float]], skips: list[float], absent: list[float]) -> list[int | None]:
    """Give for each of some things in order the place that it takes at the least cost, or None.

    ``costs`` has a line for each thing and a column for each place; ``skips`` is the cost of leaving
    a thing without a place, ``absent`` that of leaving a place empty.
    """
    table = _forward(costs, skips, absent)
    i, j = len(skips), len(absent)
    places: list[int | None] = [None] * i
    while i and j:
        if table[i][j] == table[i - 1][j - 1] + costs[i - 1][j - 1]:
            i, j = i - 1, j - 1
            places[i] = j
        elif table[i][j] == table[i - 1][j] + skips[i - 1]:
            i -= 1
        else:
            j -= 1
    return places


def _forward(costs: list[list[float]], skips: list[float], absent: list[float]) -> list[list[float]]:
    """Give the least cost of placing the first i things in the first j places, for every i and j."""
    table = [[0.0]]
    for cost in absent:
        table[0].append(table[0][-1] + cost)
    for row, skip in zip(costs, skips, strict=True):
        above = table[-1]
        line = [above[0] + skip]
        for j, cost in enumerate(absent):
            line.append(min(above[j] + row[j], above[j + 1] + skip, line[j] + cost))
        table.append(line)
    return table


def _backward(costs: list[list[float]], skips: list[float], absent: list[float]) -> list[list[float]]:
    turned = _forward([row[::-1] for row in reversed(costs)], skips[::-1], absent[::-1])
    return [line[::-1] for line in reversed(turned)]
