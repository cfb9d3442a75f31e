"""What texts are searched for: lists of words, and regular expressions that cost nothing until a text needs them.

Compiling one takes up to a millisecond, and a check of one report has use for few of those that the
rules know: a pattern is compiled when it is first asked, and one with hints only when a text may match.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

Match = re.Match[str]


class Pattern:
    """A regular expression; ``hints`` are texts of which every match has at least one."""

    def __init__(self, source: str, *, hints: tuple[str, ...] = (), flags: int = 0) -> None:
        self.source = source
        self.hints = hints
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself; raises re.error when the source is none."""
        return re.compile(self.source, self.flags)

    def _may_match(self, text: str) -> bool:
        return not self.hints or any(hint in text for hint in self.hints)

    def search(self, text: str, start: int = 0) -> Match | None:
        """Give the first match at or after ``start``."""
        return self.compiled.search(text, start) if self._may_match(text) else None

    def match(self, text: str, start: int = 0) -> Match | None:
        """Give the match that begins at ``start``."""
        return self.compiled.match(text, start) if self._may_match(text) else None

    def fullmatch(self, text: str) -> Match | None:
        """Give the match that is the whole text."""
        return self.compiled.fullmatch(text) if self._may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Match]:
        """Yield every match within ``text[start:end]``, none over another."""
        return self.compiled.finditer(text, start, end) if self._may_match(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """Give the text of every match, or of its one group."""
        return self.compiled.findall(text) if self._may_match(text) else []

    def sub(self, new: str | Callable[[Match], str], text: str, count: int = 0) -> str:
        """Give the text with every match replaced, or the first ``count`` of them."""
        return self.compiled.sub(new, text, count) if self._may_match(text) else text

    def split(self, text: str) -> list[str]:
        """Give the parts of the text between the matches."""
        return self.compiled.split(text) if self._may_match(text) else [text]


def words(text: str) -> tuple[str, ...]:
    """Give the words of a list that is written with blanks between them."""
    return tuple(text.split())
