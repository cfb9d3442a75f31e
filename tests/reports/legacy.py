"""Reports for 2018, before there was a uniform form: other sections, a list of indicators or no table at all.

They speak as the regulation did then: 15 days for an answer, costs of copies, openness as the principle.
"""

from __future__ import annotations

from random import Random

from .words import Words

_OPENINGS = (
    "根据《中华人民共和国政府信息公开条例》（国务院令第492号，以下简称《条例》）要求，编制{y}年度政府信息公开年度报告。",
    "本报告依据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制，数据统计期限为{y}年1月1日至{y}年12月31日。",
    "现将{organ}{y}年政府信息公开工作情况报告如下：",
    "",
)
_SECTIONS = (
    (
        "概述",
        (
            "{y}年，{organ}认真贯彻《中华人民共和国政府信息公开条例》，推进政府信息公开工作。",
            "{own}按照{superior}统一部署，加强组织领导，政府信息公开工作有序推进。",
            "{y}年，{own}坚持以公开为原则、不公开为例外，健全机构，完善制度，全年召开专题会议{meetings}次。",
            "{organ}由{office}负责政府信息公开日常工作，配备工作人员{accounts}名。",
        ),
    ),
    (
        "主动公开政府信息情况",
        (
            "全年主动公开政府信息{published}条，其中通过门户网站公开{web}条。",
            "{y}年通过{site}公开信息{web}条，公开内容涉及{duty}等。",
            "主动公开涉及公民、法人或者其他组织切身利益的信息，全年公开{published}条（网站{web}条、微信{chat}条、微博{blog}条）。",
            "主动公开反映本机关机构设置、职能、办事程序等情况的信息，全年发布{web}条。",
        ),
    ),
    (
        "依申请公开政府信息办理情况",
        (
            "{y}年，{own}未收到政府信息公开申请。",
            "全年共收到申请{points}件，均已办结。",
            "全年收到申请{points}件，均在收到申请之日起15个工作日内予以答复。",
            "公民、法人或者其他组织可以根据自身生产、生活、科研等特殊需要提出申请，{y}年收到申请{points}件，全部办结。",
        ),
    ),
    (
        "政府信息公开的收费及减免情况",
        (
            "{y}年未收取任何费用。",
            "未发生收费及减免情况。",
            "{y}年未收取检索、复制、邮寄等成本费用。",
        ),
    ),
    (
        "因政府信息公开申请行政复议、提起行政诉讼的情况",
        ("没有发生行政复议和行政诉讼。", "无。", "{y}年未发生相关案件。"),
    ),
    (
        "存在的主要问题和改进措施",
        (
            "公开内容还不够丰富，更新不够及时。{next}年将加强培训，充实公开内容。",
            "工作人员业务水平有待提高，下一步将强化学习。",
            "存在的问题：一是公开形式单一；二是公开内容不够全面。{next}年将丰富公开形式，扩大公开范围。",
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
    opening = rng.choice(_OPENINGS)
    if opening:
        lines.append(opening.format_map(words))
    for i, (heading, ways) in enumerate(_SECTIONS):
        lines += [f"{'一二三四五六'[i]}、{heading}", rng.choice(ways).format_map(words)]
    if rng.random() < 0.5:
        lines += ["附表", "政府信息公开情况统计表", "统计指标 | 单位 | 统计数 |"]
        lines += [f"{label} | {unit} | {words[figure]} |" for label, unit, figure in _INDICATORS]
    return lines
