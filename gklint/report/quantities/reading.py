"""The sentences of a report read for what they say in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from gklint.blocks import Kind
from gklint.report.model import Report
from gklint.report.prose import Line, prose
from gklint.report.quantities.applicants import with_applicants
from gklint.report.quantities.breakdowns import breakdowns
from gklint.report.quantities.context import (
    LONGEST_BEFORE,
    Sentence,
    is_other_body,
    is_other_time,
    names_other_year,
    says_whose_year,
    sentences,
    year_before,
)
from gklint.report.quantities.denials import denials
from gklint.report.quantities.model import Breakdown, Figures, Predicate, Quantity, Scope, Subject
from gklint.report.quantities.numerals import Numeral, numerals
from gklint.report.quantities.respective import respective_labels
from gklint.report.quantities.telling import Phrase, Told, tell
from gklint.report.quantities.words import has

_SECTIONS = frozenset(("overview", "disclosure", "requests", "review", "others"))
"""The sections that speak of the year's own figures; elsewhere a sentence must say that it does."""
_LONGEST_HEADING = 40
_MOST_NUMBERS = 150
"""Numbers of a line that are read; no paragraph has more."""
_MARKS = ",;:()"
_SEPARATORS = frozenset(",。;:()")


def quantities(report: Report) -> Figures:
    """Give everything that the text says in numbers; to be asked for by ``report.once(quantities)``."""
    found: list[Quantity] = []
    divided: list[Breakdown] = []
    heading = ""
    for line in report.once(prose):
        if line.block.kind in {Kind.SUBHEADING, Kind.ITEM} and len(line.text) <= _LONGEST_HEADING:
            heading = line.text
        if line.section is None:
            continue
        own = list(with_applicants(_in_line(report, line, heading)))
        found += own
        divided += breakdowns(line, own)
    return Figures(tuple(found), tuple(divided))


def _in_line(report: Report, line: Line, heading: str) -> list[Quantity]:
    numbers = list(islice(numerals(line.text), _MOST_NUMBERS))
    plainly = line.section is not None and line.section.section.key in _SECTIONS
    found: list[Quantity] = []
    elsewhere = False
    for sentence in sentences(line, heading):
        own = [number for number in numbers if sentence.start <= number.start < sentence.end]
        judged = plainly or says_whose_year(sentence, report)
        told = list(_in_sentence(report, sentence, own, judged=judged, elsewhere=elsewhere))
        if judged:
            told += denials(report, sentence)
            told.sort(key=lambda quantity: quantity.start)
        if told:
            elsewhere = any(
                each.scope is Scope.ELSEWHERE and each.subject is Subject.REQUESTS for each in told
            ) and not any(each.scope is Scope.YEAR for each in told)
        found += told
    return found


def _in_sentence(
    report: Report, sentence: Sentence, numbers: list[Numeral], *, judged: bool, elsewhere: bool
) -> Iterator[Quantity]:
    text = sentence.text
    previous = sentence.start
    told: list[Told] = []
    partly = False
    respective = respective_labels(text, numbers)
    for number in numbers:
        clause = _clause(sentence, number)
        phrase = Phrase(
            sentence,
            before=text[max(sentence.start, number.start - LONGEST_BEFORE) : number.start],
            label=respective.get(number.start) or text[max(previous, clause[0]) : number.start].lstrip("、和及"),
            gap=text[previous : number.start],
            after=text[number.unit_end : clause[1]],
            place=number.start,
        )
        said = tell(phrase, number, report) if judged else Told(Subject.OTHER, Predicate.SAID)
        scope = said.scope
        if said.subject is not Subject.OTHER and scope is Scope.YEAR:
            scope = _scope(report, phrase, number, said)
            if elsewhere and _years_silent(phrase.before):
                scope = Scope.ELSEWHERE
            # What is told of one body's or one time's requests goes on to be about them.
            if partly and said.subject is Subject.REQUESTS:
                scope = Scope.PART
        if said.subject is Subject.REQUESTS and scope in {Scope.PART, Scope.ELSEWHERE, Scope.CUMULATIVE}:
            partly = partly or (number.exact and not said.aside)
        told.append(said)
        previous = number.unit_end
        yield Quantity(
            said.subject,
            said.predicate,
            number.number,
            number.unit,
            scope,
            year_before(phrase.before, report),
            said.outcomes,
            said.channel,
            sentence.line,
            number.start,
            number.end,
            clause,
        )


def _years_silent(before: str) -> bool:
    return "年" not in before


def _scope(report: Report, phrase: Phrase, number: Numeral, said: Told) -> Scope:
    if not number.exact or has(phrase.label, "scope", "delta"):
        return Scope.ELSEWHERE
    if is_other_time(_outside_brackets(phrase.before), report) or names_other_year(phrase.label, report):
        return Scope.ELSEWHERE
    if is_other_body(phrase.before, report):
        return Scope.PART
    if said.predicate is Predicate.CARRIED_IN:
        return Scope.CARRIED
    return Scope.YEAR


def _outside_brackets(text: str) -> str:
    """Leave out what stands in brackets that are closed: 12件(上年30件)."""
    while ")" in text:
        head, _, tail = text.partition(")")
        if "(" not in head:
            return text
        text = head.rpartition("(")[0] + tail
    return text


def _clause(sentence: Sentence, number: Numeral) -> tuple[int, int]:
    """Give the clause that a number stands in: from one mark to the next."""
    text = sentence.text
    start = number.start
    while start > sentence.start and text[start - 1] not in _SEPARATORS:
        start -= 1
    end = number.unit_end
    while end < sentence.end and text[end] not in _SEPARATORS:
        end += 1
    return start, end
