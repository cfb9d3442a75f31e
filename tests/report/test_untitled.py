"""A report without a title: its organ is known by what it announces, or not at all."""

from __future__ import annotations

from gklint.linter import check_bytes
from gklint.report.claims import foreign_claims
from gklint.report.model import Report
from gklint.report.scopes import announced_organ, foreign_scopes
from gklint.report.signoff import sign_off
from gklint.rules.sample import report


def _untitled(old: str, new: str) -> Report:
    text = report(2023).split("\n", 1)[1]
    assert old in text
    found = check_bytes(text.replace(old, new).encode()).report
    assert found is not None
    assert found.organ is None
    return found


def test_a_scope_is_judged_by_the_organ_that_is_announced() -> None:
    found = _untitled("本报告根据", "现将区政务服务办2023年工作情况报告如下。本报告根据")
    assert announced_organ(found) == "区政务服务办"
    assert [scope.text for scope in foreign_scopes(found)] == ["我县"]


def test_nothing_is_foreign_to_an_unknown_organ() -> None:
    found = _untitled("本报告根据", "根据")
    assert announced_organ(found) is None
    assert foreign_scopes(found) == ()


def test_a_year_is_claimed_by_an_unknown_organ_as_well() -> None:
    found = _untitled("全年新收", "2022年新收")
    assert [claim.text for claim in foreign_claims(found)] == ["2022"]


def test_what_has_no_sections_is_not_signed() -> None:
    found = check_bytes("青禾县人民政府\n2024年1月5日\n".encode()).report
    assert found is not None
    assert sign_off(found) is None
