"""Random figures for the tables of a form, such that every equation of the form holds."""

from __future__ import annotations

import enum
from random import Random

from gklint.forms import Block, Table, ValueKind

from .organs import Level, Organ

Place = tuple[str, str, str]
"""Where a figure stands: the keys of its table, row and column."""

Figures = dict[Place, str]
"""What is printed at each place."""


class Scale(enum.Enum):
    """How much the organ had to do."""

    NONE = 0
    FEW = 9
    SOME = 150
    MANY = 6000


_LIKELY: dict[Level, tuple[int, int, int, int]] = {
    Level.PROVINCE: (0, 1, 3, 6),
    Level.CITY: (0, 2, 4, 4),
    Level.COUNTY: (2, 3, 4, 1),
    Level.TOWNSHIP: (6, 3, 1, 0),
    Level.STREET: (6, 3, 1, 0),
    Level.DEPARTMENT: (4, 3, 2, 1),
    Level.OTHER: (6, 3, 1, 0),
}

_APPLICANT_WEIGHTS = (70, 12, 1, 2, 5, 4)
_BOOKKEEPING = ("received", "carried-in", "handled", "carried-out")


def any_scale(rng: Random, level: Level) -> Scale:
    """Give how busy an organ of this level may have been."""
    return rng.choices(tuple(Scale), _LIKELY[level])[0]


def figures_for(rng: Random, table: Table, organ: Organ, scale: Scale) -> Figures:
    """Fill a table with figures that agree with each other."""
    found: Figures = {}
    for block in table.blocks:
        if block.side_by_side:
            found |= _reviews(rng, table, block, scale)
        elif block.header:
            found |= _requests(rng, table, block, scale)
        else:
            found |= _decisions(rng, table, block, organ, scale)
    return found


# ---------------------------------------------------------------- requests


def _requests(rng: Random, table: Table, block: Block, scale: Scale) -> Figures:
    applicants = [column.key for column in block.columns[:-1]]
    results = [row.key for row in block.rows if row.key not in _BOOKKEEPING]
    rows = {row.key: [0] * len(applicants) for row in block.rows}
    for result, applicant in _handled(rng, len(applicants), results, scale):
        rows[result][applicant] += 1
    for i in range(len(applicants)):
        handled = sum(rows[row][i] for row in results)
        out = _leftover(rng, handled)
        carried = min(_leftover(rng, handled), handled + out)
        rows["handled"][i] = handled
        rows["carried-out"][i] = out
        rows["carried-in"][i] = carried
        rows["received"][i] = handled + out - carried
    total = block.columns[-1].key
    found: Figures = {}
    for row, numbers in rows.items():
        for column, number in zip(applicants, numbers, strict=True):
            found[table.key, row, column] = str(number)
        found[table.key, row, total] = str(sum(numbers))
    return found


def _handled(rng: Random, applicants: int, results: list[str], scale: Scale) -> list[tuple[str, int]]:
    """Give one (result, applicant) for each application dealt with; a few results take most of them."""
    if scale is Scale.NONE:
        return []
    count = rng.randint(1, rng.randint(1, scale.value))
    active = rng.sample(results, min(len(results), rng.randint(1, 3 + min(count, 15))))
    weights = [rng.randint(1, 20) for _ in active]
    return list(
        zip(
            rng.choices(active, weights, k=count),
            rng.choices(range(applicants), _APPLICANT_WEIGHTS[:applicants], k=count),
            strict=True,
        )
    )


def _leftover(rng: Random, handled: int) -> int:
    return rng.randint(0, 1 + handled // 10) if handled and rng.random() < 0.4 else 0


# ---------------------------------------------------------------- reconsiderations and suits


def _reviews(rng: Random, table: Table, block: Block, scale: Scale) -> Figures:
    found: Figures = {}
    most = scale.value // 20
    for row in block.rows:
        numbers = [rng.randint(0, most) if rng.random() < 0.5 else 0 for _ in block.columns[:-1]]
        numbers.append(sum(numbers))
        for column, number in zip(block.columns, numbers, strict=True):
            found[table.key, row.key, column.key] = str(number)
    return found


# ---------------------------------------------------------------- disclosure


def _decisions(rng: Random, table: Table, block: Block, organ: Organ, scale: Scale) -> Figures:
    found: Figures = {}
    for row in block.rows:
        idle = scale is Scale.NONE and rng.random() < 0.7
        if row.key == "regulations" and not organ.may_make_regulations:
            idle = True
        printed = ["0"] * len(block.columns) if idle else _active(rng, block, organ, scale)
        for column, text in zip(block.columns, printed, strict=True):
            found[table.key, row.key, column.key] = text
    return found


def _active(rng: Random, block: Block, organ: Organ, scale: Scale) -> list[str]:
    keys = [column.key for column in block.columns]
    if keys == ["issued", "repealed", "in-force"]:
        return _stock(rng, scale)
    if keys == ["newly-made", "newly-disclosed", "disclosed"]:
        return _published(rng, scale)
    return _mixed(rng, block, organ, scale)


def _stock(rng: Random, scale: Scale) -> list[str]:
    issued, repealed = rng.randint(0, 3 + scale.value // 60), rng.randint(0, 2 + scale.value // 90)
    last_year = rng.randint(repealed, repealed + 20 + scale.value // 20)
    return [str(issued), str(repealed), str(last_year + issued - repealed)]


def _published(rng: Random, scale: Scale) -> list[str]:
    made = rng.randint(0, 5 + scale.value // 50)
    disclosed = rng.randint(0, made)
    return [str(made), str(disclosed), str(disclosed + rng.randint(0, 40 + scale.value // 20))]


def _mixed(rng: Random, block: Block, organ: Organ, scale: Scale) -> list[str]:
    printed = []
    before = rng.randint(0, 30 + scale.value // 30)
    for column in block.columns:
        if column.kind is ValueKind.AMOUNT:
            printed.append(_amount(rng, scale))
        elif column.kind is ValueKind.SIGNED_COUNT:
            printed.append(_change(rng, before))
        elif column.key == "items-before":
            printed.append(str(before))
        elif column.key == "decisions":
            printed.append(str(rng.randint(0, 10 ** rng.randint(1, _digits(organ, scale)))))
        else:
            printed.append(str(rng.randint(0, 9 + scale.value // 20)))
    return printed


def _digits(organ: Organ, scale: Scale) -> int:
    """Give how long the number of an organ's decisions may be."""
    small = organ.level in {Level.TOWNSHIP, Level.STREET, Level.OTHER} or scale is Scale.NONE
    return 3 if small else 5


def _change(rng: Random, before: int) -> str:
    change = rng.randint(-min(before, 15), 15)
    return f"+{change}" if change > 0 and rng.random() < 0.3 else str(change)


def _amount(rng: Random, scale: Scale) -> str:
    whole = rng.randint(0, 200 + scale.value)
    decimals = rng.choice((0, 0, 1, 2, 2, 4, 5))
    if not decimals:
        return str(whole)
    return f"{whole}.{rng.randint(0, 10**decimals - 1):0{decimals}d}"
