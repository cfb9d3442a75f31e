"""Checking many files, in this process or in several."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import IO, TYPE_CHECKING

from gklint import language
from gklint.files import Found
from gklint.files.reading import Unreadable, read, read_stream
from gklint.findings import Finding, Message, Severity, say
from gklint.linter import Analysis
from gklint.policy import Policy
from gklint.records import NamedTuple
from gklint.spans import Span
from gklint.text import Text

if TYPE_CHECKING:
    from gklint.baseline import Baseline, Key
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
    covers: tuple[tuple[str, Span], ...]
    """The rules, by code, that the file says are not to be reported, each with the part of it that is meant."""
    text: Text | None = None
    """What was read from a stream, which cannot be read again."""


class Outcome(NamedTuple):
    """What is left of a file when it has been checked: its output and its numbers."""

    output: str
    severities: Counter[Severity]
    codes: Counter[str]
    failed: bool
    """Whether the file could not be read, or not be written."""
    notes: tuple[str, ...] = ()
    """What is to be said beside the findings."""
    changed: int = 0
    """How many findings were mended or suppressed."""
    content: bytes | None = None
    """What standard input has become."""
    path: str = ""
    kept: Kept | None = None
    """What other reports are compared with, when they are."""
    known: Counter[Key] | None = None
    """What was found that the baseline knows; None without one."""
    new: Counter[Key] | None = None
    """What was found besides."""


class Treated(NamedTuple):
    """A file when everything has been done to it."""

    analysis: Analysis
    """Of what it holds now."""
    notes: tuple[Message, ...] = ()
    failed: bool = False
    changed: int = 0
    content: bytes | None = None
    shown: str | None = None
    """What is shown instead of the findings."""


class Place(NamedTuple):
    """Where a text comes from."""

    name: str
    stream: bool = False
    """It is standard input, and has no file to be written to."""


Treatment = Callable[[Place, Text, Policy], Treated]
Task = tuple[Found, Policy]
"""A file to check, and how."""


def judged(_place: Place, text: Text, policy: Policy) -> Treated:
    """Judge a text and leave it as it is."""
    return Treated(policy.analyse(text))


class Work:
    """What is done with each file; plain data and functions, so that it can be handed to another process."""

    def __init__(
        self,
        render: Render,
        encoding: str | None = None,
        treatment: Treatment = judged,
        baseline: Baseline | None = None,
        *,
        keep: bool = False,
    ) -> None:
        self.render = render
        self.encoding = encoding
        self.treatment = treatment
        self.keep = keep
        """Whether the reports are compared with each other in the end."""
        self.baseline = baseline

    def outcome(self, path: str, analysis: Analysis) -> Outcome:
        """Write what is to be said of an analysis, and count."""
        return self._outcome(path, Treated(analysis))

    def check(self, place: Place, reading: Callable[[], Text], policy: Policy) -> Outcome:
        """Check a file; where gklint itself fails, say so of this file and let the others be checked."""
        try:
            treated = self._treated(place, reading, policy)
            outcome = self._outcome(place.name, treated)
            keep = self.keep and not outcome.failed and treated.shown is None
            return outcome._replace(kept=_kept(place, treated.analysis)) if keep else outcome
        except Exception as error:
            if os.environ.get("GKLINT_DEBUG"):
                raise
            reason = say(
                "检查时gklint内部出错（{error}），此文件未检查。请设置环境变量GKLINT_DEBUG=1重新运行，并报告所见。",
                error=f"{type(error).__name__}: {error}",
            )
            return self.outcome(place.name, policy.failed(reason))

    def _treated(self, place: Place, reading: Callable[[], Text], policy: Policy) -> Treated:
        try:
            text = reading()
        except Unreadable as error:
            return Treated(policy.failed(error.reason))
        return self.treatment(place, text, policy)

    def _outcome(self, path: str, treated: Treated) -> Outcome:
        analysis, known, new = treated.analysis, None, None
        if self.baseline is not None and not analysis.failed:
            analysis, known, new = self.baseline.split(path, analysis)
        return Outcome(
            output=self.render(path, analysis) if treated.shown is None else treated.shown,
            severities=Counter(found.severity for found in analysis.findings),
            codes=Counter(found.code for found in analysis.findings),
            failed=analysis.failed or treated.failed,
            notes=tuple(language.text(note) for note in treated.notes),
            changed=treated.changed,
            content=treated.content,
            path=path,
            known=known,
            new=new,
        )


def run(tasks: Sequence[Task], work: Work, jobs: int | None) -> Iterator[Outcome]:
    """Check files and yield their outcomes in the order of the files."""
    one = partial(_one, work=work)
    count = _processes(len(tasks), jobs)
    if count == 1:
        _collect_garbage()
        yield from map(one, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, initializer=_begin, initargs=(language.current(),)) as pool:
        yield from pool.map(one, tasks, chunksize=max(1, min(32, len(tasks) // (4 * count))))


def run_stream(stream: IO[bytes], name: str, work: Work, policy: Policy) -> Outcome:
    """Check a stream such as standard input."""
    return work.check(Place(name, stream=True), lambda: read_stream(stream, work.encoding), policy)


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


def _one(task: Task, *, work: Work) -> Outcome:
    found, policy = task
    if found.problem is not None:
        return work.outcome(found.name, policy.failed(found.problem))
    return work.check(Place(found.name), lambda: read(found.name, work.encoding), policy)


def _kept(place: Place, analysis: Analysis) -> Kept:
    from gklint.report.summary import summarise

    covers: tuple[tuple[str, Span], ...] = ()
    if analysis.report.source.directives:
        from gklint.suppressions import covered

        covers = covered(analysis)
    summary = summarise(place.name, analysis.report, analysis.text)
    return Kept(summary, analysis.findings, covers, analysis.text if place.stream else None)
