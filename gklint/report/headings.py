"""The six sections, recognised by what their headings mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from gklint.blocks import Block, Kind, Piece
from gklint.forms import Section as FormSection
from gklint.forms import official
from gklint.report.labels import Role, meanings
from gklint.report.model import Section
from gklint.report.normal import bare, likeness
from gklint.spans import Span

_LONGEST_HEADING = 45
_USUAL = 3
"""Sections with an ordinal from which a report is known to number its sections as the form does."""
_ALIKE = 0.75
"""Likeness to a known wording from which a heading is that section's, misspelt."""
_ORDINAL = re.compile(
    r"[#*\s]*(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．,，:：\s]*|[（(][一二三四五六七八九十]{1,3}[)）][、.．\s]*|\d{1,2}[、.．)）\s]\s*)?"
)
_SENTENCE = re.compile(r"[。；;!！?？]")

# What a heading speaks of, where its wording is nobody's: all of the words of one alternative.
_TOPICS: dict[str, tuple[tuple[str, ...], ...]] = {
    "overview": (("总体", "情况"), ("概述",), ("工作概况",)),
    "requests": (("申请", "处理"), ("申请", "收到"), ("依申请公开", "情况")),
    "review": (("复议", "诉讼"),),
    "problems": (("问题", "改进"), ("问题", "措施"), ("问题", "打算"), ("问题", "整改"), ("问题", "不足")),
    "others": (("其他", "报告"), ("其它", "报告"), ("其他", "事项"), ("其它", "事项")),
    "disclosure": (("主动公开", "情况"), ("主动公开", "信息")),
}


class Heading(NamedTuple):
    """A block that is the heading of a section."""

    section: FormSection
    block: Block
    title: Piece


def find_headings(blocks: Sequence[Block]) -> list[Heading]:
    """Give the headings of the sections, in the order of the report.

    Headings with 一、 count first; a report that has hardly any of these may number its sections
    otherwise or not at all, and then only official wordings count.
    """
    found = _of_kinds(blocks, (Kind.HEADING,), loose=True)
    known = {heading.section.key for heading in found}
    if len(known) >= _USUAL:
        lost = [h for h in _of_kinds(blocks, (Kind.PARAGRAPH,), loose=False) if h.section.key not in known]
        return sorted(found + lost, key=lambda heading: heading.block.span.start)
    others = (Kind.SUBHEADING, Kind.ITEM, Kind.PARAGRAPH)
    other = sorted(found + _of_kinds(blocks, others, loose=False), key=lambda heading: heading.block.span.start)
    return other if len({heading.section.key for heading in other}) > len(known) else found


def _of_kinds(blocks: Sequence[Block], kinds: tuple[Kind, ...], *, loose: bool) -> list[Heading]:
    candidates = (_heading(block, loose=loose) for block in blocks if block.kind in kinds)
    return [heading for heading in candidates if heading]


def sections(blocks: Sequence[Block], headings: Sequence[Heading], end: int) -> tuple[Section, ...]:
    """Give the sections with what stands under each heading; ``end`` is where the report ends."""
    lines = [block.line for block in blocks]
    found = []
    for heading, following in zip(headings, [*headings[1:], None], strict=False):
        first = bisect_right(lines, heading.block.line)
        last = bisect_left(lines, following.block.line) if following else len(blocks)
        close = following.block.span.start if following else end
        span = Span(heading.block.span.start, close)
        found.append(Section(heading.section, heading.block, heading.title, tuple(blocks[first:last]), span))
    return tuple(found)


def section_of(block: Block) -> str | None:
    """Give the key of the section that a block is the heading of."""
    heading = _heading(block, loose=True)
    return heading.section.key if heading else None


def _heading(block: Block, *, loose: bool) -> Heading | None:
    if len(block.text) > _LONGEST_HEADING or _SENTENCE.search(block.text[:-1]):
        return None
    match = _ORDINAL.match(block.text)
    start = match.end() if match else 0
    title = block.text[start:].rstrip("*# \t\u3000")
    section = _section(bare(title), bare(block.text), loose)
    if section is None:
        return None
    place = block.span.start + start
    return Heading(section, block, Piece(title, Span(place, place + len(title))))


@lru_cache(maxsize=4096)
def _section(words: str, line: str, loose: bool) -> FormSection | None:
    """Give the section whose heading these words are; ``line`` has the ordinal with them."""
    if not words or _is_row(line):
        return None
    return _exact(words) or (_alike(words, line) if loose else None)


def _is_row(words: str) -> bool:
    """Tell whether the line is a row's label of a table laid out without bars."""
    return any(meaning.role in (Role.ROW, Role.GROUP) for meaning in meanings().get(words, ()))


def _exact(words: str) -> FormSection | None:
    return next((section for text, section in _wordings() if words == text), None)


def _alike(words: str, line: str) -> FormSection | None:
    scores = [(_near(words, text), section) for text, section in _wordings()]
    best, nearest = max(scores, key=lambda score: score[0])
    rows = max(_near(line, label) for label in _row_labels())
    if best >= _ALIKE and best > rows:
        return nearest
    if rows >= _ALIKE:
        return None
    for key, alternatives in _TOPICS.items():
        if any(all(word in words for word in alternative) for alternative in alternatives):
            return next(section for section in official()[-1].sections if section.key == key)
    return None


def _near(words: str, known: str) -> float:
    """Give the likeness of two texts when it can be high enough to matter, else 0."""
    shared = len(set(words) & set(known))
    enough = _ALIKE * (len(set(words)) + len(set(known))) / 2 - 2
    return likeness(words, known) if shared >= enough else 0.0


@cache
def _wordings() -> tuple[tuple[str, FormSection], ...]:
    """Give every known wording of a heading."""
    return tuple(
        (bare(text), section) for section in official()[-1].sections for text in (section.heading, *section.variants)
    )


@cache
def _row_labels() -> tuple[str, ...]:
    """Give the labels of rows and groups, ordinals included."""
    return tuple(label for label, group in meanings().items() if any(m.role in (Role.ROW, Role.GROUP) for m in group))
