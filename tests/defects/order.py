"""Rows misplaced (GK207)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.reports.grids import Cell, Grid, Line, Role

from .gridrows import block_places, label_of, rows_of
from .paper import Paper
from .way import Defect, Way, Ways, one


def _groups(paper: Paper, table: str) -> list[list[int]]:
    """Give the rows of each group, in the order of the form."""
    grid = paper.grids[table]
    places = {label_of(grid.lines[i]): i for i in rows_of(grid)}
    found: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for block in paper.form.by_key[table].blocks:
        for row in block.rows:
            if row.label in places:
                found.setdefault((block.key, row.path[:-1]), []).append(places[row.label])
    return [rows for rows in found.values() if len(rows) > 1]


def _exchange(grid: Grid, a: int, b: int) -> None:
    """Exchange two rows; cells of groups stay where they are."""
    one, other = grid.lines[a], grid.lines[b]
    one.cells, other.cells = _taking(one, other), _taking(other, one)


def _taking(place: Line, source: Line) -> list[Cell]:
    label = place.label()
    span = label.colspan if label else 1
    own = [cell for cell in source.cells if cell.role is not Role.GROUP]
    moved = [replace(cell, colspan=span) if cell.role is Role.LABEL else cell for cell in own]
    return [*(cell for cell in place.cells if cell.role is Role.GROUP), *moved]


def _misplaced(how: str) -> Way:
    """Exchange ``near`` or ``far`` rows of one group, or ``move`` one of them."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(("disclosure", "requests", "requests")) if how == "near" else "requests"
        grid = paper.grids[table]
        groups = [rows for rows in _groups(paper, table) if how == "near" or len(rows) > 3]
        if not groups:
            return None
        rows = rng.choice(groups)
        first = rng.randrange(len(rows) - 1)
        second = first + 1 if how == "near" else rng.choice([i for i in range(len(rows)) if abs(i - first) > 1])
        if how == "move":
            step = 1 if second > first else -1
            for i in range(first, second, step):
                _exchange(grid, rows[i], rows[i + step])
            # One move mends it, and it is this row's; a far exchange needs two.
            return Defect(one("GK207", paper.mark_rows(table, rows[second])), elsewhere=True)
        _exchange(grid, rows[first], rows[second])
        marks = [paper.mark_rows(table, rows[i]) for i in (first, second)]
        return Defect(one("GK207", *marks), allowed=frozenset({"GK207"}))

    return Way(apply)


def _carried_exchanged(rng: Random, paper: Paper) -> Defect:
    """Put 上年结转 before 本年新收."""
    del rng
    grid = paper.grids["requests"]
    a, b = rows_of(grid)[:2]
    _exchange(grid, a, b)
    marks = [paper.mark_rows("requests", i) for i in (a, b)]
    return Defect(one("GK207", *marks), allowed=frozenset({"GK207"}))


def _blocks_exchanged(rng: Random, paper: Paper) -> Defect:
    """Exchange two neighbouring blocks of the disclosure table."""
    grid = paper.grids["disclosure"]
    blocks = list(block_places(grid).values())
    which = rng.randrange(len(blocks) - 1)
    (start, middle), (_, end) = blocks[which : which + 2]
    upper, lower = grid.lines[start:middle], grid.lines[middle:end]
    grid.lines[start:end] = lower + upper
    marks = [
        paper.mark_rows("disclosure", start, start + len(lower) - 1),
        paper.mark_rows("disclosure", start + len(lower), end - 1),
    ]
    return Defect(one("GK207", *marks), allowed=frozenset({"GK207"}))


GK207: Ways = {
    "neighbours exchanged": _misplaced("near"),
    "far rows exchanged": _misplaced("far"),
    "one row moved": _misplaced("move"),
    "first rows exchanged": Way(_carried_exchanged),
    "blocks exchanged": Way(_blocks_exchanged),
}
