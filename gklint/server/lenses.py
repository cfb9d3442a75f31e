"""What is shown beside the text: whether each table adds up, and what a total should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.language import tr
from gklint.report.equations import instances
from gklint.report.numbers import write_number
from gklint.server.snapshot import Snapshot
from gklint.spans import Span

if TYPE_CHECKING:
    from gklint.server.server import Server


def code_lenses(snapshot: Snapshot) -> list[types.CodeLens]:
    """Give a lens above each table that can be read: 勾稽 ✓, or how many sums do not agree."""
    found = []
    for table in snapshot.report.tables:
        if table.unreadable is not None:
            continue
        wrong = sum(bool(each.difference) for each in instances(table))
        title = tr("勾稽 {count}处不符").format(count=wrong) if wrong else tr("勾稽 ✓")
        place = snapshot.range(Span(table.span.start, table.span.start))
        found.append(types.CodeLens(place, types.Command(title, "")))
    return found


def inlay_hints(snapshot: Snapshot, range_: types.Range) -> list[types.InlayHint]:
    """Give what totals should be where they do not add up: = 164, 差1."""
    asked = snapshot.span(range_)
    hints: dict[int, str] = {}
    for table in snapshot.report.tables:
        for each in instances(table):
            cell = each.blame
            if not each.difference or len(each.total) > 1 or not asked.start <= cell.span.end <= asked.end:
                continue
            told = tr("= {expected}，差{difference}").format(
                expected=write_number(each.expected), difference=write_number(each.difference)
            )
            hints.setdefault(cell.span.end, told)
    return [
        types.InlayHint(snapshot.position(place), label, padding_left=True) for place, label in sorted(hints.items())
    ]


def register(server: Server) -> None:
    """Answer for lenses and hints."""

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensOptions(resolve_provider=False))
    def lenses(params: types.CodeLensParams) -> list[types.CodeLens] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return code_lenses(snapshot) if snapshot is not None else None

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    def hints(params: types.InlayHintParams) -> list[types.InlayHint] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return inlay_hints(snapshot, params.range) if snapshot is not None else None
