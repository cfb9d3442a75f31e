"""GK702: a known document's title with another number."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.documents import Document
from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.citations import Citation, Title, citations, rightful
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_FORMAT = "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知"
_ITEMS = "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知"


class MismatchedDocumentNumber(Rule):
    """A number and a title that stand together and belong to two documents."""

    code = "GK702"
    name = "mismatched-document-number"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="文件名称与文号不是同一个文件的，如60号文的名称配30号文的文号。名称只是简写或有错字的不报告。",
        why="名称和文号对不上，读者无法确定依据的是哪个文件。",
        basis="国务院办公厅公布的各文件的名称和文号。",
        fix="改用报告年度应当引用的那个文件的文号或名称（不安全：须由人确认）。",
    )
    bad = (
        Example("60号文的名称、30号文的文号", replace=((_FORMAT, _ITEMS),), marks="国办公开办函〔2021〕30号"),
        Example(
            "30号文的名称、60号文的文号", replace=(("〔2021〕30号", "〔2019〕60号"),), marks="国办公开办函〔2019〕60号"
        ),
        Example("令号写错", replace=(("第711号", "第771号"),), marks="国务院令第771号"),
        Example(
            "文号在名称前面",
            replace=((f"《{_FORMAT}》（国办公开办函〔2021〕30号）", f"国办公开办函〔2021〕30号《{_ITEMS}》"),),
            marks="国办公开办函〔2021〕30号",
        ),
        Example(
            "其他文件的文号写错",
            replace=(("认真贯彻落实《条例》", "落实《2022年政务公开工作要点》（国办发〔2022〕18号）和《条例》"),),
            marks="国办发〔2022〕18号",
        ),
    )
    good = (
        Example(
            "其他文件的文号正确",
            replace=(
                ("认真贯彻落实《条例》", "落实《2022年政务公开工作要点》（国办发〔2022〕8号）、《优化营商环境条例》"),
            ),
        ),
        Example(
            "本省的工作要点",
            replace=(("认真贯彻落实《条例》", "落实《云岭省2022年政务公开工作要点》（云政办发〔2022〕31号）"),),
        ),
        Example("名称简写", replace=((_FORMAT, "政府信息公开工作年度报告格式"),)),
        Example("本省的通知有自己的文号", replace=(("国办公开办函〔2021〕30号", "青政办函〔2021〕88号"),)),
        Example(
            "两个文件并列",
            replace=((f"《{_FORMAT}》", f"《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）、《{_FORMAT}》"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the numbers beside another document's title."""
        year = report.year.value if report.year else None
        for citation in report.once(citations):
            right = rightful(citation, year)
            if right is not None and citation.title is not None:
                yield self._of(citation, citation.title, right, year)

    def _of(self, citation: Citation, title: Title, right: Document, year: int | None) -> Finding:
        other = citation.document
        number = Fix(
            say("文号改为{number}", number=right.number),
            Applicability.UNSAFE,
            (Edit(citation.place, right.number),),
        )
        fixes = [number]
        if other is not None and not other.exact:
            inner = citation.line.span(title.start + 1, title.end - 1)
            name = other.title if title.name.startswith("国务院") else other.title[other.title.find("关于") :]
            name = name.replace("《", "〈").replace("》", "〉")
            fixes.append(
                Fix(say("名称改为“{title}”", title=name), Applicability.UNSAFE, (Edit(inner, name),)),
            )
            if year is not None and other.covers(year) and not right.covers(year):
                fixes.reverse()
        return self.finding(
            say(
                "文号{printed}与名称不符：“{title}”的文号是{number}。请核对后改正文号或名称。",
                printed=citation.printed,
                title=_shortened(title.name),
                number=right.number,
            ),
            citation.place,
            related=(Related(say("文件名称在这里"), citation.line.span(title.start, title.end)),),
            fix=fixes[0],
            alternatives=tuple(fixes[1:]),
        )


def _shortened(name: str) -> str:
    return name if len(name) <= 40 else f"…{name[-36:]}"
