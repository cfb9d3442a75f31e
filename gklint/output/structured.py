"""Findings and tables as plain data: the shapes that other programs rely on."""

from __future__ import annotations

from typing import Any

from gklint.findings import Change, Finding, Fix, Related
from gklint.language import text as said
from gklint.linter import Analysis
from gklint.report.model import Cell, Report, Table
from gklint.spans import Span
from gklint.text import Text

RULE_PAGE = "https://gklint.readthedocs.io/zh-cn/stable/rules/{code}/"
"""Where a rule is documented."""


def finding(path: str, text: Text, found: Finding) -> dict[str, Any]:
    """Give a finding as the contract has it; lines and columns count from 1, in code points."""
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": said(found.message),
        "path": path,
        **_place(text, found.span),
        "url": RULE_PAGE.format(code=found.code),
        "table": {"table": found.cell.table, "row": found.cell.row, "column": found.cell.column}
        if found.cell
        else None,
        "related": [_related(path, text, other) for other in found.related],
        "fix": _fix(text, found.fix) if found.fix else None,
        "cause": found.cause,
        "repairs": [{"cells": [_change(change) for change in repair]} for repair in found.repairs],
    }


def _related(path: str, text: Text, other: Related) -> dict[str, Any]:
    place = other.elsewhere
    if place is None:
        return {"message": said(other.message), "path": path, **_place(text, other.span)}
    return {
        "message": said(other.message),
        "path": place.path,
        "location": {"line": place.line + 1, "column": place.column + 1},
        "end_location": {"line": place.end_line + 1, "column": place.end_column + 1},
    }


def extract(path: str, analysis: Analysis) -> dict[str, Any]:
    """Give the figures of a report under the form's own labels."""
    report: Report = analysis.report
    return {
        "path": path,
        "year": report.year.value if report.year else None,
        "form": report.form.name if report.form else None,
        "organ": report.organ.value if report.organ else None,
        "level": report.level.value.value if report.level else None,
        "tables": [_table(analysis.text, table) for table in report.tables],
    }


def _table(text: Text, table: Table) -> dict[str, Any]:
    return {"table": table.key, "form": table.form, "cells": [_cell(text, cell) for cell in table.cells]}


def _cell(text: Text, cell: Cell) -> dict[str, Any]:
    value = None if cell.value is None else f"{cell.value:f}"
    return {"row": cell.row, "column": cell.column, "text": cell.text, "value": value, **_place(text, cell.span)}


def _fix(text: Text, fix: Fix) -> dict[str, Any]:
    return {
        "title": said(fix.title),
        "applicability": fix.applicability.value,
        "edits": [{**_place(text, edit.span), "content": edit.content} for edit in fix.edits],
    }


def _change(change: Change) -> dict[str, str]:
    cell = change.cell
    return {"table": cell.table, "row": cell.row, "column": cell.column, "from": change.before, "to": change.after}


def _place(text: Text, span: Span) -> dict[str, Any]:
    return {"location": _location(text, span.start), "end_location": _location(text, span.end)}


def _location(text: Text, offset: int) -> dict[str, int]:
    position = text.position(offset)
    return {"line": position.line + 1, "column": position.column + 1}
