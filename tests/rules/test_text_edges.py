"""Where a condition of a rule of the text turns: on either side of it something else is said, or nothing."""

from __future__ import annotations

import pytest

from gklint.linter import check_bytes
from gklint.rules import sample
from gklint.rules.structure.overlong_overview import OverlongOverview

from .changing import TEXT, findings_of, mended, printed_at, with_

PUBLIC = "方便公众查询。"
FEES = "2023年，青禾县人民政府未收取政府信息公开信息处理费。"
NAMES = ("财政", "教育", "医疗", "就业", "环保", "交通", "住房", "养老", "救助")
NO_FEES = {("disclosure", "charges", "fees"): "0"}


# ---------------------------------------------------------------- GK112


def test_a_fee_that_only_the_preamble_names_is_not_told() -> None:
    text = with_((FEES, ""), ("要求编制。", "要求编制，信息处理费也要报告。"))
    assert len(findings_of(text, "GK112")) == 1


# ---------------------------------------------------------------- GK502


@pytest.mark.parametrize(("count", "shown"), [(8, "＋8"), (9, "＋8＋…")])
def test_many_parts_are_not_all_named(count: int, shown: str) -> None:
    parts = "、".join(f"{name}信息{i}条" for i, name in enumerate(NAMES[:count], 1))
    (finding,) = findings_of(with_(("862条。", f"862条，包括{parts}。")), "GK502")
    assert str(finding.message.values["parts"]).endswith(shown)


# ---------------------------------------------------------------- GK506


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("全年收取信息处理费400元。", 1),
        ("2023年收取信息处理费400元。", 1),
        ("2022年收取信息处理费400元。", 0),
        ("全年减免信息处理费400元。", 0),
        ("全年收取停车费400元。", 0),
    ],
)
def test_only_processing_fees_of_the_year_contradict_a_table_without_fees(sentence: str, count: int) -> None:
    text = sample.report(2023, NO_FEES).replace(FEES, sentence, 1)
    assert len(findings_of(text, "GK506")) == count


# ---------------------------------------------------------------- GK511


def _claims(*years: int) -> str:
    sentences = [
        f"{year}年，全县公开{what}12条。"
        for year, what in zip(years, ("解读材料", "政策文件", "动态信息"), strict=False)
    ]
    return with_((PUBLIC, PUBLIC + "".join(sentences)))


def test_claims_of_one_other_year_are_one_finding_from_three_on() -> None:
    (finding,) = findings_of(_claims(2022, 2022, 2022), "GK511")
    assert len(finding.related) == 2
    assert [other.span for other in finding.related] != [finding.span] * 2
    two = findings_of(_claims(2022, 2022), "GK511")
    assert [len(found.related) for found in two] == [0, 0]
    differing = findings_of(_claims(2022, 2022, 2021), "GK511")
    assert [len(found.related) for found in differing] == [0, 0, 0]


# ---------------------------------------------------------------- GK514


@pytest.mark.parametrize(
    ("signed", "count"), [("2024年3月31日", 0), ("2024年3月", 0), ("2024年4月1日", 1), ("2024年4月", 1)]
)
def test_a_government_s_report_is_due_by_the_end_of_march(signed: str, count: int) -> None:
    assert len(findings_of(f"{TEXT}青禾县人民政府\n{signed}\n", "GK514")) == count


def test_a_report_of_nobody_may_take_as_long_as_a_government_s() -> None:
    without = TEXT.replace("青禾县人民政府", "").replace("县政府", "")
    for signed, count in (("2024年3月20日", 0), ("2024年4月20日", 1)):
        assert len(findings_of(f"{without}{signed}\n", "GK514")) == count


# ---------------------------------------------------------------- GK602


def test_only_instructions_among_rows_are_none_of_the_table() -> None:
    text = with_(("行政许可 |", "各项数据已核对\n行政许可 |"))
    assert not findings_of(text, "GK602")
    text = with_(("行政许可 |", "没有数据的填0\n行政许可 |"))
    assert [printed_at(text, found) for found in findings_of(text, "GK602")] == ["没有数据的填0"]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("（没有数据的填0）公众满意。", "（没有数据的填0）"),
        ("公众（没有数据的填0）满意。", "（没有数据的填0）"),
        ("（一次办好）公众满意，没有数据的填0（零）。", "（一次办好）公众满意，没有数据的填0（零）。"),
        ("（公众满意，没有数据的填0。", "（公众满意，没有数据的填0。"),
        ("公众满意，没有数据的填0）。", "公众满意，没有数据的填0）。"),
        (f"（{'满意' * 29}，没有数据的填0，{'满意' * 29}）。", None),
        (f"（{'满意' * 31}，没有数据的填0，{'满意' * 28}）", ""),
    ],
)
def test_an_instruction_in_brackets_is_taken_with_them(printed: str, shown: str | None) -> None:
    text = with_((PUBLIC, PUBLIC + printed))
    (finding,) = findings_of(text, "GK602")
    found = printed_at(text, finding)
    if shown is None:
        assert found == printed.rstrip("。")
    elif shown:
        assert found == shown
    else:
        assert found == printed


# ---------------------------------------------------------------- GK603


def test_what_is_repeated_is_shown_in_short_and_deleted_with_its_mark() -> None:
    sentence = "安排专人检查各栏目更新情况确保及时准确并逐月通报"
    text = with_((PUBLIC, f"{PUBLIC}{sentence}，{sentence}。"))
    (finding,) = findings_of(text, "GK603")
    assert str(finding.message.values["text"]).endswith("…")
    assert mended(text, finding) == with_((PUBLIC, f"{PUBLIC}{sentence}。"))


# ---------------------------------------------------------------- GK608


def test_invisible_characters_in_a_label_are_told_and_deleted() -> None:
    text = with_(("行政许可 |", "行政\u200b许可 |"))
    (finding,) = findings_of(text, "GK608")
    assert mended(text, finding) == TEXT


def test_a_garbled_number_is_told_as_none() -> None:
    text = with_(("行政许可 | 128 |", "行政许可 | 128\ufffd |"))
    assert findings_of(text, "GK211")
    assert not findings_of(text, "GK608")


# ---------------------------------------------------------------- GK118


def _told_as_too_long(limit: int) -> list[str]:
    rule = OverlongOverview(OverlongOverview.option_type(max_overview_characters=limit))
    return [str(found.message.values["count"]) for found in rule.check(check_bytes(TEXT.encode()).report)]


def test_an_overview_may_be_as_long_as_is_said() -> None:
    (count,) = _told_as_too_long(1)
    assert _told_as_too_long(int(count)) == []
    assert _told_as_too_long(int(count) - 1) == [count]
