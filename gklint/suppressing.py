"""Writing suppressions into a report: one comment at the end of each line that has findings."""

from __future__ import annotations

from collections.abc import Iterable

from gklint.findings import Edit
from gklint.linter import Analysis
from gklint.report.directives import LINE, Directive
from gklint.spans import Span
from gklint.suppressions import NEVER
from gklint.text import Text


def with_suppressions(analysis: Analysis, reason: str) -> str:
    """Give the text of a report with a comment for everything that was found in it.

    A line that ends with ``ignore`` already gets the codes into its brackets. Where there is no line to write
    on, nothing is added.
    """
    text = analysis.text
    codes: dict[int, list[str]] = {}
    for found in analysis.findings:
        if found.code not in NEVER:
            listed = codes.setdefault(text.line_of(found.span.start), [])
            if found.code not in listed:
                listed.append(found.code)
    existing = comments(analysis)
    edits = [comment(text, line, sorted(listed), existing.get(line), reason) for line, listed in codes.items()]
    content = text.content
    for edit in sorted((edit for edit in edits if edit is not None), reverse=True):
        content = content[: edit.span.start] + edit.content + content[edit.span.end :]
    return content


def comments(analysis: Analysis) -> dict[int, Directive]:
    """Give the comments that stand at the end of a line already, by their lines."""
    text = analysis.text
    return {
        text.line_of(directive.span.start): directive
        for directive in analysis.report.source.directives
        if directive.known and directive.verb == LINE and not _begins_line(directive, text)
    }


def _begins_line(directive: Directive, text: Text) -> bool:
    start = text.line_span(text.line_of(directive.span.start)).start
    return not text.content[start : directive.span.start].strip()


def comment(text: Text, line: int, codes: Iterable[str], existing: Directive | None, reason: str) -> Edit | None:
    """Give the edit that silences ``codes`` on a line; None where nothing is printed that could bear a comment."""
    if existing is not None:
        names = [name.text for name in existing.names]
        return Edit(existing.inside, ", ".join([*names, *(code for code in codes if code not in names)]))
    span = text.line_span(line)
    printed = text.content[span.start : span.end].rstrip(" \u3000\u00a0")
    if not printed.strip():
        return None
    said = " ".join(reason.replace("-->", "").split())
    written = " ".join(["<!-- gklint:", f"{LINE}[{', '.join(codes)}]", *([said] if said else []), "-->"])
    end = span.start + len(printed)
    return Edit(Span(end, end), f" {written}")
