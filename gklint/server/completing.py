"""What can be put in while typing, and how it is found: by its own characters or the letters that they begin with.

Imports neither pygls nor lsprotocol: `completion` makes the protocol's items of it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache

from gklint.data import load_data
from gklint.documents import known
from gklint.findings import Fix
from gklint.forms import official
from gklint.linter import Analysis
from gklint.patterns import Pattern
from gklint.policy import Policy
from gklint.records import NamedTuple
from gklint.report.directives import VERBS
from gklint.report.model import Report, Row, Section
from gklint.report.numbers import write_number
from gklint.report.quantities import stated_cells
from gklint.rules import all_rules
from gklint.spans import Span
from gklint.text import Text

_IN_COMMENT = Pattern(r"<!-{2,} *gklint[:：]\s*(?:([a-zA-Z_-]*)|[a-zA-Z_-]+\s*[\[［【]([^\]］】]*))$")
_NAME = Pattern(r"[^,，、\s\[［【]*$")
_CITED = Pattern(r"《([^《》]*)$")
_FIGURE = Pattern(r"[\u4e00-\u9fff”）)]$")
_UNIT = "件"
"""What requests and decisions are counted in, where the text says nothing else yet."""
_TRIAL = "9876543210"
"""A number that no table has, put in to see what a number at that place would state."""
_LONGEST = 400
"""Code points before the cursor that are looked at."""
_CELL_ENDS = "|｜\t"


class Offer(NamedTuple):
    """Something to put in the place of what has been typed."""

    label: str
    content: str
    span: Span
    kind: str
    """section, row, figure, sentence, document or rule."""
    detail: str = ""


@cache
def _letters() -> dict[str, str]:
    path = os.path.join(os.path.dirname(__file__), "initials.toml")
    return {character: letter for letter, characters in load_data(path).items() for character in characters}


def initials(text: str) -> str:
    """Give the letters with which a text's characters begin; those of other scripts stay, marks are left out."""
    known_letters = _letters()
    return "".join(
        known_letters.get(character, character.casefold() if character.isascii() else "") for character in text
    )


def standing_phrases() -> Iterator[str]:
    """Yield the texts of the forms and documents that can be put in."""
    for form in official():
        for section in form.sections:
            yield section.ordinal + section.heading
        for table in form.tables:
            for block in table.blocks:
                yield from ("".join(row.path) for row in block.rows)
                yield from (column.label for column in block.columns)
                yield from (block.title, block.corner)
    for document in known():
        yield document.title + document.number


def offers(analysis: Analysis, policy: Policy, place: int) -> Iterator[Offer]:
    """Yield what can be put in at a place, in code points."""
    text = analysis.text
    line = text.line_span(text.line_of(place))
    start = max(line.start, place - _LONGEST)
    typed = text.content[start:place]
    comment = _IN_COMMENT.search(typed)
    if comment is not None:
        yield from _in_comment(comment, start, place)
        return
    if not any(mark in typed for mark in _CELL_ENDS):
        yield from _headings(analysis.report, text, line, place)
        yield from _sentences(analysis, line, place)
        yield from _documents(typed, start, place)
        yield from _figures(text, policy, place)
    yield from _rows(analysis.report, text, _cell_start(typed) + start, place)


def _in_comment(comment: re.Match[str], start: int, place: int) -> Iterator[Offer]:
    if comment[2] is None:
        begun = Span(start + comment.start(1), place)
        for verb in VERBS:
            yield Offer(verb, f"{verb}[", begun, "rule")
        return
    name = _NAME.search(comment[2])
    begun = Span(place - len(name[0]) if name else place, place)
    for rule in all_rules():
        yield Offer(rule.code, rule.code, begun, "rule", rule.name)


def _cell_start(typed: str) -> int:
    """Give where the cell begins in which a line's beginning ends."""
    after = max(typed.rfind(mark) for mark in _CELL_ENDS) + 1
    return after + len(typed[after:]) - len(typed[after:].lstrip())


