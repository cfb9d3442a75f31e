"""A clean report in the making, into which a defect goes: into its tables first, then into its page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from gklint.forms import Form
from gklint.spans import Span
from tests.reports.drafts import Told
from tests.reports.encodings import encoded, punctuated
from tests.reports.generate import Choices, draw, sketch
from tests.reports.grids import Cell, Grid, Key, Role, slots
from tests.reports.layouts import Layout, RowLayout
from tests.reports.organs import Organ
from tests.reports.pages import Kind, Part, Sheet, sheet_of
from tests.reports.words import Words

from .marks import closing, marked, opening, without_marks

_MARK = "@"
"""Stands in a cell's key instead of a table's name when the cell is marked."""


class Finished(NamedTuple):
    """A report as a file, and where the marked texts stand in it."""

    data: bytes
    text: str
    places: dict[int, Span]


class Paper:
    """A report whose grids may be changed until its sheet is first asked for, and its sheet from then on."""

    def __init__(self, seed: int | str, choices: Choices) -> None:
        self.seed = seed
        self.drawn = draw(seed, choices)
        self._sketch = sketch(self.drawn)
        self._sheet: Sheet | None = None
        self._numbers = count()
        for grid in self.grids.values():
            for line in grid.lines:
                line.cells = list(line.cells)

    # What it is

    @property
    def organ(self) -> Organ:
        return self.drawn.organ

    @property
    def year(self) -> int:
        return self.drawn.year

    @property
    def form(self) -> Form:
        return self._sketch.draft.form

    @property
    def words(self) -> Words:
        return self._sketch.draft.words

    @property
    def grids(self) -> dict[str, Grid]:
        return self._sketch.grids

    @property
    def layouts(self) -> dict[str, Layout]:
        return self._sketch.layouts

    @property
    def headings(self) -> dict[str, str]:
        return self._sketch.headings

    @property
    def opening(self) -> list[str]:
        """The lines before the first section."""
        return self._sketch.draft.opening

    @property
    def title_lines(self) -> int:
        return self._sketch.draft.title_lines

    @property
    def prose(self) -> dict[str, list[str]]:
        """The paragraphs of the sections that have no table."""
        return self._sketch.draft.sections

    @property
    def told(self) -> list[Told]:
        """What the prose tells, and where, as long as it is not changed."""
        return self._sketch.draft.told

    def paragraphs(self, section: str) -> list[str]:
        """The paragraphs of a section, or of the ``opening``."""
        return self.opening if section == "opening" else self.prose[section]

    # Marks

    def new_mark(self) -> int:
        return next(self._numbers)

    def mark(self, text: str) -> tuple[int, str]:
        """Give a new mark and the text with it."""
        mark = self.new_mark()
        return mark, marked(mark, text)

    def mark_cells(self, table: str, spots: Iterable[tuple[int, int]]) -> int:
        """Mark what stands from the first to the last of some cells; a spot is a line and a place in it."""
        mark = self.new_mark()
        for i, j in spots:
            cells = self.grids[table].lines[i].cells
            key = cells[j].key
            known = key[1] + "," if key and key[0] == _MARK else ""
            cells[j] = replace(cells[j], key=(_MARK, f"{known}{mark}", ""))
        return mark

    def mark_rows(self, table: str, first: int, last: int | None = None) -> int:
        """Mark a row, or all rows from one to another, with whatever stands in them."""
        lines = self.grids[table].lines
        rows = range(first, (first if last is None else last) + 1)
        return self.mark_cells(table, [(i, j) for i in rows for j in range(len(lines[i].cells))])

    # The page

    @property
    def sheet(self) -> Sheet:
        """The report part by part; its tables are lines of text now."""
        if self._sheet is None:
            self._sheet = sheet_of(
                self.drawn.page,
                self._sketch.draft,
                self.headings,
                {key: self.layouts[key].render(grid) for key, grid in self.grids.items()},
            )
            for i, part in enumerate(self._sheet.parts):
                if part.kind is Kind.TABLE and part.section:
                    self._sheet.parts[i] = part._replace(
                        text=_print(self.layouts[part.section], self.grids[part.section])
                    )
        return self._sheet

    @property
    def parts(self) -> list[Part]:
        return self.sheet.parts

    def finish(self) -> Finished:
        """Give the file."""
        page = punctuated(str(self.sheet), self.drawn.punctuation).replace("\n", self.drawn.newline)
        text, places = without_marks(page)
        return Finished(encoded(text, self.drawn.encoding, "\n"), text, places)


def _is_marked(cell: Cell) -> bool:
    return cell.key is not None and cell.key[0] == _MARK


# ---------------------------------------------------------------- tables with marks


class _Spot(NamedTuple):
    """Where a marked cell is printed."""

    line: int
    start: int
    end: int
    key: Key


def _print(layout: Layout, grid: Grid) -> str:
    """Print a table, and put the marks of its cells around what they mark."""
    lines = [printed.text for printed in layout.render(grid)]
    ends: dict[str, list[_Spot]] = {}
    for spot in _spots(layout, grid):
        for mark in spot.key[1].split(","):
            ends.setdefault(mark, []).append(spot)
    signs = [
        sign
        for mark, spots in ends.items()
        for sign in (
            (spots[0].line, spots[0].start, opening(int(mark))),
            (spots[-1].line, spots[-1].end, closing(int(mark))),
        )
    ]
    for line, column, sign in sorted(signs, key=lambda sign: sign[:2])[::-1]:
        lines[line] = lines[line][:column] + sign + lines[line][column:]
    return "\n".join(lines).rstrip("\n")


def _spots(layout: Layout, grid: Grid) -> Iterable[_Spot]:
    printed = layout.render(grid)
    if not isinstance(layout, RowLayout):
        for i, line in enumerate(printed):
            for key in line.keys:
                if key[0] == _MARK:
                    yield _Spot(i, 0, len(re.sub(r" *\|.*", "", line.text)), key)
        return
    for i, (_, row) in enumerate(slots(grid)):
        place = i + 1 if layout.delimiter and i else i
        for j, cell in enumerate(layout.shown(row)):
            if cell is not None and cell.key and _is_marked(cell):
                yield _Spot(place, *_cell_place(layout, printed[place].text, j), cell.key)


def _cell_place(layout: RowLayout, text: str, place: int) -> tuple[int, int]:
    """Say where in its line a cell is printed."""
    bar = layout.separator.strip(" ")
    bars = [-1, *(i for i, character in enumerate(text) if character == bar), len(text)]
    if layout.lead:
        del bars[0]
    start, end = bars[place] + 1, bars[place + 1]
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip(" "))
    return (start + left, start + len(inner.rstrip(" "))) if inner.strip(" ") else (start, end)


# ---------------------------------------------------------------- what ways of doing harm look for


Spot = tuple[int, int]
"""A cell of a grid: the place of its line, and its place in the line."""


def squeezed(text: str) -> str:
    """Give a label without the blanks and line breaks that lie in it."""
    return re.sub(r"\s", "", text)


def figure_spots(grid: Grid) -> list[Spot]:
    """Give every figure of a table, not those of a header that is repeated."""
    return cell_spots(grid, Role.FIGURE)


def cell_spots(grid: Grid, *roles: Role) -> list[Spot]:
    """Give the cells of some roles."""
    return [
        (i, j)
        for i, line in enumerate(grid.lines)
        if not line.repeated
        for j, cell in enumerate(line.cells)
        if cell.role in roles
    ]


def write(grid: Grid, spot: Spot, text: str) -> None:
    """Put a text into a cell."""
    cells = grid.lines[spot[0]].cells
    cells[spot[1]] = replace(cells[spot[1]], text=text)


def read(grid: Grid, spot: Spot) -> Cell:
    """Give a cell."""
    return grid.lines[spot[0]].cells[spot[1]]
