"""Where the time goes in many reports, stage by stage, within one process."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from gklint.linter import Analysis, analyse
from gklint.output import full
from gklint.output.style import Style
from gklint.report.build import build
from gklint.report.model import Source
from gklint.rules import all_rules
from gklint.spans import Span
from gklint.syntax import blocks, edited, parse
from gklint.text import decode
from tests.bench import drafts
from tests.bench.tables import ms, show

_DEAREST = 5
"""Rules that are named as the most expensive ones."""


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
    title = f"{count} reports of 10 KB, processor time for each (target: at most 12 ms with all rules)"
    show(title, ["stage", "for each file", "share"], rows)
    _show_rules(paths)
    _show_parsing()


def _show_rules(paths: Sequence[Path]) -> None:
    """Print which rules take the most time; what several need is counted for the first that asks."""
    clock = Clock()
    rules = [rule() for rule in all_rules() if rule.enabled]
    for path in paths:
        report = analyse(decode(path.read_bytes()), ()).report
        clock.start()
        for rule in rules:
            if rule.applies(report):
                deque(rule.check(report), maxlen=0)
            clock.lap(rule.code)
    total = sum(clock.stages.values())
    dearest = sorted(clock.stages.items(), key=lambda item: -item[1])[:_DEAREST]
    rows = [[code, ms(spent / len(paths), 3), f"{spent / total:.0%}"] for code, spent in dearest]
    rows.append([f"all {len(rules)} rules", ms(total / len(paths), 3), "100%"])
    show("The most expensive rules", ["rule", "for each file", "share"], rows)


def _show_parsing() -> None:
    """Print what parsing takes, from nothing and after one character was typed."""
    text = decode(drafts.prose(20_000)).content
    tree = parse(text)
    place = Span(len(text) // 2, len(text) // 2)
    changed = f"{text[: place.start]}1{text[place.end :]}"
    fresh = min(_time(lambda: parse(text)) for _ in range(50))
    again = min(_time(lambda: parse(changed, edited(tree, text, place, "1"))) for _ in range(50))
    rows = [["from nothing", ms(fresh, 2)], ["after one character", ms(again, 2)]]
    show("Parsing 20 KB (target: at most 3 ms)", ["parse", "best of 50"], rows)


def _time(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


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
