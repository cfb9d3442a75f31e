"""A baseline keeps what was there before from being reported, and nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from gklint.baseline import Baseline, as_text, read
from gklint.linter import analyse
from gklint.rules import sample
from gklint.text import Text
from tests.reports.generate import Choices, specimen

from .test_check import DRAFT, gklint

CLEAN = sample.report(2023)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "旧").mkdir()
    (tmp_path / "旧" / "a.txt").write_bytes(DRAFT.read_bytes())
    (tmp_path / "b.txt").write_bytes(DRAFT.read_bytes())
    run = gklint("check", "--write-baseline", tmp_path / "base.json", tmp_path)
    assert (run.returncode, run.stdout) == (0, b"")
    assert "现有16处问题：新增16处，删去0处" in run.stderr.decode()
    return tmp_path


def known(folder: Path, *arguments: str | Path) -> tuple[int, str, str]:
    run = gklint("check", "--baseline", folder / "base.json", *arguments)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def test_what_was_there_is_not_reported(folder: Path) -> None:
    assert known(folder, folder) == (0, "", "")
    assert known(folder, "-j", "2", folder / "b.txt", folder / "旧") == (0, "", "")
    assert gklint("check", folder).stdout.count(b"\n") == 16


def test_edits_elsewhere_do_not_bring_it_back(folder: Path) -> None:
    text = DRAFT.read_text("utf-8")
    heading = "五、存在的主要问题及改进情况"
    moved = text.replace("（一）主动公开。", "全年工作平稳有序。\n（一）主动公开。")
    moved = moved.replace(heading, heading.replace("、", "、 "))
    assert moved != text
    (folder / "b.txt").write_text(moved, "utf-8")
    assert known(folder, folder) == (0, "", "")
    shutil.move(folder, folder.with_name("moved"))
    assert known(folder.with_name("moved"), folder.with_name("moved"))[0] == 0


def test_what_is_new_is_reported(folder: Path) -> None:
    text = DRAFT.read_text("utf-8").replace("35件", "35条").replace("一、总体情况", "二、总体情况")
    (folder / "b.txt").write_text(text, "utf-8")
    (folder / "c.txt").write_bytes(DRAFT.read_bytes())
    status, out, err = known(folder, folder, "--output-format", "json")
    assert status == 1
    by_file = {
        name: [one["code"] for one in json.loads(out) if one["path"].endswith(name)]
        for name in ("a.txt", "b.txt", "c.txt")
    }
    assert by_file["a.txt"] == []
    assert sorted(by_file["b.txt"]) == ["GK104", "GK211"]
    assert len(by_file["c.txt"]) == 8
    assert "基线中有1处问题已不存在" in err


def test_the_same_thing_once_more_is_new() -> None:
    analysis = analyse(Text.of(DRAFT.read_text("utf-8")))
    _, _, new = Baseline("/", {}).split("/a.txt", analysis)
    twice = analysis._replace(findings=(*analysis.findings, analysis.findings[0]))
    left, known_ones, more = Baseline("/", {"a.txt": new}).split("/a.txt", twice)
    assert left.findings == analysis.findings[:1]
    assert (known_ones, sum(more.values())) == (new, 1)


def test_what_is_gone_is_reported_and_pruned(folder: Path) -> None:
    (folder / "b.txt").write_text(CLEAN, "utf-8")
    shutil.rmtree(folder / "旧")
    assert known(folder, folder) == (0, "", "基线中有16处问题已不存在。加上--write-baseline可从基线中删去。\n")
    (folder / "b.txt").write_text(DRAFT.read_text("utf-8").replace("规章 | /", "规章 | 0"), "utf-8")
    (folder / "new.txt").write_bytes(DRAFT.read_bytes())
    status, out, err = known(folder, folder, "--write-baseline", folder / "base.json")
    assert status == 1
    assert out.count("\n") == 8
    assert "现有7处问题：新增0处，删去9处" in err
    assert set(read(str(folder / "base.json"))) == {"b.txt"}


def test_files_that_were_not_checked_stay_in_it(folder: Path) -> None:
    before = (folder / "base.json").read_bytes()
    assert gklint("check", "--write-baseline", folder / "base.json", folder / "b.txt").returncode == 0
    assert (folder / "base.json").read_bytes() == before
    assert known(folder, folder / "b.txt") == (0, "", "")


def test_what_is_no_baseline_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "base.json"
    for text in ("[]", "{", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a": [{"code": 1}]}}', ""):
        path.write_text(text)
        run = gklint("check", "--baseline", path, DRAFT)
        assert (run.returncode, run.stdout) == (2, b"")
        assert "不是gklint的基线文件" in run.stderr.decode()
    assert gklint("check", "--baseline", tmp_path / "no.json", DRAFT).returncode == 2


def test_any_report_is_silent_against_its_own_baseline(tmp_path: Path) -> None:
    for seed in range(40):
        text = specimen(seed, Choices(slips=True)).text
        analysis = analyse(Text.of(text))
        _, _, new = Baseline("/", {}).split("/a.txt", analysis)
        assert sum(new.values()) == len(analysis.findings)
        path = tmp_path / "base.json"
        path.write_text(as_text({"a.txt": new}), "utf-8")
        assert read(str(path)).get("a.txt", {}) == new
        longer = analyse(Text.of("\n\n" + text))
        left, found, _ = Baseline("/", read(str(path))).split("/a.txt", longer)
        assert left.findings == ()
        assert found == new
