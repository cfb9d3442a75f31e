"""How much of a text stands in another: overlapping runs of characters, and a sample of them for many texts.

A sample keeps the runs whose hash ends in zeros. As that depends on the run alone, two texts keep the same
ones of what they have in common, and the share of a sample that another has estimates the share of the text.
"""

from __future__ import annotations

from functools import cache
from zlib import crc32

from gklint.documents import phrases

LENGTH = 5
"""Characters of a run."""
_BYTES = 2
"""Of a character in UTF-16: those that are compared are Chinese."""


def shingles(words: str) -> set[int]:
    """Give the hashes of the runs of a text, but for those of official phrases."""
    return _hashes(words) - _official()


def sample(runs: set[int], one_in: int) -> list[int]:
    """Give about one in so many of the runs; ``one_in`` is a power of two."""
    return [run for run in runs if run & (one_in - 1) == 0]


def share(runs: set[int], others: set[int]) -> float:
    """Give the share of a text's runs that another text has as well."""
    return len(runs & others) / len(runs) if runs else 0.0


def _hashes(words: str) -> set[int]:
    data = words.encode("utf-16-le")
    size = LENGTH * _BYTES
    return {crc32(data[i : i + size]) for i in range(0, len(data) - size + 1, _BYTES)}


@cache
def _official() -> frozenset[int]:
    return frozenset(run for phrase in phrases() for run in _hashes(phrase))
