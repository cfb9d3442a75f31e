"""What damage did to a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from .grids import Grid, Key


@dataclass(frozen=True, slots=True)
class Harm:
    """A damaged grid, and the figures that say something else than before.

    ``expected`` holds the only value that a reader may give for a figure, None where it may give none;
    figures not named keep their value. A reader may always say that it cannot tell.
    """

    grid: Grid
    expected: dict[Key, Decimal | None] = field(default_factory=dict)
