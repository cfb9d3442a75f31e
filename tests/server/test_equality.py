"""What the server finds is what ``gklint check`` finds, at the same places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_check import gklint

from .texts import files, generated
from .wire import served

pytestmark = pytest.mark.timeout(600)
_REPORTS = 200


def _checked(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    run = gklint("check", "--isolated", "--output-format", "json", folder)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for finding in json.loads(run.stdout):
        place = finding["location"]
        told = (finding["code"], finding["message"], place["line"] - 1, place["column"] - 1)
        found.setdefault(Path(finding["path"]).name, []).append(told)
    return found


def test_diagnostics_are_the_findings_of_the_command_line(tmp_path: Path) -> None:
    texts = {**{Path(name).with_suffix(".txt").name: text for name, text in files().items()}}
    texts |= {f"{number}.txt": text for number, text in enumerate(generated(_REPORTS))}
    for name, text in texts.items():
        (tmp_path / name).write_bytes(text.encode())
    expected = _checked(tmp_path)
    assert sum(map(len, expected.values())) > _REPORTS
    capabilities = {"textDocument": {"diagnostic": {}}, "general": {"positionEncodings": ["utf-32"]}}
    with served() as wire:
        wire.initialize(capabilities)
        for name, text in texts.items():
            uri = f"untitled:{name}"
            wire.open(uri, text)
            shown = [
                (item["code"], item["message"].partition("\n")[0], *item["range"]["start"].values())
                for item in wire.pull(uri)["items"]
            ]
            assert shown == expected.get(name, []), name
            wire.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
