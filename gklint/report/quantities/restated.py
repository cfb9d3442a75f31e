"""Quantities that are stated twice with different values."""

from __future__ import annotations

from gklint.report.model import Report
from gklint.report.quantities.cells import stated_cells
from gklint.report.quantities.model import Predicate, Quantity, Scope, Subject
from gklint.report.quantities.reading import quantities
from gklint.report.quantities.reworded import same_words

_ONE_MEANING = frozenset(
    (
        Predicate.RECEIVED,
        Predicate.CARRIED_IN,
        Predicate.CARRIED_OUT,
        Predicate.OCCURRED,
        Predicate.ISSUED,
        Predicate.REPEALED,
        Predicate.IN_FORCE,
        Predicate.DISCLOSED,
    )
)
"""What can be meant in one way only; 办结 and 答复 may count last year's requests or leave them out."""
_SHORTEST_CHANNEL = 4
_MOST_SAID = 200


def restated(report: Report) -> tuple[tuple[Quantity, Quantity], ...]:
    """Give pairs of an earlier and a later statement that differ; to be asked for by ``report.once(restated)``.

    What disagrees with the tables is left out: that is said of it already.
    """
    figures = report.once(quantities).quantities
    known = _known(report, figures)
    seen = {later.span for _, later in known}
    others = [pair for pair in same_words(report, figures) if pair[1].span not in seen]
    return tuple(sorted([*known, *others], key=lambda pair: pair[1].span))


def _known(report: Report, figures: tuple[Quantity, ...]) -> list[tuple[Quantity, Quantity]]:
    """Give pairs of which it is known what they count."""
    wrong = {each.quantity.span for each in report.once(stated_cells) if each.agrees is False}
    found: list[tuple[Quantity, Quantity]] = []
    said: list[Quantity] = []
    for quantity in figures:
        if quantity.denied or not _is_whole(quantity) or quantity.span in wrong:
            continue
        earlier = next((other for other in said if _is_same(other, quantity)), None)
        if earlier is None:
            if len(said) < _MOST_SAID:
                said.append(quantity)
        elif earlier.number != quantity.number:
            found.append((earlier, quantity))
    return found


def _is_whole(quantity: Quantity) -> bool:
    known = quantity.subject not in {Subject.OTHER, Subject.APPLICANTS} and quantity.predicate in _ONE_MEANING
    return known and quantity.scope in {Scope.YEAR, Scope.CARRIED}


def _is_same(one: Quantity, other: Quantity) -> bool:
    if (one.subject, one.predicate, one.outcomes) != (other.subject, other.predicate, other.outcomes):
        return False
    if one.subject is not Subject.PUBLISHED:
        return True
    if one.unit != other.unit:
        return False
    if not one.channel or not other.channel:
        return one.channel == other.channel
    longer, shorter = sorted((one.channel, other.channel), key=len, reverse=True)
    return longer.endswith(shorter) and (len(shorter) >= _SHORTEST_CHANNEL or longer == shorter)
