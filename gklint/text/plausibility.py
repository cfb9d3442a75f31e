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
    common, second = _common(), _second_level()
    cost = 0.0
    for character in text:
        if character not in common:
            cost += _SECOND_LEVEL if character in second else _cost(character)
    return cost / len(text)


def _cost(character: str) -> float:
    """Rate a character that is not among the common ones."""
    return _BROKEN if character == "\ufffd" or character < "\x20" else _RARE


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
    pairs = (bytes((row, cell)) for row in range(first, last + 1) for cell in range(0xA1, 0xFF))
    return b"".join(pairs).decode("gb2312", "ignore")
