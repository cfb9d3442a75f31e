"""The six sections, recognised by what their headings mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gklint.blocks import Block, Kind, Piece
from gklint.forms import Section as FormSection
from gklint.forms import official
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.heading_words import ALIKE, is_row, near, row_labels, section_meant, section_worded
from gklint.report.model import KnownBy, Section
from gklint.report.normal import bare, plain
from gklint.report.numbers import is_value
from gklint.report.ordinals import ORDINAL, read_ordinal
from gklint.spans import Span

_LONGEST_HEADING = 45
_USUAL = 3
"""Sections with an ordinal from which a report is known to number its sections as the form does."""
_TELLING = 8
"""Letters from which a wording is not likely to be that of a part of a section."""
_SENTENCE = Pattern(r"[。；;!！?？]")
_ENTRY = Pattern(r"[；;]\s*$")
"""The end of an entry of a list, after which another entry must follow."""
_LISTED = Pattern(r"[；;，,、]\s*$|[.·…．\s\u3000—-]+\d{1,3}\s*$|…{2,}\s*$|\.{4,}\s*$")
"""The end of an entry of a list or of a table of contents."""
_LEADS_ON = Pattern(r"如下|见下|[:：]$|^附?表\d*")
"""Words of a line that leads on to a table, or names it."""
_TRAILING = "*# \t\u3000:：。"
"""What may stand after a heading's words and is no part of them."""
_PARTED = Pattern(r"[:：。\s\u3000（(]|\*\*|(?=无。?$)")
"""What may stand between a heading and text on the same line."""


class Heading(NamedTuple):
    """A block that is the heading of a section."""

    section: FormSection
    block: Block
    title: Piece
    known_by: KnownBy
    number: int | None
    """What its ordinal says; None when it has none."""
    ordinal: Piece
    """The number as it is written, without marks; where there is none, what stands in its place."""
    text: Piece | None
    """What the section says on the line of its heading."""


def find_headings(blocks: Sequence[Block]) -> list[Heading]:
    """Give the headings of the sections, in the order of the report.

    Headings with 一、 count first; then lines without an ordinal, where a section is still unknown.
    A report that has hardly any of these may number its sections otherwise. Where all others are
    numbered as usual, a single one that is not must stand at its place.
    """
    found = _of_kinds(blocks, (Kind.HEADING,), loose=True)
    found = found[_in_contents(blocks, found) :]
    if len(_keys(found)) == len(official()[-1].sections):
        return _settled(found)
    found = _with_lost(found, _boxed(blocks), (Kind.HEADING,))
    found = _with_lost(found, blocks, (Kind.PARAGRAPH,))
    if len(_keys(found)) < _USUAL:
        others = (_of_kinds(blocks, (kind,), loose=False) for kind in (Kind.SUBHEADING, Kind.ITEM))
        best = max((_in_order([*found, *other]) for other in others), key=lambda headings: len(_keys(headings)))
        found = best if len(_keys(best)) > len(_keys(found)) else found
    else:
        found = _with_lost(found, blocks, (Kind.SUBHEADING, Kind.ITEM))
    return _with_placed(_settled(found), blocks)


def is_contents(blocks: Sequence[Block]) -> bool:
    """Tell whether all headings so far are those of a table of contents: one below the other, nothing between."""
    found = _of_kinds(blocks, (Kind.HEADING,), loose=True)
    return bool(found) and _listed(blocks, found) == len(found)


def _in_contents(blocks: Sequence[Block], found: list[Heading]) -> int:
    """Give how many of the headings belong to a table of contents: the sections come again after it."""
    if len(_keys(found)) == len(found):
        return 0
    count = _listed(blocks, found)
    return count if found[0].section.key in _keys(found[count:]) else 0


def _listed(blocks: Sequence[Block], found: list[Heading]) -> int:
    """Give how many of the first headings stand one below the other in the form's order; 0 where they are few."""
    lines = [block.line for block in blocks]
    count = 1
    for one, other in pairwise(found):
        between = bisect_left(lines, other.block.line) - bisect_left(lines, one.block.line)
        if between > 1 or number_of(one.section) >= number_of(other.section):
            break
        count += 1
    return count if count > _USUAL else 0


def _keys(headings: Iterable[Heading]) -> set[str]:
    return {heading.section.key for heading in headings}


