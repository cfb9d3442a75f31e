"""Dates of which characters are lost: 202311日到1231日.

Within the statement of the statistics period it is known what the date was; elsewhere only what no date can be
is taken for a damaged one.
"""

from __future__ import annotations

from collections.abc import Iterator

from gklint.patterns import Pattern
from gklint.report.model import Report
from gklint.report.period import plainly_stated
from gklint.report.phrases import Phrase, words
from gklint.report.prose import Line, prose

_RUN = Pattern(r"(?<![\d年月日])[\d年月日]{2,17}")
_WHOLE = Pattern(
    r"(?:(?:20|19)\d{2}年)?\d{1,2}月(?:\d{1,2}[日号])?|(?:20|19)\d{2}年?度?|\d{1,2}[日号]|[\d]{1,4}|20\d{6}|"
    r"20\d{2}年\d{1,2}"
)
_SHORTEST = 4
"""Code points from which on a run may be what is left of a day: 每2月1次 is none."""
_HOUR = Pattern(r"(?<=日)\d{1,2}[时点]")
_BETWEEN = Pattern(r"[起始开(含)]{0,3}[,、]?(?:截?至|截?止|到|[-—–~─－]){1,3}")
_MONTH, _DAY = "(?:1[0-2]|0?[1-9])", "(?:0[1-9]|[12]\\d|3[01])"
_NO_DATE = Pattern(
    r"(?<!\d)20\d{2}(?:"
    rf"{_MONTH}月(?:\d{{1,2}}日)?|"  # 20241月1日
    r"\d{1,6}日|"  # 202311日, 2025111231日
    r"年(?:"
    rf"{_MONTH}{_DAY}日|"  # 2023年1215日
    r"月(?:\d{0,2}日|[底初末份]|[上中下]旬)|"  # 2023年月15日, 2023年月底
    r"\d{1,2}月(?:日|\d{1,2}(?=[,。;)止前后起]))|"  # 2024年1月日, 2023年12月31
    r"[1-3]?\d日(?![内以之间左均的])))|"  # 2023年15日
    r"^20\d{2}年\d{1,2}月\d{1,2}$|"
    rf"(?<=截[至止])20\d{{2}}年{_MONTH}{_DAY}(?=[,。;止])|"  # 截至2023年1231
    rf"(?<!\d)(?:20\d|0[12]\d)年{_MONTH}月|"  # 203年1月
    rf"(?:^|(?<=[自从至到为于:,(]))年{_MONTH}月\d{{1,2}}日"  # 自年1月1日
)


def damaged_dates(report: Report) -> tuple[Phrase, ...]:
    """Give the damaged dates of the prose, with what they were; to be asked for by ``report.once``."""
    return tuple(_all(report))


def _all(report: Report) -> Iterator[Phrase]:
    year = report.year.value if report.year else None
    for line in report.once(prose):
        if "日" not in line.text and "月" not in line.text and "截" not in line.text:
            continue
        for start, end in line.sentences():
            sentence = line.text[start:end]
            found = (
                _in_period(line, start, sentence, year)
                if any(hint in sentence for hint in words("dates", "hints"))
                else None
            )
            if found is None and "年" not in sentence and "20" not in sentence:
                continue
            yield from (found,) if found is not None else _elsewhere(line, start, sentence)


def _elsewhere(line: Line, start: int, sentence: str) -> Iterator[Phrase]:
    for match in _NO_DATE.finditer(sentence):
        yield Phrase(match.group(), line.span(start + match.start(), start + match.end()))


def _in_period(line: Line, start: int, sentence: str, year: int | None) -> Phrase | None:
    """Give the damaged period of a sentence, from its first date to its second."""
    if year is None or plainly_stated(sentence, year):
        return None
    first, last, between = f"{year}年1月1日", f"{year}年12月31日", "至"
    sentence = _HOUR.sub(lambda hour: "＊" * len(hour.group()), sentence)
    runs = list(_RUN.finditer(sentence))
    for i, run in enumerate(runs):
        text = run.group()
        if not _is_damaged(text, year, sentence[: run.start()]):
            continue
        if _from(text, (first + last, first + "12月31日")) and not _from(text, (first, last, f"{year}年01月01日")):
            return _period(line, start, run.start(), run.end(), first + between + last)
        following = runs[i + 1] if i + 1 < len(runs) else None
        if following and _BETWEEN.fullmatch(sentence[run.end() : following.start()]):
            between = _as_printed(line, start + run.end(), start + following.start())
            whole = _meant(text, first, year), _meant(following.group(), last, year)
            meant = whole[0] + between + whole[1] if whole[0] and whole[1] else None
            return _period(line, start, run.start(), following.end(), meant)
        before = runs[i - 1] if i else None
        if before and _BETWEEN.fullmatch(sentence[before.end() : run.start()]):
            between = _as_printed(line, start + before.end(), start + run.start())
            whole = _meant(before.group(), first, year), _meant(text, last, year)
            meant = whole[0] + between + whole[1] if whole[0] and whole[1] else None
            return _period(line, start, before.start(), run.end(), meant)
    return None


def _as_printed(line: Line, start: int, end: int) -> str:
    """Give a part of a line with the marks that are printed there."""
    place, begin = line.span(start, end), line.block.span.start
    return line.block.text[place.start - begin : place.end - begin]


def _period(line: Line, start: int, first: int, last: int, meant: str | None) -> Phrase:
    return Phrase(line.text[start + first : start + last], line.span(start + first, start + last), meant)


def _is_damaged(text: str, year: int, before: str) -> bool:
    """Tell whether a run of digits and 年月日 is what is left of a period's first or last day, or of both."""
    if _WHOLE.fullmatch(text) or (len(text) < _SHORTEST and text != "1月1"):
        return False
    if text[0] == "年" and before.endswith(words("dates", "before-year")):
        return False
    if not any(mark in text for mark in "月日"):
        return False
    first, last = f"{year}年1月1日", f"{year}年12月31日"
    return _from(text, (first, last, first + last, first + "12月31日", f"{year}年01月01日", f"{year}年01月01日{last}"))


def _from(text: str, whole: tuple[str, ...]) -> bool:
    """Tell whether characters left out of one of the texts give this one."""
    for each in whole:
        characters = iter(each)
        if all(character in characters for character in text):
            return True
    return False


def _meant(text: str, day: str, year: int) -> str | None:
    """Give the day that was meant, with its year where that was printed or is lost in part."""
    if not _from(text, (day, day.replace("年1月1日", "年01月01日"))):
        return None
    bare = day.removeprefix(f"{year}年")
    return bare if text == bare or (bare.startswith("12") and _from(text, (bare,))) else day
