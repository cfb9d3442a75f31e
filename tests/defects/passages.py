"""Places in the prose: sentences that are put in, facts that are told otherwise, topics that are told anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

from tests.reports.drafts import Told
from tests.reports.figures import Scale
from tests.reports.narrative.telling import read_out
from tests.reports.organs import Level
from tests.reports.overview import TOPIC
from tests.reports.pages import Kind, Part

from .paper import Paper
from .way import Defect, Way, each

SECTIONS = ("overview", "overview", "problems", "others")
YEARS = (2019, 2026)
Fill = Callable[[Random, Paper], Mapping[str, str | int]]
"""Gives further words for a sentence."""

# ---------------------------------------------------------------- sentences with marks


def with_marks(paper: Paper, template: str) -> tuple[list[int], str]:
    """Put a mark around each part in ⟦ ⟧; give the marks and the text."""
    marks = []
    found = []
    for i, text in enumerate(re.split("[⟦⟧]", template)):
        if i % 2:
            mark, text = paper.mark(text)  # noqa: PLW2901
            marks.append(mark)
        found.append(text)
    return marks, "".join(found)


def put_in(rng: Random, paper: Paper, section: str, text: str, *, alone: bool | None = None) -> None:
    """Add a sentence to a section: at the end of one of its paragraphs, or as the last one."""
    paragraphs = paper.paragraphs(section)
    first = paper.title_lines if section == "opening" else 0
    places = [i for i, paragraph in enumerate(paragraphs) if i >= first and re.search(r".{30}。$", paragraph)]
    alone = rng.random() < 0.3 if alone is None else alone
    if alone or not places:
        paragraphs.append(text)
    else:
        paragraphs[rng.choice(places)] += text


class Wanted(NamedTuple):
    """What is to be found of a sentence."""

    codes: tuple[str, ...]
    allowed: frozenset[str] = frozenset()


def sentences(
    code: str,
    *templates: str,
    sections: tuple[str, ...] = SECTIONS,
    words: Fill | None = None,
    also: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
    years: tuple[int, int] = YEARS,
    levels: tuple[Level, ...] = (),
    scales: tuple[Scale, ...] = (),
    alone: bool | None = None,
) -> Way:
    """Add one of some sentences; a finding is wanted at each part in ⟦ ⟧.

    ``also`` names rules that would do as well, ``allowed`` those that may speak besides.
    """

    def apply(rng: Random, paper: Paper) -> Defect:
        more = words(rng, paper) if words else {}
        marks, text = with_marks(paper, rng.choice(templates).format_map({**paper.words, **more}))
        put_in(rng, paper, rng.choice(sections), text, alone=alone)
        wants = tuple(want._replace(codes=(code, *also)) for want in each(code, marks))
        return Defect(wants, allowed=frozenset(allowed))

    return Way(apply, years, scales, levels)


# ---------------------------------------------------------------- facts told otherwise


def tell_otherwise(paper: Paper, fact: Told, text: str) -> list[int]:
    """Put another text, with its marks in ⟦ ⟧, in the place of a fact; facts behind it in its paragraph move."""
    paragraphs = paper.paragraphs(fact.section)
    before = paragraphs[fact.paragraph]
    marks, marked = with_marks(paper, text)
    paragraphs[fact.paragraph] = before[: fact.start] + marked + before[fact.end :]
    longer = len(marked) - (fact.end - fact.start)
    for i, other in enumerate(paper.told):
        if (other.section, other.paragraph) == (fact.section, fact.paragraph) and other.start >= fact.end:
            paper.told[i] = other._replace(start=other.start + longer, end=other.end + longer)
    return marks


def facts(paper: Paper, *names: str, sections: tuple[str, ...] = ("overview",)) -> list[Told]:
    """Give where some facts are told."""
    return [fact for fact in paper.told if fact.name in names and fact.section in sections]


def sentence_of(paper: Paper, fact: Told) -> tuple[int, int]:
    """Give the beginning and the end of the sentence that tells a fact."""
    text = paper.paragraphs(fact.section)[fact.paragraph]
    start = max(text.rfind(mark, 0, fact.start) for mark in "。；") + 1
    ends = [place for place in (text.find(mark, fact.end) for mark in "。；") if place >= 0]
    return start, min(ends, default=len(text))


def told_beside(paper: Paper, fact: Told) -> set[str]:
    """Give the names of what the same sentence tells."""
    start, end = sentence_of(paper, fact)
    return {
        other.name
        for other in paper.told
        if (other.section, other.paragraph) == (fact.section, fact.paragraph)
        and start <= other.start
        and other.end <= end
    } - {fact.name}


def tell_topic_anew(paper: Paper, name: str, text: str) -> list[int] | None:
    """Put another text in the place of a topic's; None where the overview has no such topic."""
    topic = next(iter(facts(paper, TOPIC + name)), None)
    return tell_otherwise(paper, topic, text) if topic else None


def set_section(paper: Paper, section: str, paragraphs: list[str]) -> None:
    """Put other paragraphs in the place of a section's, without the characters that say what they tell."""
    paper.prose[section][:] = [read_out(text)[0] for text in paragraphs]


def caption(paper: Paper, table: str, text: str) -> list[int]:
    """Put a sentence above a table."""
    marks, marked = with_marks(paper, text)
    place = next(i for i, part in enumerate(paper.parts) if part.kind is Kind.TABLE and part.section == table)
    paper.parts.insert(place, Part(Kind.CAPTION, table, marked))
    return marks
