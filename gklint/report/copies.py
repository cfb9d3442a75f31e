"""Where a report begins again in the same file: a copy of itself, or the report of someone else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import Any

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.headings import Heading, section_of
from gklint.report.identity import identify
from gklint.report.model import Certainty, Copy, Reading
from gklint.report.normal import likeness, plain
from gklint.spans import Span

_MOST = 4
"""Sections that must be through, and come again, before a report counts as begun again."""
_WITH_TEXT = 2
"""Sections of these that must have something under them: a table of contents has nothing."""
_FIRST = 2
"""Sections one of which must come again: the heading of the very first may be lost."""
_SLACK = 10
"""Blocks by which a copy may be longer than what it is a copy of, and still be read to its end."""

_ALIKE = 0.75
"""Likeness from which a line of the opening is taken for another one, edited."""
_REPEATED = 0.6
"""Part of the copy's prose that must stand in the report above, too."""
_SURELY = 0.9
"""Part from which it is a copy, whoever is named in its text, unless its title names another organ."""
_LONG_LINE = 12
_MOST_COMPARED = 20_000
"""Code points of prose that are compared; the reports that there are have about half of it."""
_GRAM = 4
_WIDEST_GAP = 200
"""Code points between two lines; where there are more, something was left out by the reading."""


class Restart(NamedTuple):
    """That the sections come again: by the places of headings among the blocks."""

    first: int
    """The heading that comes again."""
    last: int
    """The last heading before it does."""
    again: int
    """The heading where it does."""


class Restarts:
    """Watches the headings go by, and tells when a report has begun again."""

    def __init__(self) -> None:
        """Begin before the first heading."""
        self._places: dict[str, int] = {}
        self._with_text = 0
        self._last = -1
        self._candidate: Restart | None = None
        self._again: set[str] = set()

    def heading(self, place: int, key: str) -> Restart | None:
        """Take note of a section's heading; give the restart once enough sections have come again."""
        if self._candidate is None and key in list(self._places)[:_FIRST] and len(self._places) >= _MOST:
            if self._with_text >= _WITH_TEXT:
                self._candidate = Restart(self._places[key], self._last, place)
            else:
                self._places, self._with_text = {}, 0
        if self._candidate is not None:
            self._again.add(key)
            return self._candidate if len(self._again) >= _MOST else None
        self._with_text += 0 <= self._last < place - 1 and bool(self._places)
        self._places.setdefault(key, place)
        self._last = place
        return None


class Begun(NamedTuple):
    """The blocks of a text up to the end of the first copy."""

    blocks: list[Block]
    restart: Restart | None
    """Where the report begins again, as far as headings with 一、 tell."""
    whole: bool
    """The text has no more blocks."""


def until_again(stream: Iterable[Block]) -> Begun:
    """Give the blocks up to the end of the first copy, and where it begins if that is clear already.

    What follows it is never read: a report pasted a thousand times costs hardly more than twice.
    """
    blocks: list[Block] = []
    restarts = Restarts()
    coming = iter(stream)
    for block in coming:
        blocks.append(block)
        key = section_of(block) if block.kind is Kind.HEADING else None
        restart = restarts.heading(len(blocks) - 1, key) if key else None
        if restart:
            blocks.extend(islice(coming, max(0, 2 * restart.again - len(blocks) + _SLACK)))
            return Begun(blocks, restart, next(coming, None) is None)
    return Begun(blocks, None, True)


def restart_at(blocks: Sequence[Block], headings: Sequence[Heading]) -> Restart | None:
    """Tell where a report begins again whose sections are not numbered 一、 二、."""
    places = {block.line: i for i, block in enumerate(blocks)}
    restarts = Restarts()
    found = (restarts.heading(places[heading.block.line], heading.section.key) for heading in headings)
    return next((restart for restart in found if restart), None)


