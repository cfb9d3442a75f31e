"""Placing printed labels in the cells in which the form has them, in order, at the least cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from gklint.blocks import Piece
from gklint.records import NamedTuple
from gklint.report.model import Label
from gklint.report.normal import bare, likeness
from gklint.spans import Span

if TYPE_CHECKING:
    from gklint.formatting.grids import Printed

_MOST_PARTS = 5
"""Lines over which one label may be spread."""
_MISSING = 1.0
"""Cost of a label of the form that is not printed."""
_AGAIN = 0.01
"""Cost of not printing a group's label again in each of its rows."""
_REMARK = 3.0
"""Cost of taking a line for a remark within the table."""
_MISSPELT = 0.1
"""Cost of a label that the reader knows for what it is, though it is not in the form's own words."""
_UNLIKE = 1.5
"""Cost of a label that has nothing in common with the form's."""
_LARGEST = 4000
"""Labels printed times labels of the form, up to which a way is looked for; the form's own headers have 200."""
_NEVER = float("inf")
_STRANGE = 0.4
"""Likeness below which a text is not the label of a cell."""


class Unplaced(Exception):
    """It is not certain in which cells the words of a table stand."""


class Expected(NamedTuple):
    """A label that the form has."""

    line: int
    """The order of its line of the grid."""
    column: int
    colspan: int
    texts: tuple[str, ...]
    """The official one and other wordings of it."""
    optional: bool
    """It was printed above, or is known to be missing."""


class PlacedCell(NamedTuple):
    """A label in its cell."""

    line: int
    """The order of its line, which may stand between two of the form's."""
    column: int
    colspan: int
    """0 for a remark, which has the whole line."""
    pieces: tuple[Piece, ...]


class Placed(NamedTuple):
    """Labels in their cells."""

    cells: tuple[PlacedCell, ...]
    last: int
    """The order of the last line."""
    above: int
    """How many labels were left out because they stand above the table."""


class _Step(NamedTuple):
    cost: float
    taken: int
    """How many printed pieces."""
    passed: int
    """How many of the form's labels; a piece that takes none is a remark."""


LAST = 1000
"""The order of a line of figures among the lines that end with it."""
_BETWEEN = 100
"""Lines that may stand between two of the form's."""


def place(
    printed: Sequence[Printed],
    expected: Sequence[Expected],
    officials: Mapping[Span, Label],
    known: Sequence[Span],
    *,
    opening: bool,
) -> Placed:
    """Place labels; ``known`` are those that name the row itself.

    At the beginning of a table (``opening``) lines of text may stand above it. Raises :class:`Unplaced`.
    """
    most = next((i for i, each in enumerate(printed) if each.barred or not each.alone), len(printed)) if opening else 0
    for above in range(most + 1):
        rest = printed[above:]
        search = _Search(rest, expected, officials, known, remarks=above == most)
        steps = _plain(rest, expected) or search.steps()
        if steps is not None:
            return Placed(tuple(_cells(rest, expected, steps)), LAST * _BETWEEN, above)
    raise Unplaced


def _plain(printed: Sequence[Printed], expected: Sequence[Expected]) -> list[_Step] | None:
    """Place labels that are all there, in the form's own words."""
    wanted = [each for each in expected if not each.optional]
    if len(wanted) != len(printed):
        return None
    if any(bare(one.piece.text) != bare(other.texts[0]) for one, other in zip(printed, wanted, strict=True)):
        return None
    return [_Step(0, 0 if each.optional else 1, 1) for each in expected]


class _Search:
    """The cheapest way to place labels in order, every one of them."""

    def __init__(
        self,
        printed: Sequence[Printed],
        expected: Sequence[Expected],
        officials: Mapping[Span, Label],
        known: Sequence[Span],
        *,
        remarks: bool,
    ) -> None:
        self._printed, self._expected = printed, expected
        self._officials, self._known, self._remarks = officials, known, remarks

    def steps(self) -> list[_Step] | None:
        """Give the steps from the first label to the last; None where some label has no place."""
        count, size = len(self._printed), len(self._expected)
        if count * size > _LARGEST:
            return None
        costs = [[_NEVER] * (size + 1) for _ in range(count + 1)]
        best: list[list[_Step | None]] = [[None] * (size + 1) for _ in range(count + 1)]
        costs[count][size] = 0.0
        for i in range(count, -1, -1):
            for j in range(size, -1, -1):
                for step in self._choices(i, j):
                    cost = step.cost + costs[i + step.taken][j + step.passed]
                    if cost < costs[i][j]:
                        costs[i][j], best[i][j] = cost, step
        return list(_followed(best)) if costs[0][0] < _NEVER else None

    def _choices(self, i: int, j: int) -> Iterator[_Step]:
        """Yield what can be done with the labels from ``i`` on and the form's from ``j`` on."""
        if j == len(self._expected):
            return
        expected = self._expected[j]
        yield _Step(_AGAIN if expected.optional else _MISSING, 0, 1)
        for end in range(i + 1, min(i + _MOST_PARTS, len(self._printed)) + 1):
            cost = self._cost(self._printed[i:end], expected)
            if cost is not None:
                yield _Step(cost, end - i, 1)
        begins_line = j == 0 or expected.line != self._expected[j - 1].line
        if self._remarks and i < len(self._printed) and self._printed[i].alone and begins_line:
            yield _Step(_REMARK, 1, 0)

    def _cost(self, printed: Sequence[Printed], expected: Expected) -> float | None:
        """Give the cost of placing pieces together in a cell; None where they do not belong there."""
        span = Span(printed[0].piece.span.start, printed[-1].piece.span.end)
        texts = [bare(text) for text in expected.texts]
        words = bare("".join(each.piece.text for each in printed))
        if words in texts:
            return 0.0
        official = self._officials.get(span)
        if official is not None and bare(official.official) == texts[0]:
            return _MISSPELT
        if expected.line == LAST and span in self._known and official is None:
            return _MISSPELT
        if len(printed) > 1:
            return None
        alike = max(likeness(words, text) for text in texts)
        return _UNLIKE * (1 - alike) if alike >= _STRANGE else None


def _followed(best: Sequence[Sequence[_Step | None]]) -> Iterator[_Step]:
    i = j = 0
    while (step := best[i][j]) is not None:
        yield step
        i, j = i + step.taken, j + step.passed


def _cells(printed: Sequence[Printed], expected: Sequence[Expected], steps: Sequence[_Step]) -> Iterator[PlacedCell]:
    i = j = 0
    order = -_BETWEEN
    for step in steps:
        pieces = tuple(each.piece for each in printed[i : i + step.taken])
        if pieces and step.passed:
            order = expected[j].line * _BETWEEN
            yield PlacedCell(order, expected[j].column, expected[j].colspan, pieces)
        elif pieces:
            order += 1
            yield PlacedCell(order, 0, 0, pieces)
        i, j = i + step.taken, j + step.passed
