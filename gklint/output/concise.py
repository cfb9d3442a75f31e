"""One line for each finding: path:line:column: code, severity, message."""

from __future__ import annotations

from gklint.language import text as said
from gklint.language import tr
from gklint.linter import Analysis
from gklint.output.style import SEVERITIES, Style
from gklint.text.units import visible


def render(path: str, analysis: Analysis, style: Style) -> str:
    """Write the findings of a file, each on a line of its own."""
    lines = []
    for found in analysis.findings:
        place = analysis.text.position(found.span.start)
        where = style.bold(f"{visible(path)}:{place.line + 1}:{place.column + 1}")
        severity = style.severity(found.severity, f"{found.code} {tr(SEVERITIES[found.severity])}")
        lines.append(f"{where}: {severity} {visible(said(found.message))}\n")
    return "".join(lines)
