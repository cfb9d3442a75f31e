"""What a report means: which figure stands in which cell, which organ, which year.

Every node keeps the span of the text that it was read from.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from gklint.blocks import Block, Piece
from gklint.forms import Block as FormBlock
from gklint.forms import Equation, Form, ValueKind
from gklint.forms import Row as FormRow
from gklint.forms import Section as FormSection
from gklint.forms import Table as FormTable
from gklint.messages import Message
from gklint.records import NamedTuple
from gklint.spans import Span

if TYPE_CHECKING:
    from gklint.report.directives import Directive
    from gklint.report.flaws import Flaw

T = TypeVar("T")


class Certainty(enum.IntEnum):
    """How sure a reading is."""

    GUESSED = 1
    """It follows from indirect signs, such as the sign-off date or most of the years in the text."""
    STATED = 2
    """It stands in the title, the statistics period or the preamble."""


class Reading(NamedTuple, Generic[T]):
    """A fact read from the report, with the place it was read from."""

    value: T
    span: Span
    certainty: Certainty


class Level(enum.StrEnum):
    """What kind of body reports."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    DEPARTMENT = "department"
    STREET_OFFICE = "street-office"
    OTHER = "other"


class Source(NamedTuple):
    """What the report was read from, and how well it could be read."""

    encoding: str = "utf-8"
    lossy: tuple[Span, ...] = ()
    """Places where bytes could not be decoded and U+FFFD stands instead."""
    told: bool = False
    """Whether the user named the encoding."""
    problem: Message | None = None
    """Why nothing could be read at all."""
    flaws: tuple[Flaw, ...] = ()
    """What is wrong with it when it is no report but a file of settings."""
    directives: tuple[Directive, ...] = ()
    """What is said to gklint in it, in order."""
    line_end: str = "\n"
    """How the first line ends; lines that a fix puts in end alike."""


class CellName(NamedTuple):
    """A cell by the form's own labels, as the JSON contract has it."""

    table: str
    row: str
    column: str


class Content(enum.Enum):
    """What stands in a cell that should hold a number."""

    NUMBER = enum.auto()
    BLANK = enum.auto()
    WORDS = enum.auto()
    """Anything else: ``/``, 无, a number with a unit."""


class Cell(NamedTuple):
    """One cell of figures, known by its row and column on the form."""

    table: str
    row_key: str
    row: str
    column_key: str
    column: str
    kind: ValueKind
    text: str
    span: Span
    content: Content
    value: Decimal | None
    """The exact number; None when blank, in words, or when it cannot be told what was meant."""

    @property
    def name(self) -> CellName:
        """The cell by the form's own labels."""
        return CellName(self.table, self.row, self.column)


class Doubt(enum.Enum):
    """Why the values of a row are not assigned to its columns."""

    COUNT = enum.auto()
    """There are more or fewer values than columns."""
    NEIGHBOUR = enum.auto()
    """The next row is gone from a table with a cell a line: lines may be lost in the middle of both."""


class Row(NamedTuple):
    """A row of the form as it is printed in this report."""

    row: FormRow
    block: FormBlock
    label: Piece | None
    """The printed label; None when the row was recognised by its place alone."""
    printed: tuple[Piece, ...]
    """Every value that is printed in the row, blank ones between them included."""
    cells: tuple[Cell, ...]
    """One for each column of the block; empty when it is not certain which value is which."""
    span: Span
    doubt: Doubt | None = None
    """Why there are no cells."""


class Wording(enum.Enum):
    """How a printed label or header cell differs from the form's own words."""

    NOTED = enum.auto()
    """The form's words with a note in brackets."""
    PART = enum.auto()
    """One unbroken part of the form's words is left."""
    OTHER = enum.auto()
    """Misspelt, worded otherwise, or with characters lost from the middle."""


class Label(NamedTuple):
    """A label or header cell that is not printed in the form's own words."""

    piece: Piece
    official: str
    """What the form has at its place."""
    wording: Wording
    block: FormBlock
    is_header: bool
    """It stands above the figures, not before them."""
    nearest: bool
    """No other label of the block is nearly as much like it."""
    spread: bool = False
    """It is printed over several cells or lines."""


