"""Figures in the text, on sentences that were written before the reader of sentences was."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from gklint.findings import Finding
from gklint.linter import analyse
from gklint.report.quantities import quantities, stated_cells
from gklint.report.quantities.numerals import chinese_number, numerals
from gklint.text import Text

from .sentences import Case, Sum, cases

CODES = {"GK501", "GK502", "GK503", "GK504", "GK505", "GK506"}
_OTHER_NUMERALS = {"一": "六", "二": "九", "两": "九", "四": "八", "十": "七", "零": "五", "八": "六"}


def _findings(text: str) -> list[Finding]:
    return [finding for finding in analyse(Text.of(text)).findings if finding.code in CODES]


def _spans(text: str, code: str) -> list[tuple[int, int]]:
    return [(finding.span.start, finding.span.end) for finding in _findings(text) if finding.code == code]


def _name(value: object) -> str:
    return value.say[:24] if isinstance(value, Case) else str(value)


@pytest.mark.parametrize("case", cases(), ids=_name)
def test_clean_sentences_are_left_alone(case: Case) -> None:
    found = [finding for finding in _findings(case.text()) if finding.code != "GK502" or not _wrong_sum(case)]
    assert not found, [str(finding.message) for finding in found]


def _wrong_sum(case: Case) -> bool:
    return any(_total(each) > _number(each.whole) for each in case.sums)


def _number(text: str) -> int:
    shown = unicodedata.normalize("NFKC", text).replace(",", "")
    found = int(shown) if shown.isdigit() else chinese_number(shown)
    assert found is not None, text
    return found


def _total(each: Sum) -> int:
    return sum(_number(part) for part in each.parts)


@pytest.mark.parametrize("case", cases(), ids=_name)
def test_the_figures_that_state_cells_are_those_a_reader_compares(case: Case) -> None:
    report = analyse(Text.of(case.text())).report
    start = case.start()
    within = [each for each in report.once(stated_cells) if start <= each.quantity.span.start < start + len(case.say)]
    found = {
        (each.quantity.span.start - start, each.quantity.span.end - start)
        for each in within
        if not each.quantity.denied
    }
    assert found == set(case.places(case.figures))
    denied = {term.cell.row_key for each in within if each.quantity.denied for term in each.readings[0].terms}
    expected = {"normative-documents" if row == "issued" else row for row in case.none}
    assert expected <= denied
    assert bool(expected) == bool(denied)


def _damaged() -> Iterator[tuple[Case, int, int, str]]:
    """Yield each compared figure with what it is changed to."""
    for case in cases():
        for start, end in case.places(case.figures):
            yield case, start, end, _other(case.say[start:end], case)


def _other(figure: str, case: Case) -> str:
    """Write a number that no cell of the case has."""
    if figure in _OTHER_NUMERALS:
        return _OTHER_NUMERALS[figure]
    if not figure[0].isdigit():
        return "九百零三"
    digits = unicodedata.normalize("NFKC", figure).replace(",", "")
    whole, point, decimals = digits.partition(".")
    return f"{int(whole) + 1371 + 7 * len(case.say)}{point}{decimals}"


@pytest.mark.parametrize(("case", "start", "end", "other"), list(_damaged()), ids=_name)
def test_a_changed_figure_is_found(case: Case, start: int, end: int, other: str) -> None:
    say = case.say[:start] + other + case.say[end:]
    at = case.start() + start
    assert (at, at + len(other)) in _spans(case.text(say), "GK501")


@pytest.mark.parametrize(("case", "row"), [(case, row) for case in cases() for row in case.none if row], ids=_name)
def test_what_is_denied_and_there_all_the_same_is_found(case: Case, row: str) -> None:
    assert len(_spans(case.text(cells={row: "3"}), "GK506")) == 1


SUMS = [(case, each) for case in cases() for each in case.sums]


@pytest.mark.parametrize(("case", "each"), SUMS, ids=_name)
def test_parts_above_the_whole_are_found(case: Case, each: Sum) -> None:
    report = analyse(Text.of(case.text())).report
    read = [
        tuple(part.text for part in breakdown.parts)
        for breakdown in report.once(quantities).breakdowns
        if breakdown.whole.text == unicodedata.normalize("NFKC", each.whole)
    ]
    assert each.parts in read
    _expect_at_whole(case, each, _total(each) - 1)


@pytest.mark.parametrize(("case", "each"), [(case, each) for case, each in SUMS if each.exhaustive], ids=_name)
def test_parts_below_the_whole_are_found_where_they_are_all_there_are(case: Case, each: Sum) -> None:
    _expect_at_whole(case, each, _total(each) + 7)


@pytest.mark.parametrize(("case", "each"), [(case, each) for case, each in SUMS if not each.exhaustive], ids=_name)
def test_parts_below_the_whole_are_left_alone_where_there_may_be_more(case: Case, each: Sum) -> None:
    [(start, end)] = case.places((each.place,))
    say = case.say[:start] + str(_total(each) + 7) + case.say[end:]
    assert not _spans(case.text(say), "GK502")


def _expect_at_whole(case: Case, each: Sum, whole: int) -> None:
    [(start, end)] = case.places((each.place,))
    say = case.say[:start] + str(whole) + case.say[end:]
    at = case.start() + start
    assert (at, at + len(str(whole))) in _spans(case.text(say), "GK502")


RATES = [(case, rate) for case in cases() for rate in case.rates]


@pytest.mark.parametrize(("case", "rate"), RATES, ids=_name)
def test_a_changed_percentage_is_found(case: Case, rate: str) -> None:
    other = "六十" if rate == "八" else f"{float(rate) + 3.7:.2f}" if "." in rate else str(int(rate) + 4)
    [(start, end)] = case.places((rate,))
    say = case.say[:start] + other + case.say[end:]
    at = case.start() + start
    assert _spans(case.text(say), "GK503") == [(at, at + len(other))]


@pytest.mark.parametrize("case", [case for case in cases() if case.missing], ids=_name)
def test_a_number_that_is_gone_is_found(case: Case) -> None:
    assert case.missing
    number, unit = case.missing
    [(start, end)] = case.places((number,))
    say = case.say[:start] + case.say[end:]
    at = case.start() + start
    [(first, last)] = _spans(case.text(say), "GK505")
    assert first <= at <= last
    assert case.text(say)[first:last].strip() == unit


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百二十", 120),
        ("一百零五", 105),
        ("一千二百三十四", 1234),
        ("二〇二三", None),
        ("一二三", None),
        ("百", None),
        ("十百", None),
    ],
)
def test_chinese_numerals(text: str, number: int | None) -> None:
    assert chinese_number(text) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到申请1,206件", ["1206件"]),
        ("收到申请十二件", ["12件"]),
        ("占百分之八点五", ["8.5%"]),
        ("收费12.39205万元", ["12.39205万元"]),
        ("部分公开67,占4.61%", ["67", "4.61%"]),
        ("国办公开办函〔2021〕30号", []),
        ("第二十条第(五)项", []),
        ("第3次会议", []),
        ("2023年12月31日,8:30-17:30", []),
        ("电话:0431-89177997。", []),
        ("自收到申请之日起20个工作日内", []),
        ("分4个方面", []),
        ("网址http://www.ab1.gov.cn/3件", []),
    ],
)
def test_numbers_that_count_are_told_from_others(text: str, expected: list[str]) -> None:
    assert [f"{each.number}{each.unit}" for each in numerals(text)] == expected


@pytest.mark.parametrize("text", ["约20件", "20余件", "20件以上", "3-5件", "十多件", "近百分之八"])
def test_numbers_that_are_not_exact_are_known_as_such(text: str) -> None:
    assert not any(each.exact for each in numerals(text) if each.unit == "件")
