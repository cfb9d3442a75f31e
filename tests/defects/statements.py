"""Figures in the text: against the table, against each other, or gone (GK501–GK506)."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.reports.figures import Scale
from tests.reports.narrative import disclosure, disputes, requests
from tests.reports.narrative.telling import fill, printed, read_out
from tests.reports.slips import mistyped_number
from tests.reports.words import Words

from .paper import Paper
from .passages import (
    caption,
    facts,
    put_in,
    sentences,
    tell_otherwise,
    tell_topic_anew,
    told_beside,
    with_marks,
)
from .way import PROSE, Defect, Want, Way, Ways, each

BUSY = (Scale.FEW, Scale.SOME, Scale.SOME, Scale.MANY)
VERY_BUSY = (Scale.SOME, Scale.MANY)

# ---------------------------------------------------------------- GK501


def _accepted(words: Words) -> set[int]:
    """Give every figure of the requests table that some reading of a sentence allows."""
    if "received" not in words:
        return set()
    names = ("received", "carried_in", "handled", "carried_out", "burden", "granted", "partly", "refused")
    new, before, handled, out, burden, *results = (int(words[name]) for name in names)
    return {new, before, handled, out, burden, *results, handled - before, new - out, new + before - out, 0}


def wrong_for(rng: Random, words: Words, name: str) -> int:
    """Give a figure that a fact has not, nor anything that it might be taken for."""
    true = int(words[name])
    known = _accepted(words) | {true, int(words.get("reviews", 0)), int(words.get("suits", 0))}
    while True:
        wrong = int(mistyped_number(rng, str(true))) if true > 9 and rng.random() < 0.7 else true + rng.randint(-3, 9)
        if wrong > 0 and wrong not in known:
            return wrong


def _misstated(*names: str, scales: tuple[Scale, ...] = BUSY, years: tuple[int, int] = (2019, 2026)) -> Way:
    """Change a figure where the prose tells it."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        places = [fact for fact in facts(paper, *names) if int(paper.words[fact.name]) > 0]
        if not places:
            return None
        fact = rng.choice(places)
        wrong = wrong_for(rng, paper.words, fact.name)
        style = str(paper.words["style"])
        marks = tell_otherwise(paper, fact, f"⟦{printed(wrong, style)}⟧")
        return Defect(each("GK501", marks), allowed=PROSE)

    return Way(apply, years, scales)


