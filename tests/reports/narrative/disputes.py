"""Sentences about reconsiderations and suits."""

from __future__ import annotations

NONE = (
    "未发生因政府信息公开引发的行政复议、行政诉讼案件。",
    "全年无因政府信息公开申请行政复议、提起行政诉讼的情况。",
    "没有发生针对{own}有关政府信息公开事务的行政复议和行政诉讼。",
    "{y}年，{own}未因政府信息公开工作被申请行政复议或被提起行政诉讼。",
    "全年政府信息公开行政复议0件、行政诉讼0件。",
    "本年度因政府信息公开引起的行政复议和行政诉讼均为0件。",
    "年内没有收到涉及政府信息公开的行政复议申请和行政诉讼。",
    "无政府信息公开类行政复议，无政府信息公开类行政诉讼。",
    "{y}年{own}涉政府信息公开的复议、诉讼案件为零。",
    "未出现因申请公开政府信息引起的复议案件，也未出现相关诉讼案件。",
)
COUNTS = (
    "因政府信息公开被申请行政复议{reviews}件，被提起行政诉讼{suits}件。",
    "全年发生涉及政府信息公开的行政复议{reviews}件、行政诉讼{suits}件。",
    "{y}年，{own}因政府信息公开工作被申请行政复议{reviews}件、被提起行政诉讼{suits}件，均依法答复、应诉。",
    "涉及政府信息公开的复议、诉讼案件共{disputes}件，其中行政复议{reviews}件，行政诉讼{suits}件。",
    "年内办理政府信息公开行政复议案件{reviews}件，参加政府信息公开行政诉讼{suits}件。",
    "因政府信息公开引发的行政复议为{reviews}件、行政诉讼为{suits}件，有关情况详见第四部分。",
)
REVIEWS_ONLY = (
    "全年因政府信息公开被申请行政复议{reviews}件，没有发生行政诉讼。",
    "发生政府信息公开行政复议{reviews}件，未发生行政诉讼。",
    "行政复议{reviews}件，行政诉讼0件。",
)
SUITS_ONLY = (
    "全年未发生政府信息公开行政复议，因政府信息公开被提起行政诉讼{suits}件。",
    "行政复议0件，行政诉讼{suits}件。",
)
REVIEW_RESULTS = (
    "政府信息公开行政复议共{reviews}件，其中{review_results}。",
    "因政府信息公开被申请行政复议{reviews}件（{review_results}）。",
)
REVIEW_NAMES = (
    ("结果维持", "reviews_upheld"),
    ("结果纠正", "reviews_corrected"),
    ("其他结果", "reviews_other"),
    ("尚未审结", "reviews_pending"),
)
SUIT_WAYS = (
    "政府信息公开行政诉讼{suits}件，其中未经复议直接起诉{direct_suits}件，复议后起诉{later_suits}件。",
    "被提起行政诉讼{suits}件：未经复议直接起诉的{direct_suits}件、复议后起诉的{later_suits}件。",
)
