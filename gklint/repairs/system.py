"""A table's equations as a linear system in whole numbers."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from gklint.forms import Equation, ValueKind
from gklint.records import NamedTuple
from gklint.report.equations import Instance, instances
from gklint.report.model import Cell, Table

Place = tuple[str, str]
"""A cell of a table: (row key, column key)."""

Coefficients = dict[int, int]
"""What a cell, by its number, counts in an equation; cells that count nothing are left out."""


class System(NamedTuple):
    """The decided equations of a table, each written as "the sum of its cells is 0".

    Cells and equations are known by their numbers. An equation with an unknown operand is not
    here, nor is a cell in which nothing but such equations take part.
    """

    cells: tuple[Cell, ...]
    """In the form's order."""
    places: tuple[tuple[int, int], ...]
    """Where each cell stands on the form: the numbers of its row and column."""
    values: tuple[int, ...]
    """What is printed in each cell, in units of the last decimal."""
    decimals: int
    """The most decimals that any cell is printed with."""
    rows: tuple[Coefficients, ...]
    residuals: tuple[int, ...]
    """By how much each equation is off; 0 where it holds."""
    instances: tuple[Instance, ...]
    kinds: tuple[int, ...]
    """Which of the form's equations each one is: no cell takes part in two of the same kind."""

    @property
    def broken(self) -> list[int]:
        """The equations that do not hold."""
        return [number for number, residual in enumerate(self.residuals) if residual]

    def allows(self, cell: int, value: int) -> bool:
        """Tell whether a cell may hold a value at all."""
        kind = self.cells[cell].kind
        whole = kind is ValueKind.AMOUNT or value % 10**self.decimals == 0
        return whole and (kind is ValueKind.SIGNED_COUNT or value >= 0)

    def decimal(self, value: int) -> Decimal:
        """Give the number that a value in units of the system stands for."""
        return Decimal(f"{value}E-{self.decimals}")


def system(table: Table) -> System:
    """Write down the equations of a table whose operands are all known."""
    known = _different(instances(table))
    used = _in_form_order(table, known)
    cells = tuple(cell for cell, _ in used)
    numbers = {place(cell): number for number, cell in enumerate(cells)}
    decimals = max((_decimals(cell) for cell in cells), default=0)
    values = tuple(_units(cell, decimals) for cell in cells)
    rows = tuple(_coefficients(instance, numbers) for instance in known)
    kinds: dict[Equation, int] = {}
    return System(
        cells=cells,
        places=tuple(place for _, place in used),
        values=values,
        decimals=decimals,
        rows=rows,
        residuals=tuple(sum(factor * values[cell] for cell, factor in row.items()) for row in rows),
        instances=known,
        kinds=tuple(kinds.setdefault(instance.equation, len(kinds)) for instance in known),
    )


def connected(system: System) -> list[list[int]]:
    """Part the equations so that no cell takes part in equations of two parts."""
    found: list[tuple[set[int], list[int]]] = []
    for equation, row in enumerate(system.rows):
        touching = [part for part in found if not part[0].isdisjoint(row)]
        rest = [part for part in found if part[0].isdisjoint(row)]
        cells = set(row).union(*(part[0] for part in touching))
        equations = sorted([equation, *(number for part in touching for number in part[1])])
        found = [*rest, (cells, equations)]
    return sorted(equations for _, equations in found)


def _different(found: Iterable[Instance]) -> tuple[Instance, ...]:
    """Leave out what says the same again: blocks of one table may share columns."""
    return tuple({(one.equation, place(one.blame)): one for one in found}.values())


def _in_form_order(table: Table, known: Iterable[Instance]) -> list[tuple[Cell, tuple[int, int]]]:
    """Give the cells of some equations with their places on the form."""
    used = {place(cell): cell for one in known for cell in one.total + one.parts}
    blocks = [(block.columns, row.key) for block in table.layout.blocks for row in block.rows]
    places = {
        (key, column.key): (row, number)
        for row, (columns, key) in enumerate(blocks)
        for number, column in enumerate(columns)
    }
    return [(used[name], place) for name, place in places.items() if name in used]


def _coefficients(instance: Instance, numbers: dict[Place, int]) -> Coefficients:
    row: Coefficients = {}
    for factor, side in ((1, instance.total), (-1, instance.parts)):
        for cell in side:
            number = numbers[place(cell)]
            row[number] = row.get(number, 0) + factor
    return {cell: factor for cell, factor in row.items() if factor}


def _decimals(cell: Cell) -> int:
    exponent = cell.value.as_tuple().exponent if cell.value is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _units(cell: Cell, decimals: int) -> int:
    """Give the exact number: arithmetic with decimals would round one of many digits."""
    numerator, denominator = (cell.value or Decimal(0)).as_integer_ratio()
    one: int = 10**decimals
    return numerator * one // denominator


def place(cell: Cell) -> Place:
    """Give the keys by which equations know a cell."""
    return cell.row_key, cell.column_key
