"""Headers and labels of which one part is left (GK209)."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from tests.reports.grids import Role

from .labels import LABELLED, OFFICIAL, TABLES, relabel, spots_of
from .paper import Paper, read, squeezed
from .way import Defect, Way, Ways, each


def _parts(text: str, keep: str) -> Iterable[str]:
    """Give the unbroken parts of a label that say something and are no label themselves."""
    ordinal = next((text[: i + 1] for i in range(4) if i < len(text) and text[i] in "）.、"), "")
    if keep == "beginning":
        ends = [text[:end] for end in range(len(ordinal) + 2, len(text))]
    elif keep == "end":
        ends = [text[start:] for start in range(max(len(ordinal), 1), len(text) - 1)]
    else:
        ends = [text[start:end] for start in range(1, len(text) - 2) for end in range(start + 2, len(text))]
    return [part for part in ends if 3 * len(part) >= len(text) and part not in OFFICIAL and not _is_mark(part)]


def _is_mark(text: str) -> bool:
    """Tell whether hardly any letter is left."""
    return sum("一" <= character <= "鿿" for character in text) < 2


def _cut(roles: tuple[Role, ...], keep: str, tables: tuple[str, ...] = TABLES, most: int = 1) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        grid = paper.grids[table]
        spots = spots_of(paper, table, roles)
        marks, gone = [], []
        for spot in rng.sample(spots, min(len(spots), rng.randint(1, most))):
            right = squeezed(read(grid, spot).text)
            parts = list(_parts(right, keep))
            if parts:
                marks.append(relabel(paper, table, spot, rng.choice(parts)))
                gone.append(right)
        return Defect(each("GK209", marks), gone=tuple(gone)) if marks else None

    return Way(apply)


def _narrow_column(rng: Random, paper: Paper) -> Defect | None:
    """Cut every label of the requests table to the width of its column."""
    grid = paper.grids["requests"]
    width = rng.randint(6, 12)
    marks = []
    for spot in spots_of(paper, "requests", (Role.LABEL,)):
        text = squeezed(read(grid, spot).text)
        if len(text) > width and text[:width] not in OFFICIAL:
            marks.append(relabel(paper, "requests", spot, text[:width]))
    return Defect(each("GK209", marks)) if marks else None


def _second_lines_lost(rng: Random, paper: Paper) -> Defect | None:
    """Lose what stands after the line break in the headers of a block: 本年新 | 本年新."""
    grid = paper.grids["disclosure"]
    width = rng.choice((3, 3, 4))
    marks = []
    block: int | None = None
    for spot in spots_of(paper, "disclosure", (Role.HEADER,)):
        text = squeezed(read(grid, spot).text)
        if len(text) > width + 1 and block in {None, spot[0]} and text[:width] not in OFFICIAL:
            block = spot[0]
            marks.append(relabel(paper, "disclosure", spot, text[:width]))
    return Defect(each("GK209", marks)) if marks else None


GK209: Ways = {
    "beginning of a header left": _cut((Role.HEADER,), "beginning"),
    "end of a header left": _cut((Role.HEADER,), "end"),
    "middle of a header left": _cut((Role.HEADER,), "middle"),
    "beginning of a label left": _cut((Role.LABEL,), "beginning", LABELLED),
    "end of a label left": _cut((Role.LABEL,), "end", LABELLED),
    "middle of a label left": _cut((Role.LABEL,), "middle", LABELLED),
    "several labels cut": _cut((Role.LABEL,), "beginning", ("requests",), most=4),
    "second lines lost": Way(_second_lines_lost),
    "narrow column": Way(_narrow_column),
    "corner or block title cut": _cut((Role.CORNER, Role.TITLE), "beginning"),
}
