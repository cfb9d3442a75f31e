"""What rules of the wording look through: the whole prose at once, and paragraphs that stand on several lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from gklint.blocks import Kind
from gklint.patterns import Pattern
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.prose import LONGEST_LINE, Line, prose
from gklint.words import lists, neighbours

ENDS = frozenset("。!?！？;；:：…”’》」』")
"""Marks with which a paragraph may end."""
_WRAPPED = 0.2
"""Part of the lines from which a text is taken to be wrapped on purpose, and each line to be no paragraph."""
_LEAST = 15
"""Characters of the shortest line that is counted."""
_SHORT = 8
"""Characters of the shortest line of which a word, or how it begins, tells that it is no heading."""
_FEW = 3
"""Lines that are not enough to tell it."""


def whole(report: Report) -> str:
    """Give the prose of a report in one text, a line each: what a word is looked for in first."""
    return "\n".join(line.text for line in report.once(prose))


def pairs_of_characters(report: Report) -> frozenset[str]:
    """Give the pairs of characters that stand side by side in the prose; to be asked for by ``report.once``."""
    return neighbours(report.once(whole))


def printed(line: Line, start: int, end: int) -> str:
    """Give a part of a line's text as it is printed: with the marks and blanks of the document."""
    place, first = line.span(start, end), line.block.span.start
    return line.block.text[place.start - first : place.end - first]


def occurring(words: Iterable[str], report: Report) -> list[str]:
    """Give the words that occur in the prose."""
    text, there = report.once(whole), report.once(pairs_of_characters)
    return [word for word in words if (word[:2] in there or len(word) < 2) and word in text]


def pairs(report: Report) -> tuple[tuple[Line, Line], ...]:
    """Give the lines that stand one right after the other, with nothing but blank lines between them."""
    places = {block.line: i for i, block in enumerate(report.blocks)}
    return tuple(
        (first, second)
        for first, second in pairwise(report.once(prose))
        if first.section is second.section and places.get(second.block.line, -1) - places.get(first.block.line, -3) == 1
    )


def begins_anew(line: Line) -> bool:
    """Tell whether a line is the beginning of a paragraph or of an item, by its first words."""
    return line.block.kind is not Kind.PARAGRAPH or line.text.startswith(_starts()) or bool(_CAPTION.match(line.text))


@cache
def _items() -> tuple[str, ...]:
    return tuple(lists("sentences")["items"])


@cache
def _starts() -> tuple[str, ...]:
    return (*_items(), *lists("sentences")["starts"])


_CAPTION = Pattern(r"[图表][\d一二三四五六七八九十:]")


def ended(line: Line) -> bool:
    """Tell whether a line ends like a paragraph, a heading's colon included."""
    return not line.text or line.text[-1] in ENDS or (line.text[-1] in ')）"' and line.text[-2:-1] in ENDS)


def broken(report: Report) -> tuple[tuple[Line, Line], ...]:
    """Give the lines that end in mid-sentence, each with the line that continues it.

    Nothing for a text that is wrapped at every line's end.
    """
    wrapped = sum(
        len(first.text) >= _LEAST and not ended(first) and not begins_anew(second)
        for first, second in report.once(pairs)
    )
    if wrapped > _FEW and wrapped > _WRAPPED * len(report.once(prose)):
        return ()
    return tuple(pair for pair in report.once(pairs) if _continues(*pair))


def paragraphs(report: Report) -> Iterator[tuple[Line, ...]]:
    """Yield the paragraphs: a line each, unless a line does not end and the next does not begin one."""
    joined = {second.block.line for first, second in report.once(pairs) if not ended(first) and not begins_anew(second)}
    lines: list[Line] = []
    for line in report.once(prose):
        if lines and line.block.line not in joined:
            yield tuple(lines)
            lines = []
        if len(line.block.text) < LONGEST_LINE:
            lines.append(line)
    if lines:
        yield tuple(lines)


def _continues(first: Line, second: Line) -> bool:
    """Tell whether a line goes on in the next one."""
    text, more = first.text, second.text
    if not more or ended(first) or is_furniture(first.block) or is_furniture(second.block):
        return False
    if text[-1] in ",，、(（“《" and second.block.kind is Kind.PARAGRAPH and not more.startswith(_items()):
        return len(more) > 1 and not _are_list(first, more)
    if begins_anew(second):
        return False
    if more[0] in "，。、；,;)）”》" or (text[-1].isdigit() and more[0] in "年月日条件次份个%"):
        return True
    return _divides_word(text, more) or (_is_prose(text) and _is_prose(more, least=10) and more[-1] in ENDS)


def _is_prose(text: str, least: int = _LEAST) -> bool:
    """Tell whether a line is part of a paragraph and no heading without a number: it has a sentence, or begins one."""
    if len(text) < least:
        return len(text) >= _SHORT and tells(text)
    return "。" in text[:-1] or (least < _LEAST and ("。" in text or "," in text)) or tells(text)


def _divides_word(text: str, more: str) -> bool:
    """Tell whether a line's last character and the next one's first are a word, and belong to no other."""
    words = _divided()
    return (
        len(text) >= _SHORT
        and text[-1] + more[0] in words
        and text[-2:] not in words
        and more[:2] not in words
        and more[-1] in ENDS
    )


@cache
def _divided() -> frozenset[str]:
    return frozenset(lists("sentences")["divided"])


def tells(text: str) -> bool:
    """Tell whether a text begins as a sentence does, and no heading: by a time, a ground, or who does something."""
    return bool(_OPENING.match(text))


def _source_of_opening() -> str:
    data = lists("sentences")
    times, grounds, bodies = ("|".join(data[key]) for key in ("times", "grounds", "bodies"))
    return (
        rf"(?:(?:20\d\d年(?:以来|度|全年|来|期间)?|(?:截至|截止)[^,。]{{2,14}}|{times}),|(?:{grounds})[^,。]{{2,40}},|"
        rf"(?:[^,。;:]{{1,30}},){{0,2}}[我本](?:{bodies}))"
    )


_OPENING = Pattern(_source_of_opening)


def _are_list(first: Line, more: str) -> bool:
    """Tell whether two lines are of a list whose items end with commas: short, no mark but the one at their ends."""
    if first.block.kind is not Kind.PARAGRAPH or first.text.startswith(_starts()) or tells(first.text):
        return False
    return all(len(line) < 20 and not any(mark in line[:-1] for mark in ",，、。；;:") for line in (first.text, more))
