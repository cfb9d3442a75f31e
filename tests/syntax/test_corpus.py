"""The grammar's corpus, read without the generator."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
import tree_sitter

from gklint.syntax.tree import LANGUAGE

GRAMMAR = Path(__file__).parents[2] / "grammar"
CASE = re.compile(
    r"^=+\n(?P<name>[^\n]+)\n=+\n(?P<text>.*?)\n---\n\n(?P<tree>\(.*?\n)\n(?==|\Z)", re.MULTILINE | re.DOTALL
)


class Case(NamedTuple):
    """A text and the tree that it has."""

    topic: str
    name: str
    text: str
    tree: str


def cases() -> list[Case]:
    """Read the whole corpus."""
    found = []
    for path in sorted((GRAMMAR / "test" / "corpus").glob("*.txt")):
        content = path.read_bytes().decode("utf-8")
        found += [
            Case(path.stem, m["name"], m["text"], " ".join(m["tree"].split())) for m in CASE.finditer(content + "\n")
        ]
    return found


CASES = cases()


def shape(text: str) -> str:
    """Give a text's tree as the corpus writes it, without fields."""
    tree = tree_sitter.Parser(LANGUAGE).parse(text.encode())
    return re.sub(r"\b\w+: ", "", str(tree.root_node))


def test_the_corpus_is_whole() -> None:
    names = [(case.topic, case.name) for case in CASES]
    assert len(names) == len(set(names)) >= 90
    headers = sum(
        len(re.findall(r"^=+\n[^=\n]+\n=+$", path.read_text("utf-8"), re.MULTILINE))
        for path in (GRAMMAR / "test" / "corpus").glob("*.txt")
    )
    assert headers == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.topic}: {case.name}")
def test_case(case: Case) -> None:
    assert shape(case.text).replace(" ", "") == case.tree.replace(" ", "")


@pytest.mark.parametrize("query", sorted(path.name for path in (GRAMMAR / "queries").glob("*.scm")))
def test_queries_fit_the_grammar(query: str) -> None:
    compiled = tree_sitter.Query(LANGUAGE, (GRAMMAR / "queries" / query).read_text("utf-8"))
    text = "一、总体情况\n（一）主动公开\n1.网上公开\n规章 | 0 |\n青禾县财政局\n2024年1月20日\n"
    captures = tree_sitter.QueryCursor(compiled).captures(tree_sitter.Parser(LANGUAGE).parse(text.encode()).root_node)
    assert captures


def test_highlight_assertions() -> None:
    """Every assertion of the highlight test holds: the capture named is at the line above, at its beginning."""
    query = tree_sitter.Query(LANGUAGE, (GRAMMAR / "queries" / "highlights.scm").read_text("utf-8"))
    checked = 0
    for path in (GRAMMAR / "test" / "highlight").iterdir():
        content = path.read_bytes()
        root = tree_sitter.Parser(LANGUAGE).parse(content).root_node
        starts = {
            (node.start_point.row, name)
            for name, nodes in tree_sitter.QueryCursor(query).captures(root).items()
            for node in nodes
            if node.start_point.column == 0
        }
        for row, line in enumerate(content.decode().splitlines()):
            match = re.search(r"<- ([\w.]+)", line)
            if match:
                above = max(r for r, _ in starts if r < row and "comment" not in {n for q, n in starts if q == r})
                assert (above, match[1]) in starts, line
                checked += 1
    assert checked >= 6
