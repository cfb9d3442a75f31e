"""Sections missing, empty, without their table, out of order, worded otherwise, twice (GK101–GK106)."""

from __future__ import annotations

import re
from random import Random

from tests.reports.pages import Kind, Part

from .marks import closing, marked, opening
from .paper import Paper
from .way import Defect, Want, Way, Ways, each, one

SECTIONS = ("overview", "disclosure", "requests", "review", "problems", "others")
WITH_TABLE = SECTIONS[1:4]
WITHOUT_TABLE = ("overview", "problems", "others")
_ORDINALS = "一二三四五六七八"


# ---------------------------------------------------------------- parts of a page


def heading_place(paper: Paper, key: str) -> int:
    """Give the place of a section's heading among the parts."""
    return next(i for i, part in enumerate(paper.parts) if part.kind is Kind.HEADING and part.section == key)


def of_section(paper: Paper, key: str) -> list[Part]:
    """Give a section's parts, heading first."""
    return [part for part in paper.parts if part.section == key]


def mark_part(paper: Paper, place: int) -> int:
    """Mark a part of the page."""
    mark, text = paper.mark(paper.parts[place].text)
    paper.parts[place] = paper.parts[place]._replace(text=text)
    return mark


def mark_parts(paper: Paper, first: int, last: int) -> int:
    """Mark everything from one part to another."""
    mark = paper.new_mark()
    parts = paper.parts
    parts[first] = parts[first]._replace(text=opening(mark) + parts[first].text)
    parts[last] = parts[last]._replace(text=parts[last].text + closing(mark))
    return mark


def cut(paper: Paper, key: str, *, with_text: bool) -> None:
    """Take out a section, or only its heading."""
    paper.parts[:] = [
        part for part in paper.parts if part.section != key or not (with_text or part.kind is Kind.HEADING)
    ]


def with_ordinal(heading: str, ordinal: str) -> str:
    """Give a heading with another ordinal."""
    return f"{ordinal}、{heading.split('、', 1)[1]}"


def set_heading(paper: Paper, key: str, text: str) -> int:
    """Give a section another heading, and mark it."""
    place = heading_place(paper, key)
    mark, text = paper.mark(text)
    paper.parts[place] = paper.parts[place]._replace(text=text)
    return mark


def _renumber(paper: Paper) -> None:
    """Number the headings that are there from one on."""
    ordinals = iter(_ORDINALS)
    for i, part in enumerate(paper.parts):
        if part.kind is Kind.HEADING:
            paper.parts[i] = part._replace(text=with_ordinal(part.text, next(ordinals)))


# ---------------------------------------------------------------- GK101


def _missing(choose: str, *, with_text: bool, renumbered: bool = False) -> Way:
    """Leave out sections: ``any`` one, ``two`` of them, the ``first``, ``last`` or those from one to the ``end``."""

    def apply(rng: Random, paper: Paper) -> Defect:
        lost = {
            "any": lambda: [rng.choice(SECTIONS)],
            "two": lambda: sorted(rng.sample(SECTIONS, 2), key=SECTIONS.index),
            "first": lambda: ["overview"],
            "last": lambda: ["others"],
            "end": lambda: list(SECTIONS[rng.randint(3, 5) :]),
            "table": lambda: [rng.choice(WITH_TABLE)],
        }[choose]()
        for key in lost:
            cut(paper, key, with_text=with_text)
        if renumbered:
            _renumber(paper)
        there = [key for key in SECTIONS if key not in lost]
        following = [next((key for key in there if SECTIONS.index(key) > SECTIONS.index(one)), None) for one in lost]
        places = {key: heading_place(paper, key) if key else len(paper.parts) - 1 for key in following}
        marks = {key: mark_part(paper, place) for key, place in places.items()}
        return Defect(
            each("GK101", [marks[key] for key in following]),
            gone=tuple(paper.headings[key].split("、", 1)[1] for key in lost),
            elsewhere=renumbered or not with_text,
        )

    return Way(apply)


