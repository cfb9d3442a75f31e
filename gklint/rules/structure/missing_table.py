"""GK103: a section that should be a table and has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import ClassVar

from gklint.blocks import Block, Kind
from gklint.findings import Applicability, Finding, Fix, Message, Severity, say
from gklint.forms import Table
from gklint.forms.printing import table_lines
from gklint.patterns import Pattern
from gklint.report.labels import meanings
from gklint.report.model import Report, Section
from gklint.report.normal import bare
from gklint.report.numbers import is_value
from gklint.report.outline import form_tables, outline
from gklint.report.style import insertion, style_for_blanks
from gklint.rules.base import Documentation, Example, Rule

_IMAGE = Pattern(r"!\[|\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg)\b|^图片?\d*$", flags=re.IGNORECASE)
_ATTACHMENT = Pattern(r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\b|附件|附表|另附|附后", flags=re.IGNORECASE)
_REVIEW = """\
行政复议 | 行政诉讼 | | | | | | | | | | | | | |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | | | | | | | | |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | | | | | |
1 | 1 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |
"""
"""The review table of the sample."""
_CELLS_OF_A_TABLE = 4
"""Labels and numbers from which a section has a table, even if nobody can read it."""


class MissingTable(Rule):
    """A section without its table."""

    code = "GK103"
    name = "missing-table"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    leaves: ClassVar[Mapping[str, str]] = {
        "GK210": "the table that the fix puts in is blank: its figures are for a person to fill in"
    }
    documentation = Documentation(
        what="“二”“三”“四”部分没有表格：什么也没有，只有文字，或者只有图片、附件的名称。",
        why="这三个部分以表格形式报告；图片和附件中的数字无法检索、汇总，粘贴时也容易丢失。",
        basis="格式规定的三张表。",
        fix="插入格式的空白表格，版式与本文其他表格相同（不安全：数字须自行填写）。",
    )
    bad = (
        Example("什么也没有", replace=((_REVIEW, ""),), marks="四、政府信息公开"),
        Example("只有文字", replace=((_REVIEW, "本年度未发生。\n"),), marks="四、政府信息公开"),
        Example("图片的名称", replace=((_REVIEW, "image3.png\n"),), marks="四、政府信息公开"),
        Example("附件的名称", replace=((_REVIEW, "附件3：行政复议、行政诉讼情况.xlsx\n"),), marks="四、政府信息公开"),
    )
    good = (
        Example("表格前有一句话", replace=((_REVIEW, "具体情况见下表：\n" + _REVIEW),)),
        Example(
            "表格放在别处",
            replace=((_REVIEW, "见文末表格。\n"), ("需要报告的事项。\n", "需要报告的事项。\n" + _REVIEW)),
        ),
        Example("表头丢失的表格不算没有", replace=((_REVIEW, _REVIEW.splitlines()[-1] + "\n"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the headings under which a table should stand, when it stands nowhere."""
        for section in outline(report).own:
            table = form_tables(report).get(section.section.key)
            if table is None or table.key in report.by_key:
                continue
            blocks = [b for each in report.sections if each.section.key == section.section.key for b in each.blocks]
            if not _has_cells(blocks):
                yield self.finding(
                    _message(section, blocks), section.heading.span, fix=_blank_table(report, section, table)
                )


def _has_cells(blocks: Sequence[Block]) -> bool:
    """Tell whether a table stands here that could not be read as one of the form's."""
    rows = [block for block in blocks if block.kind is Kind.ROW]
    if len(rows) > 1 or any(sum(bool(piece.text) for piece in block.cells) > 2 for block in rows):
        return True
    return sum(_cells(block) for block in blocks) >= _CELLS_OF_A_TABLE


def _cells(block: Block) -> int:
    """Count the cells that a line is made of, also where nothing divides them; 0 when there are words besides."""
    if "<td" in block.text.lower():
        return _CELLS_OF_A_TABLE
    if is_value(block.text):
        return 1
    words, place, count = bare(block.text), 0, 0
    while match := _LABEL_OR_DIGIT.match(words, place):
        place = match.end()
        count += 1
    return count if place == len(words) else 0


def _source_of_label_or_digit() -> str:
    labels = sorted(meanings(), key=len, reverse=True)
    return "|".join([*map(re.escape, labels), r"\d"])


_LABEL_OR_DIGIT = Pattern(_source_of_label_or_digit)


def _message(section: Section, blocks: Sequence[Block]) -> Message:
    texts = [block.text for block in blocks if block.kind is not Kind.DIRECTIVE and bare(block.text)]
    heading = section.section.heading
    if not texts:
        return say("“{heading}”下面没有表格。请按格式插入表格并填写数字。", heading=heading)
    if any(_IMAGE.search(text) for text in texts):
        return say("“{heading}”下面没有表格，只有图片的名称。请按格式插入表格并填写数字。", heading=heading)
    if any(_ATTACHMENT.search(text) for text in texts):
        return say("“{heading}”下面没有表格，只说在附件中。请把表格放在正文里。", heading=heading)
    return say("“{heading}”下面只有文字，没有表格。请按格式插入表格并填写数字。", heading=heading)


def _blank_table(report: Report, section: Section, table: Table) -> Fix:
    """Put in the form's table: below the words that lead on to it, but above the names of files."""
    words = list(takewhile(lambda block: not _is_file(block), section.blocks))
    lines = table_lines(table, {}, style_for_blanks(report))
    after = words[-1] if words else section.heading
    return Fix(say("插入格式的空白表格"), Applicability.UNSAFE, (insertion(report, after, lines),))


def _is_file(block: Block) -> bool:
    return bool(_IMAGE.search(block.text) or _ATTACHMENT.search(block.text))
