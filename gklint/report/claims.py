"""For which years a report claims its figures, where that is not its own.

A year is read clause by clause: 2022年共收到申请3件, 我局2022年收到…, 截至2022年底已答复…. It may mean something
else (last year's accounts, a comparison, a plan, what was carried over), and then nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from gklint.blocks import Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.phrases import Phrase, words
from gklint.report.prose import Line, line_of, prose
from gklint.report.speaking import clause_start, does

_QUOTED = Pattern(r"《[^《》]{0,80}》|〔\d{4}〕|“[^“”]{0,60}”")
_ALL_YEARS = Pattern(r"(?<!\d)(20[0-4]\d)(?!\d)")
_OWN, _HIDDEN = "＠", "＊"
"""What stands for the organ's own name, and for what is not its own words."""
_ASIDE = Pattern(
    r"(?:较|比|同比|相比|对比|比较|与|同)(?:20\d{2}年度?|上一?年度?|去年|往年)(?:同期)?[^,。;]{0,12}|"
    r"(?:20\d{2}年度?|上一?年度?|去年)(?:已?受理)?(?:的)?结转(?:[^,。;)]{0,14}?\d+件)?|"
    r"结转(?:至|到|入)?(?:下一?年度?|次年|明年|20\d{2}年度?)|当年(?:度)?新?收到的"
)
"""What is said of other years beside the figures themselves."""
_CLAIM = Pattern(
    r"(?P<year>20[0-4]\d)年(?:(?P<end>年?[底末]|12月(?:31日|底)|12月31日[2二]十?4时)|"
    r"1月1日[^,。;\d]{0,3}(?:至|到|[-—]+)(?:20\d{2}年)?12月31日(?:期间|止)?|1月?[-—至到]+12月|(?:全年度?|年?度内|度|内)?"
    r"(?![底初末前后间内起以之至到和与及或的、—-]|期间|\d|以来))"
)
_ITEM = 3
"""Code points of what numbers a clause: 一、."""
_OUR = 4
"""Code points of a word for oneself: 我管委会."""
_REVIEW = Pattern(
    rf",?(?:我[^,。;]{{1,3}}|本[^,。;]{{1,3}}|{_OWN}{{2,40}})?的?(?:政府信息公开|政务公开|信息公开)工作"
    r"[^。;]{0,30}?(?:取得|存在|虽|不足|差距|成效|进展)"
)
_FIGURE = Pattern(
    r"(?:\d{1,12}(?:\.\d{1,8})?[万余]{0,2}|[一二三四五六七八九十百零两]{1,5}余?)"
    r"(?:条|件|份|篇|次|宗|例|个|起|项|期|元|场|人)"
)
_LONGEST = 1000
"""Code points of a sentence that are looked at."""
_FARTHEST = 2
"""Years before the report's that a copied report may be from."""
_CAPTION_LINES = 3
"""Lines with which a table may begin that are words about it."""
_ANNOUNCED = Pattern(
    r"(?:现将|公布|发布|编制|形成)了?[^,。;\d]{0,30}?(?P<year>20[0-4]\d)年度?[^,。;\d通知]{0,30}?"
    r"信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况|报告|年报)(?![^,。;]{0,12}(?:通知|要求|部署|工作的|安排))"
)


def foreign_claims(report: Report) -> tuple[Phrase, ...]:
    """Give the years other than the report's for which it claims figures or work of the organ's own.

    To be asked for by ``report.once``.
    """
    if report.year is None:
        return ()
    year = report.year.value
    found = [claim for line in (*report.once(prose), *_captions(report)) for claim in _in_line(report, line, year)]
    return tuple(sorted(found, key=lambda claim: claim.span.start))


def _captions(report: Report) -> Iterator[Line]:
    """Yield the sentences between a section's heading and its table, which are read with the table."""
    for table in report.tables:
        section = next((one for one in report.sections if one.section.key == table.key), None)
        first = bisect_left(report.blocks, table.span.start, key=lambda block: block.span.start)
        for block in report.blocks[first : first + _CAPTION_LINES]:
            if block.kind is not Kind.ROW and "年" in block.text and block.text.rstrip().endswith(("。", "：", ":")):
                yield line_of(block, section)


def _in_line(report: Report, line: Line, year: int) -> Iterator[Phrase]:
    if "20" not in line.text or not any(int(found) != year for found in _ALL_YEARS.findall(line.text)):
        return
    if line.section is None:
        yield from _announced(line, year)
        return
    for start, end in line.sentences():
        sentence = _own_words(report, line.text[start : min(end, start + _LONGEST)])
        years = {int(found) for found in _ALL_YEARS.findall(sentence)}
        if not years or year in years:
            continue
        sentence = _ASIDE.sub(_hidden, sentence)
        if len(set(_ALL_YEARS.findall(sentence))) != 1:
            continue
        for clause in _clauses(sentence):
            away = clause.year - year
            rest = sentence[clause.end :]
            if _is_claim(clause, sentence, away, line.section.section.key) or (
                not clause.start and (_is_opening(report, line, rest, start, away) or _is_review(line, rest, away))
            ):
                place = start + clause.start
                yield Phrase(str(clause.year), line.span(place, place + 4))
                break


