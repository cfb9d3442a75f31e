"""From the stream of cells to rows of figures: labels, then the values that follow them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from gklint.blocks import Piece
from gklint.records import NamedTuple
from gklint.report.labels import Meaning, Role, meanings
from gklint.report.normal import bare
from gklint.report.stream import Token, TokenKind
from gklint.spans import Span

_VALUE, _LABEL, _BREAK = TokenKind.VALUE, TokenKind.LABEL, TokenKind.BREAK
_MOST_PARTS = 5
"""Lines over which one label may be spread."""


class Segment(NamedTuple):
    """A label as printed, put together when it was spread over several cells or lines."""

    piece: Piece
    meanings: tuple[Meaning, ...]
    """What it can be, by its exact words; empty when no form has such a label."""
    cells: int
    """How many printed cells it takes up."""
    rows: frozenset[str]
    """The keys of the rows of figures that it can name."""
    is_header: bool
    """It can only stand above the figures."""
    is_row: bool
    """It can only be the label of a row of figures."""
    line: int
    """The line that it begins on."""
    opened: bool
    """That line begins with a bar."""


class Record(NamedTuple):
    """What may be a row of the table: labels, and the values and blank cells that follow them."""

    segments: list[Segment]
    values: list[Token]
    numbers: list[Token]
    """The values that are not blank."""
    pattern: str
    """``n`` for each value that is not blank, ``.`` for each that is."""
    label: Segment | None
    """The segment next to the values, unless that is a header cell: then the label is lost."""
    lead: int
    """How many printed cells of this row stand before its values."""
    first_line: int
    last_line: int
    opens: bool = False
    """The line of its last label begins with a bar."""
    closes: int = 0
    """Where the line of its last label ends, when it ends with a bar; else 0."""
    torn: bool = False
    """It continues the run of values of the record before, with no label between them."""

    @property
    def rows(self) -> frozenset[str]:
        """The keys of the rows that the label can name, by its exact words."""
        return self.label.rows if self.label else frozenset()

    @property
    def opened(self) -> bool:
        """Tell whether the line of its values begins with a bar."""
        return bool(self.values) and self.values[0].opened

    @property
    def start(self) -> int:
        """Where its first text stands, header cells included."""
        return self.segments[0].piece.span.start if self.segments else self.span.start

    @property
    def span(self) -> Span:
        """From the label, or else the first value, to the last value; of header cells, all of them."""
        if self.label or not self.values:
            first = (self.label or self.segments[0]).piece
        else:
            first = (self.numbers or self.values)[0].piece
        last = (self.numbers or self.values)[-1].piece if self.values else self.segments[-1].piece
        return Span(first.span.start, max(first.span.end, last.span.end))


def make_record(segments: list[Segment], values: list[Token], leading: int, first_line: int, last_line: int) -> Record:
    """Make a record; ``leading`` counts the blank cells before the first text of the label's line."""
    lead = leading
    for segment in reversed(segments):
        if segment.is_header:
            break
        lead += segment.cells
    return Record(
        segments=segments,
        values=values,
        numbers=[token for token in values if token.kind is _VALUE],
        pattern="".join(["n" if token.kind is _VALUE else "." for token in values]),
        label=segments[-1] if segments and not segments[-1].is_header else None,
        lead=lead,
        first_line=first_line,
        last_line=last_line,
    )


def records(stream: Iterable[list[Token]]) -> Iterator[Record]:
    """Yield the records of lines of tokens; prose between cells ends a record."""
    labels: list[Token] = []
    values: list[Token] = []
    leading = 0
    for line in stream:
        blanks, figures = _count(line)
        labelled = any(token.kind is _LABEL for token in line)
        if figures > 1 and values and line[0].kind is not _LABEL:
            # A line of figures of its own is a row whose label is blank or lost.
            yield from _records(labels, values, leading)
            labels, values, leading = [], [], 0
        for token in line:
            kind = token.kind
            if kind is _LABEL or kind is _BREAK:
                if values or (labels and kind is _BREAK):
                    yield from _records(labels, values, leading)
                    labels, values, leading = [], [], 0
                if kind is _LABEL:
                    if not labels or labels[0].line != token.line:
                        leading = blanks
                    labels.append(token)
            elif not (token.leading and labelled):
                values.append(token)
    if labels or values:
        yield from _records(labels, values, leading)


def _count(line: list[Token]) -> tuple[int, int]:
    """Count the leading blank cells and the values of a line."""
    blanks = figures = 0
    for token in line:
        if token.kind is _VALUE:
            figures += 1
        elif token.leading:
            blanks += 1
    return blanks, figures


def _records(labels: list[Token], values: list[Token], leading: int) -> Iterator[Record]:
    """Yield the record of some labels and values; where rows above it have no values, theirs first."""
    segments, ends = _segments(labels)
    start = 0
    for i, segment in enumerate(segments[:-1]):
        if segment.is_row:
            label = labels[ends[i] - 1]
            record = make_record(segments[start : i + 1], [], 0, label.line, label.line)
            yield record._replace(opens=label.opened, closes=label.closed)
            start = i + 1
    # Header cells may stand above the label; the row itself begins with the label's last line.
    first, last = labels[-1] if labels else values[0], (values or labels)[-1]
    record = make_record(segments[start:], values, leading, first.line, last.line)
    yield record._replace(opens=first.opened, closes=first.closed)


def _segments(labels: list[Token]) -> tuple[list[Segment], list[int]]:
    """Put the labels together; also give how many are used up after each."""
    found: list[Segment] = []
    ends: list[int] = []
    start = 0
    while start < len(labels):
        end = start + 1
        text = bare(labels[start].piece.text)
        if text not in meanings() and len(labels) - start > 1:
            text, end = _joined(labels, start)
        rows, is_header, is_row = _roles(text)
        piece, first = _join(labels[start:end]), labels[start]
        known = meanings().get(text, ())
        found.append(Segment(piece, known, end - start, rows, is_header, is_row, first.line, first.opened))
        ends.append(end)
        start = end
    return found, ends


@lru_cache(maxsize=1024)
def _roles(text: str) -> tuple[frozenset[str], bool, bool]:
    meant = meanings().get(text, ())
    rows = frozenset(meaning.key for meaning in meant if meaning.role is Role.ROW)
    is_header = bool(meant) and all(meaning.role in (Role.COLUMN, Role.HEAD, Role.TITLE) for meaning in meant)
    return rows, is_header, bool(meant) and all(meaning.role is Role.ROW for meaning in meant)


def _joined(labels: list[Token], start: int) -> tuple[str, int]:
    """Give the shortest run of labels from ``start`` that is one label of a form, and its end."""
    known = meanings()
    text = first = bare(labels[start].piece.text)
    for end in range(start + 2, min(start + _MOST_PARTS, len(labels)) + 1):
        text += bare(labels[end - 1].piece.text)
        if text in known:
            return text, end
    return first, start + 1


def _join(labels: list[Token]) -> Piece:
    if len(labels) == 1:
        return labels[0].piece
    span = Span(labels[0].piece.span.start, labels[-1].piece.span.end)
    return Piece("".join(token.piece.text for token in labels), span)
