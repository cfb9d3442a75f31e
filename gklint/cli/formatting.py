"""What ``gklint format`` does, whatever way it was called."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from gklint.cli import FAILED
from gklint.cli.checking import said_of_settings
from gklint.cli.inputs import STDIN, found_in, outcomes_of
from gklint.cli.run import Outcome, Place, Treated, Work
from gklint.cli.summing import Total
from gklint.cli.writing import opened
from gklint.diffs import unified
from gklint.files.writing import NotWritten, encoded, replace
from gklint.findings import Message, say
from gklint.formatting.edits import content_of
from gklint.formatting.options import Options
from gklint.formatting.report import Formatted, formatted
from gklint.language import text as said
from gklint.language import tr
from gklint.linter import Analysis
from gklint.policies import Policies
from gklint.policy import Policy
from gklint.report.model import Report, Source
from gklint.spans import Span
from gklint.text import Text


class Formatting:
    """Formats a text, and puts it in the place of the one that was read, or shows what would change."""

    def __init__(self, options: Mapping[str, Any], *, checking: bool, diff: bool) -> None:
        self._options = options
        """What the command line says besides the settings."""
        self._checking = checking
        self._diff = diff

    def _options_for(self, policy: Policy) -> Options:
        return policy.format._replace(**self._options)

    def __call__(self, place: Place, text: Text, policy: Policy) -> Treated:
        """Format a text."""
        found = formatted(text.content, self._options_for(policy))
        content = content_of(text.content, found.edits)
        notes = tuple(_notes(place, text, found))
        changed = int(content != text.content)
        treated = Treated(_unjudged(text), notes, failed=bool(notes), changed=changed, shown="")
        if self._diff:
            return treated._replace(shown=unified(place.name, text.content, content))
        if self._checking:
            would = say("将重新排版：{path}", path=place.name)
            return treated._replace(shown=f"{said(would)}\n" if changed else "")
        try:
            if place.stream:
                return treated._replace(content=encoded(text, content))
            if changed:
                replace(place.name, text, content)
        except NotWritten as error:
            note = say("{path}：{reason}", path=place.name, reason=error.reason)
            return treated._replace(notes=(*notes, note), failed=True, changed=0)
        return treated


def format_files(
    paths: Sequence[str],
    policies: Policies,
    options: Mapping[str, Any],
    *,
    checking: bool = False,
    diff: bool = False,
    encoding: str | None = None,
    stdin_filename: str = STDIN,
    jobs: int | None = None,
) -> int:
    """Format reports and give the exit status: 1 when something would change, 2 when something could not be done."""
    files = found_in(paths, policies.filter_of)
    stdin = stdin_filename if STDIN in paths else None
    for path in (*([stdin] if stdin else []), *(found.name for found in files)):
        policies.of_file(path)  # every settings file is read before any report is touched
    work = Work(_said_of_unreadable, encoding, Formatting(options, checking=checking, diff=diff))
    if policies.invalid:
        print("".join(one.output for one in said_of_settings(policies, work)), end="", file=sys.stderr)
        print(tr("设置有错，没有排版任何报告。"), file=sys.stderr)
        return FAILED
    total = Total()
    unread: list[str] = []
    with suppress(BrokenPipeError), opened(None) as out:
        outcomes = _without_unreadable(outcomes_of(files, policies.of_file, work, out, stdin=stdin, jobs=jobs), unread)
        out.writelines(total.counted(outcomes, lambda _outcome: None))
    if files or checking or diff:
        print(_summary(total, len(unread), would=checking or diff), file=sys.stderr)
    if total.failed:
        return FAILED
    return int(total.changed > 0 and (checking or diff))


def _without_unreadable(outcomes: Iterator[Outcome], unread: list[str]) -> Iterator[Outcome]:
    """Pass on outcomes; what is said of a file that could not be read goes to standard error."""
    for one in outcomes:
        if one.codes:
            unread.append(one.path)
            yield one._replace(output="", notes=(one.output.rstrip("\n"), *one.notes))
        else:
            yield one


def _summary(total: Total, unread: int, *, would: bool) -> str:
    changed = total.changed_files
    if would:
        template = tr("{changed} 个文件将重新排版，{unchanged} 个无须改动")
    else:
        template = tr("{changed} 个文件已重新排版，{unchanged} 个无须改动")
    lost = tr("，{count} 个无法读取").format(count=unread) if unread else ""
    return template.format(changed=changed, unchanged=total.files - changed - unread) + lost


def _notes(place: Place, text: Text, found: Formatted) -> Iterator[Message]:
    for skipped in found.skipped:
        line = text.position(skipped.span.start).line + 1
        yield say("{path}:{line}：{reason}", path=place.name, line=str(line), reason=skipped.reason)


def _unjudged(text: Text) -> Analysis:
    return Analysis(text, Report(Source(), Span(0, 0)), ())


def _said_of_unreadable(path: str, analysis: Analysis) -> str:
    """Say why a file could not be read, or what is wrong with settings."""
    from gklint.output import concise
    from gklint.output.style import Style

    return concise.render(path, analysis, Style())
