"""Which documents the prose cites: numbers as they are printed and as they should be, and the titles beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from gklint.documents import Document, document, known
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Certainty, Report
from gklint.report.prose import Line, prose
from gklint.spans import Span

_HINTS = ("号", "〔", "国办公开办", "国务院令")
_ORDER = "国务院令"
_REMARK = Pattern(r"\([^()]{0,12}\)$")
_YEAR = Pattern(r"(?:19|20)\d\d")
_NO_ADDRESS = Pattern(r"[,。;、)》”\u4e00-\u9fff]")
_CLAUSE_ENDS = Pattern(r"[,。;:、)》和及]")
_SENTENCE_ENDS = Pattern(r"[。;]")
_LISTED = Pattern(r"[,、]|》(?:[和及与]|以及)")
_ORDER_NUMBER = Pattern(r"(?:中华人民共和国)?国(?:务院)?(?:令第?(\d{0,4})号|第?(\d{1,4})号?令)")
_KNOWN_MARKS = Pattern(r"国办公开办[函涵]|国办[函发](?=[\d〔\[【(])|(?<![中全我各外本对])国[发函](?=[〔\[【(])")
_LOCAL_MARKS = Pattern(r"[发函办字文通规政府委党电](?=〔)|[发函办字文规政府委党](?=[\[【])|[发函办规政](?=\()")
_REST = Pattern(r"([〔\[【({<「]?)(\d{0,8})([〕\]】)}>」]?)年?第?(\d{0,5})(号?)")
_AFTER_TITLE = Pattern(
    r"》(?:的?(?:通知|函|解释|规定|办法))?》?[(\[【]?(?:文号:?|即)?"
    r"[\d年月日]{0,11}(?:发布|公布)?(?:的)?(?:中华人民共和国)?$"
)
_BEFORE_TITLE = Pattern(r"(?:文件?|公布的?|发布的?|印发的?)?《")
_LIST_GOES_ON = Pattern(r"[、,和及与至—-]{1,2}(?:第)?\d{1,4}号")
_FILE = Pattern(r"[^,。;、)》”\"]{0,30}\.(?:pdf|docx?|html?|shtml|wps|ofd|xlsx?|jpe?g|png)\b")
_PLACEHOLDER = "×xX*＊_○〇?"
_LONGEST_MARK = 7
_LOOK_BACK = 160
_ISSUER_WITHIN = 60
"""How far before a title its issuer may stand, in code points."""


Flaw = Literal["brackets", "lost bracket", "lost digits", "lost suffix"]
"""What is wrong with a number as it is printed: the brackets around its year are of another kind, one of them or both
are gone, the year or the number within the year is gone or cut, 号 is gone."""


class Number(NamedTuple):
    """A document's number, by its place in a line."""

    start: int
    end: int
    mark: str
    """The issuer's mark: 国办公开办函; 国务院令 for its orders; of any other issuer what stands before the bracket."""
    normal: str
    """As it should be printed; empty when that cannot be told."""
    flaw: Flaw | None
    brackets: str
    """The brackets around the year; empty where one is gone."""


class Title(NamedTuple):
    """A document's title, by its place in a line, its book marks included."""

    start: int
    end: int
    name: str
    context: str
    """What stands before it in the clause, and the name: an issuer is often named there."""


class Citation(NamedTuple):
    """A number, and the title that it belongs to where one stands beside it."""

    line: Line
    number: Number
    title: Title | None

    @property
    def place(self) -> Span:
        """Where the number is printed."""
        return self.line.span(self.number.start, self.number.end)

    @property
    def printed(self) -> str:
        """The number as it is printed, in NFKC."""
        return self.line.text[self.number.start : self.number.end]

    @property
    def document(self) -> Document | None:
        """The known document with this number."""
        return document(self.number.normal)

    def titled(self) -> tuple[Document, ...]:
        """Give the known documents that are called as the title says."""
        return () if self.title is None else called(self.title)


class Mention(NamedTuple):
    """A known document named by its title alone."""

    line: Line
    start: int
    end: int
    document: Document


