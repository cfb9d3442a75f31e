"""Sections missing, empty, without their table, misnumbered, worded otherwise, repeated: hard cases and traps."""

from __future__ import annotations

import pytest

from gklint.fixes import apply
from gklint.forms import official
from gklint.linter import Analysis, check_bytes
from gklint.rules import sample
from tests.reports.generate import Choices, specimen
from tests.reports.layouts import LAYOUTS

OWN = {"GK101", "GK102", "GK103", "GK104", "GK105", "GK106"}
SECTIONS = official()[-1].sections
TEXT = sample.report(2023)
TITLE, BODY = TEXT.split("\n", 1)
LINES = TEXT.splitlines()
PLACES = [LINES.index(f"{section.ordinal}、{section.heading}") for section in SECTIONS] + [len(LINES)]
PREAMBLE = "\n".join(LINES[1 : PLACES[0]]) + "\n"

Pair = tuple[str, str]


def part(number: int) -> str:
    """Give a section of the sample, heading first."""
    return "\n".join(LINES[PLACES[number - 1] : PLACES[number]]) + "\n"


def content(number: int) -> str:
    """Give what stands under the heading."""
    return part(number).split("\n", 1)[1]


def headed(number: int, heading: str) -> Pair:
    """Replace a section's heading line."""
    return part(number), heading + "\n" + content(number)


def found(analysis: Analysis) -> list[tuple[str, str]]:
    """Give what these rules say: the code and the beginning of the text it stands at."""
    text = analysis.text.content
    return [(each.code, text[each.span.start : each.span.end]) for each in analysis.findings if each.code in OWN]


