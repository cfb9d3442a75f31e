"""Everything that the server can do, put together: each feature is a module with ``register``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.server import actions, diagnostics, hover, lenses, symbols

if TYPE_CHECKING:
    from gklint.server.server import Server

_FEATURES = (diagnostics, actions, hover, symbols, lenses)


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
        workspace = server.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            globs = ("**/gklint.toml", "**/.gklint.toml", "**/pyproject.toml", "**/*.{txt,md,gk,tsv}")
            options = types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher(glob_pattern=pattern) for pattern in globs]
            )
            registration = types.Registration("gklint-watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await server.client_register_capability_async(types.RegistrationParams([registration]))
        if workspace and workspace.configuration:
            item = types.ConfigurationItem(section="gklint")
            found = await server.workspace_configuration_async(types.ConfigurationParams([item]))
            if found and found[0]:
                server.configure(found[0])

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(params: types.DidChangeConfigurationParams) -> None:
        workspace = server.client_capabilities.workspace
        if params.settings is None and workspace and workspace.configuration:
            item = types.ConfigurationItem(section="gklint")
            found = await server.workspace_configuration_async(types.ConfigurationParams([item]))
            server.configure(found[0] if found else None)
        else:
            server.configure(params.settings)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(_params: types.DidChangeWatchedFilesParams) -> None:
        server.forget_judgements()
        server.refresh()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(_params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.forget_judgements()
        server.refresh()
