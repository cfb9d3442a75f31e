"""A bar on the terminal while many files are checked."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

from gklint.cli.run import Outcome
from gklint.language import tr

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0
"""Seconds that pass before anything is shown: most runs are over by then."""
_PACE = 0.1
"""Seconds between two drawings of the bar."""


def with_progress(outcomes: Iterable[Outcome], count: int, out: IO[str]) -> Iterator[Outcome]:
    """Pass outcomes on; meanwhile show on standard error, if it is a terminal, how many of ``count`` there were."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from outcomes
        return
    drawn = time.monotonic() + _PATIENCE - _PACE
    bar: Progress | None = None
    try:
        for done, one in enumerate(outcomes, 1):
            if bar is not None and one.output and out.isatty():
                _clear()
            yield one
            if done < count and time.monotonic() - drawn >= _PACE:
                out.flush()
                bar = bar or _bar(count)
                bar.update(bar.task_ids[0], completed=done, refresh=True)
                drawn = time.monotonic()
    finally:
        if bar is not None:
            bar.stop()


def _bar(count: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,  # it must be drawn only between two lines of output
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.add_task(tr("检查中"), total=count)
    bar.start()
    return bar


def _clear() -> None:
    """Give the bar's line to the output; the bar is drawn again below it."""
    sys.stderr.write("\r\x1b[2K")
    sys.stderr.flush()
