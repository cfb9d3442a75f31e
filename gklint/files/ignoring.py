"""What .gitignore files and the like say of the files in a folder."""

from __future__ import annotations

import os
import re
import stat
import warnings

from gklint.records import NamedTuple

_LIMIT = 1_000_000
"""The size in bytes up to which a file of patterns is taken for one."""


class _Pattern(NamedTuple):
    """A pattern as pathspec understands it."""

    regex: re.Pattern[str]
    ignores: bool
    """Whether what it means is ignored, or taken back."""

    def means(self, path: str) -> bool:
        """Tell whether ``path``, with a slash at its end for a folder, is meant itself.

        pathspec lets a pattern match whatever lies within a folder that it means, with the slash
        after that folder in a group of its own. Here each folder on the way has been asked before.
        """
        for match in self.regex.finditer(path):
            folder_end = match.end(_FOLDER) if _FOLDER in self.regex.groupindex else -1
            if folder_end in (-1, len(path)):
                return True
        return False


_FOLDER = "ps_d"


class Ignores(NamedTuple):
    """The patterns that hold in a folder: those of one file, then those of the files further out."""

    base: str
    """The folder that the patterns are relative to, absolute and without links."""
    patterns: tuple[_Pattern, ...]
    """The last one of the file first."""
    outer: Ignores | None

    def ignores(self, path: str, *, folder: bool) -> bool:
        """Tell whether the file or folder at ``path`` is ignored, whatever its parents are.

        The innermost file of patterns that says anything of it decides, and in it the last one.
        """
        layer: Ignores | None = self
        while layer is not None:
            relative = path[len(layer.base) :].replace(os.sep, "/").lstrip("/")
            for pattern in layer.patterns:
                if pattern.means(relative + "/" if folder else relative):
                    return pattern.ignores
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
    lines = _read(path).removeprefix("\ufeff").split("\n")
    patterns = [pattern for line in reversed(lines) for pattern in _compile(line.removesuffix("\r"))]
    return Ignores(base, tuple(patterns), outer) if patterns else outer


# What is within a folder is not the folder itself, which pathspec would take it for: "logs/**"
# followed by "!logs/report.txt" would then lose the report.
_ALL_WITHIN = re.compile(r"/\*\*(/?)\s*\Z")


def _compile(line: str) -> list[_Pattern]:
    """Compile a line of a file of patterns; one that means nothing gives nothing, as with Git."""
    if not line.strip() or line.startswith("#"):
        return []
    # Most folders have no patterns; they need not wait for this import.
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        # Python's regular expressions warn of brackets that Git reads in another way.
        warnings.simplefilter("ignore", FutureWarning)
        try:
            compiled = GitIgnoreSpec.from_lines([_ALL_WITHIN.sub(r"/**/*\1", line)]).patterns
        except (ValueError, re.error):
            return []
    return [_Pattern(one.regex, one.include) for one in compiled if one.regex is not None and one.include is not None]


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
