"""What holds for a document: settings of the editor and of files, and what is said of files of settings."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from gklint.rules import sample

from .wire import PULL, Wire, served

pytestmark = pytest.mark.timeout(120)
TEXT = sample.report(2023, {("requests", "handled", "total"): "9"})
CODES = {"GK301", "GK302", "GK303"}
PUSH: dict[str, Any] = {"textDocument": {"publishDiagnostics": {}}}


def _uri(path: Path) -> str:
    return "file://" + quote(str(path))


def _begin(wire: Wire, *folders: Path, capabilities: dict[str, Any] = PULL, **options: Any) -> None:
    named = [{"uri": _uri(folder), "name": folder.name} for folder in folders]
    wire.initialize(capabilities, workspaceFolders=named, initializationOptions=options or None)


def _codes(wire: Wire, uri: str) -> set[str]:
    return {item["code"] for item in wire.pull(uri)["items"]}


def _changed(wire: Wire, path: Path) -> None:
    wire.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": _uri(path), "type": 2}]})


def test_the_nearest_file_of_settings_holds_and_is_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "县 直"
    folder.mkdir()
    (tmp_path / "gklint.toml").write_text('ignore = ["GK301"]\n')
    uri = _uri(folder / "报告 一.txt")
    with served() as wire:
        _begin(wire, tmp_path)
        wire.open(uri, TEXT)
        assert _codes(wire, uri) == CODES - {"GK301"}
        (folder / ".gklint.toml").write_text('ignore = ["GK302"]\n')
        _changed(wire, folder / ".gklint.toml")
        assert _codes(wire, uri) == CODES - {"GK302"}


def test_broken_settings_are_told_on_themselves_and_the_last_good_ones_hold_on(tmp_path: Path) -> None:
    settings, report = tmp_path / "gklint.toml", _uri(tmp_path / "a.txt")
    settings.write_text('ignore = ["GK301"]\n')
    with served() as wire:
        _begin(wire, tmp_path)
        wire.open(report, TEXT)
        assert _codes(wire, report) == CODES - {"GK301"}
        settings.write_text('ignore = ["GK301\n')
        _changed(wire, settings)
        assert _codes(wire, report) == CODES - {"GK301"}
        given = wire.ask("workspace/diagnostic", {"previousResultIds": []})["result"]["items"]
        (told,) = [item for item in given if item["uri"].endswith("gklint.toml")]
        assert {one["code"] for one in told["items"]} == {"GK909"}
        wire.open(_uri(settings), 'select = ["GK3", "GK9999"]\n')
        assert _codes(wire, _uri(settings)) == {"GK907"}


def test_what_the_editor_says_holds(tmp_path: Path) -> None:
    report = _uri(tmp_path / "a.txt")
    with served() as wire:
        _begin(wire, tmp_path, ignore=["GK303"])
        wire.open(report, TEXT)
        assert _codes(wire, report) == CODES - {"GK303"}
        for settings, codes in (
            ({"gklint": {"select": ["GK301"]}}, {"GK301"}),
            ({"gklint": {"enable": False}}, set()),
            ({"gklint": {"select": 5, "language": "fr", "configuration": 7}}, CODES),
            ({}, CODES),
        ):
            wire.notify("workspace/didChangeConfiguration", {"settings": settings})
            assert _codes(wire, report) == codes


def test_an_editor_that_wants_to_be_asked_is_asked(tmp_path: Path) -> None:
    report = _uri(tmp_path / "a.txt")
    with served() as wire:
        _begin(wire, tmp_path, capabilities={**PULL, "workspace": {"configuration": True}})
        question = wire.wait_for("workspace/configuration")
        assert question["params"]["items"] == [{"section": "gklint"}]
        wire.send({"id": question["id"], "result": [{"select": ["GK302"]}]})
        wire.open(report, TEXT)
        assert _codes(wire, report) == {"GK302"}


def test_excluded_files_and_other_folders_have_settings_of_their_own(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, settings in ((one, 'exclude = ["old/*"]\n'), (two, 'ignore = ["GK3"]\n')):
        (folder / "old").mkdir(parents=True)
        (folder / "gklint.toml").write_text(settings)
    with served() as wire:
        _begin(wire, one, two)
        for path, codes in ((one / "a.txt", CODES), (one / "old" / "a.txt", set()), (two / "old" / "a.txt", set())):
            wire.open(_uri(path), TEXT)
            assert _codes(wire, _uri(path)) == codes
        told = wire.ask("workspace/executeCommand", {"command": "gklint.debugInformation", "arguments": []})["result"]
        assert told["folders"] == [str(one), str(two)]
        assert [document["checked"] for document in told["documents"]] == [True, False, True]
        assert told["documents"][2]["settings"] == str(two / "gklint.toml")


def test_messages_are_in_the_language_of_the_editor(tmp_path: Path) -> None:
    report = _uri(tmp_path / "a.txt")
    for locale, word in (("zh-cn", "相差"), ("en-US", "difference")):
        with served() as wire:
            wire.initialize(PULL, locale=locale)
            wire.open(report, TEXT)
            assert any(word in item["message"] for item in wire.pull(report)["items"])


def test_the_whole_workspace_is_told_bit_by_bit_and_held_until_something_changes(tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text(TEXT, "utf-8")
    (tmp_path / "gbk.txt").write_bytes(TEXT.encode("gb18030"))
    (tmp_path / "image.png").write_bytes(b"\x89PNG")
    report = _uri(tmp_path / "open.txt")
    with served() as wire:
        _begin(wire, tmp_path)
        wire.open(report, TEXT)
        asked = wire.begin("workspace/diagnostic", {"previousResultIds": [], "partialResultToken": "t"})
        assert wire.answer(asked)["result"]["items"] == []
        told = [
            item for note in wire.notes if note["method"] == "$/progress" for item in note["params"]["value"]["items"]
        ]
        assert {Path(item["uri"]).name for item in told} == {"open.txt", "closed.txt", "gbk.txt"}
        assert all({one["code"] for one in item["items"]} == CODES for item in told)
        known = [{"uri": item["uri"], "value": item["resultId"]} for item in told]
        held = wire.begin("workspace/diagnostic", {"previousResultIds": known})
        assert wire.pull(report)["items"], "it is answered while the other question is held"
        change = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "\n"}
        wire.notify(
            "textDocument/didChange", {"textDocument": {"uri": report, "version": 2}, "contentChanges": [change]}
        )
        assert [item["uri"] for item in wire.answer(held)["result"]["items"]] == [report]


def test_what_has_not_changed_is_not_told_again(tmp_path: Path) -> None:
    report = _uri(tmp_path / "a.txt")
    with served() as wire:
        _begin(wire, tmp_path)
        wire.open(report, TEXT)
        first = wire.pull(report)
        again = wire.pull(report, first["resultId"])
        assert again == {"kind": "unchanged", "resultId": first["resultId"]}


def test_an_editor_that_does_not_ask_is_told_once_of_each_version(tmp_path: Path) -> None:
    report = _uri(tmp_path / "a.txt")
    with served() as wire:
        _begin(wire, tmp_path, capabilities=PUSH)
        wire.open(report, TEXT)
        first = wire.wait_for("textDocument/publishDiagnostics")["params"]
        assert (first["uri"], first["version"]) == (report, 1)
        assert {item["code"] for item in first["diagnostics"]} == CODES
        for version in range(2, 22):
            change = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "\n"}
            wire.notify(
                "textDocument/didChange",
                {"textDocument": {"uri": report, "version": version}, "contentChanges": [change]},
            )
        versions: list[int] = []
        while not versions or versions[-1] != 21:
            told = wire.wait_for("textDocument/publishDiagnostics")["params"]
            versions.append(told["version"])
            assert told["diagnostics"], "nothing is cleared that comes back"
        assert versions == sorted(set(versions))
        wire.notify("textDocument/didClose", {"textDocument": {"uri": report}})
        assert wire.wait_for("textDocument/publishDiagnostics")["params"]["diagnostics"] == []


def test_reports_of_the_workspace_are_found_by_name(tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text(TEXT, "utf-8")
    with served() as wire:
        _begin(wire, tmp_path)
        found = wire.ask("workspace/symbol", {"query": "青禾2023"})["result"]
        assert [each["name"] for each in found] == ["青禾县人民政府2023年政府信息公开工作年度报告"]
        assert wire.ask("workspace/symbol", {"query": "复议"})["result"][0]["name"].startswith("四、")
        assert wire.ask("workspace/symbol", {"query": "没有这样的名字"})["result"] == []
