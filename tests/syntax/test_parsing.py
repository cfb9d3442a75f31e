"""The grammar is total, and an incremental parse gives the tree of a fresh one."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from gklint.rules import sample
from gklint.syntax import parse
from gklint.syntax.tree import Tree

MARKS = (
    "一、",
    "（二）",
    "(三)",
    "1.",
    "①",
    "|",
    "｜",
    "||",
    "#",
    "**",
    "---",
    ":",
    "。",
    "，",
    "<!--",
    "gklint:",
    "-->",
)
SPACES = ("\t", "\n", "\r\n", "\r", " ", "\u3000", "\0", "\u2028", "\v", "\f", "\x85", "\ufeff")
WORDS = ("总体情况", "规章", "0", "2024年1月20日", "县财政局", "😀")
PIECES = st.sampled_from((*MARKS, *SPACES, *WORDS))
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)
SAMPLE = sample.report(2023)


def whole(tree: Tree) -> bool:
    """Tell whether a tree has neither errors nor missing nodes."""
    return not tree.root_node.has_error and "MISSING" not in str(tree.root_node)


def outline(tree: Tree) -> list[tuple[str, int, int]]:
    """Give every node with its place."""
    found, stack = [], [tree.root_node]
    while stack:
        node = stack.pop()
        found.append((node.type, node.start_byte, node.end_byte))
        stack.extend(node.children)
    return found


def edited(tree: Tree, text: str, start: int, end: int, new: str) -> Tree:
    """Tell a tree of an edit and parse the new text with it."""
    size = [len(part.encode("utf-16-le", "surrogatepass")) for part in (text[:start], text[:end], text[:start] + new)]
    points = [(0, 0), (0, 0), (0, 0)]
    for i, part in enumerate((text[:start], text[:end], text[:start] + new)):
        rows = part.count("\n")
        last = part[part.rfind("\n") + 1 :]
        points[i] = (rows, len(last.encode("utf-16-le", "surrogatepass")))
    tree.edit(size[0], size[1], size[2], points[0], points[1], points[2])
    return parse(text[:start] + new + text[end:], tree)


@given(TEXTS)
def test_any_text_parses(text: str) -> None:
    assert whole(parse(text))


@given(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)), TEXTS)
def test_a_cut_report_with_anything_in_the_cut_parses(start: int, end: int, text: str) -> None:
    assert whole(parse(SAMPLE[:start] + text + SAMPLE[end:]))


@given(TEXTS, st.data())
def test_incremental_parse_equals_fresh_parse(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(TEXTS)
    tree = edited(parse(text), text, start, end, new)
    assert outline(tree) == outline(parse(text[:start] + new + text[end:]))


def test_many_edits_of_a_report() -> None:
    chance = random.Random(2023)
    text = SAMPLE
    tree = parse(text)
    marks = ["0", "|", "\n", "一、", "（一）", " ", "\t", "12", "县局\n2024年1月2日\n", "", "😀"]
    for _ in range(400):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice([0, 0, 1, 2, 30]))
        new = chance.choice(marks)
        tree = edited(tree, text, start, end, new)
        text = text[:start] + new + text[end:]
        assert whole(tree)
        assert outline(tree) == outline(parse(text))
