"""Where a condition of a rule turns: on either side of it something else is said, or nothing."""

from __future__ import annotations

import pytest

from gklint.forms import official
from gklint.linter import check_bytes
from gklint.rules import Rule, all_rules, sample
from gklint.rules.tables import wrong_cell_count
from gklint.rules.tables.wrong_form import WrongForm

from .changing import TEXT, findings_of, mended, printed_at, with_

SECTIONS = official()[-1].sections
HEADINGS = [f"{section.ordinal}、{section.heading}" for section in SECTIONS]
TITLE = TEXT.splitlines(keepends=True)[0]
SIGNED = "青禾县人民政府\n2024年1月20日\n"


def _part(number: int, text: str = TEXT) -> str:
    """Give a section, heading and all; numbers count from 1."""
    start = text.index(HEADINGS[number - 1])
    return text[start : text.index(HEADINGS[number])] if number < len(HEADINGS) else text[start:]


def _under(number: int, content: str) -> str:
    """Give the report with something else under a heading."""
    return with_((_part(number), f"{HEADINGS[number - 1]}\n{content}"))


# ---------------------------------------------------------------- GK101


@pytest.mark.parametrize(("numbers", "missing"), [((1,), 0), ((5,), 0), ((1, 5), 4), ((5, 6), 4)])
def test_two_sections_make_a_report_without_title_and_tables(numbers: tuple[int, ...], missing: int) -> None:
    text = "".join(_part(number) for number in numbers)
    assert len(findings_of(text, "GK101")) == missing


def test_a_last_heading_is_put_in_in_the_style_of_the_one_before_it() -> None:
    numbered = [(f"{section.ordinal}、", f"第{section.ordinal}部分 ") for section in SECTIONS[:5]]
    for text, expected in (
        (with_((_part(6), ""), *numbered), "第六部分 其他需要报告的事项"),
        (with_((_part(6), ""), ("五、", "## 五、")), "## 六、其他需要报告的事项"),
    ):
        [finding] = findings_of(text, "GK101")
        assert mended(text, finding).endswith("\n" + expected + "\n")


def test_a_heading_is_put_in_in_the_style_of_the_one_after_it() -> None:
    text = with_((_part(2), ""), ("三、", "## 三、"))
    [finding] = findings_of(text, "GK101")
    assert "\n## 二、主动公开政府信息情况\n" in mended(text, finding)


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("above", ["（六）监督保障", "全年未发生责任追究情形。", "全年未发生责任追究情形；"])
def test_a_heading_is_put_between_the_table_and_what_is_told_above_it(above: str, number: int) -> None:
    heading = HEADINGS[number - 1]
    text = with_((f"{heading}\n", f"{above}\n"))
    first = _part(number).splitlines()[1]
    (finding,) = findings_of(text, "GK101")
    assert f"\n{above}\n{heading}\n{first}\n" in mended(text, finding)


# ---------------------------------------------------------------- GK103

TABLES = {
    "two rows in nobody's words": "维持 | 1 |\n纠正 | 0 |\n",
    "a row of three cells": "维持 | 1 | 0\n",
    "a value on each of four lines": "1\n0\n0\n1\n",
    "four labels with nothing between them": "结果维持结果纠正其他结果尚未审结\n",
}
NO_TABLES = {
    "a row of two cells": "维持 | 1\n",
    "the name of a picture in a box": "image3.png |\n",
    "page numbers": "本年度未发生。\n- 12 -\n- 13 -\n- 14 -\n",
    "headings above the columns alone": "行政复议\n行政诉讼\n",
    "four lines of prose": "本年度未发生行政复议。\n本年度未发生行政诉讼。\n工作人员参加了培训。\n上述情况属实。\n",
    "a rule": "————\n",
}


@pytest.mark.parametrize("name", TABLES)
def test_what_is_a_table_although_nobody_can_read_it(name: str) -> None:
    assert not findings_of(_under(4, TABLES[name]), "GK103")


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_is_no_table(name: str) -> None:
    text = _under(4, NO_TABLES[name])
    assert [printed_at(text, finding) for finding in findings_of(text, "GK103")] == [HEADINGS[3]]


@pytest.mark.parametrize("content", ["", "————\n", "<!-- gklint: ignore[GK210] 无 -->\n"])
def test_rules_and_directives_are_no_words_instead_of_a_table(content: str) -> None:
    [finding] = findings_of(_under(4, content), "GK103")
    assert "下面没有表格。" in str(finding.message)


# ---------------------------------------------------------------- GK104


