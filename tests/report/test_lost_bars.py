"""A bar lost between two figures never moves the figures of its row to other columns."""

from __future__ import annotations

import re

import pytest

from gklint.linter import analyse
from gklint.report.model import Table
from gklint.text import Text
from tests.reports.generate import Choices, Specimen, specimen
from tests.reports.judge import judge
from tests.reports.layouts import LAYOUTS, RowLayout

_BAR = re.compile(r"(?<=\d) *\| *(?=\d)")
_ROWS = [name for name, layout in LAYOUTS.items() if isinstance(layout, RowLayout) and "|" in layout.separator]


def _tables(text: str) -> tuple[Table, ...]:
    return analyse(Text.of(text)).report.tables


def _damaged(made: Specimen) -> list[str]:
    """Give the text with one bar lost from each line, another one of them in each."""
    texts = []
    start = 0
    for number, line in enumerate(made.text.splitlines(keepends=True)):
        bars = list(_BAR.finditer(line))
        if bars:
            bar = bars[number % len(bars)]
            before, after = made.text[: start + bar.start()], made.text[start + bar.end() :]
            texts += [before + after, f"{before}   {after}"]
        start += len(line)
    return texts


@pytest.mark.parametrize("year", [2020, 2023])
@pytest.mark.parametrize("layout", _ROWS)
def test_no_figure_moves_to_another_column(layout: str, year: int) -> None:
    made = specimen(7, Choices(year=year, layout=layout, plain=True, brief=True, newline="\n"))
    damaged = _damaged(made)
    assert len(damaged) > 40
    for text in damaged:
        assert judge(made, _tables(text)).wrong == ()
