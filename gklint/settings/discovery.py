"""Where settings are: the nearest file of settings above a report."""

from __future__ import annotations

import os

NAMES = (".gklint.toml", "gklint.toml")
"""The names of files of settings; in one folder, the first that is there."""
PROJECT = "pyproject.toml"
"""The file of which only the table [tool.gklint] counts, and only where there is no other."""
_TABLE = b"[tool.gklint"


class Discovery:
    """A search that asks for each folder once."""

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {}

    def nearest(self, folder: str) -> str | None:
        """Give the settings file that holds in a folder (absolute, without links): its own or the next above it."""
        above = []
        while folder not in self._known:
            above.append(folder)
            found = _settings_in(folder)
            parent = os.path.dirname(folder)
            if found is not None or parent == folder:
                self._known[folder] = found
            else:
                folder = parent
        self._known.update(dict.fromkeys(above, self._known[folder]))
        return self._known[folder]


def _settings_in(folder: str) -> str | None:
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    path = os.path.join(folder, PROJECT)
    return path if os.path.isfile(path) and _has_table(path) else None


def _has_table(path: str) -> bool:
    """Tell whether a project's file speaks of gklint; one that cannot be read does not."""
    try:
        with open(path, "rb") as file:
            return _TABLE in file.read()
    except OSError:
        return False
