"""How much a decoded text looks like Chinese prose, which tells the right encoding from wrong ones.

Bytes read in a wrong encoding often decode without an error, but to rare characters: GB2312 orders
its ideographs by how common they are, and nearly all of an official text is of its first level.
"""

from __future__ import annotations

from functools import cache

_SECOND_LEVEL = 0.3
_RARE = 1.0
_BROKEN = 1.5


def implausibility(text: str) -> float:
    """Rate ``text`` between 0 (all of it is common) and 1.5 (all of it is broken)."""
    if not text:
        return 0.0
    second = sum(map(_second_level().__contains__, text))
    broken = text.count("\ufffd")
    rare = len(text) - sum(map(_common().__contains__, text)) - second - broken
    return (_SECOND_LEVEL * second + _RARE * rare + _BROKEN * broken) / len(text)


@cache
def _common() -> frozenset[str]:
    """ASCII without its controls, punctuation, enumerations, full-width forms, ideographs of the first level."""
    ascii_text = "\t\n\r" + "".join(map(chr, range(0x20, 0x7F)))
    return frozenset(ascii_text + "\u00a0·" + _rows(0xA1, 0xA3) + _rows(0xA9, 0xA9) + _rows(0xB0, 0xD7))


@cache
def _second_level() -> frozenset[str]:
    """Ideographs of the second level: names of places and persons."""
    return frozenset(_rows(0xD8, 0xF7))


def _rows(first: int, last: int) -> str:
    """The characters of GB2312 whose first byte lies in the given range."""
    return "".join(_row(byte) for byte in range(first, last + 1))


def _row(first: int) -> str:
    """The characters of GB2312 with the given first byte; the second one runs from A1 to FE."""
    pairs = bytearray([first]) * (2 * len(_CELLS))
    pairs[1::2] = _CELLS
    return pairs.decode("gb2312", "ignore")


_CELLS = bytes(range(0xA1, 0xFF))
