"""How often the first repairs are what was true, and how long it takes to find them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from statistics import median
from time import process_time

from gklint.forms import Table as Layout
from gklint.repairs.causes import Cause, Causes, explain
from gklint.report.equations import instances

from .hand import PAIRS, SINGLE, mistyped, mistyped_twice
from .tables import Printed, any_layout, table, true_figures

Slip = Callable[[Random, Layout, Printed, str], Printed | None]


@dataclass
class Score:
    """What was found out about slips of one kind.

    A slip is unique when just one set of fewest cells with just one set of values makes the
    table's equations hold.
    """

    what: str
    tries: int = 0
    unique: int = 0
    unique_first: int = 0
    unique_third: int = 0
    other_first: int = 0
    other_third: int = 0
    fewer: int = 0
    """Slips after which the equations hold with fewer changes than there were: the truth is no smallest repair."""
    clear: int = 0
    """Slips of which a repair is said to be clearly the best, unique or not."""
    clear_right: int = 0
    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """Unique ones, as small as the truth, that are not the truth."""

    def add(self, other: Score) -> None:
        """Take over what was found out about other slips."""
        for key in ("tries", "unique", "unique_first", "unique_third", "other_first", "other_third"):
            setattr(self, key, getattr(self, key) + getattr(other, key))
        self.fewer += other.fewer
        self.clear += other.clear
        self.clear_right += other.clear_right
        self.seconds += other.seconds
        self.wrong += other.wrong

    def note(self, layout: Layout, true: Printed, printed: Printed, seed: int) -> None:
        """Judge what is said of one mistyped table, unless all its equations hold."""
        read = table(layout, printed)
        if all(one.found == one.expected for one in instances(read)):
            return
        begin = process_time()
        causes = explain(read)
        self.seconds.append(process_time() - begin)
        first, third = _holds_true(causes, true, printed, 1), _holds_true(causes, true, printed, 3)
        different = _different(causes)
        clear = bool(different) and all(cause.clear for cause in different)
        unique = clear and all(len(cause.repairs) == 1 for cause in different)
        self.tries += 1
        self.unique += unique
        self.unique_first += unique and first
        self.unique_third += unique and third
        self.other_first += not unique and first
        self.other_third += not unique and third
        fewer = bool(different) and sum(len(cause.repairs[0]) for cause in different) < _changes(true, printed)
        self.fewer += fewer
        self.clear += clear
        self.clear_right += clear and first
        if unique and not first and not fewer:
            self.wrong.append(f"{self.what} {layout.key} {seed}")

    def row(self) -> str:
        """Give the figures for the repair table."""
        others = self.tries - self.unique
        times = sorted(self.seconds) or [0.0]
        return (
            f"{self.what:<22}{self.tries:>7}{_share(self.unique, self.tries)}"
            f"{_share(self.unique_first, self.unique)}{_share(self.unique_third, self.unique)}"
            f"{_share(self.other_first, others)}{_share(self.other_third, others)}"
            f"{_share(self.fewer, self.tries)}{_share(self.clear, self.tries)}{_share(self.clear_right, self.clear)}"
            f"{times[-1] * 1000:>9.1f}{median(times) * 1000:>9.1f}"
        )


HEAD = (
    f"{'slip':<22}{'tries':>7}{'unique':>9}{'top 1':>9}{'top 3':>9}{'others 1':>9}{'others 3':>9}{'fewer':>9}"
    f"{'clear':>9}{'right':>9}{'worst ms':>9}{'median':>9}"
)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:>8.1f}%" if whole else f"{'–':>9}"


def _changes(true: Printed, printed: Printed) -> int:
    return sum(true[place] != printed[place] for place in true)


def _different(causes: Causes) -> list[Cause]:
    return list({cause.key: cause for cause in causes.values()}.values())


def _holds_true(causes: Causes, true: Printed, printed: Printed, depth: int) -> bool:
    """Tell whether the truth is among the first repairs of every cause, and nothing of it is left."""
    changed = {place: true[place] for place in true if true[place] != printed[place]}
    for cause in _different(causes):
        sets = [{(cell.row_key, cell.column_key): str(value) for cell, value in one} for one in cause.repairs[:depth]]
        fitting = next((one for one in sets if one.items() <= changed.items()), None)
        if fitting is None:
            return False
        changed = {place: text for place, text in changed.items() if place not in fitting}
    return not changed


def singles(tries: int) -> list[Score]:
    """Judge so many slips in one cell, of every kind in turn."""
    return _scores(tries, SINGLE, mistyped, ("requests", "requests", "review"))


def pairs(tries: int) -> list[Score]:
    """Judge so many tables with two wrong cells."""
    return _scores(tries, PAIRS, mistyped_twice, ("requests", "requests", "requests", "review"))


def _scores(tries: int, kinds: tuple[str, ...], make: Slip, tables: tuple[str, ...]) -> list[Score]:
    scores = {kind: Score(kind) for kind in kinds}
    for number, seed in enumerate(_seeds()):
        if sum(score.tries for score in scores.values()) >= tries:
            break
        kind = kinds[number % len(kinds)]
        rng = Random(f"{kind} {seed}")
        layout = any_layout(rng, tables)
        true = true_figures(rng, layout)
        printed = make(rng, layout, true, kind)
        if printed is not None:
            scores[kind].note(layout, true, printed, seed)
    return list(scores.values())


def _seeds() -> Iterator[int]:
    seed = 0
    while True:
        yield seed
        seed += 1


def summed(what: str, scores: list[Score]) -> Score:
    """Give the figures of several kinds of slips together."""
    found = Score(what)
    for score in scores:
        found.add(score)
    return found
