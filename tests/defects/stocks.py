"""Stocks and regulations that cannot be (GK305, GK306)."""

from __future__ import annotations

from random import Random

from tests.reports.figures import Scale
from tests.reports.grids import Grid
from tests.reports.organs import Level

from .paper import Paper, Spot, figure_spots, read, write
from .way import PROSE, Defect, Way, Ways, one

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
