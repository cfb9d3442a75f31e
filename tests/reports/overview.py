"""Section one: what the organ did, topic by topic, told in many ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from .narrative import disclosure as open_data
from .narrative import disputes, introductions, management, platform, supervision
from .narrative import requests as asked
from .narrative.telling import fill, noted
from .narrative.titles import TITLES
from .organs import Level, Organ
from .words import Words

LARGE = frozenset({Level.PROVINCE, Level.CITY, Level.COUNTY, Level.DEPARTMENT})
VILLAGE = frozenset({Level.TOWNSHIP, Level.STREET})
TOPIC = "topic "
"""Stands before a topic's name where its text is noted."""

Tell = Callable[[Random, Organ, Words], list[str]]
Pool = Sequence[str]


def _one(rng: Random, *pools: Pool) -> str:
    """Choose a sentence, each pool by its size."""
    return rng.choice([sentence for pool in pools for sentence in pool])


def _some(rng: Random, counts: Sequence[int], *pools: Pool) -> list[str]:
    sentences = [sentence for pool in pools for sentence in pool]
    return rng.sample(sentences, min(len(sentences), rng.choice(counts)))


# ---------------------------------------------------------------- introduction


def introduction(rng: Random, organ: Organ, words: Words) -> str:
    """Give a first paragraph."""
    pools: list[Pool] = [introductions.ANY]
    pools += [introductions.BY_YEAR.get(int(words["y"]), ())] * 2
    if organ.is_government and organ.level is not Level.TOWNSHIP:
        pools.append(introductions.GOVERNMENT)
    if organ.level is Level.DEPARTMENT:
        pools.append(introductions.DEPARTMENT)
    if organ.border:
        pools.append(introductions.BORDER)
    if organ.level is Level.TOWNSHIP:
        pools.append(introductions.VILLAGE)
    return _one(rng, *pools)


# ---------------------------------------------------------------- disclosure


def tell_disclosure(rng: Random, organ: Organ, words: Words) -> list[str]:
    """Tell how much was disclosed, of what, and what was decided."""
    pools: list[Pool] = [open_data.MATTERS]
    if organ.level in LARGE:
        pools.append(open_data.LARGE)
    if organ.is_government and organ.level is not Level.TOWNSHIP:
        pools.append(open_data.GOVERNMENT)
    if organ.level is Level.DEPARTMENT:
        pools.append(open_data.DEPARTMENT)
    if organ.level is Level.TOWNSHIP:
        pools.append(open_data.VILLAGE)
    if organ.level is Level.STREET:
        pools.append(open_data.STREET)
    if organ.border:
        pools.append(open_data.PASTORAL)
    if "管理委员会" in organ.name and organ.level is Level.OTHER:
        pools.append(open_data.ZONE)
    pools.append(open_data.BY_YEAR.get(int(words["y"]), ()))
    told = _some(rng, (0, 1, 1, 1, 1, 1, 2), open_data.COUNTS)
    told += _some(rng, (1, 1, 2, 3), *pools)
    if "licences" in words and rng.random() < 0.35:
        told.append(_decisions(rng, words))
    return told


def _decisions(rng: Random, words: Words) -> str:
    none = [
        pool
        for name, pool in (
            ("licences", open_data.NO_LICENCES),
            ("penalties", open_data.NO_PENALTIES),
            ("coercions", open_data.NO_COERCIONS),
        )
        if not words[name]
    ]
    return _one(rng, *none) if none else _one(rng, open_data.LICENCES)


# ---------------------------------------------------------------- requests and disputes


def tell_requests(rng: Random, organ: Organ, words: Words) -> list[str]:
    """Tell how many requests there were, whose, how they came, and what became of them."""
    del organ
    told = _some(rng, (0, 0, 1, 1, 2), asked.PROCEDURE)
    if words["received"] == words["carried_in"] == 0:
        told.append(_one(rng, asked.NONE))
    else:
        told += _received(rng, words)
        told += _answered(rng, words)
    if words["disputes"]:
        if rng.random() < 0.8:
            told.append(tell_disputes(rng, words))
    elif rng.random() < 0.45:
        told.append(_one(rng, disputes.NONE))
    return told