def _in_order(headings: Iterable[Heading]) -> list[Heading]:
    return sorted(headings, key=lambda heading: heading.block.span.start)


def _of_kinds(blocks: Sequence[Block], kinds: tuple[Kind, ...], *, loose: bool) -> list[Heading]:
    found = []
    before: Block | None = None
    for block in blocks:
        if block.kind in kinds and not (before and before.kind is block.kind and _ENTRY.search(before.text)):
            heading = _heading(block, loose=loose)
            if heading:
                found.append(heading)
        before = block
    return found


def _with_lost(found: list[Heading], blocks: Sequence[Block], kinds: tuple[Kind, ...]) -> list[Heading]:
    """Add the first line of these kinds that can be the heading of each section not found yet."""
    known = _keys(found)
    added: dict[str, Heading] = {}
    for i, block in enumerate(blocks):
        if block.kind in kinds and not block.text.endswith("。") and not is_value(block.text):
            heading = _heading(block, loose=block.kind is Kind.PARAGRAPH)
            if heading and heading.section.key not in known | added.keys():
                following = blocks[i + 1] if i + 1 < len(blocks) else None
                if _can_be_lost(heading, found, following):
                    added[heading.section.key] = heading
    return _in_order([*found, *added.values()])


def _boxed(blocks: Iterable[Block]) -> list[Block]:
    """Give lines that are a single cell, as where the page's layout is a table, as headings."""
    found = []
    for block in blocks:
        if block.kind is Kind.ROW:
            texts = [piece for piece in block.cells if piece.text]
            if len(texts) == 1 and len(texts[0].text) >= _TELLING:
                found.append(Block(Kind.HEADING, texts[0].text, texts[0].span, block.line))
    return found


def _can_be_lost(heading: Heading, found: list[Heading], following: Block | None) -> bool:
    """Tell whether a line without the usual ordinal is a section's heading, not a part's or a sentence."""
    words = bare(heading.title.text)
    exact = heading.known_by is KnownBy.WORDS
    if heading.text or not (exact or _is_like_a_heading(heading)):
        return False
    telling = len(words) >= _TELLING
    if heading.block.kind is Kind.HEADING:
        return exact and telling and heading.number is not None and _at_its_place(heading, found)
    if heading.block.kind is Kind.PARAGRAPH:
        return (exact or telling) and _at_its_place(heading, found)
    # A part of the first section may have the name of the second: only its table tells them apart.
    if not telling:
        alone = heading.section.key == official()[-1].sections[0].key
    else:
        alone = not heading.section.parts_share_its_name or (following is not None and following.kind is Kind.ROW)
    return alone and _at_its_place(heading, found)


def _is_like_a_heading(heading: Heading) -> bool:
    return heading.known_by is KnownBy.LIKENESS and not _LEADS_ON.search(plain(heading.block.text))


def _at_its_place(heading: Heading, found: list[Heading]) -> bool:
    place = number_of(heading.section)
    return all(
        (other.block.span.start < heading.block.span.start) == (number_of(other.section) < place) for other in found
    )


def number_of(section: FormSection) -> int:
    """Give a section's number on the form, from 1."""
    return read_ordinal(section.ordinal) or 0


