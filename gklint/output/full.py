"""Each finding with the line it stands on, the place underlined, and the other places that take part."""

from __future__ import annotations

from gklint.findings import Finding
from gklint.language import text as said
from gklint.language import tr
from gklint.linter import Analysis
from gklint.output.concise import SEVERITIES
from gklint.output.style import Style
from gklint.spans import Span
from gklint.text import Text
from gklint.text.units import visible, width

_BEFORE = 24
"""Code points shown before the place on a long line."""
_LONGEST = 60
"""Code points of a line that are shown."""
_MOST_RELATED = 6


def render(path: str, analysis: Analysis, style: Style) -> str:
    """Write the findings of a file, a paragraph each."""
    return "".join(f"{_paragraph(path, analysis.text, found, style)}\n" for found in analysis.findings)


def _paragraph(path: str, text: Text, found: Finding, style: Style) -> str:
    place = text.position(found.span.start)
    severity = style.severity(found.severity, f"{found.code} {tr(SEVERITIES[found.severity])}")
    head = f"{severity} {visible(said(found.message))} {style.faint(f'[{found.name}]')}\n"
    where = f"{style.faint('-->')} {style.bold(f'{visible(path)}:{place.line + 1}:{place.column + 1}')}\n"
    return head + where + _excerpt(text, found, style) + _related(text, found, style) + _fix(found, style)


def _excerpt(text: Text, found: Finding, style: Style) -> str:
    """Show the line with the place underlined, cut to what fits around it."""
    position = text.position(found.span.start)
    whole = text.line_span(position.line)
    if not text.content:
        return ""
    end = min(max(found.span.end, found.span.start), whole.end)
    cut = _window(whole, Span(found.span.start, end))
    before = ("…" if cut.start > whole.start else "") + text.content[cut.start : found.span.start]
    marked = text.content[found.span.start : min(end, cut.end)]
    after = text.content[min(end, cut.end) : cut.end] + ("…" if cut.end < whole.end else "")
    number = str(position.line + 1)
    bar = style.faint("|")
    line = f"{style.faint(number)} {bar} {visible(before + marked + after)}\n"
    marks = "^" * max(1, width(before + marked) - width(before))
    under = f"{' ' * len(number)} {bar} {' ' * width(before)}{style.severity(found.severity, marks)}\n"
    return line + under


def _window(line: Span, place: Span) -> Span:
    if line.end - line.start <= _LONGEST:
        return line
    start = max(line.start, place.start - _BEFORE)
    end = min(line.end, max(start + _LONGEST, min(place.end, place.start + _LONGEST)))
    return Span(max(line.start, min(start, end - _LONGEST)), end)


def _related(text: Text, found: Finding, style: Style) -> str:
    lines = []
    for other in found.related[:_MOST_RELATED]:
        place = text.position(other.span.start)
        note = tr("第{line}行：{message}").format(line=place.line + 1, message=visible(said(other.message)))
        lines.append(f"  {style.faint('=')} {note}\n")
    if len(found.related) > _MOST_RELATED:
        rest = tr("另有{count}处").format(count=len(found.related) - _MOST_RELATED)
        lines.append(f"  {style.faint('=')} {rest}\n")
    return "".join(lines)


def _fix(found: Finding, style: Style) -> str:
    if found.fix is None:
        return ""
    note = tr("可改：{title}").format(title=visible(said(found.fix.title)))
    return f"  {style.faint('=')} {note}\n"
