"""What is said of files of settings, as findings like any other."""

from __future__ import annotations

from gklint.linter import Analysis
from gklint.report.model import Report, Source
from gklint.rules import find_rule
from gklint.settings.layers import INVALID, UNKNOWN, InvalidSettings, Layer, Remarks, doubts, layer_of
from gklint.spans import Span
from gklint.text import Text


def analysis_of(remarks: Remarks) -> Analysis:
    """Give the findings that remarks come to."""
    report = Report(Source(flaws=remarks.flaws), Span(0, len(remarks.text.content)))
    rules = [rule for code in (UNKNOWN, INVALID) if (rule := find_rule(code))]
    found = [finding for rule in rules for finding in rule().check(report)]
    return Analysis(remarks.text, report, tuple(sorted(found, key=lambda finding: (finding.span, finding.code))))


def examine(name: str, text: Text) -> Analysis:
    """Judge the text of a file of settings of this name by itself, without those that it extends."""
    try:
        layer: Layer = layer_of(name, "", text)
    except InvalidSettings as error:
        return analysis_of(error.remarks)
    return next(map(analysis_of, doubts(layer)), analysis_of(Remarks(name, text, ())))
