"""Every kind of damage to a table, by name."""

from __future__ import annotations

from .label_damage import LABEL_DAMAGE
from .line_damage import LINE_DAMAGE
from .row_damage import ROW_DAMAGE
from .value_damage import VALUE_DAMAGE

__all__ = ["DAMAGE", "GRID_DAMAGE", "LINE_DAMAGE", "MIXED"]

GRID_DAMAGE = LABEL_DAMAGE | ROW_DAMAGE | VALUE_DAMAGE
"""What is wrong before the table is printed."""

MIXED = "generations mixed"
"""Blocks of both forms in one report."""

DAMAGE = (*GRID_DAMAGE, *LINE_DAMAGE, MIXED)