class _Clause(NamedTuple):
    """A clause that begins with a year, or with the organ's word for itself and a year."""

    start: int
    end: int
    """Where the year stands, with what belongs to it: 2022年度, 2022年12月31日."""
    year: int
    until: bool
    """Whether it tells of all until the year's end."""
    ours: bool
    """Whether the organ is named before it: 我局2022年."""


def _clauses(sentence: str) -> Iterator[_Clause]:
    for match in _CLAIM.finditer(sentence):
        start = clause_start(sentence, match.start())
        if start and (sentence[start - 1] == "(" or (sentence[start - 1] == "、" and start > _ITEM)):
            continue  # an aside, or one of several years
        before = sentence[start : match.start()].lstrip("0123456789.")
        until = before.endswith(words("claims", "until"))
        if until != bool(match["end"]):
            continue
        if until:
            before = before.removesuffix(next(word for word in words("claims", "until") if before.endswith(word)))
        before = before.removesuffix("在")
        item = next((word for word in words("claims", "items") if before.startswith(word)), "")
        before = before.removeprefix(item)
        ours = before.startswith("我") and len(before) <= _OUR and before not in ("我国", "我们")
        ours = ours or before in words("claims", "ourselves") or (before != "" and not before.strip(_OWN))
        if ours or not before:
            yield _Clause(match.start(), match.end(), int(match["year"]), until, ours)


def _announced(line: Line, year: int) -> Iterator[Phrase]:
    """Yield the year of which a preamble announces the report."""
    text = _QUOTED.sub(_hidden, line.text)
    match = _ANNOUNCED.search(text)
    if match is not None and -_FARTHEST <= int(match["year"]) - year <= 1 and int(match["year"]) != year:
        place = match.start("year")
        yield Phrase(match["year"], line.span(place, place + 4))


def _own_words(report: Report, sentence: str) -> str:
    """Give a sentence without what it quotes, and with a mark for the organ's name: 审计局 tells of no audit."""
    sentence = _QUOTED.sub(_hidden, sentence)
    if report.organ is not None:
        sentence = sentence.replace(report.organ.value, _OWN * len(report.organ.value))
    return sentence


def _hidden(match: re.Match[str]) -> str:
    return _HIDDEN * len(match.group())


def _is_claim(clause: _Clause, sentence: str, away: int, section: str) -> bool:
    """Tell whether a clause says what was done in a year, so many years away from the report's."""
    if not (-_FARTHEST <= away < 0 or away == 1):
        return False
    if not clause.until and not _begins(sentence, clause.end):
        return False
    told = _up_to_what_was_done(sentence[clause.end :], words("claims", "done"))
    if not told or _has(told, "other") or (clause.until and _has(told, "ever")):
        return False
    if away > 0 and (section == "problems" or _has(told, "plans")):
        return False
    if _speaks_of_now(clause, told, sentence):
        return False
    return bool(_FIGURE.search(told)) or _has(told, "none")


def _begins(sentence: str, end: int) -> bool:
    """Tell whether what follows a year is what was done in it, and no noun that it belongs to: 2021年统计公报."""
    if sentence.startswith((",", "我", _OWN), end) or sentence.startswith(words("claims", "ourselves"), end):
        return True
    return sentence.startswith(words("claims", "begins"), end) or does(sentence, end)


def _has(text: str, key: str) -> bool:
    return any(word in text for word in words("claims", key))


def _speaks_of_now(clause: _Clause, told: str, sentence: str) -> bool:
    """Tell whether a sentence tells of the report's year besides.

    至2022年底 and 我局2022年 are what the figures are of, whatever 本年 stands before or within.
    """
    later = sentence[clause.end + len(told) :].partition("其中")[0]
    within = later if clause.until or clause.ours else sentence
    return "今年" in sentence or _has(within, "this-year")


def _up_to_what_was_done(rest: str, done: Sequence[str]) -> str:
    """Give the beginning of a sentence's rest, up to the clause that says what was done and how much."""
    clauses = rest.split(",")
    for i, clause in enumerate(clauses):
        if any(word in clause for word in done):
            told = ",".join(clauses[: i + 1])
            if _FIGURE.search(clause) or i + 1 == len(clauses) or not _FIGURE.search(clauses[i + 1]):
                return told
            return told + "," + clauses[i + 1]
    return ""


def _is_opening(report: Report, line: Line, rest: str, start: int, away: int) -> bool:
    """Tell whether a sentence opens section one with what the organ did in another year."""
    if not -_FARTHEST <= away < 0 or start or line.section is None or line.section.section.key != "overview":
        return False
    first = next((other for other in report.once(prose) if other.section is line.section), None)
    begins = rest.startswith((",", "我", "本", _OWN))
    return first is line and begins and _has(rest, "work") and not _has(rest, "before")


def _is_review(line: Line, rest: str, away: int) -> bool:
    """Tell whether a sentence opens section five with what the work of another year was like."""
    if not -_FARTHEST <= away < 0 or line.section is None or line.section.section.key != "problems":
        return False
    return _REVIEW.match(rest) is not None and not _has(rest, "before") and not _has(rest, "mended")
