"""What a report says to gklint: lines, blocks, tables, the file, from one place to another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gklint.fixes import apply
from gklint.linter import Analysis
from gklint.policy import Policy
from gklint.rules import all_rules, sample
from gklint.suppressing import with_suppressions
from gklint.suppressions import NEVER
from gklint.text import Text
from tests.cli.test_check import DRAFT, gklint
from tests.defects.cases import case
from tests.defects.catalogue import WAYS

CODES = tuple(rule.code for rule in all_rules() if rule.enabled)
WRONG = sample.report(2023, {("requests", "received", "total"): "9", ("requests", "granted", "total"): "5"}).replace(
    "新收政府信息公开申请7件", "新收政府信息公开申请9件"
)
"""Two rows whose totals are wrong, the first and the third of the table; the text says what the table says."""


def judge(text: str, **policy: bool) -> Analysis:
    return Policy(CODES)._replace(**policy).analyse(Text.of(text))  # type: ignore[arg-type]


def codes(text: str, **policy: bool) -> list[str]:
    return [found.code for found in judge(text, **policy).findings]


def line_of(start: str) -> str:
    return next(line for line in WRONG.splitlines() if start in line)


RECEIVED, GRANTED = line_of("一、本年新收"), line_of("（一）予以公开")
HEADER = WRONG.splitlines()[WRONG.splitlines().index("三、收到和处理政府信息公开申请情况") + 1]
BOTH = ["GK301", "GK301", "GK302", "GK303"]


def test_the_report_is_wrong_as_the_tests_want_it() -> None:
    assert sorted(codes(WRONG)) == BOTH


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        (RECEIVED, RECEIVED + " <!-- gklint: ignore[GK301] 已核实 -->", ["GK301", "GK302", "GK303"]),
        (RECEIVED, RECEIVED + " <!-- gklint：ignore［row-total，GK303］ -->", ["GK301", "GK302", "GK303", "GK906"]),
        (RECEIVED, "<!-- gklint: ignore[GK301] -->\n" + RECEIVED, ["GK301", "GK302", "GK303"]),
        (GRANTED, "<!-- gklint: ignore[GK301] -->\n\n" + GRANTED, ["GK301", "GK302", "GK303"]),
        (HEADER, "<!-- gklint: ignore[GK301, GK302, GK303] -->\n" + HEADER, []),
        ("三、收到", "<!-- gklint: ignore[GK301] -->\n三、收到", [*BOTH, "GK906"]),
        ("三、收到", "<!-- gklint: disable[GK301] -->\n三、收到", ["GK302", "GK303", "GK908"]),
        ("一、总体", "<!-- gklint: file-ignore[GK301,GK302,balance] -->\n一、总体", []),
        ("六、其他", "<!-- gklint: file-ignore[GK301,GK302,balance] -->\n六、其他", []),
        (RECEIVED, RECEIVED + " <!-- gklint: ignore -->", [*BOTH, "GK907"]),
        (RECEIVED, RECEIVED + " <!-- gklint: ignore[] -->", [*BOTH, "GK907"]),
        (RECEIVED, RECEIVED + " <!-- gklint: ignroe[GK301] -->", [*BOTH, "GK907"]),
        (RECEIVED, RECEIVED + " <!-- gklint: ignore[GK3] -->", [*BOTH, "GK907"]),
        (RECEIVED, RECEIVED + " <!-- 已核实 -->", BOTH),
    ],
)
def test_what_is_left(old: str, new: str, left: list[str]) -> None:
    assert WRONG.count(old) == 1
    text = WRONG.replace(old, new)
    assert sorted(codes(text)) == sorted(left)
    assert set(BOTH) <= set(codes(text, suppressing=False))


def test_from_one_place_to_another() -> None:
    text = WRONG.replace(RECEIVED, f"<!-- gklint: disable[GK301] -->\n{RECEIVED}\n<!-- gklint: enable[row-total] -->")
    assert sorted(codes(text)) == BOTH[1:]


def test_rules_that_are_not_asked_have_no_unused_suppressions() -> None:
    text = sample.report(2023).replace("一、总体情况", "一、总体情况 <!-- gklint: ignore[GK301] -->")
    assert codes(text) == ["GK906"]
    assert not Policy(("GK302", "GK906")).analyse(Text.of(text)).findings
    assert not Policy(("GK301",)).analyse(Text.of(text)).findings


def test_of_a_table_that_cannot_be_read_no_suppression_is_said_to_be_unused() -> None:
    example = next(rule for rule in all_rules() if rule.code == "GK905").bad[0]
    text = sample.content(example).decode().replace("三、收到", "<!-- gklint: file-ignore[GK301] -->\n三、收到")
    assert codes(text) == ["GK905"]


def test_a_report_of_its_own_kind_is_not_judged_by_its_suppressions() -> None:
    assert codes("一份通知 <!-- gklint: ignore[GK301] -->\n请报送。<!-- gklint: ignore -->\n") == ["GK903"]
    assert codes(sample.report(2018) + "<!-- gklint: file-ignore[GK301] -->\n") == ["GK904"]


@pytest.mark.parametrize(
    "comment",
    ["甲。<!-- gklint: ignore[GK301] -->", "<!-- gklint: ignore[GK301] -->", "<!-- gklint: disable[GK301, GK302] -->"],
)
def test_deleting_what_is_unused_gives_the_text_as_it_was(comment: str) -> None:
    clean = sample.report(2023)
    added = comment.replace("甲。", "五、存在的主要问题及改进情况 ")
    text = clean.replace(
        "五、存在的主要问题及改进情况", added if "五" in added else f"{added}\n五、存在的主要问题及改进情况"
    )
    if "disable" in comment:
        text += comment.replace("disable", "enable") + "\n"
    analysis = judge(text)
    fixes = [found.fix for found in analysis.findings if found.fix is not None]
    assert apply(text, fixes).content == clean


def _values(analysis: Analysis) -> list[tuple[object, ...]]:
    return [(cell.table, cell.row, cell.column, cell.text) for table in analysis.report.tables for cell in table.cells]


@pytest.mark.parametrize("code", WAYS)
def test_suppressing_everything_leaves_nothing_and_changes_no_figure(code: str, request: pytest.FixtureRequest) -> None:
    for number in range(max(4, request.config.getoption("--reports") // 50)):
        made = case(code, number)
        if made is None:
            continue
        text = made.file.text
        before = judge(text)
        after = judge(with_suppressions(before, "已核实"))
        assert {found.code for found in after.findings} <= NEVER, f"{code} case {number}"
        assert _values(after) == _values(before)
        shown = judge(after.text.content, suppressing=False)
        assert [found.code for found in shown.findings] == [found.code for found in before.findings]


def test_a_second_finding_on_a_line_goes_into_the_same_brackets() -> None:
    text = WRONG.replace(RECEIVED, RECEIVED + " <!-- gklint: ignore[GK999] 原因 -->")
    after = with_suppressions(judge(text), "又一个")
    assert "<!-- gklint: ignore[GK999, GK301, GK907] 原因 -->" in after


def test_the_command_writes_suppressions_and_obeys_them(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    data = DRAFT.read_text("utf-8").replace("\n", "\r\n").encode("gb18030")
    path.write_bytes(data)
    os.chmod(path, 0o640)
    run = gklint("check", "--add-suppressions", "已与台账核对", path)
    assert (run.returncode, run.stdout) == (0, b"")
    assert "屏蔽了8处问题（1份文件）" in run.stderr.decode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert "<!-- gklint: ignore[GK303] 已与台账核对 -->\r\n".encode("gb18030") in path.read_bytes()
    assert gklint("check", path).returncode == 0
    assert gklint("check", "--ignore-suppressions", path).stdout.count(b"\n") == 8
    run = gklint("check", "--add-suppressions", "x", "-", stdin=data)
    assert run.stdout.replace(b" x -->", "已与台账核对 -->".encode("gb18030")).count(b"\r\n") == data.count(b"\r\n")
