"""GK909: settings that cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope


class InvalidConfiguration(Rule):
    """A file of settings that is no TOML, or says what no setting says."""

    code = "GK909"
    name = "invalid-configuration"
    severity = Severity.ERROR
    scope = Scope.FILE
    documentation = Documentation(
        what="设置文件不能用：不是有效的TOML，有不存在的设置项，或者值的类型不对；报在设置文件上。",
        why="按默认设置检查会得出使用者没有要求的结论，所以不检查任何报告，退出状态为2；编辑器中仍用上一份正确的设置。",
        basis="gklint设置文件的格式（gklint config --schema）。",
    )
    bad = (
        Example("设置项写错", data=b'selct = ["GK3"]\n', marks="selct", file="gklint.toml"),
        Example("类型不对", data=b'select = "GK3"\n', marks="select", file="gklint.toml"),
        Example("不是TOML", data=b'select = ["GK3"\nignore = []\n', marks="i", file="gklint.toml"),
        Example("级别不存在", data='[severity]\nGK114 = "严重"\n'.encode(), marks="GK114", file="gklint.toml"),
    )
    good = (Example("正确的设置", data=b'select = ["GK3"]\n[severity]\nGK114 = "error"\n', file="gklint.toml"),)

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield what is wrong with a file of settings."""
        for flaw in report.source.flaws:
            if flaw.code == self.code:
                yield self.finding(flaw.message, flaw.span)
