"""The rules, one file each, found by looking through this package's groups."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from gklint.rules.base import Documentation, Example, Rule

__all__ = ["Documentation", "Example", "Rule", "all_rules", "find_rule", "nearest_name"]


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Give every rule, in order of code."""
    for group in iter_modules(__path__):
        if group.ispkg:
            package = import_module(f"{__name__}.{group.name}")
            for module in iter_modules(package.__path__):
                import_module(f"{package.__name__}.{module.name}")
    return tuple(sorted(Rule.known, key=lambda rule: rule.code))


def find_rule(code_or_name: str) -> type[Rule] | None:
    """Give the rule with this code or name, in any case; None when there is none."""
    wanted = code_or_name.casefold()
    return next((rule for rule in all_rules() if wanted in (rule.code.casefold(), rule.name)), None)


def nearest_name(wanted: str) -> str | None:
    """Give the code or name of the rule that was probably meant."""
    from difflib import get_close_matches

    names = {name: rule.code for rule in all_rules() for name in (rule.code, rule.name)}
    close = get_close_matches(wanted.upper(), names, 1, 0.5) or get_close_matches(wanted.lower(), names, 1, 0.5)
    return close[0] if close else None
