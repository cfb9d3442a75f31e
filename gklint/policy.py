"""What holds for one file: which rules are asked, with which options, and how much their findings matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from gklint.findings import Finding, Message, Severity
from gklint.formatting.options import Options as Format
from gklint.linter import Analysis, Crashed, Judges, analyse, failed
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.rules import find_rule
from gklint.text import Text

if TYPE_CHECKING:
    from gklint.syntax import Tree


class Policy(NamedTuple):
    """How a file is judged; plain data, so that it can be handed to another process."""

    codes: tuple[str, ...]
    """The rules that are asked."""
    options: Mapping[str, Any] = {}
    """The options of rules, by code, where they are not the defaults."""
    severities: Mapping[str, Severity] = {}
    """How much the findings of rules matter, by code, where it is not what the rule says."""
    suppressing: bool = True
    """Whether what a report itself says is not to be reported is left out."""
    format: Format = Format()
    """How it is formatted."""

    def analyse(self, text: Text, tree: Tree | None = None, crashed: Crashed | None = None) -> Analysis:
        """Read a text and judge it, as :func:`gklint.linter.analyse` does."""
        analysis = analyse(text, self._judges(), tree, crashed)
        if self.suppressing and analysis.report.source.directives:
            from gklint.suppressions import suppressed

            analysis = suppressed(analysis, self._asked(analysis.report))
        return self._weigh(analysis)

    def _asked(self, report: Report) -> set[str]:
        """Give the codes of the rules that judge a report."""
        return {code for code in self.codes if (rule := find_rule(code)) and rule().applies(report)}

    def failed(self, reason: Message) -> Analysis:
        """Give the analysis of something that could not be read."""
        return self._weigh(failed(reason, self._judges()))

    def weighed(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Give findings with the severities that hold here."""
        if not self.severities:
            return tuple(findings)
        return tuple(found._replace(severity=self.severities.get(found.code, found.severity)) for found in findings)

    def _weigh(self, analysis: Analysis) -> Analysis:
        return analysis._replace(findings=self.weighed(analysis.findings)) if self.severities else analysis

    def _judges(self) -> Judges:
        rules = [rule for code in self.codes if (rule := find_rule(code))]
        return [rule(self.options[rule.code]) if rule.code in self.options else rule for rule in rules]
