"""The words of ``words.toml``, read once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from gklint.data import load_data

_NAMES = ("cells", "name", "key")
"""Keys of what is one name, and no list."""


@cache
def words(table: str) -> dict[str, Any]:
    """Give one table of the data file; lists of words are lists."""
    found: dict[str, Any] = _all()[table] if table in _NAMES else _listed(_all()[table])
    return found


def _listed(value: Any) -> Any:
    if isinstance(value, str):
        return value.split()
    if isinstance(value, list):
        return [_listed(item) for item in value]
    return {key: item if key in _NAMES else _listed(item) for key, item in value.items()}


@cache
def _all() -> Mapping[str, Any]:
    return load_data(os.path.join(os.path.dirname(__file__), "words.toml"))


def has(text: str, table: str, key: str) -> bool:
    """Tell whether a text has one of the words of a list."""
    listed: list[str] = words(table)[key]
    return any(word in text for word in listed)


def without_end(text: str, endings: list[str]) -> str:
    """Take words off the end of a text, as long as there is one; the longest of them first."""
    while text:
        ending = max((word for word in endings if text.endswith(word)), key=len, default="")
        if not ending:
            return text
        text = text.removesuffix(ending)
    return text
