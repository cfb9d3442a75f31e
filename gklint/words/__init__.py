"""Lists of words that the rules about wording look for: data, each file with what it rests on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from operator import add
from typing import Annotated, Any

from gklint.data import load_data
from gklint.messages import say
from gklint.records import NamedTuple

_NEAR = 12
"""Characters of the longest context that an entry may name."""
_FAR = 30
"""Characters within which something must follow to balance a word."""


class OwnWord(NamedTuple):
    """A word of the user's own dictionary, which is wrong wherever it stands."""

    wrong: Annotated[str, say("错误的写法")]
    right: Annotated[str, say("正确的写法")]
    why: Annotated[str, say("为什么错，写进提示")] = ""


class Word(NamedTuple):
    """A word that is taken for another, and where; texts are in NFKC and without blanks."""

    wrong: str
    right: str
    why: str = ""
    """The difference, in a sentence without its mark; empty where ``kind`` or the two words tell it."""
    kind: str = ""
    """Why the right one is right: see :mod:`gklint.words.reasons`."""
    after: tuple[str, ...] = ()
    """It is wrong only where one of these follows; nothing: wherever it stands."""
    before: tuple[str, ...] = ()
    """Or where one of these stands before it; ^ is the beginning of the line."""
    unless_after: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    """It is right where one of these follows within the sentence."""
    bad: str = ""
    """A sentence in which it is wrong."""
    good: str = ""
    """A sentence in which it, or what looks like it, is right."""

    def places(self, text: str) -> Iterator[int]:
        """Yield where the word is wrong in a text."""
        start = text.find(self.wrong)
        while start >= 0:
            end = start + len(self.wrong)
            ahead = text[max(0, start - _NEAR) : start] or "^"
            if (
                (not self.after or text.startswith(self.after, end))
                and (not self.before or ahead.endswith(self.before))
                and not text.startswith(self.unless_after, end)
                and not ahead.endswith(self.unless_before)
                and not self._is_balanced(text[end : end + _FAR])
            ):
                yield start
            start = text.find(self.wrong, end)

    def _is_balanced(self, text: str) -> bool:
        return any(word in text.partition("。")[0] for word in self.unless_near)


def neighbours(text: str) -> frozenset[str]:
    """Give the pairs of characters that stand side by side in a text: of many words, few begin with one of them."""
    return frozenset(map(add, text, text[1:]))


def misused_in(text: str, further: Iterable[Word] = (), pairs: Set[str] | None = None) -> tuple[Word, ...]:
    """Give the words of the dictionary, and of ``further``, whose wrong form occurs in a text at all.

    ``pairs`` are the text's :func:`neighbours`, where they are known already.
    """
    there = neighbours(text) if pairs is None else pairs
    known = (word for word in misused() if word.wrong[:2] in there or len(word.wrong) < 2)
    return tuple(word for words in (known, further) for word in words if word.wrong in text)


@cache
def misused() -> tuple[Word, ...]:
    """Give the whole dictionary of misused words."""
    return tuple(words(lists("misused")))


def words(data: Mapping[str, Any]) -> Iterator[Word]:
    """Read the entries of a dictionary; raise KeyError where an entry lacks what it needs."""
    for entry in data.get("word", ()):
        yield Word(
            wrong=entry["wrong"],
            right=entry["right"],
            why=entry.get("why", ""),
            kind=entry.get("kind", ""),
            after=tuple(entry.get("after", ())),
            before=tuple(entry.get("before", ())),
            unless_after=tuple(entry.get("unless-after", ())),
            unless_before=tuple(entry.get("unless-before", ())),
            unless_near=tuple(entry.get("unless-near", ())),
            bad=entry.get("bad", ""),
            good=entry.get("good", ""),
        )


@cache
def surnames() -> frozenset[str]:
    """Give the characters that are a surname."""
    return frozenset(lists("surnames")["characters"])


@cache
def lists(name: str) -> Mapping[str, Any]:
    """Give the content of a list; ``name`` is its file's, without its ending."""
    return load_data(os.path.join(os.path.dirname(__file__), f"{name}.toml"))
