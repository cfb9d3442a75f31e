"""Lists of words that the rules about wording look for: data, each file with what it rests on."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

_ENTRY = "\n[[word]]\n"
_FIRST = 'wrong = "'
_NEAR = 12
"""Characters of the longest context that an entry may name."""


class Word(NamedTuple):
    """A word that is taken for another, and where; texts are in NFKC and without blanks."""

    wrong: str
    right: str
    why: str
    """The difference, in a sentence without its mark."""
    after: tuple[str, ...] = ()
    """It is wrong only where one of these follows; nothing: wherever it stands."""
    before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    bad: str = ""
    """A sentence in which it is wrong."""
    good: str = ""
    """A sentence in which it, or what looks like it, is right."""

    def places(self, text: str) -> Iterator[int]:
        """Yield where the word is wrong in a text."""
        start = text.find(self.wrong)
        while start >= 0:
            end = start + len(self.wrong)
            ahead = text[max(0, start - _NEAR) : start]
            if (
                (not self.after or text.startswith(self.after, end))
                and (not self.before or ahead.endswith(self.before))
                and not text.startswith(self.unless_after, end)
                and not ahead.endswith(self.unless_before)
            ):
                yield start
            start = text.find(self.wrong, end)


def misused_in(text: str, further: Iterable[Word] = ()) -> tuple[Word, ...]:
    """Give the words of the dictionary, and of ``further``, whose wrong form occurs in a text at all.

    Only the entries of these words are read: the whole dictionary takes longer than checking a report.
    """
    own = (_read(entry) for wrong, entry in _entries() if wrong in text)
    return (*own, *(word for word in further if word.wrong in text))


def misused() -> tuple[Word, ...]:
    """Give the whole dictionary of misused words."""
    return tuple(words(tomllib.loads(_content("misused.toml"))))


def words(data: Mapping[str, Any]) -> Iterator[Word]:
    """Read the entries of a dictionary; raise KeyError where an entry lacks what it needs."""
    for entry in data.get("word", ()):
        yield Word(
            wrong=entry["wrong"],
            right=entry["right"],
            why=entry["why"],
            after=tuple(entry.get("after", ())),
            before=tuple(entry.get("before", ())),
            unless_after=tuple(entry.get("unless-after", ())),
            unless_before=tuple(entry.get("unless-before", ())),
            bad=entry.get("bad", ""),
            good=entry.get("good", ""),
        )


@cache
def _entries() -> tuple[tuple[str, str], ...]:
    """Give each entry's wrong word, which comes first in it, and the text of the entry."""
    entries = _content("misused.toml").split(_ENTRY)[1:]
    return tuple((entry[len(_FIRST) : entry.index('"', len(_FIRST))], entry) for entry in entries)


@cache
def _read(entry: str) -> Word:
    return next(words(tomllib.loads(_ENTRY + entry)))


def lists(name: str) -> Mapping[str, Any]:
    """Give the content of another list; ``name`` is its file's, without its ending."""
    return _loaded(name)


@cache
def _loaded(name: str) -> Mapping[str, Any]:
    return tomllib.loads(_content(f"{name}.toml"))


def _content(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()
