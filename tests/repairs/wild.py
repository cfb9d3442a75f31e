"""Tables whose figures hardly agree, which cost a search the most."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from gklint.forms import Table as Layout
from tests.reports.figures import Scale

from .hand import SINGLE, mistyped
from .tables import Printed, true_figures


def _random(rng: Random, layout: Layout) -> Printed:
    return {place: str(rng.randint(0, 999)) for place in true_figures(rng, layout)}


def _sparse(rng: Random, layout: Layout) -> Printed:
    return {place: str(rng.choice((0, 0, 0, 0, 1, 2))) for place in true_figures(rng, layout)}


def _many_slips(rng: Random, layout: Layout, count: int) -> Printed:
    printed = true_figures(rng, layout, Scale.SOME)
    for _ in range(count):
        printed = mistyped(rng, layout, printed, rng.choice(SINGLE)) or printed
    return printed


def _one_more(rng: Random, layout: Layout, count: int) -> Printed:
    """Make the same mistake in several cells, so that each could make up for any other."""
    printed = true_figures(rng, layout, Scale.SOME)
    for place in rng.sample(list(printed), count):
        printed[place] = str(int(printed[place]) + 1)
    return printed


def _gaps(rng: Random, layout: Layout, count: int) -> Printed:
    """Leave cells blank besides, so that figures follow from fewer equations."""
    printed = _many_slips(rng, layout, count)
    return printed | dict.fromkeys(rng.sample(list(printed), rng.randint(1, 8)), "")


KINDS: dict[str, Callable[[Random, Layout], Printed]] = {
    "random": _random,
    "random, sparse": _sparse,
    **{f"{count} slips": partial(_many_slips, count=count) for count in (3, 4, 5, 6, 8, 12)},
    **{f"{count} cells one more": partial(_one_more, count=count) for count in (2, 3, 4, 5, 6)},
    **{f"{count} slips and gaps": partial(_gaps, count=count) for count in (1, 2, 3, 4)},
}


def wild_figures(rng: Random, layout: Layout, kind: str) -> Printed:
    """Fill a table with figures of a kind."""
    return KINDS[kind](rng, layout)
