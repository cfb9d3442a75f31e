"""What is kept of a report to compare it with others: small, and fit to be passed between processes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Cell, CellName, Certainty, Content, Report, Section
from gklint.report.prose import prose
from gklint.spans import Elsewhere, Span
from gklint.text import Text

Key = tuple[str, str, str]
"""A figure's table, row and column, by their keys on the form."""

_COMPARED = ("overview", "problems")
"""The sections whose words are kept."""
_CONTACT_HINTS = ("话", "http", "www.")
_CONTACT = Pattern(r"0\d{2,3}-?\d{7,8}|(?:https?://|www\.)[\w.-]{4,60}")
_LONGEST = 12_000
"""Characters of a section that are kept."""


class Figure(NamedTuple):
    """A count, and where it is printed: on one line, which counts from 0, as does the column."""

    value: int
    start: int
    end: int
    line: int
    column: int

    @property
    def span(self) -> Span:
        """Its range in the whole text."""
        return Span(self.start, self.end)


class Part(NamedTuple):
    """A section's words, and where its heading is printed."""

    words: str
    """Its Chinese characters, without figures, marks and the organ's own name."""
    heading: Figure
    """The place of the heading; the value is the section's order."""


class Summary(NamedTuple):
    """A report whose organ and year are stated."""

    path: str
    organ: str
    """The organ's name as it is printed."""
    key: str
    """The same for all spellings of the organ's name."""
    year: int
    form: str
    figures: dict[Key, Figure]
    parts: dict[str, Part]
    """By the keys of the sections."""
    contacts: frozenset[str]
    """Telephone numbers and web hosts, which tell bodies of one name apart."""

    def elsewhere(self, figure: Figure) -> Elsewhere:
        """Give a figure's place as another file names it."""
        end = figure.column + figure.end - figure.start
        return Elsewhere(self.path, figure.line, figure.column, figure.line, end)


def summarise(path: str, report: Report, text: Text) -> Summary | None:
    """Keep what is compared of a report; None when it is not certain whose it is, or of which year."""
    organ, year, form = report.organ, report.year, report.form
    if organ is None or year is None or form is None or not report.sections:
        return None
    if organ.certainty is not Certainty.STATED or year.certainty is not Certainty.STATED:
        return None
    figures = {
        (cell.table, cell.row_key, cell.column_key): _figure(int(cell.value or 0), cell.span, text)
        for table in report.tables
        for cell in table.cells
        if _is_compared(cell)
    }
    parts = {}
    for order, section in enumerate(report.sections):
        key = section.section.key
        if key in _COMPARED and key not in parts:
            place = _figure(order, section.heading.span, text)
            parts[key] = Part(_words(report, section, organ.value), place)
    return Summary(
        path, organ.value, normal_organ(organ.value), year.value, form.name, figures, parts, _contacts(report)
    )


def normal_organ(name: str) -> str:
    """Give what all spellings of an organ's name have in common: 青禾县人民政府 and 青禾县 are one."""
    plain = "".join(unicodedata.normalize("NFKC", name).split())
    return plain.removesuffix("人民政府").removesuffix("政府").removesuffix("办事处")


def cell_name(form: str, key: Key) -> CellName:
    """Name a figure by the form's own labels."""
    from gklint.forms import official

    table = next(one for one in official() if one.name == form).by_key[key[0]]
    for block in table.blocks:
        for row in block.rows:
            for column in block.columns:
                if (row.key, column.key) == key[1:]:
                    return CellName(key[0], row.label, column.label)
    return CellName(*key)


def _is_compared(cell: Cell) -> bool:
    """Tell whether a cell is one that other reports depend on, and says something certain."""
    if cell.content is not Content.NUMBER or cell.value is None or cell.value != int(cell.value):
        return False
    if cell.table == "requests":
        return cell.column_key == "total" or cell.row_key in {"carried-in", "carried-out"}
    return cell.table == "disclosure" or cell.column_key == "total"


def _figure(value: int, span: Span, text: Text) -> Figure:
    place = text.position(span.start)
    return Figure(value, span.start, span.end, place.line, place.column)


def _words(report: Report, section: Section, organ: str) -> str:
    lines = [line.text for line in report.once(prose) if line.section is section]
    text = "".join(lines)[:_LONGEST]
    for name in _names(organ):
        text = text.replace(name, "")
    return "".join(character for character in text if "\u4e00" <= character <= "\u9fff")


def _contacts(report: Report) -> frozenset[str]:
    lines = [line.text for line in report.once(prose) if any(hint in line.text for hint in _CONTACT_HINTS)]
    return frozenset(found for text in lines for found in _CONTACT.findall(text.replace("—", "-")))


def _names(organ: str) -> Iterator[str]:
    """Yield what an organ's name contributes to its text: the whole, and the place that it begins with."""
    yield organ
    yield normal_organ(organ)
    for end in range(2, min(len(organ), 10)):
        if organ[end] in "省市县区旗州盟镇乡":
            yield organ[: end + 1]
            yield organ[:end]
            return
