"""Documents after edits: the text is what the client has, the tree and the findings are those of a fresh start."""

from __future__ import annotations

import re
from random import Random

import pytest
from lsprotocol import types
from tree_sitter import Node

from gklint.policies import Policies
from gklint.server.documents import Document
from gklint.server.snapshot import Snapshot
from gklint.syntax import parse
from gklint.text import Text
from gklint.text.units import Unit

from .texts import files, generated

PIECES = (
    "",
    "1",
    "，",
    "政府信息公开",
    "\n",
    "\r\n",
    "\r",
    "|",
    " | 12 |\n",
    "三、收到和处理政府信息公开申请情况\n",
    "\u2028",
    "\x0b",
    "\x0c",
    "\x85",
    "𠮷",
    "🙂公开",
    "e\u0301",
    "<!-- gklint: ignore[GK301] -->",
    "\t",
    "\u200b",
)
EDITS = 20_000
"""Random edits over all texts and units."""
SHOWN_AFTER = 100
"""Edits of one document after which its findings are compared."""


def _lines(text: str) -> list[str]:
    """Give the lines without their ends, as the protocol has lines."""
    return re.split(r"\r\n|\r|\n", text)


def _starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]


def _size(character: str, unit: Unit) -> int:
    if unit is Unit.UTF8:
        return len(character.encode())
    return len(character.encode("utf-16-le")) // 2 if unit is Unit.UTF16 else 1


def _offset(text: str, position: types.Position, unit: Unit) -> int:
    """Count to a position character by character; beyond a line's end is its end, beyond the text is the text's."""
    lines, starts = _lines(text), _starts(text)
    if position.line >= len(lines):
        return len(text)
    units = 0
    for place, character in enumerate(lines[position.line]):
        units += _size(character, unit)
        if units > position.character:
            return starts[position.line] + place
    return starts[position.line] + len(lines[position.line])


def _position(rng: Random, text: str, unit: Unit) -> types.Position:
    """Choose a position, now and then past the end of a line or of the text."""
    lines = _lines(text)
    line = rng.randrange(len(lines) + (rng.random() < 0.02) * 3)
    content = lines[line] if line < len(lines) else ""
    before = content[: rng.randint(0, len(content))]
    column = sum(_size(character, unit) for character in before)
    return types.Position(line, column + (rng.random() < 0.05) * rng.randint(1, 40))


def _change(rng: Random, text: str, unit: Unit) -> tuple[types.TextDocumentContentChangeEvent, str]:
    """Make a change, and what the text is after it."""
    if rng.random() < 0.01:
        whole = text[: rng.randint(0, len(text))] + rng.choice(PIECES)
        return types.TextDocumentContentChangeWholeDocument(whole), whole
    start = _position(rng, text, unit)
    end = start if rng.random() < 0.5 else _position(rng, text, unit)
    new = rng.choice(PIECES)
    first, last = sorted((_offset(text, start, unit), _offset(text, end, unit)))
    if last - first > 200:  # seldom is much deleted at once, or the texts would soon be gone
        end, first = start, _offset(text, start, unit)
        last = first
    return types.TextDocumentContentChangePartial(types.Range(start, end), new), text[:first] + new + text[last:]


def _shape(node: Node) -> list[tuple[str, int, int]]:
    found, waiting = [], [node]
    while waiting:
        one = waiting.pop()
        found.append((one.type, one.start_byte, one.end_byte))
        waiting += reversed(one.children)
    return found


@pytest.mark.timeout(600)
@pytest.mark.parametrize("unit", [Unit.UTF8, Unit.UTF16, Unit.CODE_POINT], ids=str)
def test_after_any_edits_all_is_as_if_the_text_had_been_opened_so(unit: Unit, request: pytest.FixtureRequest) -> None:
    edits = EDITS * max(1, request.config.getoption("--reports") // 300)
    texts = [*files().values(), *generated(12)]
    each = edits // 3 // len(texts) + 1
    for number, text in enumerate(texts):
        rng = Random(f"{number} {unit}")
        expected = text
        document = Document("file:///报告.txt", text, 1, "gkreport", unit)
        for edit in range(each):
            change, expected = _change(rng, expected, unit)
            document.apply_change(change)
            assert document.source == expected
            if rng.random() < 0.3:  # several changes may come in one notification, before anybody asks for the tree
                assert _shape(document.tree.root_node) == _shape(parse(expected).root_node)
            if edit % SHOWN_AFTER == SHOWN_AFTER - 1:
                _assert_findings(document, expected)
        _assert_findings(document, expected)


def _assert_findings(document: Document, expected: str) -> None:
    policy = Policies(isolated=True).of_file("报告.txt")
    shown = Snapshot(document.uri, document.text, policy=policy, tree=document.tree).analysis
    assert shown.findings == policy.analyse(Text.of(expected)).findings


@pytest.mark.parametrize(
    ("text", "change", "expected"),
    [
        ("abc", ((0, 99), (0, 99), "X"), "abcX"),
        ("a\nb", ((0, 9), (0, 9), "X"), "aX\nb"),
        ("a\nb", ((9, 0), (9, 5), "X"), "a\nbX"),
        ("a\u2028b\nc", ((1, 0), (1, 1), "X"), "a\u2028b\nX"),
        ("a\x0bb\nc", ((1, 0), (1, 0), "X"), "a\x0bb\nXc"),
        ("a\rb", ((1, 0), (1, 1), ""), "a\r"),
        ("abc", ((0, 2), (0, 1), "X"), "aXc"),
        ("", ((0, 0), (0, 0), "X"), "X"),
    ],
)
def test_places_are_those_of_the_protocol(
    text: str, change: tuple[tuple[int, int], tuple[int, int], str], expected: str
) -> None:
    start, end, new = change
    range_ = types.Range(types.Position(*start), types.Position(*end))
    given = (range_.start.character, range_.end.character)
    document = Document("untitled:1", text, 1, None, Unit.UTF16)
    document.apply_change(types.TextDocumentContentChangePartial(range_, new))
    assert document.source == expected
    assert (range_.start.character, range_.end.character) == given, "the client's own positions stay as they are"
