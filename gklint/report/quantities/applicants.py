"""Figures that say whose requests there were: 自然人3件、法人或其他组织2件, after how many there were in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.report.quantities.model import Predicate, Quantity, Scope, Subject
from gklint.report.quantities.words import has, without_end, words

_WHOLES = frozenset((Predicate.RECEIVED, Predicate.RECEIVED_IN_ALL, Predicate.ACCEPTED, Predicate.PROCESSED))
_FARTHEST = 60
"""Characters from a whole or a part to the next part."""
_MARKS = ",;:()、。"
_REST = ("other",)
_BODIES = frozenset(("business", "research", "welfare", "legal-service"))


def with_applicants(quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities of a line, those as applicants that follow a number of requests."""
    last: Quantity | None = None
    for each in quantities:
        if last is not None and each.unit == last.unit and _may_be_part(each):
            columns = _columns(last, each)
            if columns:
                told = each._replace(
                    subject=Subject.APPLICANTS, predicate=last.predicate, scope=Scope.YEAR, columns=columns
                )
                yield told
                last = told
                continue
        if each.scope is not Scope.SHARE:
            whole = each.subject is Subject.REQUESTS and each.predicate in _WHOLES and each.scope is Scope.YEAR
            last = each if whole and not each.denied else None
        yield each


def _may_be_part(each: Quantity) -> bool:
    return each.subject is Subject.OTHER or (each.subject is Subject.REQUESTS and each.scope is Scope.PART)


def _columns(last: Quantity, each: Quantity) -> tuple[str, ...]:
    """Give the columns of the kind of applicants that stands between two numbers; nothing where more is said."""
    between = each.line.text[last.end + len(last.unit) : each.start]
    if len(between) > _FARTHEST or has(between, "scope", "delta"):
        return ()
    around = words("applicants")["around"]
    name = without_end(between, around)
    for kind in words("applicants")["kind"]:
        word = max((word for word in kind["words"] if name.endswith(word)), key=len, default="")
        before = name[: len(name) - len(word)]
        if word and (not before or before[-1] in _MARKS or not without_end(_piece(before), around)):
            columns = tuple(kind["columns"])
            # 其他 is the last column only where the columns are being listed.
            return columns if columns != _REST or set(last.columns) & _BODIES else ()
    return ()


def _piece(text: str) -> str:
    """Give what follows the last mark."""
    return text[max(text.rfind(mark) for mark in _MARKS) + 1 :]
