"""Reports around a paragraph, for the tests of the wording."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from gklint.findings import Finding
from gklint.linter import check_bytes
from gklint.rules import all_rules, sample

RULES = [rule for rule in all_rules() if rule.code.startswith("GK6")]
DATA = Path(__file__).parents[1] / "data"
_AFTER = {
    "overview": "方便公众查询。\n",
    "problems": "不断提升政府信息公开工作水平。\n",
    "others": "无其他需要报告的事项。\n",
}
"""After which line of the clean report the paragraphs of a section are put."""


class Paragraph(NamedTuple):
    """A paragraph of clean prose, and what makes it a trap."""

    trap: str
    section: str
    text: str
    allowed: str
    """The code of what may be said of it all the same; mostly none."""


def paragraphs() -> list[Paragraph]:
    """Give the paragraphs that were written to look like defects."""
    data = tomllib.loads((DATA / "wording_clean.toml").read_text("utf-8"))
    return [
        Paragraph(entry["trap"], entry["section"], entry["text"].strip("\n"), entry.get("is", ""))
        for entry in data["paragraph"]
    ]


def report_with(*added: tuple[str, str], year: int = 2023) -> str:
    """Give the clean report with paragraphs added to its sections: (section, text)."""
    text = sample.report(year)
    for section, paragraph in added:
        place = text.index(_AFTER[section]) + len(_AFTER[section])
        text = f"{text[:place]}{paragraph}\n{text[place:]}"
    return text


def found(text: str) -> list[tuple[Finding, str]]:
    """Give the findings of the rules of the wording, each with the text that it is about."""
    analysis = check_bytes(text.encode(), rules=RULES)
    return [(each, analysis.text.content[each.span.start : each.span.end]) for each in analysis.findings]


def codes(text: str) -> list[str]:
    """Give the codes of those findings."""
    return [each.code for each, _ in found(text)]
