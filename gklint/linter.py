"""The one function that everything stands on: from a text to a report and its findings."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import IO, TYPE_CHECKING

from gklint.files import Unreadable, read, read_stream
from gklint.findings import Finding, Message
from gklint.records import NamedTuple
from gklint.report.build import build, unreadable
from gklint.report.model import Report, Source
from gklint.rules import Rule, all_rules
from gklint.syntax import blocks, directives, parse, read_blocks
from gklint.text import NotText, Text, decode
from gklint.text.lines import first_line_end

if TYPE_CHECKING:
    from gklint.report.directives import Directive
    from gklint.syntax import Tree

Judges = Sequence[type[Rule] | Rule]
"""The rules that are asked; a class stands for its instance with default options."""


class Analysis(NamedTuple):
    """Everything that is known of one file."""

    text: Text
    """Empty when the file could not be read."""
    report: Report
    findings: tuple[Finding, ...]
    """In order of place, then of code."""

    @property
    def failed(self) -> bool:
        """Tell whether the file could not be read at all."""
        return self.report.source.problem is not None


Crashed = Callable[[str, Exception], None]
"""What is told of a rule, by its code, that failed."""


def analyse(
    text: Text, rules: Judges | None = None, tree: Tree | None = None, crashed: Crashed | None = None
) -> Analysis:
    """Read a text as a report and judge it, by the enabled rules unless others are named.

    ``tree`` is the text's own, where it has been parsed already. A rule that fails raises, unless ``crashed`` is
    there to be told: then the others judge on.
    """
    source = Source(
        text.encoding,
        text.lossy,
        text.told,
        directives=_directives(text.content),
        line_end=first_line_end(text.content),
    )
    lines = read_blocks(text.content) if tree is None else blocks(text.content, tree)
    report = build(lines, len(text.content), source)
    return Analysis(text, report, _judge(report, rules, crashed))


def _directives(content: str) -> tuple[Directive, ...]:
    """Read what is said to gklint; hardly any report says anything."""
    if "gklint" not in content:
        return ()
    from gklint.report.directives import read_directives

    return read_directives(directives(content, parse(content)))


def check_bytes(data: bytes, encoding: str | None = None, rules: Judges | None = None) -> Analysis:
    """Decode and analyse the content of a file; raise UnknownEncoding for a name that is none."""
    try:
        text = decode(data, encoding)
    except NotText as error:
        return failed(error.reason, rules)
    return analyse(text, rules)


def check_file(path: str | os.PathLike[str], encoding: str | None = None, rules: Judges | None = None) -> Analysis:
    """Read and analyse a file; one that cannot be read gives one finding and raises nothing."""
    return _read_and_analyse(lambda: read(path, encoding), rules)


def check_stream(stream: IO[bytes], encoding: str | None = None, rules: Judges | None = None) -> Analysis:
    """Read a stream to its end and analyse it; one that cannot be read gives one finding and raises nothing."""
    return _read_and_analyse(lambda: read_stream(stream, encoding), rules)


def _read_and_analyse(reading: Callable[[], Text], rules: Judges | None) -> Analysis:
    try:
        text = reading()
    except Unreadable as error:
        return failed(error.reason, rules)
    return analyse(text, rules)


def failed(reason: Message, rules: Judges | None = None) -> Analysis:
    """Give the analysis of something that could not be read."""
    report = unreadable(Source(problem=reason))
    return Analysis(Text.of(""), report, _judge(report, rules))


def _judge(report: Report, rules: Judges | None, crashed: Crashed | None = None) -> tuple[Finding, ...]:
    chosen = [rule for rule in all_rules() if rule.enabled] if rules is None else rules
    judges = [rule if isinstance(rule, Rule) else rule() for rule in chosen]
    if crashed is None:
        found = [finding for rule in judges if rule.applies(report) for finding in rule.check(report)]
    else:
        found = [finding for rule in judges for finding in _guarded(report, rule, crashed)]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.code)))


def _guarded(report: Report, rule: Rule, crashed: Crashed) -> list[Finding]:
    try:
        return list(rule.check(report)) if rule.applies(report) else []
    except Exception as error:  # whatever it is, the other rules know nothing of it
        crashed(rule.code, error)
        return []
