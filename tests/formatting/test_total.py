"""Whatever the text is: no failure, no word changed, and nothing left to do the second time."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gklint.formatting.edits import content_of
from gklint.formatting.options import Options
from gklint.formatting.report import format_edits
from gklint.rules import sample
from tests.syntax.texts import TEXTS
from tests.text.strategies import editor_texts

from .reading import LAYOUTS, after, words

REPORT = sample.report(2023)
_PUT_IN = (
    *("", "|", "||", "\n", "\n\n", "\r", "\r\n", " ", "\t", "　", "\f", "\u2028", "0", "字", "一、", "---", "|---|"),
    *("<!-- gklint: ignore[GK301] 原因 -->", "\n<!-- gklint: ignore[GK301] -->\n", "<!-- 草稿 -->", "\n- 3 -\n"),
)


@given(TEXTS | editor_texts, st.sampled_from(LAYOUTS), st.sampled_from(("narrow", "wide")))
@example("\u2028\n二、主动公开政府信息情况", "keep", "narrow")
@example("结转下年度继续办理|||||||\n四、政府信息公", "markdown", "narrow")
@example("\r二、主动公\n0000年废止\n规||0|\n行政许可 0", "keep", "narrow")
def test_any_text(text: str, layout: str, ambiguous: str) -> None:
    options = Options(layout, ambiguous)  # type: ignore[arg-type]
    new = content_of(text, format_edits(text, options))
    assert words(new) == words(text)
    assert format_edits(new, options) == ()


def test_mutated_reports(request: pytest.FixtureRequest) -> None:
    for number in range(max(40, request.config.getoption("--reports") // 4)):
        rng = Random(number)
        text = after(REPORT, "markdown") if number % 4 == 0 else REPORT
        for _ in range(rng.randint(1, 30)):
            start = rng.randrange(len(text))
            text = text[:start] + rng.choice(_PUT_IN) + text[start + rng.choice((0, 0, 1, 3, 20)) :]
        layout = LAYOUTS[number % 3]
        new = after(text, layout)
        assert words(new) == words(text), number
        assert after(new, layout) == new, number


def test_long_lists() -> None:
    for line in ("规章 | 0 | 0 |\n", "| | |\n", "第二十条第（一）项\n", "| a |\n|---|\n", "一、总体情况\n"):
        text = "二、主动公开政府信息情况\n" + line * 2_000
        assert words(content_of(text, format_edits(text, Options("row")))) == words(text)
