"""GK101: one of the form's sections that is absent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from gklint.blocks import Block, Kind
from gklint.findings import Applicability, Finding, Fix, Message, Severity, say
from gklint.forms import Section as FormSection
from gklint.forms.printing import table_lines
from gklint.report.headings import number_of
from gklint.report.model import Report, Section, Table
from gklint.report.outline import Outline, form_tables, outline
from gklint.report.style import heading_like, insertion, style_for_blanks
from gklint.report.substance import last_line
from gklint.rules.base import Documentation, Example, Rule
from gklint.spans import Span


class MissingSection(Rule):
    """A section of the form that the report has not."""

    code = "GK101"
    name = "missing-section"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    leaves: ClassVar[Mapping[str, str]] = {
        "GK102": "a section of prose is put in as a heading: its content is for a person to write",
        "GK104": "where the author numbered on without the section, what follows is to be renumbered",
        "GK210": "the table that the fix puts in is blank: its figures are for a person to fill in",
    }
    documentation = Documentation(
        what="六个部分缺少一个或几个；每缺一个报告一次。表格还在、只是标题丢失的，也报告缺少这一部分。",
        why="年度报告的内容由条例和格式规定，不能遗漏；没有的事项也要保留标题并写“无”。",
        basis="条例第五十条；国办公开办函〔2021〕30号：年度报告内容不能遗漏，也不宜泛化。",
        fix="补上标题；“二”“三”“四”部分没有表格的，同时插入空白表格（不安全：内容须自行填写）。",
    )
    bad = (
        Example(
            "缺少最后一部分",
            replace=(
                (
                    "六、其他需要报告的事项\n2023年，青禾县人民政府未收取政府信息公开信息处理费。无其他需要报告的事项。\n",
                    "",
                ),
            ),
            marks="下一步",
        ),
        Example(
            "表格还在，标题丢失", replace=(("三、收到和处理政府信息公开申请情况\n", ""),), marks="四、政府信息公开"
        ),
        Example("缺少第一个标题", replace=(("一、总体情况\n", ""),), marks="二、主动公开"),
    )
    good = (
        Example("标题没有序号", replace=(("五、存在的主要问题", "存在的主要问题"),)),
        Example("标题写法不同", replace=(("六、其他需要报告的事项", "六、其它需报告事项"),)),
        Example("序号写成（三）", replace=(("三、收到和处理", "（三）收到和处理"),)),
        Example("标题文字不同，序号和位置相符", replace=(("五、存在的主要问题及改进情况", "五、工作思考与建议"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the missing sections, where it is clear that this is meant to be a whole report."""
        parts = outline(report)
        if len(parts.own) < 2 and report.title is None and not report.tables:
            return
        for section in parts.missing:
            following = _following(parts, section)
            yield self.finding(
                _message(report, section),
                following.heading.span if following else report.blocks[-1].span,
                fix=_put_in(report, section, following),
            )


def _message(report: Report, section: FormSection) -> Message:
    values = {"ordinal": section.ordinal, "heading": section.heading}
    table = form_tables(report).get(section.key)
    if table is None:
        return say("缺少“{ordinal}、{heading}”。请补上标题和内容，没有的写“无”。", **values)
    if table.key in report.by_key:
        return say("缺少标题“{ordinal}、{heading}”，表格还在。请在表格前补上标题。", **values)
    return say("缺少“{ordinal}、{heading}”。请补上标题和表格。", **values)


def _following(parts: Outline, section: FormSection) -> Section | None:
    """Give the section that a missing one should precede."""
    later = [other for other in parts.own if number_of(other.section) > number_of(section)]
    return min(later, key=lambda other: number_of(other.section), default=None)


def _put_in(report: Report, section: FormSection, following: Section | None) -> Fix:
    """Put in a heading, and the blank table when none stands there without it."""
    table = form_tables(report).get(section.key)
    standing = report.by_key.get(table.key) if table else None
    if standing is not None:
        after = _before(report.blocks, _first_line(report.blocks, standing))
    else:
        after = _before(report.blocks, following.heading.span) if following else last_line(report)
    lines = [heading_like(section, following or report.sections[-1])]
    if table and standing is None:
        lines += table_lines(table, {}, style_for_blanks(report))
    return Fix(
        say("补上“{heading}”", heading=section.heading), Applicability.UNSAFE, (insertion(report, after, lines),)
    )


def _first_line(blocks: Sequence[Block], table: Table) -> Span:
    """Give where a table begins that has no heading: what is told above it may have been read as part of it."""
    within = (block for block in blocks if table.span.start <= block.span.start < table.span.end)
    told = (Kind.SUBHEADING, Kind.ITEM)
    return next((each.span for each in within if each.kind not in told), table.span)


def _before(blocks: Sequence[Block], span: Span) -> Block | None:
    """Give the line above a place."""
    above = [block for block in blocks if block.span.end <= span.start]
    return above[-1] if above else None
