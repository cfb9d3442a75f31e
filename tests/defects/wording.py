"""What is left in or written wrongly: placeholders, instructions, confusions, repeats (GK601–GK604)."""

from __future__ import annotations

import re
from random import Random

from .paper import Paper
from .passages import caption, sentences, with_marks
from .way import Defect, Way, Ways, each

_ANYWHERE = ("overview", "overview", "problems", "others")

# ---------------------------------------------------------------- GK601

GK601: Ways = {
    "crosses": sentences(
        "GK601",
        "{y}年，⟦××⟧局认真落实各项公开任务。",
        "全年组织培训⟦××⟧次。",
        "联系电话：⟦×××-×××××××⟧。",
        "按照⟦××市⟧人民政府有关要求抓好落实。",
        allowed=("GK505", "GK515"),
    ),
    "letters": sentences(
        "GK601",
        "全年共公开信息⟦XX⟧条。",
        "{y}年，⟦XX⟧街道积极开展宣传活动。",
        "在⟦XXX⟧网站公布有关信息。",
        "参训⟦XX⟧人次，取得良好效果。",
        allowed=("GK505", "GK515"),
    ),
    "asterisks": sentences(
        "GK601", "全年办理来信⟦**⟧件。", "与⟦***⟧单位开展业务交流。", "联系人：⟦**⟧。", allowed=("GK505",)
    ),
    "lines": sentences("GK601", "全年召开会议⟦____⟧次。", "共收到意见建议⟦______⟧条。", allowed=("GK505",)),
    "what to fill in": sentences(
        "GK601",
        "公众可登录门户网站⟦（具体网址）⟧查询。",
        "⟦（单位名称）⟧认真落实各项工作要求。",
        "联系电话：⟦（填写电话）⟧。",
        "由⟦（此处填写单位全称）⟧负责解释。",
    ),
    "to be added": sentences(
        "GK601",
        "满意度测评结果⟦待补充⟧。",
        "（⟦此处待补充⟧）",
        "全年培训人次：⟦待填⟧。",
        "参训人数⟦（待补充）⟧。",
        allowed=("GK606", "GK505"),
    ),
    "somebody": sentences(
        "GK601", "全年由⟦某某⟧科室负责信息发布。", "按照⟦某某⟧文件要求开展工作。", allowed=("GK515",)
    ),
    "year and day": sentences(
        "GK601",
        "⟦XXXX年⟧以来，持续加强队伍建设。",
        "截至⟦XX月XX日⟧，全部整改到位。",
        "⟦××××年×月×日⟧前完成整改。",
        allowed=("GK513",),
    ),
}

# ---------------------------------------------------------------- GK602

_TABLE = "该部分以表格形式报告。表格如下："
_GENERAL = (
    "对本机关贯彻落实《条例》情况进行综述，主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障"
    "（含《条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”）等方面。"
)
_SORTED = (
    "主要梳理了主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障"
    "（含《条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”）等方面。"
)


def _instruction(text: str, *tables: str) -> Way:
    """Leave the form's instruction above a table, or above all of them."""

    def apply(rng: Random, paper: Paper) -> Defect:
        chosen = [rng.choice(tables)] if tables else ["disclosure", "requests", "review"]
        marks = [mark for table in chosen for mark in caption(paper, table, f"⟦{text}⟧")]
        return Defect(each("GK602", marks))

    return Way(apply)


def _instruction_in_prose(text: str, *, first: bool) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        del rng
        marks, marked = with_marks(paper, f"⟦{text}⟧")
        paragraphs = paper.prose["overview"]
        if first:
            paragraphs.insert(0, marked)
        else:
            paragraphs[0] += marked
        return Defect(each("GK602", marks), allowed=frozenset({"GK605"}))

    return Way(apply)


GK602: Ways = {
    "above what is disclosed": _instruction(_TABLE, "disclosure"),
    "above the requests": _instruction(_TABLE, "requests"),
    "above the review": _instruction(_TABLE, "review"),
    "above all tables": _instruction(_TABLE),
    "first sentence only": _instruction("该部分以表格形式报告。", "disclosure", "requests", "review"),
    "section one, a paragraph": _instruction_in_prose(_GENERAL, first=True),
    "section one, in a paragraph": _instruction_in_prose(_SORTED, first=False),
}

# ---------------------------------------------------------------- GK603

_WORDS = ("工作", "信息", "公开", "进一步", "加强", "政府信息", "认真", "及时", "开展", "落实", "规范")


def _doubled_word(rng: Random, paper: Paper) -> Defect | None:
    """Write a word twice in a row."""
    places = [
        (section, i, hit)
        for section in ("overview", "problems")
        for i, text in enumerate(paper.prose[section])
        for hit in re.finditer("|".join(_WORDS), text)
        if text[hit.end() : hit.end() + len(hit[0])] != hit[0]
        and text[hit.start() - len(hit[0]) : hit.start()] != hit[0]
    ]
    if not places:
        return None
    section, i, hit = rng.choice(places)
    mark, again = paper.mark(hit[0])
    text = paper.prose[section][i]
    paper.prose[section][i] = text[: hit.end()] + again + text[hit.end() :]
    return Defect(each("GK603", [mark]))


