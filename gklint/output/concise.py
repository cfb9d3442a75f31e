"""One line for each finding: path:line:column: code, severity, message."""

from __future__ import annotations

from gklint.findings import Finding
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
        lines.append(f"{where}: {severity} {visible(said(found.message))}{_elsewhere(found)}\n")
    return "".join(lines)


def _elsewhere(found: Finding) -> str:
    """Name the places in other files that a finding rests on."""
    places = [other.elsewhere for other in found.related if other.elsewhere is not None]
    if not places:
        return ""
    where = tr("、").join(f"{visible(place.path)}:{place.line + 1}:{place.column + 1}" for place in places)
    return tr("（见{where}）").format(where=where)
