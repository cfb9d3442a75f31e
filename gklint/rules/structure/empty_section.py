"""GK102: a section of prose with nothing under its heading."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.outline import form_tables, outline
from gklint.report.substance import says_something
from gklint.rules.base import Documentation, Example, Rule


class EmptySection(Rule):
    """A section that is a heading and nothing else."""

    code = "GK102"
    name = "empty-section"
    severity = Severity.ERROR
    documentation = Documentation(
        what="“一”“五”“六”部分只有标题，没有内容。只写“无”也算有内容；落款、页码、没有内容的小标题不算内容。",
        why="条例规定年度报告应当包括这些内容；空着的部分多是粘贴时漏掉的。",
        basis="条例第五十条。",
    )
    bad = (
        Example(
            "最后一部分没有内容",
            replace=(("2023年，青禾县人民政府未收取政府信息公开信息处理费。无其他需要报告的事项。\n", ""),),
            marks="六、其他需要报告的事项",
        ),
        Example(
            "只有落款",
            replace=(
                (
                    "2023年，青禾县人民政府未收取政府信息公开信息处理费。无其他需要报告的事项。\n",
                    "青禾县人民政府\n2024年1月20日\n",
                ),
            ),
            marks="六、其他需要报告的事项",
        ),
    )
    good = (
        Example(
            "写“无”", replace=(("2023年，青禾县人民政府未收取政府信息公开信息处理费。无其他需要报告的事项。", "无"),)
        ),
        Example("内容写在标题一行", replace=(("六、其他需要报告的事项\n", "六、其他需要报告的事项："),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the headings under which nothing stands; of a section that comes twice, one may be filled."""
        tables = form_tables(report)
        said = {section.section.key for section in report.sections if says_something(report, section)}
        for section in outline(report).own:
            if section.section.key not in said and section.section.key not in tables:
                yield self.finding(
                    say("“{heading}”只有标题，没有内容。请补上内容，没有的写“无”。", heading=section.section.heading),
                    section.heading.span,
                )
