"""What is said to gklint in a report: comments that keep findings from being reported.

``<!-- gklint: ignore[GK301] 原因 -->`` at the end of a line holds for the line, alone on a line for the next
block or table; ``file-ignore`` for the file; ``disable`` up to the ``enable`` of the same rule. Every text
format has this one form: to readers of plain text it is a line in brackets like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gklint.blocks import Piece
from gklint.records import NamedTuple
from gklint.spans import Span

LINE, FILE, BEGIN, END = "ignore", "file-ignore", "disable", "enable"
VERBS = (LINE, FILE, BEGIN, END)
_FORM = re.compile(r"<!-{2,} *gklint[:：]\s*([a-zA-Z_-]*)\s*(?:[\[［【]([^\]］】]*)[\]］】])?")
_NAME = re.compile(r"[^,，、\s]+")


class Name(NamedTuple):
    """A rule as it is named in a directive."""

    text: str
    span: Span


class Directive(NamedTuple):
    """A comment addressed to gklint."""

    verb: str
    """What stands before the brackets, known or not."""
    names: tuple[Name, ...]
    span: Span
    inside: Span
    """What stands between the brackets; empty where there are none."""
    known: bool
    """Whether the verb is one of :data:`VERBS` and some rule is named."""


def read_directives(pieces: Sequence[Piece]) -> tuple[Directive, ...]:
    """Read the comments that a front end has found."""
    return tuple(_read(piece) for piece in pieces)


def _read(piece: Piece) -> Directive:
    match = _FORM.match(piece.text)
    verb = match[1].lower() if match else ""
    if match is None or match[2] is None:
        place = piece.span.start + (match.end() if match else 0)
        return Directive(verb, (), piece.span, Span(place, place), False)
    start = piece.span.start + match.start(2)
    names = tuple(Name(name[0], Span(start + name.start(), start + name.end())) for name in _NAME.finditer(match[2]))
    return Directive(verb, names, piece.span, Span(start, start + len(match[2])), verb in VERBS and bool(names))
