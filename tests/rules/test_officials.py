"""Sections, preambles and sign-offs as officials word them: what must be found in them is, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from gklint.forms import Form, form_for
from gklint.forms.printing import table_lines
from gklint.linter import check_bytes
from gklint.rules import all_rules

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "officials.toml").read_text("utf-8"))["case"]
CODES = {f"GK{number}" for number in (110, 111, 112, 113, 115, *range(510, 517))}


def page(case: dict[str, Any]) -> str:
    """Give the whole report of a case."""
    year, organ = case["year"], case["organ"]
    form = form_for(year)
    assert form is not None
    prose = {
        "overview": case.get("overview") or _overview(case),
        "problems": case.get("problems") or ["栏目更新还不够及时。下一步，将每周检查一次，落实到人。"],
        "others": case.get("others") or [f"{year}年度未收取信息处理费。无其他需要报告的事项。"],
    }
    lines = [case.get("title") or f"{organ}{year}年政府信息公开工作年度报告"]
    lines += case.get("preamble") or [f"本报告所列数据的统计期限为{year}年1月1日至12月31日。"]
    for section in form.sections:
        lines.append(f"{section.ordinal}、{section.heading}")
        lines += prose.get(section.key) or _table(form, section.key)
    return "\n".join([*lines, *case.get("sign_off", [])]) + "\n"


def _overview(case: dict[str, Any]) -> list[str]:
    return [
        case.get("introduction") or "围绕群众关切，扎实推进信息公开各项工作。",
        case.get("disclosure") or "（一）主动公开。全年公开政府信息320条。",
        case.get("requests") or "（二）依申请公开。全年未收到政府信息公开申请。",
        "（三）政府信息管理。发布前逐条审核，确保准确。",
        "（四）政府信息公开平台建设。专栏按要求维护。",
        case.get("supervision") or "（五）监督保障。列入年度考核，社会评议总体满意，没有责任追究情形。",
    ]


def _table(form: Form, section: str) -> list[str]:
    [table] = [table for table in form.tables if table.section == section]
    return table_lines(table, {}, missing="0")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_officials_write(case: dict[str, Any]) -> None:
    rules = [rule for rule in all_rules() if rule.code in CODES]
    analysis = check_bytes(page(case).encode(), rules=rules)
    found = [f"{one.code} {analysis.text.content[slice(*one.span)]}" for one in analysis.findings]
    assert found == case.get("finds", [])
