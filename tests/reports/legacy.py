"""Reports for 2018, before there was a uniform form: other sections, a list of indicators or no table at all."""

from __future__ import annotations

from random import Random

from .words import Words

_SECTIONS = (
    (
        "概述",
        (
            "{y}年，{organ}认真贯彻《中华人民共和国政府信息公开条例》，推进政府信息公开工作。",
            "{own}按照{superior}统一部署，加强组织领导，政府信息公开工作有序推进。",
        ),
    ),
    (
        "主动公开政府信息情况",
        (
            "全年主动公开政府信息{published}条，其中通过门户网站公开{web}条。",
            "{y}年通过{site}公开信息{web}条，公开内容涉及{duty}等。",
        ),
    ),
    ("依申请公开政府信息办理情况", ("{y}年，{own}未收到政府信息公开申请。", "全年共收到申请{points}件，均已办结。")),
    ("政府信息公开的收费及减免情况", ("{y}年未收取任何费用。", "未发生收费及减免情况。")),
    ("因政府信息公开申请行政复议、提起行政诉讼的情况", ("没有发生行政复议和行政诉讼。", "无。")),
    (
        "存在的主要问题和改进措施",
        (
            "公开内容还不够丰富，更新不够及时。{next}年将加强培训，充实公开内容。",
            "工作人员业务水平有待提高，下一步将强化学习。",
        ),
    ),
)
_INDICATORS = (
    ("主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "published"),
    ("通过政府网站公开政府信息数", "条", "web"),
    ("通过政务微信公开政府信息数", "条", "chat"),
    ("回应公众关注热点或重大舆情数", "次", "points"),
    ("举办各类培训班数", "次", "trainings"),
)


def legacy_parts(rng: Random, words: Words) -> list[str]:
    """Give the lines of a report of 2018."""
    lines = [f"{words['organ']}{words['y']}年政府信息公开工作年度报告"]
    for i, (heading, ways) in enumerate(_SECTIONS):
        lines += [f"{'一二三四五六'[i]}、{heading}", rng.choice(ways).format_map(words)]
    if rng.random() < 0.5:
        lines += ["附表", "政府信息公开情况统计表", "统计指标 | 单位 | 统计数 |"]
        lines += [f"{label} | {unit} | {words[figure]} |" for label, unit, figure in _INDICATORS]
    return lines
