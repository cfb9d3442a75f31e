"""What rules on tables do where their examples do not reach."""

from __future__ import annotations

from gklint.findings import Finding
from gklint.linter import check_bytes
from gklint.rules import sample

_SEVERAL = (
    ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "3"),
    ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2"),
)


def _found(text: str, code: str) -> list[Finding]:
    return [each for each in check_bytes(text.encode()).findings if each.code == code]


def test_a_misspelt_label_on_two_lines_has_no_fix() -> None:
    text = sample.report(2023).replace("5.属于三类内部事务信息 |", "5.属于三类\n内容事务信息 |")
    [found] = _found(text, "GK203")
    assert found.fix is None


def test_a_block_of_the_other_form_with_a_row_in_doubt_is_not_migrated() -> None:
    text = sample.report(2020).replace("2020年", "2023年")
    assert all(each.fix for each in _found(text, "GK201"))
    damaged = text.replace("行政强制 | 0 | 0 | 0 |", "行政强制 | 0 | 0 |")
    [block] = [each for each in _found(damaged, "GK201") if "（六）项" in str(each.message)]
    assert block.fix is None


def test_several_rows_with_figures_are_kept_in_a_comment() -> None:
    text = sample.report(2023).replace("2023年", "2020年")
    for label, figure in _SEVERAL:
        zeros = f"{label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
        assert zeros in text
        text = text.replace(zeros, f"{label} | {figure} | 0 | 0 | 0 | 0 | 0 | {figure} |")
    [found] = [each for each in _found(text, "GK201") if "申请人无正当理由" in str(each.message)]
    assert found.fix is not None
    [edit] = found.fix.edits
    assert all(f"<!-- {label}：自然人{figure}" in edit.content for label, figure in _SEVERAL)


def test_a_row_that_belongs_at_the_top() -> None:
    text = sample.report(2023)
    row = "一、本年新收政府信息公开申请数量 | 6 | 1 | 0 | 0 | 0 | 0 | 7 | | |\n"
    place = text.index("（四）无法提供")
    assert row in text
    moved = text[:place].replace(row, "") + row + text[place:]
    [found] = _found(moved, "GK207")
    assert "最前面" in str(found.message)
    assert found.fix is None
