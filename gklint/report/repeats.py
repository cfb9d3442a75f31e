"""Text that stands twice: words one right after the other, and clauses, sentences and paragraphs.

A few characters twice in a row are found by comparing the whole text with itself moved by one to twelve places, each a
single operation on long integers. Longer pieces are found by looking every few characters for what stands there a
little further on; sentences and paragraphs by a table of all of them. All of it is linear in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.outline import outline
from gklint.report.passages import whole
from gklint.report.prose import Line, prose
from gklint.report.titles import find_title
from gklint.words import lists

_SHORT = 12
"""Characters of the longest repeat that is found by moving the text."""
_STEP = 6
_PIECE = 7
"""Characters that are looked for at every step: together less than the shortest of the longer repeats."""
_FAR = 2000
"""Characters within which they are looked for, and within which it is told how often a word is used."""
_CLAUSE = 10
"""Letters of the shortest clause that is not said twice in one sentence, if something stands between."""
_SENTENCE = 12
"""Letters of the shortest sentence that is not said twice in a section."""
_NEXT = 4
"""Letters of the shortest sentence or paragraph that is not said twice in a row."""
_ELSEWHERE = 20
"""Characters of the shortest sentence that does not stand in two sections."""
_PARAGRAPH = 50
"""Letters of the shortest paragraph that does not stand in two sections; official phrases do."""
_TABLED = ("disclosure", "requests", "review")
"""Sections that are a table: lines of text there may be what is left of one."""

_CLAUSES = Pattern(r"[^,，、。;；:：!?！？]+")
_SENTENCES = Pattern(r"[。;；!！?？\n]")
_LETTERS = Pattern(r"[^\W\d_]")
_ONCE_MORE = ("再", "还是")
"""What follows where something is said twice for its effect: 公开、公开、再公开."""
_NUMERALS = frozenset("〇○零一二三四五六七八九十百千万亿")


class Repeat(NamedTuple):
    """Something that stands twice: in a line, from one place to another, and again in the same or a later line."""

    line: Line
    start: int
    end: int
    first: tuple[Line, int, int]
    is_word: bool = False
    """It is a word, and the second stands directly after the first."""


def repeats(report: Report) -> tuple[Repeat, ...]:
    """Give everything that is said twice, in order of place; what lies in a longer repeat is not given."""
    lines = report.once(prose)
    text = report.once(whole)
    found = [*_words(lines, text)]
    if _has_doubles([sentence for sentence in _SENTENCES.split(text) if len(sentence) >= _NEXT]):
        copied = [section.heading.line for section, _ in outline(report).repeated]  # said of the section as a whole
        found += _paragraphs_and_sentences(
            [line for line in lines if line.section is None or line.section.heading.line not in copied]
        )
    found += _begun_again(lines, text)
    for line in lines:
        found += _again(line)
        if _has_doubles(_CLAUSES.findall(line.text)):
            for start, end in line.sentences():
                found += _clauses(line, start, end)
    found.sort(key=lambda repeat: (repeat.line.block.span.start, repeat.start, -repeat.end))
    return tuple(repeat for repeat in _outermost(found) if not _is_said_elsewhere(report, repeat))


def _is_said_elsewhere(report: Report, repeat: Repeat) -> bool:
    """Tell whether another rule speaks of it: of a web page's remains, or of a title with 年度 twice."""
    if is_furniture(repeat.line.block):
        return True
    title = find_title(report) if repeat.line.section is None else None
    return title is not None and title.doubled and repeat.line.block in title.blocks


def _has_doubles(texts: Sequence[str]) -> bool:
    return len(texts) > len(set(texts))


def _outermost(found: Sequence[Repeat]) -> Iterator[Repeat]:
    last: Repeat | None = None
    for repeat in found:
        if last is None or last.line.block is not repeat.line.block or repeat.start >= last.end:
            yield repeat
            last = repeat


# ---------------------------------------------------------------- twice in a row


def _words(lines: Sequence[Line], text: str) -> Iterator[Repeat]:
    """Yield what stands twice in a row, up to a few characters; ``text`` is all the lines, one after the other."""
    starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
    for first, period, length in (*_doubled(text), *_squares(text)):
        i = bisect_right(starts, first) - 1
        line, start = lines[i], first - starts[i]
        second = start + period
        is_word = line.text[start:second].isalpha()
        yield Repeat(line, second, second + length, (line, start, second), is_word)


