"""The three tables of a report, read from the blocks of its sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from gklint.blocks import Block
from gklint.forms import Form, official
from gklint.report.candidates import with_words
from gklint.report.generations import Choice, choose
from gklint.report.model import Section, Table
from gklint.report.reading import read_table
from gklint.report.records import Record, records
from gklint.report.stream import lines, without_running_numbers
from gklint.report.undivided import without_figures

_FEWEST = 2
"""Figures that a row must have more of to show how a document's rows are printed."""


def read_tables(blocks: Sequence[Block], sections: Sequence[Section], form: Form | None) -> tuple[Table, ...]:
    """Read every table that the report has, in the order of the form.

    Tables are looked for in their own sections first, then anywhere: a lost heading or tables put
    together at the end make no table unreadable.
    """
    keys = {table.section: table.key for table in official()[-1].tables}
    found: dict[str, list[Record]] = {key: [] for key in keys.values()}
    for section in sections:
        if section.section.key in keys:
            _collect_once(section.blocks, keys[section.section.key], found)
    missing = {key for key, group in found.items() if not _has_figures(group)}
    if missing:
        elsewhere: dict[str, list[Record]] = {key: [] for key in found}
        headings = {section.heading.line for section in sections}
        inside = {block.line for section in sections if section.section.key in keys for block in section.blocks}
        outside = [block for block in blocks if block.line not in inside and block.line not in headings]
        _collect(outside, None, elsewhere)
        for key in missing:
            if _has_figures(elsewhere[key]):
                found[key] = elsewhere[key]
    read = list(_read_all({key: group for key, group in found.items() if _has_figures(group)}, form))
    known = {table.key for table in read}
    for section in sections:
        if section.section.key in keys and keys[section.section.key] not in known:
            read.extend(without_figures(keys[section.section.key], section, form))
    order = list(keys.values())
    return tuple(sorted(read, key=lambda table: order.index(table.key)))


def _collect_once(blocks: Iterable[Block], table: str, found: dict[str, list[Record]]) -> None:
    """Sort the records of a section, but for a table that an earlier section of the same kind has already.

    A section that comes twice is one finding; its second table would be taken for more rows of the first.
    """
    here: dict[str, list[Record]] = {key: [] for key in found}
    _collect(blocks, table, here)
    for key, group in here.items():
        if key != table or not _comes_again(group, found[key]):
            found[key] += group


def _comes_again(group: Sequence[Record], before: Sequence[Record]) -> bool:
    """Tell whether records are of rows that were there before, or of rows without labels when such were there."""
    figures = [record for record in group if record.numbers]
    earlier = [record for record in before if record.numbers]
    rows = frozenset().union(*(record.rows for record in earlier))
    if rows:
        return any(record.rows & rows for record in figures)
    return bool(figures and earlier)


def _collect(blocks: Iterable[Block], table: str | None, found: dict[str, list[Record]]) -> None:
    """Sort the records of some blocks by the table that their labels name."""
    for record in records(without_running_numbers(lines(blocks))):
        table = _table_of(record, table)
        if table is not None:
            found[table].append(record)


def _table_of(record: Record, current: str | None) -> str | None:
    for segment in reversed(record.segments):
        named = {meaning.table for meaning in segment.meanings}
        if len(named) == 1:
            return named.pop()
    return current


def _has_figures(group: Sequence[Record]) -> bool:
    return any(record.values and record.segments and any(s.meanings for s in record.segments) for record in group)


def _read_all(found: dict[str, list[Record]], form: Form | None) -> Iterator[Table]:
    found = {key: with_words(group) for key, group in found.items()}
    choices: dict[str, Choice] = {key: choose(key, group) for key, group in found.items()}
    printed = {choice.form for choice in choices.values() if choice.form}
    default = printed.pop() if len(printed) == 1 else (form.name if form else None)
    repeating = any(_repeats(record) for group in found.values() for record in group)
    for key, group in found.items():
        yield read_table(key, group, choices[key], default, repeating=repeating)


def _repeats(record: Record) -> bool:
    """Tell whether a figure is printed again in the next cell: then no tool dropped repeated cells."""
    figures = [token.piece.text for token in record.numbers]
    return len(figures) > _FEWEST and any(one == other for one, other in pairwise(figures))
