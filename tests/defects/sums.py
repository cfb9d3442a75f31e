"""Sums that do not hold (GK301–GK304)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random
from typing import NamedTuple

from tests.reports.figures import Scale
from tests.reports.grids import Grid, Role
from tests.reports.slips import mistyped_number

from .paper import Paper, Spot, figure_spots, read, write
from .way import PROSE, Defect, Want, Way, Ways

# ---------------------------------------------------------------- which sums hold


class Broken(NamedTuple):
    """An equation that does not hold, and the cell at which to show it."""

    code: str
    spot: Spot


def broken(table: str, grid: Grid) -> Iterator[Broken]:
    """Check every equation of a table; its rows and columns stand in the order of the form."""
    rows: dict[int, list[Spot]] = {}
    for spot in figure_spots(grid):
        rows.setdefault(spot[0], []).append(spot)
    if table == "review":
        for line in rows.values():
            for start in range(0, len(line), 5):
                yield from _row("GK304", grid, line[start : start + 5])
    elif table == "requests":
        lines = list(rows.values())
        for line in lines:
            yield from _row("GK301", grid, line)
        for column in zip(*lines, strict=True):
            received, carried, *results, handled, left = [_number(grid, spot) for spot in column]
            if sum(results) != handled:
                yield Broken("GK302", column[-2])
            if received + carried != handled + left:
                yield Broken("GK303", column[-2])


def _row(code: str, grid: Grid, spots: list[Spot]) -> Iterator[Broken]:
    *parts, total = (_number(grid, spot) for spot in spots)
    if sum(parts) != total:
        yield Broken(code, spots[-1])


def _number(grid: Grid, spot: Spot) -> Decimal:
    return Decimal(read(grid, spot).text)


def _judged(paper: Paper, table: str, code: str) -> Defect | None:
    """Want every equation of one rule that is broken; those of the others may be found as well."""
    grid = paper.grids[table]
    found = list(broken(table, grid))
    marks = {spot: paper.mark_cells(table, [spot]) for spot in {one.spot for one in found}}
    wants = tuple(Want((one.code,), (marks[one.spot],)) for one in found if one.code == code)
    also = tuple(Want((one.code,), (marks[one.spot],)) for one in found if one.code != code)
    return Defect(wants, also=also, allowed=PROSE, elsewhere=True) if wants else None


# ---------------------------------------------------------------- slips


def _digit_lost(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[:place] + text[place + 1 :] if len(text) > 1 else text


def _digit_doubled(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[: place + 1] + text[place:]


def _swapped(rng: Random, text: str) -> str:
    if len(text) < 2:
        return text
    place = rng.randrange(len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


_KEYS = {
    "0": "12",
    "1": "24",
    "2": "135",
    "3": "26",
    "4": "157",
    "5": "2468",
    "6": "359",
    "7": "48",
    "8": "579",
    "9": "68",
}


def _neighbouring_key(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[:place] + rng.choice(_KEYS[text[place]]) + text[place + 1 :]


def _by_one(rng: Random, text: str) -> str:
    return str(max(0, int(text) + rng.choice((-1, 1))))


def _to_zero(rng: Random, text: str) -> str:
    del rng, text
    return "0"


Slip = Callable[[Random, str], str]


def _slip(code: str, slip: Slip, target: str = "any", most: int = 1) -> Way:
    """Mistype figures: ``totals`` of rows, ``items``, the row of the ``handled``, or the four ``bookkeeping`` rows."""
    table = "review" if code == "GK304" else "requests"

    def apply(rng: Random, paper: Paper) -> Defect | None:
        grid = paper.grids[table]
        spots = _targets(grid, target)
        for spot in rng.sample(spots, rng.randint(1, most)):
            text = slip(rng, read(grid, spot).text)
            if text != str(int(text)) or text == read(grid, spot).text:
                return None
            write(grid, spot, text)
        return _judged(paper, table, code)

    return Way(apply, scales=(Scale.FEW, Scale.SOME, Scale.MANY))


def _targets(grid: Grid, target: str) -> list[Spot]:
    spots = figure_spots(grid)
    lines = sorted({line for line, _ in spots})
    if target == "totals":
        return [spot for spot in spots if (key := read(grid, spot).key) and key[2] == "总计"]
    if target == "items":
        return [spot for spot in spots if (key := read(grid, spot).key) and key[2] != "总计"]
    if target == "handled":
        return [spot for spot in spots if spot[0] == lines[-2]]
    if target == "bookkeeping":
        return [spot for spot in spots if spot[0] in {*lines[:2], *lines[-2:]}]
    if target == "results":
        return [spot for spot in spots if spot[0] in lines[2:-2]]
    return spots


def _exchanged(code: str) -> Way:
    """Exchange two figures that stand next to each other."""
    table = "review" if code == "GK304" else "requests"

    def apply(rng: Random, paper: Paper) -> Defect | None:
        grid = paper.grids[table]
        spots = figure_spots(grid)
        pairs = [(a, b) for a, b in pairwise(spots) if a[0] == b[0] and read(grid, a).text != read(grid, b).text]
        if not pairs:
            return None
        a, b = rng.choice(pairs)
        one, other = read(grid, a).text, read(grid, b).text
        write(grid, a, other)
        write(grid, b, one)
        return _judged(paper, table, code)

    return Way(apply, scales=(Scale.SOME, Scale.MANY))


def _row_forgotten(rng: Random, paper: Paper) -> Defect | None:
    """Leave a result at zero that the sums count."""
    grid = paper.grids["requests"]
    lines = sorted({line for line, _ in figure_spots(grid)})[2:-2]
    busy = [i for i in lines if any(cell.text != "0" for cell in grid.lines[i].figures())]
    if not busy:
        return None
    place = rng.choice(busy)
    grid.lines[place].cells = [
        replace(cell, text="0") if cell.role is Role.FIGURE else cell for cell in grid.lines[place].cells
    ]
    return _judged(paper, "requests", "GK302")


def _left_over_forgotten(rng: Random, paper: Paper) -> Defect | None:
    """Leave 结转下年度 or 上年结转 at zero."""
    grid = paper.grids["requests"]
    lines = sorted({line for line, _ in figure_spots(grid)})
    place = rng.choice((lines[1], lines[-1]))
    grid.lines[place].cells = [
        replace(cell, text="0") if cell.role is Role.FIGURE else cell for cell in grid.lines[place].cells
    ]
    return _judged(paper, "requests", "GK303")


def _ways(code: str, total: str, item: str, usual: str = "any") -> Ways:
    return {
        "digit lost": _slip(code, _digit_lost, usual),
        "digit doubled": _slip(code, _digit_doubled, usual),
        "digits swapped": _slip(code, _swapped, usual),
        "neighbouring key": _slip(code, _neighbouring_key, usual),
        "off by one": _slip(code, _by_one, usual),
        "total left at zero": _slip(code, _to_zero, total),
        "item left at zero": _slip(code, _to_zero, item),
        "total mistyped": _slip(code, mistyped_number, total),
        "item mistyped": _slip(code, mistyped_number, item),
        "two slips": _slip(code, mistyped_number, most=2),
    }


GK301 = _ways("GK301", "totals", "items") | {"neighbours exchanged": _exchanged("GK301")}
GK302 = _ways("GK302", "handled", "results") | {
    "a result forgotten": Way(_row_forgotten, scales=(Scale.FEW, Scale.SOME, Scale.MANY)),
    "neighbours exchanged": _exchanged("GK302"),
}
GK303 = _ways("GK303", "handled", "bookkeeping", "bookkeeping") | {
    "carry forgotten": Way(_left_over_forgotten, scales=(Scale.SOME, Scale.MANY)),
}
GK304 = {
    name: way._replace(scales=(Scale.SOME, Scale.MANY)) for name, way in _ways("GK304", "totals", "items").items()
} | {"neighbours exchanged": _exchanged("GK304")}
