"""The topics that 总体情况 treats: 主动公开、依申请公开、政府信息管理、平台建设、监督保障.

A part whose first words name a topic is about that one, and what it says by the way of another does not
treat that. Parts in words of their own are judged by what they speak of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from gklint.blocks import Kind
from gklint.patterns import Pattern, of_data
from gklint.records import NamedTuple
from gklint.report.model import Level, Report
from gklint.report.phrases import data, says
from gklint.report.prose import Line, line_of, lines_of, prose

OVERVIEW = "overview"
_ENOUGH = 3
"""Topics named by the first words of parts, from which on all are expected to be."""
_LONGEST_TITLE = 30
_TITLE_ENDS = "。:;!?"
_ORDINALS = "()一二三四五六七八九十0123456789、.①②③④⑤⑥⑦⑧⑨"
_INLINE = Pattern(
    r"(?:^|(?<=[。;:,]))(?:[一二三四五六七八九十]{1,2}是(?:在)?|第[一二三四五六七八九十][,、]|其[一二三四五][,、])"
)
_INLINE_HINTS = ("一是", "二是", "第一", "第二", "其一", "其二")
_INLINE_HINTS_AT_START = tuple(f"第{number}{mark}" for number in "一二三四五六七" for mark in ",、")
_ASIDE = Pattern(r"(?:^|(?<=[。;]))(?:在|关于)?([^。;,:]{2,16}?)(?:方面|情况|工作[^。;,:]{0,8})[,:。]")


_GOVERNMENTS = (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)
_NOT_SURELY = ("新区", "园区", "地区", "特区", "林区", "矿区", "库区", "公署")
"""Names of areas whose organ may be a committee."""
_PLANS = "problems"
"""The section that tells of gaps and plans, not of results."""


class Topic(NamedTuple):
    """One of the five."""

    key: str
    label: str
    titles: tuple[str, ...]
    hints: tuple[str, ...]
    statements: tuple[str, ...]
    signs: tuple[str, ...]
    noise: Pattern | None
    """A pattern of what is left out before statements are looked for."""


class _Part(NamedTuple):
    """A stretch of text that begins with a heading, a number, or neither."""

    about: frozenset[str]
    titled: bool
    """It has first words of its own, or stands below a part that has."""
    text: str


class _Result(NamedTuple):
    """工作考核, 社会评议 or 责任追究."""

    label: str
    phrases: tuple[str, ...]
    noise: Pattern | None


@of_data
@cache
def _results() -> tuple[_Result, ...]:
    items = data("topics")["accountability"]["result"]
    return tuple(_Result(item["label"], tuple(item["phrases"].split()), _noise(item)) for item in items)


@of_data
@cache
def topics() -> tuple[Topic, ...]:
    """Give the topics in the form's order."""
    return tuple(_topic(item) for item in data("topics")["topic"])


def _topic(item: Mapping[str, str]) -> Topic:
    titles, hints, statements, signs = (
        tuple(item[name].split()) for name in ("titles", "hints", "statements", "signs")
    )
    return Topic(item["key"], item["label"], titles, hints, statements, signs, _noise(item))


def _noise(item: Mapping[str, str]) -> Pattern | None:
    return Pattern("".join(item["noise"].split())) if "noise" in item else None


def overview_lines(report: Report) -> tuple[Line, ...]:
    """Give what section one tells; all its lines where a table follows in it, whose beginning is then not sure.

    To be asked for by ``report.once``.
    """
    own = [section for section in report.sections if section.section.key == OVERVIEW]
    if any(
        table.span.start < each.span.end and each.span.start < table.span.end for each in own for table in report.tables
    ):
        return tuple(line_of(block, each) for each in own for block in each.blocks if block.kind is not Kind.ROW)
    return lines_of(report, OVERVIEW)


def untreated(report: Report) -> tuple[str, ...]:
    """Give the names of the topics of which section one says nothing; to be asked for by ``report.once``."""
    lines = report.once(overview_lines)
    parts = list(_parts(lines))
    named = frozenset[str]().union(*(part.about for part in parts))
    return tuple(topic.label for topic in topics() if topic.key not in named and not _treated(topic, parts, named))


def _treated(topic: Topic, parts: Sequence[_Part], named: frozenset[str]) -> bool:
    for part in parts:
        if says(_without_noise(part.text, topic.noise), topic.statements):
            return True
        untitled = not part.titled and len(named) < _ENOUGH
        if not part.about and (part.titled or untitled) and says(part.text, topic.signs):
            return True
    return False


def _without_noise(text: str, noise: Pattern | None) -> str:
    """Leave out what is no word of a topic, but keep what stands beside it apart."""
    return noise.sub("_", text) if noise else text


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
    hinted = any(hint in text for hint in _INLINE_HINTS)
    starts = [match.end() for match in _INLINE.finditer(text)] if hinted else []
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
    if line.block.kind in (Kind.SUBHEADING, Kind.ITEM):
        return _first_words(line.text.lstrip(_ORDINALS))
    if len(line.text) <= _LONGEST_TITLE and line.text.startswith(_INLINE_HINTS_AT_START):
        return _first_words(line.text[3:])
    words = _first_words(line.text)
    return words if len(words) == len(line.text.rstrip("。:;")) and _about(words, common=False) else None


def _first_words(text: str) -> str:
    end = next((i for i, mark in enumerate(text[:_LONGEST_TITLE]) if mark in _TITLE_ENDS), len(text))
    return text[: min(end, _LONGEST_TITLE)]


def _about(title: str, *, common: bool = True) -> frozenset[str]:
    """Tell which topics a title names; with ``common``, in whatever words.

    公开 alone means that something is made public.
    """
    named = frozenset(topic.key for topic in topics() if any(word in title for word in topic.titles))
    if named or not common:
        return named
    hinted = frozenset(topic.key for topic in topics() if any(word in title for word in topic.hints))
    return hinted or frozenset({data("topics")["common-topic"]} if data("topics")["common"] in title else ())


def missing_results(report: Report) -> tuple[str, ...]:
    """Give which of 工作考核、社会评议、责任追究 a government's report has no word of; none for other organs."""
    if report.organ is None or report.level is None or report.level.value not in _GOVERNMENTS:
        return ()
    if report.organ.value.endswith(_NOT_SURELY):
        return ()
    told = (*report.once(overview_lines), *report.once(prose))
    lines = [line.text for line in told if line.section and line.section.section.key != _PLANS]
    return tuple(
        result.label
        for result in _results()
        if not any(says(_without_noise(line, result.noise), result.phrases) for line in lines)
    )
