"""What settings say of rules: which are meant, and the options of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from gklint.findings import Severity, say
from gklint.rules import Rule, find_rule, nearest_name
from gklint.selection import UnknownRule, matching, select, weight
from gklint.settings.model import Settings
from gklint.settings.reading import Path, Problem, Reader

OFF = "off"


def chosen(settings: Settings) -> tuple[type[Rule], ...]:
    """Give the rules that are asked; without ``select``, a level other than ``off`` asks a rule as well."""
    asked = [name for name, level in settings.severity.items() if level != OFF and find_rule(name)]
    wanted = known(settings.select)
    if settings.select and not wanted:
        return ()
    more = [*known(settings.extend_select), *([] if wanted else asked)]
    found = select(wanted, known(settings.ignore), more)
    levels = levels_of(settings)
    return tuple(rule for rule in found if levels.get(rule.code) != OFF)


def levels_of(settings: Settings) -> dict[str, str]:
    """Give the levels by code; the more exactly a rule is named, the more it counts."""
    levels: dict[str, str] = {}
    for name in sorted(known(settings.severity), key=weight):
        levels.update({rule.code: settings.severity[name] for rule in matching(name)})
    return levels


def severities(settings: Settings) -> dict[str, Severity]:
    """Give the severities that differ from the rules' own, by code."""
    return {code: Severity(level) for code, level in levels_of(settings).items() if level != OFF}


def options(rule: type[Rule], settings: Settings) -> Any:
    """Give a rule's options; None when nothing differs from the defaults."""
    given: dict[str, Any] = {}
    for field in rule.option_type._fields:
        if field in Settings._fields and getattr(settings, field):
            given[field] = getattr(settings, field)
    read: Any = None
    for name, table in settings.rules.items():
        if find_rule(name) is rule:
            read = Reader().record(rule.option_type, table)
    if read is None and not given:
        return None
    return (read or rule.option_type())._replace(**given)


def options_in(name: str, table: Mapping[str, Any], reader: Reader) -> None:
    """Say what is wrong with the options of a rule; a rule that is not known has been told of elsewhere."""
    rule = find_rule(name)
    if rule is not None:
        reader.record(rule.option_type, table, ("rules", name))


def unknown_rules(settings: Settings) -> list[Problem]:
    """Say which selectors name no rule."""
    return [problem for selector, path in _selectors(settings) if (problem := _unknown(selector, path))]


def _unknown(selector: str, path: Path) -> Problem | None:
    try:
        if path[0] == "rules" and find_rule(selector) is None:
            raise UnknownRule(selector, nearest_name(selector))
        matching(selector)
    except UnknownRule as error:
        hint = say("是否指{code}？", code=error.nearest) if error.nearest else say("可用gklint rules查看全部规则。")
        message = say("设置中的“{name}”不是规则的编号或名称，不起作用。{hint}", name=selector, hint=hint)
        return Problem(path, message, error.nearest)
    return None


def _selectors(settings: Settings) -> Iterator[tuple[str, Path]]:
    lists = {"select": settings.select, "extend-select": settings.extend_select, "ignore": settings.ignore}
    for key, selectors in lists.items():
        yield from ((selector, (key, i)) for i, selector in enumerate(selectors))
    for pattern, selectors in settings.per_file_ignores.items():
        yield from ((selector, ("per-file-ignores", pattern, i)) for i, selector in enumerate(selectors))
    yield from ((name, ("severity", name)) for name in settings.severity)
    yield from ((name, ("rules", name)) for name in settings.rules)


def known(selectors: Iterable[str]) -> list[str]:
    """Leave out selectors that name no rule."""
    return [selector for selector in selectors if _unknown(selector, ("select",)) is None]
