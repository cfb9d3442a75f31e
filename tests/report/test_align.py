"""The alignment of rows, its certainty, and the places of blank cells."""

from __future__ import annotations

import pytest

from gklint.report.model import Content, Doubt
from gklint.rules import sample

from .drafts import changed, read, values

REPEATED = "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n"
PUBLICATIONS = "3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n"
GRANTED = "（一）予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | 4 | |"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2.重复申请", "2.重复申清"),
        ("2.重复申请", "重复申请"),
        ("2.重复申请", "2.重复"),
        ("2.重复申请", "2、 重复 申请"),
        ("2.重复申请", ""),
        ("5.属于三类内部事务信息", "5.属于三类内容事务信息"),
        ("（一）予以公开", "(一) 予以公开"),
        ("（七）总计", "七、总计"),
        ("一、本年新收政府信息公开申请数量", "一、本年新收"),
        (REPEATED + PUBLICATIONS, PUBLICATIONS + REPEATED),
        ("（三）不予公开 | ", "（三） | "),
        ("申请人情况", "申请人"),
        ("商业企业 | 科研机构", "商业 企业 | 科研"),
    ],
)
def test_damaged_labels_do_not_move_figures(old: str, new: str) -> None:
    table = changed(old, new).by_key["requests"]
    assert table.unreadable is None
    assert len(table.cells) == 175
    assert values(table) == values(changed("862条", "863条").by_key["requests"])


def test_a_missing_row_is_left_out() -> None:
    table = changed(REPEATED, "").by_key["requests"]
    assert table.unreadable is None
    assert "repeated" not in {cell.row_key for cell in table.cells}
    assert len(table.cells) == 168


def test_a_row_twice_with_other_figures_cannot_be_read() -> None:
    assert changed(REPEATED, REPEATED + REPEATED.replace("0", "1", 1)).by_key["requests"].unreadable is not None


def test_one_label_lost_of_two_missing_rows_cannot_be_read() -> None:
    assert (
        changed(REPEATED + PUBLICATIONS, PUBLICATIONS.replace("3.要求提供公开出版物", "")).by_key["requests"].unreadable
    )


def test_header_columns_in_another_order_cannot_be_read() -> None:
    assert changed("商业企业 | 科研机构", "科研机构 | 商业企业").by_key["requests"].unreadable is not None
    assert changed("本年制发件数 | 本年废止件数", "本年废止件数 | 本年制发件数").by_key["disclosure"].unreadable


def test_the_blank_cell_is_found_among_padding() -> None:
    table = changed(GRANTED, "（一）予以公开 | 3 | 1 | 0 | | 0 | 0 | 4 | |").by_key["requests"]
    blank = [cell for cell in table.cells if cell.content is Content.BLANK]
    assert [(cell.row_key, cell.column_key) for cell in blank] == [("granted", "welfare")]
    table = changed(GRANTED, "（一）予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | | |").by_key["requests"]
    blank = [cell for cell in table.cells if cell.content is Content.BLANK]
    assert [(cell.row_key, cell.column_key) for cell in blank] == [("granted", "total")]


@pytest.mark.parametrize(
    "line",
    [
        "（一）予以公开 | 3 | 1 | 0 | 0 | 0 | 4 | |",
        "（一）予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | 0 | 4 | |",
        "（一）予以公开 | 3 1 | 0 | 0 | 0 | 0 | 4 | |",
        "（一）予以公开 | 3 | 1 | | 0 | 0 | 0 | 0 | 4 | |",
    ],
)
def test_a_row_with_another_number_of_values_is_not_assigned(line: str) -> None:
    table = changed(GRANTED, line).by_key["requests"]
    row = next(row for row in table.rows if row.row.key == "granted")
    assert row.doubt is Doubt.COUNT
    assert row.cells == ()
    assert len(table.cells) == 168


def test_words_in_a_cell_keep_its_place() -> None:
    table = changed(GRANTED, "（一）予以公开 | 3 | 一 | 0 | 0 | 0 | 0 | 4 | |").by_key["requests"]
    cell = table.by_key["granted", "business"]
    assert (cell.text, cell.content, cell.value) == ("一", Content.WORDS, None)


def test_blocks_of_both_generations() -> None:
    report = changed(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 2 | 1 | 16 |",
        "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n规范性文件 | 2 | 1 | 16 |",
    )
    table = report.by_key["disclosure"]
    assert table.form is None
    assert [(cell.row, cell.column, cell.text) for cell in table.cells[3:6]] == [
        ("规范性文件", "本年新制作数量", "2"),
        ("规范性文件", "本年新公开数量", "1"),
        ("规范性文件", "对外公开总数量", "16"),
    ]


def test_truncated_headers_tell_the_generation() -> None:
    report = changed("本年新制作数量 | 本年新公开数量", "本年新 | 本年新", 2020)
    assert report.by_key["disclosure"].form == "2019"


def test_a_block_without_its_header_is_read_when_the_rest_agrees() -> None:
    table = changed("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n", "").by_key["disclosure"]
    assert table.form == "2021"
    assert table.by_key["normative-documents", "in-force"].text == "16"


def test_tables_under_the_wrong_heading_are_found() -> None:
    report = changed("三、收到和处理政府信息公开申请情况\n", "")
    assert len(report.by_key["requests"].cells) == 175


def test_a_doubled_bar_in_the_review_table_moves_no_figure() -> None:
    first = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持"
    report = changed(first, " |  |  |  |  | 结果维持")
    clean = values(report.by_key["review"])
    line = "1 | 1 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |"
    damaged = line.replace("2 | 1 | 0", "2 | 1 || 0")
    text = sample.report(2023).replace(first, " |  |  |  |  | 结果维持")
    assert line in text
    table = read(text.replace(line, damaged)).by_key["review"]
    assert all(values(table).get(name, text) == text for name, text in clean.items())


def test_a_minus_sign_alone_is_not_taken_for_a_border() -> None:
    rows = ("行政许可", "0", "0", "128"), ("其他对外管理服务事项", "0", "0", "0")
    text = sample.report(2020)
    for row in rows:
        text = text.replace(" | ".join(row), "\n".join(row))
    torn = text.replace("其他对外管理服务事项\n0\n0\n0", "其他对外管理服务事项\n9\n-\n8\n5")
    assert torn != text
    table = read(torn).by_key["disclosure"]
    assert "8" not in {cell.text for cell in table.cells if cell.row_key == "other-services"}


@pytest.mark.parametrize("border", ["+------+------+", "├──────┼──────┤", "==========="])
def test_borders_are_no_cells(border: str) -> None:
    clean = values(changed("规章", "规章").by_key["disclosure"])
    report = changed("行政规范性文件 |", f"{border}\n行政规范性文件 |")
    assert values(report.by_key["disclosure"]) == clean


@pytest.mark.parametrize("number", ["12", "\f12", "3"])
def test_a_number_alone_is_nobodys_figure(number: str) -> None:
    for old, new in (("行政许可 | 128 | | |\n", f"{number}\n"), ("行政处罚 |", f"{number}\n行政处罚 |")):
        table = changed(old, new).by_key["disclosure"]
        clean = values(changed("规章", "规章").by_key["disclosure"])
        assert all(clean[name] == text for name, text in values(table).items())


def test_a_row_of_the_author_s_own_is_not_taken_for_the_row_that_is_gone() -> None:
    table = changed("行政规范性文件 | 2 | 1 | 16 |", "行政检查 | 275 | 629 | 341 |").by_key["disclosure"]
    assert not [cell for cell in table.cells if cell.row_key == "normative-documents"]
