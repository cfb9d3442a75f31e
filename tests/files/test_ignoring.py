"""What .gitignore files and the like keep out of a walk."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gklint.files import walk

from .test_walking import found, plant


def ignore(folder: Path, *lines: str, name: str = ".gitignore") -> None:
    """Write a file of patterns."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("\n".join(lines) + "\n", "utf-8")


def test_patterns_of_a_folder(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt", "草稿/b.txt", "年报/c.txt", "年报/草稿/d.txt", "年报/top.txt", "x.md")
    ignore(tmp_path, "# 注释", "", "草稿/", "*.md", "/top.txt")
    assert found(tmp_path) == ["a.txt", "年报/c.txt", "年报/top.txt"]
    everything = [item.path.name for item in walk([tmp_path], gitignore=False)]
    assert everything == ["a.txt", "x.md", "c.txt", "top.txt", "d.txt", "b.txt"]


def test_the_innermost_patterns_decide(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt", "in/a.txt", "in/b.txt", "in/deep/b.txt")
    ignore(tmp_path, "a.txt")
    ignore(tmp_path / "in", "!a.txt", "b.txt")
    ignore(tmp_path / "in/deep", "!*")
    assert found(tmp_path) == ["in/a.txt", "in/deep/b.txt"]


def test_what_lies_in_an_ignored_folder_cannot_be_taken_back(tmp_path: Path) -> None:
    plant(tmp_path, "logs/a.txt", "logs/keep.txt", "more/a.txt", "more/keep.txt")
    ignore(tmp_path, "logs/", "!logs/keep.txt", "more/**", "!more/keep.txt")
    assert found(tmp_path) == ["more/keep.txt"]


def test_parents_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    plant(tmp_path, "repo/in/deep/a.txt", "repo/in/deep/b.txt", "repo/in/deep/c.txt")
    ignore(tmp_path, "a.txt")
    (tmp_path / "repo/.git").mkdir()
    ignore(tmp_path / "repo", "in/deep/b.txt")
    ignore(tmp_path / "repo/in", "!deep/b.txt", "c.txt")
    assert found(tmp_path / "repo/in/deep") == ["a.txt", "b.txt"]
    shutil.rmtree(tmp_path / "repo/.git")
    assert found(tmp_path / "repo/in/deep") == ["a.txt", "b.txt", "c.txt"]


def test_exclusions_of_the_repository(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt", "b.txt", "in/a.txt", "in/b.txt")
    ignore(tmp_path / ".git/info", "a.txt", "b.txt", name="exclude")
    ignore(tmp_path, "!a.txt")
    assert found(tmp_path) == ["a.txt", "in/a.txt"]
    assert found(tmp_path / "in") == ["a.txt"]


def test_exclusions_of_a_work_tree(tmp_path: Path) -> None:
    plant(tmp_path, "tree/a.txt", "tree/b.txt")
    ignore(tmp_path / "main/.git/info", "a.txt", name="exclude")
    (tmp_path / "main/.git/worktrees/tree").mkdir(parents=True)
    (tmp_path / "main/.git/worktrees/tree/commondir").write_text("../..\n")
    (tmp_path / "tree/.git").write_text("gitdir: ../main/.git/worktrees/tree\n")
    assert found(tmp_path / "tree") == ["b.txt"]


def test_a_repository_within_another_has_its_own_patterns(tmp_path: Path) -> None:
    plant(tmp_path, ".git/HEAD", "a.txt", "inner/.git/HEAD", "inner/a.txt", "inner/b.txt")
    ignore(tmp_path, "a.txt")
    ignore(tmp_path / "inner", "b.txt")
    assert found(tmp_path) == ["inner/a.txt"]


def test_an_ignored_folder_that_is_named_is_walked(tmp_path: Path) -> None:
    plant(tmp_path, ".git/HEAD", "草稿/a.txt", "草稿/in/b.txt", "草稿/in/c.txt")
    ignore(tmp_path, "草稿/")
    ignore(tmp_path / "草稿", "c.txt")
    assert found(tmp_path) == []
    assert found(tmp_path, ["草稿"]) == ["草稿/a.txt", "草稿/in/b.txt"]
    assert found(tmp_path, ["草稿/in"]) == ["草稿/in/b.txt"]
    assert found(tmp_path, ["草稿/in/c.txt"]) == ["草稿/in/c.txt"]


def test_line_ends_and_marks_of_other_systems(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt", "b.txt", "c.txt")
    (tmp_path / ".gitignore").write_bytes(b"\xef\xbb\xbfa.txt\r\nb.txt\r\n")
    assert found(tmp_path) == ["c.txt"]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("line", ["!", "\\", "a\\", "[z-a].txt", "[[:alpha:]]", "[", "***", "//", "/"])
def test_patterns_that_mean_nothing_are_left_out(tmp_path: Path, line: str) -> None:
    plant(tmp_path, "a.txt", "b.txt")
    ignore(tmp_path, line, "a.txt", "!b.txt")
    assert found(tmp_path) == ["b.txt"]


def test_what_is_no_file_of_patterns_is_not_waited_for(tmp_path: Path) -> None:
    plant(tmp_path, "a/1.txt", "b/2.txt", "c/3.txt")
    os.mkfifo(tmp_path / "a/.gitignore")
    (tmp_path / "b/.gitignore").mkdir()
    (tmp_path / "c/.gitignore").symlink_to(".gitignore")
    assert found(tmp_path) == ["a/1.txt", "b/2.txt", "c/3.txt"]


def test_patterns_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, "a.txt")
    ignore(tmp_path, "a.txt")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert found(tmp_path) == ["a.txt"]


# Against Git itself

names = st.sampled_from(["a", "b", "ab", "c.txt", "d.md", "年报", "年 报.txt"])
paths = st.lists(names, min_size=1, max_size=4).map("/".join)
parts = st.sampled_from(["a", "b", "*", "?", "a*", "*.txt", "c.txt", "[ab]", "年*", "**"])
patterns = st.builds(
    lambda negated, rooted, inner, folder: negated + rooted + "/".join(inner) + folder,
    *(st.sampled_from(["", "", "!"]), st.sampled_from(["", "/"])),
    *(st.lists(parts, min_size=1, max_size=3), st.sampled_from(["", "", "/"])),
)
pattern_files = st.lists(patterns, min_size=1, max_size=3)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs Git")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(paths, min_size=1, max_size=12),
    st.dictionaries(st.sampled_from(["", "a/", "b/", "a/b/", "年报/"]), pattern_files, max_size=3),
    pattern_files,
)
@example(["a/c.txt", "a/b/c.txt"], {"": ["a/**", "!a/c.txt"]}, ["*.md"])
@example(["c.txt/a"], {"": ["b", "!*.txt"]}, ["a"])
@example(["a/a/a"], {"": ["b"]}, ["a/a/**/"])
def test_what_git_ignores(files: list[str], ignores: dict[str, list[str]], exclude: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for name in files:
            # A name may have been used for a folder, or one of its folders for a file.
            with contextlib.suppress(OSError):
                plant(root, name)
        for place, lines in ignores.items():
            if (root / place).is_dir():
                ignore(root / place, *lines)
        git = ["git", "-c", "core.excludesFile=", "-C", folder]
        subprocess.run([*git, "init", "--quiet"], check=True)
        ignore(root / ".git/info", *exclude, name="exclude")
        listing = subprocess.run([*git, "ls-files", "-zo", "--exclude-standard"], check=True, capture_output=True)
        expected = [name for name in listing.stdout.decode().split("\0")[:-1] if not name.endswith(".gitignore")]
        assert sorted(found(root, patterns=["*"])) == sorted(expected)
