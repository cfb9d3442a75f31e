"""From the tree to blocks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.blocks import Block, Kind
from gklint.syntax import blocks, lines, parse, read_blocks

from .test_parsing import TEXTS

BLANKS = " \t\u3000\u00a0"


def read(text: str) -> list[Block]:
    return blocks(text, parse(text))


@pytest.mark.parametrize(
    ("line", "kind", "ordinal"),
    [
        ("一、总体情况", Kind.HEADING, "一、"),
        ("## 一、总体情况", Kind.HEADING, "一、"),
        ("（一）主动公开", Kind.SUBHEADING, "（一）"),
        ("(二) 依申请公开", Kind.SUBHEADING, "(二)"),
        ("1.网上公开", Kind.ITEM, "1."),
        ("①网上公开", Kind.ITEM, "①"),
        ("本年度没有收到申请。", Kind.PARAGRAPH, ""),
        ("|---|---|", Kind.RULE, ""),
        ("<!-- gklint: ignore[GK301] 已核实 -->", Kind.DIRECTIVE, ""),
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
        ("||", ["", ""], False, True),
        ("| a |", ["", "a"], True, True),
        ("| | a | b", ["", "", "a", "b"], True, False),
        ("\ta\t\tb", ["", "a", "", "b"], False, False),
        ("a\tb\t\t", ["a", "b", "", ""], False, False),
        ("a｜b｜", ["a", "b"], False, True),
        ("a\t|\tb", ["a", "b"], False, False),
    ],
)
def test_cells(line: str, cells: list[str], leading_bar: bool, terminated: bool) -> None:
    (block,) = read(line)
    assert [cell.text for cell in block.cells] == cells
    assert (block.leading_bar, block.terminated) == (leading_bar, terminated)


def test_comments_are_not_text() -> None:
    assert [block.text for block in read("甲\n<!-- 说明 -->\n乙\n")] == ["甲", "乙"]


def test_a_sign_off_is_two_lines() -> None:
    found = read("无。\r\n县财政局\r\n\r\n2024年1月20日\r\n")
    assert [(block.text, block.line) for block in found] == [("无。", 0), ("县财政局", 1), ("2024年1月20日", 3)]


@given(TEXTS)
def test_blocks_are_the_lines_of_the_text(text: str) -> None:
    text = text.removeprefix("\ufeff")
    lines = re.split(r"\r\n|\n|\r", text)
    found = read(text)
    assert all(text[slice(*block.span)] == block.text for block in found)
    assert all(text[slice(*cell.span)] == cell.text for block in found for cell in block.cells)
    shown = {n: line.strip(BLANKS) for n, line in enumerate(lines) if line.strip(BLANKS)}
    silent = {n for n, line in shown.items() if line.startswith("<!--")}
    assert {block.line: block.text for block in found}.items() <= shown.items()
    assert shown.keys() - {block.line for block in found} <= silent


@given(TEXTS, st.integers(1, 40))
def test_reading_in_parts_gives_the_same_blocks(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "PART", size)
        assert list(read_blocks(text)) == read(text)
