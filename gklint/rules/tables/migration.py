"""From a block of one generation of the form to the other's, no number lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from gklint.findings import Applicability, Fix, say
from gklint.forms import Block
from gklint.forms.printing import block_lines, row_lines
from gklint.report.foreign import ForeignBlock
from gklint.report.model import Cell, Report, Row
from gklint.report.normal import bare
from gklint.report.style import style_of
from gklint.rules.tables.rebuild import remove, replace
from gklint.spans import Span

_Figures = dict[tuple[str, str], str]


def migration(report: Report, foreign: ForeignBlock) -> Fix | None:
    """Give the fix that prints a block as the form of the report's year has it.

    Figures go to the columns of the same meaning; where both forms have as many columns, to the
    column at the same place. Rows that have figures without a place on the form, and not only zeros,
    are kept in a comment below the block.
    None when it is not certain which figure is which.
    """
    if report.form is None or not all(row.cells for row in foreign.rows):
        return None
    figures = _figures(foreign)
    lines = list(_lines(report, foreign, figures))
    lines += [f"<!-- {text} -->" for text in _left_over(foreign, figures)]
    title = say("换成{year}年度的格式", year=str(report.year.value) if report.year else report.form.name)
    span = _span(report, foreign)
    edit = replace(report, span, lines) if lines else remove(report, span)
    return Fix(title, Applicability.UNSAFE, (edit,)) if edit else None


def _lines(report: Report, foreign: ForeignBlock, figures: _Figures) -> Iterator[str]:
    if report.form is None or foreign.official is None:
        return
    table, style = report.form.by_key[foreign.table.key], style_of(report, foreign.table)
    if foreign.whole:
        yield from block_lines(table, foreign.official.key, figures, style, title=False)
        return
    for row in foreign.official.rows:
        if row not in foreign.printed.rows:
            yield from row_lines(table, row.key, figures, style, missing="0")


def _span(report: Report, foreign: ForeignBlock) -> Span:
    """Give the part of the table to print anew: the header and the rows; of a block that must go, the title too."""
    starts = [row.span.start for row in foreign.rows]
    if foreign.whole and foreign.header is not None:
        starts.append(foreign.header.pieces[0].span.start)
    start = min(starts)
    if foreign.official is None:
        title = bare(foreign.printed.title)
        above = (block for block in reversed(report.blocks) if block.span.start < start)
        start = next((block.span.start for block in islice(above, 3) if bare(block.text) == title), start)
    return Span(start, max(row.span.end for row in foreign.rows))


def _figures(foreign: ForeignBlock) -> _Figures:
    """Give the figures that have a place on the form, by the keys of their new rows and columns."""
    official = foreign.official
    if official is None:
        return {}
    if not foreign.whole:
        return _regrouped(foreign, official)
    return {
        (row.row.key, column): cell.text
        for row in foreign.rows
        if any(row.row.key == other.key for other in official.rows)
        for cell, column in _columns(row, official)
        if column is not None
    }


def _columns(row: Row, official: Block) -> Iterator[tuple[Cell, str | None]]:
    """Yield the cells of a row with the column of the form that each goes to."""
    keys = [column.key for column in official.columns]
    if len(keys) == len(row.cells):
        yield from zip(row.cells, keys, strict=True)
    else:
        yield from ((cell, cell.column_key if cell.column_key in keys else None) for cell in row.cells)


def _regrouped(foreign: ForeignBlock, official: Block) -> _Figures:
    """Give one row's figures to the last of the rows that the form has instead of it; several rows cannot be one."""
    rows = [row for row in official.rows if row not in foreign.printed.rows]
    filled = [row for row in foreign.rows if any(cell.value for cell in row.cells)] or list(foreign.rows[-1:])
    if len(filled) > 1:
        return {}
    return {(rows[-1].key, cell.column_key): cell.text for cell in filled[0].cells}


def _left_over(foreign: ForeignBlock, figures: _Figures) -> Iterator[str]:
    """Yield a sentence for each row with figures that have no place on the form."""
    for row in foreign.rows:
        kept = {cell.column_key for cell, column in _moves(foreign, row) if column and (row.row.key, column) in figures}
        if not foreign.whole and figures:
            kept = {cell.column_key for cell in row.cells}
        lost = [cell for cell in row.cells if cell.column_key not in kept and cell.text]
        if any(cell.value != 0 for cell in lost):
            yield f"{row.row.label}：" + "，".join(f"{cell.column}{cell.text}" for cell in lost)


def _moves(foreign: ForeignBlock, row: Row) -> Iterator[tuple[Cell, str | None]]:
    if foreign.official is not None:
        yield from _columns(row, foreign.official)
