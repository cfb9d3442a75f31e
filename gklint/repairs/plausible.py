"""Which of several sets of changes is most likely what happened, in the same tenths of a bit as ``slips``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import log2

from gklint.repairs import slips
from gklint.repairs.search import Changes
from gklint.repairs.system import Place, System, place
from gklint.report.numbers import write_number

STATED = -80
"""The text states the new number for the cell."""
DENIED = 120
"""The text states the printed number for the cell."""
FOLLOWS = 10
"""A total that was reckoned from the items as they were mistyped."""
WRONG_AS_WELL = 20
"""A total that is wrong besides other cells, and not because of them."""
RECKONED = 70
"""A total that was not reckoned again, or wrongly; only where it explains everything, alone or with its like."""
EXCHANGED = 30
"""Two neighbouring cells exchanged."""
EXCHANGED_AFAR = 60
"""Two cells of a row or a column exchanged."""
SHIFTED = 40
"""The figures of a row moved by a column."""
NOT_NOTHING = 15
"""Most cells of the form hold 0, more than a rule for counts of all sizes has it."""


class Judge:
    """Weighs the repairs of one table."""

    def __init__(self, system: System, stated: Mapping[Place, Decimal]) -> None:
        self.system = system
        self.stated = stated
        self.at = {where: cell for cell, where in enumerate(system.places)}
        self.texts = tuple(write_number(system.decimal(value)) for value in system.values)
        names = {place(cell): number for number, cell in enumerate(system.cells)}
        totals = [
            (names[place(one.total[0])], number) for number, one in enumerate(system.instances) if len(one.total) == 1
        ]
        self.sums: dict[int, list[int]] = {}
        """Of each total, the equations that say what it is the sum of."""
        for cell, equation in totals:
            self.sums.setdefault(cell, []).append(equation)

    def likely(self, cell: int) -> list[int]:
        """Give the values for which the printed number may stand by a slip, or that the text states."""
        found = [Decimal(text) for text in slips.likely(self.texts[cell])]
        stated = self.stated.get(place(self.system.cells[cell]))
        units = 10**self.system.decimals
        return [int(value * units) for value in (*found, *([stated] if stated is not None else ()))]

    def cost(self, changes: Changes) -> int:
        """Give how unlikely it is that all these cells were mistyped."""
        apart = sum(self._single(cell, changes) for cell in changes)
        return min([apart, *self._together(changes)])

    def _single(self, cell: int, changes: Changes) -> int:
        """Weigh one cell of a set."""
        before = self.system.values[cell]
        after = before + changes[cell]
        stated = self.stated.get(place(self.system.cells[cell]))
        if stated is not None and stated == self.system.decimal(after):
            return STATED
        denied = DENIED if stated is not None and stated == self.system.decimal(before) else 0
        if cell not in self.sums:
            return denied + self._slip(cell, after) + self._size(after) - self._size(before)
        if len(changes) == 1:
            return denied + min(self._slip(cell, after), RECKONED)
        if self._follows(cell, changes):
            return denied + FOLLOWS
        return denied + self._slip(cell, after) + WRONG_AS_WELL

    def _slip(self, cell: int, value: int) -> int:
        found = slips.cost(self.texts[cell], write_number(self.system.decimal(value)))
        return min(found, slips.COPIED) if self._copied(cell) else found

    def _size(self, value: int) -> int:
        """Weigh a number by itself: large ones are rarer, each rarer than a smaller one."""
        whole = abs(value) // 10**self.system.decimals
        return round(10 * log2(whole + 1)) + (NOT_NOTHING if value else 0)

    def _copied(self, cell: int) -> bool:
        """Tell whether a cell next to this one shows the same number, other than 0."""
        row, column = self.system.places[cell]
        near = [(row, column - 1), (row, column + 1), (row - 1, column), (row + 1, column)]
        beside = [self.at[where] for where in near if where in self.at]
        return self.system.values[cell] != 0 and any(
            self.system.values[other] == self.system.values[cell] for other in beside
        )

    def _follows(self, total: int, changes: Changes) -> bool:
        """Tell whether a total agrees with items that change as well."""
        return any(
            not self.system.residuals[equation]
            and any(cell in changes for cell in self.system.rows[equation] if cell != total)
            for equation in self.sums[total]
        )

    def _together(self, changes: Changes) -> list[int]:
        """Give the costs of the single slips that explain a change of several cells."""
        rows, columns = (sorted({self.system.places[cell][axis] for cell in changes}) for axis in (0, 1))
        if len(changes) == 1 or (len(rows) > 1 and len(columns) > 1):
            return []
        if len(changes) == 2:
            one, other = changes
            new = [self.system.values[cell] + changes[cell] for cell in (one, other)]
            if new == [self.system.values[other], self.system.values[one]]:
                beside = rows[-1] - rows[0] + columns[-1] - columns[0] == 1
                return [EXCHANGED if beside else EXCHANGED_AFAR]
            return []
        if all(cell in self.sums for cell in changes):
            return [RECKONED]
        return [SHIFTED] if len(rows) == 1 and self._shifted(rows[0], columns, changes) else []

    def _shifted(self, row: int, columns: list[int], changes: Changes) -> bool:
        """Tell whether the new figures are the printed ones moved by a column."""
        cells = [self.at.get((row, column)) for column in range(columns[0], columns[-1] + 1)]
        known = [cell for cell in cells if cell is not None]
        if len(known) < len(cells):
            return False
        printed = [self.system.values[cell] for cell in known]
        new = [self.system.values[cell] + changes.get(cell, 0) for cell in known]
        return new[:-1] == printed[1:] or new[1:] == printed[:-1]
