"""GK604: a word that is taken for another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from gklint.findings import Applicability, Edit, Finding, Fix, Message, Severity, say
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.passages import pairs_of_characters, whole
from gklint.report.prose import prose
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.words import OwnWord, Word, misused_in
from gklint.words.reasons import reason


class Options(NamedTuple):
    """The settings of GK604."""

    dictionary: Annotated[tuple[OwnWord, ...], say("GK604另外要查的用错的词")] = ()


class MisusedWord(Rule):
    """A word of the dictionary of confusions."""

    code = "GK604"
    name = "misused-word"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    option_type = Options
    options: Options
    documentation = Documentation(
        what="用错了词或写错了字：“截止”接日期（应为“截至”）、“公开办涵”（应为“公开办函”）、“内容事务”（应为“内部事务”）等。",
        why="公文用词须准确；错字会使文号、名称和意思走样。",
        basis="条例和格式的用语；《通用规范汉字表》《第一批异形词整理表》《现代汉语词典》。",
        fix="改成正确的词（安全）。",
    )
    bad = (
        Example("截止接日期", replace=(("全年通过", "截止2023年12月31日，通过"),), marks="截止"),
        Example("文号中的错字", replace=(("国办公开办函", "国办公开办涵"),), marks="公开办涵"),
        Example("语序颠倒", replace=(("方便公众查询。", "供以查阅。"),), marks="供以"),
        Example("同音字", replace=(("认真贯彻落实", "认真惯彻落实"),), marks="惯彻"),
    )
    good = (
        Example("截止作动词", replace=(("全年通过", "意见征集于6月30日截止。全年通过"),)),
        Example("其他和其它", replace=(("方便公众查询。", "方便公众查询，会同其它地区交流经验。"),)),
        Example("制定和制订", replace=(("严格落实", "制订年度计划，制定工作办法，严格落实"),)),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each wrong word, in order of the dictionary."""
        own = {Word(word.wrong, word.right): word.why for word in self.options.dictionary}
        words = misused_in(report.once(whole), own, report.once(pairs_of_characters))
        for line in report.once(prose) if words else ():
            for word in words:
                for start in word.places(line.text):
                    place = line.span(start, start + len(word.wrong))
                    fix = Fix(say("改为“{right}”", right=word.right), Applicability.SAFE, (Edit(place, word.right),))
                    yield self.finding(_message(word, own.get(word)), place, fix=fix)


def _message(word: Word, own: str | None) -> Message:
    """Say what is right, and why; what a user's own dictionary says of it is said in its words."""
    why = reason(word) if own is None else own
    if not why:
        return say("“{wrong}”应为“{right}”。", wrong=word.wrong, right=word.right)
    return say("“{wrong}”应为“{right}”：{why}。", wrong=word.wrong, right=word.right, why=why)