def _received(rng: Random, words: Words) -> list[str]:
    carried = words["carried_in"]
    if not words["received"]:
        return [_one(rng, asked.NO_NEW), _one(rng, asked.CARRIED_IN)]
    kind = rng.random()
    if carried and kind < 0.4:
        return [_one(rng, asked.RECEIVED_AND_CARRIED)]
    pool = asked.RECEIVED if kind < 0.65 else asked.RECEIVED_BY if kind < 0.85 else asked.RECEIVED_THROUGH
    told = [_one(rng, pool).replace("{applicants}", _listed(rng, asked.APPLICANTS, words))]
    if carried:
        told.append(_one(rng, asked.CARRIED_IN))
    elif rng.random() < 0.2:
        told.append(_one(rng, asked.NOT_CARRIED_IN))
    return told


def _answered(rng: Random, words: Words) -> list[str]:
    told = []
    if words["handled"] and not words["carried_out"] and rng.random() < 0.5:
        told.append(_one(rng, asked.ALL_HANDLED))
    elif rng.random() < 0.7:
        told.append(_one(rng, asked.HANDLED if words["carried_out"] else asked.HANDLED[:2]))
    if words["handled"] and rng.random() < 0.45:
        results = _listed(rng, asked.RESULT_NAMES, words)
        told.append(_one(rng, asked.RESULTS_IN_FULL, asked.RESULTS).replace("{results}", results))
        if words["refused"] and rng.random() < 0.3:
            reasons = _listed(rng, asked.REASONS, words)
            told.append(_one(rng, asked.REFUSED).replace("{reasons}", reasons))
    if rng.random() < 0.25:
        told.append(_one(rng, asked.TIMELY))
    return told


def _listed(rng: Random, names: Sequence[tuple[str, str]], words: Words) -> str:
    """List the parts that are not nothing, each with its figure."""
    mark = rng.choice(("、", "，", "，"))
    return mark.join(f"{label}{{{name}}}件" for label, name in names if words[name])


def tell_disputes(rng: Random, words: Words) -> str:
    """Tell of reconsiderations and suits where there were any."""
    results = _listed(rng, disputes.REVIEW_NAMES, words)
    if words["reviews"] and words["suits"] and rng.random() < 0.25:
        told = _one(rng, disputes.REVIEW_RESULTS) + _one(rng, disputes.SUIT_WAYS)
        return told.replace("{review_results}", results)
    pools: list[Pool] = [disputes.COUNTS]
    if not words["suits"]:
        pools.append(disputes.REVIEWS_ONLY)
    if not words["reviews"]:
        pools.append(disputes.SUITS_ONLY)
    if words["reviews"] and not words["suits"]:
        pools.append(disputes.REVIEW_RESULTS)
    if words["suits"] and not words["reviews"]:
        pools.append(disputes.SUIT_WAYS)
    return _one(rng, *pools).replace("{review_results}", results)


# ---------------------------------------------------------------- management


def tell_management(rng: Random, organ: Organ, words: Words) -> list[str]:
    """Tell how information is kept, and how many documents there are."""
    told = _some(rng, (1, 1, 2), management.ANY)
    if "in_force" in words and rng.random() < 0.5:
        told.append(_one(rng, *_documents(words)))
        if organ.may_make_regulations and words["rules_issued"]:
            told += _some(rng, (0, 1), management.REGULATIONS)
    elif "made" in words and rng.random() < 0.45:
        pool = management.OLD_DOCUMENTS if words["made"] else management.NO_OLD_DOCUMENTS
        told.append(_one(rng, pool))
    return told


def _documents(words: Words) -> list[Pool]:
    if words["issued"] and not words["repealed"]:
        return [management.DOCUMENTS, management.NONE_REPEALED]
    if words["issued"] or words["repealed"]:
        return [management.DOCUMENTS]
    return [management.NONE_ISSUED] if words["in_force"] else [management.NO_DOCUMENTS]


