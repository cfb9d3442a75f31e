"""The server: what it keeps for its one client, and how its life begins and ends."""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter
from pygls.uris import from_fs_path, to_fs_path

from gklint import __version__, language
from gklint.files import DEFAULT_PATTERNS, Unreadable, read, walk
from gklint.server import features
from gklint.server.diagnostics import diagnostics
from gklint.server.documents import Document, Documents
from gklint.server.protocol import Protocol
from gklint.server.settings import FILES, Rulings, client_settings
from gklint.server.snapshot import SettingsSnapshot, Snapshot, path_of

_LOG = logging.getLogger(__name__)
_WATCH_PARENT = 1.0
"""Seconds between two looks whether the editor is still there."""


class Server(LanguageServer):
    """gklint as a language server."""

    protocol: Protocol

    def __init__(self) -> None:
        super().__init__("gklint", __version__, protocol_cls=Protocol, converter_factory=default_converter)
        self.rulings = Rulings()
        self.changed = asyncio.Event()
        """Set whenever something may be found that was not, or no more."""
        self._snapshots: dict[str, Snapshot] = {}
        self._files: dict[str, tuple[float, int, Snapshot]] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._crashes: set[tuple[str, str]] = set()
        features.register(self)

    # What the client can do

    @property
    def pushes(self) -> bool:
        """Whether the client has to be sent diagnostics, as it does not ask for them."""
        text = self.client_capabilities.text_document
        return text is None or text.diagnostic is None

    @property
    def shows_related(self) -> bool:
        """Whether the client shows the places that take part in a finding."""
        text = self.client_capabilities.text_document
        told = text and ((text.diagnostic and text.diagnostic.related_information) or text.publish_diagnostics)
        if told and text and text.publish_diagnostics:
            return bool(text.publish_diagnostics.related_information) or bool(
                text.diagnostic and text.diagnostic.related_information
            )
        return bool(told)

    # Documents

    @property
    def documents(self) -> Documents:
        """The documents that are open; raises RuntimeError before ``initialize``."""
        return cast("Documents", self.workspace)

    @property
    def folders(self) -> Sequence[str]:
        """The paths of the workspace's folders."""
        uris = [folder.uri for folder in self.documents.folders.values()]
        if not uris and self.documents.root_uri:
            uris = [self.documents.root_uri]
        return [path for uri in uris if uri.startswith("file:") and (path := to_fs_path(uri))]

    def snapshot(self, uri: str) -> Snapshot | None:
        """Give a document that is open as it is now; None when it is not, or is not to be judged."""
        document = self.documents.open_document(uri)
        if document is None:
            return None
        known = self._snapshots.get(document.uri)
        if known is not None and known.text is document.text:
            return known
        made = self._made(document)
        if made is not None:
            self._snapshots[document.uri] = made
        return made

    def _made(self, document: Document) -> Snapshot | None:
        path = path_of(document.uri)
        settings = os.path.basename(path) in FILES
        if not settings and not self.rulings.wants(path):
            return None
        kind = SettingsSnapshot if settings else Snapshot
        return kind(
            document.uri,
            document.text,
            policy=self.rulings.of_file(path),
            unit=document.unit,
            version=document.version,
            tree=document.tree,
            language=language.current(),
            crashed=self._crashed,
        )

    def snapshot_of_file(self, path: str) -> Snapshot | None:
        """Give a file that is not open; None when it cannot be read. It is read again only when it has changed."""
        try:
            status = os.stat(path)
            known = self._files.get(path)
            if known is not None and known[:2] == (status.st_mtime, status.st_size):
                return known[2]
            text = read(path)
        except (OSError, Unreadable):
            return None
        made = Snapshot(
            from_fs_path(path) or path,
            text,
            policy=self.rulings.of_file(path),
            unit=self.documents.unit,
            language=language.current(),
            crashed=self._crashed,
        )
        self._files[path] = (status.st_mtime, status.st_size, made)
        return made

    def reports(self) -> Iterator[Snapshot]:
        """Yield the documents that are open, and the reports in the workspace's folders that are not."""
        open_ = {}
        for document in self.documents.open_documents:
            snapshot = self.snapshot(document.uri)
            if snapshot is not None:
                open_[snapshot.path] = snapshot
        yield from open_.values()
        for found in walk(self.folders, filter_of=self.rulings.filter_of):
            snapshot = self.snapshot_of_file(found.name) if found.name not in open_ else None
            if snapshot is not None:
                yield snapshot

    def settings_snapshots(self) -> Iterator[Snapshot]:
        """Give the files of settings with which something is wrong, of those that hold for reports seen so far."""
        for remarks in self.rulings.remarks:
            uri = from_fs_path(os.path.abspath(remarks.name)) or remarks.name
            if self.documents.open_document(uri) is None:
                policy = self.rulings.of_file(remarks.name)
                yield SettingsSnapshot(uri, remarks.text, policy=policy, unit=self.documents.unit)

    def judged(self, snapshot: Snapshot) -> list[types.Diagnostic]:
        """Give a snapshot's diagnostics as this client takes them."""
        return diagnostics(snapshot, related=self.shows_related)

    def forget(self, uri: str) -> None:
        """Drop what is kept of a document."""
        self._snapshots.pop(uri, None)
        timer = self._timers.pop(uri, None)
        if timer is not None:
            timer.cancel()

    def forget_judgements(self) -> None:
        """Judge everything anew, as what holds has changed."""
        self.rulings.forget()
        self._snapshots.clear()
        self._files.clear()
        self.changed.set()

    def later(self, uri: str, seconds: float, work: Callable[[], None]) -> None:
        """Do something for a document when nothing has been asked for it for a while."""
        timer = self._timers.pop(uri, None)
        if timer is not None:
            timer.cancel()

        def begin() -> None:
            self._timers.pop(uri, None)
            if self.documents.open_document(uri) is not None:
                work()

        self._timers[uri] = asyncio.get_running_loop().call_later(seconds, begin)

    # Faults

    def report_server_error(self, error: Exception, source: object) -> None:
        """Note a fault; a client is not shown a window for each."""
        _LOG.error("%s: %s", getattr(source, "__name__", source), error)

    def _crashed(self, code: str, error: Exception) -> None:
        """Tell once of a rule that fails."""
        kind = (code, type(error).__name__)
        _LOG.error("%s failed", code, exc_info=error)
        if kind in self._crashes:
            return
        self._crashes.add(kind)
        told = language.tr("规则{code}出错，其余规则照常检查。").format(code=code)
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, f"{told} {error!r}"))

    # Life

    def begin(self, params: types.InitializeParams) -> None:
        """Take what the client says of itself."""
        wanted = client_settings(params.initialization_options)
        self._speak(wanted.language or params.locale)
        self.rulings.use(wanted)
        if params.process_id is not None:
            watch_parent(params.process_id)

    @property
    def asks_settings(self) -> bool:
        """Whether the client wants to be asked for settings."""
        workspace = self.client_capabilities.workspace
        return bool(workspace and workspace.configuration)

    async def asked_settings(self) -> object:
        """Ask the client for its settings; None when it does not answer as it should."""
        item = types.ConfigurationItem(section="gklint")
        try:
            found = await self.workspace_configuration_async(types.ConfigurationParams([item]))
        except JsonRpcException as error:
            _LOG.warning("the client gave no settings: %s", error)
            return None
        return found[0] if found else None

    async def watch_files(self) -> None:
        """Have the client tell of files that change: those of settings, and reports."""
        workspace = self.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if not watched or not watched.dynamic_registration:
            return
        watchers = [types.FileSystemWatcher(glob_pattern=f"**/{name}") for name in (*FILES, *DEFAULT_PATTERNS)]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("gklint-watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        try:
            await self.client_register_capability_async(types.RegistrationParams([registration]))
        except JsonRpcException as error:
            _LOG.warning("the client does not watch files: %s", error)

    def configure(self, data: object) -> None:
        """Take settings that the client has changed."""
        wanted = client_settings(data)
        self._speak(wanted.language)
        self.rulings.use(wanted)
        self.forget_judgements()
        self.refresh()

    def refresh(self) -> None:
        """Have diagnostics asked for again, or send them."""
        if self.pushes:
            from gklint.server.diagnostics import publish

            for document in self.documents.open_documents:
                publish(self, document.uri)
            return
        workspace = self.client_capabilities.workspace
        if workspace and workspace.diagnostics and workspace.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)

    @staticmethod
    def _speak(wanted: str | None) -> None:
        if wanted:
            language.use("zh" if wanted.casefold().startswith("zh") else "en")


def watch_parent(process: int) -> None:
    """End with the editor: one that is killed closes nothing."""

    def watch() -> None:
        while True:
            time.sleep(_WATCH_PARENT)
            try:
                os.kill(process, 0)
            except ProcessLookupError:
                os._exit(1)
            except OSError:
                continue

    threading.Thread(target=watch, daemon=True).start()


def serve(*, tcp: bool = False, ws: bool = False, host: str = "127.0.0.1", port: int = 2087, parent: int | None) -> int:
    """Serve one client and give the exit status: 0 after ``shutdown``, 1 without."""
    server = Server()
    if parent is not None:
        watch_parent(parent)
    if tcp:
        server.start_tcp(host, port)
    elif ws:
        server.start_ws(host, port)
    else:
        server.start_io()
    return 0 if server.protocol.ended_well else 1
