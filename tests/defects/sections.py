"""Sections missing, empty, without their table, twice (GK101–GK103, GK106)."""

from __future__ import annotations

from random import Random

from tests.reports.pages import Kind, Part

from .paper import Paper
from .parts import (
    ORDINALS,
    SECTIONS,
    WITH_TABLE,
    WITHOUT_TABLE,
    cut,
    heading_place,
    mark_part,
    of_section,
    renumber,
    with_ordinal,
)
from .way import Defect, Way, Ways, each, one

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
            renumber(paper)
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
            text=with_ordinal(paper.parts[place].text, ORDINALS[number + i])
        )
    copy = of_section(paper, key)
    mark, text = paper.mark(with_ordinal(copy[0].text, ORDINALS[number - 1]))
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
