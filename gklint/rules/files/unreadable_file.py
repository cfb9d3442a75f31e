"""GK901: a file that cannot be read at all."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope


class UnreadableFile(Rule):
    """A file that is not text, too large, or may not be opened."""

    code = "GK901"
    name = "unreadable-file"
    severity = Severity.ERROR
    scope = Scope.FILE
    documentation = Documentation(
        what="文件无法读取：不是文本、超过大小限制、没有权限或已不存在。",
        why="读不出的文件没有经过任何检查，不能当作没有问题；其余文件照常检查，退出状态为2。",
        basis="文件须为UTF-8、GB18030（含GBK）或UTF-16编码的文本。",
    )
    bad = (
        Example("压缩包或Word文件", data=b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + bytes(range(256)) * 8),
    )
    good = (Example("GB18030编码的报告", data="一、总体情况\n本年度未收到政府信息公开申请。\n", encoding="gb18030"),)

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the reason why the file could not be read."""
        problem = report.source.problem
        if problem is not None:
            yield self.finding(problem, report.span)
