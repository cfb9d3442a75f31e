"""Figures in the text that contradict the tables or each other, or are gone (GK501 to GK506)."""

from __future__ import annotations

from random import Random

from tests.reports.figures import Scale
from tests.reports.words import Words

from .paper import Paper
from .way import PROSE, Defect, Way, Ways, one

_ALSO = PROSE | {"GK503"}
"""A wrong figure may contradict others beside it as well."""


def _add(rng: Random, paper: Paper, sentence: str) -> None:
    """Add a sentence to section one: to its last paragraph, or as a paragraph of its own."""
    paragraphs = paper.prose["overview"]
    if rng.random() < 0.5 and paragraphs[-1].endswith("。"):
        paragraphs[-1] += sentence
    else:
        paragraphs.append(sentence)


def _told(code: str, sentence: str, **kind: tuple[int, int] | tuple[Scale, ...]) -> Way:
    """Add a sentence; what stands between ‹ and › is marked, and must be found."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        words = _words(rng, paper.words)
        try:
            text = sentence.format_map(words)
        except KeyError:
            return None
        before, _, rest = text.partition("‹")
        wrong, _, after = rest.partition("›")
        mark, marked = paper.mark(wrong)
        _add(rng, paper, before + marked + after)
        return Defect(one(code, mark), allowed=_ALSO)

    years = kind.get("years", (2019, 2026))
    assert isinstance(years[0], int)
    assert isinstance(years[1], int)
    return Way(apply, years=(years[0], years[1]), scales=(Scale.SOME, Scale.MANY))


def _words(rng: Random, words: Words) -> Words:
    """Give the words of a report, with wrong figures beside the right ones, and a whole with its parts."""
    found = dict(words)
    for name in ("received", "carried_out", "reviews", "suits", "in_force", "repealed", "granted", "unavailable"):
        if name in words:
            found[f"{name}_wrong"] = int(words[name]) + rng.choice((2000, 317, 90)) + rng.randint(1, 9)
    first, second, third = (rng.randint(11, 400) for _ in range(3))
    whole = first + second + third
    found |= {
        "first": first,
        "second": second,
        "third": third,
        "whole": whole,
        "less": whole - rng.randint(1, 10),
        "more": whole + rng.randint(1, 300),
        "share": f"{first * 100 / whole:.2f}",
        "share_wrong": f"{first * 100 / whole + rng.choice((1.3, 4.07, -0.6)):.2f}",
        "percent_wrong": round(first * 100 / whole) + rng.choice((-3, 2, 5)),
    }
    return found


GK501: Ways = {
    "received": _told("GK501", "{y}年，{own}共收到政府信息公开申请‹{received_wrong}›件。"),
    "accepted": _told("GK501", "全年共受理依申请公开事项‹{received_wrong}›件，均已办结。"),
    "number first": _told("GK501", "本年度收到‹{received_wrong}›件政府信息公开申请。"),
    "carried out": _told("GK501", "全年新收政府信息公开申请{received}件，结转下年度继续办理‹{carried_out_wrong}›件。"),
    "granted": _told("GK501", "政府信息公开申请答复情况：予以公开‹{granted_wrong}›件。"),
    "unavailable": _told("GK501", "在办结的政府信息公开申请中，无法提供‹{unavailable_wrong}›件。"),
    "reconsiderations": _told("GK501", "因政府信息公开被申请行政复议‹{reviews_wrong}›件。"),
    "suits": _told("GK501", "政府信息公开方面被提起行政诉讼‹{suits_wrong}›起。"),
    "in force": _told("GK501", "目前，现行有效的行政规范性文件共‹{in_force_wrong}›件。", years=(2021, 2026)),
    "repealed": _told("GK501", "全年废止行政规范性文件‹{repealed_wrong}›件。", years=(2021, 2026)),
}

GK502: Ways = {
    "brackets": _told("GK502", "共编发信息‹{less}›条（动态{first}条、公告{second}条、解读{third}条）。"),
    "brackets, too few": _told("GK502", "共编发信息‹{more}›条（动态{first}条、公告{second}条、解读{third}条）。"),
    "of which": _told("GK502", "全年编发各类信息‹{less}›条，其中动态{first}条、公告{second}条、解读{third}条。"),
    "next sentence": _told("GK502", "全年编发信息‹{less}›条。其中，动态{first}条，公告{second}条，解读{third}条。"),
    "including": _told("GK502", "编发信息‹{more}›条，包括动态{first}条、公告{second}条和解读{third}条。"),
    "one part": _told("GK502", "组织专题解读‹{first}›篇，其中图文解读{whole}篇。"),
}

GK503: Ways = {
    "two decimals": _told("GK503", "全年编发信息{whole}条，其中动态{first}条，占‹{share_wrong}›%。"),
    "brackets": _told("GK503", "全年编发信息{whole}条，其中动态{first}条（占‹{percent_wrong}›%）、其他{second}条。"),
    "of so many": _told("GK503", "在编发的{whole}条信息中，动态{first}条，占比‹{share_wrong}›%。"),
    "of the whole": _told("GK503", "编发信息{whole}条。其中，动态{first}条，占总数的‹{percent_wrong}›%。"),
}

GK504: Ways = {
    "documents": _told("GK504", "通过村务公开栏公开信息{first}条。公示均按期完成，通过村务公开栏公开信息‹{whole}›条。"),
    "everything published": _told(
        "GK504", "本单位主动公开政府信息{first}条。统计显示，全年主动公开政府信息‹{whole}›条。"
    ),
}

GK505: Ways = {
    "items": _told("GK505", "全年共主动公开‹条›。"),
    "information": _told("GK505", "全年累计公开各类政府信息‹条›，及时准确。"),
    "blanks": _told("GK505", "通过公开栏发布信息  ‹条›。"),
    "requests": _told("GK505", "全年共收到政府信息公开申请‹件›。"),
    "carried over": _told("GK505", "政府信息公开申请结转下年度‹件›。"),
    "per cent": _told("GK505", "社会评议中群众满意率达‹%›，较为满意。"),
    "articles": _told("GK505", "全年编发微信公众号信息‹篇›，阅读量稳步提升。"),
}


def _denied(name: str, sentence: str) -> Way:
    told = _told("GK506", sentence)

    def apply(rng: Random, paper: Paper) -> Defect | None:
        return told.apply(rng, paper) if paper.words.get(name) else None

    return told._replace(apply=apply)


GK506: Ways = {
    "no request": _denied("received", "{y}年，{own}‹未收到政府信息公开申请›。"),
    "no request, in other words": _denied("received", "本年度‹没有收到依申请公开事项›。"),
    "no reconsideration": _denied("reviews", "全年‹未发生因政府信息公开引起的行政复议案件›。"),
    "neither": _denied("disputes", "全年‹没有因政府信息公开被申请行政复议、提起行政诉讼的情况›。"),
    "nothing from last year": _denied("carried_in", "政府信息公开申请方面，‹无上年结转申请›。"),
}
