"""Which of the printed values belongs to which column, where some are blank.

A bar with nothing before it may be a blank cell or padding for cells that span several columns.
Complete rows of the same table show which: they tell how many cells a row has and where its figures
begin. What they do not tell is not guessed.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from gklint.blocks import Piece
from gklint.records import NamedTuple
from gklint.report.numbers import has_inner_blank
from gklint.report.records import Record
from gklint.report.stream import Token, TokenKind
from gklint.spans import Span


class _Shape(NamedTuple):
    """What rows must have in common for their figures to begin at the same place."""

    opened: bool
    """The line begins with a bar."""
    lead: int
    """Cells before the values."""
    total: int
    """Cells in all."""


class Profile:
    """How the complete rows of one block are printed."""

    def __init__(self, width: int, grid: int) -> None:
        self.width = width
        """Columns of figures."""
        self.grid = grid
        """Cells of a line on the official form, for tables that have no complete row."""
        self.starts: dict[_Shape, set[int]] = defaultdict(set)
        """The possible places of the first figure, in rows of each shape."""
        self.patterns: Counter[str] = Counter()
        self.totals: Counter[int] = Counter()
        self.rows: list[Record] = []
        self.complete = 0
        self.packed = 0
        """Rows with blank cells after all their figures."""
        self.spread = 0
        """Rows with a blank cell before one of their figures."""
        self.padded: bool | None = None
        """Whether bars stand for the cells that are spanned; None when no complete row shows it."""
        self.unclosed = 0
        """Complete rows whose line does not end with a bar."""
        self.open_ended: bool | None = None
        """Whether the lines of the table's rows end without a bar; None when no complete row shows it."""
        self.repeating = False
        """Whether the document has the same figure in neighbouring cells: then none was dropped for being repeated."""

    def learn(self, record: Record, *, last: bool) -> None:
        """Take note of a row; only complete ones teach where figures begin.

        The last row of a table has no padding and so teaches nothing about the others.
        """
        self.totals[_total(record)] += 1
        self.rows.append(record)
        if 0 < len(record.numbers) < self.width:
            self.packed += "." not in record.pattern.rstrip(".")
            self.spread += "." in record.pattern.rstrip(".")
        if len(record.numbers) != self.width:
            return
        self.patterns[record.pattern.rstrip(".")] += 1
        first = record.pattern.find("n" * self.width)
        if first >= 0:
            self.complete += 1
            self.unclosed += not record.values[-1].closed
            if last:
                return
            self.starts[_shape(record)].add(first)
            if record.lead + self.width < self.grid:
                self.padded = bool(self.padded) or len(record.values) > self.width

    def assign(self, record: Record, *, last: bool) -> list[Token] | None:
        """Give the record's value for each column; None when that cannot be told.

        ``last`` says that the record is the last row of its table, which has no padding.
        """
        if len(record.numbers) > self.width:
            return None
        if len(record.numbers) == self.width:
            return self._full(record)
        if any(has_inner_blank(token.piece.text) for token in record.numbers):
            return None  # perhaps two figures whose bar was lost: then the first blank is padding
        open_end = not record.numbers if self.open_ended is None else self.open_ended
        if open_end and len(record.values) < self.width + bool(self.open_ended) and _ends_with_bar(record):
            record = self._with_last_cell(record)
        start = self._start(record, last)
        if start is None and not record.numbers and len(record.values) >= self.width:
            return record.values[: self.width]  # blank throughout: whichever bars are padding, every cell is
        if start is None or (record.numbers and self._closed_up(record, last)):
            return None
        chosen = record.values[start : start + self.width]
        inside = record.pattern.count("n", start, start + self.width)
        return chosen if len(chosen) == self.width and inside == len(record.numbers) else None

    def _with_last_cell(self, record: Record) -> Record:
        """Give a row that ends with a bar, where rows do not, with the blank cell that follows the bar."""
        end = record.values[-1].closed if record.values else record.closes
        blank = Token(TokenKind.BLANK, Piece("", Span(end, end)), record.last_line, opened=record.opened)
        return record._replace(values=[*record.values, blank], pattern=record.pattern + ".")

    def _closed_up(self, record: Record, last: bool) -> bool:
        """Tell whether the figures may have closed up over cells that were lost, such as repeated ones.

        Then blanks follow the figures in nearly every row that has any, and few rows are complete. The
        last row has no padding by which it could be measured.
        """
        measured = not last or self.padded is False
        if (self.repeating and measured) or "." in record.pattern.rstrip("."):
            return False
        return self.packed > 2 * self.spread and (last or self.complete < 2 * self.packed)

    def _full(self, record: Record) -> list[Token] | None:
        if _is_patched(record):
            return None
        if "n" * self.width in record.pattern:
            return record.numbers
        if 2 * self.patterns[record.pattern.rstrip(".")] > self.patterns.total() > 2:
            return record.numbers
        return None  # a number split in two beside a blank cell looks the same

    def _start(self, record: Record, last: bool) -> int | None:
        """Give where the row's first column stands among its values, where everything known says the same."""
        shape = _shape(record)
        known = self.starts.get(shape)
        if known is not None:
            return next(iter(known)) if len(known) == 1 else None
        full_grid = self._full_grid(shape)
        if full_grid is not None and full_grid >= record.lead:
            return full_grid - record.lead
        bare = len(record.values) == self.width
        if self.complete:
            # Nothing may be lost: without padding, the row ends with its last column.
            first = self._usual_start(shape)
            ends = first is not None and len(record.values) == first + self.width
            return first if ends and (last or not self.padded) else None
        if self.padded is None and not self._regular(record):
            return None
        if bare:
            return 0 if last or not self.padded or shape.total == self.grid else None
        return self._from_the_grid(record, last)

    def _from_the_grid(self, record: Record, last: bool) -> int | None:
        """Give the start of a row as long as the form's lines, where no row is complete.

        The cells that its label spans stand before its figures or, as padding, after them: whichever
        is true of one row is true of all.
        """
        if _total(record) != self.grid or self.padded is False:
            return None
        rows = [row for row in self.rows if _total(row) == self.grid]
        after = not last and all("n" not in row.pattern[self.width :] for row in rows)
        before = not self.padded and all("n" not in row.pattern[: len(row.pattern) - self.width] for row in rows)
        if after == before:
            return None
        return 0 if after else len(record.values) - self.width

    def _usual_start(self, shape: _Shape) -> int | None:
        """Give where the first column stands in rows that begin like this one, or else in all rows."""
        alike = {first for other, firsts in self.starts.items() if other[:2] == shape[:2] for first in firsts}
        every = {first for firsts in self.starts.values() for first in firsts}
        found = alike or every or {0}
        return found.pop() if len(found) == 1 else None

    def _full_grid(self, shape: _Shape) -> int | None:
        """Give where figures begin on the line, when that is the same however many labels come before.

        Then every cell that a label spans is printed, as a blank one.
        """
        rows = [
            (other.lead, other.lead + first)
            for other, firsts in self.starts.items()
            if other._replace(lead=shape.lead) == shape
            for first in firsts
        ]
        places = {place for _, place in rows}
        return places.pop() if len(places) == 1 and len(rows) > 1 else None

    def _regular(self, record: Record) -> bool:
        """Tell whether most rows of the block have as many cells as this one."""
        return 2 * self.totals[_total(record)] > self.totals.total()


def _ends_with_bar(record: Record) -> bool:
    """Tell whether a row on one line ends with a bar."""
    closed = record.values[-1].closed if record.values else record.closes
    return bool(closed) and record.first_line == record.last_line


def _is_patched(record: Record) -> bool:
    """Tell whether a cell may hold two figures, and a figure of the row stand on another line.

    Then the row may be complete only because a line that is none of its own follows it.
    """
    lines = {token.line for token in record.numbers}
    if len(lines) in (1, len(record.numbers)):
        return False
    return any(has_inner_blank(token.piece.text) for token in record.numbers)


def _shape(record: Record) -> _Shape:
    return _Shape(record.opened, record.lead, _total(record))


def _total(record: Record) -> int:
    return record.lead + len(record.values)
