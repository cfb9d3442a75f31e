"""GK110: topics of which 总体情况 says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.substance import section_of
from gklint.report.topics import OVERVIEW, untreated
from gklint.rules.base import Documentation, Example, Rule

_MANAGEMENT = "（三）政府信息管理。严格落实信息发布审查制度，全年制发行政规范性文件2件，废止1件，现行有效16件。\n"
_PLATFORM = "（四）政府信息公开平台建设。优化县政府门户网站政府信息公开专栏，方便公众查询。\n"


class MissingTopic(Rule):
    """总体情况 that leaves out one or more of the five topics."""

    code = "GK110"
    name = "missing-topic"
    severity = Severity.WARNING
    documentation = Documentation(
        what="“总体情况”没有写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障中的一个或几个方面。",
        why="缺少的方面读者无从了解；年度报告的内容不能遗漏。",
        basis="国办公开办函〔2021〕30号：总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面。",
    )
    bad = (
        Example(
            "没有政府信息管理",
            replace=((_MANAGEMENT, ""), ("（四）政府信息", "（三）政府信息"), ("（五）监督", "（四）监督")),
            marks="一、总体情况",
        ),
        Example(
            "没有平台建设，只在别处提到网站",
            replace=((_PLATFORM, ""), ("（五）监督", "（四）监督")),
            marks="一、总体情况",
        ),
        Example(
            "只有一句主动公开",
            replace=(
                (_MANAGEMENT, ""),
                (_PLATFORM, ""),
                ("（二）依申请公开。全年新收政府信息公开申请7件，上年结转1件，办结7件，结转下年度继续办理1件。\n", ""),
                (
                    "（五）监督保障。将政府信息公开纳入年度工作考核；组织开展社会评议，公众总体满意；全年未发生责任追究情形。\n",
                    "工作考核、社会评议结果良好，没有责任追究的情形。\n",
                ),
                ("（一）主动公开。", ""),
            ),
            marks="一、总体情况",
        ),
    )
    good = (
        Example(
            "不负责平台建设也是说明",
            replace=(
                (
                    "（四）政府信息公开平台建设。优化县政府门户网站政府信息公开专栏，方便公众查询。",
                    "（四）本机关不负责政府信息公开平台建设维护。",
                ),
            ),
        ),
        Example(
            "标题换了说法",
            replace=(
                ("（三）政府信息管理。严格落实", "（三）把好关口，规范审核。严格落实"),
                ("（四）政府信息公开平台建设。", "（四）搭好载体，拓宽渠道。"),
            ),
        ),
        Example(
            "一段话写完",
            replace=(
                ("。\n（二）依申请公开。", "。二是依申请公开。"),
                ("。\n（三）政府信息管理。", "。三是信息管理。"),
                ("。\n（四）政府信息公开平台建设。", "。四是平台建设。"),
                ("。\n（五）监督保障。", "。五是监督保障。"),
                ("（一）主动公开。", "一是主动公开。"),
            ),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding that names all topics that are not treated."""
        section = section_of(report, OVERVIEW)
        if section is None:
            return
        missing = report.once(untreated)
        if missing:
            yield self.finding(
                say(
                    "“总体情况”没有写到：{topics}。请补写有关情况；本机关没有的，也请用一句话说明。",
                    topics="、".join(missing),
                ),
                section.heading.span,
            )
