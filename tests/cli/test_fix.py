"""``--fix`` and its like, as a user runs them: what becomes of files, byte by byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gklint.files import read
from gklint.files.writing import NotWritten, replace
from gklint.rules import sample
from gklint.text import Text

from .test_check import DRAFT, gklint

CLEAN = sample.report(2023)
WRONG = CLEAN.replace("一、总体情况", "二、总体情况").replace("| 128 |", "| 128件 |")
SLIP = WRONG.replace("本年新收政府信息公开申请数量 | 6", "本年新收政府信息公开申请数量 | 9")
assert WRONG.count("128件") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_only_what_is_wrong_changes(tmp_path: Path, encoding: str, newline: str, last: str) -> None:
    def data(text: str) -> bytes:
        return (text.rstrip("\n") + last).replace("\n", newline).encode(encoding)

    path = tmp_path / "报告.txt"
    path.write_bytes(data(WRONG))
    os.chmod(path, 0o604)
    run = gklint("check", "--fix", path)
    assert (run.returncode, run.stdout) == (0, b"")
    assert "修复了2处问题（1份文件）" in run.stderr.decode()
    assert path.read_bytes() == data(CLEAN)
    assert path.stat().st_mode & 0o777 == 0o604
    assert os.listdir(tmp_path) == ["报告.txt"]


def test_what_is_left_is_listed_and_decides_the_status(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SLIP, "utf-8")
    run = gklint("check", "--fix", path)
    assert run.returncode == 1
    assert "GK301" in run.stdout.decode()
    assert "GK104" not in run.stdout.decode()
    path.write_text(SLIP, "utf-8")
    run = gklint("check", "--fix-only", path)
    assert (run.returncode, run.stdout) == (0, b"")
    assert "128 |" in path.read_text("utf-8")
    run = gklint("check", "--fix", "--unsafe-fixes", path)
    assert (run.returncode, run.stdout) == (0, b"")
    assert gklint("check", path).returncode == 0


def test_diff_is_a_patch_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG.rstrip("\n"), "utf-8")
    (tmp_path / "b.txt").write_text(CLEAN, "utf-8")
    command = [sys.executable, "-m", "gklint", "check", "--diff", "a.txt", "b.txt"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert run.returncode == 1
    assert (tmp_path / "a.txt").read_text("utf-8") == WRONG.rstrip("\n")
    patch = subprocess.run(["git", "apply", "-p0"], cwd=tmp_path, input=run.stdout, capture_output=True, check=False)
    assert patch.returncode == 0, patch.stderr
    assert (tmp_path / "a.txt").read_text("utf-8") == CLEAN.rstrip("\n")
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (run.returncode, run.stdout) == (0, b"")


def test_standard_input_is_given_back(tmp_path: Path) -> None:
    for text in (WRONG, CLEAN, SLIP.rstrip("\n")):
        run = gklint("check", "--fix", "-", stdin=text.encode("gb18030"))
        assert run.stdout.decode("gb18030") == text.replace("二、总体", "一、总体").replace("128件", "128")
        assert ("GK301" in run.stderr.decode()) == (text not in (WRONG, CLEAN))
    run = gklint("check", "--diff", "-", "--stdin-filename", "草稿.txt", stdin=WRONG.encode())
    assert run.stdout.decode().startswith("--- 草稿.txt\n+++ 草稿.txt\n")


def test_fixes_of_rules_that_are_not_asked_or_suppressed_are_not_made(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, "utf-8")
    gklint("check", "--fix", "--ignore", "GK211", path)
    assert "128件" in path.read_text("utf-8")
    kept = path.read_text("utf-8").replace("128件 | | |", "128件 | | | <!-- gklint: ignore[GK211] 原文如此 -->")
    path.write_text(kept, "utf-8")
    assert gklint("check", "--fix", path).returncode == 0
    assert path.read_text("utf-8") == kept


def test_a_file_that_was_not_read_whole_is_never_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = WRONG.encode().replace("青禾县门户".encode(), b"") + "无".encode()[:2] + b"\n"
    path.write_bytes(data)
    run = gklint("check", "--fix", path)
    assert run.returncode == 2
    assert path.read_bytes() == data
    assert {"GK902", "GK104", "GK211"} <= set(run.stdout.decode().split())
    assert "没有改动" in run.stderr.decode()
    run = gklint("check", "--fix", "-", stdin=data)
    assert run.returncode == 2
    assert run.stdout == b""


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, "utf-8")
    text = read(path)
    path.write_text(WRONG + "后来写的。\n", "utf-8")
    with pytest.raises(NotWritten, match="别的程序"):
        replace(str(path), text, CLEAN)
    assert path.read_text("utf-8") == WRONG + "后来写的。\n"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_what_an_encoding_lacks_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("总體".encode("big5", "ignore"))
    with pytest.raises(NotWritten, match="写不出"):
        replace(str(path), Text("總", "big5"), "总")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    path = tmp_path / "real" / "a.txt"
    path.write_text(WRONG, "utf-8")
    (tmp_path / "link.txt").symlink_to(path)
    assert gklint("check", "--fix", tmp_path / "link.txt").returncode == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert path.read_text("utf-8") == CLEAN


def test_a_file_that_may_not_be_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, "utf-8")
    text = read(path)
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may write everything
    with pytest.raises(NotWritten, match="无法写入"):
        replace(str(path), text, CLEAN)
    assert path.read_text("utf-8") == WRONG
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_failure_half_way_leaves_the_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, "utf-8")
    text = read(path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten, match="磁盘已满"):
        replace(str(path), text, CLEAN)
    assert path.read_text("utf-8") == WRONG
    assert os.listdir(tmp_path) == ["a.txt"]


def test_processes_mend_what_one_mends(tmp_path: Path) -> None:
    for folder in ("1", "2"):
        (tmp_path / folder).mkdir()
        for i in range(20):
            (tmp_path / folder / f"{i}.txt").write_bytes(DRAFT.read_bytes())
        gklint("check", "--fix", "-j", folder, tmp_path / folder)
    assert {path.read_bytes() for path in tmp_path.rglob("*.txt")} == {(tmp_path / "1" / "0.txt").read_bytes()}


def test_unsafe_fixes_alone_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, "utf-8")
    run = gklint("check", "--unsafe-fixes", path)
    assert run.returncode == 1
    assert "不会修改文件" in run.stderr.decode()
    assert path.read_text("utf-8") == WRONG
    assert gklint("check", "--fix", "--add-suppressions", "x", path).returncode == 2