def _begun_again(lines: Sequence[Line], text: str) -> Iterator[Repeat]:
    """Yield the phrases of place, time or means that stand again behind their comma: 通过网站,通过网站发布."""
    pattern = _PHRASES
    if not pattern.search(text):
        return
    for line in lines:
        for match in pattern.finditer(line.text):
            start, end = match.span("again")
            if not line.text.startswith(_endings(), end):
                yield Repeat(line, start, end, (line, *match.span("said")))


def _source_of_phrases() -> str:
    ways = "|".join(lists("doubled")["prepositions"])
    who = "[我本](?:省|市|县|区|镇|乡|街道|局|委|办|单位|机关)"
    phrase = rf"(?:{ways})[\u4e00-\u9fff]{{2,12}}|20\d\d年(?:度|以来)?|{who}"
    return rf"(?:^|(?<=[,。;:、\n]))(?P<said>{phrase}),(?P<again>(?P=said))(?=[\u4e00-\u9fff])"


_PHRASES = Pattern(_source_of_phrases)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(lists("doubled")["endings"])


def _doubled(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a character is doubled that never is."""
    for character, single in _singles().items():
        start = text.find(character * 2)
        while start >= 0:
            if not single.excuses(text, start):
                yield start, 1, 1
            start = text.find(character * 2, start + 2)


def _squares(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a few characters stand twice in a row: where, how many, and how long what stands again is."""
    data, width = text.encode("utf-16-le", "surrogatepass"), 2
    if len(data) != 2 * len(text):
        data, width = text.encode("utf-32-le", "surrogatepass"), 4
    number = int.from_bytes(data, "little")
    for period in range(2, _SHORT + 1):
        moved = (number ^ (number >> (8 * width * period))).to_bytes(len(data), "little")
        for first, count in _runs(moved, width, period):
            start, end = first, first + count
            while end - start > period and not text[start].isalnum():
                start += 1
            turns = range(start, min(end - period, start + period - 1) + 1)
            wholes = {turn: (end - turn) // period * period for turn in turns}
            if len(turns) == 1 and period == 2 and _is_chance(text, start):
                continue
            if all(_is_said(text, turn + period, period, turn + period + length) for turn, length in wholes.items()):
                _, turn = max(
                    (text.count(text[turn : turn + period]), turn) for turn in turns
                )  # the word, not its halves
                yield turn, period, wholes[turn]


def _runs(data: bytes, width: int, least: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of at least so many zero characters: the first, and how many."""
    zeros, zero = bytes(width * least), bytes(width)
    place = data.find(zeros)
    while place >= 0:
        start = end = -(-place // width) * width
        while data.startswith(zero, end):
            end += width
        if end - start >= len(zeros):
            yield start // width, (end - start) // width
        place = data.find(zeros, max(end, place + 1))


def _again(line: Line) -> Iterator[Repeat]:
    """Yield where a longer piece of text stands twice in a row; a mark at its end may be another one."""
    text = line.text
    done = 0
    for i in range(0, len(text) - _SHORT - _PIECE, _STEP):
        other = text.find(text[i : i + _PIECE], i + _PIECE, i + _FAR) if i >= done else -1
        if other > i + _SHORT:
            period = other - i
            start, end = _common(text, i, other, done)
            if end - start >= period or (end - start == period - 1 and not text[end : end + 1].isalnum()):
                second = start + period
                yield Repeat(line, second, min(end + period, second + period), (line, start, second))
                done = second + period


def _common(text: str, first: int, second: int, least: int) -> tuple[int, int]:
    """Give the longest piece around the first place that stands again around the second."""
    start, end = first, first
    while start > least and text[start - 1] == text[start - 1 + second - first] and first - start < second - first:
        start -= 1
    while end < second and end + second - first < len(text) and text[end] == text[end + second - first]:
        end += 1
    return start, end


def _is_said(text: str, start: int, length: int, end: int) -> bool:
    """Tell whether what stands twice is words, and none that are doubled on purpose or begin a longer word."""
    said = text[start : start + length]
    words = [letter for letter in said if letter >= "\u3400" and letter.isalpha() and letter not in _NUMERALS]
    if len(words) < 2 or "\n" in said or (len(words) < 4 and any(letter.isdigit() for letter in said)):
        return False
    data = lists("doubled")
    if said[0] == "一" or said in data["words"]:
        return False
    if not said.isalpha():
        begins = start == length or not text[start - length - 1].isalnum() or not said[0].isalnum()
        return begins and len(words) > 2 and not text.startswith(_ONCE_MORE, end)
    if length > 2:
        return True
    compounds = tuple(data["compounds"].get(said, ()))
    is_longer = text.startswith(tuple(data["endings"]), end) and not text.startswith(tuple(data["others"]), end)
    return not is_longer and not text.startswith(compounds, end)


def _is_chance(text: str, start: int) -> bool:
    """Tell whether the word is the one in the middle: 发文、公文、公开 run together."""
    said = text[start : start + 2]
    near = text[max(0, start - _FAR) : start + _FAR]
    return near.count(said) == 2 and near.count(said[::-1]) > 1


def _clauses(line: Line, start: int, end: int) -> Iterator[Repeat]:
    """Yield the clauses of a sentence that stand in it twice: in a row, or long ones anywhere."""
    if not _has_doubles(_CLAUSES.findall(line.text, start, end)):
        return
    seen: dict[str, int] = {}
    last = ("", 0)
    for match in _CLAUSES.finditer(line.text, start, end):
        clause, place = match.group(), match.start()
        if len(clause) > 1 and not any(character.isdigit() for character in clause):
            in_a_row = clause == last[0] and len(clause) > 2 and not line.text.startswith(_ONCE_MORE, match.end() + 1)
            before = last[1] if in_a_row else seen.get(clause)
            if before is not None and (in_a_row or len(clause) >= _CLAUSE) and not _is_meant(clause):
                yield Repeat(line, place, match.end(), (line, before, before + len(clause)))
            seen[clause] = place
        last = (clause, place)


def _is_meant(clause: str) -> bool:
    """Tell whether a clause is said again and again: the name of a document, or 谁公开、谁审查，谁审查、谁负责."""
    return clause.startswith("谁") or any(mark in clause for mark in "《》“”")


class _Single(NamedTuple):
    """A character that is not doubled, but for some contexts."""

    unless_before: tuple[str, ...]
    unless_after: tuple[str, ...]

    def excuses(self, text: str, start: int) -> bool:
        return text[:start].endswith(self.unless_before) or text.startswith(self.unless_after, start + 2)


@cache
def _singles() -> dict[str, _Single]:
    return {
        entry["text"]: _Single(tuple(entry.get("unless-before", ())), tuple(entry.get("unless-after", ())))
        for entry in lists("doubled")["character"]
    }


# ---------------------------------------------------------------- sentences and paragraphs


def _paragraphs_and_sentences(lines: Sequence[Line]) -> Iterator[Repeat]:
    everywhere: dict[str, Line] = {}
    before: dict[str, tuple[Line, int, int]] = {}
    here: dict[str, tuple[Line, int, int]] = {}
    section, previous = None, ""
    for line in lines:
        if line.section is not section:
            before |= here if section is not None else {}
            here, section = {}, line.section
        if section is not None and section.section.key in _TABLED:
            continue
        text = line.text
        first = everywhere.get(text)
        if first and _is_paragraph_twice(text, near=first.section is section, in_a_row=text == previous):
            yield Repeat(line, 0, len(text), (first, 0, len(text)))
        else:
            yield from _sentences(line, here, before)
        if not first or first.section is not section:
            everywhere[text] = line
        previous = text


def _is_paragraph_twice(text: str, *, near: bool, in_a_row: bool) -> bool:
    letters = _count(text)
    return (
        (near and letters >= _SENTENCE)
        or (letters >= _PARAGRAPH and text.count("。") > 1)
        or (in_a_row and letters >= _NEXT and text[-1] in "。;!")
    )


def _sentences(
    line: Line, here: dict[str, tuple[Line, int, int]], before: dict[str, tuple[Line, int, int]]
) -> Iterator[Repeat]:
    """Yield the sentences that the section, or the line, has already; those that follow each other as one.

    Long ones that a section before it has count, too, unless they are of official use or the text has no sections.
    """
    run: tuple[int, int, tuple[Line, int, int]] | None = None
    last = ""
    for start, end in line.sentences():
        sentence = line.text[start:end].rstrip("。;；!！")
        first = here.get(sentence)
        if first is None and line.section is not None and _is_own(sentence):
            first = before.get(sentence)
        if first and (_count(sentence) >= _SENTENCE or (sentence == last and _count(sentence) >= _NEXT)):
            run = (run[0], end, run[2]) if run else (start, end, first)
        else:
            if run:
                yield Repeat(line, *run)
                run = None
            here.setdefault(sentence, (line, start, end))
        last = sentence
    if run:
        yield Repeat(line, *run)


def _is_own(sentence: str) -> bool:
    """Tell whether a sentence is the organ's own words, and none that reports say in several sections."""
    return len(sentence) >= _ELSEWHERE and not any(word in sentence for word in lists("doubled")["official"])


def _count(text: str) -> int:
    return len(_LETTERS.findall(text))
