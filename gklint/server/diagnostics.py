"""Diagnostics: what is found, as the client shows it; asked for by the client, or sent to one that does not ask."""

from __future__ import annotations

import asyncio
from itertools import chain
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.uris import from_fs_path

from gklint.findings import Finding, Related, Severity
from gklint.language import text as said
from gklint.language import tr
from gklint.output.structured import RULE_PAGE
from gklint.server.protocol import let_others_in
from gklint.server.snapshot import Snapshot

if TYPE_CHECKING:
    from gklint.server.server import Server

SOURCE = "gklint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_NEEDLESS = frozenset(("GK907", "GK908"))
"""Rules whose findings are needless text."""
_PATIENCE = 0.015
"""Seconds that a client that is sent diagnostics may go on typing before it is sent any."""
_LATER = 60.0
"""Seconds after which a question about the whole workspace is answered though nothing has changed."""


def diagnostics(snapshot: Snapshot, *, related: bool = True) -> list[types.Diagnostic]:
    """Give a document's diagnostics; without ``related`` the places that take part are told in the message."""
    return [diagnostic(snapshot, found, related=related) for found in snapshot.findings]


def diagnostic(snapshot: Snapshot, found: Finding, *, related: bool = True) -> types.Diagnostic:
    """Translate a finding."""
    message = said(found.message)
    if found.related and not related:
        message = "\n".join([message, *(_told(snapshot, other) for other in found.related)])
    return types.Diagnostic(
        range=snapshot.range(found.span),
        message=message,
        severity=_SEVERITIES[found.severity],
        code=found.code,
        code_description=types.CodeDescription(RULE_PAGE.format(code=found.code)),
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if found.code in _NEEDLESS else None,
        related_information=[_related(snapshot, other) for other in found.related] if related else None,
        data=_data(snapshot, found),
    )


def _told(snapshot: Snapshot, other: Related) -> str:
    line = other.elsewhere.line if other.elsewhere else snapshot.text.position(other.span.start).line
    return tr("第{line}行：{message}").format(line=line + 1, message=said(other.message))


def _related(snapshot: Snapshot, other: Related) -> types.DiagnosticRelatedInformation:
    place = other.elsewhere
    if place is None:
        location = types.Location(snapshot.uri, snapshot.range(other.span))
    else:
        start, end = types.Position(place.line, place.column), types.Position(place.end_line, place.end_column)
        location = types.Location(from_fs_path(place.path) or place.path, types.Range(start, end))
    return types.DiagnosticRelatedInformation(location, said(other.message))


def _data(snapshot: Snapshot, found: Finding) -> dict[str, Any] | None:
    if found.fix is None:
        return None
    edits = [{"range": _plain(snapshot.range(edit.span)), "newText": edit.content} for edit in found.fix.edits]
    return {"fix": {"title": said(found.fix.title), "applicability": found.fix.applicability.value, "edits": edits}}


def _plain(range_: types.Range) -> dict[str, dict[str, int]]:
    return {
        name: {"line": place.line, "character": place.character}
        for name, place in (("start", range_.start), ("end", range_.end))
    }


# ---------------------------------------------------------------- asked for


def register(server: Server) -> None:
    """Answer and send."""

    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(identifier=SOURCE, inter_file_dependencies=True, workspace_diagnostics=True),
    )
    async def document(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        await let_others_in()
        snapshot = server.snapshot(params.text_document.uri)
        if snapshot is None:
            return types.RelatedFullDocumentDiagnosticReport(items=[])
        if params.previous_result_id == snapshot.digest:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=snapshot.digest)
        return types.RelatedFullDocumentDiagnosticReport(items=server.judged(snapshot), result_id=snapshot.digest)

    _answer_for_workspace(server)
    _follow_documents(server)


def _answer_for_workspace(server: Server) -> None:
    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        known = {each.uri: each.value for each in params.previous_result_ids}
        first = not known
        while True:
            server.changed.clear()
            before = dict(known)
            reports = await _workspace(server, known, params.partial_result_token)
            if first or known != before:
                return types.WorkspaceDiagnosticReport(items=reports)
            try:
                await asyncio.wait_for(server.changed.wait(), _LATER)
            except TimeoutError:
                return types.WorkspaceDiagnosticReport(items=[])


def _follow_documents(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        _changed(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        _changed(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        _changed(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)
        server.changed.set()
        if server.pushes:
            server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


async def _workspace(
    server: Server, known: dict[str, str], token: types.ProgressToken | None
) -> list[types.WorkspaceDocumentDiagnosticReport]:
    """Give the reports of what has changed in the workspace, bit by bit where the client wants that."""
    found: list[types.WorkspaceDocumentDiagnosticReport] = []
    seen = set()
    for snapshot in chain(server.reports(), server.settings_snapshots()):
        await let_others_in()
        seen.add(snapshot.uri)
        if known.get(snapshot.uri) == snapshot.digest:
            continue
        known[snapshot.uri] = snapshot.digest
        report = types.WorkspaceFullDocumentDiagnosticReport(
            uri=snapshot.uri, items=server.judged(snapshot), version=snapshot.version, result_id=snapshot.digest
        )
        if token is None:
            found.append(report)
        else:
            server.progress(types.ProgressParams(token, types.WorkspaceDiagnosticReportPartialResult(items=[report])))
    for uri in known.keys() - seen:  # gone, or not wanted any more
        del known[uri]
        found.append(types.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=[]))
    return found


# ---------------------------------------------------------------- sent


def _changed(server: Server, uri: str) -> None:
    server.changed.set()
    if server.pushes:
        server.later(uri, _PATIENCE, lambda: publish(server, uri))


def publish(server: Server, uri: str) -> None:
    """Send a document's diagnostics to a client that does not ask."""
    snapshot = server.snapshot(uri)
    items = server.judged(snapshot) if snapshot is not None else []
    version = snapshot.version if snapshot is not None else None
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, items, version))
