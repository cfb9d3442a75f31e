"""Links from a text to elsewhere: the page of a rule that a comment names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.language import tr
from gklint.output.structured import RULE_PAGE
from gklint.rules import find_rule
from gklint.server.snapshot import Snapshot

if TYPE_CHECKING:
    from gklint.server.server import Server


def document_links(snapshot: Snapshot) -> list[types.DocumentLink]:
    """Give a link for each rule that a comment names, by its code or its name."""
    found = []
    for directive in snapshot.report.source.directives:
        for name in directive.names:
            rule = find_rule(name.text)
            if rule is not None:
                tooltip = tr("查看规则{code}的说明").format(code=rule.code)
                target = RULE_PAGE.format(code=rule.code)
                found.append(types.DocumentLink(snapshot.range(name.span), target, tooltip))
    return found


def register(server: Server) -> None:
    """Answer for links."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    def links(params: types.DocumentLinkParams) -> list[types.DocumentLink] | None:
        snapshot = server.snapshot(params.text_document.uri)
        return document_links(snapshot) if snapshot is not None else None
