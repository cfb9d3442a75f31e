"""Edits of the core as the protocol has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from lsprotocol import types

from gklint.formatting.edits import replacement
from gklint.server.snapshot import Snapshot
from gklint.spans import Edit


def workspace_edit(snapshot: Snapshot, edits: Iterable[Edit], *, versioned: bool) -> types.WorkspaceEdit:
    """Make an edit of one document; ``versioned`` where the client can tell that it is not of its text any more."""
    made = [types.TextEdit(snapshot.range(edit.span), edit.content) for edit in edits]
    if not versioned:
        return types.WorkspaceEdit(changes={snapshot.uri: made})
    document = types.OptionalVersionedTextDocumentIdentifier(uri=snapshot.uri, version=snapshot.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, [*made])])


def changes(before: str, after: str) -> Iterator[Edit]:
    """Yield the edits that make one text another: as few lines as differ, and of each only what differs."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    places = [0]
    for line in old:
        places.append(places[-1] + len(line))
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            edit = replacement(before, places[i], places[j], "".join(new[k:m]))
            if edit is not None:
                yield edit
