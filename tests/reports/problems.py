"""Sections five and six: problems and what is done about them, other matters, fees."""

from __future__ import annotations

from random import Random

from .facts import Words

_LEADS = (
    "{y}年，{own}政府信息公开工作取得了一定成效，但与{superior}要求和群众期盼相比仍有差距，主要表现在：",
    "对照{reg}和上级要求，{own}政府信息公开工作还存在以下不足：",
    "一年来的工作虽有进步，但也要清醒看到存在的问题。",
    "存在的主要问题：",
    "当前，{own}政府信息公开工作主要存在以下问题：",
)
_PROBLEMS = (
    "政策解读形式较为单一，图解、视频类解读偏少",
    "部分科室主动公开意识不强，信息报送不够及时",
    "工作人员兼职多、流动性大，业务能力有待提高",
    "依申请公开答复的规范性有待加强",
    "个别栏目更新周期较长，内容不够丰富",
    "公众参与度不高，互动交流渠道利用不充分",
    "{duty}等领域公开的深度和广度还需拓展",
    "基层政务公开标准目录与实际事项衔接不够紧密",
    "对政务新媒体的运用还不够熟练，传播力不强",
)
_MEASURES = (
    "丰富解读形式，综合运用图表、动漫、短视频等方式解读政策，{next}年解读材料形式占比进一步提升",
    "压实各科室责任，建立信息报送台账，定期通报更新情况",
    "加强业务培训，{next}年计划组织集中培训不少于2次，并建立AB岗制度",
    "完善依申请公开办理流程，对疑难件实行会商，提高答复质量",
    "开展栏目巡查，每月检查更新情况，发现问题立即整改",
    "畅通互动渠道，在决策前公开征求意见，认真办理公众留言",
    "聚焦{duty}等领域，细化公开事项，做到应公开尽公开",
    "针对上年反映的更新不及时问题，已安排专人负责，目前栏目更新情况明显改善",
)
_TURNS = (
    "下一步，{own}将采取以下措施加以改进：",
    "针对上述问题，{next}年{own}将重点做好以下工作：",
    "改进措施：",
    "{next}年，{own}将从以下几个方面改进：",
)
_FEES_NONE = (
    "{y}年，{own}未收取信息处理费。",
    "本年度未发出收费通知，未收取政府信息公开信息处理费。",
    "按照《政府信息公开信息处理费管理办法》规定收取信息处理费的情况：本年度没有发生收费，收取信息处理费0元。",
    "{y}年度，{organ}依申请公开提供政府信息未收取信息处理费。",
    "无其他需要报告的事项。无政府信息公开信息处理费收取情况。",
    "根据《政府信息公开信息处理费管理办法》，{own}{y}年共收取信息处理费0元。除此之外，没有其他需要报告的事项。",
)
_NOTHING = (
    "无其他需要报告的事项。",
    "{own}没有其他需要报告的事项。",
    "本年度无其他需要报告的事项。",
    "无。",
)


def problems(rng: Random, words: Words) -> list[str]:
    """Give the paragraphs of section five."""
    count = rng.choice((2, 2, 3))
    found = [text.format_map(words) for text in rng.sample(_PROBLEMS, count)]
    answers = [text.format_map(words) for text in rng.sample(_MEASURES, count)]
    lead, turn = rng.choice(_LEADS).format_map(words), rng.choice(_TURNS).format_map(words)
    kind = rng.randrange(4)
    if kind == 0:
        return ["（一）存在的主要问题", *_points(found), "（二）改进情况", *_points(answers)]
    if kind == 1:
        return [lead + _run(found), turn + _run(answers)]
    if kind == 2:
        return [lead, *_points(found), turn, *_points(answers)]
    return [f"{lead}{_run(found)}{turn}{_run(answers)}"]


def _points(items: list[str]) -> list[str]:
    return [f"{'一二三'[i]}是{text}。" for i, text in enumerate(items)]


def _run(items: list[str]) -> str:
    return "；".join(f"{'一二三'[i]}是{text}" for i, text in enumerate(items)) + "。"


def others(rng: Random, words: Words) -> list[str]:
    """Give the paragraphs of section six; fees have been charged since 2021."""
    if int(words["y"]) < 2021:
        return [rng.choice(_NOTHING).format_map(words)]
    fee = rng.choice(_FEES_NONE).format_map(words)
    if "其他需要报告" in fee or rng.random() < 0.5:
        return [fee]
    return [fee, rng.choice(_NOTHING[:3]).format_map(words)] if rng.random() < 0.5 else [fee]
