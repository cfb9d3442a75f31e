"""The smallest sets of cells that can be changed so that every equation holds, found exactly.

The search takes an equation that does not hold: one of its cells must change. It tries each in
turn and eliminates it, as Gauss does, so that what is left are equations without that cell, of
which again one may not hold. When all hold, the new values follow by substitution.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from itertools import pairwise

from gklint.records import NamedTuple
from gklint.repairs.system import Coefficients, System

Changes = dict[int, int]
"""The amount by which each changed cell changes; never 0."""

_MOST_WORK = 4_000
"""Steps after which a search gives up; see :attr:`Found.work`."""
_MOST_CELLS = 8
_FOUND = 20
"""Steps that each repair found costs those who weigh it."""


class Found(NamedTuple):
    """What a search found."""

    repairs: tuple[Changes, ...]
    """Sets of equally many cells; no smaller set exists."""
    complete: bool
    """Whether these are all the smallest sets; false when the search gave up."""
    work: int
    """Steps taken: equations rewritten, cells tried, repairs found."""


class _Pivot(NamedTuple):
    """A cell that is to change, and the equation from which the amount follows."""

    cell: int
    row: Coefficients
    residual: int


class _State(NamedTuple):
    """The equations after the elimination of some cells."""

    rows: Mapping[int, Coefficients]
    """Without the equations that serve as pivots."""
    residuals: Mapping[int, int]
    """Those that are not 0."""
    pivots: tuple[_Pivot, ...]
    untouched: frozenset[int]
    """The broken equations in which no chosen cell takes part."""
    excluded: frozenset[int]
    """Cells whose every set has been looked at already."""
    rewritten: frozenset[int] = frozenset()
    """The equations that are no longer as the form has them."""


def smallest(
    system: System, equations: Sequence[int], likely: Callable[[int], Iterable[int]], most: int = _MOST_WORK
) -> Found:
    """Find the smallest repairs of some equations, which share no cell with the others.

    ``likely`` gives, for a cell, the values that a slip of the hand explains. They matter only
    where values do not follow from the equations; repairs with two such values are not looked for.
    """
    search = _Search(system, equations, likely, most)
    broken = [equation for equation in equations if system.residuals[equation]]
    for cells in range(least(system, broken), _MOST_CELLS + 1):
        if not broken:
            break
        search.run(cells)
        if search.found or search.unnamed or search.exhausted:
            break
    complete = bool(search.found) and not search.unnamed and not search.exhausted
    return Found(tuple(search.found), complete, search.work)


def least(system: System, broken: Sequence[int]) -> int:
    """Give how many cells must change at least: no cell is in two equations of a kind."""
    kinds = [system.kinds[equation] for equation in broken]
    return max((kinds.count(kind) for kind in kinds), default=0)


class _Search:
    def __init__(
        self, system: System, equations: Sequence[int], likely: Callable[[int], Iterable[int]], most: int
    ) -> None:
        self.system = system
        self.equations = equations
        self.likely = likely
        self.most = most
        self.equations_of: dict[int, list[int]] = {}
        for equation in equations:
            for cell in system.rows[equation]:
                self.equations_of.setdefault(cell, []).append(equation)
        self.work = 0
        self.found: list[Changes] = []
        self.unnamed = False
        """Whether there may be repairs whose values nothing tells."""

    @property
    def exhausted(self) -> bool:
        """Tell whether the work allowed is done."""
        return self.work > self.most

    def run(self, cells: int) -> None:
        """Look for the repairs of exactly so many cells."""
        residuals = {equation: self.system.residuals[equation] for equation in self.equations}
        broken = {equation: residual for equation, residual in residuals.items() if residual}
        rows = {equation: self.system.rows[equation] for equation in self.equations}
        self._descend(_State(rows, broken, (), frozenset(broken), frozenset()), cells)

    def _descend(self, state: _State, left: int) -> None:
        if not state.residuals:
            if left == 1:
                self._free(state)
            return
        allowed = self._allowed(state, left)
        if allowed is None:
            return
        if left == 1:
            self._last(state, allowed)
            return
        equation, cells = self._narrowest(state, allowed)
        for cell in cells:
            if self.exhausted:
                return
            self._descend(self._eliminate(state, equation, cell), left - 1)
            state = state._replace(excluded=state.excluded | {cell})

    def _allowed(self, state: _State, left: int) -> set[int] | None:
        """Give the cells that may still be chosen; None when so few cannot be enough.

        Every broken equation that no chosen cell takes part in needs a cell of its own among those
        of its kind. When these are as many as there are cells left, no others may be chosen.
        """
        kinds: dict[int, list[int]] = {}
        for equation in state.untouched:
            kinds.setdefault(self.system.kinds[equation], []).append(equation)
        allowed: set[int] | None = None
        for equations in kinds.values():
            if len(equations) > left:
                return None
            if len(equations) == left:
                cells = {cell for equation in equations for cell in self.system.rows[equation]}
                allowed = cells if allowed is None else allowed & cells
        if allowed is None:
            allowed = {cell for equation in state.residuals for cell in state.rows[equation]}
        return allowed - state.excluded

    def _narrowest(self, state: _State, allowed: set[int]) -> tuple[int, list[int]]:
        """Choose the broken equation with the fewest cells to try."""
        self.work += len(state.residuals)
        choices = {equation: state.rows[equation].keys() & allowed for equation in state.residuals}
        equation = min(choices, key=lambda equation: (len(choices[equation]), equation))
        return equation, sorted(choices[equation])

    def _eliminate(self, state: _State, equation: int, cell: int) -> _State:
        """Decide that a cell changes by the amount that makes an equation hold."""
        pivot = _Pivot(cell, state.rows[equation], state.residuals[equation])
        rows, residuals = dict(state.rows), dict(state.residuals)
        del rows[equation], residuals[equation]
        factor = pivot.row[cell]
        rewritten = [number for number in self._equations_of(cell, state) if number in rows and cell in rows[number]]
        self.work += 2 + 2 * len(rewritten)
        for number in rewritten:
            row = rows[number]
            other = row[cell]
            rows[number] = _combined(row, factor, pivot.row, -other)
            residual = factor * residuals.pop(number, 0) - other * pivot.residual
            if residual:
                residuals[number] = residual
        return _State(
            rows,
            residuals,
            (*state.pivots, pivot),
            state.untouched.difference(self.equations_of[cell]),
            state.excluded,
            state.rewritten.union(rewritten),
        )

    def _equations_of(self, cell: int, state: _State) -> list[int]:
        """Give the equations in which a cell may take part now, in order."""
        return sorted(state.rewritten.union(self.equations_of[cell]))

    def _last(self, state: _State, allowed: set[int]) -> None:
        """Find the cells of which each alone makes all remaining equations hold."""
        broken = [(state.rows[equation], residual) for equation, residual in state.residuals.items()]
        self.work += len(broken)
        cells = reduce(lambda cells, one: cells & one[0].keys(), broken, allowed)
        for cell in sorted(cells):
            self.work += 1
            parallel = all(
                row[cell] * residual == other[cell] * before for (other, residual), (row, before) in pairwise(broken)
            )
            if parallel and not self._disturbs(cell, state):
                row, residual = broken[0]
                if residual % row[cell] == 0:
                    self._take(state, cell, -residual // row[cell])

    def _disturbs(self, cell: int, state: _State) -> bool:
        """Tell whether a cell takes part in an equation that holds."""
        return any(
            number not in state.residuals and cell in state.rows.get(number, ())
            for number in self._equations_of(cell, state)
        )

    def _free(self, state: _State) -> None:
        """Find cells that can change by any amount, the chosen ones making up for it.

        Only amounts that a slip explains are named: in the cell itself, or in a chosen one.
        """
        chosen = {pivot.cell for pivot in state.pivots}
        cells = {cell for pivot in state.pivots for cell in pivot.row} - chosen - state.excluded
        for cell in sorted(cells):
            self.work += 1
            if not self._disturbs(cell, state):
                lines = self._lines(state, cell)
                if _possible(lines):
                    self._take_likely(state, cell, lines)

    def _lines(self, state: _State, cell: int) -> dict[int, tuple[int, int]]:
        """Give each cell's new value, as it is when a free cell stays, and as it varies with that cell."""
        nothing, one = (_substituted(state.pivots, {cell: amount}) for amount in (0, 1))
        if nothing is None or one is None:
            return {}
        values = self.system.values
        return {other: (values[other] + nothing[other], one[other] - nothing[other]) for other in one}

    def _take_likely(self, state: _State, cell: int, lines: dict[int, tuple[int, int]]) -> None:
        """Note down the repairs in which a slip explains the value of one of the cells that vary."""
        amounts = {
            slope * (value - base)
            for other, (base, slope) in lines.items()
            if slope in {1, -1}
            for value in self.likely(other)
        }
        self.work += len(amounts)
        before = len(self.found)
        for amount in sorted(amounts - {0}):
            self._take(state, cell, amount)
        self.unnamed |= len(self.found) == before

    def _take(self, state: _State, cell: int, amount: int) -> None:
        """Note down a repair when every cell may hold its new value."""
        changes = _substituted(state.pivots, {cell: amount})
        if changes is not None and all(
            amount and self.system.allows(cell, self.system.values[cell] + amount) for cell, amount in changes.items()
        ):
            self.work += _FOUND
            self.found.append(dict(sorted(changes.items())))


