"""How a report begins and ends: title, preamble, sign-off."""

from __future__ import annotations

from random import Random

from gklint.forms import Form

from .facts import REGULATION, Words
from .organs import Organ

_BASES = (
    "根据{REG}（国务院令第711号，以下简称《条例》）和《{notice}》（{number}）要求，编制本报告。",
    "本报告依据{REG}（以下简称《条例》）及《{notice}》（{number}）要求编制。",
    "按照{REG}（国务院令第711号，以下简称《条例》）第五十条规定和《{notice}》（{number}）有关要求，现公布{organ}{y}年政府信息公开工作年度报告。",
    "根据{REG}（以下简称《条例》）的规定，特向社会公布{organ}{y}年政府信息公开工作年度报告。",
    "按照{superior}关于做好{y}年政府信息公开工作年度报告编制和发布工作的部署，依据{REG}（以下简称《条例》）有关规定，{organ}结合本机关实际编制本报告。",
)
_SHORT_BASES = (
    "根据{REG}和上级有关要求，现将{organ}{y}年政府信息公开工作情况报告如下：",
    "现将{own}{y}年政府信息公开工作情况报告如下。",
    "依据{REG}要求，{organ}编制{y}年度政府信息公开工作报告，现予公布。",
    "{y}年，{organ}在{superior}的正确领导和有关部门的指导下，认真贯彻落实{REG}，较好地完成了各项工作任务。现报告如下：",
)
_PARTS = (
    "本报告由{parts}六部分组成。",
    "全文包括{parts}六个部分。",
    "报告内容包括：{parts}。",
    "本年度报告共分六个部分，分别为：{parts}。",
)
_PERIODS = (
    "本报告中所列数据的统计期限自{y}年1月1日起，至{y}年12月31日止。",
    "报告中所列数据的统计期限为{y}年1月1日至{y}年12月31日。",
    "本年度报告所列数据统计时间为{y}年1月1日起至12月31日止。",
    "统计时限为{y}年1月1日—12月31日。",
    "本报告数据统计截至{y}年12月31日，统计起始时间为{y}年1月1日。",
)
_CONTACTS = (
    "本报告的电子版可以在{site}（{url}）下载。如对本报告有疑问，请与{office}联系（地址：{address}，邮编：{postcode}，电话：{phone}）。",
    "本报告可在{site}“政府信息公开年报”栏目查阅。公众如有意见建议，可致电{phone}。",
    "如对本报告有任何疑问，请联系{office}，联系电话：{phone}。",
    "欢迎公众通过{site}查询，联系单位：{office}；联系地址：{address}；联系电话：{phone}。",
)


def title_lines(rng: Random, organ: Organ, year: int, form: Form) -> list[str]:
    """Give the title, on one line or two."""
    kind = form.title
    return rng.choice(
        (
            [f"{organ.name}{year}年{kind}"],
            [f"{organ.name}{year}年{kind}"],
            [f"{organ.name}", f"{year}年{kind}"],
            [f"{year}年{organ.name}{kind}"],
            [f"{organ.name}关于{year}年{kind}"],
        )
    )


def preamble(rng: Random, words: Words, form: Form) -> list[str]:
    """Give the paragraphs before the first section; they set what the rest calls the regulation."""
    kind = rng.random()
    if kind < 0.08:
        return []
    if kind < 0.3:
        return [_filled(rng.choice(_SHORT_BASES), words, form)]
    sentences = [_filled(rng.choice(_BASES), words, form)]
    words["reg"] = "《条例》"
    if rng.random() < 0.7:
        sentences.append(rng.choice(_PARTS).format(parts=_part_names(rng, form)))
    if rng.random() < 0.85:
        sentences.append(rng.choice(_PERIODS).format_map(words))
    if rng.random() < 0.6:
        sentences.append(rng.choice(_CONTACTS).format_map(words))
    if len(sentences) > 2 and rng.random() < 0.4:
        return ["".join(sentences[:2]), "".join(sentences[2:])]
    return ["".join(sentences)]


def _filled(sentence: str, words: Words, form: Form) -> str:
    notice = form.notice_title if form.notice_title.startswith("国务院") else f"国务院办公厅{form.notice_title}"
    return sentence.format(REG=REGULATION, notice=notice, number=form.notice_number, **words)


def _part_names(rng: Random, form: Form) -> str:
    """Name the six parts, by their headings or in the regulation's words."""
    headings = [section.heading for section in form.sections]
    if rng.random() < 0.6:
        headings[3] = next((variant for variant in form.sections[3].variants if variant.startswith("因")), headings[3])
        headings[4] = next((v for v in form.sections[4].variants if v.startswith("政府信息公开工作")), headings[4])
    if rng.random() < 0.3:
        return "；".join(f"{section.ordinal}、{text}" for section, text in zip(form.sections, headings, strict=True))
    return "、".join(headings)


def sign_off(rng: Random, organ: Organ, year: int) -> list[str]:
    """Give who signed and when: from January of the year after to the day the report is due."""
    due = (3, 31) if organ.is_government else (1, 31)
    month = rng.randint(1, due[0])
    day = rng.randint(1, 28)
    date = rng.choice(
        (f"{year + 1}年{month}月{day}日", f"{year + 1}年{month}月{day}日", _in_characters(year + 1, month, day))
    )
    return [organ.name, date] if rng.random() < 0.8 else [date]


def _in_characters(year: int, month: int, day: int) -> str:
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(day, 10)
    days = ("" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十") + (digits[ones] if ones else "")
    months = "一二三四五六七八九十"[month - 1]
    return "".join(digits[int(digit)] for digit in str(year)) + f"年{months}月{days}日"
