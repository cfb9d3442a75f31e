"""Topics, results, fees, problems that are not told of; parts miscounted; too long (GK110–GK113, GK115, GK118)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from tests.reports import overview as whole
from tests.reports.narrative import others as matters
from tests.reports.narrative import problems as said
from tests.reports.narrative import supervision
from tests.reports.narrative.telling import fill, read_out
from tests.reports.organs import Level

from .paper import Paper
from .parts import heading_place, mark_part
from .passages import facts, put_in, set_section, tell_otherwise, tell_topic_anew, with_marks
from .way import Defect, Way, Ways, each, one

GOVERNMENTS = (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)
_ATTEMPTS = 40


def _at_heading(paper: Paper, code: str, key: str, *allowed: str) -> Defect:
    mark = mark_part(paper, heading_place(paper, key))
    return Defect(one(code, mark), allowed=frozenset(allowed), elsewhere=True)


# ---------------------------------------------------------------- GK110

_CUES = {
    "disclosure": r"主动公开|发布|解读|推送|公示|公开[^。]{0,30}信息\d",
    "requests": r"申请",
    "management": r"管理|审查|审核|目录|台账|属性|清理|规范性文件|三审|归档|保密|制度",
    "platform": r"平台|专栏|新媒体|栏目|查阅点|专区|集约|账号|公开栏|改版|公众号|阵地|载体|网站(?!（)",
    "supervision": r"监督|考核|考评|培训|评议|追究|追责|自查|会议|督查|通报|领导小组|责任|经费|学习|听取",
}
"""What a sentence about a topic has in it, so that none is left of one that is to be missing."""


def _names_out(paper: Paper, text: str) -> str:
    """Leave out names: an 管理局 does not tell of management, nor the site of which one speaks of platforms."""
    for name in ("site", "organ", "office", "duty", "superior"):
        text = text.replace(str(paper.words[name]), "")
    return text


def _without(*topics: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        cue = re.compile("|".join(_CUES[name] for name in topics))
        for _ in range(_ATTEMPTS):
            texts = whole.overview(rng, paper.organ, paper.words, without=frozenset(topics))
            if not cue.search(_names_out(paper, read_out("".join(texts))[0])):
                set_section(paper, "overview", texts)
                return _at_heading(paper, "GK110", "overview", "GK111")
        return None

    return Way(apply)


_GENERAL = (
    (
        "{y}年，{own}在{superior}的坚强领导下，紧紧围绕年度目标任务，真抓实干，开拓进取，各项事业稳步发展。",
        "全体干部职工团结一心、攻坚克难，圆满完成了全年工作任务，为经济社会高质量发展作出了积极贡献。",
    ),
    ("{y}年，{organ}坚持以习近平新时代中国特色社会主义思想为指导，认真履行职责，扎实推进{duty}等工作，取得较好成效。",),
    (
        "一年来，{own}聚焦{duty}等重点任务，强化担当、狠抓落实，工作亮点纷呈。",
        "群众的获得感、幸福感、安全感不断增强。",
    ),
)


def _nothing_of_it(rng: Random, paper: Paper) -> Defect:
    set_section(paper, "overview", [text.format_map(paper.words) for text in rng.choice(_GENERAL)])
    return _at_heading(paper, "GK110", "overview", "GK111")


GK110: Ways = {
    "no disclosure": _without("disclosure"),
    "no requests": _without("requests"),
    "no management": _without("management"),
    "no platforms": _without("platform"),
    "no supervision": _without("supervision"),
    "two missing": _without("management", "supervision"),
    "requests and management missing": _without("requests", "management"),
    "nothing of it": Way(_nothing_of_it),
}

# ---------------------------------------------------------------- GK111

_RESULTS = {"考核": r"考核|考评|绩效", "评议": r"评议|满意|评价|测评", "追究": r"追究|追责|问责"}


def _unaccountable(*missing: str, instead: Sequence[str] = ()) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        cue = re.compile("|".join(_RESULTS[name] for name in missing))
        told = [rng.choice(instead)] if instead else []
        text = fill("".join(told + whole.accountability(rng, *missing)), paper.words)
        if not text:
            text = fill(rng.choice(supervision.TRAINING), paper.words)
        if cue.search(text) or tell_topic_anew(paper, "supervision", read_out(text)[0]) is None:
            return None
        if cue.search("".join(paper.prose["overview"] + paper.prose["problems"] + paper.prose["others"])):
            return None
        return _at_heading(paper, "GK111", "overview")

    return Way(apply, levels=GOVERNMENTS)


_PLAIN = supervision.TRAINING + supervision.MEETINGS

GK111: Ways = {
    "no assessment": _unaccountable("考核"),
    "no review by society": _unaccountable("评议"),
    "no liability": _unaccountable("追究"),
    "assessment only": _unaccountable("评议", "追究"),
    "review only": _unaccountable("考核", "追究", instead=_PLAIN),
    "liability only": _unaccountable("考核", "评议", instead=_PLAIN),
    "training only": _unaccountable("考核", "评议", "追究", instead=_PLAIN),
    "as departments tell it": _unaccountable("考核", "评议", "追究", instead=supervision.OVERSIGHT),
}

# ---------------------------------------------------------------- GK112


def _no_fees(*paragraphs: tuple[str, ...]) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        texts = rng.choice(paragraphs)
        set_section(paper, "others", [text.format_map(paper.words) for text in texts])
        return _at_heading(paper, "GK112", "others")

    return Way(apply, years=(2021, 2026))


GK112: Ways = {
    "无": _no_fees(("无",), ("无。",), ("暂无。",), ("没有。",)),
    "nothing else": _no_fees(*((text,) for text in matters.NOTHING)),
    "other matters": _no_fees(
        ("{y}年，{own}承办人大代表建议、政协提案{proposals}件，均按时办复。",),
        ("{own}按要求开展政务公开示范点创建，{y}年建成示范点{points}个。",),
    ),
    "other matters, then nothing else": _no_fees(
        ("{y}年政务公开工作要点各项任务均已落实。", "无其他需要报告的事项。"),
        ("下一步将继续做好政府信息公开工作。", "本年度无其他需要报告的事项。"),
    ),
    "contact only": _no_fees(("如对本报告有疑问，请与{office}联系，电话：{phone}。",)),
    "no more to report": _no_fees(
        ("除以上情况外，{own}{y}年没有应报告而未报告的事项。",), ("{y}年无其他需要说明的事项。",)
    ),
}

# ---------------------------------------------------------------- GK113


def _sided(*, problems: bool, style: str) -> Way:
    """Tell only of problems, or only of what is to be done."""

    def apply(rng: Random, paper: Paper) -> Defect:
        pool = (
            said.PROBLEMS if problems else [text for text in said.MEASURES if "问题" not in text and "困难" not in text]
        )
        items = rng.sample(pool, 3)
        lead = rng.choice(_PROBLEM_LEADS if problems else _MEASURE_LEADS)
        paragraphs = {
            "run": [lead + "；".join(f"{'一二三'[i]}是{text}" for i, text in enumerate(items)) + "。"],
            "points": [lead, *(f"{'一二三'[i]}是{text}。" for i, text in enumerate(items))],
            "numbers": [lead, *(f"{i}.{text}。" for i, text in enumerate(items, 1))],
        }[style]
        set_section(paper, "problems", [text.format_map(paper.words) for text in paragraphs])
        return _at_heading(paper, "GK113", "problems")

    return Way(apply)


_PROBLEM_LEADS = (
    "当前，{own}政府信息公开工作主要存在以下问题：",
    "{y}年的工作还存在一些不足，主要表现在：",
    "存在的主要问题：",
)
_MEASURE_LEADS = (
    "{next}年，{own}将重点做好以下工作：",
    "下一步，{own}将着力抓好以下几个方面：",
    "{next}年政府信息公开工作打算：",
)


def _no_problems(*texts: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        set_section(paper, "problems", [rng.choice(texts).format_map(paper.words)])
        return _at_heading(paper, "GK113", "problems", "GK102")

    return Way(apply)


GK113: Ways = {
    "无": _no_problems("无", "无。", "暂无。"),
    "no problems": _no_problems(
        "{own}政府信息公开工作不存在问题。", "本年度未发现问题。", "{y}年无存在问题及改进情况。"
    ),
    "problems only, in one paragraph": _sided(problems=True, style="run"),
    "problems only, point by point": _sided(problems=True, style="points"),
    "problems only, numbered": _sided(problems=True, style="numbers"),
    "plans only, in one paragraph": _sided(problems=False, style="run"),
    "plans only, point by point": _sided(problems=False, style="points"),
    "plans only, numbered": _sided(problems=False, style="numbers"),
}

# ---------------------------------------------------------------- GK115

_NUMBERS = "零一二三四五六七八九"


def _miscounted(*templates: str, drop: int = 0, add: Sequence[str] = (), said_to_be: int = 6, mark: str = "、") -> Way:
    """Announce ``said_to_be`` parts and list another number of them."""

    def apply(rng: Random, paper: Paper) -> Defect:
        names = [section.heading for section in paper.form.sections]
        if rng.random() < 0.5:
            names[3] = "因政府信息公开工作被申请行政复议和提起行政诉讼情况"
        for _ in range(drop):
            del names[rng.randrange(len(names))]
        names += [text.format_map(paper.words) for text in add]
        if mark == "ordinals":
            listed = "；".join(f"{_NUMBERS[i]}、{name}" for i, name in enumerate(names, 1))
        else:
            listed = mark.join(name.replace("、", "和") if mark == "、" else name for name in names)
        text = rng.choice(templates).format(parts=listed, n=_NUMBERS[said_to_be], digit=said_to_be, **paper.words)
        old = next(iter(facts(paper, "parts", sections=("opening",))), None)
        if old:
            marks = tell_otherwise(paper, old, f"⟦{text}⟧")
        else:
            marks, text = with_marks(paper, f"⟦{text}⟧")
            put_in(rng, paper, "opening", text)
        return Defect(each("GK115", marks))

    return Way(apply)


_LISTS = (
    "本报告由{parts}{n}部分组成。",
    "全文包括{parts}{n}个部分。",
    "本年度报告共分{n}个部分，分别为：{parts}。",
    "报告共{n}部分，即{parts}。",
)

GK115: Ways = {
    "one left out": _miscounted(*_LISTS, drop=1),
    "two left out": _miscounted(*_LISTS, drop=2),
    "one more": _miscounted(*_LISTS, add=("{next}年工作思路",)),
    "six called five": _miscounted(*_LISTS, said_to_be=5),
    "six called seven": _miscounted(*_LISTS, said_to_be=7),
    "in digits": _miscounted("本报告共分{digit}个部分：{parts}。", "全文由{parts}{digit}部分组成。", said_to_be=7),
    "with ordinals": _miscounted("本报告共{n}部分：{parts}。", drop=1, mark="ordinals"),
    "with semicolons": _miscounted("本报告共分为{n}部分：{parts}。", drop=1, mark="；"),
}

# ---------------------------------------------------------------- GK118

_LONG = 1200
"""Characters of section one that are surely too many."""


def _overlong(style: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        paragraphs = paper.prose["overview"]
        pool = [*supervision.TRAINING, *supervision.MEETINGS, *supervision.OVERSIGHT, *said.MEASURES, *said.LEADS[-1:]]
        more: list[str] = []
        while sum(map(len, paragraphs + more)) < _LONG:
            for name in ("disclosure", "management", "platform"):
                more.append(read_out(whole.topic(rng, paper.organ, paper.words, name))[0])  # noqa: PERF401
            more.append(rng.choice(pool).format_map(paper.words).rstrip("。：") + "。")
        if style == "one paragraph":
            paragraphs[:] = ["".join([*paragraphs, *more])]
        elif style == "longer paragraphs":
            for i, text in enumerate(more):
                paragraphs[i % len(paragraphs)] += text
        elif style == "numbered":
            paragraphs.extend(f"{i}.{text}" for i, text in enumerate(more, 1))
        elif style == "before":
            paragraphs[:0] = more
        elif style == "subsections":
            paragraphs[:] = [f"（{_NUMBERS[i % 9 + 1]}）{text}" for i, text in enumerate(["".join(paragraphs), *more])]
        else:
            paragraphs.extend(more)
        return _at_heading(paper, "GK118", "overview", "GK116", "GK603", "GK606")

    return Way(apply)


GK118: Ways = {
    style: _overlong(style)
    for style in ("one paragraph", "longer paragraphs", "numbered", "before", "subsections", "more paragraphs")
}
