"""Every kind of damage to a table, by name."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .label_damage import LABEL_DAMAGE
from .line_damage import LINE_DAMAGE
from .row_damage import ROW_DAMAGE
from .slips import misspelt
from .value_damage import VALUE_DAMAGE

__all__ = ["DAMAGE", "EVERYWHERE", "GRID_DAMAGE", "HEADING_DAMAGE", "LINE_DAMAGE", "MIXED", "TWICE"]

GRID_DAMAGE = LABEL_DAMAGE | ROW_DAMAGE | VALUE_DAMAGE
"""What is wrong before the table is printed."""

EVERYWHERE = ("repeated figures lost",)
"""What a tool that does it at all does to every table of the document."""

MIXED = "generations mixed"
"""Blocks of both forms in one report."""

TWICE = "pasted twice"
"""The whole report follows itself."""

HEADING_DAMAGE: dict[str, Callable[[Random, str], str]] = {
    "heading lost": lambda _rng, _heading: "",
    "heading misspelt": misspelt,
    "heading without number": lambda _rng, heading: heading.split("、", 1)[1],
}
"""What is wrong with the heading above a table; no text where there is none any more."""

DAMAGE = (*GRID_DAMAGE, *LINE_DAMAGE, *HEADING_DAMAGE, MIXED, TWICE)
