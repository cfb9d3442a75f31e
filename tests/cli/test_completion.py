"""Completion in shells: the scripts, and what they ask."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .test_check import gklint
from .test_robustness import environment

SHELLS = ("bash", "zsh", "fish", "powershell")


def _completed(shell: str, words: str, current: str) -> str:
    run = gklint(_GKLINT_COMPLETE=f"{shell}_complete", COMP_WORDS=words, COMP_CWORD=current)
    return run.stdout.decode()


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_its_script(shell: str) -> None:
    run = gklint("completion", shell)
    assert run.returncode == 0
    assert f"{shell}_complete" in run.stdout.decode()
    assert run.stdout.decode().startswith("# 写入")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("gklint che", ["check"]),
        ("gklint rule GK30", ["GK301", "GK302", "GK303", "GK304", "GK305", "GK306"]),
        ("gklint rule bal", ["balance"]),
        ("gklint check --select GK101,GK10", ["GK101,GK101", "GK101,GK102"]),
        ("gklint check --output-format c", ["concise"]),
    ],
)
def test_commands_options_and_rules_are_completed(words: str, offered: list[str]) -> None:
    bash = _completed("bash", words, str(words.count(" ")))
    assert [line.partition(",")[2] for line in bash.splitlines()][: len(offered)] == offered
    last = words.rpartition(" ")[2]
    powershell = _completed("powershell", words.replace(" ", "\n"), last)
    assert [line.split("\t")[1] for line in powershell.splitlines()][: len(offered)] == offered


def test_names_of_files_are_left_to_the_shell() -> None:
    assert _completed("bash", "gklint check a", "2") == "file,a\n"
    assert "check" in _completed("powershell", "gklint", "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this system")
def test_bash_takes_its_script(tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_bytes(gklint("completion", "bash").stdout)
    (tmp_path / "gklint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m gklint "$@"\n')
    (tmp_path / "gklint").chmod(0o755)
    asked = (
        f"source {script}; COMP_WORDS=(gklint exp); COMP_WORDS=(gklint ext); COMP_CWORD=1; "
        '_gklint_completion gklint; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    env = environment()
    env["PATH"] = f"{tmp_path}:{env['PATH']}"
    run = subprocess.run(["bash", "-c", asked], env=env, capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout.split() == ["extract"], run.stderr
