"""Which of the form's sections a report has, which twice and which not at all."""

from __future__ import annotations

from gklint.forms import Section as FormSection
from gklint.forms import Table as FormTable
from gklint.forms import official
from gklint.records import NamedTuple
from gklint.report.model import Report, Section
from gklint.report.normal import plain

_MARKS = "、,.:;。"
_AT_THE_ENDS = _MARKS + "*#"


class Outline(NamedTuple):
    """The sections of a report beside those of the form."""

    own: tuple[Section, ...]
    """The first of each, in the order of the report."""
    repeated: tuple[tuple[Section, Section], ...]
    """Each that comes again, with the first of its kind."""
    missing: tuple[FormSection, ...]
    """Those of the form that are not there, in the form's order."""


def form_sections(report: Report) -> tuple[FormSection, ...]:
    """Give the sections that the report should have."""
    return (report.form or official()[-1]).sections


def form_tables(report: Report) -> dict[str, FormTable]:
    """Give the form's tables by the keys of the sections that they make up."""
    return {table.section: table for table in (report.form or official()[-1]).tables}


def outline(report: Report) -> Outline:
    """Compare a report's sections with the form's."""
    first: dict[str, Section] = {}
    repeated = []
    for section in report.sections:
        if section.section.key in first:
            repeated.append((section, first[section.section.key]))
        else:
            first[section.section.key] = section
    missing = tuple(section for section in form_sections(report) if section.key not in first)
    return Outline(tuple(first.values()), tuple(repeated), missing)


def in_own_words(section: Section) -> bool:
    """Tell whether a heading is in the form's words; blanks and the kind and width of marks do not matter.

    Marks between words count when they are gone: 行政复议行政诉讼 is not 行政复议、行政诉讼.
    """
    return _words(section.title.text) == _words(section.section.heading)


def _words(title: str) -> str:
    shown = plain(title).strip(_AT_THE_ENDS)
    return "".join(_MARKS[0] if letter in _MARKS else letter for letter in shown)
