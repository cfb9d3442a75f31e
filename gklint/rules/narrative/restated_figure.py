"""GK504: one quantity stated twice with different values."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Severity, say
from gklint.report.model import Report
from gklint.report.quantities.restated import restated
from gklint.rules.base import Documentation, Example, Rule
from gklint.rules.narrative.told import related_figure

_MANAGEMENT = "（三）政府信息管理。"


class RestatedFigure(Rule):
    """One quantity stated twice with different values."""

    code = "GK504"
    name = "restated-figure"
    severity = Severity.INFO
    documentation = Documentation(
        what="正文两处说同一个数量，数字却不同：收到的申请、结转、行政复议、行政诉讼、行政规范性文件，以及同一渠道公开的信息。",
        why="同一个数量前后不一，读者无从判断哪个是对的。",
        basis="格式一至四部分说的是同一年度、同一口径的数据。与表格不一致的数字由GK501报告，这里不再重复。",
    )
    bad = (
        Example(
            "公开总数",
            replace=(
                ("通过县政府门户网站主动公开政府信息862条", "共主动公开政府信息862条"),
                (_MANAGEMENT, f"{_MANAGEMENT}全年共主动公开政府信息682条。"),
            ),
            marks="682",
        ),
        Example(
            "同一栏目",
            replace=(
                ("通过县政府门户网站主动公开政府信息862条", "通过县政府网站审计信息栏目公开信息20条"),
                (_MANAGEMENT, f"{_MANAGEMENT}全年通过审计信息专栏公开政府信息16条。"),
            ),
            marks="16",
        ),
        Example(
            "用语相同的其他数量",
            replace=(
                ("通过县政府门户网站主动公开政府信息862条", "编发政务公开简报50期"),
                (_MANAGEMENT, f"{_MANAGEMENT}全年共编发政务公开简报48期。"),
            ),
            marks="48",
        ),
    )
    good = (
        Example(
            "前后一致",
            replace=((_MANAGEMENT, f"{_MANAGEMENT}全年通过县政府门户网站主动公开政府信息862条。"),),
        ),
        Example(
            "不同渠道",
            replace=((_MANAGEMENT, f"{_MANAGEMENT}全年通过微信公众号公开政府信息310条。"),),
        ),
        Example(
            "几次中的一次",
            replace=(
                ("通过县政府门户网站主动公开政府信息862条", "召开政务公开工作会议6次"),
                (_MANAGEMENT, f"{_MANAGEMENT}召开政务公开工作会议1次，部署重点任务。"),
            ),
        ),
        Example(
            "下一年的打算",
            replace=(
                ("通过县政府门户网站主动公开政府信息862条", "举办政策宣讲会12场"),
                ("下一步，将丰富", "下一步，计划举办政策宣讲会20场，将丰富"),
            ),
        ),
        Example(
            "累计数",
            replace=((_MANAGEMENT, f"{_MANAGEMENT}目前累计主动公开政府信息9620条。"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the later statement of each pair."""
        for earlier, later in report.once(restated):
            yield self.finding(
                say(
                    "这里是{found}，前文同一数量是{earlier}。请核对是否为同一数据，统一为正确的数字。",
                    found=later.text + later.unit,
                    earlier=earlier.text + earlier.unit,
                ),
                later.span,
                related=(related_figure(earlier),),
            )
