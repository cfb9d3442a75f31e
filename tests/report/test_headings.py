"""The six sections are recognised by meaning."""

from __future__ import annotations

import pytest

from gklint.forms import official

from .drafts import changed, read

SECTIONS = official()[-1].sections


@pytest.mark.parametrize("text", [(s.key, t) for s in SECTIONS for t in (s.heading, *s.variants)], ids=lambda t: t[1])
def test_official_headings_and_variants(text: tuple[str, str]) -> None:
    key, heading = text
    report = read(f"一、{heading}\n某某工作有序开展，取得了成效。\n")
    assert [section.section.key for section in report.sections] == [key]


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("overview", "## 一、总体情况"),
        ("overview", "**一、总体情况**"),
        ("overview", "一.总体情况"),
        ("overview", "一、 2023年政府信息公开工作总体情况"),
        ("disclosure", "二、主动公开政府信息清况"),
        ("requests", "三、收到和处里政府信息公开申请情况"),
        ("review", "四、政府信息公开行政复议，行政诉讼情况"),
        ("review", "四、复议诉讼情况"),
        ("problems", "五、存在的主要问题和下步打算"),
        ("others", "六、其它需要报告事项"),
        ("others", "其他需要报告的事项"),
        ("disclosure", "主动公开政府信息情况"),
    ],
)
def test_headings_are_recognised_by_meaning(key: str, line: str) -> None:
    report = read(f"{line}\n有关工作按规定开展。\n")
    assert [section.section.key for section in report.sections] == [key]


@pytest.mark.parametrize(
    "line",
    [
        "四、结转下年度继续办理",
        "三、本年度办理结果",
        "一、本年新收政府信息公开申请数量",
        "主动公开政府信息情况良好，全年公开信息50条，没有发生行政复议、行政诉讼。",
        "二、加强学习培训",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert read(f"{line}\n有关工作按规定开展。\n").sections == ()


def test_preamble_that_lists_the_parts_is_no_heading() -> None:
    report = changed("本报告根据", "本报告包括总体情况、主动公开政府信息情况、其他需要报告的事项六部分。本报告根据")
    assert [section.section.key for section in report.sections] == [section.key for section in SECTIONS]


def test_subsections_of_the_same_name_are_no_headings() -> None:
    report = changed("（二）依申请公开。", "（二）主动公开政府信息情况\n")
    assert [section.section.key for section in report.sections] == [section.key for section in SECTIONS]


def test_rows_printed_a_cell_a_line_are_no_headings() -> None:
    rows = "一、本年新收政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n四、结转下年度继续办理\n0\n0\n0\n0\n0\n0\n0\n"
    report = read(f"三、收到和处理政府信息公开申请情况\n{rows}")
    assert [section.section.key for section in report.sections] == ["requests"]


def test_a_report_pasted_twice_is_read_once() -> None:
    from gklint.rules import sample

    text = sample.report(2023)
    report = read(text + text)
    assert [section.section.key for section in report.sections] == [section.key for section in SECTIONS]
    assert [(tuple(copy.span), copy.identical) for copy in report.copies] == [((len(text), 2 * len(text) - 1), True)]
    assert report.span.end == len(text)
