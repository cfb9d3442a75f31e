"""Traps in the prose: sentences and lists that look like defects."""

from __future__ import annotations

import re
from random import Random

from .paper import Paper

# ---------------------------------------------------------------- sentences


_SENTENCES = {
    "overview": (
        "全年通过门户网站公开政府信息313条，其中政策文件100条、工作动态138条。",
        "发布重点领域信息425条，包括财政资金210条、社会救助128条等。",
        "{own}下辖7街1镇，8个街镇均已设立政府信息公开查阅点。",
        "按时公开{y}年部门预算和{before}年度部门决算，以及{before}年度“三公”经费决算情况。",
        "政府信息自形成或者变更之日起20个工作日内予以公开，法律、法规另有规定的从其规定。",
        "对涉及第三方合法权益的申请，书面征求意见，第三方应当自收到征求意见书之日起15个工作日内提出意见。",
        "依据《条例》第二十条第（一）项、第（五）项规定，公开规章、行政规范性文件和行政许可的依据、条件、程序。",
        "全年组织政务公开培训37场，即机关1场、部门2场、街镇34场。",
        "截至{y}年12月31日，专栏累计信息26365条。",
        "落实《{y}年政务公开工作要点》，对照要点逐条分解任务。",
        "{own}不承担行政许可事项的，不公开相关办理结果；村（居）务公开由各村（社区）负责。",
        "信息公开申请表可当面领取（或从网站下载），也可来电（来函）索取。",
        "全年行政诉讼败诉0件，因政府信息公开被责任追究人员0名。",
        "总体情况看，各项任务按期完成。",
        "{next}年将继续做好{y}年度决算公开准备工作。",
    ),
    "problems": (
        "总体情况良好，但与公众期待仍有差距。",
        "{before}年查摆的问题已全部整改到位，{y}年未再发生。",
        "上述问题的主要原因是人员变动较大（全年调整3人次）。",
    ),
    "others": (
        "{own}{y}年未收到人大代表建议、政协提案中涉及政府信息公开的内容。",
        "本报告如有疑问，请与{office}联系，电话：{phone}。",
    ),
}


def sentences(rng: Random, paper: Paper) -> bool:
    """Add sentences to paragraphs, or as paragraphs of their own."""
    keys = [rng.choice(("overview", "overview", "problems", "others")) for _ in range(rng.randint(1, 3))]
    return sum(_one_more(rng, paper, key) for key in keys) > 0


def _one_more(rng: Random, paper: Paper, key: str) -> bool:
    sentence = rng.choice(_SENTENCES[key]).format_map(paper.words)
    paragraphs = paper.prose[key]
    if sentence in "".join(paragraphs):
        return False
    if rng.random() < 0.5:
        paragraphs.insert(_free_place(rng, paragraphs), sentence)
        return True
    places = [i for i, text in enumerate(paragraphs) if text.endswith("。") and len(text) > 30]
    if places:
        place = rng.choice(places)
        paragraphs[place] += sentence
    return bool(places)


def _free_place(rng: Random, paragraphs: list[str]) -> int:
    """Give a place where a paragraph of its own stands well: at the beginning or the end."""
    return rng.choice((0, len(paragraphs))) if _is_text(paragraphs[0]) else len(paragraphs)


def _is_text(paragraph: str) -> bool:
    return not re.match(r"（|[一二三四五六七]是|\d", paragraph)


# ---------------------------------------------------------------- lists


_LISTS = (
    (
        "主要做法如下：",
        "1.完善制度。修订信息公开审查办法。",
        "2.明确责任。确定专人负责。",
        "3.强化培训。组织学习{trainings}次。",
    ),
    ("具体包括：", "（1）机构职能信息；", "（2）规划计划信息；", "（3）财政预决算信息。"),
    ("公开渠道包括：", "1、政府网站；", "2、政务新媒体；", "3、公开栏。"),
    (
        "重点抓好三项工作：",
        "第一，抓学习。组织集中学习{trainings}次。",
        "第二，抓落实。逐项对照检查。",
        "第三，抓督查。",
    ),
    ("主要公开以下内容：", "①机构职能；", "②政策文件；", "③办事指南。"),
    ("各季度更新情况：", "一季度{checks}次。", "二季度{points}次。", "三、四季度各{points}次。"),
)
_QUOTED = (
    "《{y}年政务公开工作要点》分为五部分：一、以公开促进经济发展；二、以公开推进政策落实；三、以公开规范权力运行；四、以公开服务群众；五、强化保障。",
    "印发《政府信息公开工作规程》，其中“一、总体要求”“二、办理流程”“三、监督保障”对各环节作出规定。",
    "会议传达了上级文件精神：一、提高认识；二、落实责任；三、加强考核。",
)


def numbered_list(rng: Random, paper: Paper) -> bool:
    """Add a numbered list at the end of a section's prose."""
    key = rng.choice(("overview", "problems"))
    paper.prose[key].extend(text.format_map(paper.words) for text in rng.choice(_LISTS))
    return True


def quoted(rng: Random, paper: Paper) -> bool:
    """Quote a document that is numbered like the report itself."""
    paper.prose["overview"].append(rng.choice(_QUOTED).format_map(paper.words))
    return True


def fee_subsections(rng: Random, paper: Paper) -> bool:
    """Divide section six."""
    fee = f"（一）信息处理费收取情况。{paper.year}年，{paper.words['own']}未收取信息处理费。"
    if paper.year < 2021:
        return False
    paper.prose["others"][:] = rng.choice(
        (
            [fee, "（二）其他需要报告的事项。无。"],
            [
                "（一）收取信息处理费情况",
                f"{paper.year}年未收取政府信息公开信息处理费。",
                "（二）其他事项",
                "无其他需要报告的事项。",
            ],
        )
    )
    return True


def more_topics(rng: Random, paper: Paper) -> bool:
    """Add a subsection of the organ's own to the five topics."""
    del rng
    paragraphs = paper.prose["overview"]
    count = sum(bool(re.match(r"（[一二三四五六七]）", text)) for text in paragraphs)
    if count != 5:
        return False
    paragraphs.append(f"（六）{paper.year}年政务公开工作要点落实情况。对照要点逐项抓好落实，全部任务按期完成。")
    return True


def nested(rng: Random, paper: Paper) -> bool:
    """Number problems within subsections: （一） 1. 2. （二） 1. 2."""
    del rng
    year = paper.year
    paper.prose["problems"][:] = [
        "（一）存在的主要问题",
        "1.政策解读形式较为单一。",
        "2.部分栏目更新不够及时。",
        "（二）改进情况",
        f"1.丰富解读形式，{year + 1}年增加图解类解读。",
        "2.明确专人每周检查栏目更新情况。",
    ]
    return True
