"""Traps in the prose: sentences and lists that look like defects."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

from tests.reports.organs import Level
from tests.reports.overview import TOPIC
from tests.reports.words import Words

from .paper import Paper
from .passages import facts, tell_otherwise
from .sayings import NEEDS, NOT_BESIDE, SAYINGS, SINCE

# ---------------------------------------------------------------- sentences


def saying(name: str) -> Callable[[Random, Paper], bool]:
    """Give the trap that adds sentences of one kind, to paragraphs or as paragraphs of their own."""

    def trap(rng: Random, paper: Paper) -> bool:
        kind = SAYINGS[name]
        words = paper.words | _more_words(paper.words)
        return sum(_one_more(rng, paper, rng.choice(list(kind)), kind, words) for _ in range(rng.randint(1, 3))) > 0

    return trap


def _fits(sentence: str, words: Words) -> bool:
    """Tell whether a sentence is true of a report with these figures."""
    return (
        all(words.get(name) for mark, name in NEEDS.items() if mark in sentence)
        and not any(words.get(name) for mark, name in NOT_BESIDE.items() if mark in sentence)
        and all(int(words["y"]) >= year for mark, year in SINCE.items() if mark in sentence)
    )


def _more_words(words: Words) -> Words:
    """Give figures of more than this year."""
    return {
        "ever": 5 * int(words["published"]) + 137,
        "asked": 5 * int(words["received"]) + int(words["carried_in"]) + 23,
    }


def _one_more(rng: Random, paper: Paper, key: str, kind: Mapping[str, Sequence[str]], words: Words) -> bool:
    sentence = rng.choice(kind[key]).format_map(words)
    paragraphs = paper.prose[key]
    if sentence in "".join(paragraphs) or not _fits(sentence, words):
        return False
    if rng.random() < 0.5:
        paragraphs.insert(_free_place(rng, paragraphs), sentence)
        return True
    places = [i for i, text in enumerate(paragraphs) if text.endswith("。") and len(text) > 30]
    if places:
        place = rng.choice(places)
        paragraphs[place] += sentence
    return bool(places)


def _free_place(rng: Random, paragraphs: list[str]) -> int:
    """Give a place where a paragraph of its own stands well: at the beginning or the end."""
    return rng.choice((0, len(paragraphs))) if _is_text(paragraphs[0]) else len(paragraphs)


def _is_text(paragraph: str) -> bool:
    return not re.match(r"（|[一二三四五六七]是|\d", paragraph)


# ---------------------------------------------------------------- lists


_LISTS = (
    (
        "主要做法如下：",
        "1.完善制度。修订信息公开审查办法。",
        "2.明确责任。确定专人负责。",
        "3.强化培训。组织学习{trainings}次。",
    ),
    ("具体包括：", "（1）机构职能信息；", "（2）规划计划信息；", "（3）财政预决算信息。"),
    ("公开渠道包括：", "1、政府网站；", "2、政务新媒体；", "3、公开栏。"),
    (
        "重点抓好三项工作：",
        "第一，抓学习。组织集中学习{trainings}次。",
        "第二，抓落实。逐项对照检查。",
        "第三，抓督查。",
    ),
    ("主要公开以下内容：", "①机构职能；", "②政策文件；", "③办事指南。"),
    ("各季度更新情况：", "一季度{checks}次。", "二季度{points}次。", "三、四季度各{points}次。"),
)
_QUOTED = (
    "《{y}年政务公开工作要点》分为五部分：一、以公开促进经济发展；二、以公开推进政策落实；三、以公开规范权力运行；四、以公开服务群众；五、强化保障。",
    "印发《政府信息公开工作规程》，其中“一、总体要求”“二、办理流程”“三、监督保障”对各环节作出规定。",
    "会议传达了上级文件精神：一、提高认识；二、落实责任；三、加强考核。",
)


def numbered_list(rng: Random, paper: Paper) -> bool:
    """Add a numbered list at the end of a section's prose."""
    key = rng.choice(("overview", "problems"))
    paper.prose[key].extend(text.format_map(paper.words) for text in rng.choice(_LISTS))
    return True


def quoted(rng: Random, paper: Paper) -> bool:
    """Quote a document that is numbered like the report itself."""
    paper.prose["overview"].append(rng.choice(_QUOTED).format_map(paper.words))
    return True


def fee_subsections(rng: Random, paper: Paper) -> bool:
    """Divide section six."""
    fee = f"（一）信息处理费收取情况。{paper.year}年，{paper.words['own']}未收取信息处理费。"
    if paper.year < 2021:
        return False
    paper.prose["others"][:] = rng.choice(
        (
            [fee, "（二）其他需要报告的事项。无。"],
            [
                "（一）收取信息处理费情况",
                f"{paper.year}年未收取政府信息公开信息处理费。",
                "（二）其他事项",
                "无其他需要报告的事项。",
            ],
        )
    )
    return True


