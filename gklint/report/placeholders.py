"""What is left of a template: ××, **, 某某, （具体网址）, 待补充, where a number, a name or an address should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from gklint.patterns import Pattern
from gklint.report.model import Report
from gklint.report.passages import occurring, whole
from gklint.report.prose import Line, prose
from gklint.words import lists, surnames

_SIGNS = ("X", "x", "×", "**", "__", "N", "{", "[", "【", "<", "某", "○○", "△△", "□□", "◯◯", "〇〇", "()")
_UNITS = "年|月|日|件|条|次|份|个|名|期|场|篇|万|元|人次|家|户|项|起|场次|人"
_ORGANS = "(?:省|市|县|区|镇|乡|街道|局)(?=人民|政|关|的|委|办|20|\\d)"
_DATE_SIGN = "[Xx×*_○〇某]"
_NUMERALS = "〇○零一二三四五六七八九十"
_MARKS = ",。;:、)"
_ENDS = Pattern(f"[{_MARKS}]")
_BEFORE_NAME = (":", "为", "由", "与", "在", "向", "于", "和")
_AROUND = 40
"""Characters of a sentence before and after a sign within which it is told that names are hidden."""


def placeholders(report: Report) -> Iterator[tuple[Line, int, int]]:
    """Yield each place that is left to be filled in: its line, and where it begins and ends there."""
    text = report.once(whole)
    hints = [sign for sign in _SIGNS if sign in text] + occurring(_words(), report)
    for line in report.once(prose) if hints else ():
        if any(hint in line.text for hint in hints):
            for start, end in _places(line.text):
                yield line, start, end


def _places(text: str) -> Iterator[tuple[int, int]]:
    for match in _PATTERN.finditer(text):
        means = _MEANT.get(match.lastgroup or "")
        if means is None or not means(text, match):
            yield match.span()


# ---------------------------------------------------------------- what looks like a placeholder and is none


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    return "“" in text[max(0, match.start() - 3) : match.start()] or not text.strip("_")


def _is_told(text: str, match: re.Match[str]) -> bool:
    """Tell whether a clause says of the work, and of no figure or address, that something is still to be added."""
    data = lists("placeholders")
    clause = _ENDS.split(text[max(0, match.start() - _AROUND) : match.start()])[-1]
    return not clause.endswith(tuple(data["results"])) or any(word in clause for word in data["told"])


def _is_bold(text: str, match: re.Match[str]) -> bool:
    """Tell whether asterisks are marks of Markdown, a mark to a note, or hide somebody's name."""
    start, end = match.span()
    named = bool(_HOLDER.match(text, end))
    if text.count("**") % 2 == 0 and not all(_HOLDER.match(part) for part in text.split(match.group())[1:]):
        return True
    if not named and not text[:start].endswith(_BEFORE_NAME):
        return True
    return (not named and bool(text[end:]) and text[end] not in _MARKS) or _is_hidden(text, match)


def _is_hidden(text: str, match: re.Match[str]) -> bool:
    """Tell whether a name is hidden: 张某某, 申请人**, 某某公司."""
    start, end = match.span()
    data = lists("placeholders")
    if _NUMBER.match(text, end):
        return False
    if start and text[start - 1] in surnames():
        return True
    if text[:start].endswith(tuple(data["hidden-before"])) or text.startswith(tuple(data["hidden-after"]), end):
        return True
    around = text[max(0, start - _AROUND) : end + _AROUND]
    return _is_quoted(text, match) or any(word in around for word in data["hidden-in"])


_MEANT = {"sign": _is_quoted, "late": _is_told, "stars": _is_bold, "somebody": _is_hidden}
"""By the kind of what was found, what else it may be."""


# ---------------------------------------------------------------- how it looks


@cache
def _words() -> tuple[str, ...]:
    data = lists("placeholders")
    filling = tuple(f"({word}" for key in ("verbs", "further-verbs", "exact") for word in data[key])
    lists_of = ("bracketed", "beginnings", "phrases", "waiting", "pending")
    return (*(word for key in lists_of for word in data[key]), *filling, *data["names"][:2])


