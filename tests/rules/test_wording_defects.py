"""GK6 and GK8: defects in other words than those of the rules' examples, each with the place where it must be found."""

from __future__ import annotations

import re
import tomllib

import pytest

from .wording import DATA, found, report_with

_MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)


def _cases() -> list[tuple[str, str, str]]:
    data = tomllib.loads((DATA / "wording_defects.toml").read_text("utf-8"))
    return [(code, section, text) for code, kinds in data.items() for section, text in _of(kinds)]


def _of(kinds: dict[str, list[str]]) -> list[tuple[str, str]]:
    sections = {"found": "overview", "problems": "problems", "others": "others"}
    return [(sections[key], text.strip("\n")) for key, texts in kinds.items() for text in texts]


@pytest.mark.parametrize(("code", "section", "text"), _cases())
def test_it_is_found_at_its_place_and_nowhere_else(code: str, section: str, text: str) -> None:
    said = [about for finding, about in found(report_with((section, _MARKED.sub(r"\1", text)))) if finding.code == code]
    assert said == _MARKED.findall(text)
