"""What the words of a heading mean: which section, and how that is known."""

from __future__ import annotations

from functools import cache, lru_cache

from gklint.forms import Section as FormSection
from gklint.forms import official
from gklint.report.labels import Role, meanings
from gklint.report.model import KnownBy
from gklint.report.normal import bare, likeness

ALIKE = 0.75
"""Likeness to a known wording from which a heading is that section's, misspelt."""


@lru_cache(maxsize=4096)
def section_meant(words: str, line: str, loose: bool) -> tuple[FormSection, KnownBy] | None:
    """Give the section whose heading these words are; ``line`` has the ordinal with them."""
    if not words or is_row(line):
        return None
    known = section_worded(words)
    if known:
        return known, KnownBy.WORDS
    return _alike(words, line) if loose else None


def is_row(words: str) -> bool:
    """Tell whether the line is a row's label of a table laid out without bars."""
    return any(meaning.role in (Role.ROW, Role.GROUP) for meaning in meanings().get(words, ()))


def section_worded(words: str) -> FormSection | None:
    """Give the section of which these words, as :func:`bare` has them, are a known wording."""
    return next((section for text, section in _wordings() if words == text), None)


def _alike(words: str, line: str) -> tuple[FormSection, KnownBy] | None:
    scores = [(near(words, text), section) for text, section in _wordings()]
    best, nearest = max(scores, key=lambda score: score[0])
    rows = max(near(line, label) for label in row_labels())
    if best >= ALIKE and best > rows:
        return nearest, KnownBy.LIKENESS
    if rows >= ALIKE:
        return None
    for alternative, section in _topics():
        if all(word in words for word in alternative):
            return section, KnownBy.TOPIC
    return None


def near(words: str, known: str) -> float:
    """Give the likeness of two texts when it can be high enough to matter, else 0."""
    shared = len(set(words) & set(known))
    enough = ALIKE * (len(set(words)) + len(set(known))) / 2 - 2
    return likeness(words, known) if shared >= enough else 0.0


@cache
def _wordings() -> tuple[tuple[str, FormSection], ...]:
    """Give every known wording of a heading."""
    return tuple(
        (bare(text), section) for section in official()[-1].sections for text in (section.heading, *section.variants)
    )


@cache
def _topics() -> tuple[tuple[tuple[str, ...], FormSection], ...]:
    """Give the words that tell of each section, all of which must occur, the more telling ones first."""
    topics = [(topic, section) for section in official()[-1].sections for topic in section.topics]
    return tuple(sorted(topics, key=lambda topic: topic[1].parts_share_its_name))


@cache
def row_labels() -> tuple[str, ...]:
    """Give the labels of rows and groups, ordinals included."""
    return tuple(label for label, group in meanings().items() if any(m.role in (Role.ROW, Role.GROUP) for m in group))
