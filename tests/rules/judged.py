"""What is found in an example, whatever kind of file it is."""

from __future__ import annotations

from gklint.across import compare
from gklint.linter import Analysis
from gklint.policy import Policy
from gklint.report.summary import summarise
from gklint.rules import all_rules, sample
from gklint.rules.across.base import AcrossRule
from gklint.rules.across.subordinate_total import Options, SubordinateTotal
from gklint.rules.base import Example, Rule
from gklint.settings.judging import examine
from gklint.text import NotText, Text, decode

HIERARCHY = {"青禾县人民政府": ("青禾县财政局",)}


def judged(example: Example, rule: type[Rule] | None = None) -> Analysis:
    """Judge an example, by the enabled rules and the one that it belongs to."""
    analysis = judged_data(sample.content(example), example, rule)
    if not example.beside:
        return analysis
    named = [("本报告.txt", analysis)]
    named += [(f"{other.title}{i}.txt", judged(other)) for i, other in enumerate(example.beside)]
    summaries = [summarise(path, one.report, one.text) for path, one in named]
    found = compare([one for one in summaries if one], _across())
    return analysis._replace(findings=(*analysis.findings, *found.get("本报告.txt", ())))


def _across() -> list[AcrossRule]:
    """Give every rule that compares reports, with options that let it speak."""
    rules = [rule for rule in all_rules() if issubclass(rule, AcrossRule)]
    return [rule(Options(HIERARCHY)) if rule is SubordinateTotal else rule() for rule in rules]


def judged_data(data: bytes, example: Example, rule: type[Rule] | None = None) -> Analysis:
    """Judge other data as the file that an example is."""
    policy = Policy(tuple(each.code for each in all_rules() if each.enabled or each is rule))
    try:
        text = decode(data)
    except NotText as error:
        return policy.failed(error.reason)
    return examine(example.file, Text.of(text.content)) if example.file.endswith(".toml") else policy.analyse(text)
