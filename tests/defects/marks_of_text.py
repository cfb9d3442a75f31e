"""Brackets, punctuation, broken lines, garbled text, blanks (GK605–GK609)."""

from __future__ import annotations

import re
from random import Random

from tests.reports.pages import Kind

from .marks import closing, opening
from .paper import Paper
from .passages import sentences
from .way import Defect, Way, Ways, each, one

_PROSE = ("overview", "problems")

# ---------------------------------------------------------------- GK605

GK605: Ways = {
    "round, not closed": sentences(
        "GK605",
        "深入学习⟦（以下简称条例有关要求，抓好贯彻落实。⟧",
        "全年公开信息⟦（含公告、通知等，内容涵盖各项工作。⟧",
        "在服务大厅⟦（一楼设立查阅点。⟧",
    ),
    "round, not opened": sentences(
        "GK605",
        "⟦全年开展宣传活动（现场宣讲）、入户走访）等。⟧",
        "⟦设立查阅点一处，配备电脑）。⟧",
        "⟦由专人负责）做好登记。⟧",
    ),
    "titles, not closed": sentences(
        "GK605", "印发⟦《政府信息公开工作规程，明确各环节要求。⟧", "组织学习⟦《保守国家秘密法等法律法规。⟧"
    ),
    "titles, not opened": sentences(
        "GK605", "⟦认真落实政务公开工作要点》，逐项分解任务。⟧", "⟦修订完善信息发布审核办法》等制度。⟧"
    ),
    "quotes, not closed": sentences("GK605", "开设⟦“政策问答栏目，回应群众关切。⟧", "坚持⟦“谁主管、谁负责的原则。⟧"),
    "quotes, not opened": sentences(
        "GK605", "⟦开设政策问答”栏目，回应群众关切。⟧", "⟦落实三审三校”制度，严把质量关。⟧"
    ),
    "of a number, not closed": sentences("GK605", "按照⟦政办发〔{y}12号文件要求抓好落实。⟧", also=("GK703",)),
    "one in another": sentences(
        "GK605", "印发⟦《关于做好公开工作的通知（试行》，规范工作流程。⟧", "开展⟦（“政府开放日）”活动，效果良好。⟧"
    ),
}

# ---------------------------------------------------------------- GK606


def _doubled(mark: str, twice: str) -> Way:
    """Put two marks in the place of one."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        places = [
            (section, i, hit.start())
            for section in _PROSE
            for i, text in enumerate(paper.prose[section])
            for hit in re.finditer(re.escape(mark), text)
        ]
        if not places:
            return None
        section, i, place = rng.choice(places)
        number, marked = paper.mark(twice)
        text = paper.prose[section][i]
        paper.prose[section][i] = text[:place] + marked + text[place + 1 :]
        return Defect(each("GK606", [number]))

    return Way(apply)


def _no_stop(rng: Random, paper: Paper) -> Defect | None:
    """Leave a long paragraph without its 。"""
    places = [
        (section, i)
        for section in _PROSE
        for i, text in enumerate(paper.prose[section])
        if re.search(r"，.{10,}。$", text)
    ]
    if not places:
        return None
    section, i = rng.choice(places)
    text = paper.prose[section][i][:-1]
    mark, last = paper.mark(text[-4:])
    paper.prose[section][i] = text[:-4] + last
    return Defect(each("GK606", [mark]), allowed=frozenset({"GK607"}))


def _half_width(mark: str, half: str) -> Way:
    """Put a half-width mark between Chinese characters where all others are of full width."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        if paper.drawn.punctuation != "full width":
            return None
        return _doubled(mark, half).apply(rng, paper)

    return Way(apply)


GK606: Ways = {
    "two stops": _doubled("。", "。。"),
    "two commas": _doubled("，", "，，"),
    "two short commas": _doubled("、", "、、"),
    "comma and stop": _doubled("。", "，。"),
    "stop and comma": _doubled("，", "。，"),
    "no stop at the end": Way(_no_stop),
    "half-width comma": _half_width("，", ","),
    "half-width semicolon": _half_width("；", ";"),
}

# ---------------------------------------------------------------- GK607


