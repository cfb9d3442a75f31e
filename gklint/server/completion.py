"""Completion: headings, labels of rows, figures of the tables, sentences, documents and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.server.completing import Offer, initials, offers
from gklint.server.protocol import let_others_in
from gklint.server.snapshot import Snapshot

if TYPE_CHECKING:
    from gklint.server.server import Server

_TRIGGERS = ["《", "[", "，", ",", "、", "到", "请", "结", ":", "：", "|"]
"""After which something may be put in though no letter has been typed."""
_KINDS = {
    "section": types.CompletionItemKind.Module,
    "row": types.CompletionItemKind.Field,
    "figure": types.CompletionItemKind.Value,
    "sentence": types.CompletionItemKind.Snippet,
    "document": types.CompletionItemKind.Reference,
    "rule": types.CompletionItemKind.EnumMember,
}
_ORDER = tuple(_KINDS)


def completions(snapshot: Snapshot, position: types.Position) -> list[types.CompletionItem]:
    """Give what can be put in at a position; each replaces what has been typed of it."""
    place = snapshot.offset(position)
    found = offers(snapshot.analysis, snapshot.policy, place)
    return [_item(snapshot, offer, number) for number, offer in enumerate(found)]


def _item(snapshot: Snapshot, offer: Offer, number: int) -> types.CompletionItem:
    typed = snapshot.text.content[offer.span.start : offer.span.end]
    # Editors compare this with what stands in the range: characters, or the letters that they begin with.
    filtered = offer.label if offer.label.startswith(typed) and typed else f"{initials(offer.label)} {offer.label}"
    return types.CompletionItem(
        label=offer.label,
        kind=_KINDS[offer.kind],
        detail=offer.detail or None,
        sort_text=f"{_ORDER.index(offer.kind)}{number:04}",
        filter_text=f"{typed}{offer.label}" if offer.kind == "figure" else filtered,
        text_edit=types.TextEdit(snapshot.range(offer.span), offer.content),
    )


def register(server: Server) -> None:
    """Answer for completion."""

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS))
    async def complete(params: types.CompletionParams) -> list[types.CompletionItem] | None:
        await let_others_in()
        snapshot = server.snapshot(params.text_document.uri)
        return completions(snapshot, params.position) if snapshot is not None else None
