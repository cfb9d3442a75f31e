"""What is known of the documents that reports cite, read from the data files in this folder."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from gklint.data import load_data
from gklint.patterns import Pattern, of_data
from gklint.records import NamedTuple


class Document(NamedTuple):
    """A document with a number, and the report years that are to cite it."""

    number: str
    title: str
    words: tuple[str, ...]
    """Of which one stands in its title, however it is shortened; NFKC, without blanks."""
    exact: bool
    """The title counts only when it is nothing but one of the words."""
    excluded: tuple[str, ...]
    """Words that do not stand in its title."""
    issuers: tuple[str, ...]
    """What stands before or in a title when the title alone is to be taken for this document."""
    first_year: int
    last_year: int
    """0 when it is in force."""
    superseded_by: str
    """The number of the document in force; empty for one that is."""
    basis: str

    def covers(self, year: int) -> bool:
        """Tell whether a report of this year may cite it as what is in force."""
        return self.first_year <= year and (not self.last_year or year <= self.last_year)

    def is_called(self, title: str) -> bool:
        """Tell whether a title, in NFKC without blanks, is this document's, shortened or not."""
        if self.exact:
            return title in self.words
        return any(word in title for word in self.words) and not any(word in title for word in self.excluded)


class Wording(NamedTuple):
    """Words of the regulation before 2019, and what it says today."""

    hints: tuple[str, ...]
    pattern: Pattern
    unless: Pattern
    new: str
    """What stands instead of the group ``old``; empty where no phrase replaces another."""
    companions: tuple[Pattern, ...]
    """Further patterns, of which one must stand in the same line."""
    now: str
    basis: str


class Names(NamedTuple):
    """How the regulation is called."""

    name: str
    short: str
    wrong: frozenset[str]
    loose: frozenset[str]
    """Kinds of law that count only where a book mark closes the name."""
    pattern: Pattern
    """Finds whatever may be meant for its name: the groups are the State, the subject and the kind of law."""


@cache
def known() -> tuple[Document, ...]:
    """Give the known documents."""
    return tuple(_document(item) for item in _load("known")["document"])


@of_data
@cache
def wordings() -> tuple[Wording, ...]:
    """Give the wording that is out of date in reports of 2019 and later."""
    return tuple(
        Wording(
            tuple(item["hints"]),
            Pattern(item["pattern"]),
            Pattern(item["unless"]),
            item.get("new", ""),
            tuple(map(Pattern, item.get("with", ()))),
            item["now"],
            item["basis"],
        )
        for item in _load("wording")["wording"]
    )


@of_data
@cache
def names() -> Names:
    """Give the regulation's names."""
    data = _load("names")
    states, words, kinds = (
        "|".join(sorted(map(re.escape, data[key]), key=len, reverse=True)) for key in ("states", "words", "kinds")
    )
    pattern = Pattern(rf"({states})?((?:{words}){{2,6}})({kinds})")
    return Names(data["name"], data["short"], frozenset(data["wrong"]), frozenset(data["loose"]), pattern)


@cache
def phrases() -> tuple[str, ...]:
    """Give the official phrases that any two reports have in common, without punctuation."""
    return tuple(_load("phrases")["phrases"])


def document(number: str) -> Document | None:
    """Give the document with this number; None when it is not known."""
    return next((one for one in known() if one.number == number), None)


def _document(data: Mapping[str, Any]) -> Document:
    return Document(
        number=data["number"],
        title=data["title"],
        words=tuple(data["words"]),
        exact=data.get("exact", False),
        excluded=tuple(data.get("not", ())),
        issuers=tuple(data.get("issuers", ())),
        first_year=data["first-year"],
        last_year=data.get("last-year", 0),
        superseded_by=data.get("superseded-by", ""),
        basis=data["basis"],
    )


def _load(name: str) -> Mapping[str, Any]:
    return load_data(os.path.join(os.path.dirname(__file__), f"{name}.toml"))
