"""What the rules on labels and header cells share."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Fix, say
from gklint.report.foreign import foreign_wholes
from gklint.report.model import Label, Report, Wording


def strange_labels(report: Report, *wordings: Wording) -> Iterator[Label]:
    """Yield the labels that differ from the form in one of these ways.

    Those in a block of another generation of the form are left out: the whole block is wrong there.
    """
    for table in report.tables:
        labels = [label for label in table.labels if label.wording in wordings]
        if labels and not table.unreadable:
            foreign = foreign_wholes(report)
            yield from (label for label in labels if (table.key, label.block.key) not in foreign)


def official_text(label: Label, *, certain: bool) -> Fix | None:
    """Give the fix that puts the form's words in place of a label's."""
    if label.spread:
        return None  # bars or line ends stand in the middle of it
    applicability = Applicability.SAFE if certain else Applicability.UNSAFE
    words = _as_wide(label.official, label.piece.text)
    return Fix(say("改为“{label}”", label=words), applicability, (Edit(label.piece.span, words),))


_WIDE, _NARROW = "（），：；", "(),:;"


def _as_wide(official: str, printed: str) -> str:
    """Give the form's words with marks as wide as those that stand there."""
    if any(mark in printed for mark in _NARROW) and not any(mark in printed for mark in _WIDE):
        return official.translate(str.maketrans(_WIDE, _NARROW))
    return official
