"""Lines and positions of a text."""

from __future__ import annotations

import copy
import pickle
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.spans import Span
from gklint.text import Position, Text, Unit

from .strategies import editor_texts, offsets, texts


@given(editor_texts)
def test_lines_end_as_lsp_has_it(content: str) -> None:
    text = Text.of(content)
    expected = re.split("\r\n|\r|\n", content)
    assert [content[slice(*text.line_span(line))] for line in range(text.line_count)] == expected


@given(editor_texts)
def test_lines_and_line_ends_make_up_the_text(content: str) -> None:
    text = Text.of(content)
    spans = [text.line_span(line) for line in range(text.line_count)]
    gaps = [content[before.end : after.start] for before, after in pairwise(spans)]
    assert spans[0].start == 0
    assert spans[-1].end == len(content)
    assert set(gaps) <= {"\n", "\r", "\r\n"}


@pytest.mark.parametrize("content", ["甲\x0b乙", "甲\x0c乙", "甲\x85乙", "甲\u2028乙", "甲\u2029乙", "甲\x1c乙"])
def test_nothing_else_ends_a_line(content: str) -> None:
    assert Text.of(content).line_count == 1


def test_the_empty_text_has_one_empty_line() -> None:
    text = Text.of("")
    assert text.line_count == 1
    assert text.line_span(0) == Span(0, 0)
    assert text.position(5) == Position(0, 0)
    assert text.offset(3, 3) == 0


@pytest.mark.parametrize("line", [-1, 2])
def test_a_line_that_is_not_there(line: int) -> None:
    with pytest.raises(IndexError):
        Text.of("甲\n乙").line_span(line)


@given(editor_texts, offsets, st.sampled_from(Unit))
def test_a_position_and_back(content: str, offset: int, unit: Unit) -> None:
    text = Text.of(content)
    position = text.position(offset, unit)
    span = text.line_span(position.line)
    back = text.offset(position.line, position.column, unit)
    clamped = min(max(offset, 0), len(content))
    # Only an offset within CR LF is no position: it means the end of the line.
    assert back == min(clamped, span.end)
    assert back == clamped or content[back : clamped + 1] == "\r\n"


@given(editor_texts, st.integers(-2, 20), offsets, st.sampled_from(Unit))
def test_any_position_means_a_place_on_its_line(content: str, line: int, column: int, unit: Unit) -> None:
    text = Text.of(content)
    offset = text.offset(line, column, unit)
    if line < 0:
        assert offset == 0
    elif line >= text.line_count:
        assert offset == len(content)
    else:
        assert text.line_span(line).start <= offset <= text.line_span(line).end
        assert text.position(offset, unit).column <= max(column, 0)


def test_a_column_beyond_the_line_means_its_end() -> None:
    text = Text.of("甲乙\r\n丙")
    assert text.offset(0, 99) == 2
    assert text.offset(1, 99) == 5
    assert text.offset(9, 0) == 5


def test_an_offset_within_a_line_end_belongs_to_the_line_before() -> None:
    text = Text.of("甲乙\r\n丙")
    assert [text.position(offset) for offset in range(6)] == [(0, 0), (0, 1), (0, 2), (0, 2), (1, 0), (1, 1)]
    assert [text.line_of(offset) for offset in (-1, 0, 3, 4, 9)] == [0, 0, 0, 1, 1]


@given(texts)
def test_texts_are_plain_data(content: str) -> None:
    text = Text.of(content)
    fresh = pickle.loads(pickle.dumps(text))  # noqa: S301
    assert text.line_count == fresh.line_count
    assert text == fresh == copy.copy(text)
    assert hash(text) == hash(fresh)
    with pytest.raises(AttributeError):
        text.content = ""  # type: ignore[misc]
