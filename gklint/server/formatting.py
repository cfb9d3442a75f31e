"""Formatting of a document and of some of its lines, as `gklint format` does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.formatting.report import format_edits
from gklint.server.snapshot import Snapshot

if TYPE_CHECKING:
    from gklint.server.server import Server


def formatting(snapshot: Snapshot, range_: types.Range | None = None) -> list[types.TextEdit]:
    """Give the edits that format a document, or the lines that a range touches; none reaches further than it must."""
    lines = None if range_ is None else range(range_.start.line, range_.end.line + 1)
    edits = format_edits(snapshot.text.content, snapshot.policy.format, snapshot.report, lines)
    return [types.TextEdit(snapshot.range(edit.span), edit.content) for edit in edits]


def register(server: Server) -> None:
    """Answer for formatting."""

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    def whole(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return formatting(snapshot) if snapshot is not None else None

    @server.feature(types.TEXT_DOCUMENT_RANGE_FORMATTING)
    def part(params: types.DocumentRangeFormattingParams) -> list[types.TextEdit] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return formatting(snapshot, params.range) if snapshot is not None else None
