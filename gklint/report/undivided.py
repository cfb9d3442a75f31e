"""Tables whose cells nothing divides, or that have lost their figures: there, but not to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from gklint.blocks import Block
from gklint.forms import Form, official
from gklint.messages import Message
from gklint.patterns import Pattern
from gklint.report.labels import Role, meanings
from gklint.report.model import Section, Table
from gklint.report.normal import bare
from gklint.spans import Span

_UNDIVIDED = Message(
    "这里有表格的行名称或表头，但单元格之间没有分隔，或数字已经丢失，无法读取，本表未作核对。请用竖线或制表符分隔各格。"
)
_TAG = Pattern(r"<[^<>]{1,200}>")
_FEWEST = 3
"""Labels of a table at the beginnings of lines from which it is one."""


def without_figures(key: str, section: Section, form: Form | None) -> Iterator[Table]:
    """Yield the table of a section that has its labels but no figure that could be read."""
    lines = [block for block in section.blocks if _named(block, key)]
    if len({label for block in lines for label in _named(block, key)}) >= _FEWEST or (lines and _has_tags(lines)):
        layout = (form or official()[-1]).by_key[key]
        span = Span(lines[0].span.start, lines[-1].span.end)
        yield Table(key, layout, None, (), (), (), span, unreadable=_UNDIVIDED)


def _named(block: Block, key: str) -> set[str]:
    """Give the labels of the table that the line, or a cell of it, begins with."""
    texts = [piece.text for piece in block.cells] or [block.text]
    return {label for text in texts if (label := _label(bare(_TAG.sub(" ", text)), key))}


def _label(words: str, key: str) -> str | None:
    return next((label for label in _labels(key) if words.startswith(label)), None)


def _has_tags(blocks: Sequence[Block]) -> bool:
    return any("<td" in block.text or "<tr" in block.text for block in blocks)


@cache
def _labels(key: str) -> tuple[str, ...]:
    """Give the labels and titles of a table, the longest first."""
    named = {
        label for label, group in meanings().items() if any(m.table == key and m.role is not Role.GROUP for m in group)
    }
    return tuple(sorted(named, key=len, reverse=True))
