"""A server as a process, spoken to in bytes: for what no well-behaved client does."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any

PATIENCE = 60.0
"""Seconds after which a test gives up waiting; nothing is measured with it."""
PULL: dict[str, Any] = {"textDocument": {"diagnostic": {"dynamicRegistration": False}}}


class Wire:
    """One server process and what it has said."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._said: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.notes: list[dict[str, Any]] = []
        """Notifications and requests of the server, in the order in which they came."""
        self._last = 0
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def _in(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while header := stream.readline():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                while stream.readline().strip():
                    pass
                self._said.put(json.loads(stream.read(int(value))))
            elif header.strip():
                self._said.put({"stray": header.decode("utf-8", "replace")})
        self._said.put(None)

    def send_bytes(self, data: bytes) -> None:
        """Send anything at all."""
        self._in.write(data)
        self._in.flush()

    def send(self, message: Mapping[str, Any]) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method: str, params: Any = None) -> None:
        """Send a notification."""
        self.send({"method": method, "params": params})

    def begin(self, method: str, params: Any = None) -> int:
        """Send a request and give its number."""
        self._last += 1
        self.send({"id": self._last, "method": method, "params": params})
        return self._last

    def next(self) -> dict[str, Any]:
        """Give what the server says next."""
        message = self._said.get(timeout=PATIENCE)
        assert message is not None, "the server has ended"
        return message

    def answer(self, number: int) -> dict[str, Any]:
        """Wait for the answer to a request; what else comes is noted, and the server's requests are answered."""
        while True:
            message = self.next()
            if "method" not in message and message.get("id") == number:
                return message
            self.notes.append(message)
            if "method" in message and "id" in message:
                self.send({"id": message["id"], "result": None})

    def ask(self, method: str, params: Any = None) -> dict[str, Any]:
        """Send a request and wait for its answer."""
        return self.answer(self.begin(method, params))

    def wait_for(self, method: str) -> dict[str, Any]:
        """Wait for a notification that has not been looked at yet."""
        for i, note in enumerate(self.notes):
            if note.get("method") == method:
                return self.notes.pop(i)
        while True:
            message = self.next()
            if message.get("method") == method:
                return message
            self.notes.append(message)

    def initialize(self, capabilities: Mapping[str, Any] = PULL, **params: Any) -> dict[str, Any]:
        """Begin as a client does; give what the server can do."""
        given = {"processId": None, "rootUri": None, "capabilities": capabilities, **params}
        result: dict[str, Any] = self.ask("initialize", given)["result"]
        self.notify("initialized", {})
        return result

    def open(self, uri: str, text: str, version: int = 1) -> None:
        """Open a document."""
        document = {"uri": uri, "languageId": "gkreport", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def pull(self, uri: str, known: str | None = None) -> dict[str, Any]:
        """Ask for a document's diagnostics."""
        params = {"textDocument": {"uri": uri}, **({"previousResultId": known} if known else {})}
        result: dict[str, Any] = self.ask("textDocument/diagnostic", params)["result"]
        return result

    def end(self) -> int:
        """Close the input and give the exit status."""
        self._in.close()
        return self.process.wait(PATIENCE)


@contextmanager
def served(*arguments: str, folder: str | None = None, **environment: str) -> Iterator[Wire]:
    """Start a server; it is killed if it is still there at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "gklint", "server", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "GKLINT_LANG": "zh", **environment},
    )
    try:
        yield Wire(process)
    finally:
        process.kill()
        process.wait(PATIENCE)
