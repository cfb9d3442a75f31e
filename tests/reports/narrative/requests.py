"""Sentences about requests: received, from whom, by which way, answered how, carried over."""

from __future__ import annotations

PROCEDURE = (
    "进一步规范依申请公开的登记、审核、办理、答复、送达、归档各环节工作。",
    "畅通当面提交、邮政寄送、网络提交等申请渠道，提供便捷的申请服务。",
    "引入法律顾问对答复意见进行合法性审查，不断提高答复质量。",
    "严格执行依申请公开办理规程，使用规范的答复文书格式。",
    "建立依申请公开会商机制，对疑难复杂事项集体研究，稳妥作出答复。",
    "加强与申请人的沟通，了解真实诉求，引导其依法合理提出申请。",
    "明确专人负责依申请公开工作，建立台账，实行限时办结和到期提醒。",
    "修订政府信息公开指南，更新受理机构名称、地址、电话和申请表下载方式。",
    "依申请公开渠道保持畅通，受理点的办公时间、联系方式均在{site}公布。",
    "对申请内容不明确的，一次性告知补正事项，给予申请人必要指导。",
    "完善内部协调机制，{office}统一受理，{units}依职责提供信息、拟定答复。",
)
NONE = (
    "{y}年，{own}未收到政府信息公开申请。",
    "本年度未收到公民、法人或其他组织提出的政府信息公开申请，也无上年结转申请。",
    "进一步畅通当面、信函、网络等申请渠道，全年没有收到依申请公开事项。",
    "{own}严格执行依申请公开办理规程，明确登记、审核、答复、归档各环节要求。全年未接到政府信息公开申请。",
    "全年收到政府信息公开申请0件。",
    "完善依申请公开答复文书格式，设立申请受理窗口。{y}年无依申请公开件。",
    "{y}年度{organ}没有收到公民、法人和其他组织的政府信息公开申请。",
    "{y}年，{own}收到依申请公开0件，答复0件。",
    "年内未发生公民、法人或者其他组织向{own}申请公开政府信息的情况。",
    "本年度新收政府信息公开申请为零，上年结转为零。",
    "{y}年，{own}受理政府信息公开申请0件，无结转下年度继续办理的申请。",
    "截至{y}年12月31日，{own}未接到任何形式的政府信息公开申请。",
    "{y}年1月1日至12月31日，{own}没有接到政府信息公开申请。",
    "经统计，{y}年{own}依申请公开数量为0件。",
    "全年政府信息公开申请零受理，不存在逾期答复情况。",
    "{own}设立了依申请公开受理点，{y}年暂未收到相关申请。",
    "本年度{own}新收和上年结转的政府信息公开申请均为0件。",
    "{y}年无人向{own}提出政府信息公开申请。",
)
NO_NEW = (
    "{y}年，{own}未新收政府信息公开申请。",
    "本年度没有新收到政府信息公开申请。",
    "{y}年新收政府信息公开申请0件。",
)
RECEIVED = (
    "{y}年，{own}共收到政府信息公开申请{received}件。",
    "本年度共受理依申请公开{received}件，均按照法定程序办理。",
    "规范依申请公开的受理、审核、处理、答复等环节，全年新收申请{received}件。",
    "{everywhere}共收到公民、法人和其他组织提出的信息公开申请{received}件，均在法定期限内予以答复或依法延期。",
    "{y}年度，{organ}新收政府信息公开申请{received}件。",
    "全年累计收到政府信息公开申请{received}件，均已登记在册、依法办理。",
    "{y}年{own}收到依申请公开申请件{received}件。",
    "截至{y}年12月31日，{own}本年共收到申请{received}件。",
    "{own}全年共接到公民、法人和其他组织依申请公开{received}件。",
    "{y}年，向{own}提出的政府信息公开申请共有{received}件。",
    "{y}年，{own}办理当年新收到的政府信息公开申请{received}件。",
    "年内新受理政府信息公开申请{received}件，均按规定登记、编号、流转。",
    "本年新收到政府信息公开申请{received}件，申请内容主要涉及{duty}等方面。",
    "申请办理情况：本年收到{received}件。",
    "{y}年{own}收到书面申请{received}件，无口头申请。",
)
RECEIVED_BY = (
    "全年新收政府信息公开申请{received}件，其中自然人{natural}件，法人或其他组织{legal}件。",
    "{y}年，{own}收到政府信息公开申请{received}件（自然人{natural}件，法人或其他组织{legal}件）。",
    "{y}年共收到政府信息公开申请{received}件。按申请人类型划分，自然人申请{natural}件，法人或其他组织申请{legal}件。",
    "本年收到申请{received}件。其中，自然人提出{natural}件，法人或其他组织提出{legal}件。",
    "全年共收到{received}件政府信息公开申请，{natural}件由自然人提出，{legal}件由法人或其他组织提出。",
    "新收申请{received}件，自然人申请的有{natural}件，法人或其他组织申请的有{legal}件。",
    "{y}年新收政府信息公开申请{received}件，其中，{applicants}。",
    "本年度新收政府信息公开申请{received}件，从申请主体看，{applicants}。",
    "收到申请{received}件，申请人构成为：{applicants}。",
)
APPLICANTS = (
    ("自然人", "natural"),
    ("商业企业", "business"),
    ("科研机构", "research"),
    ("社会公益组织", "welfare"),
    ("法律服务机构", "lawyers"),
    ("其他", "other_applicants"),
)
RECEIVED_THROUGH = (
    "{y}年，{own}共收到政府信息公开申请{received}件，其中网上申请{online}件、信函申请{by_post}件、当面申请{by_hand}件。",
    "全年收到政府信息公开申请{received}件，按申请方式分，网络平台{online}件，邮寄{by_post}件，现场{by_hand}件。",
    "{y}年新收政府信息公开申请{received}件：通过网络提交{online}件，通过邮政寄送{by_post}件，当面递交{by_hand}件。",
    "本年收到的{received}件申请中，线上提交{online}件，线下提交{offline}件。",
    "收到申请{received}件，其中线上{online}件（占{online_share}%），线下{offline}件（占{offline_share}%）。",
)
RECEIVED_AND_CARRIED = (
    "{y}年，{own}新收政府信息公开申请{received}件，上年结转{carried_in}件，合计{burden}件。",
    "全年需办理政府信息公开申请{burden}件，其中本年新收{received}件、上年结转{carried_in}件。",
    "{y}年共办理政府信息公开申请{burden}件（含上年结转{carried_in}件）。",
    "本年新收{received}件，加上{before}年结转的{carried_in}件，{own}{y}年应办理申请{burden}件。",
    "{own}{y}年收到政府信息公开申请{received}件，另有{before}年度结转申请{carried_in}件。",
)
CARRIED_IN = (
    "上年结转{carried_in}件。",
    "另有上年结转申请{carried_in}件。",
    "上年度结转{carried_in}件，已一并办理。",
    "{before}年结转至本年度办理的申请{carried_in}件。",
)
NOT_CARRIED_IN = (
    "无上年结转申请。",
    "上年结转0件。",
    "上年度没有结转的申请。",
)
HANDLED = (
    "全年办结{handled}件，结转下年度继续办理{carried_out}件。",
    "截至{y}年12月31日，已答复{handled}件，结转下年{carried_out}件。",
    "年内共办结{handled}件，未办结的{carried_out}件结转下年度继续办理。",
    "到{y}年底，已办理完毕{handled}件，尚有{carried_out}件在法定期限内，结转{next}年继续办理。",
    "本年度办结{handled}件，剩余{carried_out}件结转下年。",
    "上述申请年内办结{handled}件，{carried_out}件因未到答复期限结转下一年度。",
)
ALL_HANDLED = (
    "截至{y}年底已全部办结，共办结{handled}件，无结转下年度办理的申请。",
    "所有申请均在年内办结，结转下年度继续办理0件。",
    "全部按期答复，办结率100%，没有结转下年度办理的申请。",
    "年内办结{handled}件，结转下年度0件。",
    "已全部依法答复申请人，无结转事项。",
)
RESULTS_IN_FULL = (
    "已办结{handled}件，其中予以公开{granted}件，部分公开{partly}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{unprocessed}件，其他处理{otherwise}件。",
    "答复结果为：予以公开{granted}件，部分公开{partly}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{unprocessed}件，其他处理{otherwise}件。",
)
RESULTS = (
    "办结的{handled}件中，{results}。",
    "从办理结果看，{results}。",
    "按答复类型统计，{results}，共计{handled}件。",
    "全年答复{handled}件，答复情况如下：{results}。",
    "共作出答复{handled}件（{results}）。",
    "共办结{handled}件。其中，{results}。",
    "办理结果方面，{results}。",
)
RESULT_NAMES = (
    ("予以公开", "granted"),
    ("部分公开", "partly"),
    ("不予公开", "refused"),
    ("无法提供", "unavailable"),
    ("不予处理", "unprocessed"),
    ("其他处理", "otherwise"),
)
REFUSED = (
    "不予公开的{refused}件中，{reasons}。",
    "不予公开{refused}件，具体为{reasons}。",
)
REASONS = (
    ("属于国家秘密", "state_secret"),
    ("其他法律行政法规禁止公开", "forbidden"),
    ("危及“三安全一稳定”", "endangering"),
    ("保护第三方合法权益", "third_party"),
    ("属于三类内部事务信息", "internal"),
    ("属于四类过程性信息", "in_process"),
    ("属于行政执法案卷", "case_files"),
    ("属于行政查询事项", "queries"),
)
TIMELY = (
    "均在法定期限内答复，没有出现超期答复的情况。",
    "答复均符合法定时限要求。",
    "对需要延长答复期限的，均履行审批手续并告知申请人。",
    "需征求第三方意见的，均依法书面征求。",
)