def test_a_section_out_of_order_belongs_below_the_one_before_it_on_the_form() -> None:
    text = with_((_part(2), ""), (_part(6), _part(2) + _part(6)))
    [finding] = findings_of(text, "GK104")
    assert "应在“总体情况”之后" in str(finding.message)
    [related] = finding.related
    assert text[related.span.start : related.span.end] == HEADINGS[0]


# ---------------------------------------------------------------- GK108, GK109


@pytest.mark.parametrize("above", ["", "当前位置：首页 > 年报\n", "当前位置：首页 > 年报\n索引号：1\n"])
def test_a_title_is_put_in_and_nothing_else_is_changed(above: str) -> None:
    text = with_((TITLE, above)) + SIGNED
    [finding] = findings_of(text, "GK108")
    assert mended(text, finding) == above + TITLE + text.removeprefix(above)


def test_organ_and_year_are_put_in_and_a_doubled_word_is_taken_out_at_once() -> None:
    text = with_((TITLE, "政府信息公开工作年度年度报告\n")) + SIGNED
    [finding] = findings_of(text, "GK109")
    assert mended(text, finding) == TEXT + SIGNED


@pytest.mark.parametrize("left", ["", "工作", "工作年", "工作年度", "工作年度报"])
def test_a_title_is_completed_from_wherever_it_was_cut(left: str) -> None:
    text = with_(("信息公开工作年度报告\n", f"信息公开{left}\n"))
    [finding] = findings_of(text, "GK109")
    assert mended(text, finding) == TEXT


# ---------------------------------------------------------------- GK117


def test_a_heading_with_remains_of_a_page_beside_it_is_not_deleted() -> None:
    numbered = [
        (heading, heading.replace(section.ordinal, str(i), 1).replace("、", ".", 1))
        for i, (heading, section) in enumerate(zip(HEADINGS, SECTIONS, strict=True), 1)
    ]
    first, last = numbered[0][1], numbered[-1][1]
    for old, new in ((first, f"{first}：首页 > 信息公开 > 年报"), (last, f"{last}：2023年年报.docx")):
        text = with_(*numbered, (old, new))
        assert len(check_bytes(text.encode()).report.sections) == len(SECTIONS)
        assert not findings_of(text, "GK117")


@pytest.mark.parametrize(("count", "shown"), [(20, 20), (21, 20)])
def test_a_long_line_is_quoted_by_its_beginning(count: int, shown: int) -> None:
    line = "附件：" + "甲" * (count - 7) + ".pdf"
    assert len(line) == count
    [finding] = findings_of(TEXT + line + "\n", "GK117")
    assert f"“{line[:shown]}{'…' if shown < count else ''}”" in str(finding.message)


def test_remains_at_the_beginning_are_deleted_through_to_what_follows() -> None:
    text = "当前位置：首页 > 年报\n\n　　" + TEXT
    [finding] = findings_of(text, "GK117")
    assert mended(text, finding) == TEXT


# ---------------------------------------------------------------- GK201


def test_a_block_without_a_title_is_named_by_its_header() -> None:
    """As it would be where a form of years to come has other columns in the table of requests."""
    report = check_bytes(TEXT.encode()).report
    assert report.form is not None
    table = report.form.by_key["requests"]
    [block] = table.blocks
    columns = (block.columns[0]._replace(label="个人"), *block.columns[1:])
    changed = table._replace(blocks=(block._replace(columns=columns),))
    form = report.form._replace(tables=tuple(changed if each is table else each for each in report.form.tables))
    [finding] = WrongForm().check(report._replace(form=form))
    assert str(finding.message).startswith("“申请人情况”用的是另一版格式的栏目")


# ---------------------------------------------------------------- GK204

COERCIONS = "行政强制 | 0 | | |\n"


def test_a_missing_row_is_named_with_its_group() -> None:
    text = TEXT[: TEXT.index("（一）予以公开")] + TEXT[TEXT.index("（二）部分公开") :]
    [finding] = findings_of(text, "GK204")
    assert "／（一）予以公开”一行" in str(finding.message)


def test_a_missing_row_is_put_in_where_the_year_is_unknown() -> None:
    text = with_((COERCIONS, "")).replace("2023年", "").replace("2023", "")
    assert check_bytes(text.encode()).report.year is None
    [finding] = findings_of(text, "GK204")
    assert "\n行政强制 |" in mended(text, finding)


