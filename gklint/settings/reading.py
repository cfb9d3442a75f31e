"""From plain TOML values to typed ones, with everything that is wrong said at once.

A library that validates by types (msgspec, pydantic, cattrs) takes longer to import than the whole of
what is done here; the tests hold this reader against one that judges by the JSON schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, ForwardRef, Literal, get_args, get_origin, get_type_hints

from gklint.findings import Message, say
from gklint.records import NamedTuple
from gklint.settings.model import key_of

Path = tuple[str | int, ...]
"""Where a value stands: keys, and numbers of elements from 0."""


class Problem(NamedTuple):
    """Something wrong at a place of the settings."""

    path: Path
    message: Message
    nearest: str | None = None
    """The key or value that was probably meant."""


class Reader:
    """Reads values and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def record(self, kind: type[Any], value: Mapping[str, Any], path: Path = ()) -> Any:
        """Read a table as a NamedTuple; what is wrong is left at its default, what has none gives None."""
        types = hints(kind)
        known = {key_of(name): name for name in types}
        given: dict[str, Any] = {}
        for key, each in value.items():
            if key in known:
                given[known[key]] = self.value(types[known[key]], each, (*path, key))
            else:
                self._unknown(key, known, path)
        needed = [(key, name) for key, name in known.items() if name not in kind._field_defaults]
        for key, name in needed:
            if name not in given:
                self.problems.append(Problem(path, say("缺少“{key}”，请补写。", key=key)))
        read = {name: each for name, each in given.items() if each is not None}
        return kind(**read) if all(name in read for _, name in needed) else None

    def value(self, kind: Any, value: Any, path: Path) -> Any:
        """Read a value of a type; None when it is of another."""
        kind = plain(kind)
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Literal:
            return self._choice(arguments, value, path)
        if origin is not None:
            return self._container(kind, value, path)
        if hasattr(kind, "_fields") and isinstance(value, dict):
            return self.record(kind, value, path)
        if kind is Any or type(value) is kind:
            return value
        return self._mistyped(kind, value, path)

    def _container(self, kind: Any, value: Any, path: Path) -> Any:
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is tuple and isinstance(value, list):
            elements = [self.value(arguments[0], each, (*path, i)) for i, each in enumerate(value)]
            return tuple(each for each in elements if each is not None)
        if origin is not tuple and isinstance(value, dict):
            table = {key: self.value(arguments[1], each, (*path, key)) for key, each in value.items()}
            return {key: each for key, each in table.items() if each is not None}
        return self._mistyped(kind, value, path)

    def _choice(self, choices: tuple[str, ...], value: Any, path: Path) -> Any:
        if value in choices:
            return value
        near = nearest(str(value), choices)
        self.problems.append(
            Problem(
                path,
                say(
                    "“{key}”应为{choices}之一，现为{found}。",
                    key=dotted(path),
                    choices="、".join(choices),
                    found=_shown(value),
                ),
                near,
            )
        )
        return None

    def _mistyped(self, kind: Any, value: Any, path: Path) -> None:
        message = say(
            "“{key}”应为{expected}，现为{found}。", key=dotted(path), expected=_name(kind), found=_shown(value)
        )
        self.problems.append(Problem(path, message))

    def _unknown(self, key: str, known: Mapping[str, str], path: Path) -> None:
        near = nearest(key, known)
        hint = say("是否指“{key}”？", key=near) if near else say("可用的有：{keys}。", keys="、".join(known) or "—")
        message = say("没有“{key}”这个设置项。{hint}", key=dotted((*path, key)), hint=hint)
        self.problems.append(Problem((*path, key), message, near))


def hints(kind: type[Any]) -> dict[str, Any]:
    """Give the types of a NamedTuple's fields, with what is said of each."""
    types: dict[str, Any] = kind.__annotations__
    put_off = any(isinstance(each, (str, ForwardRef)) for each in types.values())
    return get_type_hints(kind, include_extras=True) if put_off else types


def plain(kind: Any) -> Any:
    """Give a type without what is said of it."""
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """Give the known word that is most like another, None when none is."""
    from difflib import get_close_matches

    close = get_close_matches(wanted.replace("_", "-").lower(), list(known), 1, 0.5)
    return close[0] if close else None


def dotted(path: Path) -> str:
    """Write a place as it could stand in TOML; elements count from 1."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).removeprefix(".")


def _name(kind: Any) -> Message:
    if kind is str:
        return say("带引号的文字")
    if kind is bool:
        return say("true或false")
    if kind is int:
        return say("整数")
    if get_origin(kind) is tuple:
        return say("方括号中的列表")
    return say("表（键 = 值）")


def _shown(value: Any) -> str | Message:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"“{value[:40]}”"
    if isinstance(value, list):
        return say("列表")
    return say("表") if isinstance(value, dict) else str(value)[:40]
