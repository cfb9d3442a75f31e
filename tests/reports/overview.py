"""Section one: what the organ did, topic by topic, told in many ways."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .facts import Words
from .organs import Level, Organ

_INTRODUCTIONS = (
    "{y}年，{own}坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻落实{reg}和{superior}关于政务公开工作的部署要求，坚持以公开为常态、不公开为例外，扎实推进政府信息公开各项工作。",
    "{y}年以来，{organ}认真贯彻{reg}，紧紧围绕中心工作和群众关切，持续深化{duty}等领域信息公开，政府工作透明度进一步提高。",
    "一年来，{own}把政府信息公开作为推进依法行政、建设服务型机关的重要抓手，健全制度、压实责任、拓宽渠道，较好保障了公众的知情权、参与权、表达权和监督权。",
    "{y}年，在{superior}的精心指导下，{own}聚焦{duty}等重点工作，着力提升政府信息公开的质量和实效。",
    "{y}年度，{organ}严格按照{reg}规定，以及{superior}政务公开工作要点安排，细化任务分工，明确责任到人，政府信息公开工作有序开展。",
    "{organ}高度重视政府信息公开工作，成立由主要领导任组长的工作领导小组，明确{office}为政府信息公开工作机构，配备专职人员1名、兼职人员2名，形成了一级抓一级、层层抓落实的工作格局。",
    "今年以来，{own}深入学习宣传{reg}，坚持“谁主管、谁公开、谁负责”，扎实做好政府信息的收集、审核、发布和更新。",
)

_TITLES = {
    "disclosure": (
        "主动公开情况",
        "主动公开",
        "主动公开政府信息情况",
        "扎实做好主动公开",
        "主动公开方面",
        "突出重点，深化主动公开",
    ),
    "requests": ("依申请公开情况", "依申请公开", "依申请公开办理情况", "依申请公开方面", "规范流程，做好依申请公开"),
    "management": ("政府信息管理", "政府信息管理情况", "政府信息资源管理", "强化政府信息管理", "政府信息管理方面"),
    "platform": ("政府信息公开平台建设", "平台建设", "政府信息公开平台建设情况", "加强平台建设", "公开平台建设方面"),
    "supervision": ("监督保障", "监督保障情况", "强化监督保障", "监督保障方面", "健全机制，抓实监督保障"),
}

_DISCLOSURE = (
    "全年通过{site}公开政府信息{web}条，通过政务微信公众号发布信息{chat}条。",
    "全年共主动公开政府信息{published}条，其中门户网站{web}条、政务微信{chat}条、政务微博{blog}条。",
    "本年度累计发布各类信息{published}条，包括政府网站{web}条，微信公众号{chat}条，微博{blog}条，内容涵盖{duty}等方面。",
    "围绕{duty}等群众关心的事项，及时更新政府信息{web}条，制作图解{pictures}个，发布政策解读{readings}篇。",
    "坚持应公开尽公开，{y}年在{site}“政府信息公开”专栏发布信息{web}条，信息发布及时率100%。",
    "依托公开栏、宣传册、村（居）民微信群等方式，及时公布{duty}等信息，张贴公开内容{boards}期。",
    "{everywhere}主动公开机构职能、领导分工、规划计划、财政信息等内容共{web}条，政策文件与解读材料同步起草、同步审批、同步发布，全年解读{readings}次。",
    "做好财政预决算公开，按时公布{y}年度部门预算和{before}年度部门决算；同时公开{duty}等方面信息{web}条。",
    "通过{site}、“两微一端”等渠道主动回应社会关切，全年回复网民留言{replies}条，办结率100%。",
    "认真梳理基层政务公开标准目录，对照{points}个试点领域逐项公开，新增信息{web}条。",
)
_COUNTRYSIDE = (
    "在{boards}个村（社区）公开栏张贴低保、临时救助、惠农补贴等信息，方便群众就近查看。",
    "将村级财务收支、宅基地审批、强农惠农资金发放情况按季度上墙公开，共公开{boards}期。",
    "利用赶集日、村民大会等时机发放政策明白纸{replies}份，用群众听得懂的话讲政策。",
)
_NO_REQUESTS = (
    "{y}年，{own}未收到政府信息公开申请。",
    "本年度未收到公民、法人或其他组织提出的政府信息公开申请，也无上年结转申请。",
    "进一步畅通当面、信函、网络等申请渠道，全年没有收到依申请公开事项。",
    "{own}严格执行依申请公开办理规程，明确登记、审核、答复、归档各环节要求。全年未接到政府信息公开申请。",
    "全年收到政府信息公开申请0件。",
    "完善依申请公开答复文书格式，设立申请受理窗口。{y}年无依申请公开件。",
)
_REQUESTS = (
    "{y}年，{own}共收到政府信息公开申请{received}件。",
    "全年新收政府信息公开申请{received}件，其中自然人{natural}件，法人或其他组织{legal}件。",
    "本年度共受理依申请公开{received}件，均按照法定程序办理。",
    "规范依申请公开的受理、审核、处理、答复等环节，全年新收申请{received}件。",
    "{everywhere}共收到公民、法人和其他组织提出的信息公开申请{received}件，均在法定期限内予以答复或依法延期。",
)
_CARRIED = (
    "上年结转{carried_in}件。",
    "另有上年结转申请{carried_in}件。",
)
_HANDLED = (
    "全年办结{handled}件，结转下年度继续办理{carried_out}件。",
    "截至{y}年12月31日，已答复{handled}件，结转下年{carried_out}件。",
    "已办结{handled}件，其中予以公开{granted}件，部分公开{partly}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{unprocessed}件，其他处理{otherwise}件。",
    "答复结果为：予以公开{granted}件，部分公开{partly}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{unprocessed}件，其他处理{otherwise}件。",
)
_NO_DISPUTES = (
    "未发生因政府信息公开引发的行政复议、行政诉讼案件。",
    "全年无因政府信息公开申请行政复议、提起行政诉讼的情况。",
    "没有发生针对{own}有关政府信息公开事务的行政复议和行政诉讼。",
)
_DISPUTES = (
    "因政府信息公开被申请行政复议{reviews}件，被提起行政诉讼{suits}件。",
    "全年发生涉及政府信息公开的行政复议{reviews}件、行政诉讼{suits}件。",
)
_MANAGEMENT = (
    "严格执行信息发布“三审三校”制度，坚持先审查、后公开，确保公开信息准确、规范、安全。",
    "落实政府信息公开属性源头认定机制，在公文起草环节同步确定公开属性，不予公开的说明理由。",
    "动态调整政府信息公开目录和指南，对网站历史信息开展清理，更正错敏信息{fixed}条。",
    "规范政府信息制作、获取、保存、处理流程，对已公开的信息定期评估，及时更新失效内容。",
    "加强保密审查，做到“涉密信息不上网、上网信息不涉密”，全年未发生失泄密事件。",
    "建立政府信息管理台账，实行专人收集、专人审核、专人发布，分类归档{web}条。",
)
_DOCUMENTS = (
    "{y}年制发行政规范性文件{issued}件，废止{repealed}件，现行有效{in_force}件。",
    "全年制定行政规范性文件{issued}件、废止{repealed}件，目前现行有效行政规范性文件{in_force}件，均已集中公开。",
    "做好行政规范性文件清理工作，本年制发{issued}件，废止{repealed}件，现行有效{in_force}件。",
)
_OLD_DOCUMENTS = (
    "本年新制作规范性文件{made}件，对外公开规范性文件总数{disclosed}件。",
    "{y}年共制作规范性文件{made}件，累计对外公开{disclosed}件。",
)
_PLATFORM = (
    "优化{site}政府信息公开专栏设置，设置{columns}个子栏目，方便公众查询。",
    "依托{site}做好信息发布，{own}不单独开设网站；开通政务新媒体账号{accounts}个，定期更新维护。",
    "完成门户网站适老化和无障碍改造，全年页面浏览量{visits}次，栏目更新及时率保持在较高水平。",
    "在便民服务大厅、图书馆、档案馆设立政府信息公开查阅点{points}个，配备查询电脑和纸质目录。",
    "{own}不负责政府信息公开平台的建设维护，按要求通过{site}统一发布信息。",
    "加强政务新媒体规范管理，注销僵尸账号，现有账号{accounts}个，由{office}统一管理。",
    "升级信息公开平台检索功能，新增“政策问答”“一图读懂”等栏目，{y}年更新内容{web}条，实行7×24小时监测。",
)
_SUPERVISION = (
    "把政府信息公开纳入年度绩效考核，全年开展自查{checks}次，整改问题{fixed}个；组织社会评议，群众满意率{satisfied}%；未发生责任追究情形。",
    "将政务公开工作列入目标考核，分值占比{points}分。主动接受社会评议，公众总体满意。本年度没有因政府信息公开工作被追究责任的情况。",
    "健全工作考核、社会评议、责任追究制度，全年组织业务培训{trainings}次，培训{trained}人次。年内社会评议结果良好，无责任追究情况。",
    "强化日常监督，{office}每季度通报信息公开情况，工作考核结果与评先评优挂钩；通过问卷开展社会评议，收回问卷{replies}份；未出现需要追究责任的情形。",
)
_DEPARTMENT_SUPERVISION = (
    "全年开展专题培训{trainings}次，参训{trained}人次，{checks}次组织栏目自查，及时整改存在的问题。",
    "明确分管领导和责任科室，把信息公开情况纳入科室年终考评。",
    "按照{superior}要求开展自查自纠，整改网站栏目问题{fixed}个，畅通监督投诉渠道，监督电话：{phone}。",
    "积极参加上级组织的政务公开业务培训{trainings}次，专人负责信息报送和更新，接受社会监督。",
)

Topic = Callable[[Random, Organ, Words], list[str]]


def _disclosure(rng: Random, organ: Organ, words: Words) -> list[str]:
    sentences = rng.sample(_DISCLOSURE, rng.choice((1, 1, 2)))
    if organ.level in {Level.TOWNSHIP, Level.STREET} and rng.random() < 0.5:
        sentences.append(rng.choice(_COUNTRYSIDE))
    return [sentence.format_map(words) for sentence in sentences]


def _requests(rng: Random, organ: Organ, words: Words) -> list[str]:
    del organ
    if words["received"] == words["carried_in"] == 0:
        sentences = [rng.choice(_NO_REQUESTS)]
    else:
        sentences = [rng.choice(_REQUESTS)]
        if words["carried_in"]:
            sentences.append(rng.choice(_CARRIED))
        sentences.append(rng.choice(_HANDLED))
    if words["disputes"]:
        sentences.append(rng.choice(_DISPUTES))
    elif rng.random() < 0.4:
        sentences.append(rng.choice(_NO_DISPUTES))
    return [sentence.format_map(words) for sentence in sentences]


def _management(rng: Random, organ: Organ, words: Words) -> list[str]:
    del organ
    sentences = rng.sample(_MANAGEMENT, rng.choice((1, 1, 2)))
    if "issued" in words:
        if rng.random() < 0.5:
            sentences.append(rng.choice(_DOCUMENTS))
    elif "made" in words and rng.random() < 0.4:
        sentences.append(rng.choice(_OLD_DOCUMENTS))
    return [sentence.format_map(words) for sentence in sentences]


def _platform(rng: Random, organ: Organ, words: Words) -> list[str]:
    del organ
    return [sentence.format_map(words) for sentence in rng.sample(_PLATFORM, rng.choice((1, 1, 2)))]


def _supervision(rng: Random, organ: Organ, words: Words) -> list[str]:
    pool = _SUPERVISION if organ.is_government else (*_DEPARTMENT_SUPERVISION, *_SUPERVISION[2:])
    return [rng.choice(pool).format_map(words)]


_TOPICS: dict[str, Topic] = {
    "disclosure": _disclosure,
    "requests": _requests,
    "management": _management,
    "platform": _platform,
    "supervision": _supervision,
}
_ORDINALS = "一二三四五六七"


def overview(rng: Random, organ: Organ, words: Words) -> list[str]:
    """Give the paragraphs of section one."""
    paragraphs = [rng.choice(_INTRODUCTIONS).format_map(words)] if rng.random() < 0.8 else []
    topics = [(name, "".join(tell(rng, organ, words))) for name, tell in _TOPICS.items()]
    return paragraphs + rng.choice(_ARRANGEMENTS)(rng, topics)


def _under_headings(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    found = []
    stop = rng.choice(("", "", "。"))
    for i, (name, text) in enumerate(topics):
        found.append(f"（{_ORDINALS[i]}）{rng.choice(_TITLES[name])}{stop}")
        found.append(text)
    return found


def _with_headings(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    return [f"（{_ORDINALS[i]}）{rng.choice(_TITLES[name])}。{text}" for i, (name, text) in enumerate(topics)]


def _numbered(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    mark = rng.choice((".", "、", "．"))
    return [f"{i}{mark}{rng.choice(_TITLES[name])}。{text}" for i, (name, text) in enumerate(topics, 1)]


def _in_one_go(rng: Random, topics: list[tuple[str, str]]) -> list[str]:
    told = [f"{_ORDINALS[i]}是{rng.choice(_TITLES[name][:2])}。{text}" for i, (name, text) in enumerate(topics)]
    return ["".join(told)]


_ARRANGEMENTS = (
    _under_headings,
    _under_headings,
    _with_headings,
    _with_headings,
    _with_headings,
    _numbered,
    _in_one_go,
)