def test_a_row_beside_a_missing_one_may_be_damaged_as_well() -> None:
    """With a cell on each line: what was lost may reach from the middle of a row to the middle of the next."""
    rows = _part(3).split("\n", 1)[1]
    lines = rows.replace(" |", "\n").replace("\n ", "\n")
    lost = ("8.属于行政查询事项", "2.重复申请")
    without = with_(*((f"{label}\n" + "0\n" * 7, "") for label in lost), text=lines)
    text = with_((rows, without))
    found = findings_of(text, "GK204")
    assert [[text[each.span.start :].split("\n")[0] for each in one.related] for one in found] == [
        ["7.属于行政执法案卷"],
        ["1.信访举报投诉类申请"],
    ]


def test_a_missing_row_of_a_block_that_is_gone_stands_at_the_next_row() -> None:
    start, end = TEXT.index("第二十条第（一）项"), TEXT.index("第二十条第（五）项")
    text = TEXT[:start] + TEXT[end:]
    assert {printed_at(text, finding) for finding in findings_of(text, "GK204")} == {"行政许可 | 128"}


# ---------------------------------------------------------------- GK205, GK207


def test_a_row_printed_again_is_called_so() -> None:
    [finding] = findings_of(with_((COERCIONS, COERCIONS + COERCIONS)), "GK205")
    assert "“行政强制”一行已在上面印过" in str(finding.message)
    [finding] = findings_of(with_((COERCIONS, COERCIONS + "行政检查 | 3 | | |\n")), "GK205")
    assert "格式中没有“行政检查”这一行" in str(finding.message)


def test_a_row_on_whose_line_its_group_stands_is_not_moved() -> None:
    start = TEXT.index("（三）不予公开")
    first = TEXT[start : TEXT.index("2.其他法律行政法规禁止公开")]
    place = TEXT.index("4.保护第三方合法权益")
    text = TEXT[:start] + TEXT[start + len(first) : place] + first + TEXT[place:]
    [finding] = findings_of(text, "GK207")
    assert "“1.属于国家秘密”一行" in str(finding.message)
    assert "应在“（二）部分公开" in str(finding.message)
    assert finding.fix is None


# ---------------------------------------------------------------- GK211


def _cell(text: str, year: int = 2023, cell: tuple[str, str, str] = ("disclosure", "coercions", "decisions")) -> str:
    return sample.report(year, {cell: text})


def test_nothing_is_put_in_place_of_words_that_may_hide_a_figure() -> None:
    [finding] = findings_of(_cell("约3"), "GK211")
    assert finding.fix is None
    [finding] = findings_of(_cell("/", cell=("requests", "granted", "natural-person")), "GK211")
    assert finding.fix is None
    [finding] = findings_of(_cell("/"), "GK211")
    assert mended(_cell("/"), finding) == TEXT


# ---------------------------------------------------------------- GK212

CHANGE = ("disclosure", "licences", "change")
FEES = ("disclosure", "charges", "fees")


@pytest.mark.parametrize(
    ("text", "written", "year", "cell"),
    [
        ("＋８", "+8", 2020, CHANGE),
        ("－８", "-8", 2020, CHANGE),
        ("０８", "8", 2020, CHANGE),
        ("+35", "35", 2023, ("disclosure", "penalties", "decisions")),
        ("２０.５０", "20.50", 2023, FEES),
        ("２０.００", "20.00", 2023, FEES),
        ("20.00", None, 2023, FEES),
        ("３.０", "3", 2023, ("disclosure", "penalties", "decisions")),
        ("３.５", "3.5", 2023, ("disclosure", "penalties", "decisions")),
        ("3.5", None, 2023, ("disclosure", "penalties", "decisions")),
        ("1,23", None, 2023, ("disclosure", "penalties", "decisions")),
        ("0", None, 2023, ("disclosure", "penalties", "decisions")),
        ("35\u200b", None, 2023, ("disclosure", "penalties", "decisions")),
    ],
)
def test_a_number_is_written_plainly_and_keeps_its_value(
    text: str, written: str | None, year: int, cell: tuple[str, str, str]
) -> None:
    found = findings_of(_cell(text, year, cell), "GK212")
    assert [mended(_cell(text, year, cell), finding) for finding in found] == (
        [_cell(written, year, cell)] if written else []
    )


# ---------------------------------------------------------------- GK215


def test_a_directive_is_no_choice_of_the_form() -> None:
    directive = "<!-- gklint: ignore[GK601] 本行政区域（或本部门）已核对 -->\n"
    assert not findings_of(with_((HEADINGS[0] + "\n", HEADINGS[0] + "\n" + directive)), "GK215")


# ---------------------------------------------------------------- GK112


def test_a_heading_within_bars_gets_its_sentence_below() -> None:
    text = with_((_part(6), f"{HEADINGS[5]} | |\n无其他需要报告的事项。\n"))
    (finding,) = findings_of(text, "GK112")
    assert mended(text, finding).startswith(f"{HEADINGS[5]} | |\n2023年", text.index(HEADINGS[5]))


