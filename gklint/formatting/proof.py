"""Whether two reports say the same: everything that the reader finds but for places."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.blocks import Kind, Piece
from gklint.report.model import Report, Table
from gklint.report.normal import plain

_ORDINAL = (Kind.HEADING, Kind.SUBHEADING, Kind.ITEM)


def says_the_same(one: Report, other: Report) -> bool:
    """Tell whether two reports have the same sections and tables with the same cells, and are by the same organ."""
    return list(_said(one)) == list(_said(other))


def _said(report: Report) -> Iterator[object]:
    yield [reading and reading.value for reading in (report.year, report.organ, report.level)]
    yield report.title and report.title.text
    yield [(each.section.key, each.number, each.known_by, _words(each.title)) for each in report.sections]
    yield len(report.copies)
    for table in report.tables:
        yield from _of_table(table)
    inside = [table.span for table in report.tables]
    headings = {section.heading.span.start for section in report.sections}
    yield [
        (block.kind, block.text)
        for block in report.blocks
        if block.kind in _ORDINAL
        and block.span.start not in headings
        and not any(span.covers(block.span) for span in inside)
    ]


def _of_table(table: Table) -> Iterator[object]:
    yield table.key, table.form, table.layout.width, [block.key for block in table.layout.blocks], table.unreadable
    for row in table.rows:
        cells = [(cell.column_key, cell.text, cell.content, cell.value) for cell in row.cells]
        yield row.row.key, row.doubt, row.label and _words(row.label), cells
        if row.doubt:
            yield [piece.text for piece in row.printed if piece.text]
    yield [(row.again, row.label and _words(row.label), _texts(row.printed)) for row in table.unexpected]
    yield [(header.block.key, header.form, "".join(map(_words, header.pieces))) for header in table.headers]
    yield [(_words(each.piece), each.official, each.wording, each.is_header, each.nearest) for each in table.labels]
    yield len(table.blank_rows)


def _words(piece: Piece) -> str:
    return plain(piece.text)


def _texts(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.text]
