"""What is known of a sentence before its numbers are read: its topic, its year, and whose figures they are."""

from __future__ import annotations

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Level, Report
from gklint.report.prose import Line
from gklint.report.quantities.words import has, words

_LONGEST_SUBHEADING = 40
LONGEST_BEFORE = 400
"""Characters of a sentence before a number or a denial that are looked at."""
_NAME = 5
"""Characters before the word for a body that are looked at."""


class Sentence(NamedTuple):
    """A sentence of a line, with what the sentences before it have settled."""

    line: Line
    text: str
    """The line's text, with the titles of documents blotted out."""
    start: int
    end: int
    about_requests: bool
    """Whether requests for information are what the paragraph is about, up to here."""
    about_review: bool


_TITLES = Pattern(r"《[^《》]{1,80}》")


_YEARS = Pattern(r"(?<!\d)(20\d{2})(?=年)")


_PART_OF_YEAR = Pattern(r"(?<!\d)(?:[1-9]|10|11)月(?!1日)|[一二三四]季度|(?<!今)(?<!\d)年以来|自20\d{2}年(?!1月)")


def sentences(line: Line, heading: str) -> list[Sentence]:
    """Divide a line into sentences; ``heading`` is the subheading above it."""
    text = line.text
    if "《" in text:
        text = _TITLES.sub(lambda match: "□" * len(match[0]), text)
    key = line.section.section.key if line.section else ""
    requests = key == "requests" or speaks_of_requests(heading) or speaks_of_requests(text[:_LONGEST_SUBHEADING])
    review = key == "review"
    found = []
    for start, end in line.sentences():
        sentence = text[start:end]
        if speaks_of_requests(sentence):
            requests = True
        asked = requests and not has(sentence, "requests", "foreign")
        found.append(Sentence(line, text, start, end, asked, review))
    return found


def speaks_of_requests(text: str) -> bool:
    """Tell whether a text surely speaks of requests for information."""
    return ("申请" in text) and has(text, "requests", "names")


def year_before(text: str, report: Report) -> int | None:
    """Give the year that a text names last; last year's 结转 and this year named otherwise do not count."""
    own = report.year.value if report.year else None
    named = [int(match[1]) for match in _YEARS.finditer(text) if not _is_carried(text, match.start(), match.end() + 1)]
    for word in words("requests")["last-year"]:
        at = text.rfind(word)
        if at >= 0 and not _is_carried(text, at, at + len(word)):
            return own - 1 if own else 0
    return named[-1] if named else None


def _is_carried(text: str, start: int, end: int) -> bool:
    """Tell whether what follows or precedes a year is 结转 and the like."""
    around = (text[max(0, start - 3) : start], text[end : end + 6])
    return any(has(words_, "requests", "carried") for words_ in around)


def names_other_year(text: str, report: Report) -> bool:
    """Tell whether a text names any other year than the report's."""
    own = report.year.value if report.year else None
    return own is not None and any(
        int(match[1]) != own and not _is_carried(text, match.start(), match.end() + 1)
        for match in _YEARS.finditer(text)
    )


def is_other_time(text: str, report: Report) -> bool:
    """Tell whether a text before a number names a time that is not the report's whole year."""
    year = year_before(text, report)
    if year is not None and report.year and year != report.year.value:
        return True
    if has(text, "scope", "other-time"):
        return True
    if "月" not in text and "季" not in text and "以来" not in text and "自20" not in text:
        return False
    match = _PART_OF_YEAR.search(text)
    if match is None:
        return False
    own = f"{report.year.value}年以来" if report.year else "年以来"
    return not ("12月31日" in text or own in text or "今年以来" in text or "一年以来" in text)


def says_whose_year(sentence: Sentence, report: Report) -> bool:
    """Tell whether a sentence begins with the report's own year: 2023年, 全年, 本年度."""
    text = sentence.text[sentence.start : sentence.end]
    own = (f"{report.year.value}年",) if report.year else ()
    return text.startswith((*own, *words("scope")["whole-year"]))


def is_other_body(text: str, report: Report) -> bool:
    """Tell whether a text before a number names a body that is not the report's own."""
    if has(text, "scope", "of-several"):
        return True
    if has(text, "scope", "all-bodies"):
        return False
    organ = report.organ.value if report.organ else ""
    for word in words("scope")["bodies"]:
        at = text.find(word)
        while at >= 0:
            if not _is_own(text, at, word, organ, report):
                return True
            at = text.find(word, at + 1)
    return False


def _is_own(text: str, at: int, word: str, organ: str, report: Report) -> bool:
    before = text[max(0, at - _NAME) : at]
    if before.endswith(tuple(words("scope")["own-before"])):
        return True
    if text.startswith(("面", "托", "员", "势", "街", "村", "限"), at + len(word)) or before.endswith(
        ("布", "结", "城")
    ):
        return True  # 局面, 委托, 城镇
    name = before
    for mark in ",。;、:()□内年度":
        name = name.rpartition(mark)[2]
    if name.startswith(("我", "本")):
        return True
    if not organ:
        return False
    if report.level is not None and report.level.value in _GOVERNMENTS:
        return False
    return _within(name[-2:].lstrip("0123456789") + word, organ)


_GOVERNMENTS = (Level.PROVINCE, Level.CITY, Level.COUNTY)


def _within(short: str, name: str) -> bool:
    """Tell whether a short name's characters all stand in the name, in this order."""
    place = 0
    for character in short:
        place = name.find(character, place) + 1
        if not place:
            return False
    return True
