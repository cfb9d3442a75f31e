"""Punctuation: marks doubled, widths mixed, full stops that are missing at the end of a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gklint.blocks import Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.passages import broken, ended, pairs, tells, whole
from gklint.report.prose import Line, prose
from gklint.spans import Edit, Span

_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}
_WIDE_TO = {wide: narrow for narrow, wide in _WIDE.items()}
_FEW = 0.25
"""Part of a document's marks of one kind that the strange width may have."""
_LEAST = 3
"""Marks of the usual width that a document must have for another width to be strange."""
_PAUSES = "，；：！？"
"""Full-width marks that stand for each other when it is told of what width a document's marks are."""
_MANY = 12
"""How many of them a document has that is of full width beyond doubt."""
_SELDOM = 0.08
"""Half-width marks for each full-width one that such a document may have."""
_CLAUSES = 2
"""Marks that a paragraph must have within it for a full stop to be missing at its end."""
_ENDED = 0.7
"""Part of the paragraphs that must end with marks for one that does not to be strange."""


class Doubled(NamedTuple):
    """Marks that stand side by side where one belongs."""

    line: Line
    start: int
    end: int
    right: str
    """The one that stays; empty when nobody can tell."""


def doubled(report: Report) -> Iterator[Doubled]:
    """Yield marks that stand side by side."""
    if not _DOUBLED_MARKS.search(report.once(whole)):
        return
    for line in report.once(prose):
        for match in () if is_furniture(line.block) else _DOUBLED_MARKS.finditer(line.text):
            yield Doubled(line, match.start(), match.end(), _stays(match.group()))


def _stays(marks: str) -> str:
    """Tell which of several marks is meant: the only kind, or the full stop at the end."""
    if len(set(marks)) == 1:
        return _shown(marks[0])
    return "。" if marks[-1] == "。" and "。" not in marks[:-1] else ""


def _shown(mark: str) -> str:
    return _WIDE.get(mark, mark)


_DOUBLED_MARKS = Pattern(r"[,，、;:]{2,12}[。]{0,4}|。{2,12}|[,、;:]。{1,4}|。[,、;:]{1,4}")


# ---------------------------------------------------------------- widths


class Narrow(NamedTuple):
    """Half-width marks of one line, in a document that has full-width ones."""

    span: Span
    shown: str
    edits: tuple[Edit, ...]


def narrow(report: Report) -> Iterator[Narrow]:
    """Yield the lines with half-width marks between Chinese characters, where the document has both widths."""
    lines = report.once(prose)
    text = "\n".join(line.block.text for line in lines)
    wide = {mark: text.count(mark) for mark in _WIDE_TO}
    total = sum(wide[mark] for mark in _PAUSES)
    if not any(_WIDE_TO[mark] in text and (count >= _LEAST or total >= _MANY) for mark, count in wide.items()):
        return
    places = [(line, match) for line in lines for match in _NARROW_MARKS.finditer(line.block.text)]
    counts = Counter(match.group() for _, match in places)
    few = sum(counts.values()) <= _SELDOM * total
    strange = {
        mark
        for mark, count in counts.items()
        if (wide[_WIDE[mark]] >= _LEAST and count <= _FEW * wide[_WIDE[mark]])
        or (few and total >= _MANY and _WIDE[mark] in _PAUSES and count <= 1 + wide[_WIDE[mark]])
    }
    for line in lines:
        found = [match for other, match in places if other is line and match.group() in strange]
        if found:
            start = line.block.span.start
            edits = tuple(
                Edit(Span(start + match.start(), start + match.end()), _WIDE[match.group()]) for match in found
            )
            yield Narrow(edits[0].span, "".join(dict.fromkeys(match.group() for match in found)), edits)


def _source_of_narrow_marks() -> str:
    chinese = "\u4e00-\u9fff”》）"
    return (
        rf"(?<=[{chinese}])[,;:?!](?=[{chinese}“《（]|$)|(?<=[\d%％])[,;](?=[\u4e00-\u9fff“《])|(?<=[\u4e00-\u9fff][{chinese}])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff]|$)"
        rf"|(?<=[\u4e00-\u9fff])\((?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\)(?=[\u4e00-\u9fff，。；、])"
    )


_NARROW_MARKS = Pattern(_source_of_narrow_marks)


# ---------------------------------------------------------------- the end of a paragraph


def without_stop(report: Report) -> Iterator[Line]:
    """Yield the paragraphs of several clauses that end without a mark."""
    lines: Sequence[Line] = [line for line in report.once(prose) if line.section is not None]
    candidates = [line for line in lines if _lacks_stop(line) or _lacks_stop_of_item(line, lines)]
    if not candidates:
        return
    long = [line for line in lines if _is_prose(line.text)]
    if len(candidates) > 1 and sum(map(ended, long)) < _ENDED * len(long):
        return
    goes_on = {first.block.line for first, _ in report.once(broken)}
    continued = {
        first.block.line
        for first, second in report.once(pairs)
        if second.block.kind is Kind.PARAGRAPH and second.text[:1] in "，。、；,;)）”》"
    }
    for line in candidates:
        if line.block.line not in goes_on | continued and not is_furniture(line.block):
            yield line


def _is_prose(text: str) -> bool:
    return "。" in text[:-1] and len(text) > 30


def _lacks_stop(line: Line) -> bool:
    """Tell whether a line is prose of several clauses and its end a word."""
    text = line.text
    if not _ends_in_word(line) or len(text) < 30:
        return False
    inner = sum(text.count(mark) for mark in ",，。;；")
    last = text[max(text.rfind("。"), text.rfind(";")) + 1 :]
    told = "。" in text or text.count(";") > 1 or (line.block.kind is Kind.PARAGRAPH and tells(text))
    return inner >= _CLAUSES and told and len(last) >= 6 and ":" not in last


def _ends_in_word(line: Line) -> bool:
    text = line.text
    return not ended(line) and (text[-1].isalnum() or text[-1] in ")）%") and not text[-1].isascii()


def _lacks_stop_of_item(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether an item is of several clauses, and the other items of its list end with marks."""
    text = line.text
    begins = _item_begins(text)
    if not begins or "," not in text or len(text) < 20 or not _ends_in_word(line):
        return False
    others = [
        other
        for other in lines
        if other.section is line.section and other is not line and _item_begins(other.text) == begins
    ]
    return bool(others) and all(map(ended, others))


_ORDINAL = Pattern(r"(\(?)(?:[一二三四五六七八九十]{1,3}|\d{1,2})(是|[)、.])")


def _item_begins(text: str) -> str:
    """Tell with what kind of ordinal a text begins: its form without the numeral; nothing for no item."""
    found = _ORDINAL.match(text)
    return found[1] + found[2] + ("1" if text[len(found[1])].isdigit() else "一") if found else ""
