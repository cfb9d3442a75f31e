"""Checking many files, in this process or in several."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from gklint import language
from gklint.files import Found
from gklint.findings import Message, Severity
from gklint.linter import Analysis, check_file, failed
from gklint.rules import Rule, find_rule

Render = Callable[[str, Analysis], str]

_FEW = 24
"""Files up to which starting further processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is left of a file when it has been checked: its output and its numbers."""

    output: str
    severities: Counter[Severity] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    failed: bool = False


def outcome(path: str, analysis: Analysis, render: Render) -> Outcome:
    """Render an analysis and count its findings."""
    return Outcome(
        output=render(path, analysis),
        severities=Counter(found.severity for found in analysis.findings),
        codes=Counter(found.code for found in analysis.findings),
        failed=analysis.failed,
    )


def run(
    files: Sequence[Found], render: Render, rules: Sequence[type[Rule]], encoding: str | None, jobs: int | None
) -> Iterator[Outcome]:
    """Check files and yield their outcomes in the order of the files."""
    work = partial(_one, render=render, codes=tuple(rule.code for rule in rules), encoding=encoding)
    count = _processes(len(files), jobs)
    if count == 1:
        yield from map(work, files)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, initializer=language.use, initargs=(language.current(),)) as pool:
        yield from pool.map(work, files, chunksize=max(1, min(32, len(files) // (4 * count))))


def _processes(files: int, jobs: int | None) -> int:
    if jobs is not None:
        return max(1, min(jobs, files))
    return 1 if files <= _FEW else min(os.cpu_count() or 1, files)


def _one(found: Found, *, render: Render, codes: Iterable[str], encoding: str | None) -> Outcome:
    rules = [rule for code in codes if (rule := find_rule(code))]
    path = os.fspath(found.path)
    if found.problem is not None:
        return outcome(path, failed(found.problem, rules), render)
    try:
        return outcome(path, check_file(found.path, encoding, rules), render)
    except Exception as error:
        if os.environ.get("GKLINT_DEBUG"):
            raise
        return outcome(path, failed(_crash(error), rules), render)


def _crash(error: Exception) -> Message:
    """Say that gklint itself failed on a file, so that the others are still checked."""
    return Message(
        "检查时gklint内部出错（{error}），此文件未检查。请设置环境变量GKLINT_DEBUG=1重新运行，并报告所见。",
        {"error": f"{type(error).__name__}: {error}"},
    )
