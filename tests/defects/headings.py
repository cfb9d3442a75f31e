"""Headings misnumbered, out of order, worded otherwise (GK104, GK105, GK116)."""

from __future__ import annotations

import re
from random import Random

from tests.reports.pages import Kind

from .marks import marked
from .paper import Paper
from .parts import (
    ORDINALS,
    SECTIONS,
    heading_place,
    mark_part,
    of_section,
    renumber,
    set_heading,
    with_ordinal,
)
from .way import Defect, Want, Way, Ways, one

# ---------------------------------------------------------------- GK104


def _renumbered(rng: Random, paper: Paper, numbers: list[int], wrong: list[int], more: bool) -> Defect:
    """Give the headings other numbers; the finding may stand at any of ``wrong``."""
    del rng
    marks = []
    for i, key in enumerate(SECTIONS):
        heading = with_ordinal(paper.headings[key], ORDINALS[numbers[i] - 1])
        if i in wrong:
            marks.append(set_heading(paper, key, heading))
        else:
            place = heading_place(paper, key)
            paper.parts[place] = paper.parts[place]._replace(text=heading)
    return Defect(one("GK104", *marks), allowed=frozenset({"GK104"}) if more else frozenset(), elsewhere=more)


def _skipped(rng: Random, paper: Paper) -> Defect:
    """Number one too high from some section on."""
    start = rng.randint(1, 5)
    return _renumbered(rng, paper, [i + 1 + (i >= start) for i in range(6)], [start], start < 5)


def _from_two(rng: Random, paper: Paper) -> Defect:
    return _renumbered(rng, paper, [2, 3, 4, 5, 6, 7], [0], True)


def _stuck(rng: Random, paper: Paper) -> Defect:
    """Repeat a number and go on from there."""
    start = rng.randint(1, 5)
    return _renumbered(rng, paper, [i + 1 - (i >= start) for i in range(6)], [start], start < 5)


def _one_wrong(rng: Random, paper: Paper) -> Defect:
    """Give one heading the number of its neighbour, or any other."""
    which = rng.randrange(6)
    numbers = [1, 2, 3, 4, 5, 6]
    numbers[which] = rng.choice([n for n in (which, which + 2, rng.randint(1, 6)) if 0 < n < 8 and n != which + 1])
    return _renumbered(rng, paper, numbers, [which], False)


def _numbers_exchanged(rng: Random, paper: Paper) -> Defect:
    which = rng.randrange(5)
    numbers = [1, 2, 3, 4, 5, 6]
    numbers[which], numbers[which + 1] = numbers[which + 1], numbers[which]
    return _renumbered(rng, paper, numbers, [which, which + 1], True)


def _no_number(most: int) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        marks = [
            set_heading(paper, key, paper.headings[key].split("、", 1)[1])
            for key in sorted(rng.sample(SECTIONS, rng.randint(1, most)), key=SECTIONS.index)
        ]
        return Defect(
            one("GK104", marks[0]), allowed=frozenset({"GK104"}) if most > 1 else frozenset(), elsewhere=most > 1
        )

    return Way(apply)


def _sections_exchanged(*, renumbered: bool) -> Way:
    """Exchange two neighbouring sections with all that stands in them."""

    def apply(rng: Random, paper: Paper) -> Defect:
        which = rng.randrange(5)
        pair = SECTIONS[which : which + 2]
        first = heading_place(paper, pair[0])
        bodies = [of_section(paper, key) for key in pair]
        paper.parts[first : first + len(bodies[0]) + len(bodies[1])] = bodies[1] + bodies[0]
        if renumbered:
            renumber(paper)
        marks = [mark_part(paper, heading_place(paper, key)) for key in pair]
        return Defect(one("GK104", *marks), allowed=frozenset({"GK104"}), elsewhere=True)

    return Way(apply)


GK104: Ways = {
    "number skipped": Way(_skipped),
    "begins with two": Way(_from_two),
    "number repeated": Way(_stuck),
    "one number wrong": Way(_one_wrong),
    "numbers exchanged": Way(_numbers_exchanged),
    "number missing": _no_number(1),
    "numbers missing": _no_number(4),
    "sections exchanged": _sections_exchanged(renumbered=False),
    "sections exchanged, renumbered": _sections_exchanged(renumbered=True),
}

# ---------------------------------------------------------------- GK105