def citations(report: Report) -> tuple[Citation, ...]:
    """Give the numbers of documents in the prose; to be asked for by ``report.once(citations)``."""
    return tuple(
        Citation(line, number, _title_beside(line.text, number))
        for line in report.once(prose)
        if any(hint in line.text for hint in _HINTS)
        for number in _numbers(line.text)
    )


def rightful(citation: Citation, year: int | None) -> Document | None:
    """Give the known document that the title names when the number is not its own; None when all is well."""
    number, titled = citation.number, citation.titled()
    if not titled or not number.normal or number.flaw not in {None, "brackets"}:
        return None
    if any(one.number == number.normal for one in titled):
        return None
    same_issuer = any(_mark_of(one.number) == number.mark for one in titled)
    if citation.document is None and not same_issuer:
        return None  # a local notice has its own number, however it is called
    return next((one for one in titled if year is None or one.covers(year)), titled[0])


def superseded_mentions(report: Report) -> Iterator[Mention]:
    """Yield the superseded documents that are named by their title, without a number."""
    numbered = report.once(citations)
    for one in known():
        if one.superseded_by and not one.exact:
            for line in report.once(prose):
                for word in one.words:
                    place = line.text.find(word)
                    if place >= 0 and _is_from_issuer(line.text, place, one):
                        mention = Mention(line, place, place + len(word), one)
                        if not any(_belongs(citation, mention) for citation in numbered):
                            yield mention


def _belongs(citation: Citation, mention: Mention) -> bool:
    """Tell whether a number stands beside a title: what is wrong is said of the number then."""
    title = citation.title
    return (
        citation.line.block.line == mention.line.block.line
        and title is not None
        and title.start <= mention.start < title.end
    )


def enclosing_title(text: str, start: int, end: int) -> Span:
    """Give the place of the title around some words, with its book marks; the words themselves where there is none."""
    opened = _opening(text, start)
    if opened is None:
        return Span(start, end)
    depth = 0
    for i in range(opened, min(len(text), opened + _LOOK_BACK)):
        depth += {"《": 1, "》": -1}.get(text[i], 0)
        if depth == 0 and i >= end - 1:
            return Span(opened, i + 1)
    return Span(start, end)


def called(title: Title) -> tuple[Document, ...]:
    """Give the known documents that a title names, whole or shortened."""
    if "转发" in title.context or "试行" in title.name:
        return ()
    name = _REMARK.sub("", title.name)
    return tuple(one for one in known() if one.is_called(name if one.exact else title.context))


# ---------------------------------------------------------------- numbers


def _numbers(text: str) -> Iterator[Number]:
    found = [*_orders(text), *_known_issuers(text)]
    if any(bracket in text for bracket in ("〔", "[", "【", "(1", "(2")):
        taken = {number.start + len(number.mark) for number in found}
        found += [number for number in _local(text) if number.start + len(number.mark) not in taken]
    return iter(sorted(found, key=lambda number: number.start))


def _orders(text: str) -> Iterator[Number]:
    """Yield orders of the State Council, in whatever words: 国务院令第711号, 国令第711号, 国务院第711号令."""
    if "令" not in text:
        return
    for match in _ORDER_NUMBER.finditer(text):
        serial = match[1] or match[2] or ""
        lost: Flaw | None = None if serial or text[match.end() - 1 : match.end()] != "号" else "lost digits"
        if serial or "第" in match[0]:
            normal = f"{_ORDER}第{serial}号" if serial else ""
            yield Number(match.start(), match.end(), _ORDER, normal, lost, "")


def _known_issuers(text: str) -> Iterator[Number]:
    if "国" not in text:
        return
    for mark in _KNOWN_MARKS.finditer(text):
        number = _number(text, mark.start(), mark.end(), mark[0].replace("涵", "函"))
        if number is not None:
            yield number


def _local(text: str) -> Iterator[Number]:
    """Yield other issuers' numbers; only what surely is one."""
    for mark in _LOCAL_MARKS.finditer(text):
        start = mark.end()
        while start > 0 and mark.end() - start < _LONGEST_MARK and "\u4e00" <= text[start - 1] <= "\u9fff":
            start -= 1
        number = _number(text, start, mark.end(), text[start : mark.end()])
        if number is None or number.flaw == "lost suffix":
            continue
        if number.flaw == "lost digits" and not (
            any(map(str.isdigit, text[mark.end() : number.end])) and text[number.end - 1] == "号"
        ):
            continue
        if text[mark.end()] == "〔" or number.flaw == "brackets":
            yield number


