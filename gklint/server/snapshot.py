"""One version of a document: its text, its tree, what was found in it, and its places as the client counts them."""

from __future__ import annotations

import os
from functools import cached_property
from hashlib import blake2b

from lsprotocol import types
from pygls.uris import to_fs_path

from gklint.findings import Finding
from gklint.linter import Analysis, Crashed
from gklint.policies import Policies
from gklint.policy import Policy
from gklint.report.model import Report
from gklint.settings.judging import examine
from gklint.spans import Span
from gklint.syntax import Tree, parse
from gklint.text import Text
from gklint.text.units import Unit


class Snapshot:
    """A version of a document; it never changes, and works out what it is asked once."""

    def __init__(
        self,
        uri: str,
        text: Text,
        *,
        policy: Policy,
        unit: Unit = Unit.UTF16,
        version: int | None = None,
        tree: Tree | None = None,
        language: str = "zh",
        crashed: Crashed | None = None,
    ) -> None:
        """Take what is known.

        ``unit`` is what the client counts columns in, ``tree`` that of the text if it is there; ``crashed`` is told
        of rules that fail.
        """
        self.uri = uri
        self.path = path_of(uri)
        self.version = version
        self.text = text
        self.unit = unit
        self.policy = policy
        self.language = language
        self._tree = tree
        self._crashed = crashed

    @classmethod
    def of(
        cls,
        content: str,
        uri: str = "file:///报告.txt",
        unit: Unit = Unit.UTF16,
        version: int | None = None,
        policy: Policy | None = None,
        language: str = "zh",
    ) -> Snapshot:
        """Make the snapshot of a text that no client has opened, judged by default settings unless others are given."""
        chosen = policy or Policies(isolated=True).of_file("报告.txt")
        return cls(uri, Text.of(content), policy=chosen, unit=unit, version=version, language=language)

    @cached_property
    def tree(self) -> Tree:
        """The syntax tree of the text."""
        return self._tree or parse(self.text.content)

    @cached_property
    def analysis(self) -> Analysis:
        """The report and what is found in it, as ``gklint check`` finds it."""
        return self.policy.analyse(self.text, self.tree, self._crashed)

    @property
    def report(self) -> Report:
        """The report that the text was read as."""
        return self.analysis.report

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found, in order of place."""
        return self.analysis.findings

    @cached_property
    def digest(self) -> str:
        """Name the text and how it is judged, so that equal names mean equal findings."""
        content = self.text.content.encode("utf-8", "surrogatepass")
        judged = repr((self.policy, self.language)).encode("utf-8", "surrogatepass")
        return blake2b(content + b"\0" + judged, digest_size=16).hexdigest()

    # Places

    def offset(self, position: types.Position) -> int:
        """Convert a position to code points from the beginning; one outside the text means its nearest end."""
        return self.text.offset(position.line, position.character, self.unit)

    def position(self, offset: int) -> types.Position:
        """Convert code points from the beginning to a position."""
        line, column = self.text.position(offset, self.unit)
        return types.Position(line, column)

    def range(self, span: Span) -> types.Range:
        """Convert a span to a range."""
        return types.Range(self.position(span.start), self.position(span.end))

    def span(self, range_: types.Range) -> Span:
        """Convert a range to a span; one whose end comes before its start is turned round."""
        one, other = self.offset(range_.start), self.offset(range_.end)
        return Span(min(one, other), max(one, other))


class SettingsSnapshot(Snapshot):
    """A version of a file of settings: what is wrong with it is found in it, and nothing else."""

    @cached_property
    def analysis(self) -> Analysis:
        """What is wrong with the settings, as ``gklint check`` says it."""
        return examine(self.path, self.text)


def path_of(uri: str) -> str:
    """Give the path of a file; of what is no file, its last part, so that settings of names may hold for it."""
    if uri.startswith("file:"):
        return to_fs_path(uri) or uri
    return os.path.basename(uri) or uri
