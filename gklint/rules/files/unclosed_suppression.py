"""GK908: ``disable`` without ``enable``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

if TYPE_CHECKING:
    from gklint.report.directives import Directive

_BEGIN = "<!-- gklint: disable[GK117] 转载页眉 -->\n六、其他"
_BOILERPLATE = "六、其他需要报告的事项\n当前位置：首页>政务公开>年度报告\n"


class UnclosedSuppression(Rule):
    """A rule that is switched off and never on again."""

    code = "GK908"
    name = "unclosed-suppression"
    severity = Severity.WARNING
    scope = Scope.TEXT
    documentation = Documentation(
        what="写了disable，后面没有相应的enable，直到文末都不再报告这条规则。",
        why="后面新写的内容即使有错也不会报告，写的人却不知道。",
        basis="gklint屏蔽注释的写法：disable[编号]与enable[编号]成对；对全文有效的用file-ignore[编号]。",
    )
    bad = (
        Example(
            "有disable没有enable",
            replace=(("六、其他需要报告的事项\n", _BOILERPLATE), ("六、其他", _BEGIN)),
            marks="<!-- gklint: disable",
        ),
        Example(
            "enable的是别的规则",
            replace=(
                ("六、其他需要报告的事项\n", _BOILERPLATE + "<!-- gklint: enable[GK101] -->\n"),
                ("六、其他", _BEGIN),
            ),
            marks="<!-- gklint: disable",
        ),
    )
    good = (
        Example(
            "成对的disable和enable",
            replace=(
                ("六、其他需要报告的事项\n", _BOILERPLATE + "<!-- gklint: enable[page-furniture] -->\n"),
                ("六、其他", _BEGIN),
            ),
        ),
        Example("对全文有效", replace=(("六、其他", "<!-- gklint: file-ignore[GK301] -->\n六、其他"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding for each directive that leaves rules switched off."""
        from gklint.rules import find_rule

        every = report.source.directives
        for directive in every:
            if directive.verb != "disable" or directive.span.start >= report.span.end:
                continue
            rules = {name.text: rule.code for name in directive.names if (rule := find_rule(name.text))}
            names = "、".join(name for name, code in rules.items() if closing(directive, code, every) is None)
            if names:
                yield self.finding(
                    say(
                        "从这里到文末都不报告{names}。请在该恢复的地方另起一行写<!-- gklint: enable[{names}] -->；"
                        "要对全文屏蔽，改用file-ignore。",
                        names=names,
                    ),
                    directive.span,
                )


def closing(directive: Directive, code: str, every: Sequence[Directive]) -> Directive | None:
    """Give the ``enable`` that ends a ``disable`` for a rule."""
    from gklint.rules import find_rule

    for other in every:
        if other.verb == "enable" and other.span.start > directive.span.start:
            named = (find_rule(name.text) for name in other.names)
            if any(rule is not None and rule.code == code for rule in named):
                return other
    return None
