"""Applying fixes: a function from a text and its fixes to a text."""

from __future__ import annotations

from collections.abc import Iterable

from gklint.findings import Edit, Fix
from gklint.records import NamedTuple


class Applied(NamedTuple):
    """A text after fixes."""

    content: str
    fixes: tuple[Fix, ...]
    """Those that were applied; one that touches what an earlier one changed is left for another round."""


def apply(content: str, fixes: Iterable[Fix]) -> Applied:
    """Apply fixes to the text that they were made for, each as a whole or not at all.

    Earlier fixes come first. A fix is left out when one of its edits overlaps an edit already
    taken, or inserts at a place where something else was inserted or replaced; an edit that two
    fixes share is made once.
    """
    taken: dict[Edit, None] = {}
    applied = []
    for fix in fixes:
        new = [edit for edit in fix.edits if edit not in taken]
        if not any(_clash(edit, other) for edit in new for other in taken):
            taken.update(dict.fromkeys(new))
            applied.append(fix)
    return Applied(_edited(content, sorted(taken)), tuple(applied))


def _clash(one: Edit, other: Edit) -> bool:
    """Tell whether two different edits cannot both be made, whatever their order."""
    if one.span.start == other.span.start:
        return True
    first, second = sorted((one.span, other.span))
    return second.start < first.end


def _edited(content: str, edits: list[Edit]) -> str:
    parts = []
    place = 0
    for edit in edits:
        parts += [content[place : edit.span.start], edit.content]
        place = edit.span.end
    return "".join([*parts, content[place:]])
