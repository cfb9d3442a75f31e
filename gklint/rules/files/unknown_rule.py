"""GK907: what is said to gklint names a rule that there is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

if TYPE_CHECKING:
    from gklint.report.flaws import Flaw


class UnknownRule(Rule):
    """A setting that names no known rule."""

    code = "GK907"
    name = "unknown-rule"
    severity = Severity.WARNING
    scope = Scope.FILE
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="设置中写的规则不存在，这一处不起作用。",
        why="规则写错，想停用的规则照样报告，想启用的规则没有启用，使用者却以为已经生效。",
        basis="gklint rules列出的编号和名称。",
        fix="改为最接近的编号或名称（不安全：须确认指的是这条规则）。",
    )
    bad = (
        Example("编号写错", data=b'ignore = ["GK31O"]\n', marks="GK31O", file="gklint.toml"),
        Example("名称写错", data=b'[severity]\nrow-totl = "info"\n', marks="row-totl", file="gklint.toml"),
    )
    good = (Example("编号开头和组名", data=b'ignore = ["GK3", "structure"]\n', file="gklint.toml"),)

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield what names no rule."""
        for flaw in report.source.flaws:
            if flaw.code == self.code:
                yield self.finding(flaw.message, flaw.span, fix=_fix(flaw))


def _fix(flaw: Flaw) -> Fix | None:
    if flaw.nearest is None:
        return None
    title = say("改为{code}", code=flaw.nearest)
    return Fix(title, Applicability.UNSAFE, (Edit(flaw.span, flaw.nearest),))