def _any(words: Iterable[str]) -> str:
    """Give the alternatives of a list, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_NUMBER = Pattern(rf"(?:{_UNITS})(?![例目称数级度员单期])")


def _source_of_holder() -> str:
    return rf"{_any(lists('placeholders')['holders'])}|{_NUMBER.source}"


_HOLDER = Pattern(_source_of_holder)


def _source_of_pattern() -> str:
    return "|".join((*_bracketed(), *_waiting(), *_signs()))


_PATTERN = Pattern(_source_of_pattern)


def _bracketed() -> Sequence[str]:
    data = lists("placeholders")
    verb, further, kind, exact = (_any(data[key]) for key in ("verbs", "further-verbs", "kinds", "exact"))
    noun, body, name = (_any(data[key]) for key in ("nouns", "bodies", "names"))
    content = (
        _any(data["bracketed"]),
        rf"{_any(data['beginnings'])}[^()\[\]【】<>]{{0,40}}",
        rf"(?:{verb}{kind}?|{further}{kind})(?:{noun}|{body}{name}?)",
        rf"{exact}的?(?:{noun}|{body}{name}|{name})",
        rf"{body}{name}",
        rf"(?:此处|内容|数据|{noun})?(?:暂缺)?{_any((*data['waiting'], *data['pending']))}{noun}?",
    )
    return (
        rf"(?P<words>[(\[【<](?:{'|'.join(content)})[)\]】>])",
        rf"(?<=[\u4e00-\u9fff])(?:\(\)|\[\]|【】)(?={_NUMBER.source})",
        r"\{\{[^{}]{0,30}\}\}|\$?\{[A-Za-z_\u4e00-\u9fff][^{},:;]{0,20}\}",
    )


def _waiting() -> Sequence[str]:
    data = lists("placeholders")
    waiting = _any(data["waiting"])
    return (
        _any(data["phrases"]),
        rf"(?:(?<=[,:。;(共为是到])|^){waiting}(?=[,。;)]|$)",
        rf"(?<=:){_any(data['pending'])}(?=[,。;]|$)",
        rf"(?<![有亟尚仍还需容]){waiting}(?=[件条次份篇])",
        rf"(?P<late>{waiting}(?=[,。;)]|$))",
    )


def _signs() -> Sequence[str]:
    sign, shape = _DATE_SIGN, "[○〇◯△□]"
    holder = _any(lists("placeholders")["holders"])
    alone = r"(?<![A-Za-z0-9_./@:&?=%+*-])"
    return (
        rf"(?<![\dA-Za-z{_NUMERALS}])(?:(?:20|19)?\d?{sign}{{1,4}}年|(?:20\d\d年)(?={sign}))(?:{sign}{{1,2}}|\d{{1,2}})月(?:(?:{sign}{{1,2}}|\d{{1,2}})[日号])?",
        rf"(?<![\dA-Za-z*])(?:{sign}{{1,2}}月{sign}{{1,2}}[日号]|\d{{1,2}}月{sign}{{1,2}}[日号])",
        r"(?<![\dA-Za-z*])[Xx×*]{3,4}-[Xx×*]{4,12}(?:-[Xx×*]{1,6})?",
        r"(?P<year>(?<![\dA-Za-z])(?:20|19)?\d?[Xx×]{1,4}(?=年)|(?<![\dA-Za-z])(?:20|19)\d?[*_○〇某]{1,3}(?=年))",
        rf"(?P<sign>(?:{alone}|(?<=[\u4e00-\u9fff]:))(?:[Xx×]{{2,8}}|_{{2,60}})(?![A-Za-z0-9_./@*-]))",
        rf"(?P<one>(?<=[\u4e00-\u9fff])[XxN×](?=(?:{_UNITS}))|(?<![A-Za-z0-9×])[Xx×](?={_ORGANS}))",
        rf"(?P<stars>(?<=[\u4e00-\u9fff,。;:、(])\*{{2,8}}(?![\dA-Za-z*])|^\*{{2,8}}(?={_ORGANS}))",
        rf"(?P<somebody>某某+(?=(?:{holder}|{_UNITS}))|某某+(?=[,。;]|$)|某(?:省|市|县|区)?某(?:市|县|区|镇|乡|局)|某(?=(?:省|市|县|区|镇|乡|局)(?:人民政府|政府信息|政务公开)))",
        rf"(?<![{_NUMERALS}\d]){shape}{{2,8}}(?=(?:{holder}|{_UNITS}))",
    )
