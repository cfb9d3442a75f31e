"""What stands between a section's heading and its table, below the table, and where a page ends in it."""

from __future__ import annotations

from random import Random

from .words import Words

_ABOVE = {
    "disclosure": (
        "{own}{y}年主动公开政府信息情况如下：",
        "（单位：件、万元）",
        "{y}年，{own}依法履行主动公开职责，具体情况见下表。",
        "表1",
    ),
    "requests": (
        "{y}年，{own}收到和处理政府信息公开申请的具体情况如下表所示：",
        "（单位：件）",
        "全年新收申请{received}件，上年结转{carried_in}件，具体情况如下：",
        "表2",
    ),
    "review": (
        "{y}年政府信息公开行政复议、行政诉讼具体情况如下：",
        "（单位：件）",
        "全年发生行政复议{reviews}件，行政诉讼{suits}件。",
        "表3",
    ),
}
_BELOW = (
    "说明：以上数据统计截至{y}年12月31日。",
    "注：本表数据由{office}统计。",
    "以上数据均为{own}本级数据。",
)
_MARKS = ("— 3 —", "- 3 -", "第 3 页", "第3页 共8页", "\n— 4 —\n", "—5—")


def above(rng: Random, table: str, words: Words) -> list[str]:
    """Give what stands above a table, mostly nothing."""
    return [rng.choice(_ABOVE[table]).format_map(words)] if rng.random() < 0.25 else []


def below(rng: Random, words: Words) -> list[str]:
    """Give what stands below a table, mostly nothing."""
    return [rng.choice(_BELOW).format_map(words)] if rng.random() < 0.1 else []


def page_mark(rng: Random, words: Words) -> str:
    """Give the lines at the end of a page: its number, sometimes with the running title of the next page."""
    mark = rng.choice(_MARKS)
    return f"{mark}\n{words['organ']}{words['y']}年政府信息公开工作年度报告" if rng.random() < 0.15 else mark