def _number(text: str, start: int, at: int, mark: str) -> Number | None:
    """Read what follows an issuer's mark, however damaged; None when it is no number."""
    match = _REST.match(text, at)
    if match is None or _is_file_name(text, start, match.end()):
        return None
    opening, year, closing, serial, suffix = match.groups()
    if year == serial == "" and not (opening and suffix):
        return None
    if text[match.end() : match.end() + 1] and text[match.end()] in _PLACEHOLDER:
        return None
    if not serial and not closing and len(year) > 4:
        year, serial = year[:4], year[4:]
    elif not serial and not suffix and (opening, closing) != ("〔", "〕"):
        return None  # (2021年), 〔2021 and the like
    whole = _YEAR.fullmatch(year) is not None and serial != ""
    flaw = _flaw(opening + closing, whole, bool(suffix))
    if flaw == "lost suffix" and _LIST_GOES_ON.match(text, match.end()):
        flaw = None
    end = match.end() if suffix or serial else match.end(3)
    normal = f"{mark}〔{year}〕{serial.lstrip('0')}号" if whole else ""
    return Number(start, end, mark, normal, flaw, opening + closing if opening and closing else "")


def _flaw(brackets: str, whole: bool, suffix: bool) -> Flaw | None:
    if not whole:
        return "lost digits"
    if len(brackets) < 2:
        return "lost bracket"
    if brackets != "〔〕":
        return "brackets"
    return None if suffix else "lost suffix"


def _is_file_name(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 100) : start]
    address = max(before.rfind("http"), before.rfind("www."))
    if address >= 0 and not _NO_ADDRESS.search(before, address):
        return True
    return _FILE.match(text, end) is not None


def _mark_of(number: str) -> str:
    return number.split("〔", 1)[0].split("第", 1)[0]


# ---------------------------------------------------------------- titles


def _title_beside(text: str, number: Number) -> Title | None:
    """Give the title before a number, or the one that follows it."""
    first = max(0, number.start - _LOOK_BACK)
    before = _AFTER_TITLE.search(text[first : number.start])
    if before is not None:
        end = first + before.start() + 1 + (2 if before[0].startswith("》》") else 0)
        inner_end = first + before.end()
        last = text.rfind("》", end - 1, inner_end)
        return _title_until(text, last + 1)
    after = _BEFORE_TITLE.match(text, number.end)
    if after is None:
        return None
    place = enclosing_title(text, after.end(), after.end() + 1)
    if place.start != after.end() - 1:
        return None
    name = text[place.start + 1 : place.end - 1]
    return Title(place.start, place.end, name, name)


def _title_until(text: str, end: int) -> Title | None:
    """Give the title that ends here with a book mark; the outermost where one lies within another."""
    start = _opening(text, end - 1)
    if start is None:
        return None
    before = text[max(0, start - 40) : start]
    clause = _CLAUSE_ENDS.split(before)[-1]
    name = text[start + 1 : end - 1]
    return Title(start, end, name, clause + name)


def _opening(text: str, end: int) -> int | None:
    """Give the place of the book mark that is open just before ``end``; the outermost of nested ones."""
    depth, found = 0, None
    for i in range(end - 1, max(-1, end - _LOOK_BACK), -1):
        if text[i] in "。;":
            break
        if text[i] == "》":
            depth += 1
        elif text[i] == "《":
            if depth == 0:
                found = i
            else:
                depth -= 1
    return found


def _is_from_issuer(text: str, place: int, one: Document) -> bool:
    """Tell whether the State Council's office is named with a title."""
    sentence = _SENTENCE_ENDS.split(text[max(0, place - _ISSUER_WITHIN) : place])[-1]
    clause = _LISTED.split(sentence)[-1]
    return any(issuer in clause for issuer in one.issuers) and "转发" not in clause


# ---------------------------------------------------------------- years


def is_surely_after(report: Report, year: int) -> bool:
    """Tell whether the report is of a later year than this, even if its year is only guessed."""
    if report.year is None:
        return False
    return report.year.value - (report.year.certainty is Certainty.GUESSED) > year
