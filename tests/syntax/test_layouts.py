"""The layouts that tables are really printed in: the same cells, and every line accounted for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gklint.blocks import Kind
from gklint.syntax import blocks, parse

from .test_blocks import expected

SAMPLES = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))

CELLS = ["第二十条第（一）项", "信息内容", "本年制发件数", "规章", "0", "行政规范性文件", "3"]

LAYOUTS = {
    "row a line, padded": "第二十条第（一）项 | |\n信息内容 | 本年制发件数 |\n规章 | 0 |\n行政规范性文件 | 3\n",
    "row a line, not padded": "第二十条第（一）项 |\n信息内容 | 本年制发件数 |\n规章 | 0 |\n行政规范性文件 | 3 |\n",
    "row a line, leading bar": "| 第二十条第（一）项\n| 信息内容 | 本年制发件数\n| 规章 | 0\n| 行政规范性文件 | 3\n",
    "cell a line, padding on its own line": (
        "第二十条第（一）项 |\n||\n信息内容 |\n本年制发件数 |\n规章 |\n0 |\n行政规范性文件 |\n3 |\n"
    ),
    "cell a line, padding on the cell's line": (
        "第二十条第（一）项 | |\n信息内容 |\n本年制发件数 |\n规章 |\n0 | ||\n行政规范性文件 |\n3 |\n"
    ),
    "cell and bar on alternate lines": (
        "第二十条第（一）项\n|\n信息内容\n|\n本年制发件数\n|\n规章\n|\n0\n|\n行政规范性文件\n|\n3\n|\n"
    ),
    "Markdown": (
        "| 第二十条第（一）项 | |\n|---|:-:|\n| 信息内容 | 本年制发件数 |\n| 规章 | 0 |\n| 行政规范性文件 | 3 |\n"
    ),
    "tabs": "第二十条第（一）项\t\n信息内容\t本年制发件数\n规章\t0\n行政规范性文件\t3\n",
    "no bars": "第二十条第（一）项\n\n信息内容\n\n本年制发件数\n\n规章\n\n0\n\n行政规范性文件\n\n3\n",
    "full-width bars": "第二十条第（一）项｜\n信息内容｜本年制发件数｜\n规章｜0｜\n行政规范性文件｜3｜\n",
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_cells(layout: str, line_end: str) -> None:
    text = LAYOUTS[layout].replace("\n", line_end)
    found = [
        piece.text
        for block in blocks(text, parse(text))
        if block.kind is not Kind.RULE
        for piece in (block.cells if block.kind is Kind.ROW else (block,))
        if piece.text
    ]
    assert found == CELLS


@pytest.mark.skipif(not SAMPLES, reason="the sample reports are not here")
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem[:3])
def test_samples(path: Path, line_end: str) -> None:
    text = path.read_bytes().decode("utf-8").replace("\n", line_end)
    tree = parse(text)
    assert not tree.root_node.has_error
    found = [(b.line, (b.kind, b.ordinal, [cell.text for cell in b.cells])) for b in blocks(text, tree)]
    shown = [(n, expected(line)) for n, line in enumerate(re.split(r"\r\n|\n|\r", text))]
    assert found == [(n, block) for n, block in shown if block]
