"""Runs of several reports, made of the test reports, and what comparing them gives: ``python -m tests.across.runs``."""

from __future__ import annotations

import re
import sys
from random import Random
from typing import NamedTuple

from gklint.across import compare
from gklint.findings import Finding
from gklint.linter import check_bytes
from gklint.report.summary import Summary, summarise
from gklint.rules import all_rules
from gklint.rules.across.base import AcrossRule
from tests.defects.clean import clean
from tests.reports.generate import Choices, Specimen, specimen

IN, OUT = "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"


class Pair(NamedTuple):
    """Two successive reports of one organ."""

    before: Specimen
    this: Specimen

    @property
    def broken(self) -> int:
        """In how many columns what was carried over is not what the year before left."""
        last = {key[2]: value for key, (_, value) in self.before.truth.items() if key[1] == OUT}
        return sum(last[key[2]] != value for key, (_, value) in self.this.truth.items() if key[1] == IN)


def pair(number: int) -> Pair:
    """Make the pair of a number; its figures were drawn without regard to each other."""
    year = 2019 + number % 7
    before, this = (specimen(number, Choices(year=year + i, proper=True)) for i in (0, 1))
    return Pair(before, this)


def summary(path: str, data: bytes) -> Summary | None:
    """Check a file, and give what is kept of it."""
    analysis = check_bytes(data, rules=())
    return summarise(path, analysis.report, analysis.text)


def findings(
    files: dict[str, bytes], *codes: str, hierarchy: dict[str, tuple[str, ...]] | None = None
) -> dict[str, list[Finding]]:
    """Compare files by some rules; give the findings by path."""
    kept = [one for path, data in files.items() if (one := summary(path, data)) is not None]
    rules = [
        rule(rule.option_type(hierarchy=hierarchy or {})) if rule.code == "GK405" else rule()
        for rule in all_rules()
        if issubclass(rule, AcrossRule) and rule.code in codes
    ]
    return {path: list(found) for path, found in compare(kept, rules).items()}


def copied(number: int, section: str) -> dict[str, bytes] | None:
    """Put a section of one clean report into a later one, with other figures; None where it has too few words."""
    rng = Random(number)
    source, target = sorted((clean(number), clean(number + 5000)), key=lambda made: made.year)
    texts = [made.file.data for made in (source, target)]
    found = []
    for data in texts:
        analysis = check_bytes(data, rules=())
        one = next((one for one in analysis.report.sections if one.section.key == section), None)
        if one is None or len(one.blocks) < 1 or analysis.report.organ is None:
            return None
        found.append((analysis.text.content, one.blocks[0].span.start, one.blocks[-1].span.end))
    (first, start, end), (second, begin, finish) = found
    words = re.sub(r"\d+", lambda _: str(rng.randint(1, 99)), first[start:end])
    if len(words) < 150:
        return None
    return {"source.txt": first.encode(), "target.txt": (second[:begin] + words + second[finish:]).encode()}


def main(count: int) -> None:
    """Print how many broken carry-overs and copied sections are found."""
    wanted = found = 0
    for number in range(count):
        made = pair(number)
        got = findings({"a_2000.txt": made.before.data, "a_2001.txt": made.this.data}, "GK401")
        wanted += made.broken
        found += sum(map(len, got.values()))
    print(f"GK401: {found} of {wanted} broken carry-overs found in {count} pairs")
    for section in ("overview", "problems"):
        runs = [run for number in range(count) if (run := copied(number, section)) is not None]
        hits = [
            any(finding.code == "GK404" for finding in findings(run, "GK404").get("target.txt", [])) for run in runs
        ]
        missed = [i for i, hit in enumerate(hits) if not hit]
        print(f"GK404 {section}: {sum(hits)} of {len(hits)} copies found; missed: {missed[:10]}")
    alone = findings({f"{i}.txt": clean(i).file.data for i in range(count)}, "GK401", "GK402", "GK404")
    print(f"clean: {sum(map(len, alone.values()))} findings in {count} reports of different organs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
