"""Which cells of the tables a figure states, in every accepted reading."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from gklint.records import NamedTuple
from gklint.report.model import Cell, Report, Table
from gklint.report.quantities.model import Predicate, Quantity, Scope, Subject
from gklint.report.quantities.reading import quantities
from gklint.report.quantities.words import words

_TEN_THOUSAND = Decimal(10_000)
_JUDGED = frozenset((Scope.YEAR, Scope.CARRIED))


class Term(NamedTuple):
    """A cell that is added or taken away."""

    sign: int
    cell: Cell


class Reading(NamedTuple):
    """One thing that a figure may mean: a cell, or several added up."""

    terms: tuple[Term, ...]

    @property
    def value(self) -> Decimal | None:
        """What the tables say; None when a cell's number is not known."""
        total = Decimal(0)
        for sign, cell in self.terms:
            if cell.value is None:
                return None
            total += sign * cell.value
        return total


class Statement(NamedTuple):
    """A figure of the text and the cells that it states."""

    quantity: Quantity
    readings: tuple[Reading, ...]
    """Likeliest first; never empty."""

    @property
    def number(self) -> Decimal:
        """The figure in the unit of the table: 万元 for money."""
        number = self.quantity.number
        if self.quantity.unit == "元":
            return number / _TEN_THOUSAND
        return number * _TEN_THOUSAND if self.quantity.unit == "亿元" else number

    @property
    def agrees(self) -> bool | None:
        """Tell whether the figure is what some reading says; None when a reading's cells are not all known."""
        values = [reading.value for reading in self.readings]
        if self.number in values:
            return True
        if None in values:
            return None
        return any(self._rounds(value) for value in values if value is not None)

    def _rounds(self, value: Decimal) -> bool:
        """Tell whether an amount of money is a value rounded to as many places as are printed."""
        exponent = self.quantity.number.as_tuple().exponent
        if self.quantity.subject is not Subject.CHARGES or not isinstance(exponent, int):
            return False
        place = Decimal(1).scaleb(exponent) * (self.number / self.quantity.number if self.quantity.number else 1)
        return abs(self.number - value) < place


def stated_cells(report: Report) -> tuple[Statement, ...]:
    """Give the figures of the text that state cells; to be asked for by ``report.once(stated_cells)``."""
    found = []
    known: dict[tuple[object, ...], tuple[Reading, ...]] = {}
    for quantity in report.once(quantities).quantities:
        if quantity.scope in _JUDGED and quantity.subject is not Subject.OTHER:
            kind = (quantity.subject, quantity.predicate, quantity.outcomes, quantity.columns)
            if kind not in known:
                known[kind] = _readings(report, quantity)
            readings = known[kind]
            if readings:
                # What is denied is denied in the plainest sense.
                found.append(Statement(quantity, readings[:1] if quantity.denied else readings))
    return tuple(found)


def _readings(report: Report, quantity: Quantity) -> tuple[Reading, ...]:
    expressions = _expressions(quantity, old=report.year is not None and report.year.value <= _LAST_OF_OLD_FORM)
    found = [_reading(report, expression, quantity.columns or _TOTAL) for expression in expressions]
    # A figure may mean any of them: where one cannot be made out of what is printed, none is judged.
    return tuple(reading for reading in found if reading) if found and all(found) else ()


_TOTAL = ("total",)
_LAST_OF_OLD_FORM = 2020
_BY_SUBJECT = {
    Subject.REVIEWS: "reconsiderations",
    Subject.SUITS: "suits",
    Subject.DISPUTES: "disputes",
    Subject.LICENCES: "licences",
    Subject.PENALTIES: "penalties",
    Subject.COERCIONS: "coercions",
    Subject.CHARGES: "charges",
}


def _expressions(quantity: Quantity, *, old: bool) -> tuple[str, ...]:
    if quantity.subject is Subject.REQUESTS and quantity.predicate is Predicate.OUTCOME:
        together = "+".join(quantity.outcomes)
        return (together, "granted+partly") if quantity.outcomes == ("granted",) else (together,)
    key = _BY_SUBJECT.get(quantity.subject, quantity.predicate.value)
    if quantity.subject is Subject.DOCUMENTS and old:
        key = "made" if quantity.predicate is Predicate.ISSUED else quantity.predicate.value
    if quantity.subject in {Subject.PUBLISHED, Subject.PROCESSING_FEES}:
        return ()
    return tuple(words("readings").get(key, ()))


@cache
def _parsed(expression: str) -> tuple[tuple[int, str], ...]:
    """Divide ``N+C-T`` into signs and names."""
    terms = []
    for added in expression.split("+"):
        first, *taken = added.split("-")
        terms.append((1, first))
        terms.extend((-1, name) for name in taken)
    return tuple(terms)


def _reading(report: Report, expression: str, columns: tuple[str, ...]) -> Reading | None:
    terms: list[Term] = []
    for sign, name in _parsed(expression):
        cells = _cells(report, name, columns)
        if not cells:
            return None
        terms.extend(Term(sign, cell) for cell in cells)
    return Reading(tuple(terms))


def _adds_up(table: Table, row: str) -> bool:
    """Tell whether a row's total is the sum of its columns: else none of them is known for certain."""
    cells = [cell for (key, _), cell in table.by_key.items() if key == row]
    total = next((cell.value for cell in cells if (cell.column_key,) == _TOTAL), None)
    values = [cell.value for cell in cells if (cell.column_key,) != _TOTAL]
    return total is not None and None not in values and sum(value for value in values if value) == total


def _cells(report: Report, name: str, columns: tuple[str, ...]) -> list[Cell] | None:
    """Give a cell, or the 总计 cells of a group's rows that the printed form has; None when one is not there.

    Instead of a cell in the column 总计, give those of the ``columns`` of its row.
    """
    place = words("cells").get(name)
    if place:
        key, row, column = place.split("/")
        table = report.by_key.get(key)
        wanted = [(row, each) for each in columns] if (column,) == _TOTAL else [(row, column)]
        if table is None or (columns != _TOTAL and not _adds_up(table, row)):
            return None
        found = [table.by_key.get(each) for each in wanted]
        return [cell for cell in found if cell] if found and all(found) else None
    table = report.by_key.get("requests")
    if table is None:
        return None
    rows = {row.key for block in table.layout.blocks for row in block.rows}
    group = [row for row in words("groups")[name] if row in rows]
    cells = [table.by_key.get((row, "total")) for row in group]
    known = [cell for cell in cells if cell is not None]
    return known if known and len(known) == len(group) else None
