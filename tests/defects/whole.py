"""The report as a whole: pasted twice, its title, its period (GK107–GK109, GK114)."""

from __future__ import annotations

import re
from random import Random

from tests.reports.pages import Kind, Part
from tests.reports.slips import mistyped_number

from .paper import Paper
from .parts import (
    mark_part,
    mark_parts,
)
from .way import Defect, Way, Ways, one

# ---------------------------------------------------------------- GK107


def _twice(*without: Kind, change: str = "") -> Way:
    """Let the report follow itself; the copy lacks some kinds of parts or differs a little."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        copy = [part for part in paper.parts if part.kind not in without]
        if without and len(copy) == len(paper.parts):
            return None
        if change == "prose":
            copy = [_edited(rng, part) for part in copy]
        elif change == "figure":
            copy = _with_a_slip(rng, copy)
        elif change == "indent":
            copy = [part._replace(indent="" if part.indent else "　　") for part in copy]
        elif change in {"\n", "-" * 20}:
            paper.parts.append(Part(Kind.PARAGRAPH, None, change.strip("\n")))
        if change in {"prose", "figure"} and copy == paper.parts:
            return None
        first = len(paper.parts)
        paper.parts.extend(copy)
        mark = mark_parts(paper, first, len(paper.parts) - 1)
        wants = one("GK107", mark)
        return Defect((wants[0]._replace(whole=True),))

    return Way(apply)


def _edited(rng: Random, part: Part) -> Part:
    if part.kind is not Kind.PARAGRAPH or rng.random() < 0.6:
        return part
    changes = (("进一步", "不断"), ("及时", "按时"), ("工作", "各项工作"), ("。", "；"), ("，", ""))
    return part._replace(text=part.text.replace(*rng.choice(changes), 1))


def _with_a_slip(rng: Random, parts: list[Part]) -> list[Part]:
    """Change a number in the prose or a table of the copy."""
    places = [
        (i, hit)
        for i, part in enumerate(parts)
        if part.kind in {Kind.PARAGRAPH, Kind.TABLE}
        for hit in _NUMBER.finditer(part.text)
    ]
    i, hit = rng.choice(places)
    text = parts[i].text
    slip = mistyped_number(rng, hit.group())
    return [*parts[:i], parts[i]._replace(text=text[: hit.start()] + slip + text[hit.end() :]), *parts[i + 1 :]]


_NUMBER = re.compile(r"(?<![\d.年])(?:0|[1-9]\d{0,2})(?=[件条次个\n\t |]|$)")

GK107: Ways = {
    "identical": _twice(),
    "after a blank line": _twice(change="\n"),
    "after a rule": _twice(change="-" * 20),
    "words differ": _twice(change="prose"),
    "a number differs": _twice(change="figure"),
    "set otherwise": _twice(change="indent"),
    "copy without title": _twice(Kind.TITLE),
    "copy without opening": _twice(Kind.TITLE, Kind.PREAMBLE),
    "copy without signature": _twice(Kind.SIGN_OFF),
}

# ---------------------------------------------------------------- GK108


def _untitled(*instead: str, preamble: bool = True) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        del rng
        gone = {Kind.TITLE} if preamble else {Kind.TITLE, Kind.PREAMBLE}
        if preamble and all(part.kind is not Kind.PREAMBLE for part in paper.parts):
            return None
        paper.parts[:] = [part for part in paper.parts if part.kind not in gone]
        paper.parts[:0] = [Part(Kind.PREAMBLE, None, text.format_map(paper.words)) for text in instead]
        mark = mark_parts(paper, 0, len(instead))
        # Where nothing before the sections is left, nothing may name the year any more.
        return Defect(one("GK108", mark), allowed=frozenset({"GK510"} if not preamble else ()), elsewhere=True)

    return Way(apply)


GK108: Ways = {
    "title gone": _untitled(),
    "title and preamble gone": _untitled(preamble=False),
    "blank lines first": _untitled("", ""),
    "date of publication instead": _untitled("发布日期：{next}-01-19 10:22"),
    "breadcrumb instead": _untitled("当前位置：首页 > 政府信息公开 > 政府信息公开年报"),
}

# ---------------------------------------------------------------- GK109


def _title(*lines: str) -> Way:
    """Put another title in place of the right one."""

    def apply(rng: Random, paper: Paper) -> Defect:
        del rng
        old = [part for part in paper.parts if part.kind is Kind.TITLE]
        texts = [text.format_map(paper.words) for text in lines]
        new = [Part(Kind.TITLE, None, text, old[-1].indent if i else "") for i, text in enumerate(texts)]
        paper.parts[: len(old)] = new
        return Defect(one("GK109", mark_parts(paper, 0, len(new) - 1)), allowed=frozenset({"GK510"}), elsewhere=True)

    return Way(apply)


GK109: Ways = {
    "no organ": _title("{y}年政府信息公开工作年度报告"),
    "no year": _title("{organ}政府信息公开工作年度报告"),
    "digits of the year lost": _title("{organ}年政府信息公开工作年度报告"),
    "no year, two lines": _title("{organ}", "政府信息公开工作年度报告"),
    "年度 doubled": _title("{organ}{y}年度政府信息公开工作年度报告"),
    "年度 doubled, year first": _title("{y}年度{organ}政府信息公开工作年度报告"),
    "年度 doubled, two lines": _title("{organ}", "{y}年度政府信息公开工作年度报告"),
    "年度 twice at the end": _title("{organ}{y}年政府信息公开工作年度年度报告"),
    "cut: 年度报": _title("{organ}{y}年政府信息公开工作年度报"),
    "cut: 年度": _title("{organ}{y}年政府信息公开工作年度"),
    "cut: 工作年": _title("{organ}{y}年政府信息公开工作年"),
    "cut: 工作": _title("{organ}{y}年政府信息公开工作"),
    "cut, two lines": _title("{organ}", "{y}年政府信息公开工作年度报"),
}

# ---------------------------------------------------------------- GK114


_PERIOD = re.compile(r"[^。\n]*统计(?:期限|时间|时限|截至|起始|期间)[^。\n]*。")


def _no_period(kind: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        places = [i for i, part in enumerate(paper.parts) if part.kind is Kind.PREAMBLE]
        if kind in {"sentence", "vague"}:
            instead = (
                ""
                if kind == "sentence"
                else rng.choice(("本报告数据来源于各科室报送。", "报告中数据的统计口径与上年一致。"))
            )
            for i in places:
                text = _PERIOD.sub(instead, paper.parts[i].text)
                paper.parts[i] = paper.parts[i]._replace(text=text)
            paper.parts[:] = [part for part in paper.parts if part.text]
        elif kind == "preamble":
            paper.parts[:] = [part for part in paper.parts if part.kind is not Kind.PREAMBLE]
        elif places:
            text = "现将{organ}{y}年政府信息公开工作情况报告如下：".format_map(paper.words)
            paper.parts[places[0] : places[-1] + 1] = [paper.parts[places[0]]._replace(text=text)]
        if "统计截至" in str(paper.sheet) or str(paper.sheet) == _clean(paper):
            return None
        return Defect(one("GK114", mark_part(paper, 0)), elsewhere=True)

    return Way(apply)


def _clean(paper: Paper) -> str:
    """Give the page of the same report without a defect."""
    return str(Paper(paper.seed, paper.drawn.choices).sheet)


GK114: Ways = {
    "sentence gone": _no_period("sentence"),
    "preamble gone": _no_period("preamble"),
    "short preamble": _no_period("short"),
    "another sentence": _no_period("vague"),
}
