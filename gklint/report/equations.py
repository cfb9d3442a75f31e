"""The equations of the form, filled in with a report's figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def _sum(cells: Sequence[Cell]) -> Decimal:
    return sum((cell.value for cell in cells if cell.value is not None), Decimal(0))
