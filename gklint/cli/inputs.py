"""The files that a command line means, and what comes of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import IO

from gklint.cli.progress import with_progress
from gklint.cli.run import Outcome, Work, run, run_stream
from gklint.files import Filter, Found, walk
from gklint.language import tr
from gklint.policy import Policy

STDIN = "-"
_EMPTY = '""'
"""How a path without characters is shown, of which there is no file: a variable of the shell was not set."""


def found_in(paths: Sequence[str], filter_of: Callable[[str], Filter | None]) -> list[Found]:
    """Find the files that the user named or that lie in the folders named; in the current one when nothing is."""
    named = [path or _EMPTY for path in paths or (os.curdir,) if path != STDIN]
    files = list(walk(named, filter_of=filter_of))
    if not files and STDIN not in paths:
        print(tr("没有找到要检查的文件（文件夹中只检查.txt、.md、.gk、.tsv）。"), file=sys.stderr)
    return files


def outcomes_of(
    files: Sequence[Found],
    policy_of: Callable[[str], Policy],
    work: Work,
    out: IO[str],
    *,
    stdin: str | None,
    jobs: int | None,
) -> Iterator[Outcome]:
    """Check files; standard input comes first, under the name ``stdin`` when it is to be checked."""
    if stdin is not None:
        yield run_stream(sys.stdin.buffer, stdin, work, policy_of(stdin))
    tasks = [(found, policy_of(found.name)) for found in files]
    yield from with_progress(run(tasks, work, jobs), len(tasks), out)