def _again(where: str) -> Way:
    """Repeat a sentence or a clause of section one: right behind itself, later in its paragraph, or in another one."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        paragraphs = paper.prose["overview"]
        least = 14 if where == "clause" else 22
        marks = "，。；" if where == "clause" else "。"
        pieces = [
            (i, hit)
            for i, text in enumerate(paragraphs)
            for hit in re.finditer(
                rf"(?<=[{marks}])[^。，；（）《》“”：]{{{least},}}[{marks}]"
                if where == "clause"
                else r"(?<=。)[^。（]{22,}。",
                text,
            )
        ]
        if not pieces:
            return None
        i, hit = rng.choice(pieces)
        mark, again = paper.mark(hit[0])
        if where in {"clause", "sentence"}:
            paragraphs[i] = paragraphs[i][: hit.end()] + again + paragraphs[i][hit.end() :]
        elif where == "paragraph's end":
            if hit.end() == len(paragraphs[i]):
                return None
            paragraphs[i] += again
        else:
            paper.prose["problems"].append(again)
        return Defect(each("GK603", [mark]), elsewhere=True)

    return Way(apply)


def _paragraph_again(section: str, *, later: bool) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        paragraphs = paper.prose[section]
        places = [i for i, text in enumerate(paragraphs) if len(text) > 40]
        if not places:
            return None
        i = rng.choice(places)
        mark, again = paper.mark(paragraphs[i])
        paragraphs.insert(len(paragraphs) if later else i + 1, again)
        return Defect(each("GK603", [mark]), allowed=frozenset({"GK116"}), elsewhere=True)

    return Way(apply)


GK603: Ways = {
    "a word": Way(_doubled_word),
    "a clause": _again("clause"),
    "a sentence": _again("sentence"),
    "a sentence, later": _again("paragraph's end"),
    "a sentence, in another section": _again("section"),
    "a paragraph": _paragraph_again("overview", later=False),
    "a paragraph, later": _paragraph_again("overview", later=True),
    "a paragraph of the problems": _paragraph_again("problems", later=False),
    "a phrase in its sentence": sentences(
        "GK603",
        "智慧大厅与政务服务系统实现数据对接，⟦与政务服务系统实现数据对接⟧，方便群众办事。",
        "通过门户网站，⟦通过门户网站⟧及时发布各类通知公告。",
        "不断提高政府信息公开工作水平，⟦不断提高政府信息公开工作水平⟧。",
    ),
}

# ---------------------------------------------------------------- GK604

GK604: Ways = {
    "截止 before a date": sentences(
        "GK604",
        "⟦截止⟧{y}年12月31日，各项任务全部完成。",
        "⟦截止⟧{y}年底，整改工作已全部完成。",
        "⟦截止⟧目前，栏目更新正常。",
    ),
    "the notice": sentences(
        "GK604", "认真落实国办公开⟦办涵⟧〔2021〕30号文件要求。", years=(2021, 2026), also=("GK703", "GK702")
    ),
    "其它": sentences("GK604", "⟦其它⟧需要报告的事项：无。", "无⟦其它⟧需要报告的事项。", sections=("others",)),
    "internal matters": sentences(
        "GK604", "属于三类⟦内容⟧事务信息的依法不予公开。", "对⟦内容事务⟧信息依法不予公开。", sections=("overview",)
    ),
    "on request": sentences(
        "GK604", "规范⟦已申请⟧公开办理流程。", "进一步做好⟦已申请公开⟧答复工作。", sections=("overview", "problems")
    ),
    "for reading": sentences("GK604", "相关信息在网站集中公布，⟦供以⟧查阅。", "在大厅放置纸质材料，⟦供以⟧群众查阅。"),
    "sound alikes": sentences(
        "GK604",
        "工作人员⟦竞竞业业⟧，圆满完成任务。",
        "将⟦再接再励⟧，推动工作再上台阶。",
        "将⟦一如继往⟧做好信息公开工作。",
        "及时⟦批露⟧相关信息。",
        "按照统一⟦布署⟧抓好落实。",
        "⟦既使⟧人员变动，也保证工作不断档。",
        "定期更换到期⟦帐号⟧密码。",
    ),
    "look alikes": sentences(
        "GK604",
        "严格⟦按排⟧专人负责。",
        "自觉⟦接收⟧社会监督。",
        "群众可⟦登陆⟧网站查询相关信息。",
        "及时⟦反应⟧群众诉求。",
        "⟦部份⟧栏目更新较慢。",
        "⟦做为⟧牵头单位，切实履行职责。",
        "防止⟦泻密⟧事件发生。",
    ),
    "characters lost": sentences(
        "GK604",
        "做好政府⟦息公开⟧工作。",
        "现将存在的主要问题及⟦改情况⟧说明如下。",
        "无⟦其进他⟧需要报告的事项。",
        "明确⟦安全专人⟧负责信息发布。",
    ),
}