def more_topics(rng: Random, paper: Paper) -> bool:
    """Add a subsection of the organ's own to the five topics."""
    del rng
    paragraphs = paper.prose["overview"]
    count = sum(bool(re.match(r"（[一二三四五六七]）", text)) for text in paragraphs)
    if count != 5:
        return False
    paragraphs.append(f"（六）{paper.year}年政务公开工作要点落实情况。对照要点逐项抓好落实，全部任务按期完成。")
    return True


def nested(rng: Random, paper: Paper) -> bool:
    """Number problems within subsections: （一） 1. 2. （二） 1. 2."""
    del rng
    year = paper.year
    paper.prose["problems"][:] = [
        "（一）存在的主要问题",
        "1.政策解读形式较为单一。",
        "2.部分栏目更新不够及时。",
        "（二）改进情况",
        f"1.丰富解读形式，{year + 1}年增加图解类解读。",
        "2.明确专人每周检查栏目更新情况。",
    ]
    return True


# ---------------------------------------------------------------- who, when, what it is called


def whole_system(rng: Random, paper: Paper) -> bool:
    """Tell of a department's whole system besides the department itself, of which the table is."""
    words = paper.words
    if paper.organ.level is not Level.DEPARTMENT or not words["received"]:
        return False
    more = int(words["received"]) + rng.randint(2, 60)
    text = rng.choice(
        (
            "{y}年，全系统（含下属单位）共收到政府信息公开申请{more}件，其中机关本级{received}件。",
            "{own}机关本级收到政府信息公开申请{received}件，连同下属单位共{more}件。",
        )
    )
    paper.prose["overview"].append(text.format_map(words | {"more": more}))
    return True


def topics_in_prose(rng: Random, paper: Paper) -> bool:
    """Tell the five topics in running text, without headings."""
    names = {
        "disclosure": "主动公开",
        "requests": "依申请公开",
        "management": "政府信息管理",
        "platform": "政府信息公开平台建设",
        "supervision": "监督保障",
    }
    found = {fact.name.removeprefix(TOPIC): fact for fact in paper.told if fact.name.startswith(TOPIC)}
    if found.keys() != names.keys():
        return False
    texts = []
    for name, called in names.items():
        fact = found[name]
        text = paper.prose["overview"][fact.paragraph][fact.start : fact.end]
        texts.append(rng.choice((f"在{called}方面，{text}", f"{called}工作有序推进。{text}")))
    paper.prose["overview"][:] = texts if rng.random() < 0.6 else ["".join(texts)]
    return True


def abbreviation(rng: Random, paper: Paper) -> bool:
    """Introduce the regulation's short name in other ways, and use it."""
    basis = next(iter(facts(paper, "basis", sections=("opening",))), None)
    if basis is None or paper.words["reg"] != "《条例》":
        return False
    text = rng.choice(
        (
            "根据《中华人民共和国政府信息公开条例》（以下称《条例》）要求，编制本报告。",
            "根据《中华人民共和国政府信息公开条例》（国务院令第711号，下称《条例》）要求，编制本报告。",
            "根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号，以下简称“《条例》”）编制本报告。",
            "根据新修订的《中华人民共和国政府信息公开条例》（以下简称《条例》）及《政府信息公开信息处理费管理办法》"
            "（以下简称《办法》）编制本报告，《办法》所涉事项见第六部分。",
        )[: 4 if paper.year >= 2021 else 3]
    )
    tell_otherwise(paper, basis, text)
    return True


def period_otherwise(rng: Random, paper: Paper) -> bool:
    """Name the whole year in other ways."""
    period = next(iter(facts(paper, "period", sections=("opening",))), None)
    if period is None:
        return False
    text = rng.choice(
        (
            "本报告所列数据的统计期限为{y}年1月1日零时至{y}年12月31日24时。",
            "数据统计期限：{y}年1月1日-{y}年12月31日。",
            "统计时间为{y}年1月1日到{y}年12月31日，数据截至{y}年12月31日。",
            "本报告统计数据的起止时间为{y}年01月01日至{y}年12月31日。",
        )
    )
    tell_otherwise(paper, period, text.format_map(paper.words))
    return True


def announced_without_list(rng: Random, paper: Paper) -> bool:
    """Say how many parts there are, and do not list them."""
    parts = next(iter(facts(paper, "parts", sections=("opening",))), None)
    if parts is None:
        return False
    text = rng.choice(("本报告共分六个部分。", "全文共六部分，附统计表三张。", "本报告由六个部分组成，具体如下。"))
    tell_otherwise(paper, parts, text)
    return True
