"""Whether the header cells above a block stand in the order of the form."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from gklint.forms import Block
from gklint.report.labels import Role
from gklint.report.normal import bare
from gklint.report.records import Segment


def in_disorder(block: Block, header: Sequence[Segment]) -> bool:
    """Tell whether header cells that are exactly the form's stand in another order than the form's.

    Then it is not certain what the figures below them mean. Cells that are missing or garbled are
    passed over; a header may be repeated after a page break.
    """
    keys = [column.key for column in block.columns]
    if block.side_by_side:
        groups = [row.key for row in block.rows]
        # A cell that spans columns may be printed in each of them.
        heads = [key for key, _ in itertools.groupby(_printed(header, block, Role.HEAD))]
        return _falls(groups, heads) or not _is_part(_printed(header, block, Role.COLUMN), keys * len(groups))
    orders = [keys, _printed_order(block)] if block.header else [keys]
    return any(
        all(_falls(order, run) for order in orders) for run in _runs(_printed(header, block, Role.COLUMN), block)
    )


def _printed(header: Sequence[Segment], block: Block, role: Role) -> list[str]:
    """Give the keys of the columns (or, for side-by-side rows, the rows) that the header cells name."""
    keys = {column.key for column in block.columns} if role is Role.COLUMN else {row.key for row in block.rows}
    found = []
    for segment in header:
        named = {m.key for m in segment.meanings if m.role is role and m.block == block.key and m.key in keys}
        if len(named) == 1:
            found.append(named.pop())
    return found


def _printed_order(block: Block) -> list[str]:
    """Give the columns in the order in which a header of several lines names them."""
    labels = {bare(column.label): column.key for column in block.columns}
    order = [labels[bare(cell.text)] for line in block.header for cell in line if bare(cell.text) in labels]
    return list(dict.fromkeys(order))


def _runs(keys: Sequence[str], block: Block) -> list[list[str]]:
    """Divide the header cells where a header begins anew."""
    runs: list[list[str]] = [[]]
    for key in keys:
        if key in runs[-1] or (key == block.columns[0].key and len(runs[-1]) > len(block.columns) // 2):
            runs.append([])
        runs[-1].append(key)
    return runs


def _falls(order: Sequence[str], keys: Sequence[str]) -> bool:
    places = [order.index(key) for key in keys if key in order]
    return any(later <= earlier for earlier, later in itertools.pairwise(places))


def _is_part(keys: Sequence[str], order: Sequence[str]) -> bool:
    """Tell whether the keys are the order with some left out; a header printed again begins it anew."""
    rest = iter(list(order) * math.ceil(len(keys) / len(order)))
    return all(key in rest for key in keys)
