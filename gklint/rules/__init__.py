"""The rules, one file each, found by looking through this package's groups."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from gklint.rules.base import Documentation, Example, Rule

__all__ = ["Documentation", "Example", "Rule", "all_rules", "find_rule", "nearest_name"]


_FOLDER = os.path.dirname(__file__)


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Give every rule, in order of code."""
    # pkgutil would do this, and import what takes as long as a third of the rules.
    for group in sorted(os.listdir(_FOLDER)):
        if os.path.isfile(os.path.join(_FOLDER, group, "__init__.py")):
            for module in sorted(os.listdir(os.path.join(_FOLDER, group))):
                if module.endswith(".py") and module != "__init__.py":
                    import_module(f"{__name__}.{group}.{module.removesuffix('.py')}")
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
