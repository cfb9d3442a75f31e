"""The format for people: the line itself, cut to the terminal, with the place underlined."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.linter import Analysis
from gklint.output import full
from gklint.output.style import Style
from gklint.report.build import unreadable
from gklint.report.model import Source
from gklint.spans import Span
from gklint.text import Text
from gklint.text.units import width

PLAIN = Style(columns=80)


def finding(start: int, end: int, **more: object) -> Finding:
    return Finding("GK301", "row-total", Severity.ERROR, say("总计不对。"), Span(start, end), **more)  # type: ignore[arg-type]


def rendered(content: str, found: Finding, style: Style = PLAIN) -> list[str]:
    analysis = Analysis(Text.of(content), unreadable(Source()), (found,))
    return full.render("草稿.txt", analysis, style).splitlines()


def underlined(lines: list[str]) -> str:
    """Give the text above the marks, by display columns."""
    shown, marks = lines[2], lines[3]
    begin, end = (width(marks[: marks.index("^")]), width(marks))
    prefixes = {width(shown[:i]): i for i in range(len(shown) + 1)}
    return shown[prefixes[begin] : prefixes[end]]


def test_a_finding_in_full() -> None:
    found = finding(
        7,
        8,
        related=(Related(say("“行”×“列”：3"), Span(0, 1)),),
        fix=Fix(say("改为4"), Applicability.SAFE, (Edit(Span(7, 8), "4"),)),
    )
    assert rendered("甲\n规章 | 9 | 3 |\n", found) == [
        "GK301 错误 总计不对。 [row-total]",
        "--> 草稿.txt:2:6",
        "2 | 规章 | 9 | 3 |",
        "  |        ^",
        "  = 第1行：“行”×“列”：3",
        "  = 可改：改为4",
        "",
    ]


def _fix(title: str) -> Fix:
    return Fix(say(title), Applicability.UNSAFE, (Edit(Span(0, 1), "4"),))  # sentences of no catalogue


def test_some_alternatives_are_listed_after_the_fix() -> None:
    found = finding(0, 1, fix=_fix("改一"), alternatives=(_fix("改二"), _fix("改三"), _fix("改四")))
    assert rendered("甲\n", found)[4:] == ["  = 可改：改一", "  = 可能：改二", "  = 可能：改三", ""]
    assert rendered("甲\n", found._replace(fix=None))[4:] == ["  = 可能：改二", "  = 可能：改三", ""]


def test_what_mends_a_cause_is_said_once() -> None:
    content = "甲\n乙\n丙\n丁\n"
    causes = (None, "requests-1", "requests-1", "requests-2")
    found = tuple(finding(2 * i, 2 * i + 1, fix=_fix("改"), cause=cause) for i, cause in enumerate(causes))
    analysis = Analysis(Text.of(content), unreadable(Source()), found)
    notes = [line for line in full.render("草稿.txt", analysis, PLAIN).splitlines() if line.startswith("  =")]
    assert notes == ["  = 可改：改", "  = 可改：改", "  = 与第2行的GK301是同一处错误引起的", "  = 可改：改"]


def test_only_the_first_related_places_are_listed() -> None:
    lines = rendered("甲\n", finding(0, 1, related=tuple(Related(say("此处"), Span(0, 1)) for _ in range(9))))
    assert lines[-3:] == ["  = 第1行：此处", "  = 另有3处", ""]


@pytest.mark.parametrize(
    ("content", "start", "end"),
    [
        ("规章", 2, 2),
        ("", 0, 0),
        ("规章\n总计", 0, 5),
        ("a\u0301规章", 2, 4),
        ("😀规章", 1, 2),
        ("\t规\t章", 1, 4),
        ("\u200e\x1b[31m规章", 6, 7),
    ],
)
def test_odd_places_are_underlined(content: str, start: int, end: int) -> None:
    lines = rendered(content, finding(start, end))
    if content:
        assert set(lines[3].split("|")[1].strip()) == {"^"}
        assert "\x1b" not in lines[2]
    else:
        assert lines[1:] == ["--> 草稿.txt:1:1", ""]


LINES = st.text(st.sampled_from("规章，（）ab 1|“”\t😀"), min_size=1, max_size=400)


@given(line=LINES, data=st.data(), columns=st.integers(20, 140))
def test_what_is_underlined_is_the_place(line: str, data: st.DataObject, columns: int) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, min(len(line), start + 8)))
    lines = rendered(line, finding(start, end), Style(columns=columns))
    place = re.sub(r"\s+", " ", line[start:end])
    assert re.sub(r"\s+", " ", underlined(lines)) == place
    if "\t" not in line:
        assert width(lines[2]) <= max(columns, 40 + len("1 | "))


def test_a_long_line_is_cut_on_both_sides() -> None:
    lines = rendered("前" * 300 + "9" + "后" * 300, finding(300, 301))
    assert lines[2].startswith("1 | …前")
    assert lines[2].endswith("后…")
    assert underlined(lines) == "9"
    assert width(lines[2]) <= 80


def test_a_place_longer_than_the_line_shown_is_underlined_as_far_as_shown() -> None:
    lines = rendered("错" * 300, finding(0, 300))
    assert lines[2].startswith("1 | 错")
    assert lines[2].endswith("错…")
    assert set(underlined(lines)) == {"错"}


def test_colour_sets_off_the_severity() -> None:
    lines = rendered("规章", finding(0, 1), Style(colour=True))
    assert lines[0].startswith("\x1b[1;31mGK301 错误\x1b[0m")
    assert "\x1b[1;31m^^\x1b[0m" in lines[3]


def test_a_persons_number_is_never_shown_whole() -> None:
    content = "联系人：王某，13800138000，收到 7 件。"
    spoken = finding(content.index("7"), content.index("7") + 1)
    number = Span(content.index("138"), content.index("000，") + 3)
    private = spoken._replace(span=number, private=True)
    analysis = Analysis(Text.of(content), unreadable(Source()), (private, spoken))
    shown = full.render("草稿.txt", analysis, PLAIN)
    assert "13800138000" not in shown
    assert shown.count("138******00") == 2
