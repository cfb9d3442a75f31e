"""Finding the files to check: those named, and those in the folders named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from gklint.files.globs import Globs
from gklint.files.reading import reason_of
from gklint.messages import Message
from gklint.records import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from gklint.files.ignoring import Ignores

DEFAULT_PATTERNS = ("*.txt", "*.md", "*.gk", "*.tsv")
"""The names of the files that are checked in a folder, in capitals or not."""

_SKIPPED_FOLDERS = frozenset({"node_modules", "__MACOSX"})
"""Folders that hold no one's reports; those whose names begin with a dot are left out as well."""


class Found(NamedTuple):
    """A file to check, or a folder that could not be looked through."""

    name: str
    """The path as the user would write it: the one named, or the one below the folder named."""
    problem: Message | None = None
    """Why the folder of this name could not be looked through; nothing for a file."""

    @property
    def path(self) -> Path:
        """The name as a path; only who asks for it waits for that import."""
        from pathlib import Path

        return Path(self.name)


class Filter:
    """Which files of a folder are checked."""

    def __init__(self, included: Globs, excluded: Globs | None = None, force: bool = False) -> None:
        self.included = included
        self.excluded = excluded
        """Files and folders that are left out."""
        self.force = force
        """Leave them out when they are named as well."""

    def wants(self, real: str) -> bool:
        """Tell whether a file or folder that was come upon is not left out."""
        return self.excluded is None or not self.excluded.match(real)

    def wants_named(self, real: str) -> bool:
        """Tell whether a file or folder that was named is not left out."""
        return not self.force or self.excluded is None or not self.excluded.match_within(real)


def walk(
    paths: Iterable[str | os.PathLike[str]],
    patterns: Iterable[str] = DEFAULT_PATTERNS,
    *,
    gitignore: bool = True,
    filter_of: Callable[[str], Filter | None] = lambda _folder: None,
) -> Iterator[Found]:
    """Find the files to check, each once, in an order that does not change.

    A file that is named is taken as it is, even one that does not exist: reading it says so. A
    folder is looked through for files whose names match one of ``patterns`` (``*``, ``?`` and
    ``[…]``, for the name alone) and that Git does not ignore (unless ``gitignore`` is false);
    hidden files and folders are left out, and links to folders are not followed. A folder that
    cannot be read is reported, and the walk goes on. ``filter_of`` says for a folder (absolute,
    without links) what its settings want; where there are none, ``patterns`` hold.
    """
    walker = _Walker(Filter(Globs(patterns, os.curdir)), gitignore, filter_of)
    for path in paths:
        yield from walker.from_named(os.fspath(path))


class _Place(NamedTuple):
    """A file or folder that waits for its turn."""

    path: str
    """As the user would write it."""
    real: str
    """Absolute and without links."""
    ignores: Ignores | None
    """What holds in the folder that it lies in."""
    folder: bool


class _Walker:
    """A walk over all that was named; it remembers what has been found."""

    def __init__(self, default: Filter, gitignore: bool, filter_of: Callable[[str], Filter | None]) -> None:
        self._default = default
        self._filter_of = filter_of
        self._gitignore = gitignore
        self._seen: set[str] = set()

    def from_named(self, path: str) -> Iterator[Found]:
        """Find what there is at a path that was named."""
        real = _real(path)
        folder = os.path.isdir(path)
        if not self._filter(real if folder else os.path.dirname(real)).wants_named(real):
            return
        ignores = self._ignores_above(real) if folder else None
        # Not recursive, as folders may lie deeper in one another than Python's calls can.
        waiting = [_Place(path, real, ignores, folder)]
        while waiting:
            place = waiting.pop()
            if not self._is_new(place.real):
                continue
            if not place.folder:
                yield Found(place.path)
                continue
            places: list[_Place] = []
            try:
                self._look_through(place, places)
            except OSError as error:
                yield Found(place.path, reason_of(error))
            waiting.extend(sorted(places, key=lambda place: place.path, reverse=True))

    def _look_through(self, folder: _Place, places: list[_Place]) -> None:
        """Add what is to be visited in ``folder`` to ``places``; what was added before an error remains."""
        ignores = self._ignores_in(folder)
        wanted = self._filter(folder.real)
        with os.scandir(folder.path) as entries:
            for entry in entries:
                place = self._place(entry, folder, ignores, wanted)
                if place is None or (ignores and ignores.ignores(place.real, folder=place.folder)):
                    continue
                places.append(place._replace(real=_real(place.path)) if entry.is_symlink() else place)

    def _filter(self, folder: str) -> Filter:
        return self._filter_of(folder) or self._default

    def _place(self, entry: os.DirEntry[str], parent: _Place, ignores: Ignores | None, wanted: Filter) -> _Place | None:
        """Make a place of an entry of ``parent`` unless it is none to visit, whatever Git says."""
        name = entry.name
        if name.startswith("."):
            return None
        path, real = os.path.join(parent.path, name), os.path.join(parent.real, name)
        if _is_folder(entry):
            # A link may lead out of the folder named, or round in a circle; on Windows a junction may.
            linked = entry.is_symlink() or (os.name == "nt" and _real(path) != real)
            skipped = linked or name in _SKIPPED_FOLDERS or not wanted.wants(real)
            return None if skipped else _Place(path, real, ignores, folder=True)
        if not wanted.included.match(real) or not wanted.wants(real):
            return None
        return _Place(path, real, ignores, folder=False)

    # A file that is named needs none of what .gitignore needs.

    def _ignores_above(self, real: str) -> Ignores | None:
        from gklint.files.ignoring import ignores_above

        return ignores_above(real) if self._gitignore else None

    def _ignores_in(self, folder: _Place) -> Ignores | None:
        from gklint.files.ignoring import ignores_in

        return ignores_in(folder.real, folder.ignores) if self._gitignore else None

    def _is_new(self, real: str) -> bool:
        key = os.path.normcase(real)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether ``entry`` is a folder or a link to one; what cannot be told is left to reading."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _real(path: str) -> str:
    """Give ``path`` absolute and without links, or as it is when no file can have it."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return path
