"""What ``gklint check`` does, whatever way it was called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain

from gklint.cli import FAILED
from gklint.cli.baselines import Baselines
from gklint.cli.change import Change
from gklint.cli.inputs import STDIN, found_in, outcomes_of
from gklint.cli.run import Outcome, Render, Work
from gklint.cli.summing import Total
from gklint.cli.summing import statistics as counts_of
from gklint.cli.writing import opened, write_array
from gklint.findings import Severity
from gklint.language import tr
from gklint.linter import Analysis
from gklint.output.style import Style, columns_of, wants_colour
from gklint.policies import Policies
from gklint.rules import find_rule


def check(
    paths: Sequence[str],
    policies: Policies | None = None,
    change: Change | None = None,
    baselines: Baselines | None = None,
    *,
    form: str | None = None,
    output_file: str | None = None,
    statistics: bool = False,
    fail_on: str = "warning",
    show_files: bool = False,
    exit_zero: bool = False,
    encoding: str | None = None,
    stdin_filename: str = STDIN,
    jobs: int | None = None,
    color: str = "auto",
) -> int:
    """Check reports and give the exit status; what is left out is as without the option."""
    policies, change, baselines = policies or Policies(), change or Change(), baselines or Baselines()
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


def said_of_settings(policies: Policies, work: Work) -> list[Outcome]:
    """Say what is wrong with files of settings."""
    if not policies.remarks:
        return []
    from gklint.settings.judging import analysis_of

    return [work.outcome(name, analysis_of(remarks)) for name, remarks in policies.remarks.items()]


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
