"""Who signed the report, and when: the lines at its end."""

from __future__ import annotations

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.phrases import words
from gklint.report.prose import line_of
from gklint.spans import Span

_LAST = 8
"""Lines from the end that are looked at, what a page has below left out."""
_DATE = Pattern(
    r"(?:20|二[〇○零Oo0])[\d〇○零一二三四五六七八九Oo]{1,3}"
    r"年?[\d一二三四五六七八九十]{0,4}月?[\d一二三四五六七八九十]{0,4}[日号]?(?<=[日月号])[)）]?$|"
    r"(?<!\d)20\d{2}([-./])\d{1,2}\1\d{1,2}[)）]?$"
)
_LAST_CHARACTERS = frozenset("日月号0123456789")
_NAME = Pattern(r"[^\x00-\x27*-\x7f。、《》“”〔〕]{3,40}")
_DIGITS = str.maketrans("〇○零一二三四五六七八九Oo", "000123456789" + "00")
_WHOLE = Pattern(r"(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?")
_NUMERAL = Pattern(r"[一二三四五六七八九]?十?[一二三四五六七八九]?")


class SignOff(NamedTuple):
    """The end of a report."""

    line: int
    """The line on which it begins."""
    date: str
    """As it is printed, NFKC without blanks; empty when there is none."""
    place: Span
    year: int | None
    """None when characters are lost."""
    month: int
    day: int | None
    """None when only the month is given."""
    name: str | None
    """Who signed; None when nobody did."""
    named_at: Span


def sign_off(report: Report) -> SignOff | None:
    """Read the sign-off; None when no date stands at the end. To be asked for by ``report.once``."""
    if not report.sections:
        return None
    below = _last_lines(report)
    while below and line_of(below[-1]).text.lstrip("(").startswith(words("dates", "below")):
        del below[-1]
    if not below or below[-1].kind is Kind.ROW:
        return None
    line = line_of(below[-1])
    match = _DATE.search(line.text) if line.text.rstrip(")")[-1:] in _LAST_CHARACTERS else None
    name = line.text[: match.start()].strip("(（,") if match else ""
    if match is None or (name and not _NAME.fullmatch(name)):
        return None
    date = match.group().rstrip(")）")
    place = line.span(match.start(), match.start() + len(date))
    begins, named_at = line.block.line, place
    if name:
        named_at = line.span(0, len(name))
    elif len(below) > 1 and below[-2].kind is Kind.PARAGRAPH and _NAME.fullmatch(line_of(below[-2]).text):
        above = line_of(below[-2])
        begins, name, named_at = above.block.line, above.text, above.span(0, len(above.text))
    return SignOff(begins, date, place, *_read(date), name or None, named_at)


def _last_lines(report: Report) -> list[Block]:
    """Give the short lines at the end, without what a page has there."""
    heading = report.sections[-1].heading.line
    tables = max((table.span.end for table in report.tables), default=0)
    return [
        block
        for block in report.blocks[-2 * _LAST :]
        if block.line > heading
        and block.kind is not Kind.DIRECTIVE
        and block.span.start >= tables
        and not is_furniture(block)
    ][-_LAST:]


def _read(date: str) -> tuple[int | None, int, int | None]:
    if not date.endswith(("日", "月", "号")):
        date = "{}年{}月{}日".format(*date.replace("-", ".").replace("/", ".").split("."))
    head, _, rest = date.partition("年")
    month, found, day = rest.partition("月")
    plain = head.translate(_DIGITS) + "年" + _value(month) + found + _value(day.rstrip("日号")) + day[-1:]
    match = _WHOLE.fullmatch(plain if day else plain.rstrip("日号"))
    if match is None:
        return None, 0, None
    year, number = int(match[1]), int(match[2])
    return (year, number, int(match[3]) if match[3] else None) if 1 <= number <= 12 else (None, 0, None)


def _value(text: str) -> str:
    """Give a number up to 99 in digits; what is none, as it is."""
    if text.isdigit() or not text or not _NUMERAL.fullmatch(text):
        return text
    tens, ten, ones = text.partition("十")
    if not ten:
        return text.translate(_DIGITS)
    return str((int(tens.translate(_DIGITS)) if tens else 1) * 10 + (int(ones.translate(_DIGITS)) if ones else 0))
