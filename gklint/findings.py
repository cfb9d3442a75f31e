"""The one type for everything gklint reports, and the edits that mend it."""

from __future__ import annotations

import enum

from gklint.messages import Message, say
from gklint.records import NamedTuple
from gklint.report.model import CellName
from gklint.spans import Edit, Elsewhere, Span

__all__ = [
    "Applicability",
    "CellName",
    "Change",
    "Edit",
    "Elsewhere",
    "Finding",
    "Fix",
    "Message",
    "Related",
    "Severity",
    "say",
]


class Severity(enum.StrEnum):
    """How much a finding matters; ordered ``info < warning < error`` by :attr:`rank`."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Applicability(enum.StrEnum):
    """Whether a fix may be applied without a person looking."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Related(NamedTuple):
    """Another place that takes part in a finding."""

    message: Message
    span: Span
    """In the same file, or in the one that ``elsewhere`` names."""
    elsewhere: Elsewhere | None = None
    """Where it is when it is in another file."""


class Fix(NamedTuple):
    """Edits that belong together; they do not overlap and stand in order of place."""

    title: Message
    applicability: Applicability
    edits: tuple[Edit, ...]


class Change(NamedTuple):
    """One cell of a repair: the value it shows and the value that would mend the table."""

    cell: CellName
    before: str
    after: str


class Finding(NamedTuple):
    """One thing that is wrong, at the smallest text that a person would correct."""

    code: str
    name: str
    severity: Severity
    message: Message
    span: Span
    cell: CellName | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    cause: str | None = None
    repairs: tuple[tuple[Change, ...], ...] = ()
    alternatives: tuple[Fix, ...] = ()
    """Further fixes, of which a person picks one; none goes together with another or with ``fix``."""
    private: bool = False
    """What stands at ``span`` must not be shown: it is a person's."""
