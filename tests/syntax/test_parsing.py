"""The grammar is total, and an incremental parse gives the tree of a fresh one."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gklint.spans import Span
from gklint.syntax import Tree, edited, parse
from gklint.text.units import from_utf16_bytes

from .texts import COMMENTS, REPLACEMENTS, SAMPLE, SIGN_OFF, TEXTS, Replacement


def whole(tree: Tree, text: str) -> bool:
    """Tell whether a tree has neither errors nor missing nodes and reaches to the text's end."""
    root = tree.root_node
    return not root.has_error and root.end_byte == len(text.encode("utf-16-le", "surrogatepass"))


def outline(tree: Tree) -> list[tuple[str, int, int]]:
    """Give every node with its place."""
    found, stack = [], [tree.root_node]
    while stack:
        node = stack.pop()
        found.append((node.type, node.start_byte, node.end_byte))
        stack.extend(node.children)
    return found


def replaced(tree: Tree, text: str, span: Span, new: str) -> tuple[Tree, str]:
    """Replace a part of a text and parse the new one with the old tree."""
    after = text[: span.start] + new + text[span.end :]
    return parse(after, edited(tree, text, span, new)), after


@given(TEXTS)
@example("")
@example("\0")
@example("\ufeff")
@example("青禾县财政局\n一一一一.一.一")
@example("青禾县财政局\n2024年\t1月20日")
@example("青禾县财政局\n2024年1月20日 <!-- gklint: ignore[GK301] -->")
def test_any_text_parses(text: str) -> None:
    assert whole(parse(text), text)


@given(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)))
def test_a_cut_report_parses(start: int, end: int) -> None:
    text = SAMPLE[:start] + SAMPLE[end:]
    assert whole(parse(text), text)


@given(TEXTS, st.lists(REPLACEMENTS, min_size=1, max_size=8))
@example("甲 | 0 |\n<!-- gklint: ignore[GK301] -->\n乙\n", [Replacement(1, 0, "| 1 |")])
@example("\n\ufeff甲", [Replacement(0, 1, "")])
def test_incremental_parse_equals_fresh_parse(text: str, replacements: list[Replacement]) -> None:
    tree = parse(text)
    for start, length, new in replacements:
        begin = int(start * len(text))
        tree, text = replaced(tree, text, Span(begin, min(len(text), begin + length)), new)
        assert whole(tree, text)
        assert outline(tree) == outline(parse(text))


def test_two_edits_before_one_parse() -> None:
    text = "一、总体情况\n😀 | 0 |\n无。\n"
    tree = edited(parse(text), text, Span(7, 8), "规章\r\n")
    between = "一、总体情况\n规章\r\n | 0 |\n无。\n"
    after = between[:-1] + " | 1\n"
    assert between == text[:7] + "规章\r\n" + text[8:]
    tree = edited(tree, between, Span(len(between) - 1, len(between)), " | 1\n")
    assert outline(parse(after, tree)) == outline(parse(after))


def test_an_edit_leaves_the_tree_as_it_was() -> None:
    tree = parse(SAMPLE)
    before = outline(tree)
    edited(tree, SAMPLE, Span(3, 30), "规章 |\n")
    assert outline(tree) == before


def test_many_edits_of_a_report() -> None:
    chance = random.Random(2023)
    text = SAMPLE
    tree = parse(text)
    marks = ["0", "|", "\n", "一、", "（一）", " ", "\t", "12", "😀", "", *SIGN_OFF, *COMMENTS]
    for _ in range(400):
        start = chance.randrange(len(text))
        span = Span(start, min(len(text), start + chance.choice([0, 0, 1, 2, 30])))
        tree, text = replaced(tree, text, span, chance.choice(marks))
        assert whole(tree, text)
        assert outline(tree) == outline(parse(text))


@given(TEXTS)
def test_offsets_are_code_points(text: str) -> None:
    convert = from_utf16_bytes(text)
    byte = 0
    for place, char in enumerate(text):
        assert convert(byte) == place
        byte += 4 if char > "\uffff" else 2
    assert convert(byte) == len(text)


# Each would take hours if the scanner looked at a line, or at what follows it, again for each part.
@pytest.mark.parametrize(
    "text",
    [
        "字" * 300_000,
        "甲|" * 150_000,
        "甲\t" * 150_000,
        "|" * 300_000,
        "\n" * 300_000,
        " " * 300_000,
        "\r" * 300_000,
        "某某局\n" * 75_000,
        "甲\n" + " \n" * 150_000,
        "<!-- gklint: ignore[GK301] -->" * 60_000,
        "<!-- gklint: ignore[GK301] -->\n" * 60_000,
        "甲<!-- gklint: ignore[GK301] -->" * 60_000,
        "甲<!-- gklint: ignore[GK301] -->|" * 60_000,
        "一、" + "<!-- gklint: ignore[GK301] -->" * 60_000 + "甲",
        "<!--" * 75_000,
        "甲 | http://a/?b" + "|c" * 150_000,
        "**" * 150_000,
        "一、" + "*" * 300_000 + "甲",
        "一、甲。" * 75_000,
        "青禾县财政局\n\n" * 30_000 + "2024年1月20日",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    assert whole(parse(text), text)