GK101: Ways = {
    "section gone": _missing("any", with_text=True),
    "section gone, others renumbered": _missing("any", with_text=True, renumbered=True),
    "heading gone": _missing("any", with_text=False),
    "heading gone, others renumbered": _missing("any", with_text=False, renumbered=True),
    "heading above a table gone": _missing("table", with_text=False),
    "first section gone": _missing("first", with_text=True),
    "last section gone": _missing("last", with_text=True),
    "cut off at the end": _missing("end", with_text=True),
    "two sections gone": _missing("two", with_text=True),
}


# ---------------------------------------------------------------- GK102


def _empty(*instead: str, keys: tuple[str, ...] = WITHOUT_TABLE, signed: bool = False) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        key = rng.choice(keys)
        place = heading_place(paper, key)
        indent = paper.parts[place + 1].indent
        paper.parts[:] = [part for part in paper.parts if part.section != key or part.kind is Kind.HEADING]
        paper.parts[place + 1 : place + 1] = [Part(Kind.PARAGRAPH, key, text, indent) for text in instead]
        if signed != (paper.parts[-1].kind is Kind.SIGN_OFF):
            return None
        return Defect(one("GK102", mark_part(paper, place)))

    return Way(apply)


def _several_empty(rng: Random, paper: Paper) -> Defect:
    marks = []
    for key in rng.sample(WITHOUT_TABLE, 2):
        paper.parts[:] = [part for part in paper.parts if part.section != key or part.kind is Kind.HEADING]
        marks.append(mark_part(paper, heading_place(paper, key)))
    return Defect(each("GK102", marks))


GK102: Ways = {
    "nothing": _empty(),
    "blank lines": _empty("", ""),
    "blanks": _empty("　　"),
    "last, before the signature": _empty(keys=("others",), signed=True),
    "last, end of the file": _empty(keys=("others",)),
    "first section": _empty(keys=("overview",)),
    "problems, signed": _empty(keys=("problems",), signed=True),
    "two sections": Way(_several_empty),
}


# ---------------------------------------------------------------- GK103


def _no_table(*instead: str) -> Way:
    """Put one of some texts in the place of a table; a blank line break parts two lines."""

    def apply(rng: Random, paper: Paper) -> Defect:
        key = rng.choice(WITH_TABLE)
        _replace_table(paper, key, rng.choice(instead) if instead else None)
        return Defect(one("GK103", mark_part(paper, heading_place(paper, key))), elsewhere=True)

    return Way(apply)


def _replace_table(paper: Paper, key: str, text: str | None) -> None:
    place = heading_place(paper, key)
    paper.parts[:] = [part for part in paper.parts if part.section != key or part.kind is Kind.HEADING]
    if text is not None:
        number = WITH_TABLE.index(key) + 1
        words = paper.words | {"n": number, "name": paper.headings[key].split("、", 1)[1]}
        lines = text.format_map(words).split("\n")
        paper.parts[place + 1 : place + 1] = [Part(Kind.PARAGRAPH, key, line) for line in lines]


def _no_tables(rng: Random, paper: Paper) -> Defect:
    text = rng.choice((None, "详见附件。", "image{n}.png"))
    for key in WITH_TABLE:
        _replace_table(paper, key, text)
    return Defect(each("GK103", [mark_part(paper, heading_place(paper, key)) for key in WITH_TABLE]), elsewhere=True)


GK103: Ways = {
    "nothing": _no_table(),
    "blank lines": _no_table("\n"),
    "image name": _no_table(
        "image{n}.png", "IMG_2024011{n}.jpg", "图片{n}.png", "表{n}.jpg", "微信图片_20240117093142.png"
    ),
    "image in Markdown": _no_table("![](media/image{n}.png)", "![{name}](images/{n}.jpg)"),
    "attachment name": _no_table(
        "附件{n}：{name}.xlsx", "附件{n}.{name}表.doc", "{y}年政府信息公开统计表.xls", "附件：{name}.pdf"
    ),
    "a hint": _no_table("详见附件。", "见附表{n}。", "具体数据见附件{n}《{name}统计表》。", "（表格见附件）"),
    "a sentence": _no_table(
        "{y}年，{own}依法履行公开职责，具体情况见下表。",
        "具体情况如下表所示：",
        "全年新收政府信息公开申请{received}件，上年结转{carried_in}件，办结{handled}件。",
        "（单位：件）",
    ),
    "all three gone": Way(_no_tables),
}