def _headings(report: Report, text: Text, line: Span, place: int) -> Iterator[Offer]:
    """Yield the headings of the form that the report does not have, for a line that is being begun."""
    if text.content[place : line.end].strip():
        return
    form = report.form or official()[-1]
    there = {section.section.key for section in report.sections if not line.covers(section.heading.span)}
    start = line.start + len(text.content[line.start : place]) - len(text.content[line.start : place].lstrip())
    for section in form.sections:
        if section.key not in there:
            heading = f"{section.ordinal}、{section.heading}"
            yield Offer(heading, heading, Span(start, place), "section")


def _sentences(analysis: Analysis, line: Span, place: int) -> Iterator[Offer]:
    """Yield the sentences that fixes would put into the section where the cursor is, on a line that is being begun."""
    content = analysis.text.content
    section = _section_at(analysis.report, place)
    for found in analysis.findings:
        if found.fix is None or _replaces(found.fix):
            continue
        edit = found.fix.edits[0]
        sentence = edit.content.strip()
        if (
            "\n" in sentence
            or len(sentence) < len("政府信息公开")
            or _section_at(analysis.report, edit.span.start) != section
        ):
            continue
        typed = content[line.start : place].lstrip()
        if sentence.startswith(typed[:2]) or not typed:
            yield Offer(sentence, sentence, Span(place - len(typed), place), "sentence", found.code)


def _replaces(fix: Fix) -> bool:
    """Tell whether a fix does more than to put something in."""
    return len(fix.edits) != 1 or fix.edits[0].span.start != fix.edits[0].span.end


def _section_at(report: Report, place: int) -> Section | None:
    return next((each for each in reversed(report.sections) if each.heading.span.start <= place), None)


def _rows(report: Report, text: Text, cell: int, place: int) -> Iterator[Offer]:
    """Yield the labels of rows that the table at a place does not have."""
    section = _section_at(report, place)
    if section is None:
        return
    form = report.form or official()[-1]
    table = next((table for table in form.tables if table.section == section.section.key), None)
    printed = report.by_key.get(table.key) if table is not None else None
    labelled = text.line_of(cell)
    rows = printed.rows if printed is not None else ()
    labels = [row.label.span for row in rows if row.label and text.line_of(row.label.span.start) == labelled]
    if table is None or any(label.end < cell for label in labels):
        return  # what follows a label is a figure
    there = {row.row.key for row in printed.rows if not _is_begun(row, cell, place)} if printed is not None else set()
    for block in table.blocks:
        for row in block.rows:
            if row.key not in there and not block.side_by_side:
                yield Offer(row.label, row.label, Span(cell, place), "row", " › ".join(row.path[:-1]))


def _is_begun(row: Row, cell: int, place: int) -> bool:
    """Tell whether the label of a row is what is being typed."""
    return row.span.start <= place and cell <= row.span.end


def _documents(typed: str, start: int, place: int) -> Iterator[Offer]:
    """Yield the known documents after a mark that opens a title."""
    opened = _CITED.search(typed)
    if opened is None:
        return
    for document in known():
        content = f"{document.title}》（{document.number}）"
        yield Offer(document.title, content, Span(start + opened.start(1), place), "document", document.number)


def _figures(text: Text, policy: Policy, place: int) -> Iterator[Offer]:
    """Yield the figure that a number at a place would have to be, by what the text says before it."""
    line = text.line_span(text.line_of(place))
    typed = text.content[line.start : place]
    digits = len(typed) - len(typed.rstrip("0123456789"))
    start = place - digits
    if not _FIGURE.search(typed[: len(typed) - digits]):
        return
    after = text.content[place : place + 1]
    unit = "" if after and after in "件条次份宗例起项个篇人万元" else _UNIT
    tried = Text.of(text.content[:start] + _TRIAL + unit + text.content[place:])
    report = policy._replace(codes=()).analyse(tried).report
    seen = set()
    for statement in report.once(stated_cells):
        if statement.quantity.span.start != start:
            continue
        for reading in statement.readings:
            value = reading.value
            if value is not None and value not in seen:
                seen.add(value)
                figure = write_number(value) + unit
                cells = "、".join(f"“{term.cell.row}”×“{term.cell.column}”" for term in reading.terms[:2])
                yield Offer(figure, figure, Span(start, place), "figure", cells)
