"""The types of a form: what its data files say, checked and with the labels expanded."""

from __future__ import annotations

import enum
from functools import cached_property

from gklint.records import NamedTuple


class ValueKind(enum.StrEnum):
    """What a cell may hold."""

    COUNT = "count"
    SIGNED_COUNT = "signed-count"
    AMOUNT = "amount"


class Section(NamedTuple):
    """One of the six parts of the report."""

    key: str
    ordinal: str
    heading: str
    basis: str
    variants: tuple[str, ...] = ()
    """Other wordings of the heading that are known."""
    topics: tuple[tuple[str, ...], ...] = ()
    """What a heading in nobody's wording speaks of: all of the words of one of these."""
    parts_share_its_name: bool = False
    """A part of another section is often headed in the same words."""


class HeaderCell(NamedTuple):
    """A cell of a table's header, with the columns and rows it spans on the printed form."""

    text: str
    colspan: int = 1
    rowspan: int = 1


class Column(NamedTuple):
    """A column of figures."""

    key: str
    label: str
    kind: ValueKind
    basis: str
    variants: tuple[str, ...] = ()


class Row(NamedTuple):
    """A row of figures; ``path`` is the labels from the outermost group to the row itself."""

    key: str
    path: tuple[str, ...]
    basis: str
    variants: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The row's own label, in full."""
        return self.path[-1]


class Block(NamedTuple):
    """Rows that share columns; the disclosure table has one for each item of article 20.

    ``title`` and ``corner`` are the two cells that the disclosure table prints above each block;
    a block with ``header`` prints those rows of cells instead.
    """

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    basis: str
    title: str = ""
    corner: str = ""
    header: tuple[tuple[HeaderCell, ...], ...] = ()
    side_by_side: bool = False
    """The rows stand beside each other in one line of figures, with no labels of their own."""


class Equation(NamedTuple):
    """Figures that must agree: the sum of ``total`` equals the sum of ``parts``.

    ``over`` says for what it holds: ``rows``, each row, with columns for terms; ``columns``, each
    column, with rows for terms. ``blame`` is the term at which a difference is shown.
    """

    rule: str
    over: str
    total: tuple[str, ...]
    parts: tuple[str, ...]
    basis: str
    blame: str

    def names(self, scope: str, terms: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Give the cells, as (row key, column key), that the terms mean for one row or column."""
        return tuple((scope, term) if self.over == "rows" else (term, scope) for term in terms)


class Sum(NamedTuple):
    """An equation for one row or one column, its cells by (row key, column key)."""

    equation: Equation
    total: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...]
    blame: tuple[str, str]
    """The cell at which a difference is shown."""


class _TableFields(NamedTuple):
    key: str
    section: str
    width: int
    blocks: tuple[Block, ...]
    equations: tuple[Equation, ...] = ()


class Table(_TableFields):
    """One of the three tables; ``width`` is the number of columns of its printed grid."""

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """Every sum that the equations stand for: one for each row or column of each."""
        return tuple(
            Sum(
                equation,
                equation.names(scope, equation.total),
                equation.names(scope, equation.parts),
                equation.names(scope, (equation.blame,))[0],
            )
            for equation in self.equations
            for scope in self.scopes(equation)
        )

    def scopes(self, equation: Equation) -> list[str]:
        """Give the keys of the rows or columns for each of which an equation holds."""
        if equation.over == "rows":
            return [row.key for block in self.blocks for row in block.rows]
        return [column.key for block in self.blocks for column in block.columns]


class _FormFields(NamedTuple):
    name: str
    first_year: int
    last_year: int | None
    title: str
    notice_title: str
    """The notice that prescribes the form."""
    notice_number: str
    basis: str
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]


class Form(_FormFields):
    """One generation of the official form."""

    @cached_property
    def by_key(self) -> dict[str, Table]:
        """The tables by their keys."""
        return {table.key: table for table in self.tables}

    def covers(self, year: int) -> bool:
        """Tell whether a report of this year is to be made on this form."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)
