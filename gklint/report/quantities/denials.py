"""Figures that are 0 in words: 未收到申请, 未发生行政复议、行政诉讼, 无上年结转."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gklint.report.model import Report
from gklint.report.quantities.context import LONGEST_BEFORE, Sentence, is_other_body, is_other_time, year_before
from gklint.report.quantities.model import Predicate, Quantity, Scope, Subject
from gklint.report.quantities.words import has, without_end, words

_OBJECTS = ("申请", "复议", "诉讼", "结转", "规范性文件", "公开件")
_NONE = ("未", "没", "无", "不存在", "零")
_ZERO = Decimal(0)
_MARKS = ",;:()。!?"
_Told = tuple[Subject, Predicate]


def denials(report: Report, sentence: Sentence) -> list[Quantity]:
    """Give what a sentence denies, as figures of 0."""
    text = sentence.text[sentence.start : sentence.end]
    if not any(word in text for word in ("未", "没", "无", "不存在", "零")) or not any(
        word in text for word in _OBJECTS
    ):
        return []
    return list(_denials(report, sentence))


def _denials(report: Report, sentence: Sentence) -> Iterator[Quantity]:
    for start, end in _clauses(sentence):
        clause = sentence.text[start:end]
        if end - start > LONGEST_BEFORE:
            continue
        place, word = _denial(clause)
        zero = "" if word else next((word for word in words("denials")["zero"] if word in clause), "")
        if zero:
            place = clause.find(zero)
        elif not word:
            continue
        before = sentence.text[max(sentence.start, start + place - LONGEST_BEFORE) : start + place]
        if is_other_time(before, report) or is_other_body(before, report):
            continue
        if zero:
            told = list(_none_of(sentence, clause[:place], before))
            place = 0
        else:
            told = list(_denied(sentence, word, clause[place + len(word) :], before))
        for subject, predicate in told:
            yield Quantity(
                subject,
                predicate,
                _ZERO,
                "",
                Scope.YEAR,
                year_before(before, report),
                (),
                "",
                sentence.line,
                start + place,
                end,
                (start, end),
                denied=True,
            )


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for i in range(sentence.start, sentence.end):
        if sentence.text[i] in _MARKS:
            if i > start:
                yield start, i
            start = i + 1
    if sentence.end > start:
        yield start, sentence.end


def _denial(clause: str) -> tuple[int, str]:
    """Give the first word of denial, and where it stands."""
    found = [(clause.find(word), -len(word), word) for word in words("denials")["words"] if word in clause]
    if not found:
        return 0, ""
    place, _, word = min(found)
    if clause.startswith(tuple(words("denials")["not-denials"]), place):
        return 0, ""
    return place, word


def _denied(sentence: Sentence, word: str, rest: str, before: str) -> Iterator[_Told]:
    if has(rest, "denials", "restricting"):
        return
    core = without_end(rest, words("denials")["tails"])
    if has(rest, "requests", "carried"):
        if word.startswith(("无", "没有", "不存在")) and sentence.about_requests:
            yield from _carried(rest)
        return
    disputes = list(_disputes(sentence, core, before))
    if disputes:
        yield from disputes
    elif word in words("denials")["received"] and _are_requests(sentence, core, rest, before):
        yield Subject.REQUESTS, Predicate.RECEIVED
    elif word in words("denials")["issued"] and rest.endswith(words("documents")["name"]):
        verb = word if len(word) > len("没有") else rest
        if has(verb, "documents", "issued") and not has(before + rest, "documents", "foreign"):
            yield Subject.DOCUMENTS, Predicate.ISSUED


def _none_of(sentence: Sentence, core: str, before: str) -> Iterator[_Told]:
    """Read what stands before 零受理."""
    core = without_end(core, ["实现", "为", "均", "继续", "保持"])
    disputes = [] if has(core, "denials", "restricting") else list(_disputes(sentence, core, before))
    if disputes:
        yield from disputes
    elif not has(core, "denials", "restricting") and _are_requests(sentence, core, core, before):
        yield Subject.REQUESTS, Predicate.RECEIVED


def _carried(rest: str) -> Iterator[_Told]:
    if has(rest, "requests", "last-year"):
        yield Subject.REQUESTS, Predicate.CARRIED_IN
    elif has(rest, "requests", "next-year"):
        yield Subject.REQUESTS, Predicate.CARRIED_OUT


def _disputes(sentence: Sentence, core: str, before: str) -> Iterator[_Told]:
    ends = core.endswith(("复议", "诉讼", "起诉"))
    said = before + core
    about = sentence.about_requests or sentence.about_review or has(said, "review", "about")
    if not ends or not about:
        return
    if "复议" in core:
        yield Subject.REVIEWS, Predicate.OCCURRED
    if "诉讼" in core or "起诉" in core:
        yield Subject.SUITS, Predicate.OCCURRED


def _are_requests(sentence: Sentence, core: str, rest: str, before: str) -> bool:
    if "复议" in rest or "诉讼" in rest or has(before + rest, "requests", "foreign"):
        return False
    if "法人" in rest and not any(word in rest for word in ("公民", "公众", "群众", "个人", "自然人", "社会")):
        return False
    if any(word in rest for word in ("涉及", "关于", "针对")):
        return False
    if any(core.endswith(name) or name + "政府信息" in core[-12:] for name in words("requests")["names"]):
        return True
    rest = without_end(rest, ["的", "情况", "事项"])
    named = rest.endswith(("申请", "申请件"))
    return named and (sentence.about_requests or "信息" in rest)
