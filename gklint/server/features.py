"""Everything that the server can do, put together: each feature is a module with ``register``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.server import (
    actions,
    completion,
    diagnostics,
    formatting,
    hover,
    information,
    lenses,
    links,
    symbols,
    tokens,
)

if TYPE_CHECKING:
    from gklint.server.server import Server

_FEATURES = (diagnostics, actions, hover, symbols, lenses, links, formatting, tokens, completion, information)


def register(server: Server) -> None:
    """Register all features, and what keeps the server and its client of one mind."""
    _register_life(server)
    for feature in _FEATURES:
        feature.register(server)


def _register_life(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def begin(params: types.InitializeParams) -> None:
        server.begin(params)

    @server.feature(types.INITIALIZED)
    async def begun(_params: types.InitializedParams) -> None:
        await server.watch_files()
        if server.asks_settings:
            server.configure(await server.asked_settings())

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(params: types.DidChangeConfigurationParams) -> None:
        pushed = params.settings is not None or not server.asks_settings
        server.configure(params.settings if pushed else await server.asked_settings())

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(_params: types.DidChangeWatchedFilesParams) -> None:
        server.forget_judgements()
        server.refresh()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(_params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.forget_judgements()
        server.refresh()
