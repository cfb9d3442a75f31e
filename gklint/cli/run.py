"""Checking many files, in this process or in several."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import IO, TYPE_CHECKING, NamedTuple

from gklint import language
from gklint.files import Found
from gklint.findings import Finding, Severity, say
from gklint.linter import Analysis, check_file, check_stream, failed
from gklint.rules import Rule, find_rule
from gklint.text import Text

if TYPE_CHECKING:
    from gklint.report.summary import Summary

Render = Callable[[str, Analysis], str]

_FEW = 64
"""Files up to which starting further processes costs more than it saves."""


class Kept(NamedTuple):
    """What is kept of a file until all others are read."""

    summary: Summary | None
    """None when it cannot be compared."""
    findings: tuple[Finding, ...]
    """To be written again with those that come of the comparison."""
    text: Text | None = None
    """What was read from a stream, which cannot be read again."""


class Outcome(NamedTuple):
    """What is left of a file when it has been checked: its output and its numbers."""

    output: str
    severities: Counter[Severity]
    codes: Counter[str]
    failed: bool
    path: str = ""
    kept: Kept | None = None
    """What other reports are compared with, when they are."""


def run(
    files: Sequence[Found],
    render: Render,
    rules: Sequence[type[Rule]],
    encoding: str | None,
    jobs: int | None,
    *,
    keep: bool = False,
) -> Iterator[Outcome]:
    """Check files and yield their outcomes in the order of the files; ``keep`` what is needed to compare them."""
    work = partial(_one, render=render, codes=tuple(rule.code for rule in rules), encoding=encoding, keep=keep)
    count = _processes(len(files), jobs)
    if count == 1:
        _collect_garbage()
        yield from map(work, files)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, initializer=_begin, initargs=(language.current(),)) as pool:
        yield from pool.map(work, files, chunksize=max(1, min(32, len(files) // (4 * count))))


def run_stream(
    stream: IO[bytes],
    name: str,
    render: Render,
    rules: Sequence[type[Rule]],
    encoding: str | None,
    *,
    keep: bool = False,
) -> Outcome:
    """Check a stream such as standard input."""
    texts: list[Text] = []

    def check() -> Analysis:
        analysis = check_stream(stream, encoding, rules)
        texts.append(analysis.text)
        return analysis

    outcome = _guarded(name, check, render, rules, keep=keep)
    kept = outcome.kept
    return outcome if kept is None else outcome._replace(kept=kept._replace(text=texts[0]))


def _processes(files: int, jobs: int | None) -> int:
    if jobs is not None:
        return max(1, min(jobs, files))
    return 1 if files <= _FEW else min(_processors(), files)


def _processors() -> int:
    """Count the processors that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _begin(spoken: str) -> None:
    """Begin a worker process."""
    import signal

    # The terminal interrupts every process at once; only the one that the user started says so.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    language.use(spoken)
    _collect_garbage()


def _collect_garbage() -> None:
    """Collect garbage from now on, and never look at what the modules made when they were imported."""
    gc.freeze()
    gc.enable()


def _one(found: Found, *, render: Render, codes: Iterable[str], encoding: str | None, keep: bool) -> Outcome:
    rules = [rule for code in codes if (rule := find_rule(code))]
    path = found.name
    if found.problem is not None:
        return _outcome(path, failed(found.problem, rules), render)
    return _guarded(path, lambda: check_file(path, encoding, rules), render, rules, keep=keep)


def _guarded(
    path: str, check: Callable[[], Analysis], render: Render, rules: Sequence[type[Rule]], *, keep: bool = False
) -> Outcome:
    """Check and render; where gklint itself fails, say so of this file and let the others be checked."""
    try:
        return _outcome(path, check(), render, keep=keep)
    except Exception as error:
        if os.environ.get("GKLINT_DEBUG"):
            raise
        reason = say(
            "检查时gklint内部出错（{error}），此文件未检查。请设置环境变量GKLINT_DEBUG=1重新运行，并报告所见。",
            error=f"{type(error).__name__}: {error}",
        )
        return _outcome(path, failed(reason, rules), render)


def _outcome(path: str, analysis: Analysis, render: Render, *, keep: bool = False) -> Outcome:
    return Outcome(
        output=render(path, analysis),
        severities=Counter(found.severity for found in analysis.findings),
        codes=Counter(found.code for found in analysis.findings),
        failed=analysis.failed,
        path=path,
        kept=_kept(path, analysis) if keep and not analysis.failed else None,
    )


def _kept(path: str, analysis: Analysis) -> Kept:
    from gklint.report.summary import summarise

    return Kept(summarise(path, analysis.report, analysis.text), analysis.findings)
