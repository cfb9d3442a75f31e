"""Totals that all were left as they stood: the one repair of many cells that needs no search."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.repairs.search import Changes, least
from gklint.repairs.system import System, place


def recounted(system: System, equations: Sequence[int]) -> Changes | None:
    """Set every wrong total of one kind to its sum; None when that does not make every equation hold.

    The set is one of the smallest, as it has one cell for each broken equation of the kind, which
    have no cell in common.
    """
    broken = [equation for equation in equations if system.residuals[equation]]
    needed = least(system, broken)
    names = {place(cell): number for number, cell in enumerate(system.cells)}
    for kind in dict.fromkeys(system.kinds[equation] for equation in broken):
        chosen = [equation for equation in broken if system.kinds[equation] == kind]
        if len(chosen) == needed and all(len(system.instances[equation].total) == 1 for equation in chosen):
            changes = {
                names[place(system.instances[equation].blame)]: -system.residuals[equation] for equation in chosen
            }
            if _mends(system, equations, changes):
                return dict(sorted(changes.items()))
    return None


def _mends(system: System, equations: Sequence[int], changes: Changes) -> bool:
    return all(system.allows(cell, system.values[cell] + amount) for cell, amount in changes.items()) and all(
        system.residuals[equation]
        + sum(factor * changes[cell] for cell, factor in system.rows[equation].items() if cell in changes)
        == 0
        for equation in equations
    )
