"""Cases: the reports in which a defect is to be found, each from the rule's code and a number."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from tests.reports.generate import Choices
from tests.reports.layouts import LAYOUTS

from .catalogue import WAYS
from .paper import Finished, Paper
from .way import Defect, Way

_ATTEMPTS = 25
"""How many reports are tried until one is found to which a way can be done."""


class Case(NamedTuple):
    """A report with one defect."""

    code: str
    number: int
    way: str
    layout: str
    seed: str
    choices: Choices
    defect: Defect
    file: Finished

    def __str__(self) -> str:
        return f"{self.code} case {self.number} ({self.way}; {self.layout}; {self.choices.year})"

    def clean(self) -> Finished:
        """Give the same report without the defect."""
        return Paper(self.seed, self.choices).finish()


def case(code: str, number: int, way: str | None = None, layout: str | None = None) -> Case | None:
    """Make the case of a rule with this number; None where the layout does not allow of the defect.

    Ways follow each other, and after each round of them the layout is the next one.
    """
    ways = WAYS[code]
    names = list(ways)
    name = way or names[number % len(names)]
    place = number // len(names) + 5 * (number % len(names))
    layout = layout or list(LAYOUTS)[place % len(LAYOUTS)]
    for attempt in range(_ATTEMPTS):
        seed = f"{code} {name} {number} {attempt}"
        rng = Random(seed)
        choices = _choices(rng, ways[name], layout)
        paper = Paper(seed, choices)
        defect = ways[name].apply(rng, paper)
        if defect is None:
            continue
        file = paper.finish()
        if all(mark in file.places for want in defect.wants for mark in want.marks):
            return Case(code, number, name, layout, seed, choices, defect, file)
    return None


def _choices(rng: Random, way: Way, layout: str) -> Choices:
    return Choices(
        year=rng.randint(*way.years),
        scale=rng.choice(way.scales) if way.scales else None,
        level=rng.choice(way.levels) if way.levels else None,
        layout=layout,
        proper=True,
    )
