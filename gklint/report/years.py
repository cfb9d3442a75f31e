"""The years of which a report speaks: whether it says its own, and for which it claims its figures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from gklint.blocks import Kind
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.phrases import Phrase, pattern, words
from gklint.report.prose import Line, prose
from gklint.report.signoff import sign_off

_QUOTED = r"《[^《》]{0,80}》|〔\d{4}〕|“[^“”]{0,60}”"
_ALL_YEARS = r"(?<!\d)(20[0-4]\d)(?!\d)"
_OPENING = (
    r"(?:^|(?<=[。:;])|(?<=[一二三四五六七八九]是)|(?<=[.、)]))(?:截至目前,)?(?P<year>20[0-4]\d)"
    r"年(?:1月1日[^,。;\d]{0,3}(?:至|到|[-—]+)(?:20\d{2}年)?12月31日(?:期间|止)?)?(?:度|全年|全年度)?"
    r"(?![底初末前后间内起以之至到和与及或的、—-]|期间|\d|以来)"
)
_FIGURE = r"\d+(?:\.\d+)?万?余?(?:条|件|份|篇|次|宗|例|个|起|项|期|元|场|人)"
_FARTHEST = 2
"""Years before the report's that a copied report may be from."""
_YEAR = r"(?<![\d.])20[0-4]\d(?=年|[.\-/]0?1[.\-/]0?1)|二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2}"
_OF_A_DOCUMENT = (
    r"《[^《》]{0,80}》|[〔\[【(][12]\d{3}[〕\]】)]|"
    r"20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?[^,。;、]{0,4}?(?:修订|修正|施行|实施|印发|颁布|出台|通过)"
)


def year_stated(report: Report) -> bool:
    """Tell whether a year stands anywhere but in other documents' names and the sign-off.

    To be asked for by ``report.once``.
    """
    title = report.title
    if title is not None and report.year is not None and f"{report.year.value}年" in title.text:
        return True
    signed = report.once(sign_off)
    for block in report.blocks:
        if block.kind is Kind.DIRECTIVE or (signed is not None and block.line >= signed.line):
            continue
        if is_furniture(block) and report.title is None:
            continue
        if "20" not in block.text and "二" not in block.text and "２" not in block.text:
            continue
        text = "".join(unicodedata.normalize("NFKC", block.text).split())
        if pattern(_YEAR).search(pattern(_OF_A_DOCUMENT).sub("", text)):
            return True
    return False


def foreign_claims(report: Report) -> tuple[Phrase, ...]:
    """Give the years other than the report's for which it claims figures or work of the organ's own.

    To be asked for by ``report.once``.
    """
    if report.year is None:
        return ()
    year = report.year.value
    return tuple(claim for line in report.once(prose) if line.section for claim in _in_line(report, line, year))


def _in_line(report: Report, line: Line, year: int) -> Iterator[Phrase]:
    if not any(int(found) != year for found in pattern(_ALL_YEARS).findall(line.text)):
        return
    for start, end in line.sentences():
        sentence = pattern(_QUOTED).sub(_hidden, line.text[start:end])
        if report.organ is not None:  # 审计局, 规划局: words of its name are not its own
            sentence = sentence.replace(report.organ.value, "＊" * len(report.organ.value))
        years = {int(found) for found in pattern(_ALL_YEARS).findall(sentence)}
        if year in years or len(years) != 1:
            continue
        match = pattern(_OPENING).search(sentence)
        if match is None:
            continue
        claimed, rest = int(match["year"]), sentence[match.end() :]
        if _is_claim(rest, sentence, claimed - year, line) or _is_opening(report, line, rest, start, claimed - year):
            place = start + match.start("year")
            yield Phrase(match["year"], line.span(place, place + 4))


def _hidden(match: re.Match[str]) -> str:
    return "＊" * len(match.group())


def _is_claim(rest: str, sentence: str, away: int, line: Line) -> bool:
    """Tell whether the rest of a sentence says what was done, so many years away from the report's."""
    told = _up_to_what_was_done(rest, words("years", "done"))
    if not (-_FARTHEST <= away < 0 or away == 1) or not told:
        return False
    before = sentence[: len(sentence) - len(rest)]
    if any(word in before + told for word in words("years", "other")) or any(
        word in sentence for word in words("years", "this-year")
    ):
        return False
    if away > 0 and (any(word in sentence for word in words("years", "plans")) or line.section is None):
        return False
    if line.section is not None and line.section.section.key == "problems" and away > 0:
        return False
    return bool(pattern(_FIGURE).search(told)) or any(word in told for word in words("years", "none"))


def _up_to_what_was_done(rest: str, done: Sequence[str]) -> str:
    """Give the beginning of a sentence's rest, up to the clause that says what was done and how much."""
    clauses = rest.split(",")
    for i, clause in enumerate(clauses):
        if any(word in clause for word in done):
            told = ",".join(clauses[: i + 1])
            if pattern(_FIGURE).search(clause) or i + 1 == len(clauses) or not pattern(_FIGURE).search(clauses[i + 1]):
                return told
            return told + "," + clauses[i + 1]
    return ""


def _is_opening(report: Report, line: Line, rest: str, start: int, away: int) -> bool:
    """Tell whether a sentence opens section one with what the organ did in another year."""
    if not -_FARTHEST <= away < 0 or start or line.section is None or line.section.section.key != "overview":
        return False
    first = next((other for other in report.once(prose) if other.section is line.section), None)
    return (
        first is line
        and rest[:1] == ","
        and any(word in rest for word in words("years", "work"))
        and not any(
            word in rest for word in words("years", "other") if word not in ("实施", "要点", "问题", "绩效", "考核")
        )
    )