def said(*pairs: Pair, text: str = TEXT) -> list[tuple[str, str]]:
    """Check the sample after replacements."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return found(check_bytes(text.encode()))


LIST = "".join(f"（{section.ordinal}）{section.heading}；\n" for section in SECTIONS)
CONTENTS = "".join(f"{section.ordinal}、{section.heading}\n" for section in SECTIONS)
ROWS_A_CELL_A_LINE = content(3).replace(" |", "\n").replace("\n ", "\n")

TRAPS: dict[str, tuple[Pair, ...]] = {
    "parts listed in the preamble": ((PREAMBLE, PREAMBLE + "本报告由以下部分组成：\n" + LIST),),
    "parts listed with 一、": ((PREAMBLE, PREAMBLE + CONTENTS.replace("\n", "；\n", 5).replace("事项\n", "事项。\n")),),
    "contents with page numbers": ((PREAMBLE, "目录\n" + CONTENTS.replace("\n", "……3\n") + PREAMBLE),),
    "contents without page numbers": ((PREAMBLE, "目录\n" + CONTENTS + PREAMBLE),),
    "parts in a sentence": ((PREAMBLE, PREAMBLE + "报告包括一、总体情况，二、主动公开政府信息情况等六部分。\n"),),
    "rows a cell a line": ((content(3), ROWS_A_CELL_A_LINE),),
    "第一部分": tuple(headed(i, f"第{s.ordinal}部分 {s.heading}") for i, s in enumerate(SECTIONS, 1)),
    "（一）": tuple(headed(i, f"（{s.ordinal}）{s.heading}") for i, s in enumerate(SECTIONS, 1)),
    "1.": tuple(headed(i, f"{i}.{s.heading}") for i, s in enumerate(SECTIONS, 1)),
    "Markdown": tuple(headed(i, f"## {s.ordinal}、{s.heading}") for i, s in enumerate(SECTIONS, 1)),
    "bold": tuple(headed(i, f"**{s.ordinal}、{s.heading}**") for i, s in enumerate(SECTIONS, 1)),
    "one heading in another style": (headed(5, "（五）存在的主要问题及改进情况"),),
    "blanks and width": (headed(4, "四、 政府信息公开行政复议 ,行政诉讼情况"),),
    "colon after headings": (headed(1, "一、总体情况："), headed(6, "六、其他需要报告的事项：")),
    "text beside the heading": ((part(6), "六、其他需要报告的事项。无其他需要报告的事项。\n"),),
    "无 beside the heading": ((part(6), "六、其他需要报告的事项：无\n"),),
    "无 beside the heading, in brackets": ((part(6), "六、其他需要报告的事项（无）\n"),),
    "无 under the heading": ((content(6), "无\n"),),
    "无 under a subheading": ((content(6), "（一）无\n"),),
    "a subsection named as a section": (("（一）主动公开。", "（一）主动公开政府信息情况\n"),),
    "a last subsection named as the section": (
        (content(6), "（一）信息处理费\n未收取。\n（二）其他需要报告的事项\n无。\n"),
    ),
    "numbered 一、二、 within a section": ((content(5), "一、存在的主要问题\n解读单一。\n二、改进措施\n加强培训。\n"),),
    "a list of 一、 to 四、": ((content(1), content(1) + "一、提高认识\n二、落实责任\n三、加强考核\n四、强化保障\n"),),
    "a section of one's own": (headed(6, "七、其他需要报告的事项"), (part(5), part(5) + "六、工作打算\n继续努力。\n")),
    "tables at the end": (
        (content(2), "见文末。\n"),
        (content(3), "见文末。\n"),
        (content(4), "见文末。\n"),
        (content(6), content(6) + content(2) + content(3) + content(4)),
    ),
    "words above and below a table": ((content(4), "具体情况如下：\n" + content(4) + "注：以上为全年数。\n"),),
    "a figure row without its header": ((content(4), content(4).splitlines()[-1] + "\n"),),
    "cells with nothing between them": ((content(4), content(4).replace(" |", "").replace(" ", "")),),
    "a table in HTML": ((content(4), "<table><tr><td>1</td></tr></table>\n"),),
    "problems as subheadings": ((content(5), "（一）公开内容不够全面\n（二）工作力度有待加强\n"),),
    "a text that begins like a contact": ((content(6), "联系实际，扎实做好各项工作。\n"),),
    "headings in boxes": tuple(headed(i, f"{s.ordinal}、{s.heading} |") for i, s in enumerate(SECTIONS, 1) if i > 1),
    "a sign-off after a short text": ((content(6), "无\n青禾县人民政府\n2024年1月20日\n"),),
    "an article that is no report": (
        (TEXT, "某项目工作总结\n一、总体情况\n项目进展顺利。\n二、存在不足\n进度偏慢。\n"),
    ),
    "a sentence that begins like a heading": (
        (content(1), content(1) + "总体情况看，各项任务按期完成。\n主动公开政府信息情况良好，没有差错。\n"),
    ),
}

DEFECTS: dict[str, tuple[tuple[Pair, ...], list[tuple[str, str]]]] = {
    "a section left out, the others renumbered": (
        (
            (part(5), ""),
            headed(6, "五、其他需要报告的事项"),
        ),
        [("GK101", "五、其他需要报告的事项")],
    ),
    "two sections left out": (
        ((part(2), ""), (part(3), "")),
        [("GK101", "四、政府信息公开行政复议、行政诉讼情况")] * 2,
    ),
    "the end is cut off": (
        ((part(5), ""), (part(6), "")),
        [("GK101", content(4).splitlines()[-1].removesuffix(" |") + " |")] * 2,
    ),
    "a heading lost, its table there": (
        ((LINES[PLACES[1]] + "\n", ""),),
        [("GK101", "三、收到和处理政府信息公开申请情况")],
    ),
    "a heading lost, words lead on to its table": (
        ((LINES[PLACES[3]] + "\n", "2023年政府信息公开行政复议、行政诉讼具体情况如下：\n"),),
        [("GK101", "五、存在的主要问题及改进情况")],
    ),
    "empty but for a page number": (((content(1), "- 1 -\n"),), [("GK102", "一、总体情况")]),
    "empty but for a signature": (
        ((content(6), "青禾县人民政府\n2024年1月20日\n"),),
        [("GK102", "六、其他需要报告的事项")],
    ),
    "empty but for a signature on one line": (
        ((content(6), "青禾县人民政府　2024年1月20日\n"),),
        [("GK102", "六、其他需要报告的事项")],
    ),
    "empty but for subheadings": (
        ((content(5), "（一）存在的主要问题\n（二）改进情况\n"),),
        [("GK102", "五、存在的主要问题及改进情况")],
    ),
    "a picture instead of a table": (
        ((content(2), "![](media/image1.png)\n"),),
        [("GK103", "二、主动公开政府信息情况")],
    ),
    "an attachment instead of a table": (
        ((content(3), "附件2：依申请公开情况统计表.xls\n"),),
        [("GK103", "三、收到和处理政府信息公开申请情况")],
    ),
    "figures in words instead of a table": (
        ((content(3), "全年新收申请7件，上年结转1件，办结7件。\n"),),
        [("GK103", "三、收到和处理政府信息公开申请情况")],
    ),
    "three headings in a row": (
        ((content(2), ""), (content(3), ""), (content(4), "")),
        [("GK103", LINES[place]) for place in PLACES[1:4]],
    ),
    "named in the preamble, but left out": (
        ((PREAMBLE, PREAMBLE + "其他需要报告的事项\n"), (part(6), "")),
        [("GK101", content(5).splitlines()[-1])],
    ),
    "empty but for whom to ask": (
        ((content(6), "（联系人：张某，电话：0874-5550000）\n"),),
        [("GK102", "六、其他需要报告的事项")],
    ),
    "begins with two": (
        tuple(headed(i, f"{'二三四五六七'[i - 1]}、{s.heading}") for i, s in enumerate(SECTIONS, 1)),
        [("GK104", "二、总体情况")],
    ),
    "no number at all": (
        tuple(headed(i, s.heading) for i, s in enumerate(SECTIONS, 1)),
        [("GK104", "总体情况")],
    ),
    "the mark left, the number lost": (
        (headed(3, "、收到和处理政府信息公开申请情况"),),
        [("GK104", "、收到和处理政府信息公开申请情况")],
    ),
    "one section far from its place": (
        ((part(2), ""), (part(6), part(2) + part(6))),
        [("GK104", "二、主动公开政府信息情况")],
    ),
    "the first section last": (
        ((part(1), ""), (part(6), part(6) + part(1))),
        [("GK104", "一、总体情况")],
    ),
    "a section left out and a number wrong": (
        ((part(2), ""), headed(5, "七、存在的主要问题及改进情况")),
        [("GK101", "三、收到和处理政府信息公开申请情况"), ("GK104", "七、存在的主要问题及改进情况")],
    ),
    "wrong number and other words": (
        (headed(5, "六、存在问题及改进措施"),),
        [("GK104", "六、存在问题及改进措施"), ("GK105", "存在问题及改进措施")],
    ),
    "no number and misspelt": (
        (headed(4, "政府信息公开行政复仪、行政诉讼情况"),),
        [("GK104", "政府信息公开行政复仪、行政诉讼情况"), ("GK105", "政府信息公开行政复仪、行政诉讼情况")],
    ),
    "in nobody's words": (
        (headed(5, "五、信息公开的建议和下一步工作思考"),),
        [("GK105", "信息公开的建议和下一步工作思考")],
    ),
    "other words in bold": ((headed(6, "**六、其它需要报告事项**"),), [("GK105", "其它需要报告事项")]),
    "twice, the first one empty": (
        ((part(5), LINES[PLACES[4]] + "\n" + part(5)),),
        [("GK106", "五、存在的主要问题及改进情况")],
    ),
    "a table section twice": (
        ((part(3), part(3) + part(3)),),
        [("GK106", "三、收到和处理政府信息公开申请情况")],
    ),
    "twice under the next number": (
        (
            (part(1), part(1) + part(1).replace("一、总体", "二、总体")),
            *(headed(i, f"{'二三四五六七'[i - 1]}、{SECTIONS[i - 1].heading}") for i in range(2, 7)),
        ),
        [("GK106", "二、总体情况")],
    ),
}


@pytest.mark.parametrize("name", TRAPS)
def test_what_is_no_defect(name: str) -> None:
    assert said(*TRAPS[name]) == []


@pytest.mark.parametrize("name", DEFECTS)
def test_defects_are_said_once(name: str) -> None:
    pairs, wanted = DEFECTS[name]
    assert said(*pairs) == wanted


def test_a_table_twice_is_read_once() -> None:
    report = check_bytes(TEXT.replace(part(3), part(3) + part(3)).encode()).report
    assert [len(table.unexpected) for table in report.tables] == [0, 0, 0]


def test_everything_missing_is_put_in_round_by_round() -> None:
    text = TEXT.replace(part(2), "").replace(part(3), "").replace(part(6), "")
    for _ in range(3):
        analysis = check_bytes(text.encode())
        fix = next(each.fix for each in analysis.findings if each.code == "GK101")
        assert fix is not None
        text = apply(text, [fix]).content
    assert [section.section for section in check_bytes(text.encode()).report.sections] == list(SECTIONS)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_put_in_end_as_the_others(newline: str) -> None:
    text = (TEXT.replace(part(4), "")).replace("\n", newline)
    [finding] = [each for each in check_bytes(text.encode()).findings if each.code == "GK101"]
    assert finding.fix is not None
    fixed = apply(text, [finding.fix]).content
    assert fixed.replace(newline, "").count("\n") == fixed.replace(newline, "").count("\r") == 0
    assert f"{newline}四、政府信息公开行政复议、行政诉讼情况{newline}行政复议 | 行政诉讼 |" in fixed


def test_a_last_section_is_put_in_above_the_signature() -> None:
    signed = TEXT.replace(part(6), "青禾县人民政府\n2024年1月20日\n")
    [finding] = [each for each in check_bytes(signed.encode()).findings if each.code == "GK101"]
    assert finding.fix is not None
    assert signed[finding.span.start : finding.span.end] == "2024年1月20日"
    assert apply(signed, [finding.fix]).content.endswith("六、其他需要报告的事项\n青禾县人民政府\n2024年1月20日\n")


def test_a_heading_is_put_in_in_the_style_of_the_others() -> None:
    text = "\n\n".join(f"### 第{s.ordinal}部分 {s.heading}\n\n{content(i)}" for i, s in enumerate(SECTIONS, 1))
    text = text.replace("### 第五部分 " + SECTIONS[4].heading + "\n\n" + content(5), "")
    [finding] = [each for each in check_bytes(text.encode()).findings if each.code == "GK101"]
    assert finding.fix is not None
    assert "\n\n### 第五部分 存在的主要问题及改进情况\n" in apply(text, [finding.fix]).content


def test_renumbering_is_safe_only_when_all_sections_are_there() -> None:
    whole = TEXT.replace("五、存在", "三、存在")
    assert _applicability(whole) == "safe"
    assert _applicability(whole.replace(part(2), "")) == "unsafe"


def _applicability(text: str) -> str:
    [finding] = [each for each in check_bytes(text.encode()).findings if each.code == "GK104"]
    assert finding.fix is not None
    return finding.fix.applicability.value


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if "alone" not in name and name != "cells, bar apart"])
@pytest.mark.parametrize("key", ["disclosure", "requests"])
def test_the_blank_table_is_read_as_the_form(layout: str, key: str) -> None:
    """Tabs at the end of a line are blanks to the reader: there it may be uncertain of blank cells."""
    choices = Choices(layout=layout, year=2023, plain=True, proper=True, encoding="utf-8", brief=True)
    text = specimen(3, choices).data.decode()
    report = check_bytes(text.encode()).report
    section = next(each for each in report.sections if each.section.key == key)
    emptied = text[: section.heading.span.end] + "\n" + text[section.span.end :]
    [finding] = [each for each in check_bytes(emptied.encode()).findings if each.code == "GK103"]
    assert finding.fix is not None
    after = check_bytes(apply(emptied, [finding.fix]).content.encode())
    assert not [each for each in after.findings if each.code == "GK103"]
    before = {each.code for each in check_bytes(text.encode()).findings}  # so brief a report tells nothing
    left = {each.code for each in after.findings} - before
    assert left <= ({"GK210", "GK905"} if "tabs" in layout else {"GK210"})
