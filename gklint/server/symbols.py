"""The shape of a report: outline, folding, selections that grow, and what belongs to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.forms import official
from gklint.report.equations import instances
from gklint.report.model import Report, Row, Section, Table
from gklint.report.quantities import stated_cells
from gklint.server.hover import cell_at, statement_at
from gklint.server.protocol import let_others_in
from gklint.server.snapshot import Snapshot
from gklint.spans import Span

if TYPE_CHECKING:
    from gklint.server.server import Server


# ---------------------------------------------------------------- outline


def document_symbols(snapshot: Snapshot) -> list[types.DocumentSymbol]:
    """Give sections, their tables, and the tables' rows."""
    return [_section(snapshot, section) for section in snapshot.report.sections]


def _section(snapshot: Snapshot, section: Section) -> types.DocumentSymbol:
    span = _whole(section)
    tables = [table for table in snapshot.report.tables if span.start <= table.span.start < span.end]
    heading = section.heading.span
    return types.DocumentSymbol(
        name=section.heading.text.strip() or section.section.heading,
        kind=types.SymbolKind.Module,
        range=snapshot.range(span),
        selection_range=snapshot.range(Span(heading.start, min(heading.end, span.end))),
        children=[_table(snapshot, table, span) for table in tables],
    )


def _whole(section: Section) -> Span:
    return Span(min(section.span.start, section.heading.span.start), max(section.span.end, section.heading.span.end))


def _table(snapshot: Snapshot, table: Table, within: Span) -> types.DocumentSymbol:
    span = Span(table.span.start, min(table.span.end, within.end))
    first = snapshot.text.line_span(snapshot.text.line_of(span.start))
    return types.DocumentSymbol(
        name=_name(snapshot.report, table),
        kind=types.SymbolKind.Array,
        range=snapshot.range(span),
        selection_range=snapshot.range(Span(span.start, min(first.end, span.end))),
        children=[_row(snapshot, row) for row in table.rows if span.covers(row.span)],
    )


def _name(report: Report, table: Table) -> str:
    """Name a table as the form names the section that it belongs to."""
    form = report.form or official()[-1]
    return next(section.heading for section in form.sections if section.key == table.layout.section)


def _row(snapshot: Snapshot, row: Row) -> types.DocumentSymbol:
    range_ = snapshot.range(row.span)
    values = " ".join(piece.text.strip() for piece in row.printed)
    return types.DocumentSymbol(
        name=row.row.label, kind=types.SymbolKind.Field, range=range_, selection_range=range_, detail=values
    )


def workspace_symbols(snapshots: Iterable[Snapshot], query: str) -> list[types.WorkspaceSymbol]:
    """Give the reports and their sections whose names have the characters that are asked for, in their order."""
    found = []
    for snapshot in snapshots:
        report = snapshot.report
        title = report.title.text.strip() if report.title is not None else ""
        if title and _has(title, query):
            place = types.Location(snapshot.uri, snapshot.range(_first_line(snapshot)))
            found.append(types.WorkspaceSymbol(location=place, name=title, kind=types.SymbolKind.File))
        for section in report.sections:
            name = section.heading.text.strip()
            if query and _has(name, query):
                place = types.Location(snapshot.uri, snapshot.range(section.heading.span))
                symbol = types.WorkspaceSymbol(place, name, types.SymbolKind.Module, container_name=title or None)
                found.append(symbol)
    return found


def _first_line(snapshot: Snapshot) -> Span:
    report = snapshot.report
    return report.title.span if report.title is not None else Span(0, 0)


def _has(name: str, query: str) -> bool:
    rest = iter(name.casefold())
    return all(character in rest for character in query.casefold() if not character.isspace())


# ---------------------------------------------------------------- folding


def folding_ranges(snapshot: Snapshot) -> list[types.FoldingRange]:
    """Give what can be folded: sections and tables."""
    spans = [_whole(section) for section in snapshot.report.sections]
    spans += [table.span for table in snapshot.report.tables]
    found = []
    for span in spans:
        start, end = snapshot.text.line_of(span.start), snapshot.text.line_of(max(span.start, span.end - 1))
        if end > start:
            found.append(types.FoldingRange(start, end, kind=types.FoldingRangeKind.Region))
    return found


