"""Colour for terminals, or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import IO

from gklint.findings import Severity
from gklint.records import NamedTuple

SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
COLUMNS = 100
"""The display columns of a line where no terminal says how many it has."""
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


class Style(NamedTuple):
    """How to set off parts of the output, and how wide it may be."""

    colour: bool = False
    columns: int = COLUMNS
    """Display columns of a line."""

    def bold(self, text: str) -> str:
        """Set off a place."""
        return self._sgr("1", text)

    def faint(self, text: str) -> str:
        """Set back what only frames the rest."""
        return self._sgr("2", text)

    def severity(self, severity: Severity, text: str) -> str:
        """Colour by severity."""
        return self._sgr(f"1;{_COLOURS[severity]}", text)

    def _sgr(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def wants_colour(choice: str, terminal: bool, environment: Mapping[str, str]) -> bool:
    """Decide on colour: as asked; else NO_COLOR, FORCE_COLOR, and whether it is a terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (terminal and environment.get("TERM") != "dumb")


def columns_of(out: IO[str]) -> int:
    """Give the display columns of a line of ``out``."""
    try:
        return os.get_terminal_size(out.fileno()).columns or COLUMNS
    except (OSError, ValueError):
        return COLUMNS
