"""extract, rule, rules, and what the program says of itself."""

from __future__ import annotations

import csv
import io
import json

import pytest

from gklint import __version__
from gklint.rules import all_rules

from .test_check import DRAFT, gklint


def test_extract_json() -> None:
    (report,) = json.loads(gklint("extract", DRAFT).stdout)
    assert list(report) == ["path", "year", "form", "organ", "level", "tables"]
    assert (report["year"], report["form"], report["organ"], report["level"]) == (
        2023,
        "2021",
        "青禾县人民政府",
        "county",
    )
    assert [(table["table"], table["form"], len(table["cells"])) for table in report["tables"]] == [
        ("disclosure", "2021", 10),
        ("requests", "2021", 168),
        ("review", "2021", 15),
    ]
    cell = next(c for c in report["tables"][0]["cells"] if c["row"] == "行政事业性收费")
    assert cell == {
        "row": "行政事业性收费",
        "column": "本年收费金额（单位：万元）",
        "text": "20.35",
        "value": "20.35",
        "location": {"line": 24, "column": 11},
        "end_location": {"line": 24, "column": 16},
    }


def test_extract_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(gklint("extract", "--format", "csv", DRAFT).stdout.decode())))
    assert len(rows) == 193
    assert {row["organ"] for row in rows} == {"青禾县人民政府"}
    blank = [row for row in rows if row["row"].startswith("（二）") and row["column"] == "商业企业"]
    assert [(row["text"], row["value"]) for row in blank] == [("", "")]


def test_extract_says_what_it_cannot_read() -> None:
    run = gklint("extract", DRAFT.parent / "missing.txt", DRAFT)
    assert run.returncode == 2
    assert len(json.loads(run.stdout)) == 1
    assert "GK901" in run.stderr.decode()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_page(rule: type) -> None:
    code = rule.code  # type: ignore[attr-defined]
    assert "做什么" in gklint("rule", code).stdout.decode()


def test_rule_formats() -> None:
    data = json.loads(gklint("rule", "column-total", "--format", "json").stdout)
    assert (data["code"], data["severity"], data["fixable"]) == ("GK302", "error", "unsafe")
    assert gklint("rule", "gk302", "--format", "markdown").stdout.decode().startswith("# GK302 column-total\n")
    run = gklint("rule", "GK399")
    assert run.returncode == 2
    assert "GK39" in run.stderr.decode()


def test_rules_lists_all() -> None:
    assert [rule["code"] for rule in json.loads(gklint("rules", "--format", "json").stdout)] == [
        r.code for r in all_rules()
    ]
    for form in ("text", "markdown"):
        said = gklint("rules", "--format", form).stdout.decode()
        assert all(rule.code in said for rule in all_rules())


def test_version_and_help() -> None:
    assert gklint("--version").stdout.decode() == f"gklint {__version__}\n"
    assert "extract" in gklint("--help").stdout.decode()
    assert "--fail-on" in gklint("check", "--help").stdout.decode()
    assert gklint("chekc").returncode == 2