def _possible(lines: Mapping[int, tuple[int, int]]) -> bool:
    """Tell whether there is an amount for which no value is below 0."""
    least = max((-(base // slope) for base, slope in lines.values() if slope > 0), default=None)
    most = min((base // -slope for base, slope in lines.values() if slope < 0), default=None)
    fixed = all(base >= 0 for base, slope in lines.values() if not slope)
    return bool(lines) and fixed and (least is None or most is None or least <= most)


def _combined(row: Coefficients, factor: int, other: Coefficients, other_factor: int) -> Coefficients:
    """Give ``factor`` times one equation plus ``other_factor`` times another."""
    found = dict(row) if factor == 1 else {cell: factor * value for cell, value in row.items()}
    for cell, value in other.items():
        total = found.get(cell, 0) + other_factor * value
        if total:
            found[cell] = total
        else:
            found.pop(cell, None)
    return found


def _substituted(pivots: Sequence[_Pivot], changes: Changes) -> Changes | None:
    """Let the amounts of the chosen cells follow from those given; None when one is no whole number."""
    found = dict(changes)
    for pivot in reversed(pivots):
        rest = pivot.residual + sum(pivot.row[cell] * amount for cell, amount in found.items() if cell in pivot.row)
        if rest % pivot.row[pivot.cell]:
            return None
        found[pivot.cell] = -rest // pivot.row[pivot.cell]
    return found
