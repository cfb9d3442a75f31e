"""``gklint check``: list what is wrong with reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain

import click

from gklint.cli import FAILED
from gklint.cli.app import Command, language_option
from gklint.cli.baselines import Baselines, baseline_options
from gklint.cli.changing import Change, change_options
from gklint.cli.options import (
    STDIN,
    encoding_option,
    found_in,
    jobs_option,
    outcomes_of,
    output_option,
    paths_argument,
    stdin_option,
)
from gklint.cli.run import Outcome, Render, Work
from gklint.cli.settings import said_of_settings, settings_options
from gklint.cli.summing import Total
from gklint.cli.summing import statistics as counts_of
from gklint.cli.writing import opened, write_array
from gklint.findings import Severity
from gklint.language import tr
from gklint.linter import Analysis
from gklint.output.style import Style, columns_of, wants_colour
from gklint.policies import Policies
from gklint.rules import find_rule


@click.command(
    "check",
    cls=Command,
    help=tr("检查报告。PATH是文件或文件夹，“-”是标准输入；不给则检查当前文件夹。"),
    options_metavar=tr("[选项]"),
)
@paths_argument
@settings_options
@change_options
@baseline_options
@click.option(
    "--output-format",
    "form",
    type=click.Choice(["full", "concise", "json"]),
    help=tr("输出格式；终端上默认full，否则concise"),
)
@output_option
@click.option("--statistics", is_flag=True, help=tr("只列出每条规则的问题数"))
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="warning",
    show_default=True,
    help=tr("有此级别或以上的问题时退出状态为1"),
)
@click.option("--show-files", is_flag=True, help=tr("只列出要检查的文件"))
@click.option("--exit-zero", is_flag=True, help=tr("有问题时退出状态也为0"))
@encoding_option
@stdin_option
@jobs_option
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help=tr("是否使用颜色"),
)
@language_option
def command(
    paths: tuple[str, ...],
    policies: Policies,
    change: Change,
    baselines: Baselines,
    form: str | None,
    output_file: str | None,
    statistics: bool,
    fail_on: str,
    show_files: bool,
    exit_zero: bool,
    encoding: str | None,
    stdin_filename: str,
    jobs: int | None,
    color: str,
) -> int:
    """Check reports."""
    files = found_in(paths, policies.filter_of)
    stdin = stdin_filename if STDIN in paths else None
    for path in (*([stdin] if stdin else []), *(found.name for found in files)):
        policies.of_file(path)  # every settings file is read before any report is judged
    total, summing_up = Total(), False
    # When nobody reads on, what was found till then decides the status.
    with suppress(BrokenPipeError), opened(output_file) as given:
        out = sys.stderr if stdin is not None and change.to_stdout and output_file is None else given
        if show_files and not policies.invalid:
            out.writelines(f"{found.name}\n" for found in files)
            return 0
        shape = change.shape or form or ("full" if out.isatty() else "concise")
        style = Style(wants_colour(color, out.isatty(), os.environ), columns_of(out))
        quiet = statistics or baselines.silent
        render = _nothing if quiet else _renderer(shape, style)
        keep = len(files) + (stdin is not None) > 1 and any(map(_compares, policies.codes))
        work = Work(render, encoding, change.treatment, baselines.known, keep=keep)
        outcomes: Iterable[Outcome] = said_of_settings(policies, work)
        if not policies.invalid:
            found = outcomes_of(files, policies.of_file, work, out, stdin=stdin, jobs=jobs)
            outcomes = chain(outcomes, _compared(found, policies, work) if keep else found)
        pieces = total.counted(outcomes, baselines.note)
        if statistics:
            pieces = counts_of(pieces, total, shape)
        if shape == "json":
            write_array(out, pieces)
        else:
            out.writelines(pieces)
        summing_up = shape == "full" and not quiet
    if policies.invalid:
        print(tr("设置有错，没有检查任何报告。"), file=sys.stderr)
        return FAILED
    if total.changed:
        print(change.done.format(count=total.changed, files=total.changed_files), file=sys.stderr)
    for said in baselines.finish():
        print(said, file=sys.stderr)
    if summing_up:
        print(total.summary(), file=sys.stderr)
    return change.status(total, total.status(Severity(fail_on), exit_zero or baselines.silent))


def _compares(code: str) -> bool:
    rule = find_rule(code)
    return rule is not None and rule.across


def _compared(outcomes: Iterable[Outcome], policies: Policies, work: Work) -> Iterator[Outcome]:
    """Add what comes of comparing the reports; only a run that compares some imports what it takes."""
    from gklint.cli.compared import compared

    return compared(outcomes, policies.of_file, work)


def _renderer(shape: str, style: Style) -> Render:
    if shape == "json":
        return _json
    if shape == "concise":
        from gklint.output import concise

        return partial(concise.render, style=style)
    from gklint.output import full

    return partial(full.render, style=style)


def _json(path: str, analysis: Analysis) -> str:
    """Write a file's findings as the elements of an array."""
    import json

    from gklint.output import structured

    elements = [structured.finding(path, analysis.text, found) for found in analysis.findings]
    return ",\n".join(json.dumps(element, ensure_ascii=False) for element in elements)


def _nothing(_path: str, _analysis: Analysis) -> str:
    """Write nothing of a file whose findings are only counted."""
    return ""
