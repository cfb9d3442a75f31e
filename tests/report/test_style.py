"""The style of a report's tables is recognised: printed in it, they come out as they were."""

from __future__ import annotations

import re

import pytest

from gklint.forms import Form, official
from gklint.forms.printing import USUAL, Style, block_lines, row_lines, table_lines
from gklint.linter import Analysis, check_bytes
from gklint.report.style import style_of
from tests.reports.generate import Choices, specimen
from tests.reports.layouts import LAYOUTS


def _made(layout: str, seed: int) -> Analysis:
    year = 2019 + seed
    choices = Choices(layout=layout, plain=True, proper=True, year=year, encoding="utf-8", punctuation="full width")
    return check_bytes(specimen(seed, choices).data)


def _squeezed(lines: list[str]) -> list[str]:
    """Leave out what does not matter: empty lines, and blanks between bars."""
    return [text for line in lines if (text := re.sub(" |-+", "", line).strip("\t"))]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_tables_are_printed_as_they_were(layout: str) -> None:
    for seed in range(6):
        analysis = _made(layout, seed)
        report = analysis.report
        form = report.form
        assert isinstance(form, Form)
        text = analysis.text.content.replace("\r\n", "\n").replace("\r", "\n")
        for table in report.tables:
            figures = {(cell.row_key, cell.column_key): cell.text for cell in table.cells}
            style = style_of(report, table if len(table.rows) > 3 else None)
            lines = table_lines(form.by_key[table.key], figures, style)
            printed = "\n".join(_squeezed(lines))
            assert printed in "\n".join(_squeezed(text.split("\n"))), (style, table.key, printed)


@pytest.mark.parametrize("form", official(), ids=lambda form: form.name)
@pytest.mark.parametrize(
    "style", [USUAL, Style(cell_a_line=True, padding="|", padding_lead="\n")], ids=["rows", "cells"]
)
def test_a_table_is_its_blocks_and_has_its_rows(form: Form, style: Style) -> None:
    for table in form.tables:
        lines = table_lines(table, {}, style, "0")
        assert [line for block in table.blocks for line in block_lines(table, block.key, {}, style, "0")] == lines
        for block in table.blocks:
            for row in () if block.side_by_side else block.rows:
                printed = row_lines(table, row.key, {}, style, "0")
                places = [i for i in range(len(lines)) if lines[i : i + len(printed)] == printed]
                assert len(places) == 1
                assert row.label in "\n".join(printed)


def test_a_report_without_tables_is_given_the_usual_style() -> None:
    assert style_of(check_bytes("一、总体情况\n无\n".encode()).report) == USUAL
