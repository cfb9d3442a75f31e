"""The one type for everything gklint reports, and the edits that mend it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import NamedTuple

from gklint.spans import Span


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


class Message(NamedTuple):
    """A sentence that can be said in any language: a template in Chinese and what fills it.

    The template is the key of the catalogue (gettext's ``msgid``), with ``{name}`` fields; a field
    may be filled by another message.
    """

    template: str
    values: Mapping[str, str | Message] = {}

    def __str__(self) -> str:
        """Say it in Chinese."""
        return self.template.format_map(self.values)


def say(template: str, **values: str | Message) -> Message:
    """Make a message; ``template`` is the Chinese sentence with ``{name}`` fields, ``values`` fills them."""
    return Message(template, values)


class CellName(NamedTuple):
    """A cell by the form's own labels, as the JSON contract has it."""

    table: str
    row: str
    column: str


class Related(NamedTuple):
    """Another place that takes part in a finding."""

    message: Message
    span: Span


class Edit(NamedTuple):
    """Replace the text of ``span`` by ``content``."""

    span: Span
    content: str


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
