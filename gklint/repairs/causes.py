"""What is behind the broken equations of a table: which of them have one cause, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from gklint.forms import Equation
from gklint.records import NamedTuple
from gklint.repairs.plausible import Judge
from gklint.repairs.recount import recounted
from gklint.repairs.search import Changes, Found, smallest
from gklint.repairs.system import Place, System, connected, place, system
from gklint.report.equations import Instance
from gklint.report.model import Cell, Table

MOST_REPAIRS = 5
_CLEAR = 0.8
"""The share of all likelihood from which on a repair is clearly the best."""
_DOUBTFUL = 80
"""Cost for each of three cells or more from which on even the only repair is not clearly the best."""


class Correction(NamedTuple):
    """A cell and the number that it should hold."""

    cell: Cell
    value: Decimal


Repair = tuple[Correction, ...]
"""Corrections that together make every equation of a cause hold, in the form's order."""


class Cause(NamedTuple):
    """Broken equations that the same slip explains."""

    key: str
    """The same from run to run: the table's key and a number in the form's order."""
    repairs: tuple[Repair, ...]
    """The smallest ones, at most five, most plausible first."""
    clear: bool
    """Whether the first is the only one, or clearly the most plausible."""


Causes = Mapping[tuple[Equation, Place], Cause]
"""By an equation and the place of the cell at which its difference is shown."""


class _Part(NamedTuple):
    """Broken equations with one cause, and all that would mend them."""

    equations: tuple[int, ...]
    repairs: tuple[Changes, ...]


def explain(table: Table, stated: Mapping[Place, Decimal] | None = None) -> Causes:
    """Find the causes of a table's broken equations; those that no small repair mends have none.

    ``stated`` has the numbers that the report's text names for cells of the table.
    """
    equations = system(table)
    judge = Judge(equations, stated or {})
    causes: dict[tuple[Equation, Place], Cause] = {}
    parts: list[tuple[_Part, bool]] = []
    for component in connected(equations):
        found = smallest(equations, component, judge.likely)
        if not found.complete:
            found = _with_totals(equations, component, found)
        parts.extend((part, found.complete) for part in _parts(equations, found.repairs))
    for number, (part, complete) in enumerate(sorted(parts, key=lambda one: one[0].equations), 1):
        cause = _cause(f"{table.key}-{number}", equations, judge, part, complete)
        causes |= {key(equations.instances[equation]): cause for equation in part.equations}
    return causes


def key(instance: Instance) -> tuple[Equation, Place]:
    """Give the key of an equation in what :func:`explain` gives."""
    return instance.equation, place(instance.blame)


def _with_totals(equations: System, component: Sequence[int], found: Found) -> Found:
    """Add the repair of all totals to what a search found that gave up; it is clear when nothing else is."""
    totals = recounted(equations, component)
    if totals is None or totals in found.repairs:
        return found
    return Found((*found.repairs, totals), complete=not found.repairs, work=found.work)


def _parts(equations: System, repairs: Sequence[Changes]) -> Iterator[_Part]:
    """Part the broken equations as finely as every repair parts them."""
    pieces = [(piece, _broken(equations, piece)) for repair in repairs for piece in _pieces(equations, repair)]
    groups: list[set[int]] = []
    for _, broken in pieces:
        groups = _joined(groups, set(broken))
    for group in groups:
        parted = [
            dict(
                sorted(
                    (cell, repair[cell])
                    for piece in _pieces(equations, repair)
                    for cell in piece
                    if _broken(equations, piece) <= group
                )
            )
            for repair in repairs
        ]
        different = {tuple(changes.items()): changes for changes in parted}
        yield _Part(tuple(sorted(group)), tuple(different.values()))


def _pieces(equations: System, repair: Changes) -> list[set[int]]:
    """Part the cells of a repair so that no equation has cells of two parts."""
    found: list[set[int]] = []
    for row in equations.rows:
        found = _joined(found, row.keys() & repair.keys())
    return found


def _broken(equations: System, cells: set[int]) -> set[int]:
    return {
        number for number, row in enumerate(equations.rows) if equations.residuals[number] and not cells.isdisjoint(row)
    }


def _joined(groups: list[set[int]], new: set[int]) -> list[set[int]]:
    """Join the groups that have something in common with a new one."""
    if not new:
        return groups
    return [
        *(group for group in groups if group.isdisjoint(new)),
        new.union(*(group for group in groups if not group.isdisjoint(new))),
    ]


def _cause(name: str, equations: System, judge: Judge, part: _Part, complete: bool) -> Cause:
    ranked = sorted((judge.cost(changes), tuple(changes.items())) for changes in part.repairs)
    likelihood = [2.0 ** ((ranked[0][0] - cost) / 10) for cost, _ in ranked]
    first, cells = ranked[0]
    doubtful = len(cells) > 2 and first > _DOUBTFUL * len(cells)
    clear = complete and not doubtful and _CLEAR * sum(likelihood) <= 1
    repairs = tuple(
        tuple(
            Correction(equations.cells[cell], equations.decimal(equations.values[cell] + amount))
            for cell, amount in changes
        )
        for _, changes in ranked[:MOST_REPAIRS]
    )
    return Cause(name, repairs, clear)