_VARIANTS = {
    "overview": (
        "工作概况",
        "工作基本情况",
        "工作总体推进情况",
        "{y}年政府信息公开工作总体情况",
        "政府信息公开总体情况",
        "{y}年政府信息公开总体落实情况",
        "政府信息公开工作总体情况",
    ),
    "disclosure": (
        "行政机关主动公开政府信息情况",
        "主动公开政府信息的情况",
        "主动公开信息情况",
        "本年度主动公开政务信息情况",
        "主动公开政府信息情况统计表",
    ),
    "requests": (
        "行政机关收到和处理政府信息公开申请情况",
        "收到和处理政府信息公开申请的情况",
        "收到和处理政府信息公开申请情况统计表",
        "行政机关收到和处理政府信息公开申请的情况",
    ),
    "review": (
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "政府信息公开行政复议和行政诉讼情况",
        "政府信息公开行政复议及行政诉讼情况",
        "政府信息公开行政复议行政诉讼情况",
        "因政府信息公开被申请行政复议、提起行政诉讼情况",
        "因政府信息公开工作被申请行政复议和提起行政诉讼的情况",
    ),
    "problems": (
        "存在问题及改进情况",
        "存在的问题及改进情况",
        "存在的主要问题及改进措施",
        "当前存在的主要问题及下一步改进措施",
        "政府信息公开工作存在的主要问题及改进情况",
        "存在的主要问题和改进情况",
        "政府信息公开工作存在的主要问题和改进措施",
    ),
    "others": ("其他需要报告事项", "其他需要报告的情况", "其它需要报告的事项", "其它需要报告事项", "其他报告的事项"),
}


def _variant(key: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        ordinal = ORDINALS[SECTIONS.index(key)]
        now = paper.headings[key].split("、", 1)[1]
        text = rng.choice([text for text in _VARIANTS[key] if text != now]).format_map(paper.words)
        return Defect(one("GK105", set_heading(paper, key, f"{ordinal}、{text}")))

    return Way(apply)


def _letter_lost(rng: Random, paper: Paper) -> Defect | None:
    """Lose a character from the middle of a long heading."""
    section = rng.choice(paper.form.sections[1:])
    place = rng.randint(1, len(section.heading) - 2)
    text = section.heading[:place] + section.heading[place + 1 :]
    mark = set_heading(paper, section.key, f"{section.ordinal}、{text}")
    return Defect((Want(("GK105", "GK604"), (mark,)),))


GK105: Ways = {key: _variant(key) for key in SECTIONS} | {"letter lost": Way(_letter_lost)}

# ---------------------------------------------------------------- GK116


_NUMBERED = re.compile(r"（([一二三四五六七八])）")


def _subsections(paper: Paper) -> dict[str, list[int]]:
    """Give the places of the numbered paragraphs of each section that has at least two."""
    found: dict[str, list[int]] = {}
    for i, part in enumerate(paper.parts):
        if part.kind is Kind.PARAGRAPH and part.section and _NUMBERED.match(part.text):
            found.setdefault(part.section, []).append(i)
    return {key: places for key, places in found.items() if len(places) > 1}


def _misnumbered(choose: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        found = _subsections(paper)
        if not found:
            return None
        places = found[rng.choice(sorted(found))]
        made = _numbers(rng, choose, len(places))
        if made is None:
            return None
        numbers, wrong = made
        marks = []
        for i, place in enumerate(places):
            text = _NUMBERED.sub(f"（{ORDINALS[numbers[i] - 1]}）", paper.parts[place].text, count=1)
            if i in wrong:
                mark = paper.new_mark()
                marks.append(mark)
                text = marked(mark, text)
            paper.parts[place] = paper.parts[place]._replace(text=text)
        return Defect(one("GK116", *marks), allowed=frozenset({"GK116"}), elsewhere=True)

    return Way(apply)


def _numbers(rng: Random, choose: str, count: int) -> tuple[list[int], list[int]] | None:
    """Give the numbers to print and the places of which one must be reported."""
    right = list(range(1, count + 1))
    start = rng.randint(1, count - 1)
    wild = min(count + rng.randint(1, 2), 8)
    exchanged = [n + (n == start) - (n == start + 1) for n in right]
    found = {
        "skip": ([n + (n > start) for n in right], [start]),
        "repeat": ([n - (n > start) for n in right], [start]),
        "shifted": ([n + 1 for n in right], [0]),
        "all one": ([1 for _ in right], [1]),
        "wild": ([wild if n == start + 1 else n for n in right], [start]),
    }
    if count > 2:
        found["repeat once"] = ([n - (n == start + 1) for n in right], [start])
        found["exchanged"] = (exchanged, [start - 1, start])
    return found.get(choose)


GK116: Ways = {
    "number skipped": _misnumbered("skip"),
    "number repeated": _misnumbered("repeat"),
    "begins with two": _misnumbered("shifted"),
    "one number repeated": _misnumbered("repeat once"),
    "one number wrong": _misnumbered("wild"),
    "two numbers exchanged": _misnumbered("exchanged"),
    "all the first": _misnumbered("all one"),
}
