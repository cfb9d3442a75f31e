"""Tables as other programs leave them: read in full, or said to be unreadable, never passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from gklint.rules import sample

from .drafts import changed, read, values

_KEYS = ("disclosure", "requests", "review")


def _of_rows(change: str) -> str:
    """Give the clean sample with every line that has bars printed otherwise."""
    lines = sample.report(2023).splitlines()
    return "\n".join(_CHANGES[change](line) if "|" in line else line for line in lines)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|") if cell.strip()]


_CHANGES: dict[str, Callable[[str], str]] = {
    "nothing between the cells": lambda line: "".join(_cells(line)),
    "HTML": lambda line: "<tr>" + "".join(f"<td>{cell}</td>" for cell in _cells(line)) + "</tr>",
    "commas": lambda line: ",".join(_cells(line)),
    "zero-width blanks": lambda line: line.replace(" |", " \u200b|"),
    "non-breaking blanks": lambda line: re.sub(r"\| (?=\|)", "|&nbsp;", line),
}
CLEAN = read(sample.report(2023))


@pytest.mark.parametrize("change", ["nothing between the cells", "HTML", "commas"])
def test_undivided_tables_are_said_to_be_unreadable(change: str) -> None:
    tables = read(_of_rows(change)).by_key
    assert {"disclosure", "requests"} <= tables.keys()
    assert all("分隔" in str(table.unreadable) for table in tables.values())


@pytest.mark.parametrize("change", ["zero-width blanks", "non-breaking blanks"])
def test_invisible_characters_change_no_figure(change: str) -> None:
    tables = read(_of_rows(change)).by_key
    for key in _KEYS:
        read_now = {name: text.strip("\u200b ") for name, text in values(tables[key]).items()}
        assert read_now == values(CLEAN.by_key[key])


def test_prose_that_speaks_of_decisions_is_no_table() -> None:
    text = sample.report(2023)
    start, end = text.index("第二十条第（一）项"), text.index("三、收到")
    prose = "全年作出行政许可决定128件。\n行政处罚35件，行政强制0件。\n"
    assert "disclosure" not in read(text[:start] + prose + text[end:]).by_key


def test_a_review_table_that_lost_its_figures_is_unreadable() -> None:
    line = "1 | 1 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |\n"
    assert changed(line, "").by_key["review"].unreadable is not None


def test_running_numbers_before_the_labels_are_no_figures() -> None:
    lines = sample.report(2023).splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("一、本年新收"))
    last = next(i for i, line in enumerate(lines) if line.startswith("四、结转"))
    for i in range(first, last + 1):
        lines[i] = f"{i - first + 1} | {lines[i]}"
    table = read("\n".join(lines)).by_key["requests"]
    assert values(table) == values(CLEAN.by_key["requests"])
    assert table.unexpected == ()


@pytest.mark.parametrize("page", ["3\n", "\f\n3\n", "\f3\n", "— 3 —\n", "第3页 共6页\n"])
def test_a_page_number_between_rows_is_no_figure(page: str) -> None:
    for label in ("2.重复申请", "（七）总计", "行政处罚"):
        tables = changed(f"\n{label} |", f"\n{page}{label} |").by_key
        assert [values(tables[key]) for key in _KEYS] == [values(CLEAN.by_key[key]) for key in _KEYS]


def test_a_label_without_its_figure_is_a_row() -> None:
    table = changed("行政许可 | 128 | | |", "行政许可 |").by_key["disclosure"]
    assert [row.row.key for row in table.rows if not row.cells] == ["licences"]
    assert values(table) == {k: v for k, v in values(CLEAN.by_key["disclosure"]).items() if k[0] != "licences"}


@pytest.mark.parametrize("words", ["约128", "见附件", "128件左右", "未统计"])
def test_words_in_a_cell_stay_in_their_cell(words: str) -> None:
    table = changed("行政许可 | 128 |", f"行政许可 | {words} |").by_key["disclosure"]
    assert values(table)["licences", "decisions"] == words
    assert table.unexpected == ()
    assert table.labels == ()


def test_one_number_in_two_cells_of_the_review_table() -> None:
    old = "1 | 1 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |"
    table = changed(old, "1 | 1 | 0 | 0 | 2 | 2 | 3 | 0 | 4 | 0 | 27 | 0 | 0 | 0 | 0 | 0 |").by_key["review"]
    assert [row.row.key for row in table.rows if not row.cells] == ["direct-suit"]
    assert [piece.text for piece in table.rows[1].printed] == ["2", "3", "0", "4", "0", "27"]


@pytest.mark.parametrize("printed", ["1 28", "12 8", "1 2 8"])
def test_a_number_whose_digits_stand_apart_on_a_line_of_its_own(printed: str) -> None:
    lines = [cell for line in sample.report(2023).splitlines() for cell in (_cells(line) if "|" in line else [line])]
    text = "\n".join(lines)
    assert "\n128\n" in text
    cells = read(text.replace("\n128\n", f"\n{printed}\n")).by_key["disclosure"].by_key
    assert cells["licences", "decisions"].value == 128
