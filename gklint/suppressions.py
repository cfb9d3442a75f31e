"""Findings that the report itself says are not to be reported.

Applied after the rules: a suppression changes what is said of a report and costs no second reading.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from gklint.blocks import Block, Kind
from gklint.findings import Edit, Finding
from gklint.linter import Analysis
from gklint.records import NamedTuple
from gklint.report.directives import BEGIN, END, FILE, Directive, Name
from gklint.report.model import Report
from gklint.rules import find_rule
from gklint.rules.files.unclosed_suppression import closing
from gklint.rules.files.unused_suppression import UnusedSuppression
from gklint.spans import Span
from gklint.text import Text

NEVER = frozenset({"GK901", "GK906"})
"""Rules that no suppression silences: a file that cannot be read, and suppressions that are of no use."""


class _Cover(NamedTuple):
    """A rule that is not to be reported between two places, both included."""

    directive: Directive
    name: Name
    code: str
    span: Span


def suppressed(analysis: Analysis, asked: Collection[str]) -> Analysis:
    """Leave out the findings that are suppressed, and report suppressions that suppress nothing.

    ``asked`` are the codes of the rules that judged the report; of others it cannot be said whether a
    suppression is of use.
    """
    directives = analysis.report.source.directives
    if not directives:
        return analysis
    covers = [cover for directive in directives for cover in _covers(directive, analysis)]
    used: set[_Cover] = set()
    left = []
    for found in analysis.findings:
        silencing = [cover for cover in covers if _silences(cover, found)]
        used.update(silencing)
        if not silencing:
            left.append(found)
    if UnusedSuppression.code in asked:
        judged = [cover for cover in covers if _decided(cover, analysis.report, asked)]
        left += _unused(analysis, judged, used)
        left += _idle_ends(analysis, directives)
    return analysis._replace(findings=tuple(sorted(left, key=lambda found: (found.span, found.code))))


def covered(analysis: Analysis) -> tuple[tuple[str, Span], ...]:
    """Give the codes that are suppressed, each with the part of the text in which its findings may not begin."""
    directives = analysis.report.source.directives
    return tuple((cover.code, cover.span) for directive in directives for cover in _covers(directive, analysis))


def _silences(cover: _Cover, found: Finding) -> bool:
    return cover.code == found.code and cover.span.start <= found.span.start <= cover.span.end


def _covers(directive: Directive, analysis: Analysis) -> Iterator[_Cover]:
    if not directive.known or directive.verb == END:
        return
    for name in directive.names:
        rule = find_rule(name.text)
        if rule is not None and rule.code not in NEVER:
            yield _Cover(directive, name, rule.code, _range(directive, rule.code, analysis))


def _range(directive: Directive, code: str, analysis: Analysis) -> Span:
    """Give the part of the text that a directive holds for."""
    text, report = analysis.text, analysis.report
    if directive.verb == FILE:
        return Span(0, len(text.content))
    if directive.verb == BEGIN:
        end = closing(directive, code, report.source.directives)
        return Span(directive.span.start, end.span.start if end else len(text.content))
    if not _alone(directive, report):
        return text.line_span(text.line_of(directive.span.start))
    following = [block for block in report.blocks if block.span.start > directive.span.start]
    blocks = [block for block in following if block.kind is not Kind.DIRECTIVE]
    # What is said of the report's first line is said of the directive when that comes first.
    return Span(directive.span.start, _table_or_row(blocks[0], report).end if blocks else directive.span.end)


def _alone(directive: Directive, report: Report) -> bool:
    """Tell whether a directive stands on a line that holds nothing else, or other directives."""
    return any(block.kind is Kind.DIRECTIVE and block.span.covers(directive.span) for block in report.blocks)


def _table_or_row(block: Block, report: Report) -> Span:
    """Give the table that begins with a block, or the row that the block belongs to, or the block itself."""
    first = block.span
    for table in report.tables:
        if first.start <= table.span.start < first.end:
            return table.span
        if table.span.covers(first):
            return next((row.span for row in table.rows if row.span.covers(first)), first)
    return first


def _decided(cover: _Cover, report: Report, asked: Collection[str]) -> bool:
    """Tell whether it can be said that a cover silences nothing."""
    doubtful = any(table.unreadable for table in report.tables) and "GK2" <= cover.code < "GK6"
    return cover.code in asked and not doubtful and cover.directive.span.start < report.span.end


def _unused(analysis: Analysis, judged: Iterable[_Cover], used: Collection[_Cover]) -> Iterator[Finding]:
    """Report the directives that have names without any use, each once."""
    idle: dict[Directive, list[_Cover]] = {}
    for cover in judged:
        if cover not in used:
            idle.setdefault(cover.directive, []).append(cover)
    every = analysis.report.source.directives
    for directive, covers in idle.items():
        names = [cover.name for cover in covers]
        edits = [without(directive, names, analysis.text)]
        for cover in covers if directive.verb == BEGIN else ():
            end = closing(directive, cover.code, every)
            if end is not None:
                closed = [name for name in end.names if _code(name) in {each.code for each in covers}]
                edits.append(without(end, closed, analysis.text))
        yield UnusedSuppression().of(directive, names, tuple(sorted(set(edits))))


def _idle_ends(analysis: Analysis, directives: Iterable[Directive]) -> Iterator[Finding]:
    """Report each ``enable`` of what was not disabled."""
    begun: set[str] = set()
    for directive in directives:
        if directive.known and directive.verb == BEGIN:
            begun.update(code for name in directive.names if (code := _code(name)))
        elif directive.known and directive.verb == END:
            idle = [name for name in directive.names if (code := _code(name)) and code not in begun]
            begun.difference_update(code for name in directive.names if (code := _code(name)))
            if idle:
                yield UnusedSuppression().of(directive, idle, (without(directive, idle, analysis.text),))


def _code(name: Name) -> str | None:
    rule = find_rule(name.text)
    return rule.code if rule else None


def without(directive: Directive, names: Collection[Name], text: Text) -> Edit:
    """Give the edit that takes names out of a directive, or the whole of it when none is left."""
    left = [name.text for name in directive.names if name not in names]
    if left:
        return Edit(directive.inside, ", ".join(left))
    line = text.line_span(text.line_of(directive.span.start))
    content = text.content
    if not content[line.start : directive.span.start].strip() and not content[directive.span.end : line.end].strip():
        following = text.line_of(line.end) + 1
        end = text.line_span(following).start if following < text.line_count else line.end
        return Edit(Span(line.start, end), "")
    start = directive.span.start
    while start > line.start and content[start - 1] == " ":  # a tab may divide cells
        start -= 1
    return Edit(Span(start, directive.span.end), "")
