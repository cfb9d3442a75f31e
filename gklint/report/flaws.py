"""What is wrong with what is said to gklint rather than to readers of a report."""

from __future__ import annotations

from gklint.messages import Message
from gklint.records import NamedTuple
from gklint.spans import Span


class Flaw(NamedTuple):
    """Something wrong with settings."""

    code: str
    """The rule that reports it."""
    message: Message
    span: Span
    nearest: str | None = None
    """What was probably meant."""
