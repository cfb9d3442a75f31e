"""Finding the files to check."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from gklint.files import DEFAULT_PATTERNS, Unreadable, read, walk


def plant(root: Path, *names: str) -> None:
    """Make empty files below ``root``, and the folders that they lie in."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def found(root: Path, paths: Iterable[str] = ("",), patterns: Iterable[str] = DEFAULT_PATTERNS) -> list[str]:
    """Walk over paths below ``root`` and give what is found there, relative to it."""
    return [os.path.relpath(item.path, root) for item in walk([root / path for path in paths], patterns)]


def test_a_folder(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt", "a/二.md", "a/一.gk", "a.tsv", "c/d/e.TXT", "c.docx", "README", "c/txt")
    assert found(tmp_path) == ["a/一.gk", "a/二.md", "a.tsv", "b.txt", "c/d/e.TXT"]


def test_patterns(tmp_path: Path) -> None:
    plant(tmp_path, "年报2021.html", "年报2022.txt", "别的.html", "年报2023.htm")
    assert found(tmp_path, patterns=["年报*.html", "*.htm"]) == ["年报2021.html", "年报2023.htm"]
    assert found(tmp_path, patterns=["年报202[23].*"]) == ["年报2022.txt", "年报2023.htm"]
    assert found(tmp_path, patterns=[]) == []


def test_a_file_that_is_named_is_taken_as_it_is(tmp_path: Path) -> None:
    plant(tmp_path, "a.docx", ".hidden/b.html", "node_modules/c.txt")
    names = ["a.docx", ".hidden/b.html", "node_modules/c.txt", "missing.txt"]
    assert found(tmp_path, names) == names


def test_hidden_and_foreign_folders_are_left_out_unless_named(tmp_path: Path) -> None:
    plant(tmp_path, ".hidden/a.txt", ".b.txt", "node_modules/c.txt", "__MACOSX/d.txt", ".git/e.txt", "f.txt")
    assert found(tmp_path) == ["f.txt"]
    assert found(tmp_path, [".hidden", "node_modules"]) == [".hidden/a.txt", "node_modules/c.txt"]


def test_nothing_is_found_twice(tmp_path: Path) -> None:
    plant(tmp_path, "a/b/c.txt", "a/d.txt")
    (tmp_path / "a/link.txt").symlink_to(tmp_path / "a/d.txt")
    (tmp_path / "folder").symlink_to(tmp_path / "a")
    everything = ["a/b/c.txt", "a/d.txt"]
    assert found(tmp_path, ["a", "a", "a/b", "a/d.txt", "folder"]) == everything
    assert found(tmp_path, ["a/b/../d.txt", "a", "a/d.txt"]) == ["a/d.txt", "a/b/c.txt"]
    assert found(tmp_path, ["folder/d.txt", "a/link.txt"]) == ["folder/d.txt"]


def test_paths_are_given_as_they_were_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, "a/b.txt", "c.txt")
    monkeypatch.chdir(tmp_path)
    assert [str(item.path) for item in walk(["."])] == ["a/b.txt", "c.txt"]
    assert [str(item.path) for item in walk(["./a", "c.txt"])] == ["a/b.txt", "c.txt"]
    assert [str(item.path) for item in walk(["../" + tmp_path.name + "/a"])] == [f"../{tmp_path.name}/a/b.txt"]


