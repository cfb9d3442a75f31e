"""Brackets and quotation marks of a paragraph that have no partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.passages import paragraphs
from gklint.report.prose import Line
from gklint.spans import Span

_PAIRS = {"(": ")", "《": "》", "“": "”", "〔": "〕"}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_MARKS = Pattern("[()《》“”〔〕]")
_ORDINAL = "一二三四五六七八九十百0123456789abcdefghijABCDEFGHIJ①②③④⑤⑥⑦⑧⑨"
_FACES = (":", ";", "^", "-", "=", "≧", "_", "~")
_NEAR = 8
"""Characters between an opening bracket of a document number and its year."""


class Lonely(NamedTuple):
    """A bracket without its partner."""

    span: Span
    mark: str
    partner: str
    """The bracket that is missing; the same mark's partner."""
    wrong_way: bool = False
    """It is there, but looks the wrong way: “……“."""
    within: str = ""
    """It is there, but beyond this bracket, which is still open: （“……）”."""


def lonely(report: Report) -> tuple[Lonely, ...]:
    """Give the brackets without partners; a mismatched pair counts once, at its first mark."""
    return tuple(found for lines in paragraphs(report) for found in _of_paragraph(lines))


class _Mark(NamedTuple):
    line: Line
    place: int
    text: str

    @property
    def span(self) -> Span:
        return self.line.span(self.place, self.place + 1)


def _of_paragraph(lines: Sequence[Line]) -> Iterator[Lonely]:
    if _is_balanced("".join(mark for line in lines for mark in _MARKS.findall(line.text))):
        return
    lines = [line for line in lines if not is_furniture(line.block)]
    marks = [_Mark(line, match.start(), match.group()) for line in lines for match in _MARKS.finditer(line.text)]
    marks = [mark for mark in marks if not _is_misread(mark)]
    alone = [*_brackets(marks), *_quotes([mark for mark in marks if mark.text in "“”"])]
    if not alone:
        yield from _crossed(marks)
    previous = ""
    for span, mark, wrong_way in sorted(
        ((mark.span, mark, wrong) for mark, wrong in alone), key=lambda found: found[0]
    ):
        if _is_ordinal(mark) or _is_face(mark) or _is_number(mark):
            continue
        if previous in _PAIRS and mark.text in _CLOSING and previous != _CLOSING[mark.text]:
            previous = ""  # 《……）: one mistake, said at its beginning
            continue
        yield Lonely(span, mark.text, _PAIRS.get(mark.text) or _CLOSING[mark.text], wrong_way)
        previous = "" if wrong_way else mark.text


def _is_balanced(marks: str) -> bool:
    """Tell whether nothing is left of brackets when pairs are taken out, innermost first."""
    before = ""
    while marks and marks != before:
        before = marks
        for opening, closing in _PAIRS.items():
            marks = marks.replace(opening + closing, "")
    return not marks


def _brackets(marks: Sequence[_Mark]) -> Iterator[tuple[_Mark, bool]]:
    """Yield the brackets without partners, each kind by itself; they may lie in one another."""
    opened: dict[str, list[_Mark]] = {opening: [] for opening in _PAIRS}
    for mark in marks:
        if mark.text in opened and mark.text != "“":
            opened[mark.text].append(mark)
        elif mark.text != "”" and mark.text in _CLOSING:
            if opened[_CLOSING[mark.text]]:
                opened[_CLOSING[mark.text]].pop()
            else:
                yield mark, False
    yield from ((mark, False) for left in opened.values() for mark in left)


def _crossed(marks: Sequence[_Mark]) -> Iterator[Lonely]:
    """Yield the brackets that close while another is open that was opened after theirs; all have their partners."""
    opened: list[str] = []
    for mark in marks:
        if mark.text in _PAIRS:
            opened.append(mark.text)
            continue
        partner = _CLOSING[mark.text]
        if opened[-1] != partner:
            yield Lonely(mark.span, mark.text, partner, within=opened[-1])
        del opened[len(opened) - 1 - opened[::-1].index(partner)]


def _quotes(quotes: Sequence[_Mark]) -> Iterator[tuple[_Mark, bool]]:
    """Yield the quotation marks without partners, and those that look the wrong way; they do not lie in one another."""
    opened: _Mark | None = None
    for i, mark in enumerate(quotes):
        following = quotes[i + 1].text if i + 1 < len(quotes) else ""
        if mark.text == "“" and opened is None:
            opened = mark
        elif mark.text == "“" and following == "”":  # “…… “……”: the first is not closed
            yield opened or mark, False
            opened = mark
        elif mark.text == "“":  # “……“
            yield mark, True
            opened = None
        elif opened is not None:
            opened = None
        elif following == "”":  # ”……”
            yield mark, True
            opened = mark
        else:
            yield mark, False
    if opened is not None:
        yield opened, False


def _is_ordinal(mark: _Mark) -> bool:
    """Tell whether a closing bracket belongs to an ordinal: 1） at a line's beginning or after a mark."""
    if mark.text != ")":
        return False
    text = mark.line.text[: mark.place]
    ordinal = text[len(text.rstrip(_ORDINAL)) :]
    before = text[: len(text) - len(ordinal)]
    return 0 < len(ordinal) <= 3 and (
        not before or not before[-1].isalnum() or not ordinal.isascii() or ordinal.isalpha()
    )


def _is_face(mark: _Mark) -> bool:
    """Tell whether a bracket is the mouth of a face: :)."""
    return mark.text in "()" and mark.line.text[: mark.place].endswith(_FACES)


def _is_number(mark: _Mark) -> bool:
    """Tell whether a bracket is half of a document number's; what is wrong with those is said elsewhere."""
    text, place = mark.line.text, mark.place
    if mark.text == "〔":
        return bool(_YEAR.match(text, place + 1))
    return mark.text == "〕" and bool(_YEAR.search(text, max(0, place - _NEAR), place))


def _is_misread(mark: _Mark) -> bool:
    """Tell whether a mark is a byte of a character that was read in another encoding: æ”¿."""
    if mark.text not in "“”":
        return False
    text, place = mark.line.text, mark.place
    return any("\xc0" <= letter <= "\xff" and letter != "×" for letter in text[max(0, place - 2) : place + 3])


_YEAR = Pattern(r"(?:19|20)\d{1,3}")
