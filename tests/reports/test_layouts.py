"""Layouts against what they look like in published reports, written down by hand."""

from __future__ import annotations

from random import Random

import pytest

from gklint.forms import official

from .encodings import punctuated
from .figures import Figures
from .grids import Cell, Grid, Line, Role, grid_for, without_row
from .layouts import LAYOUTS
from .variations import with_header_in_two_rows, with_page_break

TRIAL, CURRENT = official()

DOCUMENTS = {"issued": "3", "repealed": "0", "in-force": "9"}


def _zeros(form: int, table: str) -> Figures:
    return {
        (table, row.key, column.key): "0"
        for block in official()[form].by_key[table].blocks
        for row in block.rows
        for column in block.columns
    }


def _disclosure_2022() -> Grid:
    figures = _zeros(1, "disclosure")
    figures |= {("disclosure", "normative-documents", column): text for column, text in DOCUMENTS.items()}
    figures["disclosure", "licences", "decisions"] = "6734"
    figures["disclosure", "charges", "fees"] = "1190"
    return grid_for(CURRENT.by_key["disclosure"], figures)


def _requests_2022() -> Grid:
    figures = _zeros(1, "requests")
    received = dict(
        zip(("natural-person", "business", "legal-service", "total"), ("169", "6", "6", "181"), strict=True)
    )
    figures |= {("requests", "received", column): text for column, text in received.items()}
    return grid_for(CURRENT.by_key["requests"], figures)


def _disclosure_2020() -> Grid:
    return grid_for(TRIAL.by_key["disclosure"], _zeros(0, "disclosure"))


def _text(layout: str, grid: Grid) -> list[str]:
    return [punctuated(line.text, "normalised") for line in LAYOUTS[layout].render(grid)]


CORNER = "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"