def _miscaptioned(table: str, template: str, name: str, scales: tuple[Scale, ...] = BUSY) -> Way:
    """State a wrong figure above its table."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        if not paper.words.get(name):
            return None
        text = template.format(wrong=wrong_for(rng, paper.words, name), **paper.words)
        return Defect(each("GK501", caption(paper, table, text)), allowed=PROSE)

    return Way(apply, scales=scales)


def _misstated_elsewhere(rng: Random, paper: Paper) -> Defect | None:
    """State a wrong figure in another section, in Chinese characters or digits."""
    if not paper.words["received"]:
        return None
    wrong = wrong_for(rng, paper.words, "received")
    text = rng.choice(
        ("{y}年，{own}共收到政府信息公开申请⟦{n}⟧件。", "全年新收政府信息公开申请⟦{n}⟧件，申请量总体平稳。")
    )
    section = rng.choice(("problems", "others"))
    marks, text = with_marks(
        paper, text.format(n=printed(wrong, rng.choice(("digits", "characters", "full width"))), **paper.words)
    )
    put_in(rng, paper, section, text, alone=True)
    return Defect(each("GK501", marks), allowed=PROSE)


GK501: Ways = {
    "received": _misstated("received"),
    "carried in": _misstated("carried_in", scales=VERY_BUSY),
    "handled": _misstated("handled"),
    "carried out": _misstated("carried_out", scales=VERY_BUSY),
    "a result": _misstated("granted", "partly", "refused", "unavailable", "unprocessed", "otherwise", scales=VERY_BUSY),
    "who asked": _misstated("natural", scales=VERY_BUSY),
    "reconsiderations": _misstated("reviews", scales=VERY_BUSY),
    "suits": _misstated("suits", scales=VERY_BUSY),
    "documents issued": _misstated("issued", years=(2021, 2026)),
    "documents in force": _misstated("in_force", years=(2021, 2026)),
    "licences and penalties": _misstated("licences", "penalties"),
    "above the requests": _miscaptioned("requests", "全年新收政府信息公开申请⟦{wrong}⟧件，具体情况如下：", "received"),
    "above the review": _miscaptioned("review", "全年发生政府信息公开行政复议⟦{wrong}⟧件。", "reviews", VERY_BUSY),
    "in another section": Way(_misstated_elsewhere, scales=BUSY),
}

# ---------------------------------------------------------------- GK502


def _broken_down(less: bool, count: int = 3) -> Callable[[Random, Paper], dict[str, int]]:
    """Give parts and a whole that is less or more than they are."""

    def words(rng: Random, paper: Paper) -> dict[str, int]:
        del paper
        parts = [rng.randint(3, 90) for _ in range(count)]
        off = rng.choice((1, 2, 9, 10, rng.randint(3, min(parts) + 20)))
        whole = sum(parts) - min(off, min(parts) - 1) if less else sum(parts) + off
        return {"whole": whole} | {f"p{i}": part for i, part in enumerate(parts)}

    return words


_IN_BRACKETS = (
    "全年确认公文公开属性⟦{whole}⟧件（主动公开{p0}件、依申请公开{p1}件、不予公开{p2}件）。",
    "制作解读宣传品⟦{whole}⟧份（图解{p0}份，短视频{p1}份，手册{p2}份）。",
    "共受理网上咨询⟦{whole}⟧件（咨询类{p0}件、求助类{p1}件、建议类{p2}件），均已答复。",
)
_AFTER_AMONG = (
    "全年发布便民服务信息⟦{whole}⟧条，其中办事指南类{p0}条、便民提示类{p1}条、热点问答类{p2}条。",
    "政务新媒体矩阵发布视频⟦{whole}⟧条，其中政策类{p0}条，民生类{p1}条，宣传类{p2}条。",
)
_LISTED = (
    "全年组织政策宣讲⟦{whole}⟧场，包括进企业{p0}场、进社区{p1}场、进校园{p2}场。",
    "全年办理群众来信⟦{whole}⟧件，分别是咨询{p0}件、投诉{p1}件、建议{p2}件。",
)
_TWO_SENTENCES = (
    "全年共更新专题信息⟦{whole}⟧条。其中，惠企政策专题{p0}条，就业专题{p1}条，教育专题{p2}条。",
    "{y}年更新各类专题信息⟦{whole}⟧条。其中惠企专题{p0}条、就业专题{p1}条、教育专题{p2}条。",
)


def _channels(rng: Random, paper: Paper) -> Defect | None:
    """Change the total where the prose breaks it down by channels."""
    places = [fact for fact in facts(paper, "published") if {"web", "chat", "blog"} <= told_beside(paper, fact)]
    if not places:
        return None
    fact = rng.choice(places)
    wrong = int(paper.words["published"]) - rng.randint(1, 9)
    marks = tell_otherwise(paper, fact, f"⟦{wrong}⟧")
    return Defect(each("GK502", marks), allowed=PROSE | {"GK503"})


_BY_KIND = (
    "做好政策解读，全年发布解读材料⟦{readings}⟧篇，其中文字解读{texts}篇、图片解读{pictures}篇、视频解读{videos}篇。"
)


def _a_part_too_large(rng: Random, paper: Paper) -> Defect | None:
    """Tell one kind of explanations wrongly, and mark the whole."""
    name = rng.choice(("texts", "pictures", "videos"))
    more = {name: int(paper.words[name]) + rng.randint(1, 9)}
    marks = tell_topic_anew(paper, "disclosure", _BY_KIND.format_map(paper.words | more))
    return Defect(each("GK502", marks), allowed=PROSE) if marks else None


GK502: Ways = {
    "in brackets, too much": sentences("GK502", *_IN_BRACKETS, words=_broken_down(less=True), sections=("overview",)),
    "in brackets, too little": sentences(
        "GK502", *_IN_BRACKETS, words=_broken_down(less=False), sections=("overview",)
    ),
    "after 其中": sentences("GK502", *_AFTER_AMONG, words=_broken_down(less=True), sections=("overview",)),
    "listed, too much": sentences("GK502", *_LISTED, words=_broken_down(less=True), sections=("overview",)),
    "over two sentences": sentences("GK502", *_TWO_SENTENCES, words=_broken_down(less=True), sections=("overview",)),
    "the total of the channels": Way(_channels),
    "a part too large": Way(_a_part_too_large),
    "two parts": sentences(
        "GK502",
        "全年收到群众留言⟦{whole}⟧条，其中公开答复{p0}条、不公开答复{p1}条。",
        "年内调整栏目⟦{whole}⟧个，其中新增{p0}个，撤并{p1}个。",
        words=_broken_down(less=True, count=2),
        sections=("overview",),
    ),
}

# ---------------------------------------------------------------- GK503


def _percent(decimals: int, least: float) -> Callable[[Random, Paper], dict[str, int | str]]:
    """Give a part, its whole and a share that is wrong."""

    def words(rng: Random, paper: Paper) -> dict[str, int | str]:
        del paper
        whole = rng.randint(40, 900)
        part = rng.randint(whole // 5, whole * 3 // 5)
        off = least * rng.randint(1, 5) * rng.choice((1, -1))
        wrong = f"{100 * part / whole + off:.{decimals}f}"
        return {"whole": whole, "part": part, "rest": whole - part, "wrong": wrong}

    return words


_WITH_SHARES = tuple(text for text in disclosure.COUNTS if "share" in text)


def _wrong_share(rng: Random, paper: Paper) -> Defect | None:
    """Tell the share of a channel wrongly."""
    template = rng.choice(_WITH_SHARES)
    name = rng.choice([name for name in ("web_share", "chat_share", "blog_share") if name in template])
    true = str(paper.words[name])
    wrong = f"{float(true) + rng.choice((3, 5, 10)):.{len(true.partition('.')[2])}f}"
    text = read_out(fill(template, paper.words | {name: f"⟦{wrong}⟧"}))[0]
    marks = tell_topic_anew(paper, "disclosure", text)
    return Defect(each("GK503", marks), allowed=PROSE) if marks else None


_SHARES = (
    "全年收到群众来信{whole}件，其中咨询类{part}件，占⟦{wrong}%⟧。",
    "共收到热线来电{whole}个，其中业务咨询{part}个，占比⟦{wrong}%⟧。",
    "全年发布图文信息{whole}条，其中原创{part}条，占全部图文信息的⟦{wrong}%⟧。",
)

GK503: Ways = {
    "whole percents": sentences("GK503", *_SHARES, words=_percent(0, 3.0), sections=("overview",)),
    "one decimal": sentences("GK503", *_SHARES, words=_percent(1, 2.1), sections=("overview",)),
    "two decimals": sentences("GK503", *_SHARES, words=_percent(2, 1.5), sections=("overview",)),
    "in brackets": sentences(
        "GK503",
        "全年收到群众来信{whole}件，其中咨询类{part}件（占⟦{wrong}%⟧）、建议类{rest}件。",
        words=_percent(2, 2.0),
        sections=("overview",),
    ),
    "a channel": Way(_wrong_share),
    "a rate": sentences(
        "GK503",
        "全年收到网上留言{whole}条，按期答复{part}条，按期答复率⟦{wrong}%⟧。",
        "抽查栏目{whole}个，合格{part}个，合格率⟦{wrong}%⟧。",
        words=_percent(1, 3.3),
        sections=("overview",),
    ),
}

# ---------------------------------------------------------------- GK504


def _restated(first: str, second: str, later: str = "problems") -> Way:
    """State a quantity in section one, and another value of it later."""

    def apply(rng: Random, paper: Paper) -> Defect:
        figure = rng.randint(12, 90)
        other = figure + rng.choice((-4, -1, 1, 3, 10))
        put_in(rng, paper, "overview", first.format(n=figure, **paper.words))
        if later == "overview":
            marks, text = with_marks(paper, second.format(n=other, **paper.words))
            paper.prose["overview"].append(text)
        elif later == "disclosure":
            marks = caption(paper, later, second.format(n=other, **paper.words))
        else:
            marks, text = with_marks(paper, second.format(n=other, **paper.words))
            put_in(rng, paper, later, text, alone=True)
        return Defect(each("GK504", marks), elsewhere=True)

    return Way(apply)


GK504: Ways = {
    "a column": _restated("{y}年，审计信息专栏公开信息{n}条。", "全年通过审计信息专栏公开信息⟦{n}⟧条。", "overview"),
    "talks": _restated("全年举办政策宣讲会{n}场。", "{y}年共举办政策宣讲会⟦{n}⟧场，效果良好。"),
    "briefs": _restated("编发政务公开简报{n}期。", "全年编发政务公开简报⟦{n}⟧期。", "others"),
    "videos": _restated("全年通过微信视频号发布视频{n}条。", "{y}年通过微信视频号发布视频⟦{n}⟧条。", "overview"),
    "above the table": _restated(
        "{y}年发布财政专栏信息{n}条。", "{y}年，{own}发布财政专栏信息⟦{n}⟧条，其他情况如下：", "disclosure"
    ),
    "calls": _restated("便民热线全年受理来电{n}件。", "便民热线全年受理来电⟦{n}⟧件，办结率有待提升。"),
}

# ---------------------------------------------------------------- GK505

_UNIT = re.compile(r"[件条次份篇期场名](?=[，。、；（）])")


def _gone(*names: str, gap: str = "", scales: tuple[Scale, ...] = ()) -> Way:
    """Take a figure away before its unit."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        places = [
            fact
            for fact in facts(paper, *names)
            if _UNIT.match(paper.prose["overview"][fact.paragraph], fact.end)
            and not paper.prose["overview"][fact.paragraph][: fact.start].endswith("（")
        ]
        if not places:
            return None
        fact = rng.choice(places)
        unit = paper.prose["overview"][fact.paragraph][fact.end]
        marks = tell_otherwise(paper, fact._replace(end=fact.end + 1), f"⟦{gap}{unit}⟧")
        return Defect(each("GK505", marks), allowed=PROSE | {"GK602", "GK609"})

    return Way(apply, scales=scales)


