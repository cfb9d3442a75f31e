"""Cells blank, in words, badly written (GK210–GK212)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from gklint.forms import ValueKind
from tests.reports.figures import Scale
from tests.reports.grids import Cell, Grid, Role
from tests.reports.layouts import CellLayout, Layout, RowLayout

from .paper import Paper, Spot, figure_spots, read, write
from .way import PROSE, Defect, Want, Way, Ways, each

TABLES = ("disclosure", "requests", "review")
BUSY = (Scale.SOME, Scale.MANY)


def kind_of(paper: Paper, table: str, cell: Cell) -> ValueKind:
    """Give what the form lets a cell hold."""
    assert cell.key is not None
    _, row, column = cell.key
    return next(
        found.kind
        for block in paper.form.by_key[table].blocks
        if any(one.label == row for one in block.rows)
        for found in block.columns
        if found.label == column
    )


# ---------------------------------------------------------------- GK210


def _blank(choose: str, tables: tuple[str, ...] = TABLES) -> Way:
    """Leave figures blank: one, some or all of a row, all but its total, the zeros of a row, all zeros."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        grid, layout = paper.grids[table], paper.layouts[table]
        spots = figure_spots(grid)
        line = rng.choice(spots)[0]
        row = [spot for spot in spots if spot[0] == line]
        zeros = [spot for spot in spots if read(grid, spot).text == "0"]
        chosen = {
            "one": [rng.choice(row)],
            "some": sorted(rng.sample(row, max(1, len(row) // 2))),
            "items": row[:-1],
            "all": row,
            "last": row[-1:],
            "zeros": [spot for spot in row if spot in zeros],
            "every zero": zeros,
        }[choose]
        if not chosen or not _shows_blanks(layout, grid, chosen):
            return None
        for spot in chosen:
            write(grid, spot, "")
        lines = sorted({line for line, _ in chosen})
        unsure = [_is_unsure(layout, grid, line) for line in lines]
        wants = tuple(
            Want(("GK210", "GK208") if doubtful else ("GK210",), (paper.mark_rows(table, line),))
            for line, doubtful in zip(lines, unsure, strict=True)
        )
        # Three rows of the form stand side by side in the one line of the review table.
        allowed = PROSE | ({"GK210"} if table == "review" else set())
        return Defect(wants, allowed=frozenset(allowed), ambiguous=any(unsure) or _hardly_a_row(layout, grid))

    return Way(apply)


def _shows_blanks(layout: Layout, grid: Grid, chosen: list[Spot]) -> bool:
    """Tell whether bars show the blank cells, and no stray row of bars stands among them."""
    if isinstance(layout, CellLayout):
        return bool(layout.bar) and all(cell.role is not Role.BLANK for cell in grid.cells())
    seen = any(cell.text for i, _ in chosen for cell in grid.lines[i].cells if cell.role is not Role.FIGURE)
    return layout.separator != "\t" or seen or len(chosen) < len(figure_spots(grid))


def _is_unsure(layout: Layout, grid: Grid, line: int) -> bool:
    """Tell whether a blank cell of a row may as well be one that is not there.

    So it is at the row's end where bars fill rows up or only tabs show it, and at its beginning where lines lose the
    blanks around them.
    """
    cells = grid.lines[line].cells
    if isinstance(layout, RowLayout) and layout.trimmed and not layout.lead and not cells[0].text:
        return True
    filled_up = layout.padding is not None or (isinstance(layout, RowLayout) and layout.separator == "\t")
    return filled_up and not cells[-1].text


def _hardly_a_row(layout: Layout, grid: Grid) -> bool:
    """Tell whether nothing but lone bars is left of the figures of the whole table."""
    return isinstance(layout, CellLayout) and not any(read(grid, spot).text for spot in figure_spots(grid))


GK210: Ways = {
    "one cell": _blank("one"),
    "some of a row": _blank("some"),
    "only the total": _blank("items", TABLES[1:2]),
    "whole row": _blank("all"),
    "last of a row": _blank("last"),
    "the zeros of a row": _blank("zeros"),
    "every zero": _blank("every zero"),
    "in the review table": _blank("one", TABLES[2:]),
}

# ---------------------------------------------------------------- GK211


def _words(*texts: str, choose: str = "one", tables: tuple[str, ...] = TABLES) -> Way:
    """Write something else than a number; ``{}`` stands for the number that was there."""

    def apply(rng: Random, paper: Paper) -> Defect:
        table = rng.choice(tables)
        grid = paper.grids[table]
        spots = figure_spots(grid)
        row = rng.choice(sorted({spot[0] for spot in spots}))
        chosen = [spot for spot in spots if spot[0] == row]
        if choose == "one":
            chosen = [rng.choice(chosen)]
        text = rng.choice(texts)
        for spot in chosen:
            write(grid, spot, text.format(read(grid, spot).text))
        marks = [paper.mark_cells(table, [spot]) for spot in chosen]
        return Defect(each("GK211", marks), allowed=PROSE)

    return Way(apply)


def _change_in_words(rng: Random, paper: Paper) -> Defect | None:
    """Write 减4 for -4 in the column 本年增/减 of the 2019 form."""
    grid = paper.grids["disclosure"]
    spots = [s for s in figure_spots(grid) if kind_of(paper, "disclosure", read(grid, s)) is ValueKind.SIGNED_COUNT]
    if not spots:
        return None
    spot = rng.choice(spots)
    write(grid, spot, rng.choice(("减4", "减少2", "增3", "+5项")))
    return Defect(each("GK211", [paper.mark_cells("disclosure", [spot])]))


GK211: Ways = {
    "slash": _words("/"),
    "dash": _words("-", "—", "——"),
    "none": _words("无"),
    "not applicable": _words("不适用", "不涉及", "暂无"),
    "unit": _words("{}件", "{}条", "{}个"),
    "about": _words("约{}", "{}余", "{}多"),
    "a row of slashes": _words("/", "无", "—", choose="row"),
    "unit of money": _words("{}元", "{}万元", tables=("disclosure",)),
    "change in words": Way(_change_in_words, years=(2019, 2020)),
    "elsewhere": _words("见附件", "同上", "零", "未统计"),
}

# ---------------------------------------------------------------- GK212


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _written(write_as: Callable[[str], str], *, long: bool = False, choose: str = "one") -> Way:
    """Write a number otherwise; it says the same."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        if write_as is _wide and paper.drawn.punctuation == "normalised":
            return None
        table = rng.choice(("disclosure", "requests", "requests", "review"))
        grid = paper.grids[table]
        spots = [
            spot
            for spot in figure_spots(grid)
            if read(grid, spot).text.isdigit()
            and write_as(read(grid, spot).text) != read(grid, spot).text
            and kind_of(paper, table, read(grid, spot)) is ValueKind.COUNT
        ]
        if not spots:
            return None
        first = rng.choice(spots)
        chosen = [spot for spot in spots if spot[0] == first[0]] if choose == "row" else [first]
        for spot in chosen:
            write(grid, spot, write_as(read(grid, spot).text))
        return Defect(each("GK212", [paper.mark_cells(table, [spot]) for spot in chosen]))

    return Way(apply, scales=BUSY if long else ())


def _wide(text: str) -> str:
    return text.translate(_WIDE)


def _separated(text: str) -> str:
    return f"{int(text):,}"


def _spaced(text: str) -> str:
    return " ".join(text)


def _one_blank(text: str) -> str:
    return f"{text[:-1]} {text[-1]}" if len(text) > 1 else text


GK212: Ways = {
    "full width": _written(_wide),
    "full width, a row": _written(_wide, choose="row"),
    "thousands separator": _written(_separated, long=True),
    "leading zero": _written("0{}".format),
    "leading zeros": _written("00{}".format),
    "digits apart": _written(_spaced, long=True),
    "a blank inside": _written(_one_blank, long=True),
    "decimals": _written("{}.0".format),
    "decimals, a row": _written("{}.00".format, choose="row"),
}