FIRST_LINES = {
    "padded rows": [
        "第二十条第(一)项 | |||",
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
        "规章 | 0 | 0 | 0 |",
        "行政规范性文件 | 3 | 0 | 9 |",
        "第二十条第(五)项 | |||",
        "信息内容 | 本年处理决定数量 | ||",
        "行政许可 | 6734 | ||",
    ],
    "padded rows, bars apart": ["第二十条第(一)项 | | | |", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"],
    "bare rows": [
        "第二十条第(一)项 |",
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
        "规章 | 0 | 0 | 0 |",
    ],
    "bare rows, open end": [
        "第二十条第(一)项",
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
        "规章 | 0 | 0 | 0",
    ],
    "bare rows, tight": ["第二十条第(一)项|", "信息内容|本年制发件数|本年废止件数|现行有效件数|", "规章|0|0|0|"],
    "bare rows, leading bar": [
        "| 第二十条第(一)项 |",
        "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
        "| 规章 | 0 | 0 | 0 |",
    ],
    "blank row spans": ["第二十条第(一)项 |", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"],
    "blank row spans, leading bar": ["| 第二十条第(一)项 |"],
    "blank row spans, trimmed": ["第二十条第(一)项 |"],
    "blank spans": ["第二十条第(一)项 |  |  |  |", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"],
    "blank spans, leading bar": ["| 第二十条第(一)项 |  |  |  |"],
    "blank spans, trimmed": ["| 第二十条第(一)项 | | | |"],
    "markdown": ["| 第二十条第(一)项 |  |  |  |", "| --- | --- | --- | --- |"],
    "markdown, padded": ["| 第二十条第(一)项 ||||", "| --- |"],
    "tabs": ["第二十条第(一)项", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t0\t0\t0"],
    "tabs, blank spans": ["第二十条第(一)项\t\t\t", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数"],
    "cells, padding apart": [
        "第二十条第(一)项 |",
        "|||",
        "信息内容 |",
        "本年制发件数 |",
        "本年废止件数 |",
        "现行有效件数 |",
        "规章 |",
        "0 |",
        "0 |",
        "0 |",
        "行政规范性文件 |",
        "3 |",
        "0 |",
        "9 |",
        "第二十条第(五)项 |",
        "|||",
        "信息内容 |",
        "本年处理决定数量 |",
        "||",
        "行政许可 |",
        "6734 |",
        "||",
    ],
    "cells, padding beside": [
        "第二十条第(一)项 | |||",
        "信息内容 |",
        "本年制发件数 |",
        "本年废止件数 |",
        "现行有效件数 |",
    ],
    "cells, bar apart": ["第二十条第(一)项", "|", "信息内容", "|", "本年制发件数", "|"],
    "cells, bar apart, padded": ["第二十条第(一)项", "|", "|||", "信息内容", "|", "本年制发件数", "|"],
    "cells alone": ["第二十条第(一)项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "0"],
    "cells alone, spaced": ["第二十条第(一)项", "", "信息内容", "", "本年制发件数", ""],
}

SECOND_OF_REFUSED = {
    "padded rows": "2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||",
    "bare rows": "2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    "blank row spans": " |  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    "blank row spans, leading bar": "|  |  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    "blank row spans, trimmed": "| | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    "blank spans": " |  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    "markdown, padded": "| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |||",
    "tabs": "2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0",
    "tabs, blank spans": "\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0",
}


@pytest.mark.parametrize("layout", FIRST_LINES)
def test_first_lines_of_the_disclosure_table(layout: str) -> None:
    wanted = FIRST_LINES[layout]
    assert _text(layout, _disclosure_2022())[: len(wanted)] == wanted


@pytest.mark.parametrize("layout", SECOND_OF_REFUSED)
def test_row_inside_two_groups(layout: str) -> None:
    lines = [line for line in _text(layout, _requests_2022()) if "2.其他法律" in line]
    assert lines == [SECOND_OF_REFUSED[layout]]


def test_every_layout_has_its_golden_lines() -> None:
    assert {*LAYOUTS} == {*FIRST_LINES, "markdown, aligned"}


def test_aligned_markdown_fills_cells_up_to_the_width_of_wide_characters() -> None:
    lines = _text("markdown, aligned", _disclosure_2022())
    assert lines[1:4] == [
        "| ------------------ | -------------------------- | ------------ | ------------ |",
        "| 信息内容           | 本年制发件数               | 本年废止件数 | 现行有效件数 |",
        "| 规章               | 0                          | 0            | 0            |",
    ]


def test_last_row_of_a_table_has_no_padding() -> None:
    assert _text("padded rows", _disclosure_2022())[-1] == "行政事业性收费 | 1190 |"
    assert _text("cells, padding apart", _disclosure_2022())[-2:] == ["行政事业性收费 |", "1190 |"]


def test_header_of_the_requests_table_in_padded_rows() -> None:
    assert _text("padded rows", _requests_2022())[:6] == [
        f"{CORNER} | 申请人情况 | ||||||||",
        "自然人 | 法人或其他组织 | 总计 | |||||||",
        "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||",
        "一、本年新收政府信息公开申请数量 | 169 | 6 | 0 | 0 | 6 | 0 | 181 | ||",
        "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||",
        "三、本年度办理结果 | (一)予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |",
    ]


def test_header_of_the_requests_table_with_all_spans_blank() -> None:
    assert _text("blank spans", _requests_2022())[:4] == [
        f"{CORNER} |  |  | 申请人情况 |  |  |  |  |  |  |",
        " |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |",
        " |  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |",
        "一、本年新收政府信息公开申请数量 |  |  | 169 | 6 | 0 | 0 | 6 | 0 | 181 |",
    ]


def test_review_table_in_padded_rows() -> None:
    assert _text("padded rows", grid_for(CURRENT.by_key["review"], _zeros(1, "review"))) == [
        "行政复议 | 行政诉讼 | |||||||||||||",
        "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||",
        "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||",
        "0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    ]


def test_trial_form_with_a_cell_a_line() -> None:
    assert "\n".join(_text("cells, padding apart", _disclosure_2020())).endswith(
        "第二十条第(八)项 |\n|||\n信息内容 |\n上一年项目数量 |\n本年增/减 |\n|\n行政事业性收费 |\n0 |\n0 |\n|\n"
        "第二十条第(九)项 |\n|||\n信息内容 |\n采购项目数量 |\n采购总金额 |\n|\n政府集中采购 |\n0 |\n0 |"
    )


def test_trial_form_with_padding_beside_the_last_cell_of_a_row() -> None:
    assert _text("cells, padding beside", _disclosure_2020())[13:21] == [
        "第二十条第(五)项 | |||",
        "信息内容 |",
        "上一年项目数量 |",
        "本年增/减 |",
        "处理决定数量 |",
        "行政许可 |",
        "0 |",
        "0 |",
    ]


def test_header_cell_broken_over_two_lines() -> None:
    grid = Grid("requests", 10, [Line([Cell("商业\n企业", Role.HEADER), Cell("其他", Role.HEADER)])])
    assert _text("cells, bar apart", grid) == ["商业", "企业", "|", "其他", "|"]
    assert _text("cells, padding apart", grid) == ["商业", "企业 |", "其他 |"]


def test_header_in_two_rows() -> None:
    lines = _text("blank spans", with_header_in_two_rows(_requests_2022()))
    assert lines[2:5] == [
        " |  |  |  | 商业 | 科研 | 社会公 | 法律服 | 其他 |  |",
        " |  |  |  | 企业 | 机构 | 益组织 | 务机构 |  |  |",
        "一、本年新收政府信息公开申请数量 |  |  | 169 | 6 | 0 | 0 | 6 | 0 | 181 |",
    ]


def test_page_break_with_the_header_again() -> None:
    grid = with_page_break(Random(3), _requests_2022(), "— 3 —", repeat_header=True)
    lines = _text("blank spans", grid)
    mark = lines.index("— 3 —")
    assert lines[mark + 1 : mark + 4] == lines[:3]
    assert lines[mark + 4 :] == _text("blank spans", _requests_2022())[mark:]
    padded = _text("padded rows", grid)
    assert padded[mark - 1].endswith("0 |"), "the row before the table begins again has no padding"


def test_group_begins_in_the_next_row_when_its_first_row_is_missing() -> None:
    grid = _requests_2022()
    place = next(i for i, line in enumerate(grid.lines) if any("国家秘密" in cell.text for cell in line.cells))
    lines = _text("blank spans", without_row(grid, place))
    assert lines[place] == " | (三)不予公开 | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    assert len({line.count("|") for line in lines}) == 1, "every row has ten columns still"
