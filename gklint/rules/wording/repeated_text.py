"""GK603: a word, clause, sentence or paragraph that stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Applicability, Edit, Finding, Fix, Related, Severity, say
from gklint.report.model import Report
from gklint.report.passages import printed
from gklint.report.repeats import Repeat, repeats
from gklint.rules.base import Documentation, Example, Rule, Scope

_SHOWN = 20


class RepeatedText(Rule):
    """Something that is said twice."""

    code = "GK603"
    name = "repeated-text"
    severity = Severity.WARNING
    scope = Scope.TEXT
    fixable = Applicability.SAFE
    documentation = Documentation(
        what="同一词语、分句、句子或段落写了两遍；范围是第二处。有意的重叠（研究研究）、列表和各部分通用的套语不算。",
        why="多为复制粘贴或修改时的残留，使意思不清。",
        basis="国办公开办函〔2021〕30号：内容雷同、敷衍塞责的应当纠正。",
        fix="删去第二处（重复的词语为安全，其余不安全：须由人确认）。",
    )
    bad = (
        Example("词语重复", replace=(("扎实推进政府信息公开", "扎实推进推进政府信息公开"),), marks="推进"),
        Example("虚词重复", replace=(("公众总体满意", "公众对对工作总体满意"),), marks="对"),
        Example(
            "分句重复",
            replace=(("将丰富政策解读形式，", "将丰富政策解读形式，将丰富政策解读形式，"),),
            marks="将丰富政策解读形式",
        ),
        Example(
            "句子重复",
            replace=(
                (
                    "方便公众查询。",
                    "方便公众查询。安排专人每周检查栏目更新情况。定期开展业务培训。安排专人每周检查栏目更新情况。",
                ),
            ),
            marks="安排专人",
        ),
        Example(
            "段落重复",
            replace=(
                (
                    "不断提升政府信息公开工作水平。\n",
                    "不断提升政府信息公开工作水平。\n安排专人检查栏目更新情况，确保及时。\n安排专人检查栏目更新情况，确保及时。\n",
                ),
            ),
            marks="安排专人",
        ),
    )
    good = (
        Example("有意的重叠", replace=(("方便公众查询。", "遇到难题研究研究，一项一项落实，天天有人值守。"),)),
        Example("后一词是另一个词的开头", replace=(("方便公众查询。", "方便政府信息公开申请申请人查询。"),)),
        Example("口号", replace=(("方便公众查询。", "坚持公开、公开、再公开。"),)),
        Example(
            "各部分通用的套语", replace=(("无其他需要报告的事项。", "未发生责任追究情形。无其他需要报告的事项。"),)
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each second place."""
        for repeat in report.once(repeats):
            text = printed(repeat.line, repeat.start, repeat.end)
            place = repeat.line.span(repeat.start, repeat.end)
            line, start, end = repeat.first
            yield self.finding(
                say("“{text}”重复。请删去一处。", text=text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"),
                place,
                related=(Related(say("第一次出现"), line.span(start, end)),),
                fix=_without(repeat),
            )


def _without(repeat: Repeat) -> Fix:
    """Delete the second place, and the mark before it where the clause before it ends with one, too."""
    text, start, end = repeat.line.text, repeat.start, repeat.end
    if not repeat.is_word and start and text[start - 1] in ",、;" and text[end - 1 : end] not in ",、;。":
        start -= 1
    return Fix(
        say("删去重复的文字"),
        Applicability.SAFE if repeat.is_word else Applicability.UNSAFE,
        (Edit(repeat.line.span(start, end), ""),),
    )
