"""Reports compared by the command: the other file is named in every format, in one process or in two."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gklint.rules import sample

from .test_check import gklint

_OUT = "四、结转下年度继续办理 | 1 |"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    before, this = tmp_path / "青禾县2022.txt", tmp_path / "青禾县2023.txt"
    before.write_text(sample.report(2022).replace(_OUT, _OUT.replace("1", "3")), "utf-8")
    this.write_text(sample.report(2023), "utf-8")
    return before, this


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_other_file_is_named(files: tuple[Path, Path], jobs: str) -> None:
    before, this = files
    run = gklint("check", "-j", jobs, "--select", "GK401", *files)
    assert run.returncode == 1
    lines = run.stdout.decode().splitlines()
    assert [line.startswith(f"{this}:") for line in lines] == [True]
    assert f"{before}:" in lines[0]
    full = gklint("check", "-j", jobs, "--select", "GK401", "--output-format", "full", *files).stdout.decode()
    assert f"{before}:" in full
    assert "二、上年结转" in full


def test_json_names_the_other_file_among_what_is_found_in_each(files: tuple[Path, Path]) -> None:
    before, this = files
    found = json.loads(gklint("check", "--output-format", "json", *files).stdout)
    assert [one["path"] for one in found] == sorted(one["path"] for one in found)
    places = [(one["path"], one["location"]["line"], one["location"]["column"]) for one in found]
    assert places == sorted(places)
    [carried] = [one for one in found if one["code"] == "GK401"]
    assert carried["path"] == str(this)
    [related] = carried["related"]
    assert related["path"] == str(before)
    line = before.read_text("utf-8").splitlines()[related["location"]["line"] - 1]
    assert line[related["location"]["column"] - 1 : related["end_location"]["column"] - 1] == "3"


def test_standard_input_is_compared_with_files(files: tuple[Path, Path]) -> None:
    before, this = files
    run = gklint("check", "--select", "GK401", "--stdin-filename", "草稿.txt", "-", before, stdin=this.read_bytes())
    assert run.returncode == 1
    assert run.stdout.decode().startswith("草稿.txt:")


def test_a_report_alone_is_not_compared(files: tuple[Path, Path]) -> None:
    run = gklint("check", "--select", "GK4", files[1])
    assert (run.returncode, run.stdout) == (0, b"")


def test_statistics_count_what_is_found_between_files(files: tuple[Path, Path]) -> None:
    run = gklint("check", "--select", "GK401", "--statistics", *files)
    assert run.stdout.decode().split() == ["1", "GK401", "carry-over"]
