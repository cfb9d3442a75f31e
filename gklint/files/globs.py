"""Patterns for files: of a name, or of a path relative to a folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from fnmatch import translate
from functools import cached_property


class Globs:
    """Patterns with ``*``, ``?`` and ``[…]``; ``*`` stands for anything, ``/`` too.

    A pattern without ``/`` means every file or folder of that name, one with ``/`` a path relative to
    ``folder``. What lies in a folder that is meant is meant as well.
    """

    def __init__(self, patterns: Iterable[str], folder: str) -> None:
        self._folder = folder
        listed = [os.path.normpath(pattern).replace(os.sep, "/") for pattern in patterns]
        self._name_patterns = [pattern for pattern in listed if "/" not in pattern]
        self._path_patterns = [pattern for pattern in listed if "/" in pattern]

    # Compiled when first asked: a run on a file that is named needs few patterns.

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        return _compiled(self._name_patterns)

    @cached_property
    def _paths(self) -> re.Pattern[str] | None:
        return _compiled(self._path_patterns)

    def match(self, path: str) -> bool:
        """Tell whether a path (absolute, without links) itself is meant."""
        if self._names and self._names.match(os.path.basename(path)):
            return True
        relative = self._relative(path)
        return bool(self._paths and relative is not None and self._paths.match(relative))

    def match_within(self, path: str) -> bool:
        """Tell whether a path or one of the folders that it lies in, below ``folder``, is meant."""
        if self.match(path):
            return True
        relative = self._relative(path)
        parents = relative.split("/")[:-1] if relative is not None else []
        return any(self.match(os.path.join(self._folder, *parents[: i + 1])) for i in range(len(parents)))

    def _relative(self, path: str) -> str | None:
        """Give a path relative to the folder; None when it lies elsewhere."""
        prefix = os.path.join(self._folder, "")
        return path[len(prefix) :].replace(os.sep, "/") if path.startswith(prefix) else None


def _compiled(patterns: Iterable[str]) -> re.Pattern[str] | None:
    # Case does not count, as with the names of files that are looked for.
    source = "|".join(map(translate, patterns))
    return re.compile(source, re.IGNORECASE) if source else None
