"""Which rules are asked: by code, name or the beginning of a code."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.rules import Rule, all_rules

ALL = "ALL"


class UnknownRule(ValueError):
    """A selector that names no rule; ``nearest`` is the one that was probably meant."""

    def __init__(self, selector: str, nearest: str | None) -> None:
        self.selector = selector
        self.nearest = nearest
        super().__init__(selector)


def select(chosen: Sequence[str] = (), ignored: Sequence[str] = ()) -> tuple[type[Rule], ...]:
    """Give the rules to ask: the enabled ones, or those ``chosen``, without those ``ignored``.

    A more exact selector wins over a shorter one: ``GK3`` ignored and ``GK301`` chosen leaves GK301.
    Raises :class:`UnknownRule`.
    """
    for_it = {rule.code: 0 for rule in all_rules() if rule.enabled and not chosen}
    against: dict[str, int] = {}
    for selectors, weights in ((chosen, for_it), (ignored, against)):
        for selector in selectors:
            for rule in matching(selector):
                weights[rule.code] = max(weights.get(rule.code, 0), _weight(selector))
    return tuple(rule for rule in all_rules() if for_it.get(rule.code, -1) > against.get(rule.code, -1))


def matching(selector: str) -> list[type[Rule]]:
    """Give the rules that a selector names; raise :class:`UnknownRule` when there are none."""
    wanted = selector.strip()
    if wanted.upper() == ALL:
        return list(all_rules())
    found = [
        rule
        for rule in all_rules()
        if rule.name == wanted.lower() or (wanted.upper().startswith("GK") and rule.code.startswith(wanted.upper()))
    ]
    if not found:
        raise UnknownRule(selector, nearest_name(wanted))
    return found


def _weight(selector: str) -> int:
    """Rank selectors by exactness: all, beginnings of codes by their length, codes and names."""
    wanted = selector.strip().upper()
    return 1 if wanted == ALL else len(wanted) if wanted.startswith("GK") and len(wanted) < len("GK000") else 5


def nearest_name(wanted: str) -> str | None:
    """Give the code or name of the rule that was probably meant."""
    from difflib import get_close_matches

    names = {name: rule.code for rule in all_rules() for name in (rule.code, rule.name)}
    close = get_close_matches(wanted.upper(), names, 1, 0.5) or get_close_matches(wanted.lower(), names, 1, 0.5)
    return close[0] if close else None
