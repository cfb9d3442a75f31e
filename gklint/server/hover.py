"""Hover: what a cell is and how it adds up, and what a finding is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.findings import Finding
from gklint.language import text as said
from gklint.language import tr
from gklint.report.equations import Instance, instances
from gklint.report.model import Cell, Report, Table
from gklint.report.numbers import write_number
from gklint.report.quantities import Statement, stated_cells
from gklint.rules import find_rule
from gklint.server.snapshot import Snapshot
from gklint.spans import Span

if TYPE_CHECKING:
    from gklint.server.server import Server

_MOST_EQUATIONS = 8


def hover(snapshot: Snapshot, position: types.Position) -> types.Hover | None:
    """Say what is known of a place; None where nothing is."""
    place = snapshot.offset(position)
    parts: list[str] = []
    spans: list[Span] = []
    for found in snapshot.findings:
        if found.span.start <= place <= found.span.end:
            parts.append(_finding(found))
            spans.append(found.span)
    found_cell = cell_at(snapshot.report, place)
    if found_cell is not None:
        table, cell = found_cell
        parts.insert(0, _cell(table, cell))
        spans.insert(0, cell.span)
    statement = statement_at(snapshot.report, place)
    if statement is not None:
        parts.insert(0, _statement(statement))
        spans.insert(0, statement.quantity.span)
    if not parts:
        return None
    return types.Hover(
        types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts)), snapshot.range(spans[0])
    )


def cell_at(report: Report, place: int) -> tuple[Table, Cell] | None:
    """Give the cell at a place, with its table."""
    for table in report.tables:
        if table.span.start <= place <= table.span.end:
            for cell in table.cells:
                if cell.span.start <= place <= cell.span.end:
                    return table, cell
    return None


def statement_at(report: Report, place: int) -> Statement | None:
    """Give the figure of the text at a place that states cells."""
    stated = report.once(stated_cells)
    return next((each for each in stated if each.quantity.span.start <= place <= each.quantity.span.end), None)


def _cell(table: Table, cell: Cell) -> str:
    lines = [f"**{cell.row}** × **{cell.column}**"]
    basis = _basis(table, cell)
    if basis:
        lines.append(tr("依据：{basis}").format(basis=basis))
    equations = [each for each in instances(table) if any(cell is other for other in each.total + each.parts)]
    lines += [f"- {filled_in(each, cell)}" for each in equations[:_MOST_EQUATIONS]]
    return "\n\n".join(lines[:2]) + ("\n\n" + "\n".join(lines[2:]) if len(lines) > 2 else "")


def _basis(table: Table, cell: Cell) -> str:
    for block in table.layout.blocks:
        for row in block.rows:
            if row.key == cell.row_key:
                return row.basis
    return ""


def filled_in(instance: Instance, cell: Cell | None = None) -> str:
    """Write an equation with its numbers, and whether it holds."""
    sides = (_side(instance.total, cell), _side(instance.parts, cell))
    outcome = (
        "✓"
        if not instance.difference
        else tr("✗ 相差{difference}").format(difference=write_number(instance.difference))
    )
    return f"{sides[0]} = {sides[1]} {outcome}"


def _side(cells: Sequence[Cell], marked: Cell | None) -> str:
    shown = [each for each in cells if each.value or each is marked] or list(cells[:1])
    named = [
        f"**{_named(each)} {_number(each.value)}**" if each is marked else f"{_named(each)} {_number(each.value)}"
        for each in shown
    ]
    return " + ".join(named)


def _number(value: Decimal | None) -> str:
    return "?" if value is None else write_number(value)


def _named(cell: Cell) -> str:
    return f"{cell.row}·{cell.column}"


def _statement(statement: Statement) -> str:
    reading = statement.readings[0]
    value = _number(reading.value)
    cells = " + ".join(dict.fromkeys(f"“{term.cell.row}”×“{term.cell.column}”" for term in reading.terms))
    agrees = statement.agrees
    outcome = "" if agrees is None else "✓" if agrees else "✗"
    return tr("表中{cells}：{value}").format(cells=cells, value=f"**{value}** {outcome}".strip())


def _finding(found: Finding) -> str:
    rule = find_rule(found.code)
    lines = [f"**{found.code}** {found.name}：{said(found.message)}"]
    if rule is not None:
        told = rule.documentation
        lines += [tr("为何：{text}").format(text=tr(told.why)), tr("依据：{basis}").format(basis=tr(told.basis))]
    return "\n\n".join(lines)


def totals(table: Table) -> Iterator[Instance]:
    """Yield the equations of a table that do not hold."""
    yield from (each for each in instances(table) if each.difference)


def register(server: Server) -> None:
    """Answer hovers."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def answer(params: types.HoverParams) -> types.Hover | None:
        snapshot = server.snapshot(params.text_document.uri)
        return hover(snapshot, params.position) if snapshot is not None else None
