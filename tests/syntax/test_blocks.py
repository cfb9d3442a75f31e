"""From the tree to blocks."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gklint.blocks import Block, Kind, Piece
from gklint.syntax import blocks, directives, lines, parse, read_blocks

from .texts import PLAIN_TEXTS, TEXTS

BLANKS = " \t\u3000\u00a0"


def read(text: str) -> list[Block]:
    return blocks(text, parse(text))


@pytest.mark.parametrize(
    ("line", "kind", "ordinal"),
    [
        ("一、总体情况", Kind.HEADING, "一、"),
        ("一.总体情况", Kind.HEADING, "一."),
        ("一 、总体情况", Kind.HEADING, "一 、"),
        ("一、\t总体情况", Kind.HEADING, "一、"),
        ("## 一、总体情况", Kind.HEADING, "一、"),
        ("**一、总体情况**", Kind.HEADING, "一、"),
        ("一、本年度工作。" + "有序开展" * 30 + "。", Kind.HEADING, "一、"),
        ("（一）主动公开", Kind.SUBHEADING, "（一）"),
        ("（一)主动公开。公开信息5条。", Kind.SUBHEADING, "（一)"),
        ("(二) 依申请公开", Kind.SUBHEADING, "(二)"),
        ("1.网上公开", Kind.ITEM, "1."),
        ("1、", Kind.ITEM, "1、"),
        ("1、3个问题", Kind.ITEM, "1、"),
        ("1.2023年公开信息5条", Kind.ITEM, "1."),
        ("（一）、\t主动公开", Kind.SUBHEADING, "（一）、"),
        ("（1）网上公开", Kind.ITEM, "（1）"),
        ("①网上公开", Kind.ITEM, "①"),
        ("本年度没有收到申请。", Kind.PARAGRAPH, ""),
        ("12.39205", Kind.PARAGRAPH, ""),
        ("2024年1月20日", Kind.PARAGRAPH, ""),
        ("见 http://a.gov.cn/?b=1|c=2", Kind.PARAGRAPH, ""),
        ("甲\0\u2028\v\f\x85乙", Kind.PARAGRAPH, ""),
        ("|---|---|", Kind.RULE, ""),
        ("--- | :-: | -:", Kind.RULE, ""),
        ("--- |", Kind.ROW, ""),
        ("| - | - |", Kind.ROW, ""),
        ("| -- | -- |", Kind.ROW, ""),
        ("<!-- gklint: ignore[GK301] 甲|乙 -->", Kind.DIRECTIVE, ""),
        ("<!-- gklint: disable[GK301] --> <!-- gklint: disable[GK302] -->", Kind.DIRECTIVE, ""),
        ("规章 | 0", Kind.ROW, ""),
        ("规章\t0", Kind.ROW, ""),
    ],
)
def test_kinds(line: str, kind: Kind, ordinal: str) -> None:
    (block,) = read(f"　{line} \n")
    assert (block.kind, block.text, block.ordinal, block.line) == (kind, line, ordinal, 0)


@pytest.mark.parametrize(
    ("line", "cells", "leading_bar", "terminated"),
    [
        ("a | b | |", ["a", "b", ""], False, True),
        ("a | b", ["a", "b"], False, False),
        ("|", [""], False, True),
        ("||", ["", ""], False, True),
        ("| | |  ", ["", "", ""], False, True),
        ("| a |", ["", "a"], True, True),
        ("| | a | b", ["", "", "a", "b"], True, False),
        ("0 | ||", ["0", "", ""], False, True),
        ("\ta\t\tb", ["", "a", "", "b"], False, False),
        ("\t \ta\tb", ["", "", "a", "b"], False, False),
        ("a\tb\t\t", ["a", "b", "", ""], False, False),
        ("a \t b", ["a", "b"], False, False),
        ("1.\ta\t0", ["1.", "a", "0"], False, False),
        ("a｜b│c", ["a", "b", "c"], False, False),
        ("a\t|\tb", ["a", "b"], False, False),
        ("𠮷|😀|", ["𠮷", "😀"], False, True),
        ("a | http://b/?c=1|d=2 | e |", ["a", "http://b/?c=1|d=2", "e"], False, True),
        ("a | http://b/|0|", ["a", "http://b/", "0"], False, True),
        ("a | 0 | <!-- gklint: ignore[GK301] 已核实 -->", ["a", "0"], False, True),
        ("a | 0 <!-- gklint: ignore[GK301] -->", ["a", "0"], False, False),
        ("a\t0 <!-- gklint: ignore[GK301] b|c", ["a", "0"], False, False),
        ("a <!-- | b <!--  |", ["a <!--", "b <!--"], False, True),
    ],
)
def test_cells(line: str, cells: list[str], leading_bar: bool, terminated: bool) -> None:
    (block,) = read(line)
    assert block.kind is Kind.ROW
    assert [cell.text for cell in block.cells] == cells
    assert (block.leading_bar, block.terminated) == (leading_bar, terminated)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("规章 | 0 | <!-- gklint: ignore[GK301] -->", "规章 | 0 |"),
        ("无。<!-- gklint: ignore[GK301] --><!-- gklint: ignore[GK302] -->", "无。"),
        ("**一、总体情况** <!-- gklint: ignore[GK102] -->", "**一、总体情况**"),
        ("1.网上公开 <!-- gklint: ignore[GK102] ", "1.网上公开"),
        ("|---|---| <!-- gklint: ignore[GK102] -->", "|---|---|"),
        ("甲<!-- gklint: ignore[GK301] -->乙", "甲<!-- gklint: ignore[GK301] -->乙"),
    ],
)
def test_directives_at_the_end_are_not_text(line: str, text: str) -> None:
    (block,) = read(line)
    assert block.text == text


def test_directives() -> None:
    text = "😀\n<!-- gklint: disable[GK301] -->\n规章 | 0 | <!-- gklint: a --> <!-- gklint: b -->\n甲<!-- gklint: c"
    found = directives(text, parse(text))
    assert [piece.text for piece in found] == [
        "<!-- gklint: disable[GK301] -->",
        "<!-- gklint: a -->",
        "<!-- gklint: b -->",
        "<!-- gklint: c",
    ]
    assert all(text[slice(*piece.span)] == piece.text for piece in found)


def test_comments_are_not_text() -> None:
    found = read("甲\n<!-- 说明 | 0 | 1 -->\n乙\n")
    assert [(block.text, block.line) for block in found] == [("甲", 0), ("乙", 2)]


def test_a_sign_off_is_two_lines() -> None:
    found = read("无。\r\n县财政局\r\n\r\n2024年1月20日\r\n")
    assert [(block.text, block.line) for block in found] == [("无。", 0), ("县财政局", 1), ("2024年1月20日", 3)]


def test_a_byte_order_mark_is_not_text() -> None:
    (block,) = read("\ufeff一、总体情况")
    assert (block.kind, block.span) == (Kind.HEADING, (1, 7))


@given(TEXTS)
def test_blocks_lie_where_they_say(text: str) -> None:
    lines = re.split(r"\r\n|\n|\r", text)
    starts = [match.end() for match in re.finditer(r"\A|\r\n|\n|\r", text)]
    found = read(text)
    for block in found:
        pieces = [Piece(block.text, block.span), *block.cells]
        assert all(text[slice(*piece.span)] == piece.text == piece.text.strip(BLANKS) for piece in pieces)
        assert all(a.span.end <= b.span.start for a, b in zip(block.cells, block.cells[1:], strict=False))
        begin = starts[block.line]
        assert all(begin <= p.span.start <= p.span.end <= begin + len(lines[block.line]) for p in pieces)
        assert block.text or block.kind is not Kind.PARAGRAPH
    assert sorted({block.line for block in found}) == [block.line for block in found]
    shown = {n for n, line in enumerate(lines) if (line[1:] if n == 0 and line[:1] == "\ufeff" else line).strip(BLANKS)}
    silent = {n for n in shown if lines[n].strip(BLANKS + "\ufeff").startswith("<!--")}
    assert {block.line for block in found} <= shown
    assert shown - {block.line for block in found} <= silent


@given(TEXTS, st.integers(1, 40))
@example("甲\n\ufeff一、乙\n", 1)
@example("甲\r\n|\r\n😀 | 0\r\n", 1)
def test_reading_in_parts_gives_the_same_blocks(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "PART", size)
        assert list(read_blocks(text)) == read(text)


# The contract once more, by other means, for lines with neither comments nor addresses.
_BLANK = f"[{BLANKS}]*"
_BAR = re.compile("[|｜│]")
_MARK = "[、.．,，:：]"
_DIGITS, _NUMERALS = "[0-9０-９]{1,3}", "[一二三四五六七八九十]{1,3}"
_MARKED = f"{_BLANK}[)）]{_MARK}?"
_ORDINALS = {
    Kind.HEADING: f"{_NUMERALS}{_BLANK}{_MARK}",
    Kind.SUBHEADING: f"(?:[(（]{_BLANK})?{_NUMERALS}{_MARKED}|[㈠-㈩]",
    Kind.ITEM: f"(?:[(（]{_BLANK})?{_DIGITS}{_MARKED}|[①-⒛❶-➓]|{_DIGITS}{_BLANK}(?:、|"
    rf"[.．](?![0-9０-９])|[.．](?=[0-9０-９]{{4}}年)|[,，](?![0-9０-９{BLANKS}]|\Z))",
}
_DELIMITER = re.compile("-{3,}|:-+:?|-+:")


def expected(line: str) -> tuple[Kind, str, list[str]] | None:
    """Give kind, ordinal and cells of a line."""
    text = line.strip(BLANKS)
    bars = len(_BAR.findall(text))
    if not text:
        return None
    if bars > 1 or (bars and (len(text) <= 100 or _BAR.search(text[0] + text[-1]))):
        cells = [cell.strip(BLANKS) for cell in _BAR.split(text)]
        filled = [cell for cell in cells if cell]
        delimiter = all(_DELIMITER.fullmatch(cell) for cell in filled)
        if delimiter and len(filled) > (0 if _BAR.match(text) else 1):
            return Kind.RULE, "", []
        return Kind.ROW, "", cells if cells[-1] else cells[:-1]
    marker = re.match(f"(?=[#*])[#*{BLANKS}]{{1,16}}", text)
    begin = marker.end() if marker else 0
    found = {kind: re.compile(pattern).match(text, begin) for kind, pattern in _ORDINALS.items()}
    kind, match = next(((kind, m) for kind, m in found.items() if m), (Kind.PARAGRAPH, None))
    gaps = [gap.start() for gap in re.finditer(f"[{BLANKS}]+", text) if "\t" in gap.group()]
    if gaps and not (match and gaps == [match.end()]):
        return Kind.ROW, "", [cell.strip(BLANKS) for cell in line.split("\t")]
    return kind, match.group() if match else "", []


@given(PLAIN_TEXTS)
@example("一、总体情况\r\n规章 | 0 | |\r行政许可\t\t1\t\n\n　（一）主动公开")
@example("甲" * 99 + "|乙\n" + "甲" * 98 + "|乙\n" + "甲" * 99 + "||乙")
def test_blocks_are_as_the_contract_says(text: str) -> None:
    text = text.lstrip("\ufeff")
    shown = [(n, expected(line)) for n, line in enumerate(re.split(r"\r\n|\n|\r", text))]
    found = [(b.line, (b.kind, b.ordinal, [cell.text for cell in b.cells])) for b in read(text)]
    assert found == [(n, block) for n, block in shown if block]