# ---------------------------------------------------------------- GK104


def _renumbered(rng: Random, paper: Paper, numbers: list[int], wrong: list[int], more: bool) -> Defect:
    """Give the headings other numbers; the finding may stand at any of ``wrong``."""
    del rng
    marks = []
    for i, key in enumerate(SECTIONS):
        heading = with_ordinal(paper.headings[key], _ORDINALS[numbers[i] - 1])
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
            _renumber(paper)
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
        ordinal = _ORDINALS[SECTIONS.index(key)]
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


# ---------------------------------------------------------------- GK106


def _again(where: str, *, changed: bool = False, keys: tuple[str, ...] = SECTIONS) -> Way:
    """Repeat a section: right ``after`` itself, after the ``next`` one, at the ``end``."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        key = rng.choice(keys)
        copy = of_section(paper, key)
        if changed:
            copy = [_reworded(rng, part) for part in copy]
            if copy == of_section(paper, key):
                return None
        mark, text = paper.mark(copy[0].text)
        copy[0] = copy[0]._replace(text=text)
        ends = [i + 1 for i, part in enumerate(paper.parts) if part.section]
        own = max(i + 1 for i, part in enumerate(paper.parts) if part.section == key)
        place = {
            "after": own,
            "next": next((i for i, part in enumerate(paper.parts) if i > own and part.kind is Kind.HEADING), max(ends)),
            "end": max(ends),
        }[where]
        paper.parts[place:place] = copy
        return Defect(one("GK106", mark), elsewhere=True)

    return Way(apply)


def _reworded(rng: Random, part: Part) -> Part:
    """Change a word or two, as when one of two drafts of a section was meant to go."""
    text = part.text
    if part.kind is Kind.PARAGRAPH:
        for before, after in (
            ("进一步", "持续"),
            ("全年", "本年度"),
            ("及时", "按时"),
            ("公众", "群众"),
            ("下一步", "今后"),
        ):
            if rng.random() < 0.7:
                text = text.replace(before, after)
    return part._replace(text=text)


def _heading_doubled(rng: Random, paper: Paper) -> Defect:
    place = heading_place(paper, rng.choice(SECTIONS))
    mark, text = paper.mark(paper.parts[place].text)
    paper.parts.insert(place + 1, paper.parts[place]._replace(text=text))
    return Defect(one("GK106", mark))


def _with_next_number(rng: Random, paper: Paper) -> Defect:
    """Repeat a section under the next number; the later ones go on from there."""
    key = rng.choice(SECTIONS)
    number = SECTIONS.index(key) + 2
    for i, later in enumerate(SECTIONS[number - 1 :]):
        place = heading_place(paper, later)
        paper.parts[place] = paper.parts[place]._replace(
            text=with_ordinal(paper.parts[place].text, _ORDINALS[number + i])
        )
    copy = of_section(paper, key)
    mark, text = paper.mark(with_ordinal(copy[0].text, _ORDINALS[number - 1]))
    copy[0] = copy[0]._replace(text=text)
    own = max(i + 1 for i, part in enumerate(paper.parts) if part.section == key)
    paper.parts[own:own] = copy
    return Defect(one("GK106", mark), elsewhere=True)


GK106: Ways = {
    "pasted again": _again("after"),
    "again after the next": _again("next"),
    "again at the end": _again("end"),
    "reworded, after": _again("after", changed=True, keys=WITHOUT_TABLE),
    "reworded, at the end": _again("end", changed=True, keys=WITHOUT_TABLE),
    "table section again": _again("after", keys=WITH_TABLE),
    "heading doubled": Way(_heading_doubled),
    "again under the next number": Way(_with_next_number),
}


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
            text = _NUMBERED.sub(f"（{_ORDINALS[numbers[i] - 1]}）", paper.parts[place].text, count=1)
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