GK505: Ways = {
    "received": _gone("received", scales=BUSY),
    "dealt with": _gone("handled", "carried_in", "carried_out", "burden", scales=BUSY),
    "published": _gone("published", "web", "chat", "blog"),
    "blanks left": _gone("published", "web", "chat", "received", gap="  "),
    "wide blanks left": _gone("published", "web", "chat", "readings", gap="　　"),
    "documents": _gone("issued", "repealed", "in_force", "made", "disclosed"),
    "trainings and others": _gone("trainings", "trained", "replies", "readings", "opinions", "meetings"),
    "a sentence": sentences(
        "GK505",
        "{y}年共主动公开⟦条⟧信息，内容涵盖{duty}等方面。",
        "全年共主动公开政府信息⟦条⟧。",
        "全年共收到网民留言⟦件⟧，均已答复。",
        "年内共组织培训⟦次⟧，参训人员⟦人次⟧。",
        sections=("overview",),
    ),
}

# ---------------------------------------------------------------- GK506


def _denied(topic: str, template: tuple[str, ...], need: tuple[str, ...], scales: tuple[Scale, ...]) -> Way:
    """Say of a topic, in place of what was said of it, that there was nothing, although the table has some."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        if not all(paper.words.get(name) for name in need):
            return None
        text = read_out(fill(rng.choice(template), paper.words))[0]
        marks = tell_topic_anew(paper, topic, f"⟦{text}⟧")
        if marks is None:
            return None
        return Defect(tuple(Want(("GK506", "GK501"), (mark,)) for mark in marks), allowed=PROSE | {"GK110"})

    return Way(apply, scales=scales)


def _said_against(
    template: str, need: str, *, zero: bool = False, years: tuple[int, int] = (2019, 2026), scales: tuple[Scale, ...]
) -> Way:
    """Add a sentence that the table contradicts."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        value = paper.words.get(need)
        if value is None or (float(value) == 0) != zero:
            return None
        marks, text = with_marks(paper, template.format(n=rng.randint(2, 9), **paper.words))
        put_in(rng, paper, rng.choice(("overview", "others")), text, alone=True)
        return Defect(tuple(Want(("GK506", "GK501"), (mark,)) for mark in marks), allowed=PROSE)

    return Way(apply, years, scales)