class UnexpectedRow(NamedTuple):
    """A row of figures that the form does not have, or has once already."""

    label: Piece | None
    printed: tuple[Piece, ...]
    span: Span
    again: bool = False
    """The same row stands above, with the same figures."""


class Header(NamedTuple):
    """The header cells printed above the rows of one block, in reading order."""

    block: FormBlock
    form: str
    pieces: tuple[Piece, ...]


class Remembering:
    """Something of which rules work out more than the report says of itself."""

    @cached_property
    def _made(self) -> dict[Callable[[Any], Any], Any]:
        return {}

    def once(self, make: Callable[[Self], T]) -> T:
        """Give what a function works out from this; it is called the first time only.

        For what several rules need and nobody else: the report need not know what it is.
        """
        if make not in self._made:
            self._made[make] = make(self)
        found: T = self._made[make]
        return found


class _TableFields(NamedTuple):
    key: str
    layout: FormTable
    """The form's table against which it was read."""
    form: str | None
    """The generation of the form that is printed; None where both are mixed or nothing tells."""
    headers: tuple[Header, ...]
    rows: tuple[Row, ...]
    """In the order of the report."""
    unexpected: tuple[UnexpectedRow, ...]
    span: Span
    labels: tuple[Label, ...] = ()
    """Labels and header cells that are not in the form's own words, in the order of the report."""
    blank_rows: tuple[Span, ...] = ()
    """Empty rows outside the form, from the first bar of each to the last."""
    unreadable: Message | None = None
    """Why the cells cannot be assigned with certainty; the table then has no rows."""


class Table(_TableFields, Remembering):
    """One of the three tables as it is printed in this report."""

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell whose place is certain, in the order of the report."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @cached_property
    def by_key(self) -> dict[tuple[str, str], Cell]:
        """The cells by (row key, column key)."""
        return {(cell.row_key, cell.column_key): cell for cell in self.cells}

    @property
    def equations(self) -> tuple[Equation, ...]:
        """The equations that hold for the form's table."""
        return self.layout.equations


class KnownBy(enum.Enum):
    """How a heading was recognised."""

    WORDS = enum.auto()
    """It is in official words, or in others that are known to be used for them."""
    LIKENESS = enum.auto()
    """It is like known words: misspelt, or a little otherwise."""
    TOPIC = enum.auto()
    """It speaks of what the section is about."""
    PLACE = enum.auto()
    """It is in nobody's words, and stands where the section must, under its number."""


class Section(NamedTuple):
    """One of the six parts, recognised by the meaning of its heading."""

    section: FormSection
    heading: Block
    title: Piece
    """The heading without its ordinal."""
    blocks: tuple[Block, ...]
    """What stands under the heading, and after it on its line, up to the next section."""
    span: Span
    ordinal: Piece
    """The heading's number as it is written, without marks; where there is none, what stands in its place."""
    number: int | None
    """What it says; None when there is none."""
    known_by: KnownBy


class Copy(NamedTuple):
    """The report's text pasted again after itself, from its first line to its end."""

    span: Span
    identical: bool
    """It says the same line for line; blanks around the lines do not count."""


class _ReportFields(NamedTuple):
    source: Source
    span: Span
    """The report's own text, without a copy that follows it."""
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    """In the order of the report; one section may occur twice."""
    tables: tuple[Table, ...] = ()
    title: Piece | None = None
    year: Reading[int] | None = None
    organ: Reading[str] | None = None
    level: Reading[Level] | None = None
    form: Form | None = None
    """The form that the report's year calls for; None before 2019 or when the year is unknown."""
    copies: tuple[Copy, ...] = ()
    """The report's text pasted again after itself."""


class Report(_ReportFields, Remembering):
    """A whole report, as far as it could be read."""

    @property
    def legacy(self) -> bool:
        """Tell whether the report is older than every form."""
        return self.year is not None and self.form is None

    @cached_property
    def by_key(self) -> dict[str, Table]:
        """The tables by their keys."""
        return {table.key: table for table in self.tables}
