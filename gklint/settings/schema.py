"""The JSON schema of the settings, for editors; made from the types and kept beside them as ``schema.json``."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

from gklint.findings import Message
from gklint.rules import Rule, all_rules
from gklint.settings.model import Settings, key_of
from gklint.settings.reading import hints, plain

FILE = os.path.join(os.path.dirname(__file__), "schema.json")
_NAMES = {str: "string", bool: "boolean", int: "integer", float: "number"}


def as_text() -> str:
    """Write the schema as JSON."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """Make the schema."""
    made = _record(Settings)
    optional = [rule for rule in all_rules() if rule.option_type._fields]
    made["properties"]["rules"]["properties"] = {
        name: _record(rule.option_type) for rule in optional for name in (rule.code, rule.name)
    }
    made["properties"]["severity"]["propertyNames"] = {"examples": _names(all_rules())}
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": "gklint", **made}


def _names(rules: tuple[type[Rule], ...]) -> list[str]:
    return [name for rule in rules for name in (rule.code, rule.name)]


def _record(kind: Any) -> dict[str, Any]:
    types = hints(kind)
    required = [key_of(name) for name in types if name not in kind._field_defaults]
    return {
        "type": "object",
        "properties": {key_of(name): _described(each) for name, each in types.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _described(kind: Any) -> dict[str, Any]:
    said = [each for each in get_args(kind)[1:] if isinstance(each, Message)] if get_origin(kind) is Annotated else []
    return {**({"description": str(said[0])} if said else {}), **_value(plain(kind))}


def _value(kind: Any) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _described(arguments[0])}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _described(arguments[1])}
    if hasattr(kind, "_fields"):
        return _record(kind)
    return {"type": _NAMES[kind]} if kind in _NAMES else {}
