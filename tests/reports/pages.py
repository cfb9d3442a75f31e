"""How a report is printed: the layouts of its tables, their variations, headings and paragraphs."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from gklint.forms import Section

from . import captions
from .drafts import Draft
from .grids import Grid
from .layouts import LAYOUTS, Layout, Printed
from .openings import sign_off
from .variations import (
    widened,
    with_blank_row,
    with_blanks_in_labels,
    with_header_in_two_rows,
    with_lines_in_labels,
    with_note_row,
    with_page_break,
)
from .words import Words

TABLES = ("disclosure", "requests", "review")


def choose_layouts(rng: Random, name: str | None) -> dict[str, Layout]:
    """Choose the layout, mostly one for the whole report."""
    names = list(LAYOUTS)
    common = rng.choice(names)
    drawn = {key: rng.choice(names) if rng.random() < 0.08 else common for key in TABLES}
    return {key: LAYOUTS[name or layout] for key, layout in drawn.items()}


def varied(rng: Random, grid: Grid, layout: Layout, words: Words) -> Grid:
    """Vary a table as authors and their tools do, without changing what it says."""
    if grid.table == "disclosure" and rng.random() < 0.15:
        grid = widened(grid)
    if grid.table == "disclosure" and rng.random() < 0.05:
        note = "{y}年本行政区域政府信息公开发布总数量（非新闻类、消息类）：{web}"
        grid = with_note_row(grid, note.format_map(words))
    if grid.table == "requests" and rng.random() < 0.06:
        grid = with_header_in_two_rows(grid)
    if rng.random() < 0.25:
        grid = with_blanks_in_labels(rng, grid, rng.choice((0.05, 0.2, 0.5)))
    if layout.cell_a_line and rng.random() < 0.2:
        grid = with_lines_in_labels(rng, grid, rng.choice((0.1, 0.4)))
    if rng.random() < 0.05:
        grid = with_blank_row(rng, grid)
    if rng.random() < 0.08:
        grid = with_page_break(rng, grid, captions.page_mark(rng, words), repeat_header=rng.random() < 0.4)
    return grid


class Kind(enum.Enum):
    """What a part of the page is."""

    TITLE = "title"
    PREAMBLE = "preamble"
    HEADING = "heading"
    CAPTION = "caption"
    TABLE = "table"
    PARAGRAPH = "paragraph"
    SIGN_OFF = "sign-off"


class Part(NamedTuple):
    """A paragraph, a heading or a table, as it stands on the page."""

    kind: Kind
    section: str | None
    """The section it belongs to; None before the first and after the last."""
    text: str
    indent: str = ""

    def __str__(self) -> str:
        return self.indent + self.text


@dataclass(slots=True)
class Sheet:
    """A whole report, part by part."""

    parts: list[Part]
    between: str
    """What stands between two parts."""
    end: str
    """The line ends after the last part."""

    def __str__(self) -> str:
        return self.between.join(map(str, self.parts)) + self.end


@dataclass(frozen=True, slots=True)
class _Style:
    """How paragraphs are set."""

    indent: str
    heading_indent: str
    between: str
    """What stands between two paragraphs."""


def sheet_of(rng: Random, draft: Draft, headings: dict[str, str], printed: dict[str, list[Printed]]) -> Sheet:
    """Put a report together."""
    style = _style(rng)
    parts = [
        Part(Kind.TITLE if i < draft.title_lines else Kind.PREAMBLE, None, text, style.indent if i else "")
        for i, text in enumerate(draft.opening)
    ]
    for key, heading in headings.items():
        if heading:
            parts.append(Part(Kind.HEADING, key, heading, style.heading_indent))
        if key in printed:
            parts += [Part(Kind.CAPTION, key, text, style.indent) for text in captions.above(rng, key, draft.words)]
            parts.append(Part(Kind.TABLE, key, "\n".join(line.text for line in printed[key]).rstrip("\n")))
            parts += [Part(Kind.CAPTION, key, text, style.indent) for text in captions.below(rng, draft.words)]
        else:
            parts += [Part(Kind.PARAGRAPH, key, text, style.indent) for text in draft.sections[key]]
    if rng.random() < 0.4:
        parts += [Part(Kind.SIGN_OFF, None, text) for text in sign_off(rng, draft.organ, draft.year)]
    return Sheet(parts, style.between, rng.choice(("\n", "\n", "", "\n\n")))


def _style(rng: Random) -> _Style:
    indent = rng.choice(("", "", "　　", "    "))
    heading = indent if rng.random() < 0.3 else ""
    return _Style(indent, heading, rng.choice(("\n", "\n", "\n\n")))


def heading_of(rng: Random, section: Section) -> str:
    """Give a section's heading, mostly as the form has it."""
    text = rng.choice(section.variants) if section.variants and rng.random() < 0.06 else section.heading
    return f"{section.ordinal}、{text}"
