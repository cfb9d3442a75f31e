"""The server as editors talk to it: recorded clients that ask for diagnostics or are sent them, in UTF-8 and UTF-16."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import make_test_lsp_client

from gklint.rules import sample

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="function")]

TEXT = (
    sample.report(2023, {("requests", "handled", "natural-person"): "9"})
    .replace("行政处罚 | 35", "行政处法 | 35")
    .replace("方便公众查询。", "方便公众查询🙂，供以查阅。")
)
"""A report with a sum that does not hold, a label that is mistyped, and a wrong word after an astral character."""
LINES = TEXT.split("\n")


class Editor:
    """A client in a folder, with a report open."""

    def __init__(
        self,
        client: LanguageClient,
        capabilities: types.ClientCapabilities,
        folder: Path,
        unit: types.PositionEncodingKind,
    ) -> None:
        self.client = client
        self.folder = folder
        self.utf8 = unit is types.PositionEncodingKind.Utf8
        text = capabilities.text_document
        self.pulls = bool(text and text.diagnostic)
        """Whether it asks for diagnostics."""
        self.related = bool(text and text.publish_diagnostics and text.publish_diagnostics.related_information)
        self.uri = (folder / "青禾县 2023.txt").as_uri()
        self.document = types.TextDocumentIdentifier(self.uri)
        self.version = 0
        self.text = ""

    def column(self, line: str, place: int) -> int:
        """Count characters of a line as the server and the client agreed to."""
        before = line[:place]
        return len(before.encode()) if self.utf8 else len(before.encode("utf-16-le")) // 2

    def place(self, words: str, within: str = "") -> types.Position:
        """Give where words stand in the text, in a line that has other words too."""
        lines = self.text.split("\n")
        number, line = next((n, line) for n, line in enumerate(lines) if words in line and within in line)
        return types.Position(number, self.column(line, line.index(words)))

    def shown(self, range_: types.Range) -> str:
        """Give the text at a range."""
        lines = self.text.split("\n")
        line = lines[range_.start.line]
        width = "utf-8" if self.utf8 else "utf-16-le"
        unit = 1 if self.utf8 else 2
        assert range_.start.line == range_.end.line
        data = line.encode(width)[range_.start.character * unit : range_.end.character * unit]
        return data.decode(width)

    def open(self, text: str = TEXT) -> None:
        """Open the report."""
        self.text, self.version = text, 1
        item = types.TextDocumentItem(self.uri, "gkreport", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, range_: types.Range, new: str) -> None:
        """Type something, and keep the text as the server has to have it."""
        start, end = self._offset(range_.start), self._offset(range_.end)
        self.text = self.text[:start] + new + self.text[end:]
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, self.uri),
                [types.TextDocumentContentChangePartial(range_, new)],
            )
        )

    def _offset(self, position: types.Position) -> int:
        lines = self.text.split("\n")
        unit = 1 if self.utf8 else 2
        width = "utf-8" if self.utf8 else "utf-16-le"
        data = lines[position.line].encode(width)[: position.character * unit]
        return sum(len(line) + 1 for line in lines[: position.line]) + len(data.decode(width))

    async def diagnostics(self) -> Sequence[types.Diagnostic]:
        """Give the diagnostics of the text as it is now, asked for or sent."""
        if self.pulls:
            report = await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(self.document))
            assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
            return report.items
        while True:
            sent = await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            if sent.uri == self.uri and sent.version == self.version:
                items: Sequence[types.Diagnostic] = sent.diagnostics
                return items

    async def actions(self, found: types.Diagnostic, only: Sequence[Any] | None = None) -> list[types.CodeAction]:
        """Give what can be done about a diagnostic."""
        context = types.CodeActionContext([found], only)
        asked = types.CodeActionParams(self.document, found.range, context)
        given = await self.client.text_document_code_action_async(asked)
        return [action for action in given or () if isinstance(action, types.CodeAction)]

    def apply(self, edit: types.WorkspaceEdit) -> None:
        """Do what an action says, from the end to the beginning."""
        edits: list[Any] = list((edit.changes or {}).get(self.uri, []))
        for change in edit.document_changes or ():
            assert isinstance(change, types.TextDocumentEdit)
            assert change.text_document.version == self.version
            edits += change.edits
        for one in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
            self.change(one.range, one.new_text)


_CLIENTS = ("visual_studio_code", "neovim", "emacs")
_UNITS = (types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16)


@pytest_asyncio.fixture(loop_scope="function", params=[(name, unit) for name in _CLIENTS for unit in _UNITS], ids=str)
async def editor(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Editor]:
    """Give an editor that has begun, counting columns in one of the two ways."""
    name, unit = request.param
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(_registered)
    await client.start_io(sys.executable, "-m", "gklint", "server")
    capabilities = client_capabilities(name)
    capabilities.general = types.GeneralClientCapabilities(position_encodings=[unit])
    initialized = await client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities,
            locale="zh-cn",
            workspace_folders=[types.WorkspaceFolder(tmp_path.as_uri(), "报告")],
        )
    )
    assert initialized.capabilities.position_encoding == unit
    yield Editor(client, capabilities, tmp_path, unit)
    await client.shutdown_session()


def _registered(_params: types.RegistrationParams) -> None:
    """Take what the server wants to be told of."""


def _one(found: Sequence[types.Diagnostic], code: str) -> types.Diagnostic:
    (one,) = [each for each in found if each.code == code]
    return one


async def test_what_is_found_stands_at_its_words(editor: Editor) -> None:
    editor.open()
    found = await editor.diagnostics()
    assert editor.shown(_one(found, "GK203").range) == "行政处法"
    assert editor.shown(_one(found, "GK604").range) == "供以"
    total = _one(found, "GK302")
    assert editor.shown(total.range) == "9"
    assert total.code_description is not None
    assert total.code_description.href.endswith("GK302/")
    assert total.source == "gklint"


async def test_a_quick_fix_makes_its_finding_go(editor: Editor) -> None:
    editor.open()
    found = await editor.diagnostics()
    for code, words in (("GK203", "行政处罚 | 35"), ("GK604", "以供")):
        one = _one(found, code)
        (preferred,) = [action for action in await editor.actions(one) if action.is_preferred]
        assert preferred.edit is not None
        editor.apply(preferred.edit)
        assert words in editor.text
        found = await editor.diagnostics()
        assert code not in {each.code for each in found}


async def test_typing_makes_and_unmakes_a_finding(editor: Editor) -> None:
    editor.open(sample.report(2023))
    assert not await editor.diagnostics()
    number = next(n for n, line in enumerate(editor.text.split("\n")) if line.startswith("（七）总计"))
    column = editor.column(editor.text.split("\n")[number], len("（七）总计 | "))
    digit = types.Range(types.Position(number, column), types.Position(number, column + 1))
    before = editor.shown(digit)
    editor.change(digit, "3")
    assert "GK302" in {each.code for each in await editor.diagnostics()}
    editor.change(digit, before)
    assert not await editor.diagnostics()
