"""Layers of settings: a file, the files that it extends, the command line; and what they say together."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gklint.files import Unreadable, read
from gklint.findings import say
from gklint.formatting.options import Options as Format
from gklint.records import NamedTuple
from gklint.report.flaws import Flaw
from gklint.settings.discovery import PROJECT
from gklint.settings.model import Settings, key_of
from gklint.settings.reading import Path, Problem, Reader
from gklint.settings.rules import options_in, unknown_rules
from gklint.spans import Span
from gklint.text import Text

INVALID = "GK909"
UNKNOWN = "GK907"
_LARGEST = 1_000_000
"""Bytes of a file of settings."""


class Remarks(NamedTuple):
    """What is to be said of one source of settings."""

    name: str
    text: Text
    flaws: tuple[Flaw, ...]


class InvalidSettings(Exception):
    """Settings that cannot be used."""

    def __init__(self, remarks: Remarks) -> None:
        self.remarks = remarks
        super().__init__(remarks.name)


class Layer(NamedTuple):
    """What one source says."""

    name: str
    """The file's path, or the option of the command line."""
    folder: str
    """What relative paths and patterns are relative to; absolute, without links."""
    data: Mapping[str, Any]
    settings: Settings
    text: Text


class Resolved:
    """What all layers say together."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self.origins: dict[Path, Layer] = {}
        """The layer that each value comes from, by its key; each key of a table by itself."""
        self.remarks = tuple(remark for layer in layers for remark in doubts(layer))
        """What is doubtful, but does not keep gklint from working."""
        self.settings = Settings(**self._merged(layers))

    def folder(self, *path: str) -> str:
        """Give the folder that the patterns of a setting are relative to."""
        layer = self.origins.get(path)
        return layer.folder if layer else os.getcwd()

    def _merged(self, layers: Sequence[Layer]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for layer in layers:
            for field in Settings._fields:
                key = key_of(field)
                if key not in layer.data:
                    continue
                value = getattr(layer.settings, field)
                if isinstance(value, dict):
                    self.origins.update({(key, name): layer for name in value})
                    value = {**values.get(field, {}), **value}
                elif isinstance(value, Format):
                    given = {name: getattr(value, name) for name in Format._fields if key_of(name) in layer.data[key]}
                    self.origins.update({(key, key_of(name)): layer for name in given})
                    value = values.get(field, Format())._replace(**given)
                values[field] = value
                self.origins[key,] = layer
        return values


def resolve(path: str | None, overrides: Sequence[str] = ()) -> Resolved:
    """Read a file of settings, those that it extends, and ``key=value`` from the command line.

    A later layer takes the place of an earlier one key by key, within tables as well. Raises
    :class:`InvalidSettings`.
    """
    layers = [] if path is None else _chain(path)
    layers += [_override(text) for text in overrides]
    return Resolved(layers)


def _chain(path: str) -> list[Layer]:
    """Read a file and, before it, the files that it extends."""
    layers: list[Layer] = []
    seen: set[str] = set()
    following: str | None = path
    while following is not None:
        seen.add(os.path.realpath(following))
        layer = _file(following)
        layers.insert(0, layer)
        following = None
        if layer.settings.extend:
            following = os.path.normpath(os.path.join(layer.folder, os.path.expanduser(layer.settings.extend)))
            _check_extension(layer, following, seen)
    return layers


def _check_extension(layer: Layer, path: str, seen: set[str]) -> None:
    if os.path.realpath(path) in seen:
        reason = say("“extend”绕回到已经读过的设置文件。请去掉这一项或改为别的文件。")
    elif not os.path.isfile(path):
        reason = say("“extend”所指的文件“{path}”不存在。请检查文件名和所在的文件夹。", path=path)
    else:
        return
    flaw = Flaw(INVALID, reason, _place(layer.text.content, (*_inside(layer.name), "extend")))
    raise InvalidSettings(Remarks(layer.name, layer.text, (flaw,)))


def _file(path: str) -> Layer:
    name = _shown(path)
    try:
        text = read(path, "utf-8", _LARGEST)
    except Unreadable as error:
        flaw = Flaw(INVALID, say("设置文件无法读取：{reason}", reason=error.reason), Span(0, 0))
        raise InvalidSettings(Remarks(name, Text.of(""), (flaw,))) from error
    return layer_of(name, os.path.dirname(os.path.realpath(path)), text)


def _override(given: str) -> Layer:
    layer = layer_of(f"--config {given}", os.path.realpath(os.curdir), Text.of(given))
    if layer.settings.extend:
        reason = say("“extend”只能写在设置文件中。要用别的设置文件，请写 --config 文件名。")
        raise InvalidSettings(Remarks(layer.name, layer.text, (Flaw(INVALID, reason, _place(given, ("extend",))),)))
    return layer


def layer_of(name: str, folder: str, text: Text) -> Layer:
    """Read the text of a source; raise :class:`InvalidSettings`."""
    inside = _inside(name)
    try:
        # TOML knows two line ends only; \r alone stays an error of the file.
        data = tomllib.loads(text.content.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise InvalidSettings(Remarks(name, text, (_no_toml(text.content, error),))) from error
    for key in inside:
        data = data.get(key, {})
    settings, problems = examine(data)
    flaws = tuple(_flaws(problems, text.content, inside, INVALID))
    if flaws:
        raise InvalidSettings(Remarks(name, text, flaws))
    return Layer(name, folder, data, settings, text)


def examine(data: Mapping[str, Any]) -> tuple[Settings, list[Problem]]:
    """Read settings from plain data, and say everything that is wrong with them."""
    reader = Reader()
    settings: Settings = reader.record(Settings, data)
    for rule, table in settings.rules.items():
        options_in(rule, table, reader)
    return settings, reader.problems


def _place(content: str, path: Path) -> Span:
    from gklint.settings.places import place  # only what is wrong has a place

    return place(content, path)


def _no_toml(content: str, error: tomllib.TOMLDecodeError) -> Flaw:
    from gklint.settings.places import place_of_error

    message = say("设置文件不是有效的TOML（{error}）。请检查此处的引号、括号和等号。", error=str(error))
    return Flaw(INVALID, message, place_of_error(content, error))


def _flaws(problems: Sequence[Problem], content: str, inside: tuple[str, ...], code: str) -> Iterator[Flaw]:
    return (Flaw(code, each.message, _place(content, (*inside, *each.path)), each.nearest) for each in problems)


def doubts(layer: Layer) -> Iterator[Remarks]:
    """Yield a remark when a layer names rules that there are not."""
    problems = unknown_rules(layer.settings)
    if problems:
        flaws = _flaws(problems, layer.text.content, _inside(layer.name), UNKNOWN)
        yield Remarks(layer.name, layer.text, tuple(flaws))


def _inside(name: str) -> tuple[str, ...]:
    """Give the keys that lead to gklint's settings in a file of this name."""
    return ("tool", "gklint") if os.path.basename(name) == PROJECT else ()


def _shown(path: str) -> str:
    """Give a path as a user would write it: relative where that is shorter."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive
        return path
    return relative if len(relative) < len(path) else path
