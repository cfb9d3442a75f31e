"""One cause, one finding: the rules that tend to speak of the same thing twice do not."""

from __future__ import annotations

import pytest

from gklint.findings import Severity
from gklint.forms import official
from gklint.linter import check_bytes
from gklint.rules import sample

_REVIEW = "1 | 1 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |\n"
_REPEATED = "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n"
_NEW_DOCUMENTS = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"
_OLD_DOCUMENTS = "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |"


def _codes(text: str) -> list[str]:
    return sorted(each.code for each in check_bytes(text.encode()).findings)


HEADINGS = [f"{section.ordinal}、{section.heading}" for section in official()[-1].sections]


def _section(text: str, number: int) -> str:
    """Give a section, heading and all; numbers count from 0."""
    start = text.index(HEADINGS[number])
    return text[start : text.index(HEADINGS[number + 1])] if number + 1 < len(HEADINGS) else text[start:]


CASES: dict[str, tuple[tuple[tuple[str, str], ...], list[str]]] = {
    "a heading misnumbered, none missing": (
        (("五、存在的", "六、存在的"), ("六、其他需要", "六、其他需要")),
        ["GK104"],
    ),
    "a section without its table, its heading there": (((_REVIEW, ""),), ["GK905"]),
    "a header misspelt is not cut short": ((("现行有效件数", "现在有效件数"),), ["GK202"]),
    "a header cut short is not misspelt": ((("现行有效件数", "现行有效"),), ["GK209"]),
    "a header with a note is neither": ((("现行有效件数", "现行有效件数（截至年底）"),), ["GK216"]),
    "a label misspelt is no missing and no unexpected row": ((("行政事业性收费", "行政事业收费"),), ["GK203"]),
    "a label cut short is no missing row": ((("2.重复申请", "2.重复"),), ["GK209"]),
    "the other form's header is not a wrong header": (
        ((_NEW_DOCUMENTS, _OLD_DOCUMENTS), ("行政规范性文件", "规范性文件")),
        ["GK201"],
    ),
    "a row of the form gone is not a wrong count": (
        (("2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | |\n", ""),),
        ["GK204"],
    ),
    "a value gone is a wrong count": ((("2.重复申请 | 0 | 0 |", "2.重复申请 | 0 |"),), ["GK208"]),
    "a value left blank is no wrong count": ((("2.重复申请 | 0 | 0 |", "2.重复申请 | 0 | |"),), ["GK210"]),
    "words are no wrong format": ((("行政强制 | 0 |", "行政强制 | 无 |"),), ["GK211"]),
    "a note is not words": ((("行政处罚 | 35 |", "行政处罚 | 35（含简易程序） |"),), ["GK216"]),
    "3.0 is no fractional count": ((("行政强制 | 0 |", "行政强制 | 3.0 |"),), ["GK212"]),
    "a full-width negative count is impossible": ((("行政强制 | 0 |", "行政强制 | -3 |"),), ["GK213"]),
    "a word in an operand leaves the sums undecided": ((("2.重复申请 | 0 |", "2.重复申请 | / |"),), ["GK211"]),
    "a row printed twice is not missing or misplaced": (
        (("行政强制 | 0 | | |\n", "行政强制 | 0 | | |\n行政强制 | 0 | | |\n"),),
        ["GK205"],
    ),
    "no title is not a malformed title": ((("青禾县人民政府2023年政府信息公开工作年度报告\n", ""),), ["GK108"]),
    "a title cut short is a title": ((("政府信息公开工作年度报告\n", "政府信息公开工作年度报\n"),), ["GK109"]),
    "an unreadable table is nothing else": (
        ((_REPEATED, ""), ("3.要求提供公开出版物 | 0", " | 9")),
        ["GK905"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_one_cause_is_said_once(name: str) -> None:
    changes, expected = CASES[name]
    text = sample.report(2023)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    assert _codes(text) == expected


@pytest.mark.parametrize("number", range(6))
def test_a_section_gone_is_said_once(number: int) -> None:
    text = sample.report(2023)
    assert _codes(text.replace(_section(text, number), "")) == ["GK101"]


@pytest.mark.parametrize("number", range(6))
def test_a_section_gone_and_the_others_renumbered_is_said_once(number: int) -> None:
    text = sample.report(2023).replace(_section(sample.report(2023), number), "")
    for heading, before in zip(HEADINGS[number + 1 :], HEADINGS[number:], strict=False):
        text = text.replace(heading, before[0] + heading[1:])
    assert _codes(text) == ["GK101"]


@pytest.mark.parametrize("number", range(6))
def test_a_section_twice_is_said_once(number: int) -> None:
    text = sample.report(2023)
    part = _section(text, number)
    assert _codes(text.replace(part, part + part)) == ["GK106"]


def test_a_copy_is_silent_whatever_is_wrong_in_it() -> None:
    text = sample.report(2023)
    damaged = text.replace("行政强制 | 0 | | |\n", "").replace("（七）总计 | 6", "（七）总计 | 9")
    assert _codes(text + damaged) == ["GK107"]


@pytest.mark.parametrize("text", ["关于召开会议的通知\n请准时参加。\n", ""])
def test_what_is_no_report_is_nothing_else(text: str) -> None:
    assert _codes(text) == ["GK903"]


def test_a_report_older_than_the_form_is_nothing_else() -> None:
    text = sample.report(2018).replace("行政强制 | 0 | 0 | 0 |\n", "").replace("五、存在的", "九、存在的")
    assert _codes(text) == ["GK904"]


@pytest.mark.parametrize("row", ["（一）予以公开", "（七）总计", "四、结转下年度继续办理"])
def test_broken_sums_of_one_cell_have_one_cause(row: str) -> None:
    text = sample.report(2023)
    start = text.index(f"{row} | ") + len(f"{row} | ")
    changed = text[:start] + "8" + text[start + 1 :]
    found = [each for each in check_bytes(changed.encode()).findings if each.severity is Severity.ERROR]
    assert len(found) > 1
    assert {each.code for each in found} <= {"GK301", "GK302", "GK303"}
    assert len({each.cause for each in found}) == 1
