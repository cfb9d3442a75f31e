"""Each finding with the line it stands on, the place underlined, and the other places that take part."""

from __future__ import annotations

from gklint.findings import Finding
from gklint.language import text as said
from gklint.language import tr
from gklint.linter import Analysis
from gklint.output.style import SEVERITIES, Style
from gklint.spans import Span
from gklint.text import Text
from gklint.text.units import column_at, visible, width

_MOST_RELATED = 6
_MOST_ALTERNATIVES = 2
_LEAST = 40
"""Display columns that a line gets even on a terminal that has fewer."""
_CUT = "…"
"""Stands where a line is cut; some terminals show it two columns wide."""


def render(path: str, analysis: Analysis, style: Style) -> str:
    """Write the findings of a file, a paragraph each."""
    first: dict[str, Finding] = {}
    text = _shown(analysis)
    return "".join(
        f"{_paragraph(path, text, found, _first_of_cause(found, first), style)}\n" for found in analysis.findings
    )


def _shown(analysis: Analysis) -> Text:
    """Give the text with stars for what is a person's, whichever finding shows its line."""
    private = [found.span for found in analysis.findings if found.private]
    content = analysis.text.content
    for start, end in private:
        content = f"{content[: start + 3]}{'*' * (end - start - 5)}{content[end - 2 :]}"
    return Text.of(content) if private else analysis.text


def _first_of_cause(found: Finding, first: dict[str, Finding]) -> Finding:
    """Give the first finding with the same cause, which may be the finding itself."""
    return found if found.cause is None else first.setdefault(found.cause, found)


def _paragraph(path: str, text: Text, found: Finding, first: Finding, style: Style) -> str:
    place = text.position(found.span.start)
    severity = style.severity(found.severity, f"{found.code} {tr(SEVERITIES[found.severity])}")
    head = f"{severity} {visible(said(found.message))} {style.faint(f'[{found.name}]')}\n"
    where = f"{style.faint('-->')} {style.bold(f'{visible(path)}:{place.line + 1}:{place.column + 1}')}\n"
    return (
        head
        + where
        + _excerpt(text, found, style)
        + _related(text, found, style)
        + (_fixes(found, style) if first is found else _same(text, first, style))
    )


def _excerpt(text: Text, found: Finding, style: Style) -> str:
    """Show the line with the place underlined; of a long line, what fits around the place."""
    if not text.content:
        return ""
    position = text.position(found.span.start)
    line = text.line_span(position.line)
    number = str(position.line + 1)
    place = Span(min(found.span.start, line.end), min(max(found.span.end, found.span.start), line.end))
    start, end = _window(text.content, line, place, max(style.columns - len(number) - len(" | "), _LEAST))
    before = (_CUT if start > line.start else "") + text.content[start : place.start]
    marked = text.content[place.start : min(place.end, end)]
    after = text.content[min(place.end, end) : end] + (_CUT if end < line.end else "")
    bar = style.faint("|")
    marks = "^" * max(1, width(before + marked) - width(before))
    shown = f"{style.faint(number)} {bar} {visible(before + marked + after)}\n"
    return f"{shown}{' ' * len(number)} {bar} {' ' * width(before)}{style.severity(found.severity, marks)}\n"


def _window(content: str, line: Span, place: Span, columns: int) -> Span:
    """Choose the part of a line that is shown in so many columns: the place, and a little before it."""
    if line.end - line.start <= columns and width(content[line.start : line.end]) <= columns:
        return line
    start = place.start
    while start > line.start and width(content[start - 1 : place.start]) <= columns // 3:
        start -= 1
    return Span(start, start + column_at(content[start : min(line.end, start + columns)], columns - 2 * 2))


def _related(text: Text, found: Finding, style: Style) -> str:
    lines = []
    for other in found.related[:_MOST_RELATED]:
        message = visible(said(other.message))
        if other.elsewhere is None:
            note = tr("第{line}行：{message}").format(line=text.line_of(other.span.start) + 1, message=message)
        else:
            place = other.elsewhere
            where = f"{visible(place.path)}:{place.line + 1}:{place.column + 1}"
            note = tr("{where}：{message}").format(where=where, message=message)
        lines.append(f"  {style.faint('=')} {note}\n")
    if len(found.related) > _MOST_RELATED:
        rest = tr("另有{count}处").format(count=len(found.related) - _MOST_RELATED)
        lines.append(f"  {style.faint('=')} {rest}\n")
    return "".join(lines)


def _fixes(found: Finding, style: Style) -> str:
    fixes = [(tr("可改：{title}"), found.fix)] if found.fix else []
    fixes += [(tr("可能：{title}"), fix) for fix in found.alternatives[:_MOST_ALTERNATIVES]]
    notes = [template.format(title=visible(said(fix.title))) for template, fix in fixes]
    return "".join(f"  {style.faint('=')} {note}\n" for note in notes)


def _same(text: Text, first: Finding, style: Style) -> str:
    """Say that one correction mends several findings, rather than repeat it."""
    line = text.position(first.span.start).line + 1
    note = tr("与第{line}行的{code}是同一处错误引起的").format(line=line, code=first.code)
    return f"  {style.faint('=')} {note}\n"
