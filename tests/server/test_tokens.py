"""Semantic tokens, links and formatting of one version of a document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from gklint.formatting.report import format_edits
from gklint.rules import sample
from gklint.server.formatting import formatting
from gklint.server.links import document_links
from gklint.server.snapshot import Snapshot
from gklint.server.tokens import LEGEND, changed, semantic_tokens
from gklint.spans import Edit
from gklint.text.units import Unit

from .texts import generated

TEXT = sample.report(2023).replace("方便公众查询。", "方便公众查询🙂。<!-- gklint: ignore[GK301, balance, 没有] 𠮷 -->")


def _unpacked(snapshot: Snapshot, data: list[int]) -> list[tuple[str, str, int]]:
    """Give each token's text, kind and modifiers."""
    found = []
    line = column = 0
    for i in range(0, len(data), 5):
        lines, columns, length, kind, modifiers = data[i : i + 5]
        line, column = line + lines, columns if lines else column + columns
        range_ = types.Range(types.Position(line, column), types.Position(line, column + length))
        span = snapshot.span(range_)
        found.append((snapshot.text.content[span.start : span.end], LEGEND.token_types[kind], modifiers))
    return found


def test_headings_labels_figures_and_directives_are_told_apart() -> None:
    for unit in Unit:
        snapshot = Snapshot.of(TEXT, unit=unit)
        found = _unpacked(snapshot, semantic_tokens(snapshot))
        assert ("一、总体情况", "namespace", 0) in found
        assert ("行政规范性文件", "property", 0) in found
        assert ("16", "number", 0) in found
        assert ("7", "number", 1) in found, "a total"
        assert ("<!-- gklint: ignore[GK301, balance, 没有] 𠮷 -->", "macro", 0) in found


def test_tokens_of_a_range_are_those_of_the_whole_there() -> None:
    snapshot = Snapshot.of(TEXT)
    whole = _unpacked(snapshot, semantic_tokens(snapshot))
    line = next(n for n, line in enumerate(TEXT.split("\n")) if line.startswith("行政规范性文件"))
    range_ = types.Range(types.Position(line, 0), types.Position(line + 1, 0))
    assert [text for text, *_ in _unpacked(snapshot, semantic_tokens(snapshot, range_))] == [
        "行政规范性文件",
        "2",
        "1",
        "16",
    ]
    everything = types.Range(types.Position(0, 0), types.Position(9999, 0))
    assert _unpacked(snapshot, semantic_tokens(snapshot, everything)) == whole


def test_tokens_are_in_order_and_apart_in_every_report() -> None:
    for text in generated(40):
        data = semantic_tokens(Snapshot.of(text.replace("\n", "\r\n"), unit=Unit.UTF8))
        end = 0
        for i in range(0, len(data), 5):
            lines, columns, length, _, _ = data[i : i + 5]
            assert min(lines, columns) >= 0 < length
            if not lines:
                assert columns >= end, "no token lies over another"
            end = length


@given(st.lists(st.integers(0, 3)), st.lists(st.integers(0, 3)))
def test_what_has_changed_makes_the_one_the_other(before: list[int], after: list[int]) -> None:
    made = list(before)
    for edit in changed(before, after):
        made[edit.start : edit.start + edit.delete_count] = edit.data or ()
    assert made == after
    assert not changed(after, after)


def test_names_of_rules_are_links_to_their_pages() -> None:
    snapshot = Snapshot.of(TEXT)
    found = [
        (snapshot.text.content[snapshot.span(each.range).start :][:5], each.target) for each in document_links(snapshot)
    ]
    assert [(text, (target or "")[-6:]) for text, target in found] == [("GK301", "GK301/"), ("balan", "GK303/")]


def test_formatting_is_that_of_the_command_line() -> None:
    text = TEXT.replace("行政规范性文件 | 2", "行政规范性文件|2").replace("一、总体情况\n", "一、总体情况\n\n\n\n")
    snapshot = Snapshot.of(text, unit=Unit.UTF8)
    edits = [Edit(snapshot.span(each.range), each.new_text) for each in formatting(snapshot)]
    assert tuple(edits) == format_edits(text)
    assert edits
    line = next(n for n, line in enumerate(text.split("\n")) if line.startswith("行政规范性文件"))
    there = types.Range(types.Position(line, 0), types.Position(line, 1))
    part = formatting(snapshot, there)
    assert 0 < len(part) < len(edits)
