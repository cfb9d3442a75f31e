"""Years of one organ that follow from each other, and what breaks them: ``broken`` makes a run for a rule and a number.

The figures are drawn first and continued by the form's own relations; one cell is then changed in the page. What must
be found is known by that alone.
"""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import NamedTuple

from gklint.rules import sample

from .runs import summary

_ORGANS = ("青禾县人民政府", "松峦区财政局", "云州市教育局", "柳坞镇人民政府", "河阳街道办事处")
_PRINTED = "青禾县人民政府"
"""The organ of the sample report."""
_APPLICANTS = ("natural-person", "business", "research", "welfare", "legal-service", "other")
Cells = dict[tuple[str, str, str], str]


class Broken(NamedTuple):
    """A run of which one cell was changed."""

    files: dict[str, bytes]
    """By path; that of the last is the one in which something is to be found."""
    path: str
    text: str
    """What the cell has now."""
    clean: dict[str, bytes]
    """The same run before the change."""
    hierarchy: dict[str, tuple[str, ...]]
    """Which organs report for which, for GK405."""


def broken(code: str, number: int) -> Broken:
    """Make the run of a rule with this number."""
    rng = Random(f"{code} {number}")
    return {"GK401": _carried, "GK402": _stock, "GK403": _items, "GK405": _sum}[code](rng)


def _page(organ: str, year: int, cells: Cells) -> bytes:
    """Print a report; the words of section one are no concern of these rules."""
    return sample.report(year, cells).replace(_PRINTED, organ, 1).encode()


def _run(rng: Random, pages: list[tuple[str, int, Cells]], changed: tuple[str, str, str]) -> Broken:
    """Print the reports, and the last one again with another figure in one cell."""
    name = rng.choice(("{organ}_{year}.txt", "{year}/{organ}.txt", "{year}年报告-{organ}.txt"))
    clean = {name.format(organ=organ, year=year): _page(organ, year, cells) for organ, year, cells in pages}
    organ, year, cells = pages[-1]
    path = name.format(organ=organ, year=year)
    text = str(int(cells[changed]) + rng.choice((1, 2, 3, 7, 10, 90)))
    return Broken({**clean, path: _page(organ, year, {**cells, changed: text})}, path, text, clean, {})


def _carried(rng: Random) -> Broken:
    organ, year = rng.choice(_ORGANS), rng.randint(2019, 2025)
    column = rng.choice(_APPLICANTS)
    left = str(rng.randint(0, 30))
    out: Cells = {("requests", "carried-out", column): left}
    into: Cells = {("requests", "carried-in", "natural-person"): "1", ("requests", "carried-in", column): left}
    return _run(rng, [(organ, year, out), (organ, year + 1, into)], ("requests", "carried-in", column))


def _stock(rng: Random) -> Broken:
    organ, year = rng.choice(_ORGANS), rng.randint(2021, 2025)
    row = "normative-documents"
    last, made, gone = rng.randint(10, 60), rng.randint(0, 9), rng.randint(0, 9)
    now: Cells = {
        ("disclosure", row, "issued"): str(made),
        ("disclosure", row, "repealed"): str(gone),
        ("disclosure", row, "in-force"): str(last + made - gone),
    }
    before: Cells = {("disclosure", row, "in-force"): str(last)}
    return _run(rng, [(organ, year, before), (organ, year + 1, now)], ("disclosure", row, "in-force"))


def _items(rng: Random) -> Broken:
    organ, row = rng.choice(_ORGANS), rng.choice(("licences", "penalties", "coercions"))
    last, change = rng.randint(10, 90), rng.randint(-9, 9)
    before: Cells = {("disclosure", row, "items-before"): str(last), ("disclosure", row, "change"): f"{change:+d}"}
    now: Cells = {("disclosure", row, "items-before"): str(last + change)}
    return _run(rng, [(organ, 2019, before), (organ, 2020, now)], ("disclosure", row, "items-before"))


def _sum(rng: Random) -> Broken:
    year, count = rng.randint(2021, 2026), rng.randint(2, 4)
    names = [f"青禾县{kind}局" for kind in rng.sample(("财政", "教育", "民政", "水利", "审计"), count)]
    row = rng.choice(("licences", "penalties", "coercions"))
    units: list[Cells] = [{("disclosure", row, "decisions"): str(rng.randint(0, 50))} for _ in names]
    pages = [(name, year, cells) for name, cells in zip(names, units, strict=True)]
    total: Counter[tuple[str, str, str]] = Counter()
    for page in pages:
        kept = summary("", _page(*page))
        assert kept is not None
        total.update({key: figure.value for key, figure in kept.figures.items()})
    sums: Cells = {key: str(value) for key, value in total.items()}
    made = _run(rng, [*pages, (_PRINTED, year, sums)], ("disclosure", row, "decisions"))
    return made._replace(hierarchy={_PRINTED: tuple(names)})
