"""The topics that 总体情况 treats: 主动公开、依申请公开、政府信息管理、平台建设、监督保障.

A part whose first words name a topic is about that one, and what it says by the way of another does not
treat that. Parts in words of their own are judged by what they speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from gklint.blocks import Kind
from gklint.report.model import Report
from gklint.report.phrases import data, says
from gklint.report.prose import Line, prose

OVERVIEW = "overview"
_ENOUGH = 3
"""Topics named by the first words of parts, from which on all are expected to be."""
_LONGEST_TITLE = 30
_TITLE_END = re.compile(r"[。:;!?]")
_NUMBERED = re.compile(r"^\W{0,2}(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑨])\W{1,2}")
_INLINE = re.compile(
    r"(?:^|(?<=[。;:,]))(?:[一二三四五六七八九十]{1,2}是(?:在)?|第[一二三四五六七八九十][,、]|其[一二三四五][,、])"
)
_ASIDE = re.compile(r"(?:^|(?<=[。;]))(?:在|关于)?([^。;,:]{2,16}?)(?:方面|情况|工作[^。;,:]{0,8})[,:。]")


class Topic(NamedTuple):
    """One of the five."""

    key: str
    label: str
    titles: tuple[str, ...]
    hints: tuple[str, ...]
    statements: tuple[str, ...]
    signs: tuple[str, ...]


class _Part(NamedTuple):
    """A stretch of text that begins with a heading, a number, or neither."""

    about: frozenset[str]
    titled: bool
    """It has first words of its own, or stands below a part that has."""
    text: str


@cache
def topics() -> tuple[Topic, ...]:
    """Give the topics in the form's order."""
    lists = ("titles", "hints", "statements", "signs")
    return tuple(
        Topic(item["key"], item["label"], *(tuple(item[name]) for name in lists)) for item in data("topics")["topic"]
    )


def untreated(report: Report) -> tuple[str, ...]:
    """Give the names of the topics of which section one says nothing; to be asked for by ``report.once``."""
    lines = [line for line in report.once(prose) if line.section and line.section.section.key == OVERVIEW]
    parts = list(_parts(lines))
    named = frozenset[str]().union(*(part.about for part in parts))
    return tuple(topic.label for topic in topics() if topic.key not in named and not _treated(topic, parts, named))


def _treated(topic: Topic, parts: Sequence[_Part], named: frozenset[str]) -> bool:
    for part in parts:
        if says(part.text, topic.statements):
            return True
        untitled = not part.titled and len(named) < _ENOUGH
        if not part.about and (part.titled or untitled) and says(part.text, topic.signs):
            return True
    return False


def _parts(lines: Sequence[Line]) -> Iterator[_Part]:
    """Yield the parts of a section; what stands under （一） is about what （一） is about."""
    above: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    titled = False
    for line in lines:
        first = _title(line)
        if first is not None:
            about = _about(first)
            if line.block.kind is Kind.SUBHEADING:
                above, within, titled = about, frozenset(), True
            else:
                within, titled = about, True
        yield from _inline_parts(line.text, within or above, titled=titled)


def _inline_parts(text: str, about: frozenset[str], *, titled: bool) -> Iterator[_Part]:
    """Yield what stands after 一是, 二是 …, each as a part of its own."""
    starts = [match.end() for match in _INLINE.finditer(text)]
    if not starts:
        yield _Part(about | _asides(text), titled, text)
        return
    yield _Part(about | _asides(text[: starts[0]]), titled, text[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end]
        words = _first_words(part)
        yield _Part(_about(words, common=False) or about or _about(words), True, part)


def _asides(text: str) -> frozenset[str]:
    """Give the topics that sentences begin with, as 监督保障方面 and 依申请公开工作有序推进 do."""
    if not any(word in text for word in ("方面", "情况", "工作")):
        return frozenset()
    return frozenset[str]().union(*(_about(match[1], common=False) for match in _ASIDE.finditer(text)))


def _title(line: Line) -> str | None:
    """Give the first words of a line that begins a part; None where it goes on with one."""
    number = _NUMBERED.match(line.text)
    if line.block.kind in (Kind.SUBHEADING, Kind.ITEM) or number:
        return _first_words(line.text[number.end() if number else 0 :])
    words = _first_words(line.text)
    return words if len(words) == len(line.text.rstrip("。:;")) and _about(words, common=False) else None


def _first_words(text: str) -> str:
    end = _TITLE_END.search(text)
    return text[: min(end.start() if end else len(text), _LONGEST_TITLE)]


def _about(title: str, *, common: bool = True) -> frozenset[str]:
    """Tell which topics a title names; with ``common``, in whatever words.

    公开 alone means that something is made public.
    """
    named = frozenset(topic.key for topic in topics() if any(word in title for word in topic.titles))
    if named or not common:
        return named
    hinted = frozenset(topic.key for topic in topics() if any(word in title for word in topic.hints))
    return hinted or frozenset({data("topics")["common-topic"]} if data("topics")["common"] in title else ())