def first_again(blocks: Sequence[Block], restart: Restart) -> int:
    """Give the first block of what comes again: the lines before its heading are matched from below.

    What follows the last section of the report above, such as its signature, matches nothing there.
    """
    above = restart.first - 1
    start = restart.again
    skipped = False
    for i in range(restart.again - 1, restart.last, -1):
        match = _match(blocks, above, blocks[i], own_words=skipped)
        if match is None:
            skipped = True
            continue
        above, start, skipped = match - 1, i, False
        if above < 0:
            break
    return start


def _match(blocks: Sequence[Block], last: int, block: Block, *, own_words: bool) -> int | None:
    """Give the place of the last line of the opening that is like a block.

    After a line that is like none, only one that cannot belong to a signature counts.
    """
    text = plain(block.text)
    if own_words and not _OF_THE_OPENING.search(text):
        return None
    return next((i for i in range(last, max(-1, last - 40), -1) if _alike(plain(blocks[i].text), text)), None)


_OF_THE_OPENING = Pattern(r"公开.{0,200}(?:报告|年报)|[:>]")


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= _LONG_LINE and likeness(one, other) >= _ALIKE


def copies(begun: Begun, start: int, length: int) -> tuple[Copy, ...]:
    """Give the copy that begins at a block; nothing when it is the report of another organ or year.

    ``length`` is that of the text.
    """
    own, again = begun.blocks[:start], begun.blocks[start:]
    share = _share(own, again)
    if share < _REPEATED or not _same_report(own, again, share):
        return ()
    end = again[-1].span.end if begun.whole else length
    return (Copy(Span(again[0].span.start, end), begun.whole and _identical(own, again)),)


def _same_report(own: Sequence[Block], again: Sequence[Block], share: float) -> bool:
    """Tell whether nothing speaks for another organ or another year."""
    one, other = (identify(blocks, _first_heading(blocks)) for blocks in (own, again))
    if one.year and other.year and _stated(one.year, other.year) and one.year.value != other.year.value:
        return False
    if share >= _SURELY and not (one.title and other.title):
        return True
    if not (one.organ and other.organ and _stated(one.organ, other.organ)):
        return True
    return one.organ.value.endswith(other.organ.value) or other.organ.value.endswith(one.organ.value)


def _stated(one: Reading[Any], other: Reading[Any]) -> bool:
    return one.certainty is other.certainty is Certainty.STATED


def _first_heading(blocks: Sequence[Block]) -> int | None:
    return next((block.line for block in blocks if block.kind is Kind.HEADING and section_of(block)), None)


def _share(own: Sequence[Block], again: Sequence[Block]) -> float:
    """Give the part of the copy's prose whose words follow each other in the report above as well."""
    known, found = _grams(own), _grams(again)
    if not found:
        known, found = {block.text for block in own}, {block.text for block in again}
    return len(known & found) / len(found)


def _grams(blocks: Sequence[Block]) -> set[str]:
    grams: set[str] = set()
    left = _MOST_COMPARED
    for block in blocks:
        if block.kind is not Kind.ROW and len(block.text) >= _LONG_LINE and left > 0:
            text = "".join(unicodedata.normalize("NFKC", block.text[:left]).split())
            grams.update(text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1))
            left -= len(text)
    return grams


def _identical(own: Sequence[Block], again: Sequence[Block]) -> bool:
    """Tell whether two runs of lines say the same, and nothing else stands between the lines."""
    own = own[: last_line(own) + 1]
    return (
        len(own) == len(again)
        and all(one.text == other.text for one, other in zip(own, again, strict=True))
        and all(below.span.start - above.span.end < _WIDEST_GAP for above, below in pairwise(again))
    )


def last_line(blocks: Sequence[Block]) -> int:
    """Give the place of the last line that is not a mere rule between a report and its copy."""
    return next((i for i in range(len(blocks) - 1, -1, -1) if not _RULE.fullmatch(blocks[i].text)), 0)


_RULE = Pattern(r"[-—–_=*~·.…\s]+")
