"""How a report begins and ends: title, preamble, sign-off."""

from __future__ import annotations

from random import Random

from gklint.forms import Form

from .facts import REGULATION
from .narrative.openings import BASES, CONTACTS, PARTS, PERIODS, SHORT_BASES
from .narrative.telling import fill, noted
from .organs import Organ
from .words import Words


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
    """Give the paragraphs before the first section; they set what the rest calls the regulation.

    They come with the characters that say what they tell.
    """
    kind = rng.random()
    if kind < 0.08:
        return []
    if kind < 0.3:
        return [_filled(rng.choice(SHORT_BASES), words, form)]
    sentences = [_filled(rng.choice(BASES), words, form)]
    words["reg"] = "《条例》"
    if rng.random() < 0.7:
        sentences.append(noted("parts", rng.choice(PARTS).format(parts=_part_names(rng, form))))
    if rng.random() < 0.85:
        sentences.append(noted("period", fill(rng.choice(PERIODS), words)))
    if rng.random() < 0.6:
        sentences.append(noted("contact", fill(rng.choice(CONTACTS), words)))
    if len(sentences) > 2 and rng.random() < 0.4:
        return ["".join(sentences[:2]), "".join(sentences[2:])]
    return ["".join(sentences)]


def _filled(sentence: str, words: Words, form: Form) -> str:
    title = form.notice_title
    notice = title if title.startswith("国务院") else f"国务院办公厅{title}"
    short = title[title.index("关于") :].replace("《", "〈").replace("》", "〉")
    more: Words = {"REG": REGULATION, "notice": notice, "short_notice": short, "number": form.notice_number}
    return noted("basis", fill(sentence, words | more))


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
