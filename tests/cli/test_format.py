"""``gklint format`` as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gklint.rules import sample
from tests.formatting.reading import after

from .test_check import gklint

REPORT = sample.report(2023)
ROWS, MARKDOWN = after(REPORT, "row"), after(REPORT, "markdown")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_keeps_everything_but_its_layout(tmp_path: Path, encoding: str, newline: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(REPORT.rstrip("\n").replace("\n", newline).encode(encoding))
    os.chmod(path, 0o604)
    run = gklint("format", path)
    assert (run.returncode, run.stdout) == (0, b"")
    assert run.stderr.decode().strip() == "1 个文件已重新排版，0 个无须改动"
    assert path.read_bytes() == ROWS.rstrip("\n").replace("\n", newline).encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o604
    run = gklint("format", path)
    assert run.stderr.decode().strip() == "0 个文件已重新排版，1 个无须改动"


def test_check_and_diff_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, "utf-8")
    (tmp_path / "b.txt").write_text(ROWS, "utf-8")
    run = gklint("format", "--check", tmp_path)
    assert run.returncode == 1
    assert run.stdout.decode() == f"将重新排版：{tmp_path / 'a.txt'}\n"
    assert run.stderr.decode().strip() == "1 个文件将重新排版，1 个无须改动"
    assert gklint("format", "--check", tmp_path / "b.txt").returncode == 0
    command = [sys.executable, "-m", "gklint", "format", "--diff", "--layout", "markdown", "a.txt"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert run.returncode == 1
    assert (tmp_path / "a.txt").read_text("utf-8") == REPORT
    patch = subprocess.run(["git", "apply", "-p0"], cwd=tmp_path, input=run.stdout, capture_output=True, check=False)
    assert patch.returncode == 0, patch.stderr
    assert (tmp_path / "a.txt").read_text("utf-8") == MARKDOWN


def test_standard_input_is_given_back() -> None:
    run = gklint("format", "-", "--layout", "markdown", stdin=REPORT.encode("gb18030"))
    assert (run.returncode, run.stdout.decode("gb18030"), run.stderr) == (0, MARKDOWN, b"")
    run = gklint("format", "--check", "-", "--stdin-filename", "草稿.txt", stdin=REPORT.encode())
    assert (run.returncode, run.stdout.decode()) == (1, "将重新排版：草稿.txt\n")


def test_settings_say_how_and_which_files(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('[format]\nlayout = "row"\nambiguous-width = "wide"\n', "utf-8")
    (tmp_path / "gklint.toml").write_text(
        'extend = "base.toml"\nexclude = ["旧.txt"]\n[format]\nlayout = "markdown"\n', "utf-8"
    )
    for name in ("旧.txt", "新.txt"):
        (tmp_path / name).write_text(REPORT, "utf-8")
    shown = gklint("config", tmp_path).stdout.decode()
    assert 'format.layout = "markdown"' in shown
    assert 'format.ambiguous-width = "wide"' in shown
    run = gklint("format", "-j", "2", tmp_path)
    assert run.returncode == 0
    assert (tmp_path / "旧.txt").read_text("utf-8") == REPORT
    assert (tmp_path / "新.txt").read_text("utf-8").count("\n| ---") == 3
    gklint("format", "--isolated", "--layout", "row", tmp_path)
    assert (tmp_path / "旧.txt").read_text("utf-8") == ROWS
    (tmp_path / "gklint.toml").write_text('[format]\nlayout = "rows"\n', "utf-8")
    run = gklint("format", tmp_path)
    assert (run.returncode, run.stdout) == (2, b"")
    assert "format.layout" in run.stderr.decode()


def test_a_table_that_cannot_be_read_is_named_and_the_rest_is_formatted(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REPORT.replace("2.重复申请 | 0 | 0", "2.重复申请 | 0"), "utf-8")
    run = gklint("format", path)
    assert run.returncode == 2
    assert f"{path}:" in run.stderr.decode()
    assert "没有重新排版" in run.stderr.decode()
    assert "| 现行有效件数 |\n规章           | 0" in path.read_text("utf-8")
    assert "2.重复申请 | 0 | 0 |" in path.read_text("utf-8")


def test_files_that_cannot_be_read_stay_and_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(REPORT.encode() + "无".encode()[:2] + b"\n")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 20)
    before = (tmp_path / "a.txt").read_bytes()
    run = gklint("format", tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt")
    assert (run.returncode, run.stdout) == (2, b"")
    assert (tmp_path / "a.txt").read_bytes() == before
    assert "没有改动" in run.stderr.decode()
    assert f"{tmp_path / 'c.txt'}" in run.stderr.decode()
    assert "2 个无法读取" in run.stderr.decode()


def test_what_is_no_report_stays(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text("# 说明  \n\n\n\n|a|\n|-|\n|b|\n", "utf-8")
    assert gklint("format", tmp_path).returncode == 0
    assert path.read_text("utf-8") == "# 说明  \n\n\n\n|a|\n|-|\n|b|\n"


def test_english() -> None:
    run = gklint("format", "--check", "-", "--lang", "en", stdin=REPORT.encode())
    assert run.stdout.decode().startswith("Would reformat: ")
    assert run.stderr.decode().isascii()
