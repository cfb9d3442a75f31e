"""The queries that editors use."""

from __future__ import annotations

import pytest
from tree_sitter import Node, Parser, Query, QueryCursor

from gklint.syntax.tree import LANGUAGE

from .corpus import GRAMMAR, Assertion, assertions

TEXT = """青禾县财政局2023年政府信息公开工作年度报告
## 一、总体情况
（一）主动公开。公开信息50条。
1.网上公开
规章 | 0 |
|---|---|
行政许可\t-3
<!-- gklint: ignore[GK301] 已核实 -->
<!-- 草稿 -->
六、其他需要报告的事项
青禾县财政局
2024年1月20日
"""


def captures(query: str, content: bytes) -> dict[str, list[Node]]:
    compiled = Query(LANGUAGE, (GRAMMAR / "queries" / f"{query}.scm").read_text("utf-8"))
    return QueryCursor(compiled).captures(Parser(LANGUAGE).parse(content).root_node)


def captured(query: str) -> dict[str, list[str]]:
    """Give the texts that each capture has, each by its first line."""
    found = {}
    for name, nodes in captures(query, TEXT.encode()).items():
        ordered = sorted(nodes, key=lambda node: node.start_byte)
        found[name] = [(node.text or b"").decode().split("\n")[0] for node in ordered]
    return found


def test_highlights() -> None:
    assert captured("highlights") == {
        "punctuation.special": ["##", "|---|---|"],
        "markup.heading.1": ["一、", "总体情况", "六、", "其他需要报告的事项"],
        "markup.heading.2": ["（一）", "主动公开。"],
        "markup.list": ["1."],
        "label": ["规章", "行政许可"],
        "number": ["0", "-3"],
        "punctuation.delimiter": ["|", "|", "\t"],
        "keyword.directive": ["<!-- gklint: ignore[GK301] 已核实 -->"],
        "comment": ["<!-- 草稿 -->"],
        "attribute": ["青禾县财政局"],
        "string.special": ["2024年1月20日"],
    }


def test_folds() -> None:
    assert captured("folds") == {
        "fold": [
            "## 一、总体情况",
            "（一）主动公开。公开信息50条。",
            "1.网上公开",
            "规章 | 0 |",
            "六、其他需要报告的事项",
        ]
    }


def test_outline() -> None:
    assert captured("outline") == {
        "item": ["## 一、总体情况", "（一）主动公开。公开信息50条。", "六、其他需要报告的事项"],
        "context": ["一、", "（一）", "六、"],
        "name": ["总体情况", "主动公开。", "其他需要报告的事项"],
    }


def test_tags() -> None:
    found = captured("tags")
    assert found["name"] == ["总体情况", "主动公开。", "其他需要报告的事项"]
    assert len(found["definition.section"]) == 3


def test_indents() -> None:
    assert list(captured("indents")) == ["indent.auto"]


def test_highlight_tests_are_read() -> None:
    assert len(assertions()) >= 12


@pytest.mark.parametrize("assertion", assertions(), ids=lambda a: f"{a.path.name}:{a.row + 1}: {a.capture}")
def test_highlight_assertion(assertion: Assertion) -> None:
    found = captures("highlights", assertion.path.read_bytes())
    place = (assertion.row, assertion.column)
    names = {name for name, nodes in found.items() for node in nodes if node.start_point <= place < node.end_point}
    assert names == {assertion.capture}
