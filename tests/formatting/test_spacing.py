"""Headings and blank lines."""

from __future__ import annotations

import pytest

from .reading import after

REPORT = (
    "甲县2023年报告\n一、总体情况\n工作平稳。\n五、存在的主要问题及改进情况\n人手不足。\n六、其他需要报告的事项\n无。\n"
)
REGULAR = REPORT.replace("\n", "\n\n").removesuffix("\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "\n"])
def test_one_empty_line_around_headings_and_the_last_line_ends_as_it_did(newline: str, end: str) -> None:
    text, regular = ((each.removesuffix("\n") + end).replace("\n", newline) for each in (REPORT, REGULAR))
    assert after(text) == regular
    assert after(regular) == regular
    blank = " \t" + newline
    assert after(
        blank * 2 + text.replace("工作平稳。", "工作平稳。　" + newline * 4 + "再接再厉。 ")
    ) == regular.replace("工作平稳。", "工作平稳。" + newline * 2 + "再接再厉。")
    if end:
        assert after(text + newline * 3 + "　") == regular


def test_headings_are_indented_as_most_are_and_have_no_blank_after_the_ordinal() -> None:
    assert after(REPORT.replace("五、存", "　　五 、 存")) == REGULAR
    indented = REPORT.replace("一、", "　　一、").replace("五、", "　　五、\t").replace("六、", " 六、")
    assert after(indented) == REGULAR.replace("一、", "　　一、").replace("五、", "　　五、").replace(
        "六、", "　　六、"
    )
    assert after(REPORT.replace("工作", "　　工作")) == REGULAR.replace("工作", "　　工作")


def test_what_is_to_be_shown_as_it_is_stays() -> None:
    fenced = "```\na  \n\n\n\nb\n```\n"
    assert fenced in after(REPORT.replace("人手不足。\n", fenced + "人手不足。\n"))


def test_nothing_comes_between_a_directive_and_what_it_speaks_of() -> None:
    comment = "<!-- gklint: ignore[GK105] 原因 -->\n"
    assert f"{comment}五、存在" in after(REPORT.replace("五、", f"{comment}五、"))


def test_tabs_that_divide_cells_stay() -> None:
    row = "合计\t1\t\t\n"
    assert row in after(REPORT.replace("人手不足。\n", f"{row}人手不足。\n"))
