"""Broken sums say what most likely is wrong, and every fix offered mends them all."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

import pytest

from gklint import language
from gklint.findings import Applicability, CellName, Change, Finding
from gklint.fixes import apply
from gklint.linter import Analysis, check_bytes
from gklint.output.structured import finding as as_json
from gklint.rules import sample

NATURAL, TOTAL = "natural-person", "total"
_TOLD = "全年新收政府信息公开申请7件，上年结转1件，办结7件，结转下年度继续办理1件。"
_ITEM = "1.本机关不掌握相关政府信息"


def analysed(cells: Mapping[tuple[str, str, str], str]) -> Analysis:
    """Check the sample with other cells, and no sentence of the text that would contradict them."""
    text = sample.report(2023, cells)
    assert _TOLD in text
    return check_bytes(text.replace(_TOLD, "答复及时。").encode())


def mended(analysis: Analysis, findings: tuple[Finding, ...]) -> Analysis:
    fixes = [found.fix for found in findings if found.fix is not None]
    return check_bytes(apply(analysis.text.content, fixes).content.encode())


WRONG_ITEM = {("requests", "not-held", NATURAL): "20"}
WRONG_GROUP = {("review", "direct-suit", "upheld"): "12", ("review", "direct-suit", TOTAL): "3"}
EXCHANGED = {("requests", "granted", NATURAL): "1", ("requests", "granted", "business"): "3"}
NO_TOTALS = {
    ("requests", row, TOTAL): "0"
    for row in ("received", "carried-in", "granted", "partly-granted", "not-held", "handled", "carried-out")
}
HOPELESS = {
    ("requests", row, column): str(7 * number + 1)
    for number, (row, column) in enumerate(
        (row, column)
        for row in ("received", "granted", "not-held", "petitions", "repeated", "otherwise", "internal", "not-made")
        for column in (NATURAL, "business", "research", "welfare", TOTAL)
    )
}


def test_findings_with_one_cause_say_the_same() -> None:
    analysis = analysed(WRONG_ITEM)
    assert [found.code for found in analysis.findings] == ["GK301", "GK302"]
    change = Change(CellName("requests", _ITEM, "自然人"), "20", "2")
    for found in analysis.findings:
        assert found.cause == "requests-1"
        assert found.repairs == ((change,),)
        assert str(found.message).endswith(f"最可能是“{_ITEM}”×“自然人”应为2（现为20）。")
        assert found.fix is not None
        assert str(found.fix.title) == f"把“{_ITEM}”×“自然人”由20改为2"
        assert found.fix.applicability is Applicability.UNSAFE
        assert not found.alternatives
        printed = analysis.text.content[found.fix.edits[0].span.start : found.fix.edits[0].span.end]
        assert printed == "20"
    first = as_json("a.txt", analysis.text, analysis.findings[0])
    assert first["cause"] == "requests-1"
    assert first["repairs"] == [
        {"cells": [{"table": "requests", "row": _ITEM, "column": "自然人", "from": "20", "to": "2"}]}
    ]


def test_where_nothing_stands_out_the_sum_is_the_fix_and_the_rest_are_alternatives() -> None:
    analysis = analysed(WRONG_GROUP)
    [found] = analysis.findings
    assert str(found.message).endswith("请核对该组数字。")
    assert found.fix is not None
    assert str(found.fix.title) == "把“未经复议直接起诉”×“总计”由3改为12"
    assert len(found.repairs) == len(found.alternatives) + 1
    assert found.fix not in found.alternatives


def test_two_cells_are_both_named() -> None:
    analysis = analysed(EXCHANGED)
    assert {str(found.message).split("。", 1)[1] for found in analysis.findings} == {
        "最可能有2处填错：“（一）予以公开”×“自然人”：1→3、“（一）予以公开”×“商业企业”：3→1。"
    }


def test_of_many_cells_the_number_is_given() -> None:
    analysis = analysed(NO_TOTALS)
    assert {str(found.message).rsplit("。", 2)[1] for found in analysis.findings} == {"最可能有7处填错，要一并改正"}
    [title] = {str(found.fix.title) for found in analysis.findings if found.fix is not None}
    assert title.startswith("改7处：“一、本年新收政府信息公开申请数量”×“总计”：0→7、")
    assert title.endswith("、…")


def test_where_no_small_change_would_do_there_is_no_fix() -> None:
    analysis = analysed(HOPELESS)
    assert analysis.findings
    for found in analysis.findings:
        assert found.code in {"GK301", "GK302", "GK303"}
        assert (found.cause, found.repairs, found.fix, found.alternatives) == (None, (), None, ())


@pytest.mark.parametrize("cells", [WRONG_ITEM, WRONG_GROUP, EXCHANGED, NO_TOTALS, WRONG_ITEM | WRONG_GROUP])
def test_the_fixes_together_mend_everything(cells: Mapping[tuple[str, str, str], str]) -> None:
    analysis = analysed(cells)
    assert analysis.findings
    assert not mended(analysis, analysis.findings).findings


@pytest.mark.parametrize(
    "cells",
    [
        {("review", "direct-suit", TOTAL): "9"},
        {("requests", "carried-out", column): "2" for column in (NATURAL, TOTAL)},
    ],
)
def test_each_alternative_mends_everything(cells: Mapping[tuple[str, str, str], str]) -> None:
    analysis = analysed(cells)
    fixes = chain.from_iterable(found.alternatives for found in analysis.findings)
    different = {fix.edits: fix for fix in fixes}
    assert len(different) > 1
    for fix in different.values():
        assert fix.applicability is Applicability.UNSAFE
        assert not check_bytes(apply(analysis.text.content, [fix]).content.encode()).findings


def test_the_advice_is_translated_with_the_message() -> None:
    [first, _] = analysed(WRONG_ITEM).findings
    language.use("en")
    try:
        said = language.text(first.message)
    finally:
        language.use("zh")
    assert said.endswith(f"Most likely “{_ITEM}” × “自然人” should be 2 (it is 20).")