def test_links_to_files_are_followed_and_links_to_folders_are_not(tmp_path: Path) -> None:
    plant(tmp_path, "outside/a.txt", "outside/b.txt", "root/c.txt")
    root = tmp_path / "root"
    (root / "a.txt").symlink_to("../outside/a.txt")
    (root / "folder").symlink_to("../outside")
    (root / "folder.txt").symlink_to("../outside")
    assert found(root) == ["a.txt", "c.txt"]
    assert found(root, ["folder"]) == ["folder/a.txt", "folder/b.txt"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    plant(tmp_path, "a/b/c.txt")
    (tmp_path / "a/b/up").symlink_to("../..")
    (tmp_path / "a/self").symlink_to("self")
    (tmp_path / "a/self.txt").symlink_to("self.txt")
    assert found(tmp_path) == ["a/b/c.txt", "a/self.txt"]
    with pytest.raises(Unreadable, match="首尾相连"):
        read(tmp_path / "a/self.txt")
    assert found(tmp_path, ["a/self"]) == ["a/self"]


def test_a_pipe_in_a_folder_is_found_and_refused(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt")
    os.mkfifo(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "other")
    assert found(tmp_path) == ["a.txt", "b.txt"]
    with pytest.raises(Unreadable, match="管道"):
        read(tmp_path / "a.txt")


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    plant(tmp_path, "好.txt")
    folder = os.fsencode(tmp_path) + b"/\xc4\xea"
    os.mkdir(folder)
    with open(folder + b"/\xb1\xa8.txt", "wb"):
        pass
    (tmp_path / ".gitignore").write_bytes(b"\xc5*\n\xe4.txt\n")
    names = [os.fsencode(item.path) for item in walk([tmp_path])]
    assert names == [os.fsencode(tmp_path / "好.txt"), folder + b"/\xb1\xa8.txt"]
    (tmp_path / ".gitignore").write_bytes(b"\xc4*\n")
    assert found(tmp_path) == ["好.txt"]


def test_folders_deeper_than_python_can_call(tmp_path: Path) -> None:
    plant(tmp_path, "d/" * 200 + "a.txt")
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(len(inspect.stack(0)) + 100)
        items = list(walk([tmp_path]))
    finally:
        sys.setrecursionlimit(limit)
    assert [item.path for item in items] == [tmp_path / ("d/" * 200 + "a.txt")]
    assert items[0].problem is None


def test_a_path_too_long_for_the_system_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, "z.txt")
    monkeypatch.chdir(tmp_path)
    for _ in range(30):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    os.chdir(tmp_path)
    *problems, last = walk([tmp_path])
    assert [str(item.problem)[:6] for item in problems] == ["文件名或路径"]
    assert last.path.name == "z.txt"


class Scandir:
    """``os.scandir`` that fails for some folders, at once or after the first entry."""

    def __init__(self, failures: dict[str, OSError], *, late: bool = False) -> None:
        self.failures = failures
        self.late = late
        self.scandir = os.scandir

    def __call__(self, path: str) -> Scandir:
        self.entries = self.scandir(path)
        self.failure = self.failures.get(os.path.basename(path))
        if self.failure and not self.late:
            raise self.failure
        return self

    def __enter__(self) -> Iterable[os.DirEntry[str]]:
        entries = sorted(self.entries, key=lambda entry: entry.name)
        yield_all = iter(entries)
        failure = self.failure

        def listing() -> Iterable[os.DirEntry[str]]:
            for entry in yield_all:
                yield entry
                if failure:
                    raise failure

        return listing()

    def __exit__(self, *_: object) -> None:
        self.entries.close()


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (PermissionError(13, "Permission denied"), "权限"),
        (FileNotFoundError(2, "No such file or directory"), "移走或删除"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_a_folder_that_cannot_be_read_is_reported_and_the_walk_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, word: str
) -> None:
    plant(tmp_path, "a/1.txt", "b/2.txt", "b/3.txt", "c/4.txt")
    monkeypatch.setattr(os, "scandir", Scandir({"b": error}))
    items = list(walk([tmp_path]))
    assert [item.path.name for item in items] == ["1.txt", "b", "4.txt"]
    assert word in str(items[1].problem)
    assert [item.problem for item in items if item.path.name != "b"] == [None, None]


def test_what_was_seen_of_a_folder_before_it_failed_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, "b/2.txt", "b/3.txt", "c/4.txt")
    monkeypatch.setattr(os, "scandir", Scandir({"b": OSError(5, "Input/output error")}, late=True))
    assert found(tmp_path) == ["b", "b/2.txt", "c/4.txt"]


def test_a_folder_that_vanishes_while_the_walk_is_elsewhere(tmp_path: Path) -> None:
    plant(tmp_path, "a/1.txt", "b/2.txt", "c/3.txt", "d.txt")
    walking = walk([tmp_path])
    assert next(walking).path.name == "1.txt"
    (tmp_path / "b/2.txt").unlink()
    (tmp_path / "b").rmdir()
    (tmp_path / "d.txt").unlink()
    missing, third, fourth = walking
    assert missing.path.name == "b"
    assert "移走或删除" in str(missing.problem)
    assert third.path.name == "3.txt"
    with pytest.raises(Unreadable, match="不存在"):
        read(fourth.path)


def test_entries_that_cannot_be_told_apart_are_left_to_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        name = "a.txt"

        def is_dir(self) -> bool:
            raise OSError(5, "Input/output error")

        def is_symlink(self) -> bool:
            return False

    class Listing(list[Entry]):
        def __enter__(self) -> Listing:
            return self

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", lambda _: Listing([Entry()]))
    assert found(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("path", ["a\x00b", "x" * 300])
def test_names_that_no_file_can_have(path: str) -> None:
    (item,) = walk([path])
    with pytest.raises(Unreadable):
        read(item.path)


def test_the_order_is_the_same_whatever_the_system_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["乙/1.txt", "乙/2.txt", "甲.txt", "a.txt", "B.txt", "10.txt", "9.txt"]
    plant(tmp_path, *names)
    expected = found(tmp_path)
    scandir = os.scandir

    class Reversed:
        def __init__(self, path: str) -> None:
            self.entries = scandir(path)

        def __enter__(self) -> Iterable[os.DirEntry[str]]:
            return sorted(self.entries, key=lambda entry: entry.name, reverse=True)

        def __exit__(self, *_: object) -> None:
            self.entries.close()

    monkeypatch.setattr(os, "scandir", Reversed)
    assert found(tmp_path) == expected == sorted(names)


def test_imports_are_cheap(tmp_path: Path) -> None:
    """A check of a file that is named waits for none of these modules."""
    plant(tmp_path, "a.txt")
    code = (
        "import sys; from gklint.files import read, walk; [read(item.path) for item in walk(sys.argv[1:2])];"
        "print([name for name in sys.argv[2:] if name in sys.modules])"
    )
    heavy = ["asyncio", "pathspec", "wcwidth", "unicodedata", "tree_sitter", "rich", "gklint.files.ignoring"]
    command = [sys.executable, "-c", code, str(tmp_path / "a.txt"), *heavy]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "[]\n"
    command[3] = str(tmp_path)
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "['gklint.files.ignoring']\n"
