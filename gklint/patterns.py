"""What texts are searched for: lists of words, and regular expressions that cost nothing until a text needs them.

Compiling one takes up to a millisecond, and a check of one report has use for few of those that the
rules know: a pattern is compiled when it is first asked, and one with hints only when a text may match.
What `re` does before it calls its engine takes nearly all of that time, so it is done when gklint is built
(gklint.compiling) and the engine is called with the outcome, where it is the same engine.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from typing import ClassVar, TypeAlias, TypeVar

from gklint.data import compiled_copy

Match = re.Match[str]
Make = TypeVar("Make", bound=Callable[[], object])

EngineCode: TypeAlias = tuple[int, bytes, int, Mapping[str, int], tuple[str | None, ...]]
"""What the engine of `re` is handed for a pattern: all its flags, its code, the count and the names of its groups."""


class Pattern:
    """A regular expression; ``hints`` are texts of which every match has at least one.

    A source that takes time to put together is given as a function.
    """

    made: ClassVar[list[Pattern]] = []
    """Every pattern, to be compiled when gklint is built."""
    makers: ClassVar[list[Callable[[], object]]] = []
    """What makes patterns of data, to be called when gklint is built."""

    def __init__(self, source: str | Callable[[], str], *, hints: tuple[str, ...] = (), flags: int = 0) -> None:
        self._source = source
        self.hints = hints
        self.flags = flags
        Pattern.made.append(self)

    @property
    def source(self) -> str:
        """The regular expression as `re` has it."""
        return self._source if isinstance(self._source, str) else self._source()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself; raises re.error when the source is none."""
        return _compile(self.source, self.flags)

    def _may_match(self, text: str) -> bool:
        return not self.hints or any(hint in text for hint in self.hints)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Give the first match within ``text[start:end]``."""
        return self.compiled.search(text, start, end) if self._may_match(text) else None

    def match(self, text: str, start: int = 0) -> Match | None:
        """Give the match that begins at ``start``."""
        return self.compiled.match(text, start) if self._may_match(text) else None

    def fullmatch(self, text: str) -> Match | None:
        """Give the match that is the whole text."""
        return self.compiled.fullmatch(text) if self._may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Match]:
        """Yield every match within ``text[start:end]``, none over another."""
        return self.compiled.finditer(text, start, end) if self._may_match(text) else iter(())

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
        """Give the text of every match within ``text[start:end]``, or of its one group."""
        return self.compiled.findall(text, start, end) if self._may_match(text) else []

    def sub(self, new: str | Callable[[Match], str], text: str, count: int = 0) -> str:
        """Give the text with every match replaced, or the first ``count`` of them."""
        return self.compiled.sub(new, text, count) if self._may_match(text) else text

    def split(self, text: str) -> list[str]:
        """Give the parts of the text between the matches."""
        return self.compiled.split(text) if self._may_match(text) else [text]


def of_data(make: Make) -> Make:
    """Note a function that reads patterns from a data file, to be compiled when gklint is built."""
    Pattern.makers.append(make)
    return make


def engine() -> tuple[str | None, int]:
    """Name the engine of `re`: code made for one is used with no other."""
    import _sre

    return sys.implementation.cache_tag, _sre.MAGIC


@cache
def _known() -> Mapping[tuple[str, int], EngineCode]:
    """Give the code that was made when gklint was built, by source and flags."""
    copy = compiled_copy()
    if copy is None or engine() != copy.ENGINE:
        return {}
    known: Mapping[tuple[str, int], EngineCode] = copy.PATTERNS
    return known


def _compile(source: str, flags: int) -> re.Pattern[str]:
    code = _known().get((source, flags))
    if code is None:
        return re.compile(source, flags)
    import _sre

    all_flags, words, *groups = code
    compiled: re.Pattern[str] = _sre.compile(source, all_flags, memoryview(words).cast("I").tolist(), *groups)
    return compiled


def words(text: str) -> tuple[str, ...]:
    """Give the words of a list that is written with blanks between them."""
    return tuple(text.split())