_NEVER = tuple(text for text in requests.NONE if "0" not in text and "零" not in text)
_ZERO = tuple(text for text in requests.NONE if text not in _NEVER and text.count("。") == 1)
_QUIET = (Scale.NONE,)

GK506: Ways = {
    "no requests": _denied("requests", _NEVER, ("received", "carried_in"), BUSY),
    "no requests, carried none": _denied("requests", _NEVER, ("received",), BUSY),
    "requests: 0": _denied("requests", _ZERO, ("received", "carried_in"), BUSY),
    "no disputes": _denied("requests", disputes.NONE, ("reviews", "suits"), VERY_BUSY),
    "requests where there are none": _said_against(
        "{y}年，{own}共收到政府信息公开申请⟦{n}件⟧，均已答复。", "received", zero=True, scales=_QUIET
    ),
    "fees": _said_against(
        "⟦{y}年实际收取信息处理费{n}00元⟧。", "charges", zero=True, years=(2021, 2026), scales=_QUIET
    ),
    "no documents": _said_against(
        "⟦{y}年，{own}未制发行政规范性文件⟧。", "issued", years=(2021, 2026), scales=VERY_BUSY
    ),
    "disputes where there are none": _said_against(
        "⟦全年因政府信息公开被申请行政复议{n}件⟧，均被维持。", "reviews", zero=True, scales=_QUIET
    ),
}
