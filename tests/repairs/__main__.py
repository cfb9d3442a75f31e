"""The repair table: ``python -m tests.repairs`` says how often the first repairs are what was true."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from random import Random
from statistics import median
from time import process_time

from gklint.repairs.causes import explain
from gklint.repairs.search import smallest
from gklint.repairs.system import connected, system

from .judge import HEAD, pairs, singles, summed
from .tables import any_layout, table
from .wild import KINDS, wild_figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the repair table, and what tables cost whose figures have nothing to do with each other."""
    parser = argparse.ArgumentParser(prog="python -m tests.repairs", description=__doc__)
    parser.add_argument("--singles", type=int, default=5000)
    parser.add_argument("--pairs", type=int, default=2000)
    parser.add_argument("--wild", type=int, default=200, help="tables of each wild kind")
    options = parser.parse_args(arguments)
    print(HEAD)
    for what, scores in (("one cell", singles(options.singles)), ("two cells", pairs(options.pairs))):
        for score in scores:
            print(score.row())
        total = summed(what, scores)
        print(total.row())
        for wrong in total.wrong[:20]:
            print(f"  not the truth: {wrong}")
    print(f"\n{'wild tables':<22}{'tries':>7}{'worst ms':>9}{'median':>9}{'work':>9}")
    for kind in KINDS:
        _wild(kind, options.wild)


def _wild(kind: str, tries: int) -> None:
    seconds, work = [], 0
    for seed in range(tries):
        rng = Random(f"{kind} {seed}")
        layout = any_layout(rng, ("requests",))
        read = table(layout, wild_figures(rng, layout, kind))
        begin = process_time()
        explain(read)
        seconds.append(process_time() - begin)
        equations = system(read)
        found = [smallest(equations, part, lambda _: ()) for part in connected(equations)]
        work = max(work, *(one.work for one in found))
    print(f"{kind:<22}{tries:>7}{max(seconds) * 1000:>9.1f}{median(seconds) * 1000:>9.1f}{work:>9}")


if __name__ == "__main__":
    main()
