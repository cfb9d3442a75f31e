"""Values too many, too few, impossible, split (GK208, GK213, GK214)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from gklint.forms import ValueKind
from tests.reports.grids import Cell, Role
from tests.reports.layouts import RowLayout, Spans

from .cells import BUSY, TABLES, kind_of
from .labels import LABELLED
from .paper import Paper, figure_spots, read, write
from .way import PROSE, Defect, Want, Way, Ways, each, one

# ---------------------------------------------------------------- GK213


_SUMS = frozenset({"GK301", "GK302", "GK303", "GK304", "GK305"})


def _impossible(
    change: Callable[[Random, str], str], *kinds: ValueKind, tables: tuple[str, ...] = TABLES, some: bool = False
) -> Way:
    """Write a number that cannot be; the sums may break with it."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        grid = paper.grids[table]
        spots = [
            spot
            for spot in figure_spots(grid)
            if kind_of(paper, table, read(grid, spot)) in kinds and (read(grid, spot).text.strip("0.") or not some)
        ]
        if not spots:
            return None
        spot = rng.choice(spots)
        write(grid, spot, change(rng, read(grid, spot).text))
        return Defect(each("GK213", [paper.mark_cells(table, [spot])]), allowed=_SUMS | PROSE)

    return Way(apply)


def _negative(rng: Random, text: str) -> str:
    return f"-{text if text.strip('0.') else rng.randint(1, 9)}"


def _wide_negative(rng: Random, text: str) -> str:
    return f"－{text if text.strip('0.') else rng.randint(1, 9)}"


def _fraction(rng: Random, text: str) -> str:
    return f"{text}.{rng.randint(1, 9)}"


def _long_fraction(rng: Random, text: str) -> str:
    return f"{text}.{rng.randint(0, 9)}{rng.randint(1, 9)}"


GK213: Ways = {
    "negative count": _impossible(_negative, ValueKind.COUNT),
    "negative, was some": _impossible(_negative, ValueKind.COUNT, some=True),
    "negative, full width sign": _impossible(_wide_negative, ValueKind.COUNT),
    "fractional count": _impossible(_fraction, ValueKind.COUNT),
    "fraction of two digits": _impossible(_long_fraction, ValueKind.COUNT),
    "negative amount": _impossible(_negative, ValueKind.AMOUNT, tables=("disclosure",)),
    "decisions in fractions": _impossible(_fraction, ValueKind.COUNT, tables=("disclosure",)),
}

# ---------------------------------------------------------------- GK214


def joins(table: str, texts: list[str], *, strict: bool = True) -> list[int]:
    """Give the places where joining two neighbours makes a row of the right width whose sums hold.

    A number has no leading zero, unless not ``strict``.
    """
    found = []
    for i in range(len(texts) - 1):
        if strict and texts[i] == "0":
            continue
        joined = [*texts[:i], texts[i] + texts[i + 1], *texts[i + 2 :]]
        numbers = [int(text) for text in joined if text.isdigit()]
        size = 5 if table == "review" else 7
        groups = [numbers[j : j + size] for j in range(0, len(numbers), size)]
        if all(len(group) == size and sum(group[:-1]) == group[-1] for group in groups):
            found.append(i)
    return found


def _split(choose: str, table: str = "requests") -> Way:
    """Put the digits of one number into two cells: of an ``item`` or a ``total``, at its ``start`` or ``end``."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        grid = paper.grids[table]
        spots = [spot for spot in figure_spots(grid) if len(read(grid, spot).text) > 1]
        totals = [spot for spot in spots if _is_total(read(grid, spot))]
        chosen = totals if choose == "total" else [s for s in spots if s not in totals] if choose == "item" else spots
        if not chosen:
            return None
        i, j = rng.choice(chosen)
        cells = grid.lines[i].cells
        text = cells[j].text
        place = {"start": 1, "end": len(text) - 1}.get(choose, rng.randint(1, len(text) - 1))
        cells[j : j + 1] = [replace(cells[j], text=text[:place]), replace(cells[j], text=text[place:], key=None)]
        texts = [cell.text for cell in cells if cell.role is Role.FIGURE]
        if len(joins(table, texts)) != 1:
            return None
        return Defect(one("GK214", paper.mark_cells(table, [(i, j), (i, j + 1)])))

    return Way(apply, scales=BUSY)


def _is_total(cell: Cell) -> bool:
    return cell.key is not None and cell.key[2] == "总计"


GK214: Ways = {
    "an item": _split("item"),
    "a total": _split("total"),
    "first digit": _split("start"),
    "last digit": _split("end"),
    "anywhere": _split("any"),
    "in the review table": _split("any", "review"),
}

# ---------------------------------------------------------------- GK208


def _count(change: int, which: str = "any", tables: tuple[str, ...] = LABELLED) -> Way:
    """Lose or add values in a row of at least three; there is no blank in place of a lost one."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        grid = paper.grids[table]
        rows = [i for i, line in enumerate(grid.lines) if len(line.figures()) > 2 and not line.repeated]
        place = rng.choice(rows)
        line = grid.lines[place]
        figures = [i for i, cell in enumerate(line.cells) if cell.role is Role.FIGURE]
        for _ in range(abs(change)):
            spot = {"any": rng.choice(figures), "last": figures[-1], "first": figures[0]}[which]
            if change < 0:
                del line.cells[spot]
                line.swallowed += 1
            else:
                line.cells.insert(spot + 1, replace(line.cells[spot], text=str(rng.randint(0, 3)), key=None, colspan=1))
            figures = [i for i, cell in enumerate(line.cells) if cell.role is Role.FIGURE]
        texts = [line.cells[i].text for i in figures]
        if change == 1 and _joinable(table, texts):
            return None
        # Where a wide label is followed by blanks for what it covers, those may be taken for the values that are gone.
        label, layout = line.label(), paper.layouts[table]
        covered = isinstance(layout, RowLayout) and layout.spans is Spans.ALL and label and label.colspan > 1
        codes = ("GK208", "GK210") if covered and change < 0 else ("GK208",)
        want = Want(codes, (paper.mark_rows(table, place),))
        return Defect((want,), allowed=PROSE, ambiguous=table == "review")

    return Way(apply)


def _joinable(table: str, texts: list[str]) -> bool:
    """Tell whether joining two neighbouring values would make a row whose sums hold: that is GK214."""
    return table != "disclosure" and bool(joins(table, texts, strict=False))


GK208: Ways = {
    "a value lost": _count(-1),
    "last value lost": _count(-1, "last"),
    "first value lost": _count(-1, "first"),
    "two values lost": _count(-2, tables=("requests",)),
    "a value added": _count(1),
    "a value added at the end": _count(1, "last"),
    "two values added": _count(2, tables=("requests",)),
    "review: a value lost": _count(-1, tables=("review",)),
    "review: a value added": _count(1, tables=("review",)),
}
