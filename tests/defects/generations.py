"""Blocks and results as the other form prints them (GK201)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from gklint.forms import Form, official
from tests.reports.figures import figures_for
from tests.reports.grids import Cell, Grid, Role, grid_for, with_row_after, without_row
from tests.reports.variations import widened

from .gridrows import block_places, label_of, rows_of
from .paper import Paper
from .way import PROSE, Defect, Way, Ways, each, one


def _other_form(paper: Paper) -> Form:
    return next(form for form in official() if form.name != paper.form.name)


def _other_grid(rng: Random, paper: Paper) -> Grid:
    """Give the disclosure table of the other form, as wide as the report's own."""
    table = _other_form(paper).by_key["disclosure"]
    grid = grid_for(table, figures_for(rng, table, paper.organ, paper.drawn.scale))
    return widened(grid) if paper.grids["disclosure"].width > table.width else grid


def _mark_block(paper: Paper, start: int) -> int:
    """Mark a block's title and header."""
    return paper.mark_rows("disclosure", start, start + 1)


def _block(number: str) -> Way:
    """Print one block of article 20 as the other form has it."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        grid = paper.grids["disclosure"]
        title = f"第二十条第（{number}）项"
        own, other = block_places(grid), block_places(source := _other_grid(rng, paper))
        if title not in own or title not in other:
            return None
        start, end = own[title]
        first, last = other[title]
        grid.lines[start:end] = source.lines[first:last]
        return Defect(one("GK201", _mark_block(paper, start)), allowed=PROSE, elsewhere=True)

    return Way(apply)


def _ninth_block(rng: Random, paper: Paper) -> Defect | None:
    """Keep the block of the 2019 form that the new one has no more."""
    grid, source = paper.grids["disclosure"], _other_grid(rng, paper)
    first, last = list(block_places(source).values())[-1]
    end = list(block_places(grid).values())[-1][1]
    grid.lines[end:end] = source.lines[first:last]
    return Defect(one("GK201", _mark_block(paper, end)), elsewhere=True)


def _whole_table(rng: Random, paper: Paper) -> Defect:
    """Fill in the disclosure table of the other form."""
    paper.grids["disclosure"] = _other_grid(rng, paper)
    marks = [_mark_block(paper, start) for start, _ in block_places(paper.grids["disclosure"]).values()]
    # What the new form has no block for is missing from a table of the old one, and the reverse.
    return Defect(each("GK201", marks), allowed=PROSE | {"GK204"}, elsewhere=True)


def _others(rng: Random, paper: Paper) -> Defect | None:
    """Print the results of （六） as the other form does."""
    del rng
    grid = paper.grids["requests"]
    rows = [i for i in rows_of(grid) if _is_result_six(paper, label_of(grid.lines[i]))]
    if not rows or rows != list(range(rows[0], rows[-1] + 1)):
        return None
    if len(rows) == 1:
        return Defect(one("GK201", _split(paper, rows[0])))
    return Defect(one("GK201", _merge(paper, rows)), gone=("3.其他",))


def _is_result_six(paper: Paper, label: str) -> bool:
    (block,) = paper.form.by_key["requests"].blocks
    return any(row.label == label and any("（六）" in text for text in row.path) for row in block.rows)


def _merge(paper: Paper, rows: list[int]) -> int:
    grid = paper.grids["requests"]
    sums = [
        str(sum(int(grid.lines[i].figures()[j].text) for i in rows)) for j in range(len(grid.lines[rows[0]].figures()))
    ]
    for place in reversed(rows[1:]):
        grid = without_row(grid, place)
    line = grid.lines[rows[0]]
    figures = [replace(cell, text=text) for cell, text in zip(line.figures(), sums, strict=True)]
    before = [cell for cell in line.cells if cell.role is Role.GROUP and "（六）" not in cell.text]
    line.cells = [*before, Cell("（六）其他处理", Role.LABEL, 2, key=("requests", "（六）其他处理", "")), *figures]
    paper.grids["requests"] = grid
    return paper.mark_rows("requests", rows[0])


def _split(paper: Paper, place: int) -> int:
    (block,) = _other_form(paper).by_key["requests"].blocks
    labels = [row.label for row in block.rows if any("（六）" in text for text in row.path)]
    grid = paper.grids["requests"]
    line = grid.lines[place]
    figures = line.figures()
    zeros = [replace(cell, text="0") for cell in figures]
    line.cells = [Cell("（六）其他处理", Role.GROUP), Cell(labels[0], Role.LABEL), *zeros]
    for i, label in enumerate(labels[1:], 1):
        row = figures if label == labels[-1] else zeros
        grid = with_row_after(grid, place + i - 1, [Cell(label, Role.LABEL), *row])
        grid.lines[place].cells[0] = replace(grid.lines[place].cells[0], rowspan=i + 1)
    paper.grids["requests"] = grid
    return paper.mark_rows("requests", place, place + len(labels) - 1)


def _everything(rng: Random, paper: Paper) -> Defect | None:
    """Fill in last year's form."""
    results = _others(rng, paper)
    if results is None:
        return None
    tables = _whole_table(rng, paper)
    return Defect(results.wants + tables.wants, allowed=tables.allowed, elsewhere=True)


GK201: Ways = {
    "block （一）": _block("一"),
    "block （五）": _block("五"),
    "block （六）": _block("六"),
    "block （八）": _block("八"),
    "block （九） kept": Way(_ninth_block, years=(2021, 2026)),
    "whole table": Way(_whole_table),
    "results （六）": Way(_others),
    "the whole form": Way(_everything),
}
