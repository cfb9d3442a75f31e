"""What a formatted report looks like, line by line."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gklint.formatting.edits import content_of
from gklint.formatting.options import Options
from gklint.formatting.report import format_edits, formatted
from gklint.rules import sample
from gklint.text.units import width

from .reading import after

REPORT = sample.report(2023)
BLOCK = """\
第二十条第（一）项 |          |              |              |
信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章           | 0            | 0            | 0            |
"""


def test_columns_are_aligned_and_spanning_cells_run_over_the_blank_ones() -> None:
    new = after(REPORT, "row")
    assert BLOCK in new
    requests = [line for line in new.split("\n") if line.endswith("|")][14:42]
    assert len({width(line) for line in requests}) == 1
    assert after(REPORT) == new


def test_markdown_has_a_delimiter_row_that_keeps_its_colons() -> None:
    new = after(REPORT, "markdown")
    assert "| 规章               | 0                          | 0            | 0            |\n" in new
    assert "\n\n| 第二十条第（一）项 |                            |" in new
    turned = new.replace("| ------------------ |", "|:------------------:|", 1)
    assert after(turned, "markdown") == new.replace("| ------------------ |", "| :----------------: |", 1)


def test_characters_of_ambiguous_width_are_as_wide_as_the_user_says() -> None:
    narrow = content_of(REPORT, format_edits(REPORT, Options("row", "narrow")))
    wide = content_of(REPORT, format_edits(REPORT, Options("row", "wide")))
    for text, columns in ((narrow, 1), (wide, 2)):
        rows = [line for line in text.split("\n") if "三安全一稳定" in line or "属于国家秘密" in line]
        assert len({width(row, ambiguous=columns) for row in rows}) == 1
        assert len({width(row, ambiguous=3 - columns) for row in rows}) == 2


def test_a_label_over_two_lines_is_put_together() -> None:
    cells = after(REPORT, "row").replace(" | ", " |\n").replace("  ", "")
    spread = cells.replace("本年制发件数 |", "本年制\n发件数 |")
    assert spread != cells
    assert "信息内容       | 本年制发件数 | 本年废止件数 |" in after(spread, "row")


def test_other_markdown_tables_are_aligned_and_keep_their_cells() -> None:
    table = "|项|数量|\n|:-|-:|\n|行政许可决定|5|\n|a|b|c|\n"
    text = REPORT.replace("二、主动公开", table.replace("|a|b|c|\n", "") + "\n二、主动公开")
    assert "| 项           | 数量 |\n| :----------- | ---: |\n| 行政许可决定 | 5    |\n" in after(text)
    uneven = REPORT.replace("二、主动公开", table + "\n二、主动公开")
    assert table in after(uneven)


def test_what_stands_between_rows_stays_there() -> None:
    text = REPORT.replace("\n行政处罚 |", "\n- 3 -\n行政处罚 |").replace("\n2.重复申请", "\n<!-- 待核 -->\n2.重复申请")
    new = after(text, "row")
    assert "|\n- 3 -\n行政处罚       | 35 " in new
    assert "|\n<!-- 待核 -->\n                   |                | 2.重复申请 " in new
    left = formatted(text, Options("markdown")).skipped
    assert len(left) == 2
    assert all("夹有" in str(each.reason) for each in left)


@pytest.mark.parametrize("layout", ["row", "markdown"])
def test_what_is_said_to_gklint_stays_on_its_row(layout: str) -> None:
    comment = "<!-- gklint: ignore[GK211] 原因 -->"
    text = REPORT.replace("规章 | 0 | 0 | 0 |", f"规章 | 0 | 0 | 2件 | {comment}")
    line = next(line for line in after(text, layout).split("\n") if "规章" in line)  # type: ignore[arg-type]
    assert line.endswith(f"| {comment}")


def test_a_table_that_cannot_be_read_stays_as_it_is() -> None:
    text = REPORT.replace("2.重复申请 | 0 | 0", "2.重复申请 | 0")
    before = text[text.index("（本列数据") : text.index("四、政府信息公开")].rstrip()
    found = formatted(text, Options("row"))
    assert before in content_of(text, found.edits)
    assert [text.count("\n", 0, each.span.start) for each in found.skipped] == [text[: text.index(before)].count("\n")]
    assert BLOCK in content_of(text, found.edits)


def test_a_text_that_is_no_report_stays_as_it_is() -> None:
    assert format_edits("通知  \n\n\n\n各科室：\n|a|\n|-|\n") == ()


def test_edits_are_of_what_stands_between_words() -> None:
    edits = format_edits(REPORT, Options("markdown"))
    replaced = "".join(REPORT[edit.span.start : edit.span.end] for edit in edits)
    assert set(replaced) <= set(" |\n")
    assert set("".join(edit.content for edit in edits)) <= set(" |-\n")
    assert all(one.span.end <= other.span.start for one, other in pairwise(edits))


def test_a_range_of_lines_is_formatted_with_the_tables_that_it_touches() -> None:
    lines = REPORT.split("\n")
    row = next(i for i, line in enumerate(lines) if line.startswith("规章"))
    new = content_of(REPORT, format_edits(REPORT, Options("row"), lines=range(row, row + 1)))
    assert BLOCK in new
    requests = REPORT[REPORT.index("三、收到") : REPORT.index("四、政府")]
    assert requests in new
    assert format_edits(REPORT, lines=range(1)) == ()
    every = format_edits(REPORT, Options("row"), lines=range(len(lines)))
    assert every == format_edits(REPORT, Options("row"))
