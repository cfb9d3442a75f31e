"""Texts for the property tests: pieces of reports in any order, with anything in between."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from gklint.rules import sample

ORDINALS = (
    "一、",
    "十二.",
    "一 、",
    "（二）",
    "(三)",
    "( 四 )、",
    "五)",
    "㈠",
    "1.",
    "12、",
    "（3）",
    "4)",
    "①",
    "1.2021年",
    "1.5",
)
BARS = ("|", " | ", "｜", "│", "||", " 0 |", "|---|:-:|", "---", ":-:", "--")
BLANKS = ("\t", "\t\t", " ", "\u3000", "\u00a0")
LINE_ENDS = ("\n", "\n", "\r\n", "\r", "\n\n")
OTHERS = ("\0", "\u2028", "\u2029", "\v", "\f", "\x85", "\ufeff", "𠮷", "\U0010ffff", "\ud800", "\udc00")
WORDS = ("总体情况", "规章", "0", "12.39205", "。", "，", "**", "## ", "#", "字" * 60)
SIGN_OFF = (
    "青禾县财政局\n",
    "2024年1月20日\n",
    "二〇二四年一月二十日",
    "2024-01-20",
    "（2024年1月）",
    "一一一一.一.一",
)
COMMENTS = ("<!-- gklint: ignore[GK301] 原因 -->", "<!--gklint：", "<!-- ", "-->", "<", "<!-- 草稿 -->")
URLS = ("http://", "a.gov.cn/", "?a=1|b=2", "?")

PLAIN = st.sampled_from((*ORDINALS, *BARS, *BLANKS, *LINE_ENDS, *WORDS)) | st.text(
    st.characters(exclude_characters="<\0", exclude_categories=["Cs"]), max_size=3
)
"""Pieces of texts whose lines hold neither comments nor addresses."""

PLAIN_TEXTS = st.lists(PLAIN, max_size=40).map("".join)

PIECES = (
    st.sampled_from(
        (*ORDINALS, *BARS, *BLANKS, *LINE_ENDS, *OTHERS, *WORDS, *SIGN_OFF, *SIGN_OFF, *COMMENTS, *COMMENTS, *URLS)
    )
    | st.text(max_size=4)
    | st.text(st.characters(), max_size=2)
)

SAMPLE = sample.report(2023)


@st.composite
def _cut_reports(draw: st.DrawFn) -> str:
    start = draw(st.integers(0, len(SAMPLE)))
    end = draw(st.integers(start, min(len(SAMPLE), start + 500)))
    return SAMPLE[start:end] + draw(st.lists(PIECES, max_size=5).map("".join)) + SAMPLE[end : end + 200]


TEXTS = st.lists(PIECES, max_size=40).map("".join) | _cut_reports()


class Replacement(NamedTuple):
    """An edit as fractions of a text's length, so that it fits any text."""

    start: float
    length: int
    new: str


REPLACEMENTS = st.builds(
    Replacement,
    st.floats(0, 1),
    st.sampled_from((0, 0, 1, 2, 5, 40)),
    st.lists(PIECES, max_size=3).map("".join),
)
