"""GK215: a choice of the form that was left in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.blocks import Kind
from gklint.findings import Applicability, Edit, Finding, Fix, Severity, say
from gklint.patterns import Pattern
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule
from gklint.spans import Span

_BODIES = "本行政区域|本行政区|本地区|本区域|本系统|本辖区|本部门|本单位|本机关|本级"
_CHOICE = Pattern(
    rf"(?P<before>{_BODIES})?(?P<brackets>[（(]或者?(?P<inside>{_BODIES})[）)])|(?P<left>{_BODIES})[/／](?P<right>{_BODIES})"
)
_WORTH_A_LOOK = Pattern(r"[（(]或|本[^/／]{1,4}[/／]本")


class UnresolvedAlternative(Rule):
    """A choice of the form that was left in."""

    code = "GK215"
    name = "unresolved-alternative"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="格式中供选择的词语没有取舍，如“（或本部门）”。",
        why="模板中的“本行政区域（或本部门）”应按本机关的情况选一个，两个都留着说明没有据实填写。",
        basis="格式填报说明：按本机关情况选择填写。",
        fix="只留其中一个（不安全：须由起草人选定；编辑器中两种取舍各为一项）。",
    )
    bad = (
        Example(
            "模板词语未取舍",
            replace=(("扎实推进政府信息公开各项工作", "扎实推进本行政区域（或本部门）政府信息公开各项工作"),),
            marks="（或本部门）",
        ),
        Example(
            "用斜线隔开的两个词",
            replace=(("扎实推进政府信息公开各项工作", "扎实推进本地区/本部门政府信息公开各项工作"),),
            marks="本地区/本部门",
        ),
    )
    good = (
        Example(
            "正文中的“（或……）”不是模板词语",
            replace=(("方便公众查询", "方便公民、法人（或其他组织）查询"),),
        ),
        Example("增/减是表头", year=2020),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the choices in the order of the report."""
        for block in report.blocks:
            if block.kind is not Kind.DIRECTIVE and _WORTH_A_LOOK.search(block.text):
                for match in _CHOICE.finditer(block.text):
                    yield self._of_choice(match, block.span.start)

    def _of_choice(self, match: re.Match[str], start: int) -> Finding:
        in_brackets = match["brackets"] is not None
        one, other = (match["before"] or "", match["inside"]) if in_brackets else (match["left"], match["right"])
        group = "brackets" if in_brackets else 0
        place = Span(start + match.start(group), start + match.end(group))
        whole = Span(start + match.start(), start + match.end())
        fixes = tuple(
            Fix(
                say("只留“{word}”", word=word) if word else say("删去“{word}”", word=match[group]),
                Applicability.UNSAFE,
                (Edit(whole, word),),
            )
            for word in (one, other)
        )
        return self.finding(
            say("“{phrase}”是格式中供选择的词语，尚未取舍。请按本机关的情况只留一个。", phrase=match[0]),
            place,
            fix=fixes[0],
            alternatives=fixes[1:],
        )
