"""Findings that were there before: known by what they say and where they stand in words, not by line numbers.

So text that is added or taken away elsewhere does not bring them back.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from gklint.findings import Finding
from gklint.linter import Analysis
from gklint.records import NamedTuple
from gklint.text import Text

VERSION = 1
_LONGEST = 120
"""Characters of a place that are written down; of a longer one, its beginning and its length."""


class Key(NamedTuple):
    """What a finding is known by."""

    code: str
    message: str
    """In Chinese, whatever language is spoken, with its figures."""
    place: str
    """The text that it stands at, NFKC without blanks."""
    cell: tuple[str, ...] | None
    """Table, row and column by the form's own labels, where it is a cell's."""


class InvalidBaseline(ValueError):
    """A file that is no baseline."""


class Baseline:
    """The findings of some files that are not to be reported."""

    def __init__(self, folder: str, entries: Mapping[str, Counter[Key]]) -> None:
        self._folder = folder
        """What the paths are relative to."""
        self.entries = dict(entries)

    def name_of(self, path: str) -> str:
        """Give the name under which a file stands in the baseline, the same on every system."""
        try:
            relative = os.path.relpath(os.path.realpath(path), self._folder)
        except ValueError:  # on another drive
            relative = os.path.realpath(path)
        return relative.replace(os.sep, "/")

    def exists(self, name: str) -> bool:
        """Tell whether there still is a file of this name."""
        return os.path.exists(os.path.join(self._folder, name))

    def split(self, path: str, analysis: Analysis) -> tuple[Analysis, Counter[Key], Counter[Key]]:
        """Give what is new in a file, and how often each thing was found that is known, and that is new."""
        left = Counter(self.entries.get(self.name_of(path), ()))
        known: Counter[Key] = Counter()
        new: Counter[Key] = Counter()
        findings = []
        for found in analysis.findings:
            key = key_of(found, analysis.text)
            if left[key] > 0:
                left[key] -= 1
                known[key] += 1
            else:
                new[key] += 1
                findings.append(found)
        return analysis._replace(findings=tuple(findings)), known, new


def key_of(found: Finding, text: Text) -> Key:
    """Give what a finding is known by."""
    printed = "".join(unicodedata.normalize("NFKC", text.content[found.span.start : found.span.end]).split())
    place = printed if len(printed) <= _LONGEST else f"{printed[:_LONGEST]}… {len(printed)}"
    return Key(found.code, str(found.message), place, tuple(found.cell) if found.cell else None)


def as_text(entries: Mapping[str, Counter[Key]]) -> str:
    """Write a baseline, in an order that does not change."""
    files = {name: [_entry(key, count) for key, count in _sorted(entries[name])] for name in sorted(entries)}
    data = {"version": VERSION, "files": {name: listed for name, listed in files.items() if listed}}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _sorted(entries: Counter[Key]) -> Iterable[tuple[Key, int]]:
    listed = [(key, count) for key, count in entries.items() if count]
    return sorted(listed, key=lambda item: (item[0].code, item[0].place, item[0].message, item[0].cell or ()))


def _entry(key: Key, count: int) -> dict[str, Any]:
    cell = {"cell": list(key.cell)} if key.cell else {}
    return {"code": key.code, "message": key.message, "place": key.place, **cell, "count": count}


def read(path: str) -> dict[str, Counter[Key]]:
    """Read a baseline; raise OSError or :class:`InvalidBaseline`."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        content = json.loads(data)
        if content["version"] != VERSION:
            raise InvalidBaseline(str(content["version"]))
        return {name: Counter(dict(map(_read, listed))) for name, listed in content["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidBaseline(str(error)) from error


def _read(entry: Mapping[str, Any]) -> tuple[Key, int]:
    cell = entry.get("cell")
    count = entry["count"]
    if not isinstance(count, int):
        raise InvalidBaseline(str(count))
    return Key(entry["code"], entry["message"], entry["place"], tuple(cell) if cell else None), count
