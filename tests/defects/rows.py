"""Rows missing, added, blank (GK204–GK206)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.reports.grids import Cell, Grid, Line, Role, with_row_after, without_row
from tests.reports.layouts import CellLayout, RowLayout

from .gridrows import block_places, is_blank, label_of, row_before, rows_of
from .labels import LABELLED
from .paper import Paper
from .way import PROSE, Defect, Way, Ways, each, one

# ---------------------------------------------------------------- GK204


def _lost(which: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = (
            "disclosure" if which == "only" else "requests" if which in {"first", "grouped"} else rng.choice(LABELLED)
        )
        grid = paper.grids[table]
        rows = rows_of(grid)
        lines = grid.lines
        if which == "last":
            rows = rows[-1:]
        elif which == "first":
            rows = [i for i in rows if any(cell.role is Role.GROUP for cell in lines[i].cells)]
        elif which == "grouped":
            rows = [i for i in rows if label_of(lines[i])[:2] in {"2.", "4.", "6."}]
        elif which == "first of a block":
            rows = [i for i in rows if lines[i - 1].is_row and not lines[i - 1].figures()]
        if not rows or len(rows_of(grid)) < 2:
            return None
        place = rng.choice(rows)
        label = label_of(lines[place])
        paper.grids[table] = grid = without_row(grid, place)
        if which == "only" and not _has_rows(grid, place):
            return None
        return Defect(one("GK204", paper.mark_rows(table, *row_before(grid, place))), allowed=PROSE, gone=(label,))

    return Way(apply)


def _has_rows(grid: Grid, place: int) -> bool:
    """Tell whether the block that a row was taken from has another one."""
    around = [grid.lines[i] for i in (place - 1, place) if i < len(grid.lines)]
    return any(line.figures() for line in around)


def _block_lost(rng: Random, paper: Paper) -> Defect | None:
    """Lose a block of one row with its title and header."""
    grid = paper.grids["disclosure"]
    blocks = [block for block in list(block_places(grid).values())[1:] if block[1] - block[0] == 3]
    if not blocks:
        return None
    start, end = rng.choice(blocks)
    label = label_of(grid.lines[end - 1])
    del grid.lines[start:end]
    return Defect(one("GK204", paper.mark_rows("disclosure", *row_before(grid, start))), allowed=PROSE, gone=(label,))


def _two_lost(rng: Random, paper: Paper) -> Defect | None:
    """Lose two rows that do not stand next to each other."""
    grid = paper.grids["requests"]
    rows = rows_of(grid)
    first = rng.randrange(1, len(rows) - 4)
    places = [rows[first], rows[rng.randrange(first + 3, len(rows))]]
    gone = [label_of(grid.lines[place]) for place in places]
    for place in reversed(places):
        grid = without_row(grid, place)
    paper.grids["requests"] = grid
    marks = [paper.mark_rows("requests", *row_before(grid, place - i)) for i, place in enumerate(places)]
    return Defect(each("GK204", marks), allowed=PROSE, gone=tuple(gone))


GK204: Ways = {
    "any row": _lost("any"),
    "row inside a group": _lost("grouped"),
    "first of a group": _lost("first"),
    "first of a block": _lost("first of a block"),
    "last row": _lost("last"),
    "row of the disclosure table": _lost("only"),
    "block of one row": Way(_block_lost),
    "two rows": Way(_two_lost),
}

# ---------------------------------------------------------------- GK205


_FOREIGN = {
    "disclosure": ("其他主动公开文件", "合计", "行政检查", "行政确认", "行政奖励", "上级转发文件", "党内规范性文件"),
    "requests": (
        "其中：网络申请",
        "其中：信函申请",
        "9.属于党务信息",
        "（八）备注",
        "合计",
        "6.其他原因",
        "4.不属于本机关职责",
    ),
}


def _extra(where: str, label: str | None = None, *, busy: bool = False) -> Way:
    """Add a row of the author's own."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(LABELLED)
        grid = paper.grids[table]
        rows = rows_of(grid)
        if where == "end":
            rows = rows[-1:]
        elif where == "inside":
            rows = rows[:-1]
        place = rng.choice(rows)
        pattern = [cell for cell in grid.lines[place].cells if cell.role is not Role.GROUP]
        text = rng.choice(_FOREIGN[table]) if label is None else label
        layout = paper.layouts[table]
        if not text and isinstance(layout, CellLayout) and not layout.bar:
            return None
        figures = [
            replace(cell, text=str(rng.randint(1, 40)) if busy else "0", key=None)
            for cell in pattern
            if cell.role is Role.FIGURE
        ]
        cells = [Cell(text, Role.NOTE, pattern[0].colspan), *figures]
        paper.grids[table] = with_row_after(grid, place, cells)
        mark = paper.mark_rows(table, place + 1)
        return Defect(one("GK205", mark), new=(text,) if text else ())

    return Way(apply)


def _row_doubled(rng: Random, paper: Paper) -> Defect:
    """Print a row twice; either may be the one too many."""
    table = rng.choice(LABELLED)
    grid = paper.grids[table]
    place = rng.choice(rows_of(grid))
    cells = [cell for cell in grid.lines[place].cells if cell.role is not Role.GROUP]
    paper.grids[table] = with_row_after(grid, place, cells)
    return Defect(one("GK205", paper.mark_rows(table, place), paper.mark_rows(table, place + 1)))


GK205: Ways = {
    "zeros, inside": _extra("inside"),
    "figures, inside": _extra("inside", busy=True),
    "zeros, at the end": _extra("end"),
    "figures, at the end": _extra("end", busy=True),
    "row doubled": Way(_row_doubled),
    "without label": _extra("inside", "", busy=True),
}

# ---------------------------------------------------------------- GK206


def _blank(where: str, most: int = 1) -> Way:
    """Leave rows without any text; where bars do not show them nothing is to be seen."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = "disclosure" if where == "block" else rng.choice(("disclosure", "requests", "review"))
        layout = paper.layouts[table]
        grid = paper.grids[table]
        if (isinstance(layout, RowLayout) and layout.separator == "\t") or any(map(is_blank, grid.lines)):
            return None
        starts = [i for i, line in enumerate(grid.lines) if i and line.cells and line.cells[0].role is Role.TITLE]
        tops = [i for i in rows_of(grid) if label_of(grid.lines[i])[:2] in {"二、", "四、"}]
        places = {"block": starts, "inside": tops or starts, "end": [len(grid.lines)]}[where]
        if not places:
            return None
        place = rng.choice(places)
        count = rng.randint(1, most)
        grid.lines[place:place] = [Line([Cell("", Role.BLANK) for _ in range(grid.width)]) for _ in range(count)]
        return Defect(one("GK206", paper.mark_rows(table, place, place + count - 1)), allowed=frozenset({"GK206"}))

    return Way(apply)


GK206: Ways = {
    "at the end": _blank("end"),
    "several at the end": _blank("end", 4),
    "between blocks": _blank("block"),
    "several between blocks": _blank("block", 3),
    "between rows": _blank("inside"),
}
