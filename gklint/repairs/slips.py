"""How likely it is that a hand that meant one number typed another.

Costs are tenths of a bit: 10 more is half as likely. They are those of one slip in one cell; what
several cells have to do with each other is weighed in ``plausible``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

ZERO_CHANGED = 20
"""A zero at the end lost or added."""
SWAPPED = 25
"""Two neighbouring digits swapped."""
DOUBLED = 25
"""A digit typed twice, or one of two equal digits not typed."""
MARK = 25
"""A sign or a point where none belongs, or the other way round."""
OVERTYPED = 30
"""A zero where there is a number: left as it stood in the blank form, or typed over."""
NEIGHBOUR = 45
"""A digit beside the right one on a keyboard, or one that looks like it."""
LOST = 35
"""A digit not typed."""
ADDED = 45
"""A digit too many."""
COPIED = 45
"""The number of the cell beside it, above or below."""
MISCOUNTED = 40
"""One more or one less."""
DIGIT = 60
"""Any other digit."""
ANYTHING = 100
"""No slip that explains it."""

_DIGITS = "0123456789"
_LINES = ("1234567890", "789", "456", "123", "741", "852", "963", "10", "20")
"""Keys in the order in which they lie side by side: the row over the letters, then the keypad."""
_ALIKE = ("17", "06", "08", "38", "68", "56", "69", "89", "35")


def _neighbours() -> frozenset[str]:
    found = {line[place : place + 2] for line in _LINES for place in range(len(line) - 1)} | set(_ALIKE)
    return frozenset(found | {pair[::-1] for pair in found})


_NEIGHBOURS = _neighbours()


def cost(printed: str, meant: str) -> int:
    """Give how unlikely it is that ``printed`` was typed where ``meant`` was meant, both as plain numbers."""
    if printed.strip("-") == meant.strip("-") or printed.replace(".", "") == meant.replace(".", ""):
        return MARK
    found = [ANYTHING, *_of_digits(printed, meant)]
    if printed == "0":
        found.append(OVERTYPED)
    if _differ_by_one(printed, meant):
        found.append(MISCOUNTED)
    return min(found)


def _of_digits(printed: str, meant: str) -> Iterator[int]:
    """Yield the costs of the slips that turn the digits of one number into those of the other."""
    if len(printed) == len(meant):
        different = [place for place, pair in enumerate(zip(printed, meant, strict=True)) if pair[0] != pair[1]]
        first = different[0]
        if len(different) == 1:
            yield NEIGHBOUR if printed[first] + meant[first] in _NEIGHBOURS else DIGIT
        elif different == [first, first + 1] and printed[first : first + 2] == meant[first + 1] + meant[first]:
            yield SWAPPED
    elif abs(len(printed) - len(meant)) == 1:
        short, long = sorted((printed, meant), key=len)
        if long == short + "0":
            yield ZERO_CHANGED
        for place in range(len(long)):
            if long[:place] + long[place + 1 :] == short:
                doubled = long[place] in {long[place - 1 : place], long[place + 1 : place + 2]}
                yield DOUBLED if doubled else LOST if long is meant else ADDED


def _differ_by_one(printed: str, meant: str) -> bool:
    return "." not in printed + meant and abs(int(printed) - int(meant)) == 1


@lru_cache(maxsize=512)
def likely(printed: str) -> tuple[str, ...]:
    """Give the numbers for which ``printed`` may have been typed by one slip, in order of size."""
    found = {"0", printed.lstrip("-"), printed.replace(".", "")}
    for place in range(len(printed) + 1):
        before, after = printed[:place], printed[place:]
        found |= {before + digit + after for digit in _DIGITS}
        if after:
            found |= {before + digit + after[1:] for digit in _DIGITS} | {before + after[1:]}
            found.add(before + after[1:2] + after[0] + after[2:])
    if "." not in printed:
        found |= {str(int(printed) + 1), str(int(printed) - 1)}
    plain = {text for text in found if text.isdigit() and str(int(text)) == text}
    return tuple(sorted(plain - {printed}, key=int))
