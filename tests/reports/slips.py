"""Slips of the hand in a text."""

from __future__ import annotations

from decimal import Decimal
from random import Random

_COMMON = "的一了在是人有中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"


def misspelt(rng: Random, text: str) -> str:
    """Replace, drop, double or swap one character; the text is another afterwards."""
    while True:
        place = rng.randrange(len(text))
        kind = rng.choice(("replace", "drop", "double", "swap"))
        if kind == "replace":
            found = text[:place] + rng.choice(_COMMON) + text[place + 1 :]
        elif kind == "drop":
            found = text[:place] + text[place + 1 :]
        elif kind == "double":
            found = text[:place] + text[place] + text[place:]
        else:
            found = text[:place] + text[place + 1 : place + 2] + text[place] + text[place + 2 :]
        if found not in {text, ""}:
            return found


def cut(rng: Random, text: str) -> str:
    """Keep only the beginning, or more rarely only the end."""
    if len(text) < 3:
        return text[:1]
    if rng.random() < 0.75:
        return text[: rng.randint(2, len(text) - 1)]
    return text[rng.randint(1, len(text) - 2) :]


def mistyped_number(rng: Random, number: str) -> str:
    """Change, drop, add or swap a digit; the number is another afterwards and still one."""
    while True:
        digits = list(number)
        places = [i for i, digit in enumerate(digits) if digit.isdigit()]
        place = rng.choice(places)
        kind = rng.choice(("change", "drop", "add", "swap"))
        if kind == "change":
            digits[place] = str(rng.randrange(10))
        elif kind == "drop" and len(places) > 1:
            del digits[place]
        elif kind == "add":
            digits.insert(place, str(rng.randint(1, 9)))
        elif place + 1 < len(digits) and digits[place + 1].isdigit():
            digits[place], digits[place + 1] = digits[place + 1], digits[place]
        found = "".join(digits)
        bare = found.lstrip("+-")
        plain = bare == "0" or "." in bare or not bare.startswith("0")
        if plain and bare[0] != "." and bare[-1] != "." and Decimal(found) != Decimal(number):
            return found
