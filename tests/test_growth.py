"""No pattern and no rule costs more than in proportion to the text: what 200 kB of bait cost is compared with 50 kB.

Four times the text may cost eight times as much: this is a test of how the cost grows and not of how high it is, and
what takes next to nothing is not compared at all.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import sys
import time
from collections import deque
from collections.abc import Callable
from functools import cache, partial
from itertools import count, islice
from types import FunctionType
from typing import Any

import pytest

import gklint
from gklint.linter import check_bytes
from gklint.patterns import Pattern
from gklint.rules import all_rules, sample

from .rules.judged import judged

_SMALL, _LARGE = 50_000, 200_000
_MOST = 8
"""How many times as much the large one may cost."""
_ROUNDS = 3
_TRIES = 8
"""How often a rule must seem to grow too fast: a busy machine makes a single figure twice what it is."""
_NEXT_TO_NOTHING = 0.02
"""Seconds of processor time below which the costs of the large one are not compared."""
_LESS = 2
"""How many times smaller the texts are in which a pattern is looked for: lines longer than 20,000 are not read."""
_CACHED = type(cache(lambda: 0))
_CHARACTERS = 3
"""Bytes of a Chinese character."""

BAIT = {
    "digits": "1",
    "figures": "12件3条4次",
    "opening brackets": "（《“〔(",
    "one long sentence": "政府信息公开工作有序推进，",
    "sentences": "2023年，全县收到政府信息公开申请12件，办结11件，占91.7%。",
    "words and blanks": "公开 信息 12 条 ",
    "letters": "XX年_*ab",
}
LINES = {
    "lines with figures": "收到申请12件，答复3件。\n",
    "short lines with figures": "12件\n",
    "items": "1.公开信息12条，解读3次\n",
    "subheadings": "（二）公开信息12条\n",
    "lines without end": "公开信息\n",
    "rows": "规章 | 12 | 3 |\n",
    "other rows": "某某街道 | 12 | 3\n",
    "headings": "三、收到和处理政府信息公开申请情况\n",
    "lines that differ": "",
}
PLACES = {
    "overview": "方便公众查询。\n",
    "requests": "三、收到和处理政府信息公开申请情况\n",
    "others": "无其他需要报告的事项。\n",
}


def _cost(run: Callable[[int], Callable[[], object]], size: int) -> float:
    costs = []
    for _ in range(_ROUNDS):
        once = run(size)
        start = time.process_time()
        once()
        costs.append(time.process_time() - start)
        if costs[-1] < _NEXT_TO_NOTHING / 4:
            break
    return min(costs)


def _growth(run: Callable[[int], Callable[[], object]]) -> float:
    """Tell how many times as much the large bait costs; 0 where it is next to nothing."""
    large = _cost(run, _LARGE)
    return large / max(_cost(run, _SMALL), 1e-6) if large > _NEXT_TO_NOTHING else 0.0


# ---------------------------------------------------------------- patterns


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Give every regular expression that gklint has: those of its modules, and those compiled while it judges."""
    for module in pkgutil.walk_packages(gklint.__path__, "gklint."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    objects: list[Any] = gc.get_objects()
    found = [each.compiled for each in objects if isinstance(each, Pattern)]
    found += filter(None, map(_made_once, objects))
    compile_ = re.compile
    with pytest.MonkeyPatch.context() as patched:
        for name in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            patched.setattr(re, name, _noting(getattr(re, name), found, compile_))
        for rule in all_rules():
            for example in rule.bad[:1]:
                judged(example, rule)
    return {each.pattern: each for each in found if isinstance(each.pattern, str)}


def _made_once(each: Any) -> re.Pattern[str] | None:
    """Give what a cached function without arguments compiles."""
    function = each.__wrapped__ if isinstance(each, _CACHED) else None
    if not isinstance(function, FunctionType) or not function.__module__.startswith("gklint"):
        return None
    if function.__code__.co_argcount:
        return None
    made = each()
    return made if isinstance(made, re.Pattern) else None


def _noting(function: Callable[..., Any], found: list[re.Pattern[str]], make: Callable[..., Any]) -> Callable[..., Any]:
    def noting(pattern: Any, *arguments: Any, **further: Any) -> Any:
        if isinstance(pattern, str) and sys._getframe(1).f_globals.get("__name__", "").startswith("gklint"):
            found.append(make(pattern))
        return function(pattern, *arguments, **further)

    return noting


def _words_of(source: str) -> str:
    """Give the Chinese words of a pattern, one after the other, which it may begin to match at every place."""
    return "".join(re.findall("[\u4e00-\u9fff]+", source)) or "1"


@pytest.mark.parametrize("bait", [*BAIT, "its own words"])
def test_no_pattern_grows_faster_than_the_text(bait: str) -> None:
    slow = {}
    for source, pattern in patterns().items():
        piece = BAIT.get(bait) or _words_of(source)
        growth = _growth(partial(_searching, pattern, piece))
        if growth > _MOST:
            slow[source] = round(growth)
    assert not slow


def _searching(pattern: re.Pattern[str], piece: str, size: int) -> Callable[[], object]:
    size //= _CHARACTERS * _LESS
    text = (piece * (size // len(piece) + 1))[:size]
    return lambda: deque(pattern.finditer(text), maxlen=0)


# ---------------------------------------------------------------- rules


def _draft(bait: str, place: str, size: int) -> bytes:
    text = sample.report(2023)
    if bait == "lines that differ":
        lines = (f"公开信息{n}条，答复{n % 977}件\n" for n in count(1))
        added = "".join(islice(lines, size // 30))
    else:
        piece = BAIT.get(bait) or LINES[bait]
        added = piece * (size // len(piece.encode()))
    at = text.index(PLACES[place]) + len(PLACES[place])
    return f"{text[:at]}{added}\n{text[at:]}".encode()


def _costs(bait: str, place: str, size: int) -> dict[str, float]:
    """Tell what reading a report costs, and each rule on it; what several rules share is the cost of the first."""
    data = _draft(bait, place, size)
    start = time.process_time()
    report = check_bytes(data, rules=()).report
    costs = {"reading": time.process_time() - start}
    for rule in (rule for rule in all_rules() if not rule.across):
        start = time.process_time()
        judge = rule()
        if judge.applies(report):
            deque(judge.check(report), maxlen=0)
        costs[rule.code] = time.process_time() - start
    return costs


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("bait", "place"),
    [*((bait, "overview") for bait in (*BAIT, *LINES)), *((bait, "requests") for bait in LINES), ("items", "others")],
)
def test_no_rule_grows_faster_than_the_report(bait: str, place: str) -> None:
    slow: set[str] | None = None
    for _ in range(_TRIES):
        small, large = _costs(bait, place, _SMALL), _costs(bait, place, _LARGE)
        grown = {name for name, cost in large.items() if cost > max(_MOST * small[name], _NEXT_TO_NOTHING)}
        slow = grown if slow is None else slow & grown
        if not slow:
            break
    assert not slow
