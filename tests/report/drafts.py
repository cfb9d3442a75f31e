"""Small drafts for tests: the clean sample, changed in one place, read."""

from __future__ import annotations

from gklint.linter import analyse
from gklint.report.model import Report, Table
from gklint.rules import sample
from gklint.text import Text


def read(text: str) -> Report:
    """Read a text as a report."""
    return analyse(Text.of(text)).report


def changed(old: str, new: str, year: int = 2023) -> Report:
    """Read the clean sample with one text replaced."""
    text = sample.report(year)
    assert old in text, old
    return read(text.replace(old, new, 1))


def values(table: Table) -> dict[tuple[str, str], str]:
    """Give the table's cells as printed, by (row key, column key)."""
    return {name: cell.text for name, cell in table.by_key.items()}
