"""Numbers are read exactly or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.report.numbers import has_inner_blank, is_value, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("007", "7"),
        ("１２３", "123"),
        ("1,234", "1234"),
        ("1，234，567", "1234567"),
        ("12.39205", "12.39205"),
        ("-8", "-8"),
        ("－8", "-8"),
        ("\u22128", "-8"),
        ("+2", "2"),
        ("3.0", "3.0"),
        ("1 234", "1234"),
        (" 5 ", "5"),
    ],
)
def test_numbers_are_read(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", "/", "—", "无", "70487元", "1 65", "0 0", "12,34", "1.2.3", "三", "5件", "10%", ".", "1.", "½", "²", "١"],
)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_number(text) is None


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_every_integer_is_read_however_it_is_written(number: int) -> None:
    wide = str(number).translate(str.maketrans("0123456789-", "０１２３４５６７８９－"))
    for text in (str(number), f"{number:,}", wide):
        assert read_number(text) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=5, min_value=0, max_value=10**9))
def test_every_amount_is_read_exactly(number: Decimal) -> None:
    assert read_number(f"{number:f}") == number


@pytest.mark.parametrize(
    "text", ["0", "/", "-", "——", "无", "不适用", "减4", "70487元", "16（其中修订3）", "0件", "*", "1,234", "6 7"]
)
def test_what_a_number_cell_may_hold(text: str) -> None:
    assert is_value(text)


@pytest.mark.parametrize(
    "text",
    [
        "规章",
        "1.属于国家秘密",
        "1、属于国家秘密",
        "3.其他",
        "总计",
        "（七）总计",
        "2020年本行政区域发布总数",
        "三、本年度办理结果",
        "1.",
    ],
)
def test_labels_are_no_values(text: str) -> None:
    assert not is_value(text) or text == "1."


def test_blanks_between_digits_are_seen() -> None:
    assert has_inner_blank("1 234")
    assert not has_inner_blank(" 1234 ")
