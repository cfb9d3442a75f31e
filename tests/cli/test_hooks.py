"""The hooks, run by the real pre-commit in a real repository: a commit is refused, mended, and made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import gklint
from gklint.rules import sample

CHECKOUT = Path(gklint.__file__).parents[1]
DRAFT = sample.report(2023, {("requests", "handled", "natural-person"): "9"}).replace("行政处罚 |", "行政处法|")
"""A sum that does not hold, and a label that is mistyped, which can be mended safely."""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))


def _git(folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GKLINT_LANG": "zh",
        "PYTHONUTF8": "1",
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    named = ["-c", "user.name=Clerk", "-c", "user.email=clerk@qinghe.example", "-c", "commit.gpgsign=false"]
    run = subprocess.run(
        ["git", *named, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert run.returncode == 0 or not check, run.stdout + run.stderr
    return run


@pytest.mark.timeout(900)
@pytest.mark.skipif(
    shutil.which("git") is None or not (CHECKOUT / ".git").exists(), reason="hooks come from a checkout"
)
def test_a_commit_is_refused_mended_and_made(tmp_path: Path) -> None:
    # What pre-commit installs is a commit: here one of what stands in the checkout now.
    hooks = tmp_path / "hooks"
    listed = _git(CHECKOUT, "ls-files", "-co", "--exclude-standard", "-z").stdout.split("\0")
    for name in filter(None, listed):
        if (CHECKOUT / name).is_file():
            (hooks / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(CHECKOUT / name, hooks / name)
    _git(hooks, "init", "-q")
    _git(hooks, "add", "-A")
    _git(hooks, "commit", "-q", "-m", "gklint", "--no-verify")

    drafts = tmp_path / "drafts"
    drafts.mkdir()
    _git(drafts, "init", "-q")
    (drafts / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {_git(hooks, 'rev-parse', 'HEAD').stdout.strip()}\n"
        "  hooks:\n  - id: gklint-fix\n  - id: gklint-format\n  - id: gklint\n"
    )
    (drafts / "gklint.toml").write_text('exclude = ["old/*"]\n')
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=drafts, check=True, capture_output=True, timeout=120
    )
    draft = drafts / "青禾县.txt"
    draft.write_text(DRAFT, "utf-8")
    (drafts / "old").mkdir()
    (drafts / "old" / "a.txt").write_text(DRAFT, "utf-8")
    _git(drafts, "add", "-A")

    refused = _git(drafts, "commit", "-m", "draft", check=False)
    assert refused.returncode != 0
    said = refused.stdout + refused.stderr
    assert "GK302" in said
    assert "青禾县.txt" in said
    assert "old/a.txt" not in said
    mended = draft.read_text("utf-8")
    assert "行政处罚" in mended
    assert "行政处法" not in mended
    assert (drafts / "old" / "a.txt").read_text("utf-8") == DRAFT

    draft.write_text(sample.report(2023), "utf-8")
    _git(drafts, "add", "-A")
    made = _git(drafts, "commit", "-m", "draft", check=False)
    if made.returncode:  # the layout was made regular; what is staged is what was written
        assert "gklint format" in made.stdout + made.stderr
        _git(drafts, "add", "-A")
        _git(drafts, "commit", "-m", "draft")
    assert _git(drafts, "log", "--oneline").stdout.count("\n") == 1
