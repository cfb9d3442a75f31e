"""What a text says, for comparing it before and after formatting."""

from __future__ import annotations

import re
from collections import Counter

from gklint.formatting.edits import content_of
from gklint.formatting.options import Layout, Options
from gklint.formatting.report import formatted
from gklint.linter import analyse
from gklint.text import Text

LAYOUTS: tuple[Layout, ...] = ("keep", "row", "markdown")
_DELIMITERS = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_BETWEEN = str.maketrans("", "", " \t\u3000\u00a0\r\n|｜│")


def after(text: str, layout: Layout = "keep") -> str:
    """Format a text."""
    return content_of(text, formatted(text, Options(layout)).edits)


def words(text: str) -> str:
    """Give a text without everything that formatting may touch: blanks, bars, line ends, delimiter rows."""
    return _DELIMITERS.sub("", text.replace("\r", "\n")).translate(_BETWEEN)


def cells(text: str) -> list[tuple[str, ...]]:
    """Give every cell that is read, with what is printed in it."""
    report = analyse(Text.of(text), ()).report
    return [
        (table.key, cell.row_key, cell.column_key, cell.text, str(cell.value))
        for table in report.tables
        for cell in table.cells
    ]


def findings(text: str) -> Counter[tuple[object, ...]]:
    """Count what is found, by rule, by the cells concerned and by the words at which it is found."""
    analysis = analyse(Text.of(text))
    names = {cell.span: cell.name for table in analysis.report.tables for cell in table.cells}
    return Counter(
        (found.code, names.get(found.span), words(text[found.span.start : found.span.end]))
        for found in analysis.findings
    )
