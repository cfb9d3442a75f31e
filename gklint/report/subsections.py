"""The subsections （一）（二）… of a section, in the runs that are numbered together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.blocks import Block, Kind
from gklint.forms import official
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.labels import Role, meanings
from gklint.report.model import Section
from gklint.report.normal import bare
from gklint.spans import Span

_NUMERAL = Pattern(r"[一二三四五六七八九十]{1,3}")
_DIGITS = "一二三四五六七八九"
_CITED = Pattern(r"^\s*(?:[项款条类]|和|至|、)")
_UNITS = Pattern(r"[季月级年产线类批期号组轮阶次层环]")
"""What is counted where 三、四季度 begins a line: two of them, and no heading."""
_HEADING_END = Pattern(r"[。：:；;]")
_INTRODUCING = Pattern(r"(?:下一步|今后|针对|改进|整改|措施|打算|计划|思路|问题|不足|如下|以下)")
_LONGEST_LABEL = 20
_MOST = 99
"""Subsections of the longest run; more of them are no subsections of a report, and have no number in words."""


class Subsection(NamedTuple):
    """A line that begins with （一）."""

    number: int
    heading: Span
    """The line up to its first full stop."""
    numeral: Span
    """What stands between the brackets."""


class Run(NamedTuple):
    """Subsections that are numbered together, from one on."""

    subsections: tuple[Subsection, ...]
    wrong: tuple[int, ...]
    """The places of those where the numbers go wrong; what only follows from that is left out."""


def runs(section: Section, tables: Sequence[Span]) -> Iterator[Run]:
    """Yield the runs of subsections of a section, outside its tables."""
    for group in _groups(section, tables):
        if len(group) <= _MOST:
            yield _judged(group)


def chinese(number: int) -> str:
    """Write a number up to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens - 1]}十") + (_DIGITS[ones - 1] if ones else "")


def _number(numeral: str) -> int | None:
    return next((number for number in range(1, 100) if chinese(number) == numeral), None)


# ---------------------------------------------------------------- which belong together


def _groups(section: Section, tables: Sequence[Span]) -> Iterator[list[Subsection]]:
    """Yield the subsections that are numbered together.

    A run ends where another begins at （一） with a reason; it goes on after that one when the numbers say so.
    """
    if section.section.key in {table.section for table in official()[-1].tables}:
        return
    done: list[list[Subsection]] = []
    current: list[list[Subsection]] = []
    items_above = False
    before: Block = section.heading
    for block in section.blocks:
        subsection = _subsection(block, tables)
        if subsection is not None:
            _place(subsection, before, current, done, items_above=items_above)
        elif block.kind is Kind.HEADING and not _is_enumeration(block):
            done += current
            current = []
        elif block.kind is Kind.ITEM and not current:
            items_above = True
        before = block
    yield from done
    yield from current


def _place(
    subsection: Subsection,
    before: Block,
    current: list[list[Subsection]],
    done: list[list[Subsection]],
    *,
    items_above: bool,
) -> None:
    """Put a subsection into one of the runs that are going on, the innermost last, or begin another."""
    if current and subsection.number == 1 and _may_begin(before, current[-1], items_above=items_above):
        current.append([subsection])
        return
    for depth in range(len(current) - 1, -1, -1):
        if subsection.number == current[depth][-1].number + 1:
            done += current[depth + 1 :]
            del current[depth + 1 :]
            break
    if current:
        current[-1].append(subsection)
    else:
        current.append([subsection])


def _may_begin(before: Block, run: Sequence[Subsection], *, items_above: bool) -> bool:
    """Tell whether the line above （一） gives a reason to count anew."""
    text = before.text.rstrip("*# ")
    if text.endswith((":", "：")):
        return True
    if before.kind is Kind.ITEM:
        return items_above
    if before.kind is not Kind.PARAGRAPH:
        return False
    if len(text) <= _LONGEST_LABEL and not _HEADING_END.search(text) and _INTRODUCING.search(text):
        return True
    return len(run) > 1 and bool(_INTRODUCING.search(text[:30]) or _INTRODUCING.search(text[-30:]))


def _subsection(block: Block, tables: Sequence[Span]) -> Subsection | None:
    if block.kind is not Kind.SUBHEADING:
        return None
    match = _NUMERAL.search(block.ordinal)
    number = _number(match.group()) if match else None
    if match is None or number is None or _CITED.match(block.text[len(block.ordinal) :]):
        return None
    if any(table.start <= block.span.start < table.end for table in tables) or _is_label(block):
        return None
    start = block.span.start
    end = _HEADING_END.search(block.text)
    heading = Span(start, start + (end.start() if end else len(block.text)))
    return Subsection(number, heading, Span(start + match.start(), start + match.end()))


def _is_enumeration(block: Block) -> bool:
    """Tell whether a line begins with two numbers in a row of what they count, such as 三、四季度."""
    numeral = block.ordinal.strip().removesuffix("、")
    number = _number(numeral)
    told = block.text[len(block.ordinal) :].lstrip()
    following = chinese(number + 1) if number else "、"
    return told.startswith(following) and _UNITS.match(told, len(following)) is not None


def _is_label(block: Block) -> bool:
    return any(meaning.role in (Role.ROW, Role.GROUP) for meaning in meanings().get(bare(block.text), ()))


# ---------------------------------------------------------------- where they go wrong


def _judged(subsections: Sequence[Subsection]) -> Run:
    numbers = [subsection.number for subsection in subsections]
    wrong: list[int] = []
    following = {1}
    for i, number in enumerate(numbers):
        if number in following:
            following = {number + 1}
        else:
            if not (i and _same_cause(numbers, i, wrong)):
                wrong.append(i)
            # The count may go on from the wrong number, or as if it had been right.
            following = {number + 1, i + 2}
    return Run(tuple(subsections), tuple(wrong))


def _same_cause(numbers: Sequence[int], i: int, wrong: Sequence[int]) -> bool:
    """Tell whether a number is wrong as the one before it is: the same again, or the two exchanged."""
    if numbers[i] == numbers[i - 1]:
        return bool(wrong) and numbers[wrong[-1]] == numbers[i]
    return i - 1 in wrong and numbers[i] == numbers[i - 1] - 1
