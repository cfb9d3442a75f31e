"""Conversions between bytes, code points, UTF-16 code units and display columns."""

from __future__ import annotations

from unicodedata import east_asian_width

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcwidth

from gklint.text import units
from gklint.text.units import Unit

from .strategies import editor_texts, lines, offsets

unit = st.sampled_from(Unit)


def size(character: str, of: Unit) -> int:
    """Measure one character, in the plainest way."""
    if of is Unit.UTF8:
        return next(count for count, first in enumerate((0x80, 0x800, 0x10000, 0x110000), 1) if ord(character) < first)
    return 2 if of is Unit.UTF16 and ord(character) > 0xFFFF else 1


@given(editor_texts, unit)
def test_length_is_the_sum_of_the_characters(text: str, of: Unit) -> None:
    assert units.length(text, of) == sum(size(character, of) for character in text)


@given(lines, offsets, unit)
def test_a_column_and_back(line: str, column: int, of: Unit) -> None:
    clamped = min(max(column, 0), len(line))
    assert units.to_code_points(line, units.from_code_points(line, column, of), of) == clamped


@given(lines, offsets, unit)
@example("a😀b", 2, Unit.UTF16)
@example("政府", 7, Unit.UTF8)
@example("\ud83d\ude00", 1, Unit.UTF16)
def test_a_foreign_column_means_the_character_it_points_into(line: str, column: int, of: Unit) -> None:
    ends = [units.length(line[:index], of) for index in range(1, len(line) + 1)]
    expected = sum(end <= column for end in ends)
    assert units.to_code_points(line, column, of) == expected


@pytest.mark.parametrize(
    ("column", "utf8", "utf16"),
    [(0, 0, 0), (1, 3, 1), (2, 7, 3), (3, 8, 4), (4, 10, 5), (5, 10, 5)],
)
def test_columns_of_an_example(column: int, utf8: int, utf16: int) -> None:
    line = "政😀aé"
    assert units.from_code_points(line, column, Unit.UTF8) == utf8
    assert units.from_code_points(line, column, Unit.UTF16) == utf16
    assert units.from_code_points(line, column, Unit.CODE_POINT) == min(column, 4)


@given(editor_texts, st.data())
def test_any_byte_of_utf16_means_the_character_it_belongs_to(text: str, data: st.DataObject) -> None:
    encoded = units.utf16(text)
    assert len(encoded) == len(text.encode("utf-16-le", "surrogatepass"))
    byte = data.draw(st.integers(0, len(encoded)))
    offset = units.from_utf16_bytes(text)(byte)
    assert len(units.utf16(text[:offset])) <= byte
    assert offset == len(text) or len(units.utf16(text[: offset + 1])) > byte


def test_every_offset_of_a_long_text() -> None:
    text = "一、a😀é\r\n" * 100
    convert = units.from_utf16_bytes(text)
    ends = [len(text[:offset].encode("utf-16-le")) for offset in range(len(text) + 1)]
    assert [convert(byte) for byte in ends] == list(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "width", "wide"),
    [
        ("", 0, 0),
        ("abc", 3, 3),
        ("政府信息", 8, 8),
        ("“公开”…", 7, 10),
        ("①", 1, 2),
        ("e\u0301", 1, 1),
        ("👨\u200d👩\u200d👧", 2, 2),
        ("𠀀", 2, 2),
        ("政\t府", 10, 10),
        ("\x1b[0m", 4, 4),
        ("\u202e政", 3, 4),
    ],
)
def test_widths(text: str, width: int, wide: int) -> None:
    assert units.width(text) == width
    assert units.width(text, ambiguous=2) == wide


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_python_and_wcwidth_agree_on_every_plain_character(ambiguous: int) -> None:
    """The widths of common characters are Python's own, as wcwidth takes long to import."""
    wide = "WFA" if ambiguous == 2 else "WF"
    plain = [character for character in map(chr, range(0x110000)) if units._PLAIN.fullmatch(character)]
    assert len(plain) > 28_000
    differing = [
        character
        for character in plain
        if wcwidth(character, ambiguous_width=ambiguous) != (2 if east_asian_width(character) in wide else 1)
    ]
    assert differing == []


ambiguity = st.sampled_from([1, 2])
tabs = st.integers(1, 9)


@given(lines, ambiguity, tabs)
def test_what_is_shown_is_as_wide_as_measured(line: str, ambiguous: int, tab: int) -> None:
    shown = units.visible(line, ambiguous=ambiguous, tab=tab)
    assert units.width(shown, ambiguous=ambiguous, tab=tab) == units.width(line, ambiguous=ambiguous, tab=tab)


@given(lines)
def test_nothing_that_is_shown_can_harm_a_terminal(line: str) -> None:
    shown = units.visible(line)
    assert not any(character < " " or "\x7f" <= character < "\xa0" for character in shown)
    assert len(shown.splitlines()) <= 1
    assert "\u202e" not in shown
    shown.encode()


def test_control_characters_are_shown_as_pictures() -> None:
    assert units.visible("a\x1b[1m\tb\x7f\x9b\u202e\ud800") == "a␛[1m   b␡\ufffd\ufffd\ufffd"


def test_display_columns_of_an_example() -> None:
    assert [units.display_column("政a\t府", column) for column in range(-1, 6)] == [0, 0, 2, 3, 8, 10, 10]


plain_lines = st.text(st.sampled_from("a1 |\té政府，“…①　𠀀"))


@given(plain_lines, st.integers(-1, 60), ambiguity, tabs)
def test_as_much_as_fits_and_no_more(line: str, columns: int, ambiguous: int, tab: int) -> None:
    column = units.column_at(line, columns, ambiguous=ambiguous, tab=tab)
    assert column == 0 or units.display_column(line, column, ambiguous=ambiguous, tab=tab) <= columns
    if column < len(line):
        assert units.display_column(line, column + 1, ambiguous=ambiguous, tab=tab) > columns
