"""Where the time goes in many reports, stage by stage, within one process."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from gklint.linter import Analysis
from gklint.output import full
from gklint.output.style import Style
from gklint.report.build import build
from gklint.report.model import Source
from gklint.rules import all_rules
from gklint.syntax import blocks, parse
from gklint.text import decode
from tests.bench import drafts
from tests.bench.tables import ms, show


class Clock:
    """Adds up the processor time of named stages."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}
        self._last = time.process_time()

    def start(self) -> None:
        """Begin the first stage."""
        self._last = time.process_time()

    def lap(self, stage: str) -> None:
        """End a stage and begin the next one."""
        now = time.process_time()
        self.stages[stage] = self.stages.get(stage, 0.0) + now - self._last
        self._last = now


def measure(folder: Path, count: int) -> None:
    """Print the table."""
    paths = drafts.write(folder, count, 10_000)
    _check_all(paths[:7], Clock())  # whatever is worked out once and kept
    clock = Clock()
    _check_all(paths, clock)
    total = sum(clock.stages.values())
    rows = [[name, ms(spent / count, 2), f"{spent / total:.0%}"] for name, spent in clock.stages.items()]
    rows.append(["all", ms(total / count, 2), "100%"])
    title = f"{count} reports of 10 KB, processor time for each (target: at most 6 ms)"
    show(title, ["stage", "for each file", "share"], rows)


def _check_all(paths: Sequence[Path], clock: Clock) -> None:
    rules = [rule() for rule in all_rules() if rule.enabled]
    for path in paths:
        clock.start()
        data = path.read_bytes()
        clock.lap("read")
        text = decode(data)
        clock.lap("decode")
        tree = parse(text.content)
        clock.lap("parse")
        lines = blocks(text.content, tree)
        clock.lap("blocks")
        report = build(lines, len(text.content), Source(text.encoding, text.lossy))
        clock.lap("report")
        findings = [found for rule in rules if rule.applies(report) for found in rule.check(report)]
        clock.lap("rules")
        full.render(str(path), Analysis(text, report, tuple(findings)), Style())
        clock.lap("output")
