"""Settings are read as their schema says, and what is wrong is said with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.rules import all_rules
from gklint.settings.judging import examine as judge
from gklint.settings.layers import examine
from gklint.settings.model import Settings
from gklint.settings.schema import FILE, as_text, schema
from gklint.text import Text
from gklint.words import OwnWord

VALID = fastjsonschema.compile(schema())


def test_the_schema_is_what_the_types_make_it() -> None:
    """When settings or options of rules change: ``python -m tests.schema``."""
    assert Path(FILE).read_text("utf-8") == as_text()
    assert json.loads(as_text())["additionalProperties"] is False


def test_every_option_has_a_default_and_says_what_it_means() -> None:
    for rule in all_rules():
        rule.option_type()
    for table in schema()["properties"]["rules"]["properties"].values():
        assert all(option["description"] for option in table["properties"].values())
    assert all(setting["description"] for setting in schema()["properties"].values())


def test_types() -> None:
    settings, problems = examine(
        {
            "select": ["GK3", "GK6"],
            "severity": {"GK114": "error"},
            "per-file-ignores": {"旧/*": ["GK6"]},
            "force-exclude": True,
            "dictionary": [{"wrong": "公开办涵", "right": "公开办函"}],
            "hierarchy": {"青禾县": ["青禾县教育局"]},
        }
    )
    assert not problems
    assert settings == Settings(
        select=("GK3", "GK6"),
        severity={"GK114": "error"},
        per_file_ignores={"旧/*": ("GK6",)},
        force_exclude=True,
        dictionary=(OwnWord("公开办涵", "公开办函"),),
        hierarchy={"青禾县": ("青禾县教育局",)},
    )


SCALARS = st.one_of(
    st.booleans(), st.integers(-3, 3), st.just(1.5), st.sampled_from(["GK3", "GK301", "error", "off", "", "甲"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["GK118", "a", "wrong"]), inner),
    max_leaves=6,
)
KEYS = [*schema()["properties"], "selct"]
WORD = st.fixed_dictionaries({"wrong": SCALARS}, optional={"right": SCALARS, "why": SCALARS, "whom": SCALARS})
OPTIONS = st.fixed_dictionaries({}, optional={"max-overview-characters": SCALARS, "limit": SCALARS})
NEAR = {
    "severity": st.dictionaries(st.sampled_from(["GK301", "balance"]), SCALARS),
    "rules": st.dictionaries(st.sampled_from(["GK118", "overlong-overview"]), OPTIONS),
    "dictionary": st.lists(WORD, max_size=2),
}


@given(
    st.lists(st.sampled_from(KEYS), unique=True, max_size=4).flatmap(
        lambda keys: st.fixed_dictionaries({key: NEAR.get(key, VALUES) | VALUES for key in keys})
    )
)
def test_what_the_reader_accepts_is_what_the_schema_accepts(data: dict[str, Any]) -> None:
    try:
        VALID(data)
        right = True
    except fastjsonschema.JsonSchemaException:
        right = False
    _, problems = examine(data)
    assert (not problems) == right, problems


@pytest.mark.parametrize(
    ("text", "marked", "said"),
    [
        ("# 注\nselct = []", "selct", "是否指“select”？"),
        ('ignore = ["GK3", 5]', 'ignore = ["GK3", 5]', "“ignore[2]”应为带引号的文字，现为5。"),
        ('[severity]\n"GK301" = "bad"', "GK301", "“severity.GK301”应为error、warning、info、off之一，现为“bad”。"),
        (
            "[rules.GK118]\nmax-overview-character = 3",
            "max-overview-character",
            "是否指“max-overview-characters”？",
        ),
        ("[rules.GK118]\nmax-overview-characters = true", "max-overview-characters", "应为整数，现为true。"),
        ('select = [\n  "GK1",\n]\nexclude = "a"', "exclude", "“exclude”应为方括号中的列表，现为“a”。"),
        (
            '[[dictionary]]\nwrong = "a"\nright = "b"\n[[dictionary]]\nwrong = "c"',
            "dictionary",
            "缺少“right”，请补写。",
        ),
        ("select = []\nselect = []", "", "不是有效的TOML"),
        ('select = ["GK1"\n', "", "不是有效的TOML"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, marked: str, said: str) -> None:
    [found] = judge("gklint.toml", Text.of(text)).findings
    assert found.code == "GK909"
    assert said in str(found.message)
    assert text[found.span.start : found.span.end] in (marked, marked.split(" = ", maxsplit=1)[0])


def test_everything_that_is_wrong_is_said_at_once() -> None:
    text = 'selct = []\nignore = 1\n[severity]\nGK301 = "x"\nGK302 = "y"\n'
    lines = [text.count("\n", 0, found.span.start) for found in judge("gklint.toml", Text.of(text)).findings]
    assert lines == [0, 1, 3, 4]


def test_only_gklint_s_table_of_a_project_counts() -> None:
    text = '[tool.other]\nselct = 1\n[tool.gklint]\nignore = ["GK9O1"]\n[tool.gklint.severity]\nGK301 = 1\n'
    [found] = judge("pyproject.toml", Text.of(text)).findings
    assert text[found.span.start :].startswith("GK301 = 1")
    text = text.replace("GK301 = 1", 'GK301 = "off"')
    [found] = judge("pyproject.toml", Text.of(text)).findings
    assert found.code == "GK907"
    assert text[found.span.start : found.span.end] == "GK9O1"
    assert found.fix is not None
    assert found.fix.edits[0].content == "GK901"
