"""What the commands that read reports have in common: arguments, options and the files they mean."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import IO

import click

from gklint import language
from gklint.cli.progress import with_progress
from gklint.cli.run import Outcome, Work, run, run_stream
from gklint.files import Filter, Found, walk
from gklint.language import tr
from gklint.policy import Policy
from gklint.selection import UnknownRule
from gklint.text import UnknownEncoding, canonical_name

STDIN = "-"


def split(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> list[str]:
    """Take lists with commas apart, given once or more often."""
    return [part.strip() for given in value for part in given.split(",") if part.strip()]


def _encoding(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return canonical_name(value)
    except UnknownEncoding as error:
        raise click.BadParameter(language.text(error.reason)) from error


def no_such_rule(error: UnknownRule) -> click.UsageError:
    """Say that a rule is unknown, and which was probably meant."""
    hint = tr("，是否指{code}").format(code=error.nearest) if error.nearest else ""
    return click.UsageError(tr("没有规则“{name}”{hint}").format(name=error.selector, hint=hint))


paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...")
encoding_option = click.option(
    "--encoding", callback=_encoding, metavar="NAME", help=tr("文件的编码，如utf-8、gb18030；不给则自动识别")
)
output_option = click.option("--output-file", metavar="FILE", help=tr("写入文件而不是标准输出"))
stdin_option = click.option("--stdin-filename", default=STDIN, metavar="NAME", help=tr("标准输入在输出中的文件名"))
jobs_option = click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help=tr("进程数；不给则按文件多少决定"))


def found_in(paths: Sequence[str], filter_of: Callable[[str], Filter | None]) -> list[Found]:
    """Find the files that the user named or that lie in the folders named; in the current one when nothing is."""
    files = list(walk([path for path in paths or (os.curdir,) if path != STDIN], filter_of=filter_of))
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
