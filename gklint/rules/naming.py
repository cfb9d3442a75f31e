"""Several names said in one message."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.findings import Message, say


def listed(names: Sequence[str]) -> Message:
    """Say names one after the other, with 、 between them."""
    said = say("{name}", name=names[0])
    for name in names[1:]:
        said = say("{first}、{second}", first=said, second=name)
    return said
