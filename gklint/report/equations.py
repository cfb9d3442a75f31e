"""The equations of the form, filled in with a report's figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from gklint.forms import Equation
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


def instances(table: Table, rule: str) -> Iterator[Instance]:
    """Yield the equations of one rule for each row or column; those with an unknown operand are left out."""
    for equation in table.equations:
        if equation.rule == rule:
            for scope in table.layout.scopes(equation):
                total, parts = (
                    _cells(table, equation, scope, equation.total),
                    _cells(table, equation, scope, equation.parts),
                )
                if total and parts:
                    blame = total[equation.total.index(equation.blame)]
                    yield Instance(equation, total, parts, blame)


def breaks(table: Table, values: Mapping[tuple[str, str], Decimal]) -> bool:
    """Tell whether new numbers, by (row key, column key), make an equation false that is not false now."""
    for equation in table.equations:
        for scope in table.layout.scopes(equation):
            names = [equation.names(scope, terms) for terms in (equation.total, equation.parts)]
            if any(name in values for side in names for name in side):
                before = _holds(table, names, {})
                if before is not False and _holds(table, names, values) is False:
                    return True
    return False


def adds_up(equation: Equation, row: Sequence[Cell]) -> bool:
    """Tell whether a row's figures fulfil an equation that holds for each row; false when one is unknown."""
    values = {cell.column_key: cell.value for cell in row}
    sides = [[values.get(term) for term in terms] for terms in (equation.total, equation.parts)]
    known = [[value for value in side if value is not None] for side in sides]
    return known == sides and sum(known[0]) == sum(known[1])


def _cells(table: Table, equation: Equation, scope: str, terms: tuple[str, ...]) -> tuple[Cell, ...] | None:
    cells = [table.by_key.get(name) for name in equation.names(scope, terms)]
    known = tuple(cell for cell in cells if cell is not None and cell.value is not None)
    return known if len(known) == len(terms) else None


def _holds(
    table: Table, sides: Sequence[Sequence[tuple[str, str]]], values: Mapping[tuple[str, str], Decimal]
) -> bool | None:
    """Tell whether two sums are equal with some cells' numbers replaced; None when an operand is unknown."""
    sums = []
    for names in sides:
        cells = [(table.by_key.get(name), values.get(name)) for name in names]
        known = [new if new is not None else cell and cell.value for cell, new in cells]
        numbers = [value for value in known if value is not None]
        if len(numbers) < len(names):
            return None
        sums.append(sum(numbers, Decimal(0)))
    return sums[0] == sums[1]


def _sum(cells: Sequence[Cell]) -> Decimal:
    return sum((cell.value for cell in cells if cell.value is not None), Decimal(0))
