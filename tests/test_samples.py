"""The sample reports that come with the catalogue: what their list says must be found is found, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from gklint.findings import Severity
from gklint.linter import check_file
from gklint.rules import all_rules

SHARED = Path(__file__).parents[2] / "shared"
NEAR = 1
"""Lines that a finding may be off, as the list's own reader has it."""

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the samples lie beside the checkout, and are not there")


def _listed() -> dict[str, list[tuple[int, str, str]]]:
    """Give for each sample its lines, codes and whether they must be found."""
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for line in (SHARED / "spec" / "seed_findings.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, number, code, need, _ = line.split("\t")
            found[name].append((int(number), code, need))
    return found


def _found(name: str) -> list[tuple[int, int, str, Severity]]:
    [path] = (SHARED / "seeds").glob(f"{name}*.txt")
    analysis = check_file(path)
    text = analysis.text
    return [
        (text.line_of(each.span.start) + 1, text.line_of(each.span.end) + 1, each.code, each.severity)
        for each in analysis.findings
    ]


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_sample_has_its_findings_and_no_others(name: str) -> None:
    codes = {rule.code for rule in all_rules()}
    listed, found = _listed()[name], _found(name)
    missed = [
        (number, code)
        for number, code, need in listed
        if need == "must"
        and code in codes
        and not any(code == other and start - NEAR <= number <= end + NEAR for start, end, other, _ in found)
    ]
    assert missed == []
    strange = [
        (start, code)
        for start, end, code, severity in found
        if severity is not Severity.INFO
        and not any(code == other and start - NEAR <= number <= end + NEAR for number, other, _ in listed)
    ]
    assert strange == []
