"""What a reading got right, wrong or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from .generate import Specimen
from .grids import Key


class CellRead(Protocol):
    """A cell as the reader gives it."""

    @property
    def row(self) -> str: ...
    @property
    def column(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def value(self) -> Decimal | None: ...


class TableRead(Protocol):
    """A table as the reader gives it."""

    @property
    def key(self) -> str: ...
    @property
    def cells(self) -> Iterable[CellRead]: ...


@dataclass(frozen=True, slots=True)
class Slip:
    """A value that the reader must not give."""

    key: Key
    given: Decimal
    true: Decimal | None

    def __str__(self) -> str:
        return f"{' / '.join(self.key)}: {self.given}, truly {self.true}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a specimen was read."""

    wrong: tuple[Slip, ...]
    missed: tuple[Key, ...]
    """Intact figures that the reader did not give."""
    intact: int
    """How many figures could have been read in the tables that were judged."""

    @property
    def read(self) -> int:
        """How many intact figures the reader gave."""
        return self.intact - len(self.missed)


def judge(specimen: Specimen, tables: Iterable[TableRead], only: str | None = None) -> Verdict:
    """Compare a reading with the truth, of all tables or of one."""
    wrong: list[Slip] = []
    given: set[Key] = set()
    for table in tables:
        if only not in {None, table.key}:
            continue
        for cell in table.cells:
            if cell.value is None:
                continue
            key = (table.key, cell.row, cell.column)
            true = specimen.expected.get(key)
            if cell.value == true:
                given.add(key)
            else:
                wrong.append(Slip(key, cell.value, true))
    intact = [key for key in specimen.truth if key in specimen.intact and only in {None, key[0]}]
    return Verdict(tuple(wrong), tuple(key for key in intact if key not in given), len(intact))
