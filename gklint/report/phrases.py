"""Words that a text is searched for, read from data files beside this package.

A list of words is a text with blanks between them. ``收到…申请`` stands for the two words in this order, close
together in one sentence.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from gklint.data import load_data
from gklint.records import NamedTuple
from gklint.spans import Span

GAP = 25
"""Code points that may lie between two words that belong together."""
_ENDS = "。；;！？!?"


class Phrase(NamedTuple):
    """Words of a report at which something is found."""

    text: str
    """As they are printed; NFKC, without blanks."""
    span: Span
    meant: str | None = None
    """What should stand there, where that is certain."""


@cache
def data(name: str) -> Mapping[str, Any]:
    """Give the content of a data file of this package."""
    return load_data(os.path.join(os.path.dirname(__file__), f"{name}.toml"))


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """Give a list of words of a data file."""
    return tuple(data(name)[key].split())


def says(text: str, phrases: Iterable[str]) -> bool:
    """Tell whether a text has one of the phrases."""
    return any(phrase in text if "…" not in phrase else _says_both(text, phrase) for phrase in phrases)


def _says_both(text: str, phrase: str) -> bool:
    first, second = phrase.split("…")
    place = text.find(first)
    while place >= 0:
        after = place + len(first)
        found = text.find(second, after, after + GAP + len(second))
        if found >= 0 and not any(end in text[after:found] for end in _ENDS):
            return True
        place = text.find(first, after)
    return False
