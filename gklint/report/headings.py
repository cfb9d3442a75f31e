"""The six sections, recognised by what their headings mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gklint.blocks import Block, Kind, Piece
from gklint.forms import Section as FormSection
from gklint.forms import official
from gklint.report.labels import Role, meanings
from gklint.report.model import Section
from gklint.report.normal import bare, likeness
from gklint.spans import Span

_LONGEST_HEADING = 45
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


@dataclass(frozen=True, slots=True)
class Heading:
    """A block that is the heading of a section."""

    section: FormSection
    block: Block
    title: Piece


def find_headings(blocks: Sequence[Block]) -> list[Heading]:
    """Give the headings of the sections, in the order of the report.

    Headings with 一、 count first; a report that has hardly any of these may number its sections
    otherwise or not at all, and then only official wordings count.
    """
    found = [heading for block in blocks if block.kind is Kind.HEADING for heading in _heading(block, loose=True)]
    if len({heading.section.key for heading in found}) < 3:
        other = [
            heading
            for block in blocks
            if block.kind in (Kind.SUBHEADING, Kind.ITEM, Kind.PARAGRAPH, Kind.HEADING)
            for heading in _heading(block, loose=block.kind is Kind.HEADING)
        ]
        if len({heading.section.key for heading in other}) > len({heading.section.key for heading in found}):
            return other
        return found
    known = {heading.section.key for heading in found}
    lost = [
        heading
        for block in blocks
        if block.kind is Kind.PARAGRAPH
        for heading in _heading(block, loose=False)
        if heading.section.key not in known
    ]
    return sorted(found + lost, key=lambda heading: heading.block.span.start)


def sections(blocks: Sequence[Block], headings: Sequence[Heading], end: int) -> tuple[Section, ...]:
    """Give the sections with what stands under each heading; ``end`` is where the report ends."""
    starts = [heading.block.line for heading in headings]
    found = []
    for i, heading in enumerate(headings):
        stop = starts[i + 1] if i + 1 < len(starts) else None
        under = tuple(b for b in blocks if b.line > starts[i] and (stop is None or b.line < stop))
        close = headings[i + 1].block.span.start if i + 1 < len(headings) else end
        span = Span(heading.block.span.start, close)
        found.append(Section(heading.section, heading.block, heading.title, under, span))
    return tuple(found)


def _heading(block: Block, *, loose: bool) -> Iterator[Heading]:
    if len(block.text) > _LONGEST_HEADING or _SENTENCE.search(block.text[:-1]):
        return
    match = _ORDINAL.match(block.text)
    start = match.end() if match else 0
    title = block.text[start:].rstrip("*# \t\u3000")
    words = bare(title)
    if not words or _is_row(bare(block.text)):
        return
    section = _exact(words) or (_alike(words, block) if loose else None)
    if section:
        place = block.span.start + start
        yield Heading(section, block, Piece(title, Span(place, place + len(title))))


def _is_row(words: str) -> bool:
    """Tell whether the line is a row's label of a table laid out without bars."""
    return any(meaning.role in (Role.ROW, Role.GROUP) for meaning in meanings().get(words, ()))


def _exact(words: str) -> FormSection | None:
    for section in official()[-1].sections:
        if any(words == bare(text) for text in (section.heading, *section.variants)):
            return section
    return None


def _alike(words: str, block: Block) -> FormSection | None:
    scored = sorted(
        (
            (max(likeness(words, bare(text)) for text in (section.heading, *section.variants)), i, section)
            for i, section in enumerate(official()[-1].sections)
        ),
        reverse=True,
    )
    rows = max((likeness(bare(block.text), label) for label in _row_labels()), default=0.0)
    if scored[0][0] >= _ALIKE and scored[0][0] > rows:
        return scored[0][2]
    if rows >= _ALIKE:
        return None
    for key, alternatives in _TOPICS.items():
        if any(all(word in words for word in alternative) for alternative in alternatives):
            return next(section for section in official()[-1].sections if section.key == key)
    return None


def _row_labels() -> list[str]:
    return [label for label, group in meanings().items() if any(m.role in (Role.ROW, Role.GROUP) for m in group)]