# ---------------------------------------------------------------- platforms, supervision


def tell_platform(rng: Random, organ: Organ, words: Words) -> list[str]:
    """Tell where information is published."""
    del words
    pools: list[Pool] = [platform.ANY]
    if not organ.has_site:
        pools.append(platform.SMALL)
    if organ.is_government and organ.level is not Level.TOWNSHIP:
        pools.append(platform.LARGE)
    if organ.border:
        pools.append(platform.BORDER)
    if organ.level in VILLAGE:
        pools.append(platform.VILLAGE)
    return _some(rng, (1, 1, 2), *pools)


def tell_supervision(rng: Random, organ: Organ, words: Words) -> list[str]:
    """Tell who watches over it; of a government the results of 考核, 评议 and 追究 as well."""
    del words
    more: tuple[Pool, ...] = (supervision.TRAINING, supervision.MEETINGS, supervision.OVERSIGHT)
    if not organ.is_government and rng.random() < 0.6:
        return _some(rng, (1, 2, 2, 3), *more)
    if rng.random() < 0.25:
        return [_one(rng, supervision.WHOLE)]
    told = _some(rng, (0, 0, 1, 2), *more)
    return [*told, *accountability(rng)]


def accountability(rng: Random, *without: str) -> list[str]:
    """Give a sentence for each of 考核, 评议 and 追究, but for those that are to be missing."""
    pools = {"考核": supervision.ASSESSMENT, "评议": supervision.APPRAISAL, "追究": supervision.LIABILITY}
    return [rng.choice(pool) for name, pool in pools.items() if name not in without]


# ---------------------------------------------------------------- the section

TOPICS: dict[str, Tell] = {
    "disclosure": tell_disclosure,
    "requests": tell_requests,
    "management": tell_management,
    "platform": tell_platform,
    "supervision": tell_supervision,
}
_ORDINALS = "一二三四五六七"


def topic(rng: Random, organ: Organ, words: Words, name: str) -> str:
    """Give the text of a topic."""
    return fill("".join(TOPICS[name](rng, organ, words)), words)


def overview(rng: Random, organ: Organ, words: Words, without: frozenset[str] = frozenset()) -> list[str]:
    """Give the paragraphs of section one, with the characters that say what they tell."""
    paragraphs = [fill(introduction(rng, organ, words), words)] if rng.random() < 0.8 else []
    topics = [(name, noted(TOPIC + name, topic(rng, organ, words, name))) for name in TOPICS if name not in without]
    return paragraphs + rng.choice(_ARRANGEMENTS)(rng, topics)


def _under_headings(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    found = []
    stop = rng.choice(("", "", "。"))
    for i, (name, text) in enumerate(topics):
        found.append(f"（{_ORDINALS[i]}）{rng.choice(TITLES[name])}{stop}")
        found.append(text)
    return found


def _with_headings(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    return [f"（{_ORDINALS[i]}）{rng.choice(TITLES[name])}。{text}" for i, (name, text) in enumerate(topics)]


def _numbered(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    mark = rng.choice((".", "、", "．"))
    return [f"{i}{mark}{rng.choice(TITLES[name])}。{text}" for i, (name, text) in enumerate(topics, 1)]


def _in_one_go(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    told = [f"{_ORDINALS[i]}是{rng.choice(TITLES[name][:2])}。{text}" for i, (name, text) in enumerate(topics)]
    return ["".join(told)]


def _points(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    """Set each topic as a paragraph that begins with 一是, 二是."""
    return [f"{_ORDINALS[i]}是{rng.choice(TITLES[name][:2])}。{text}" for i, (name, text) in enumerate(topics)]


_ARRANGEMENTS = (
    _under_headings,
    _under_headings,
    _with_headings,
    _with_headings,
    _with_headings,
    _numbered,
    _in_one_go,
    _points,
)
