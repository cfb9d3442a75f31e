"""Which policy holds for which file: from the command line and the nearest settings."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gklint.files import Filter, Globs
from gklint.files.walking import DEFAULT_PATTERNS
from gklint.policy import Policy
from gklint.rules import Rule, find_rule
from gklint.selection import matching, select
from gklint.settings.discovery import Discovery

if TYPE_CHECKING:
    from gklint.settings.layers import Remarks, Resolved
    from gklint.settings.model import Settings


class _Held:
    """What a file of settings makes of the files that it holds for."""

    def __init__(
        self, policy: Policy, ignores: tuple[tuple[Globs, frozenset[str]], ...] = (), filter_: Filter | None = None
    ) -> None:
        self.policy = policy
        self.ignores = ignores
        """Files for which some rules, by code, are not asked."""
        self.filter = filter_


class Policies:
    """The policies of a run; a file of settings is read once, and only when there is one."""

    def __init__(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        extend_select: Sequence[str] = (),
        file: str | None = None,
        overrides: Sequence[str] = (),
        isolated: bool = False,
        force_exclude: bool = False,
        suppressing: bool = True,
    ) -> None:
        """Take what the command line says.

        With ``select``, what files say in ``select``, ``extend-select`` and ``ignore`` does not count.
        ``file`` holds for everything, in place of the nearest; with ``isolated`` no file is looked for.
        ``overrides`` are ``key=value`` in TOML, and stronger than any file. Without ``suppressing``, what
        reports say to gklint does not count.
        """
        self._select, self._ignore, self._extend_select = tuple(select), tuple(ignore), tuple(extend_select)
        self._file, self._isolated, self._force_exclude = file, isolated, force_exclude
        self.overrides = tuple(overrides)
        self._suppressing = suppressing
        self._discovery = Discovery()
        self._held: dict[str | None, _Held] = {}
        self._folders: dict[str, str] = {}
        """Folders as they are written, and what they are without links: to find that out takes time."""
        self.remarks: dict[str, Remarks] = {}
        """What is to be said of files of settings, by their names."""
        self.invalid = False
        """Whether some settings cannot be used."""

    def of_file(self, path: str) -> Policy:
        """Give what holds for a file."""
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        real = os.path.join(self._folders[folder], name)
        held = self._of_folder(self._folders[folder])
        ignored = [codes for globs, codes in held.ignores if globs.match_within(real)]
        if not ignored and self._suppressing:
            return held.policy
        codes = tuple(code for code in held.policy.codes if not any(code in each for each in ignored))
        return held.policy._replace(codes=codes, suppressing=self._suppressing)

    @property
    def codes(self) -> set[str]:
        """The rules that are asked of some file so far."""
        return {code for held in self._held.values() for code in held.policy.codes}

    def filter_of(self, folder: str) -> Filter | None:
        """Give which files of a folder (absolute, without links) are checked; None for the defaults."""
        return self._of_folder(folder).filter

    def place_of(self, folder: str) -> str | None:
        """Give the file of settings that holds in a folder."""
        if self._file is not None:
            return self._file
        return None if self._isolated else self._discovery.nearest(folder)

    def _of_folder(self, folder: str) -> _Held:
        place = self.place_of(folder)
        if place not in self._held:
            self._held[place] = self._made(place)
        return self._held[place]

    def _made(self, place: str | None) -> _Held:
        if place is None and not self.overrides:
            return _Held(Policy(_codes(select(self._select, self._ignore, self._extend_select))))
        from gklint.settings.layers import InvalidSettings, resolve

        try:
            resolved = resolve(place, self.overrides)
        except InvalidSettings as error:
            self.invalid = True
            self.remarks[error.remarks.name] = error.remarks
            return _Held(Policy(()))
        self.remarks.update({remarks.name: remarks for remarks in resolved.remarks})
        return _held(resolved, self.asked_of(resolved.settings), self._force_exclude)

    def asked_of(self, settings: Settings) -> Settings:
        """Give settings as the command line changes them."""
        if self._select:
            settings = settings._replace(select=self._select, extend_select=(), ignore=())
        return settings._replace(
            extend_select=(*settings.extend_select, *self._extend_select), ignore=(*settings.ignore, *self._ignore)
        )


def _held(resolved: Resolved, settings: Settings, force: bool) -> _Held:
    from gklint.settings import rules as said

    rules = said.chosen(settings)
    options = {rule.code: each for rule in rules if (each := said.options(rule, settings)) is not None}
    policy = Policy(_codes(rules), options, said.severities(settings), format=settings.format)
    ignores = tuple(
        (Globs([pattern], resolved.folder("per-file-ignores", pattern)), frozenset(_meant(said.known(selectors))))
        for pattern, selectors in settings.per_file_ignores.items()
    )
    return _Held(policy, ignores, _filter(resolved, settings, force))


def _meant(selectors: Sequence[str]) -> list[str]:
    return [rule.code for selector in selectors for rule in matching(selector)]


def _filter(resolved: Resolved, settings: Settings, force: bool) -> Filter | None:
    if not (settings.include or settings.exclude):
        return None
    included = Globs(settings.include or DEFAULT_PATTERNS, resolved.folder("include"))
    excluded = Globs(settings.exclude, resolved.folder("exclude")) if settings.exclude else None
    return Filter(included, excluded, force or settings.force_exclude)


def _codes(rules: Sequence[type[Rule]]) -> tuple[str, ...]:
    # A file that cannot be read must be said to be so, whatever rules are asked.
    always = find_rule("unreadable-file")
    chosen = rules if always is None or always in rules else (*rules, always)
    return tuple(rule.code for rule in chosen)
