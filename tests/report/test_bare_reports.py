"""Reports that lack something: the title and with it the organ, sections, a signature."""

from __future__ import annotations

from gklint.linter import check_bytes
from gklint.report.authors import foreign_authors
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
    assert foreign_authors(found) == ()


def test_a_year_is_claimed_by_an_unknown_organ_as_well() -> None:
    found = _untitled("全年新收", "2022年新收")
    assert [claim.text for claim in foreign_claims(found)] == ["2022"]


def test_what_has_no_sections_is_not_signed() -> None:
    found = check_bytes("青禾县人民政府\n2024年1月5日\n".encode()).report
    assert found is not None
    assert sign_off(found) is None
    assert announced_organ(found) is None


def test_a_report_that_ends_with_a_heading_is_not_signed() -> None:
    text = report(2023)
    found = check_bytes(text[: text.index("事项\n") + 3].encode()).report
    assert found is not None
    assert found.sections[-1].section.key == "others"
    assert sign_off(found) is None


def test_the_words_above_a_table_are_read_as_well() -> None:
    heading = "三、收到和处理政府信息公开申请情况\n"
    text = report(2023)
    assert heading in text
    found = check_bytes(
        text.replace(heading, heading + "2022年，我县收到政府信息公开申请7件，情况如下：\n").encode()
    ).report
    assert found is not None
    assert [claim.text for claim in foreign_claims(found)] == ["2022"]
