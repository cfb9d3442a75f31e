"""GK605: a bracket or quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.brackets import lonely
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_OPENING = "(《“〔"
_WIDE = {"(": "（", ")": "）"}


class UnbalancedBrackets(Rule):
    """A bracket that is not closed, or not opened, within its paragraph."""

    code = "GK605"
    name = "unbalanced-brackets"
    severity = Severity.WARNING
    scope = Scope.TEXT
    documentation = Documentation(
        what="括号（）〔〕、书名号《》或引号“”在一段之内没有配对、两对交叉，或引号方向写反。",
        why="读者不知括注、文件名或引语到哪里为止。",
        basis="《标点符号用法》（GB/T 15834—2011）。",
    )
    bad = (
        Example("缺右括号", replace=(("以下简称《条例》）", "以下简称《条例》"),), marks="（"),
        Example("缺右书名号", replace=(("认真贯彻落实《条例》", "认真贯彻落实《条例"),), marks="《"),
        Example("缺左引号", replace=(("方便公众查询。", "推行放管服”改革，方便公众查询。"),), marks="”"),
        Example("两对交叉", replace=(("方便公众查询。", "开展（“政府开放日）”活动，方便公众查询。"),), marks="）"),
        Example("引号方向写反", replace=(("方便公众查询。", "推行“放管服“改革，方便公众查询。"),), marks="“"),
    )
    good = (
        Example("序号只有右括号", replace=(("方便公众查询。", "一要：1）更新；2）审核；3）归档。"),)),
        Example(
            "括号中有括号",
            replace=(("方便公众查询。", "方便公众（含企业（个体工商户））查询《关于印发〈要点〉的通知》。"),),
        ),
        Example(
            "分在两行",
            replace=(("主动公开政府信息862条。", "主动公开政府信息862条（其中动态信息620条，\n政策信息242条）。"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield each mark without a partner."""
        for found in report.once(lonely):
            mark, partner = _WIDE.get(found.mark, found.mark), _WIDE.get(found.partner, found.partner)
            if found.within:
                within = _WIDE.get(found.within, found.within)
                message = say("{mark} 写在了 {within} 的内容里面，两对符号交叉。请调换先后。", mark=mark, within=within)
            elif found.wrong_way:
                message = say("引号 {mark} 的方向不对，应为 {partner} 。", mark=mark, partner=partner)
            elif found.mark in _OPENING:
                message = say("{mark} 没有配对的 {partner} 。请在应结束处补上。", mark=mark, partner=partner)
            else:
                message = say(
                    "{mark} 前面没有配对的 {partner} 。请在应开始处补上，或删去。", mark=mark, partner=partner
                )
            yield self.finding(message, found.span)
