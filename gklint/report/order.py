"""What stands out of order: what is left when the longest part that is in order is taken away."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rise(places: Sequence[int]) -> set[int]:
    """Give the longest run of places, not necessarily neighbours, that rises throughout."""
    ends: list[int] = []
    runs: list[list[int]] = []
    for place in places:
        i = bisect_left(ends, place)
        run = [*(runs[i - 1] if i else ()), place]
        ends[i : i + 1] = [place]
        runs[i : i + 1] = [run]
    return set(runs[-1]) if runs else set()
