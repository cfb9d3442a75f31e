"""Sections five and six: problems and what is done about them, other matters, fees."""

from __future__ import annotations

from random import Random

from .narrative import others as other
from .narrative import problems as said
from .narrative.telling import fill
from .words import Words

_ORDINALS = "一二三四"


def problems(rng: Random, words: Words) -> list[str]:
    """Give the paragraphs of section five."""
    if rng.random() < 0.12:
        return [fill(text, words) for text in _by_pairs(rng)]
    count = rng.choice((2, 2, 3))
    found = rng.sample(said.AS_TASKS if rng.random() < 0.15 else said.PROBLEMS, count)
    answers = rng.sample(said.MEASURES, rng.choice((count, count, 4)))
    lead, turn = rng.choice(said.LEADS), rng.choice(said.TURNS)
    if rng.random() < 0.12:
        answers_last_year = rng.choice(said.LAST_YEAR)
        turn = f"{answers_last_year}{turn}"
    return [fill(text, words) for text in _arranged(rng, found, answers, lead, turn)]


def _arranged(rng: Random, found: list[str], answers: list[str], lead: str, turn: str) -> list[str]:
    kind = rng.randrange(6)
    if kind == 0:
        above, below = rng.choice(said.HEADINGS)
        return [above, *_points(found), below, *_points(answers)]
    if kind == 1:
        return [lead + _run(found), turn + _run(answers)]
    if kind == 2:
        return [lead, *_points(found), turn, *_points(answers)]
    if kind == 3:
        return [lead, *_numbered(found), turn, *_numbered(answers)]
    if kind == 4:
        above, below = rng.choice(said.HEADINGS)
        return [above.rstrip("。") + "。" + _run(found), below.rstrip("。") + "。" + _run(answers)]
    return [f"{lead}{_run(found)}{turn}{_run(answers)}"]


def _points(items: list[str]) -> list[str]:
    return [f"{_ORDINALS[i]}是{text}。" for i, text in enumerate(items)]


def _numbered(items: list[str]) -> list[str]:
    return [f"{i}.{text}。" for i, text in enumerate(items, 1)]


def _run(items: list[str]) -> str:
    return "；".join(f"{_ORDINALS[i]}是{text}" for i, text in enumerate(items)) + "。"


def _by_pairs(rng: Random) -> list[str]:
    """Tell each problem together with what is done about it."""
    pairs = rng.sample(said.PAIRS, rng.choice((2, 3)))
    sentences = [
        rng.choice(said.BY_PAIRS).replace("{problem}", problem).replace("{measure}", measure)
        for problem, measure in pairs
    ]
    if rng.random() < 0.5:
        return [f"（{_ORDINALS[i]}）{text}" for i, text in enumerate(sentences)]
    return ["{y}年，{own}查找问题、边查边改，主要情况如下。", *sentences]


def others(rng: Random, words: Words) -> list[str]:
    """Give the paragraphs of section six; fees have been charged since 2021."""
    return [fill(text, words) for text in _others(rng, words)]


def _others(rng: Random, words: Words) -> list[str]:
    if int(words["y"]) < 2021:
        return [rng.choice(other.NOTHING_AT_ALL)]
    fee = rng.choice(_fees(rng, words))
    if "其他需要报告" in fee:
        return [fee]
    more = rng.random()
    if more < 0.3:
        return [fee, rng.choice(other.NOTHING)]
    if more < 0.5:
        return [fee + rng.choice(other.NOTHING[:4])]
    if more < 0.6:
        return [rng.choice(other.MATTERS), fee]
    return [fee]


def _fees(rng: Random, words: Words) -> tuple[str, ...]:
    if words["paid"] and rng.random() < 0.3:
        return other.FEES
    return other.FEES_NONE if words["notices"] else other.FEES_NONE + other.NOT_NOTIFIED
