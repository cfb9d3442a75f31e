"""A list far longer than the form's tables is no table of the form, and costs no more than its text."""

from __future__ import annotations

from gklint.blocks import Kind
from gklint.rules import sample

from .drafts import read

_ROW = "某街道办事处 | {i} | 0 | 1 | 0 | 0 | 0 | 0 |\n"


def _with_rows(before: str, count: int) -> str:
    text = sample.report(2023)
    place = text.index(before)
    return text[:place] + "".join(_ROW.format(i=i) for i in range(count)) + text[place:]


def test_a_table_with_a_thousand_rows_too_many_is_not_judged() -> None:
    report = read(_with_rows("（一）予以公开", 1001))
    table = report.by_key["requests"]
    assert table.unreadable is not None
    assert "远多于" in str(table.unreadable)
    assert report.by_key["review"].unreadable is None


def test_a_table_with_a_hundred_rows_too_many_is_still_read() -> None:
    table = read(_with_rows("（一）予以公开", 100)).by_key["requests"]
    assert table.unreadable is None
    assert len(table.unexpected) == 100


def test_the_rest_of_an_endless_list_is_left_out() -> None:
    text = sample.report(2023) + "".join(_ROW.format(i=i) for i in range(9000)) + "附注\n"
    report = read(text)
    rows = [block for block in report.blocks if block.kind is Kind.ROW]
    assert len(rows) < 3200
    assert report.blocks[-1].text == "附注"
    assert all(table.unreadable is None for table in report.tables)
