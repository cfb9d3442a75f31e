"""What makes two printed labels the same."""

from __future__ import annotations

import pytest

from gklint.report.normal import bare, likeness, plain


@pytest.mark.parametrize(
    "printed",
    [
        "商业<br>企业",
        "商业<BR/>企业",
        "商业&nbsp;企业",
        "**商业企业**",
        "商业\u3000企业",
        "商 业 企 业",
        "商业\u200b企业",
    ],
)
def test_blanks_and_marks_do_not_change_a_label(printed: str) -> None:
    assert bare(printed) == bare("商业企业")


def test_plain_keeps_marks_in_one_width() -> None:
    assert plain("（七）<br>总 计") == "(七)总计"


def test_a_part_is_liker_than_its_length() -> None:
    assert likeness("本年新", "本年新制作数量") > likeness("本年制", "本年新制作数量")
    assert likeness("", "总计") == 0.0
