"""Semantic tokens: what of a text is a heading, a label, a figure, a total, or said to gklint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.blocks import Kind
from gklint.records import NamedTuple
from gklint.report.equations import instances
from gklint.report.model import Content, Report
from gklint.server.snapshot import Snapshot
from gklint.spans import Span

if TYPE_CHECKING:
    from gklint.server.server import Server

_HEADING, _LABEL, _NUMBER, _DIRECTIVE = range(4)
_TYPES = [
    types.SemanticTokenTypes.Namespace,
    types.SemanticTokenTypes.Property,
    types.SemanticTokenTypes.Number,
    types.SemanticTokenTypes.Macro,
]
_TOTAL = 1
_MODIFIERS = ["total"]
"""A figure that is the sum of others; an editor that does not know the word shows a figure."""
LEGEND = types.SemanticTokensLegend([each.value for each in _TYPES], _MODIFIERS)


class _Token(NamedTuple):
    """A span of one line, and what it is."""

    span: Span
    kind: int
    modifiers: int = 0


def semantic_tokens(snapshot: Snapshot, range_: types.Range | None = None) -> list[int]:
    """Give the tokens of a document, or of a range, as the protocol packs them: each relative to the one before."""
    asked = snapshot.span(range_) if range_ is not None else None
    packed: list[int] = []
    last = types.Position(0, 0)
    for token in _in_order(snapshot):
        if asked is not None and not (token.span.start < asked.end and asked.start < token.span.end):
            continue
        start, end = snapshot.position(token.span.start), snapshot.position(token.span.end)
        column = start.character - (last.character if start.line == last.line else 0)
        packed += [start.line - last.line, column, end.character - start.character, token.kind, token.modifiers]
        last = start
    return packed


def _in_order(snapshot: Snapshot) -> Iterator[_Token]:
    """Yield the tokens in order of place, cut at line ends, none over another."""
    reached = 0
    for token in sorted(_tokens(snapshot.report), key=lambda token: (token.span.start, -token.span.end)):
        start = max(token.span.start, reached)
        while start < token.span.end:
            line = snapshot.text.line_span(snapshot.text.line_of(start))
            end = min(token.span.end, line.end)
            if end > start:
                yield token._replace(span=Span(start, end))
            start = max(end, _after_line(snapshot, line)) if end < token.span.end else end
        reached = max(reached, token.span.end)


def _after_line(snapshot: Snapshot, line: Span) -> int:
    number = snapshot.text.line_of(line.start) + 1
    return snapshot.text.line_span(number).start if number < snapshot.text.line_count else len(snapshot.text.content)


def _tokens(report: Report) -> Iterator[_Token]:
    for directive in report.source.directives:
        yield _Token(directive.span, _DIRECTIVE)
    for section in report.sections:
        yield _Token(section.heading.span, _HEADING)
    for table in report.tables:
        totals = {cell.span for each in instances(table) for cell in each.total}
        figures = {cell.span: cell for cell in table.cells}
        for cell in table.cells:
            if cell.content is Content.NUMBER:
                yield _Token(cell.span, _NUMBER, _TOTAL if cell.span in totals else 0)
        for block in report.blocks:
            if block.kind is Kind.ROW and table.span.covers(block.span):
                pieces = (piece.span for piece in block.cells if piece.text and piece.span not in figures)
                yield from (_Token(span, _LABEL) for span in pieces)


def changed(before: Sequence[int], after: Sequence[int]) -> list[types.SemanticTokensEdit]:
    """Give the edit that makes one packing of tokens another; nothing where they are equal."""
    same = next((i for i, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), None)
    if same is None:
        same = min(len(before), len(after))
        if len(before) == len(after):
            return []
    alike = 0
    while alike < min(len(before), len(after)) - same and before[-1 - alike] == after[-1 - alike]:
        alike += 1
    return [types.SemanticTokensEdit(same, len(before) - alike - same, list(after[same : len(after) - alike]))]


def register(server: Server) -> None:
    """Answer for tokens; what was told last of each document is kept, to tell only what has changed."""
    numbers = count(1)
    told: dict[str, tuple[str, list[int]]] = {}

    def remember(uri: str, data: list[int]) -> str:
        number = str(next(numbers))
        told[uri] = (number, data)
        return number

    @server.feature(
        types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL,
        types.SemanticTokensRegistrationOptions(LEGEND, full=types.SemanticTokensFullDelta(delta=True), range=True),
    )
    def full(params: types.SemanticTokensParams) -> types.SemanticTokens | None:
        snapshot = server.snapshot(params.text_document.uri)
        if snapshot is None:
            told.pop(params.text_document.uri, None)
            return None
        data = semantic_tokens(snapshot)
        return types.SemanticTokens(data, remember(params.text_document.uri, data))

    @server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA)
    def delta(params: types.SemanticTokensDeltaParams) -> types.SemanticTokens | types.SemanticTokensDelta | None:
        snapshot = server.snapshot(params.text_document.uri)
        known = told.pop(params.text_document.uri, None)
        if snapshot is None:
            return None
        data = semantic_tokens(snapshot)
        number = remember(params.text_document.uri, data)
        if known is None or known[0] != params.previous_result_id:
            return types.SemanticTokens(data, number)
        return types.SemanticTokensDelta(changed(known[1], data), number)

    @server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE)
    def part(params: types.SemanticTokensRangeParams) -> types.SemanticTokens | None:
        snapshot = server.snapshot(params.text_document.uri)
        return types.SemanticTokens(semantic_tokens(snapshot, params.range)) if snapshot is not None else None
