"""Headings and paragraphs of a page, found, marked, taken out."""

from __future__ import annotations

from tests.reports.pages import Kind, Part

from .marks import closing, opening
from .paper import Paper

SECTIONS = ("overview", "disclosure", "requests", "review", "problems", "others")
WITH_TABLE = SECTIONS[1:4]
WITHOUT_TABLE = ("overview", "problems", "others")
ORDINALS = "一二三四五六七八"


def heading_place(paper: Paper, key: str) -> int:
    """Give the place of a section's heading among the parts."""
    return next(i for i, part in enumerate(paper.parts) if part.kind is Kind.HEADING and part.section == key)


def of_section(paper: Paper, key: str) -> list[Part]:
    """Give a section's parts, heading first."""
    return [part for part in paper.parts if part.section == key]


def mark_part(paper: Paper, place: int) -> int:
    """Mark a part of the page."""
    mark, text = paper.mark(paper.parts[place].text)
    paper.parts[place] = paper.parts[place]._replace(text=text)
    return mark


def mark_parts(paper: Paper, first: int, last: int) -> int:
    """Mark everything from one part to another."""
    mark = paper.new_mark()
    parts = paper.parts
    parts[first] = parts[first]._replace(text=opening(mark) + parts[first].text)
    parts[last] = parts[last]._replace(text=parts[last].text + closing(mark))
    return mark


def cut(paper: Paper, key: str, *, with_text: bool) -> None:
    """Take out a section, or only its heading."""
    paper.parts[:] = [
        part for part in paper.parts if part.section != key or not (with_text or part.kind is Kind.HEADING)
    ]


def with_ordinal(heading: str, ordinal: str) -> str:
    """Give a heading with another ordinal."""
    return f"{ordinal}、{heading.split('、', 1)[1]}"


def set_heading(paper: Paper, key: str, text: str) -> int:
    """Give a section another heading, and mark it."""
    place = heading_place(paper, key)
    mark, text = paper.mark(text)
    paper.parts[place] = paper.parts[place]._replace(text=text)
    return mark


def renumber(paper: Paper) -> None:
    """Number the headings that are there from one on."""
    ordinals = iter(ORDINALS)
    for i, part in enumerate(paper.parts):
        if part.kind is Kind.HEADING:
            paper.parts[i] = part._replace(text=with_ordinal(part.text, next(ordinals)))
