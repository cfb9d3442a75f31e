"""Sentences in which the organ claims its own figures for a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from gklint.report.model import Report
from gklint.report.phrases import data
from gklint.report.prose import Line, prose
from gklint.spans import Span

_QUOTED = re.compile(r"《[^《》]{0,80}》|〔\d{4}〕|“[^“”]{0,60}”")
_ALL_YEARS = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_OPENING = (
    r"(?:^|(?<=[。:;])|(?<=[一二三四五六七八九]是)|(?<=[.、)]))(?:截至目前,)?(?P<year>20[0-4]\d)"
    r"年(?:1月1日[^,。;\d]{0,3}(?:至|到|[-—]+)(?:20\d{2}年)?12月31日(?:期间|止)?)?(?:度|全年|全年度)?"
    r"(?![底初末前后间内起以之至到和与及或的、—-]|期间|\d|以来)"
)
_FIGURE = r"\d+(?:\.\d+)?万?余?(?:条|件|份|篇|次|宗|例|个|起|项|期|元|场|人)"
_FARTHEST = 2
"""Years before the report's that a copied report may be from."""


class Claim(NamedTuple):
    """A year for which a sentence claims figures or work of the organ's own."""

    year: int
    place: Span
    printed: str


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def foreign_claims(report: Report) -> tuple[Claim, ...]:
    """Give the claims for another year than the report's; to be asked for by ``report.once``."""
    if report.year is None:
        return ()
    year = report.year.value
    return tuple(claim for line in report.once(prose) if line.section for claim in _in_line(report, line, year))


def _in_line(report: Report, line: Line, year: int) -> Iterator[Claim]:
    if not any(int(found) != year for found in _ALL_YEARS.findall(line.text)):
        return
    for start, end in line.sentences():
        sentence = _QUOTED.sub(_hidden, line.text[start:end])
        if report.organ is not None:  # 审计局, 规划局: words of its name are not its own
            sentence = sentence.replace(report.organ.value, "＊" * len(report.organ.value))
        years = {int(found) for found in _ALL_YEARS.findall(sentence)}
        if year in years or len(years) != 1:
            continue
        match = _pattern(_OPENING).search(sentence)
        if match is None:
            continue
        claimed, rest = int(match["year"]), sentence[match.end() :]
        if _is_claim(rest, sentence, claimed - year, line) or _is_opening(report, line, rest, start, claimed - year):
            place = start + match.start("year")
            yield Claim(claimed, line.span(place, place + 4), match["year"])


def _hidden(match: re.Match[str]) -> str:
    return "＊" * len(match.group())


def _is_claim(rest: str, sentence: str, away: int, line: Line) -> bool:
    """Tell whether the rest of a sentence says what was done, so many years away from the report's."""
    words = data("claims")
    told = _up_to_what_was_done(rest, words["done"])
    if not (-_FARTHEST <= away < 0 or away == 1) or not told:
        return False
    before = sentence[: len(sentence) - len(rest)]
    if any(word in before + told for word in words["other"]) or any(word in sentence for word in words["this-year"]):
        return False
    if away > 0 and (any(word in sentence for word in words["plans"]) or line.section is None):
        return False
    if line.section is not None and line.section.section.key == "problems" and away > 0:
        return False
    return bool(_pattern(_FIGURE).search(told)) or any(word in told for word in words["none"])


def _up_to_what_was_done(rest: str, done: Sequence[str]) -> str:
    """Give the beginning of a sentence's rest, up to the clause that says what was done and how much."""
    clauses = rest.split(",")
    for i, clause in enumerate(clauses):
        if any(word in clause for word in done):
            told = ",".join(clauses[: i + 1])
            if (
                _pattern(_FIGURE).search(clause)
                or i + 1 == len(clauses)
                or not _pattern(_FIGURE).search(clauses[i + 1])
            ):
                return told
            return told + "," + clauses[i + 1]
    return ""


def _is_opening(report: Report, line: Line, rest: str, start: int, away: int) -> bool:
    """Tell whether a sentence opens section one with what the organ did in another year."""
    words = data("claims")
    if not -_FARTHEST <= away < 0 or start or line.section is None or line.section.section.key != "overview":
        return False
    first = next((other for other in report.once(prose) if other.section is line.section), None)
    return (
        first is line
        and rest[:1] == ","
        and any(word in rest for word in words["work"])
        and not any(word in rest for word in words["other"] if word not in ("实施", "要点", "问题", "绩效", "考核"))
    )
