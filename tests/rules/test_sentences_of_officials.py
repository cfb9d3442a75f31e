"""One sentence at a time, as officials say it, right and wrong: what is found is what stands in ⟦ ⟧."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from gklint.linter import check_bytes
from gklint.rules import all_rules

from .test_officials import page

SAID = tomllib.loads((Path(__file__).parent / "sentences_of_officials.toml").read_text("utf-8"))["said"]
CODES = {f"GK{number}" for number in range(510, 517)}
CASES = [(said["rule"], said["place"], said["organ"], said["year"], line) for said in SAID for line in said["lines"]]


def _case(place: str, organ: str, year: int, text: str) -> dict[str, Any]:
    """Give a case of a plain report with a text in one of its places."""
    period = f"本报告所列数据的统计期限为{year}年1月1日至12月31日。"
    places: dict[str, dict[str, Any]] = {
        "sign_off": {"sign_off": text.split("/")},
        "period": {"preamble": [text]},
        "preamble": {"preamble": [period, text]},
        "overview": {"disclosure": f"（一）主动公开。{text}"},
        "first": {"introduction": text},
        "problems": {"problems": [text, "栏目更新还不够及时。下一步，将每周检查一次，落实到人。"]},
        "others": {"others": [text]},
    }
    return {"organ": organ, "year": year, **places[place]}


@pytest.mark.parametrize(("code", "place", "organ", "year", "line"), CASES, ids=[case[4] for case in CASES])
def test_what_is_found_of_a_sentence(code: str, place: str, organ: str, year: int, line: str) -> None:
    rules = [rule for rule in all_rules() if rule.code in CODES]
    text = page(_case(place, organ, year, re.sub("[⟦⟧]", "", line)))
    analysis = check_bytes(text.encode(), rules=rules)
    found = [(one.code, analysis.text.content[slice(*one.span)]) for one in analysis.findings]
    assert found == [(code, marked) for marked in re.findall("⟦(.*?)⟧", line)]
