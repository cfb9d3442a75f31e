"""The server's life: how it begins and ends, and what it does with messages that should not have come."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gklint.rules import sample

from .wire import PATIENCE, served

pytestmark = pytest.mark.timeout(120)
URI = "file:///tmp/%E6%8A%A5%E5%91%8A.txt"
TEXT = sample.report(2023, {("requests", "handled", "total"): "9"})


def test_a_whole_life_ends_with_0() -> None:
    with served() as wire:
        capabilities = wire.initialize()["capabilities"]
        assert capabilities["diagnosticProvider"]["workspaceDiagnostics"]
        assert wire.ask("shutdown")["result"] is None
        wire.notify("exit")
        assert wire.process.wait(PATIENCE) == 0


@pytest.mark.parametrize("begun", [False, True])
def test_an_end_without_shutdown_is_1(begun: bool) -> None:
    with served() as wire:
        if begun:
            wire.initialize()
        wire.notify("exit")
        assert wire.process.wait(PATIENCE) == 1


def test_the_end_of_the_input_is_the_end() -> None:
    with served() as wire:
        wire.initialize()
        assert wire.end() == 1


def test_nothing_comes_before_initialize() -> None:
    with served() as wire:
        assert wire.ask("textDocument/hover", {})["error"]["code"] == -32002
        wire.open(URI, TEXT)
        assert wire.initialize()
        assert wire.pull(URI)["items"] == [], "what was opened too early is not open"


def test_initialize_comes_once_and_nothing_after_shutdown() -> None:
    with served() as wire:
        wire.initialize()
        assert (
            wire.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})["error"]["code"] == -32600
        )
        wire.ask("shutdown")
        assert wire.ask("textDocument/hover", {})["error"]["code"] == -32600


def test_requests_that_cannot_be_served_get_an_error() -> None:
    with served() as wire:
        wire.initialize()
        assert wire.ask("gklint/noSuchThing", {})["error"]["code"] == -32601
        assert wire.ask("textDocument/hover", {"textDocument": 5})["error"]["code"] == -32602
        assert wire.ask("textDocument/hover", None)["error"]["code"] == -32602
        assert wire.ask("workspace/executeCommand", {"command": "gklint.none", "arguments": []})["error"]
        wire.open(URI, TEXT)
        assert wire.pull(URI)["items"]


def test_garbage_is_survived() -> None:
    with served() as wire:
        wire.initialize()
        for garbage in (
            b"Content-Length: 5\r\n\r\n{{{{{",
            b"Content-Length: 2\r\n\r\n[]",
            b"Content-Length: 4\r\n\r\n\xff\xfe\xff\xfe",
        ):
            wire.send_bytes(garbage)
        wire.notify(
            "textDocument/didChange", {"textDocument": {"uri": "file:///nobody", "version": 3}, "contentChanges": []}
        )
        wire.notify("textDocument/didClose", {"textDocument": {"uri": "file:///nobody"}})
        wire.notify("$/noSuchThing", {})
        wire.open(URI, TEXT)
        assert [item["code"] for item in wire.pull(URI)["items"]]
        assert not [note for note in wire.notes if note.get("method") == "window/showMessage"]


def test_what_is_not_wanted_any_more_is_not_done() -> None:
    with served() as wire:
        wire.initialize()
        wire.open(URI, TEXT)
        number = wire.begin("textDocument/diagnostic", {"textDocument": {"uri": URI}})
        wire.notify("$/cancelRequest", {"id": number})
        assert wire.answer(number)["error"]["code"] == -32800
        assert wire.pull(URI)["items"]


def test_the_server_goes_with_its_editor() -> None:
    editor = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with served() as wire:
        wire.initialize(processId=editor.pid)
        editor.kill()
        editor.wait(PATIENCE)
        assert wire.process.wait(PATIENCE) == 1


def test_an_editor_named_on_the_command_line_is_watched() -> None:
    editor = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with served("--stdio", f"--clientProcessId={editor.pid}") as wire:
        editor.send_signal(signal.SIGKILL)
        editor.wait(PATIENCE)
        assert wire.process.wait(PATIENCE) == 1


def test_a_log_that_cannot_be_written_is_said_and_nothing_else(tmp_path: Path) -> None:
    with served("--log-file", str(tmp_path / "none" / "log"), "--log-level", "debug") as wire:
        wire.initialize()
        wire.open(URI, TEXT)
        assert wire.pull(URI)["items"]
        wire.end()
        assert wire.process.stderr is not None
        assert "无法写入运行记录" in wire.process.stderr.read().decode()
        assert not [note for note in wire.notes if "stray" in note], "standard output is the protocol's alone"


def test_a_log_is_written(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with served("--log-file", str(log), "--log-level", "debug") as wire:
        wire.initialize()
        wire.open(URI, TEXT)
        wire.pull(URI)
        wire.end()
    assert "textDocument/diagnostic" in log.read_text("utf-8")


def test_a_rule_that_fails_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import gklint.rules.arithmetic.balance as broken\n"
        "def check(self, report):\n"
        "    raise ZeroDivisionError('made for a test')\n"
        "broken.Balance.check = check\n"
    )
    with served(PYTHONPATH=os.pathsep.join([str(tmp_path), *sys.path])) as wire:
        wire.initialize()
        wire.open(URI, TEXT)
        for version in (2, 3):
            codes = {item["code"] for item in wire.pull(URI)["items"]}
            assert "GK303" not in codes
            assert "GK302" in codes
            change = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": " "}
            wire.notify(
                "textDocument/didChange", {"textDocument": {"uri": URI, "version": version}, "contentChanges": [change]}
            )
        wire.pull(URI)
        said = [note for note in wire.notes if note.get("method") == "window/logMessage"]
        assert len([note for note in said if "GK303" in json.dumps(note, ensure_ascii=False)]) == 1
