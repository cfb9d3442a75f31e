"""What a way of making a defect is, and what must be found of it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from tests.reports.figures import Scale
from tests.reports.organs import Level

from .paper import Paper

PROSE = frozenset({"GK501", "GK502", "GK504", "GK506"})
"""What follows when a figure of a table is no longer the one that the prose tells."""


class Want(NamedTuple):
    """A finding that must be made."""

    codes: tuple[str, ...]
    """The rule's own, and others that would do as well."""
    marks: tuple[int, ...]
    """Where it may stand: at any of these places."""
    whole: bool = False
    """Whether it must cover the place from its first line to its last."""


class Defect(NamedTuple):
    """What a way did."""

    wants: tuple[Want, ...]
    also: tuple[Want, ...] = ()
    """Consequences, each at its place, that may be found as well."""
    allowed: frozenset[str] = frozenset()
    """Rules that may speak anywhere because of it."""
    ambiguous: bool = False
    """Whether a person could not say any more which figure stands where: unreadable is an answer then."""
    gone: tuple[str, ...] = ()
    """Texts of which there must be fewer than before."""
    new: tuple[str, ...] = ()
    """Texts of which there must be more than before."""
    elsewhere: bool = False
    """Whether the text changes in other places than those to be found (later sections numbered anew)."""


Apply = Callable[[Random, Paper], Defect | None]
"""Does it to a report; gives None where it cannot be done to this one."""


class Way(NamedTuple):
    """One way in which a defect comes about, and which reports it needs."""

    apply: Apply
    years: tuple[int, int] = (2019, 2026)
    scales: tuple[Scale, ...] = ()
    levels: tuple[Level, ...] = ()


Ways = dict[str, Way]
"""By a few words that name them."""


def one(code: str, *marks: int) -> tuple[Want, ...]:
    """Want one finding of a rule, at any of these places."""
    return (Want((code,), marks),)


def each(code: str, marks: list[int]) -> tuple[Want, ...]:
    """Want a finding of a rule at each of these places."""
    return tuple(Want((code,), (mark,)) for mark in marks)
