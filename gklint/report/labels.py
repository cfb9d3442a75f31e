"""What a printed label can be: every label of every form, found by what is printed."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from gklint.forms import Block, Form, official
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.normal import bare

_ORDINAL = Pattern(r"[（(]?(?:[一二三四五六七八九十]{1,6}|\d{1,6})[)）]?[、.．]?(?=\D)")


class Role(enum.IntEnum):
    """Which part of a table a label names."""

    ROW = 1
    GROUP = 2
    COLUMN = 3
    HEAD = 4
    """A header cell above no single column: a block's corner, a heading over columns."""
    TITLE = 5
    """The line above a block that says which item of the regulation it reports on."""


class Meaning(NamedTuple):
    """One thing that a printed label can be."""

    role: Role
    table: str
    form: str
    block: str
    key: str
    """The row's or column's key; empty for other roles."""


def without_ordinal(label: str) -> str:
    """Give a label without the ordinal that it begins with."""
    return _ORDINAL.sub("", label, count=1)


@cache
def meanings() -> dict[str, tuple[Meaning, ...]]:
    """Give, for each label as :func:`bare` has it, what it can be; ordinals may be left out."""
    found: dict[str, list[Meaning]] = defaultdict(list)
    for form in official():
        for label, meaning in _labels(form):
            if meaning not in found[bare(label)]:
                found[bare(label)].append(meaning)
    for label, group in _without_ordinals().items():
        found.setdefault(label, list(group))
    return {label: tuple(group) for label, group in found.items()}


def _labels(form: Form) -> Iterator[tuple[str, Meaning]]:
    for table in form.tables:
        for block in table.blocks:
            yield from _block_labels(block, (table.key, form.name, block.key))


def _block_labels(block: Block, here: tuple[str, str, str]) -> Iterator[tuple[str, Meaning]]:
    if block.title:
        yield block.title, Meaning(Role.TITLE, *here, "")
    above = [block.corner, *(cell.text for line in block.header for cell in line)]
    for label in filter(None, above):
        yield label, Meaning(Role.HEAD, *here, "")
    for column in block.columns:
        for label in (column.label, *column.variants):
            yield label, Meaning(Role.COLUMN, *here, column.key)
    for row in block.rows:
        for label in (row.label, *row.variants):
            yield label, Meaning(Role.HEAD if block.side_by_side else Role.ROW, *here, row.key)
        for label in row.path[:-1]:
            yield label, Meaning(Role.GROUP, *here, "")


def _without_ordinals() -> dict[str, list[Meaning]]:
    """Labels whose ordinal was lost, where what is left is no other label and belongs to one row."""
    taken: set[str] = set()
    found: dict[str, list[Meaning]] = defaultdict(list)
    for form in official():
        for label, meaning in _labels(form):
            taken.add(bare(label))
            stripped = bare(without_ordinal(label))
            if stripped != bare(label) and meaning not in found[stripped]:
                found[stripped].append(meaning)
    return {
        label: group
        for label, group in found.items()
        if label and label not in taken and len({(meaning.role, meaning.key) for meaning in group}) == 1
    }
