"""Which rules are asked: by code, name, the beginning of a code or a group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from gklint.rules import Rule, all_rules, nearest_name

ALL = "ALL"


class UnknownRule(ValueError):
    """A selector that names no rule; ``nearest`` is the one that was probably meant."""

    def __init__(self, selector: str, nearest: str | None) -> None:
        self.selector = selector
        self.nearest = nearest
        super().__init__(selector)


def select(
    chosen: Sequence[str] = (), ignored: Sequence[str] = (), extended: Sequence[str] = ()
) -> tuple[type[Rule], ...]:
    """Give the rules to ask: the enabled ones, or those ``chosen``, and those ``extended``, without those ``ignored``.

    A more exact selector wins over a shorter one: ``GK3`` ignored and ``GK301`` chosen leaves GK301.
    Raises :class:`UnknownRule`.
    """
    for_it = {rule.code: 0 for rule in all_rules() if rule.enabled and not chosen}
    against: dict[str, int] = {}
    for selectors, weights in ((chosen, for_it), (extended, for_it), (ignored, against)):
        for selector in selectors:
            for rule in matching(selector):
                weights[rule.code] = max(weights.get(rule.code, 0), weight(selector))
    return tuple(rule for rule in all_rules() if for_it.get(rule.code, -1) > against.get(rule.code, -1))


def matching(selector: str) -> list[type[Rule]]:
    """Give the rules that a selector names; raise :class:`UnknownRule` when there are none."""
    wanted = selector.strip()
    if wanted.upper() == ALL:
        return list(all_rules())
    code, name = wanted.upper(), wanted.lower()
    if code.startswith("GK"):
        found = [rule for rule in all_rules() if rule.code.startswith(code)]
    else:
        found = [rule for rule in all_rules() if name in (rule.name, group_of(rule))]
    if not found:
        raise UnknownRule(selector, nearest_name(wanted))
    return found


def group_of(rule: type[Rule]) -> str:
    """Give the name of the group that a rule belongs to, such as ``arithmetic``: the folder that it lies in."""
    return rule.__module__.split(".")[-2]


def weight(selector: str) -> int:
    """Rank selectors by exactness: all, groups and beginnings of codes by their length, codes and names."""
    wanted = selector.strip().upper()
    if wanted == ALL:
        return 1
    if wanted.startswith("GK"):
        return min(len(wanted), len("GK000"))
    return len("GK3") if wanted.lower() in _groups() else len("GK000")


@cache
def _groups() -> frozenset[str]:
    return frozenset(group_of(rule) for rule in all_rules())
