"""GK701: a document cited that was superseded before the report's year."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.documents import Document, document
from gklint.findings import Applicability, Edit, Finding, Fix, Message, Severity, say
from gklint.patterns import Pattern
from gklint.report.citations import (
    Citation,
    Mention,
    citations,
    enclosing_title,
    is_surely_after,
    rightful,
    superseded_mentions,
)
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_BEFORE = Pattern(r"(?:原|旧|以前|曾|较|比|相比|取代|替代|代替|废止|修订|对|与)(?:的|了)?[(《]?$")
_AFTER = Pattern(r"^[^。;,]{0,14}?(?:修订|修改|修正|废止|作废|失效|取代|替代|代替|的原|不再|停止)(?!(?:后|过)?的?《)")
_NOTICE = (
    "《国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知》"
    "（国办公开办函〔2021〕30号）"
)
_TRIAL = "(试行)"


class SupersededNotice(Rule):
    """A notice or the regulation, cited as it was before the one in force."""

    code = "GK701"
    name = "superseded-notice"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.UNSAFE
    documentation = Documentation(
        what="引用的文件在报告年度已被新的文件取代：2021年及以后仍引用国办公开办函〔2019〕60号或“格式（试行）”，"
        "2019年及以后仍引用国务院令第492号。说明修订经过的除外。",
        why="依据写错，说明沿用了往年的报告，内容和格式也可能仍是旧的。",
        basis="国办公开办函〔2021〕30号（2021年9月26日）修订年度报告格式；国务院令第711号自2019年5月15日起施行。",
        fix="换成现行文件的名称和文号（不安全：须由人确认）。",
    )
    bad = (
        Example(
            "2023年引用60号文",
            replace=((_NOTICE, "国办公开办函〔2019〕60号文件"),),
            marks="国办公开办函〔2019〕60号",
        ),
        Example(
            "名称和文号都是旧的",
            replace=(
                (
                    _NOTICE,
                    "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）",
                ),
            ),
            marks="国办公开办函〔2019〕60号",
        ),
        Example(
            "只写旧通知的名称",
            replace=((_NOTICE, "国务院办公厅《关于政府信息公开工作年度报告有关事项的通知》"),),
            marks="《关于政府信息公开工作年度报告有关事项的通知》",
        ),
        Example("旧条例的令号", replace=(("第711号", "第492号"),), year=2020, marks="国务院令第492号"),
        Example(
            "格式仍写作试行",
            replace=((_NOTICE, "《中华人民共和国政府信息公开工作年度报告格式（试行）》"),),
            marks="（试行）",
        ),
    )
    good = (
        Example("2020年的报告引用60号文", year=2020),
        Example(
            "说明条例的修订经过",
            replace=(("国务院令第711号，", "国务院令第492号公布，第711号修订，"),),
        ),
        Example(
            "本省自己的通知",
            replace=((_NOTICE, "省政府办公厅《关于政府信息公开工作年度报告有关事项的通知》"),),
        ),
        Example(
            "说明格式已经修订",
            replace=((_NOTICE, "有关规定。国办公开办函〔2019〕60号所附格式已经修订，报告按修订后的格式"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield superseded numbers, then titles that stand alone."""
        year = report.year.value if report.year else None
        for citation in report.once(citations):
            old = citation.document
            if (
                old is not None
                and old.superseded_by
                and is_surely_after(report, old.last_year)
                and rightful(citation, year) is None
                and not _is_history(citation)
            ):
                yield self.finding(_said(old), citation.place, fix=_fix(citation, old))
        for mention in superseded_mentions(report):
            if is_surely_after(report, mention.document.last_year):
                yield self._of_title(mention)

    def _of_title(self, mention: Mention) -> Finding:
        line, old = mention.line, mention.document
        if line.text[mention.start : mention.end].endswith(_TRIAL):
            place = line.span(mention.end - len(_TRIAL), mention.end)
            return self.finding(
                say(
                    "年度报告格式自2021年起已不是试行（{number}）。请删去“（试行）”，并按现行格式核对报告。",
                    number=old.superseded_by,
                ),
                place,
                fix=Fix(say("删去“（试行）”"), Applicability.UNSAFE, (Edit(place, ""),)),
            )
        title = enclosing_title(line.text, mention.start, mention.end)
        place = line.span(title.start, title.end)
        name = line.text[title.start : title.end].strip("《》")
        fix = Fix(
            _use(old), Applicability.UNSAFE, (Edit(place, f"《{_new_title(name, old)}》（{old.superseded_by}）"),)
        )
        return self.finding(_said(old), place, fix=fix if line.text[title.start] == "《" else None)


def _said(old: Document) -> Message:
    return say(
        "这里引用的{old}自{year}年度起已被{new}取代。请改引现行文件，并核对报告的内容是否也沿用了旧的。",
        old=old.number,
        year=str(old.last_year + 1),
        new=old.superseded_by,
    )


def _use(old: Document) -> Message:
    return say("改引{number}", number=old.superseded_by)


def _fix(citation: Citation, old: Document) -> Fix:
    edits = [Edit(citation.place, old.superseded_by)]
    title = citation.title
    if title is not None and not old.exact and old in citation.titled():
        inner = citation.line.span(title.start + 1, title.end - 1)
        edits.append(Edit(inner, _new_title(title.name, old)))
    return Fix(_use(old), Applicability.UNSAFE, tuple(sorted(edits)))


def _new_title(name: str, old: Document) -> str:
    """Give the title in force, as far as the old one was printed: with its issuer or without."""
    new = document(old.superseded_by)
    title = new.title if new else ""
    if not name.startswith("国务院"):
        title = title[title.find("关于") :]
    return title.replace("《", "〈").replace("》", "〉")


def _is_history(citation: Citation) -> bool:
    """Tell whether the text says that the document was superseded, rather than rest on it."""
    text, number = citation.line.text, citation.number
    first, last = max(text.rfind(mark, 0, number.start) for mark in "。;"), text.find("。", number.end)
    sentence = text[first + 1 : last if last >= 0 else len(text)]
    if "711号" in sentence and citation.printed not in {"", None} and "492" in citation.printed:
        return True
    before = text[max(0, number.start - 8) : number.start]
    return bool(_BEFORE.search(before) or _AFTER.search(text[number.end : number.end + 30]))
