"""The equations of the form, filled in with a report's figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from gklint.forms import Equation, Sum
from gklint.records import NamedTuple
from gklint.report.model import Cell, Table


class Instance(NamedTuple):
    """An equation for one row or one column, every operand being known."""

    equation: Equation
    total: tuple[Cell, ...]
    parts: tuple[Cell, ...]
    blame: Cell
    """The cell at which a difference is shown."""

    @property
    def found(self) -> Decimal:
        """The sum of the totals, as printed."""
        return _sum(self.total)

    @property
    def expected(self) -> Decimal:
        """The sum of the parts."""
        return _sum(self.parts)

    @property
    def difference(self) -> Decimal:
        """By how much the two differ; never negative."""
        return abs(self.found - self.expected)

    @property
    def others(self) -> tuple[Cell, ...]:
        """Every cell that takes part but the blamed one."""
        return tuple(cell for cell in self.total + self.parts if cell is not self.blame)


def instances(table: Table, rule: str | None = None) -> Iterator[Instance]:
    """Yield the equations, or those of one rule, for each row or column; none that has an unknown operand."""
    for each in table.layout.sums:
        if rule in {None, each.equation.rule}:
            total, parts = _known(table, each.total), _known(table, each.parts)
            if total and parts:
                yield Instance(each.equation, total, parts, table.by_key[each.blame])


def breaks(table: Table, values: Mapping[tuple[str, str], Decimal]) -> bool:
    """Tell whether new numbers, by (row key, column key), make an equation false that is not false now."""
    touched = (each for each in table.layout.sums if any(name in values for name in each.total + each.parts))
    return any(_holds(table, each, values) is False and _holds(table, each, {}) is not False for each in touched)


def adds_up(equation: Equation, values: Mapping[str, Decimal | None]) -> bool:
    """Tell whether a row's numbers, by column key, fulfil an equation that holds for each row.

    False when one is unknown.
    """
    sides = [[values.get(term) for term in terms] for terms in (equation.total, equation.parts)]
    known = [[value for value in side if value is not None] for side in sides]
    return known == sides and sum(known[0]) == sum(known[1])


def _known(table: Table, names: Sequence[tuple[str, str]]) -> tuple[Cell, ...] | None:
    """Give the cells of these names, when the number in each is known."""
    found = []
    for name in names:
        cell = table.by_key.get(name)
        if cell is None or cell.value is None:
            return None
        found.append(cell)
    return tuple(found)


def _holds(table: Table, each: Sum, values: Mapping[tuple[str, str], Decimal]) -> bool | None:
    """Tell whether a sum is right with some cells' numbers replaced; None when an operand is unknown."""
    sides = []
    for names in (each.total, each.parts):
        cells = [(table.by_key.get(name), values.get(name)) for name in names]
        numbers = [new if new is not None else cell.value if cell else None for cell, new in cells]
        known = [number for number in numbers if number is not None]
        if len(known) < len(names):
            return None
        sides.append(sum(known, Decimal(0)))
    return sides[0] == sides[1]


def _sum(cells: Sequence[Cell]) -> Decimal:
    return sum([cell.value for cell in cells if cell.value is not None], Decimal(0))