# ---------------------------------------------------------------- GK602


def test_each_instruction_of_a_line_is_found_in_whatever_order_they_stand() -> None:
    text = with_(("方便公众查询。", "方便公众查询。填报时请删除。没有数据的填0。"))
    assert [printed_at(text, found) for found in findings_of(text, "GK602")] == ["填报时请删除。", "没有数据的填0。"]


def test_an_instruction_among_the_rows_of_a_table_is_found_once() -> None:
    text = with_(("行政许可 |", "没有数据的填0\n行政许可 |"))
    assert [printed_at(text, found) for found in findings_of(text, "GK602")] == ["没有数据的填0"]


# ---------------------------------------------------------------- GK608


def test_garbled_labels_are_told_as_labels() -> None:
    text = with_(("行政许可 |", "行政许鏀垮簻可 |"))
    assert not findings_of(text, "GK608")
    assert findings_of(text, "GK203")


# ---------------------------------------------------------------- GK701, GK703


def test_the_notice_that_held_in_the_report_s_year_may_be_named() -> None:
    title = "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
    for year, count in ((2020, 0), (2023, 1)):
        text = sample.report(year).replace("方便公众查询。", f"方便公众查询。按照{title}编制。", 1)
        assert len(findings_of(text, "GK701")) == count


@pytest.mark.parametrize(
    ("printed", "expected"), [("202130", "30"), ("20210", "30"), ("2021300", "30"), ("20215", "5"), ("202199", "99")]
)
def test_digits_that_run_together_are_taken_for_a_known_number_only_where_they_may_be(
    printed: str, expected: str
) -> None:
    text = with_(("方便公众查询。", f"方便公众查询。按照国办公开办函〔{printed}号要求办理。"))
    (finding,) = findings_of(text, "GK703")
    assert f"国办公开办函〔2021〕{expected}号要求" in mended(text, finding)


# ---------------------------------------------------------------- GK903, GK907


def test_an_encoding_that_was_named_may_be_why_there_is_no_report() -> None:
    told, guessed = (check_bytes("通知\n".encode(), encoding).findings[0].message for encoding in ("utf-8", None))
    assert "--encoding" in told.template
    assert "--encoding" not in guessed.template


def test_a_rule_s_name_like_no_other_has_no_fix() -> None:
    text = with_((HEADINGS[0], f"{HEADINGS[0]} <!-- gklint: ignore[完全不同的名字] -->"))
    (finding,) = findings_of(text, "GK907")
    assert finding.fix is None


def test_what_a_copy_says_to_gklint_is_not_judged() -> None:
    text = f"{TEXT}{TEXT}<!-- gklint: ignore[GK99x] -->\n"
    assert not findings_of(text, "GK907")


# ---------------------------------------------------------------- rules between reports


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.across])
def test_a_report_alone_gives_rules_between_reports_nothing(rule: type[Rule]) -> None:
    report = check_bytes(TEXT.encode()).report
    assert not rule().applies(report)
    assert not list(rule().check(report))


# ---------------------------------------------------------------- GK208


def test_a_complete_row_is_not_told_of_beside_one_that_belongs_nowhere() -> None:
    text = with_(("行政许可 | 128 | | |\n", "行政许可 | 128 | | |\n | 3 | | |\n"))
    assert not findings_of(text, "GK208")
    assert len(findings_of(text, "GK205")) == 1


def test_of_a_complete_row_it_is_said_that_its_numbers_may_be_others() -> None:
    (row,) = [row for row in check_bytes(TEXT.encode()).report.tables[0].rows if row.row.label == "行政许可"]
    assert "上一行或下一行" in wrong_cell_count._message(row).template


# ---------------------------------------------------------------- GK203


@pytest.mark.parametrize(
    ("printed", "corrected"),
    [
        ("(二)部分公开(区分处理的,只计这一情况,不计其他情形)", "(二)部分公开(区分处理的,只计这一情形,不计其他情形)"),
        ("（二）部分公开（区分处理的，只计这一情况，不计其他情形）", None),
        ("（二）部分公开(区分处理的,只计这一情况,不计其他情形)", None),
    ],
)
def test_marks_of_a_corrected_label_stay_as_wide_as_they_were(printed: str, corrected: str | None) -> None:
    official = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    text = with_((official, printed))
    (finding,) = findings_of(text, "GK203")
    assert mended(text, finding) == with_((official, corrected or official))
    assert not findings_of(mended(text, finding), "GK203")
