"""Texts for tests of the server: samples, drafts made by hand, and reports from the generators."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from gklint.text import decode
from tests.defects.cases import case
from tests.defects.catalogue import WAYS
from tests.defects.clean import clean

_TESTS = Path(__file__).parents[1]
_SAMPLES = _TESTS.parents[1] / "shared" / "seeds"


@cache
def files() -> dict[str, str]:
    """Give the content of the samples, where they are there, and of the drafts that were made by hand."""
    paths = [*sorted((_TESTS / "data").glob("*_20*.*")), *sorted(_SAMPLES.glob("*.txt"))]
    return {path.name: decode(path.read_bytes()).content for path in paths}


def generated(count: int) -> Iterator[str]:
    """Yield reports, half of them clean and half with a defect; the first ones differ most from each other."""
    codes = list(WAYS)
    for number in range(count):
        if number % 2 == 0:
            yield clean(number).file.text
        else:
            made = case(codes[number % len(codes)], number)
            yield made.file.text if made is not None else clean(number).file.text
