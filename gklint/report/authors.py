"""Who is named as the report's author, besides in its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.report.model import Certainty, Level, Report
from gklint.report.phrases import Phrase, pattern
from gklint.report.prose import Line, prose
from gklint.report.signoff import sign_off

_END = r"(?:人民政府|街道办事处|办事处|管委会|管理委员会|委员会|[局厅署]|办公室|中心|支队|大队)"
_ORGAN = rf"(?P<organ>[^\x00-\x7f。、《》“”〔〕]{{2,24}}?{_END})"
_ANNOUNCED = (
    r"(?:现将|公布|公开|发布|编制|制定|完成|形成)了?[《“]?(?:20\d{2}年度?)?"
    + _ORGAN
    + r"(?:20\d{2}年度?)?的?政府信息公开(?:工作)?(?:年度?)?(?:工作)?(?:报告|年报|情况)"
)
_SUBJECT = (
    r"^(?:20\d{2}年(?:度|以来)?,?|一年来,?|今年以来,?|本年度,?)"
    + _ORGAN
    + r"(?:始终|坚持|认真|严格|深入|高度|积极|紧紧|围绕|按照|全面|扎实|切实|持续|在|以|紧扣)"
)
_ANNOUNCING = ("现将", "公布", "编制", "发布", "现公开", "形成", "制定", "向社会")
_SPEAK_FOR_OTHERS = (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.OTHER)
"""Organs whose reports tell of the work of many."""


def foreign_authors(report: Report) -> tuple[Phrase, ...]:
    """Give the authors that cannot be the organ of the title; to be asked for by ``report.once``."""
    organ = report.organ
    if organ is None or organ.certainty is not Certainty.STATED:
        return ()
    named = [author for author in _named(report) if not organ.span.covers(author.span) and author.text != organ.value]
    if not named:
        return ()
    from gklint.report.organs import surely_differ

    return tuple(author for author in named if surely_differ(author.text, organ.value))


def _named(report: Report) -> Iterator[Phrase]:
    first = True
    for line in report.once(prose):
        if line.section is None:
            yield from _announced(line)
        elif line.section.section.key == "overview":
            yield from _announced(line)
            if first and report.level is not None and report.level.value not in _SPEAK_FOR_OTHERS:
                yield from _subject(line)
            first = False
    signed = report.once(sign_off)
    if signed is not None and signed.name is not None and re.search(_END + "$", signed.name):
        yield Phrase(signed.name, signed.named_at)


def _announced(line: Line) -> Iterator[Phrase]:
    if not any(word in line.text for word in _ANNOUNCING):
        return
    for match in pattern(_ANNOUNCED).finditer(line.text):
        yield _author(line, match)


def _subject(line: Line) -> Iterator[Phrase]:
    match = pattern(_SUBJECT).match(line.text)
    if match is not None:
        yield _author(line, match)


def _author(line: Line, match: re.Match[str]) -> Phrase:
    return Phrase(match["organ"], line.span(match.start("organ"), match.end("organ")))