# ---------------------------------------------------------------- selections


def selection_range(snapshot: Snapshot, position: types.Position) -> types.SelectionRange:
    """Give the ranges around a place, each within the next: cell, row, block, table, section, report."""
    place = snapshot.offset(position)
    outer = Span(0, len(snapshot.text.content))
    made = types.SelectionRange(snapshot.range(outer))
    spans = {Span(place, place), *_around(snapshot.report, place)}
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if outer.covers(span) and span != outer:
            made, outer = types.SelectionRange(snapshot.range(span), parent=made), span
    return made


def _around(report: Report, place: int) -> Iterator[Span]:
    found = cell_at(report, place)
    if found is not None:
        yield found[1].span
    for table in report.tables:
        if table.span.start <= place <= table.span.end:
            row = next((row for row in table.rows if row.span.start <= place <= row.span.end), None)
            if row is not None:
                yield row.span
                rows = [other.span for other in table.rows if other.block.key == row.block.key]
                yield Span(min(span.start for span in rows), max(span.end for span in rows))
            yield table.span
    for section in report.sections:
        if (span := _whole(section)).start <= place <= span.end:
            yield span
    for block in report.blocks:
        if block.span.start <= place <= block.span.end:
            yield block.span


# ---------------------------------------------------------------- what belongs to what


def definition(snapshot: Snapshot, position: types.Position) -> list[types.Location]:
    """Give the cells that a figure of the text states."""
    statement = statement_at(snapshot.report, snapshot.offset(position))
    if statement is None:
        return []
    spans = dict.fromkeys(term.cell.span for term in statement.readings[0].terms)
    return [types.Location(snapshot.uri, snapshot.range(span)) for span in spans]


def references(snapshot: Snapshot, position: types.Position) -> list[types.Location]:
    """Give the figures of the text that state a cell; of a figure, the others that state the same."""
    place = snapshot.offset(position)
    stated = snapshot.report.once(stated_cells)
    found = cell_at(snapshot.report, place)
    statement = statement_at(snapshot.report, place)
    if found is not None:
        cells = {found[1].span}
    elif statement is not None:
        cells = {term.cell.span for term in statement.readings[0].terms}
    else:
        return []
    spans = [each.quantity.span for each in stated if {term.cell.span for term in each.readings[0].terms} & cells]
    return [types.Location(snapshot.uri, snapshot.range(span)) for span in dict.fromkeys(spans)]


def highlights(snapshot: Snapshot, position: types.Position) -> list[types.DocumentHighlight]:
    """Give the cells that a total adds up; of another cell, nothing."""
    found = cell_at(snapshot.report, snapshot.offset(position))
    if found is None:
        return []
    table, cell = found
    spans = {cell.span: types.DocumentHighlightKind.Write}
    for each in instances(table):
        if any(cell is total for total in each.total):
            spans |= {part.span: types.DocumentHighlightKind.Read for part in each.parts if part is not cell}
    if len(spans) == 1:
        return []
    return [types.DocumentHighlight(snapshot.range(span), kind) for span, kind in sorted(spans.items())]


def register(server: Server) -> None:
    """Answer what is asked of the shape."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return document_symbols(snapshot) if snapshot is not None else None

    @server.feature(types.WORKSPACE_SYMBOL)
    async def everywhere(params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
        await let_others_in()
        return workspace_symbols(server.reports(), params.query)

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    def folding(params: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return folding_ranges(snapshot) if snapshot is not None else None

    @server.feature(types.TEXT_DOCUMENT_SELECTION_RANGE)
    def selections(params: types.SelectionRangeParams) -> list[types.SelectionRange] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return [selection_range(snapshot, place) for place in params.positions] if snapshot is not None else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def defined(params: types.DefinitionParams) -> list[types.Location] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return definition(snapshot, params.position) if snapshot is not None else None

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def referred(params: types.ReferenceParams) -> list[types.Location] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return references(snapshot, params.position) if snapshot is not None else None

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def highlighted(params: types.DocumentHighlightParams) -> list[types.DocumentHighlight] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return highlights(snapshot, params.position) if snapshot is not None else None
