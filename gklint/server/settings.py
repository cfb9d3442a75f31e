"""What holds for a document: the client's settings, and the files of settings beside the reports."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from gklint.files import Filter
from gklint.language import LANGUAGES
from gklint.policies import Policies
from gklint.policy import Policy
from gklint.records import NamedTuple
from gklint.settings.discovery import NAMES, PROJECT
from gklint.settings.layers import Remarks

FILES = (*NAMES, PROJECT)
"""Files whose change may change what holds."""


class ClientSettings(NamedTuple):
    """What an editor says under ``gklint``; what it says wrongly is left out."""

    enable: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    configuration: str | None = None
    """A file of settings in place of the nearest."""
    language: str | None = None


def client_settings(data: Any) -> ClientSettings:
    """Read settings as an editor sends them: ``extendSelect`` for ``extend_select``, and so on."""
    if not isinstance(data, Mapping):
        return ClientSettings()
    said = data.get("gklint", data)
    if not isinstance(said, Mapping):
        return ClientSettings()
    path, language = said.get("configuration"), said.get("language")
    return ClientSettings(
        enable=said.get("enable") is not False,
        select=_words(said.get("select")),
        ignore=_words(said.get("ignore")),
        extend_select=_words(said.get("extendSelect")),
        configuration=path if isinstance(path, str) and path else None,
        language=language if language in LANGUAGES else None,
    )


def _words(value: Any) -> tuple[str, ...]:
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, (list, tuple)) else ()


class Rulings:
    """Policies that outlive a broken file of settings: until it is mended, what held before holds on."""

    def __init__(self) -> None:
        self.settings = ClientSettings()
        self._policies = self._made()
        self._good: dict[str, Policy] = {}
        """The last policy of a folder that was made of settings without faults."""

    def _made(self) -> Policies:
        said = self.settings
        return Policies(
            select=said.select,
            ignore=said.ignore,
            extend_select=said.extend_select,
            file=said.configuration,
            force_exclude=True,
        )

    def use(self, settings: ClientSettings) -> None:
        """Take other settings of the client."""
        self.settings = settings
        self.forget()

    def forget(self) -> None:
        """Read files of settings again when they are next needed."""
        self._policies = self._made()

    @property
    def remarks(self) -> Iterable[Remarks]:
        """What is to be said of the files of settings that have been read."""
        return tuple(self._policies.remarks.values())

    def of_file(self, path: str) -> Policy:
        """Give what holds for a file; raises nothing for a broken file of settings."""
        folder = os.path.dirname(path)
        broken = self._policies.invalid
        policy = self._policies.of_file(path)
        if not broken and self._policies.invalid:  # this very file of settings turned out to be broken
            return self._good.get(folder, _defaults())
        if self._policies.invalid and not policy.codes:
            return self._good.get(folder, _defaults())
        self._good[folder] = policy
        return policy

    def filter_of(self, folder: str) -> Filter | None:
        """Give which files of a folder (absolute, without links) are checked; None for the defaults."""
        return self._policies.filter_of(folder)

    def place_of(self, path: str) -> str | None:
        """Give the file of settings that holds for a file; None where the defaults do."""
        return self._policies.place_of(os.path.dirname(os.path.realpath(path)))

    def wants(self, path: str) -> bool:
        """Tell whether a document is to be judged at all."""
        if not self.settings.enable:
            return False
        real = os.path.realpath(path)
        filter_ = self._policies.filter_of(os.path.dirname(real))
        return filter_ is None or filter_.wants_named(real)


def _defaults() -> Policy:
    return Policies(isolated=True).of_file("报告.txt")
