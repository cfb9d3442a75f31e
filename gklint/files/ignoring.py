"""What .gitignore files and the like say of the files in a folder."""

from __future__ import annotations

import os
import re
import stat
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_LIMIT = 1_000_000
"""The size in bytes up to which a file of patterns is taken for one."""


@dataclass(frozen=True, slots=True)
class Ignores:
    """The patterns that hold in a folder: those of one file, then those of the files further out."""

    base: str
    """The folder that the patterns are relative to, absolute and without links."""
    spec: GitIgnoreSpec
    outer: Ignores | None

    def ignores(self, path: str, *, folder: bool) -> bool:
        """Tell whether the file or folder at ``path`` is ignored, whatever its parents are.

        The innermost file of patterns that says anything of it decides.
        """
        layer: Ignores | None = self
        while layer is not None:
            relative = path[len(layer.base) :].replace(os.sep, "/").lstrip("/")
            verdict = layer.spec.check_file(relative + "/" if folder else relative).include
            if verdict is not None:
                return verdict
            layer = layer.outer
        return False


def ignores_above(folder: str) -> Ignores | None:
    """Collect what the parents of ``folder``, up to the root of its repository, say of what is in it.

    The path must be absolute and without links. Whoever names an ignored folder wants it checked:
    what lies further out than such a folder says nothing.
    """
    root = folder
    while not _is_repository(root):
        parent = os.path.dirname(root)
        if parent == root:
            return None
        root = parent
    ignores: Ignores | None = None
    current = root
    for name in folder[len(root) :].split(os.sep):
        if not name:
            continue
        ignores = ignores_in(current, ignores)
        current = os.path.join(current, name)
        if ignores is not None and ignores.ignores(current, folder=True):
            ignores = None
    return ignores


def ignores_in(folder: str, outer: Ignores | None) -> Ignores | None:
    """Add the patterns that ``folder`` itself holds to those of its parents.

    At a repository's root its own exclusions take the place of what lies further out.
    """
    if _is_repository(folder):
        outer = _layer(folder, os.path.join(_git_folder(folder), "info", "exclude"), None)
    return _layer(folder, os.path.join(folder, ".gitignore"), outer)


def _is_repository(folder: str) -> bool:
    return os.path.lexists(os.path.join(folder, ".git"))


def _git_folder(repository: str) -> str:
    """Find where a repository keeps what all its work trees share; ``.git`` may be a file that names the place."""
    place = os.path.join(repository, ".git")
    pointer = _read(place).strip()
    if pointer.startswith("gitdir:"):
        place = os.path.join(repository, pointer.removeprefix("gitdir:").strip())
    return os.path.join(place, _read(os.path.join(place, "commondir")).strip())


def _layer(base: str, path: str, outer: Ignores | None) -> Ignores | None:
    """Put the patterns in the file at ``path`` before ``outer``; a file without any, or none, adds nothing."""
    lines = [line for line in _read(path).removeprefix("\ufeff").split("\n") if line.strip() and line[0] != "#"]
    spec = _compile([line.removesuffix("\r") for line in lines]) if lines else None
    return outer if spec is None else Ignores(base, spec, outer)


# What is within a folder is not the folder itself, which pathspec would take it for: "logs/**"
# followed by "!logs/report.txt" would then lose the report.
_ALL_WITHIN = re.compile(r"/\*\*(/?)\s*\Z")


def _compile(lines: list[str]) -> GitIgnoreSpec:
    """Compile patterns; one that means nothing is left out, as Git does."""
    # Most folders have no patterns; they need not wait for this import.
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        # Python's regular expressions warn of brackets that Git reads in another way.
        warnings.simplefilter("ignore", FutureWarning)
        return GitIgnoreSpec.from_lines(filter(_means_something, (_ALL_WITHIN.sub(r"/**/*\1", line) for line in lines)))


def _means_something(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


def _read(path: str) -> str:
    """Read a small file of names; whatever is no such file is as good as empty."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LIMIT:
            return ""
        with open(path, "rb") as file:
            return os.fsdecode(file.read())
    except OSError:
        return ""
