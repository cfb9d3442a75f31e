"""The protocol as it is written: what pygls leaves open, answers wrongly or never forgets.

Requests before ``initialize`` get -32002, undecodable ones an error instead of silence, unknown documents are left
alone, and what was kept for a message is dropped when it has been answered.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Generator
from concurrent.futures import Future
from typing import Any, cast

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol, lsp_method

from gklint.server.documents import Documents

_LOG = logging.getLogger(__name__)
_NOT_INITIALIZED = int(types.ErrorCodes.ServerNotInitialized)
_INVALID_REQUEST = int(types.ErrorCodes.InvalidRequest)
_INVALID_PARAMS = int(types.ErrorCodes.InvalidParams)


class _Answered:
    """A message that could not be read, and has been answered where an answer was due."""


class Protocol(LanguageServerProtocol):
    """The protocol of one connection."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Make a message of what was received; a request that cannot be read is told so."""
        try:
            return super().structure_message(data)
        except Exception as error:
            if "method" in data and "id" in data:
                untimely = self._untimely(data["method"])
                self._refuse(data["id"], untimely or _INVALID_PARAMS, f"{data['method']}: {error or 'invalid'}")
            return _Answered()

    def handle_message(self, message: Any) -> None:
        """Hand a message on, unless it comes at a time when it may not come."""
        if isinstance(message, _Answered) or not hasattr(message, "jsonrpc"):
            return
        method, id_ = getattr(message, "method", None), getattr(message, "id", None)
        untimely = self._untimely(method)
        if not untimely:
            super().handle_message(message)
        elif id_ is not None:
            self._refuse(id_, untimely, f"{method} may not come now")

    def _untimely(self, method: str | None) -> int:
        """Give the error for a method that may not come yet, or not any more; 0 for what may come."""
        if method is None or method == types.EXIT:
            return 0
        begun = self._workspace is not None
        if not begun and method != types.INITIALIZE:
            return _NOT_INITIALIZED
        return _INVALID_REQUEST if (begun and method == types.INITIALIZE) or self._shutdown else 0

    def _refuse(self, id_: int | str, code: int, reason: str) -> None:
        self._send_response(id_, error=types.ResponseError(code=code, message=reason))

    def _execute_handler(
        self,
        msg_id: Any,
        handler: Any,
        callback: Callable[[Any], Any],
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> None:
        def done(future: Future[Any]) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, done, args, kwargs)

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Any:
        """Begin, with documents of our own."""
        steps = super().lsp_initialize(params)
        try:
            step = next(steps)  # pygls has made its workspace and calls ours to set things up
            self._make_documents(params)
            while True:
                step = steps.send((yield step))
        except StopIteration as end:
            return end.value

    def _make_documents(self, params: types.InitializeParams) -> None:
        before = self.workspace
        self._workspace = Documents(
            before.root_uri,
            self._server._text_document_sync_kind,
            params.workspace_folders or [],
            before.position_encoding,
        )

    @lsp_method(types.SHUTDOWN)
    def lsp_shutdown(self, *args: Any) -> Generator[Any, Any, None]:
        """Break off what is under way."""
        for id_, future in tuple(self._request_futures.items()):  # what is cancelled leaves them at once
            if id_ != self.msg_id and not future.done():
                future.cancel()
        yield from super().lsp_shutdown(*args)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Any:
        """Change a document that is open."""
        if cast("Documents", self.workspace).open_document(params.text_document.uri) is None:
            _LOG.warning("change of a document that is not open: %s", params.text_document.uri)
            return
        yield from super().lsp_text_document__did_change(params)

    @property
    def ended_well(self) -> bool:
        """Whether ``shutdown`` came before the end."""
        return self._shutdown


async def let_others_in() -> None:
    """Let what has been sent in the meantime be read first: a newer text, or that this is not wanted any more."""
    for _ in range(_TURNS):
        await asyncio.sleep(_TURN)


_TURNS = 2
_TURN = 0.001
