"""GK907: what is said to gklint names a rule that there is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.report.flaws import Flaw
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

if TYPE_CHECKING:
    from gklint.report.directives import Directive


class UnknownRule(Rule):
    """A setting or a suppression that names no known rule."""

    code = "GK907"
    name = "unknown-rule"
    severity = Severity.WARNING
    scope = Scope.FILE
    fixable = Applicability.UNSAFE
    leaves: ClassVar[Mapping[str, str]] = {"GK906": "the rule that was meant may have nothing to suppress here"}
    documentation = Documentation(
        what="设置或屏蔽注释中写的规则不存在，或者屏蔽注释没有写明规则，这一处不起作用。",
        why="规则写错，想停用的规则照样报告，想启用的规则没有启用，使用者却以为已经生效。",
        basis="gklint rules列出的编号和名称。",
        fix="改为最接近的编号或名称（不安全：须确认指的是这条规则）。",
    )
    bad = (
        Example(
            "屏蔽注释的编号写错",
            replace=(("一、总体情况", "一、总体情况 <!-- gklint: ignore[GK10l] -->"),),
            marks="GK10l",
        ),
        Example(
            "屏蔽注释没有写明规则",
            replace=(("一、总体情况", "一、总体情况 <!-- gklint: ignore 已核实 -->"),),
            marks="<!-- gklint",
        ),
        Example("编号写错", data=b'ignore = ["GK31O"]\n', marks="GK31O", file="gklint.toml"),
        Example("名称写错", data=b'[severity]\nrow-totl = "info"\n', marks="row-totl", file="gklint.toml"),
    )
    good = (
        Example(
            "屏蔽注释用名称",
            replace=(("一、总体情况", "一、总体情况 <!-- gklint: ignore[empty-section] -->"),),
        ),
        Example("编号开头和组名", data=b'ignore = ["GK3", "structure"]\n', file="gklint.toml"),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield what names no rule."""
        for directive in report.source.directives if report.sections else ():
            if directive.span.start < report.span.end:
                yield from self._in_directive(directive)
        for flaw in report.source.flaws:
            if flaw.code == self.code:
                yield self.finding(flaw.message, flaw.span, fix=_fix(flaw))

    def _in_directive(self, directive: Directive) -> Iterator[Finding]:
        from gklint.report.directives import VERBS
        from gklint.rules import find_rule, nearest_name

        if not directive.known:
            yield self.finding(
                say(
                    "这条注释不起作用。请写成<!-- gklint: ignore[编号] 原因 -->，"
                    "编号或名称写在方括号中；ignore也可以是{others}。",
                    others="、".join(VERBS[1:]),
                ),
                directive.span,
            )
            return
        for name in directive.names:
            if find_rule(name.text) is None:
                near = nearest_name(name.text)
                hint = say("是否指{code}？", code=near) if near else say("可用gklint rules查看全部规则。")
                message = say("屏蔽注释中的“{name}”不是规则的编号或名称，不起作用。{hint}", name=name.text, hint=hint)
                yield self.finding(message, name.span, fix=_fix(Flaw(self.code, message, name.span, near)))


def _fix(flaw: Flaw) -> Fix | None:
    if flaw.nearest is None:
        return None
    title = say("改为{code}", code=flaw.nearest)
    return Fix(title, Applicability.UNSAFE, (Edit(flaw.span, flaw.nearest),))
