"""The words of ``words.toml``, read once."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from typing import Any


@cache
def words(table: str) -> dict[str, Any]:
    """Give one table of the data file."""
    found: dict[str, Any] = _all()[table]
    return found


@cache
def _all() -> dict[str, Any]:
    with open(os.path.join(os.path.dirname(__file__), "words.toml"), "rb") as file:
        return tomllib.load(file)


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