def _with_placed(found: list[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """Add headings in nobody's words: the only numbered line between two sections, with the number of the one missing.

    Not the last section: what stands after the fifth may as well be a section that the form has not.
    """
    sections_of_form = official()[-1].sections
    by_number = {number_of(heading.section): heading for heading in found}
    added = []
    for number, section in enumerate(sections_of_form[:-1], 1):
        after = by_number.get(number + 1)
        before = by_number.get(number - 1)
        if number in by_number or after is None or (before is None and number > 1):
            continue
        lines = (before.block.line if before else -1, after.block.line)
        between = [block for block in blocks if block.kind is Kind.HEADING and lines[0] < block.line < lines[1]]
        numbered = [block for block in between if number_at_start(block) and not _like_a_row(block)]
        heading = _placed(numbered[0], section) if len(numbered) == 1 else None
        if heading and heading.number == number:
            added.append(heading)
    return _in_order([*found, *added]) if added else found


def _placed(block: Block, section: FormSection) -> Heading | None:
    match = ORDINAL.match(block.text)
    if (
        match is None
        or len(block.text) > _LONGEST_HEADING
        or _SENTENCE.search(block.text)
        or _LISTED.search(block.text)
    ):
        return None
    title = block.text[match.end() :].rstrip(_TRAILING)
    ordinal = _ordinal(block, match)
    place = _piece(block, match.end(), title)
    return Heading(section, block, place, KnownBy.PLACE, read_ordinal(ordinal.text), ordinal, None)


def _like_a_row(block: Block) -> bool:
    return max(near(bare(block.text), label) for label in row_labels()) >= ALIKE


def _settled(headings: list[Heading]) -> list[Heading]:
    """Leave out headings of parts: they only speak of what a section's own heading names as well."""
    best: dict[str, Heading] = {}
    for heading in headings:
        rival = best.get(heading.section.key)
        if rival is None or _worth(heading) > _worth(rival):
            best[heading.section.key] = heading
    return [heading for heading in headings if _is_section(heading, best[heading.section.key])]


def _worth(heading: Heading) -> int:
    official_words = bare(heading.section.heading) == bare(heading.title.text)
    return 2 if official_words else 1 if heading.known_by is not KnownBy.TOPIC else 0


def _is_section(heading: Heading, best: Heading) -> bool:
    words = bare(heading.title.text)
    if heading is best or words == bare(best.title.text):
        return True
    return heading.known_by is not KnownBy.TOPIC and len(words) >= _TELLING


def sections(blocks: Sequence[Block], headings: Sequence[Heading], end: int) -> tuple[Section, ...]:
    """Give the sections with what stands under each heading; ``end`` is where the report ends."""
    lines = [block.line for block in blocks]
    found = []
    for heading, following in zip(headings, [*headings[1:], None], strict=False):
        first = bisect_right(lines, heading.block.line)
        last = bisect_left(lines, following.block.line) if following else len(blocks)
        close = following.block.span.start if following else end
        span = Span(heading.block.span.start, close)
        text = heading.text
        beside = () if text is None else (Block(Kind.PARAGRAPH, text.text, text.span, heading.block.line),)
        under = (*beside, *blocks[first:last])
        found.append(
            Section(
                heading.section,
                heading.block,
                heading.title,
                under,
                span,
                heading.ordinal,
                heading.number,
                heading.known_by,
            )
        )
    return tuple(found)


def section_of(block: Block) -> str | None:
    """Give the key of the section that a block is the heading of."""
    heading = _heading(block, loose=True)
    return heading.section.key if heading else None


def _heading(block: Block, *, loose: bool) -> Heading | None:
    if _LISTED.search(block.text):
        return None
    match = ORDINAL.match(block.text)
    if match is None:
        return None
    start = match.end()
    ordinal = _ordinal(block, match)
    end = _title_end(block.text, start)
    if end is None:
        if len(block.text) > _LONGEST_HEADING or _SENTENCE.search(block.text[:-1]):
            return None
        end = len(block.text)
    title = block.text[start:end].rstrip(_TRAILING)
    meant = section_meant(bare(title), bare(block.text[:end]), loose)
    if meant is None:
        return None
    section, known_by = meant
    text = block.text[end:].lstrip(_TRAILING)
    return Heading(
        section,
        block,
        _piece(block, start, title),
        known_by,
        read_ordinal(ordinal.text),
        ordinal,
        _piece(block, len(block.text) - len(text), text) if text else None,
    )


def _ordinal(block: Block, match: re.Match[str]) -> Piece:
    """Give the number that a line begins with, or what stands between its marks and its title."""
    group = next((name for name in ("plain", "brackets", "arabic") if match[name]), None)
    if group:
        return _piece(block, match.start(group), match[group])
    place = match.start("ordinal")
    return _piece(block, place, block.text[place : match.end()])


def _piece(block: Block, start: int, text: str) -> Piece:
    place = block.span.start + start
    return Piece(text, Span(place, place + len(text)))


def _title_end(text: str, start: int) -> int | None:
    """Give where a heading in known words ends and other text on its line begins; None when there is none."""
    found = None
    for match in _PARTED.finditer(text, start, start + _LONGEST_HEADING):
        words = bare(text[start : match.start()])
        if len(words) > 3 and section_worded(words):
            found = match.start()
    return found


def number_at_start(block: Block) -> int | None:
    """Give the number that a line begins with; None for the label of a row of a table."""
    match = ORDINAL.match(block.text)
    if match is None or is_row(bare(block.text)):
        return None
    return read_ordinal(_ordinal(block, match).text)