def _broken(where: str, *, section: str | None = "overview", kind: Kind = Kind.PARAGRAPH, blank: bool = False) -> Way:
    """Break a paragraph in the middle of a sentence."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        # A break leaves a whole line of Chinese on both sides: a short one might be a heading.
        pattern = rf"(?<=[^。；：（《“]{{14}}){where}(?=[^。；：）》”]{{12}})"
        places = [
            (i, hit.end())
            for i, part in enumerate(paper.parts)
            if part.kind is kind and part.section == section
            for hit in re.finditer(pattern, part.text)
        ]
        if not places:
            return None
        i, cut = rng.choice(places)
        part = paper.parts[i]
        number = paper.new_mark()
        halves = [
            part._replace(text=opening(number) + part.text[:cut]),
            part._replace(text=part.text[cut:] + closing(number)),
        ]
        if blank:
            halves[1] = halves[1]._replace(indent="")
        paper.parts[i : i + 1] = halves
        return Defect(one("GK607", number), allowed=frozenset({"GK606"}))

    return Way(apply)


GK607: Ways = {
    "after a comma": _broken("，"),
    "after a short comma": _broken("、"),
    "between two words": _broken("(?<=[政府信息公开工作和])(?=[一-鿿])"),
    "in the preamble": _broken("，", section=None, kind=Kind.PREAMBLE),
    "in the problems": _broken("，", section="problems"),
    "without its indent": _broken("，", blank=True),
}

# ---------------------------------------------------------------- GK608


def _hidden(*characters: str) -> Way:
    """Put something that nobody sees, or nobody can read, between two characters."""

    def apply(rng: Random, paper: Paper) -> Defect:
        section = rng.choice(_PROSE)
        i = max(range(len(paper.prose[section])), key=lambda i: len(paper.prose[section][i]))
        text = paper.prose[section][i]
        places = [hit.start() + 1 for hit in re.finditer("[一-鿿]{2}", text)]
        place = rng.choice(places)
        mark, marked = paper.mark(rng.choice(characters))
        paper.prose[section][i] = text[:place] + marked + text[place:]
        return Defect(each("GK608", [mark]), allowed=frozenset({"GK902"}))

    return Way(apply)


GK608: Ways = {
    "replaced characters": _hidden("\ufffd", "\ufffd\ufffd"),
    "replaced twice": _hidden("锟斤拷", "锟斤拷锟斤拷"),
    "UTF-8 as Latin-1": _hidden("ï¼Œ", "ã€‚", "æ”¿åºœ", "â€œ"),
    "zero width": _hidden("\u200b", "\u200c", "\u200d", "\ufeff", "\u2060"),
    "control characters": _hidden("\x07", "\x08", "\x01", "\x1b"),
    "pinyin": sentences(
        "GK608",
        "组织开展信息公开培⟦训（xùn）⟧，提升业务能力。",
        "及时公⟦布（bù）⟧相关信息，方便群众查阅。",
        "注重舆情回⟦应（yìng）⟧。",
    ),
}

# ---------------------------------------------------------------- GK609

GK609: Ways = {
    "in a number": sentences(
        "GK609", "全年编发简报⟦1 2⟧期。", "全年发放资料⟦3 50⟧份。", "共走访群众⟦1 000⟧户。", sections=("overview",)
    ),
    "in a date": sentences(
        "GK609",
        "截至⟦{y} 年 12 月 31 日⟧，各项任务均已完成。",
        "自⟦{y} 年⟧起，全面推行公示制度。",
        sections=("overview",),
    ),
    "before a unit": sentences("GK609", "全年编发简报⟦12 期⟧。", "共走访企业⟦36 家⟧。", sections=("overview",)),
    "between characters": sentences(
        "GK609", "认真落实⟦政府 信息⟧公开各项规定。", "不断提升⟦公开 质量⟧和水平。", "切实⟦保障 群众⟧合法权益。"
    ),
    "wide": sentences("GK609", "认真落实⟦政府　信息⟧公开各项规定。", "切实⟦保障　群众⟧合法权益。"),
    "in a title": sentences(
        "GK609", "组织学习《中华人民共和国⟦政府信息 公开⟧条例》。", "印发《⟦政务 公开⟧工作规程》。"
    ),
    "in a year": sentences(
        "GK609", "自⟦20 22⟧年起，全面推行公示制度。", sections=("overview",), allowed=("GK513", "GK511")
    ),
}
