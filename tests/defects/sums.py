"""Sums that do not hold, stocks and regulations that cannot be (GK301–GK306)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random
from typing import NamedTuple

from tests.reports.figures import Scale
from tests.reports.grids import Grid, Role
from tests.reports.organs import Level
from tests.reports.slips import mistyped_number

from .paper import Paper, Spot, figure_spots, read, write
from .way import PROSE, Defect, Want, Way, Ways, one

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


# ---------------------------------------------------------------- GK305

_NORMATIVE, _REGULATIONS = "行政规范性文件", "规章"


def _row_of(grid: Grid, label: str) -> list[Spot]:
    return [spot for spot in figure_spots(grid) if (key := read(grid, spot).key) and key[1] == label]


def _stock(choose: str, label: str = _NORMATIVE, levels: tuple[Level, ...] = ()) -> Way:
    """Let fewer be in force than the year's own must be."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        grid = paper.grids["disclosure"]
        spots = _row_of(grid, label)
        issued, repealed, in_force = (int(read(grid, spot).text) for spot in spots)
        ways = {
            "none in force": (max(issued, repealed + 1), repealed, 0),
            "digit of the stock lost": (issued, repealed, int(str(in_force)[:-1] or "0")),
            "too many issued": (int(f"{issued or 3}{rng.randint(0, 9)}"), repealed, in_force),
            "exchanged": (in_force, repealed, issued),
            "one too few": (repealed + 4, repealed, 3),
        }
        issued, repealed, in_force = ways[choose]
        if in_force >= issued - repealed:
            return None
        for spot, number in zip(spots, (issued, repealed, in_force), strict=True):
            write(grid, spot, str(number))
        return Defect(one("GK305", paper.mark_cells("disclosure", spots[2:])), allowed=PROSE)

    return Way(apply, years=(2021, 2026), scales=(Scale.SOME, Scale.MANY), levels=levels)


GK305: Ways = {
    "none in force": _stock("none in force"),
    "digit of the stock lost": _stock("digit of the stock lost"),
    "too many issued": _stock("too many issued"),
    "columns exchanged": _stock("exchanged"),
    "one too few": _stock("one too few"),
    "regulations": _stock("one too few", _REGULATIONS, (Level.PROVINCE, Level.CITY)),
}


# ---------------------------------------------------------------- GK306


def _regulations(choose: str, *levels: Level) -> Way:
    """Let a body report regulations that may make none."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        if paper.organ.level is Level.DEPARTMENT and not any(mark in paper.organ.name[:5] for mark in "县区"):
            return None
        grid = paper.grids["disclosure"]
        spots = _row_of(grid, _REGULATIONS)
        normative = [
            spot for spot in figure_spots(grid) if (key := read(grid, spot).key) and key[1].endswith("规范性文件")
        ]
        texts = {
            "one": ["1", "0", "1"] if paper.year > 2020 else ["1", "1", "1"],
            "stock": ["0", "0", str(rng.randint(1, 30))],
            "copied": [read(grid, spot).text for spot in normative],
            "many": ["3", "1", "12"],
        }[choose]
        if not any(text != "0" for text in texts):
            return None
        for spot, text in zip(spots, texts, strict=True):
            write(grid, spot, text)
        mark = paper.mark_rows("disclosure", spots[0][0])
        return Defect(one("GK306", mark), allowed=PROSE | {"GK306"})

    return Way(apply, levels=levels)


GK306: Ways = {
    "county": _regulations("stock", Level.COUNTY),
    "county, copied from the row below": _regulations("copied", Level.COUNTY),
    "township": _regulations("one", Level.TOWNSHIP),
    "township, stock": _regulations("stock", Level.TOWNSHIP),
    "street office": _regulations("many", Level.STREET),
    "street office, one": _regulations("one", Level.STREET),
    "department of a county": _regulations("stock", Level.DEPARTMENT),
    "department of a county, several": _regulations("many", Level.DEPARTMENT),
}
