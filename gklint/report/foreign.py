"""Blocks and rows printed on another generation of the form than the report's year calls for."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.forms import Block
from gklint.records import NamedTuple
from gklint.report.model import Header, Report, Row, Table


class ForeignBlock(NamedTuple):
    """A block with rows or columns of another generation."""

    table: Table
    printed: Block
    official: Block | None
    """The block that the form has in its place; None when it has none."""
    header: Header | None
    """The header cells above it, where there are any."""
    rows: tuple[Row, ...]
    """The printed rows that are concerned: all of them when the columns differ."""

    @property
    def whole(self) -> bool:
        """Tell whether the columns are another form's, and not some rows only."""
        return self.official is None or self.official.columns != self.printed.columns


def foreign_blocks(report: Report) -> Iterator[ForeignBlock]:
    """Yield the blocks that are not those of the form that the report's year calls for."""
    if report.form is None:
        return
    for table in report.tables:
        official = {block.key: block for block in report.form.by_key[table.key].blocks}
        headers = {header.block.key: header for header in table.headers}
        for block in table.layout.blocks:
            own = official.get(block.key)
            if own == block:
                continue
            rows = tuple(row for row in table.rows if row.block.key == block.key)
            if own is not None and own.columns == block.columns:
                rows = tuple(row for row in rows if row.row not in own.rows)
            if rows:
                yield ForeignBlock(table, block, own, headers.get(block.key), rows)


def foreign_rows(report: Report) -> set[tuple[str, str]]:
    """Give the rows of those blocks, by (table key, row key), with the rows that the form has instead."""
    found: set[tuple[str, str]] = set()
    for block in foreign_blocks(report):
        found.update((block.table.key, row.row.key) for row in block.rows)
        if block.official is not None:
            concerned = block.official.rows if block.whole else set(block.official.rows) - set(block.printed.rows)
            found.update((block.table.key, row.key) for row in concerned)
    return found


def foreign_wholes(report: Report) -> set[tuple[str, str]]:
    """Give the blocks whose columns are another form's, by (table key, block key)."""
    return {(block.table.key, block.printed.key) for block in foreign_blocks(report) if block.whole}
