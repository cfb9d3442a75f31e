"""Defects of the wording (GK601 to GK609), put into the paragraphs of a report."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from gklint.words import misused
from tests.reports.pages import Kind, Part

from .paper import Paper
from .parts import WITH_TABLE, heading_place, mark_part
from .way import Defect, Way, Ways, one

_PROSE = ("overview", "problems", "others")
_LONG = 30

Change = Callable[[Random, re.Match[str]], str | None]
"""What stands in the place of a match."""


def _in_paragraph(
    code: str,
    pattern: str,
    change: Change,
    *,
    whole: bool = False,
    sections: tuple[str, ...] = _PROSE,
    allowed: str = "",
) -> Way:
    """Change one match in one paragraph; the mark lies around what is put there, or around the whole paragraph."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        spots = [
            (key, i, match)
            for key in sections
            for i, text in enumerate(paper.prose[key])
            for match in re.finditer(pattern, text)
        ]
        rng.shuffle(spots)
        for key, i, match in spots:
            new = change(rng, match)
            if new is not None and new != match.group():
                text = match.string
                mark, marked = paper.mark(text[: match.start()] + new + text[match.end() :] if whole else new)
                paper.prose[key][i] = marked if whole else text[: match.start()] + marked + text[match.end() :]
                return Defect(one(code, mark), allowed=frozenset(allowed.split()))
        return None

    return Way(apply)


def _to(*texts: str) -> Change:
    return lambda rng, match: rng.choice(texts)


# ---------------------------------------------------------------- GK601, GK602

_FIGURES = "GK501 GK502 GK504 GK505"

GK601: Ways = {
    "letters for a number": _in_paragraph(
        "GK601", r"\d+(?=[条件次份篇])", _to("XX", "××", "XXX", "xx"), allowed=_FIGURES
    ),
    "a line for a number": _in_paragraph("GK601", r"\d+(?=[条件次份篇])", _to("____", "__"), allowed=_FIGURES),
    "stars for a number": _in_paragraph(
        "GK601", r"(?<=[信息公开收到布答复])\d+(?=[条件次份篇])", _to("**", "***"), allowed=_FIGURES
    ),
    "one letter for a number": _in_paragraph(
        "GK601", r"(?<=[信息公开收到布])\d+(?=[条件次份篇])", _to("X", "×"), allowed=_FIGURES
    ),
    "an address to be filled in": _in_paragraph(
        "GK601", r"(?<=网站)(?=[，。、“发公])", _to("（具体网址）", "（网址）", "【具体网址】")
    ),
    "a name to be filled in": _in_paragraph(
        "GK601", r"(?<=。)(?=[^，。]{4,})", _to("（单位名称）", "××局", "[机关名称]", "XX县")
    ),
    "to be filled in later": _in_paragraph("GK601", r"(?<=[。；])$", _to("（待补充）", "【待填写】", "数据：待补充。")),
    "a year": _in_paragraph("GK601", r"20\d\d(?=年)", _to("20XX", "202X", "××××"), allowed=_FIGURES),
}

_INSTRUCTIONS = (
    "该部分以表格形式报告。表格如下：",
    "（该部分以表格形式报告）",
    "该部分以表格形式报告，表格如下：",
    "填报说明：没有数据的填0。",
)


def _instructed(rng: Random, paper: Paper) -> Defect:
    """Leave the form's words above a table."""
    key = rng.choice(WITH_TABLE)
    place = heading_place(paper, key) + 1
    paper.parts.insert(place, Part(Kind.CAPTION, key, rng.choice(_INSTRUCTIONS)))
    return Defect(one("GK602", mark_part(paper, place)))


GK602: Ways = {
    "above a table": Way(_instructed),
    "in the overview": _in_paragraph(
        "GK602", r"^(?=[^（(第一二三])", _to("对本机关贯彻落实《条例》情况进行综述。"), sections=("overview",)
    ),
    "in brackets": _in_paragraph("GK602", r"(?<=。)$", _to("（没有数据的填0）", "（减用负值表示，如-8）")),
    "what to delete": _in_paragraph("GK602", r"(?<=。)$", _to("请各单位根据实际情况填写，提交时请删除本说明。")),
    "what must not be left out": _in_paragraph("GK602", r"(?<=。)$", _to("不能遗漏，也不宜泛化。")),
}

# ---------------------------------------------------------------- GK603

_WORDS = "推进|落实|加强|完善|规范|进一步|政府信息|不断|及时|开展|持续|通过|提高|建立|栏目|群众|认真|积极|更新|健全"


def _doubled(pattern: str, least: int = 1, allowed: str = "") -> Way:
    """Say something twice, the second time marked."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        spots = [
            (key, i, match)
            for key in _PROSE
            for i, text in enumerate(paper.prose[key])
            for match in re.finditer(pattern, text)
            if len(match.group()) >= least
        ]
        if not spots:
            return None
        key, i, match = rng.choice(spots)
        mark, again = paper.mark(match.group())
        text = match.string
        paper.prose[key][i] = text[: match.end()] + again + text[match.end() :]
        return Defect(one("GK603", mark), allowed=frozenset(allowed.split()))

    return Way(apply)


def _paragraph_twice(rng: Random, paper: Paper) -> Defect | None:
    spots = [
        (key, i)
        for key in _PROSE
        for i, text in enumerate(paper.prose[key])
        if len(text) > _LONG and "（" not in text[:1]
    ]
    if not spots:
        return None
    key, i = rng.choice(spots)
    mark, again = paper.mark(paper.prose[key][i])
    paper.prose[key].insert(rng.choice((i + 1, len(paper.prose[key]))), again)
    return Defect(one("GK603", mark), allowed=frozenset({*_FIGURES.split(), "GK506"}))


def _sentence_again(rng: Random, paper: Paper) -> Defect | None:
    """Say a sentence again at the end of the section."""
    spots = [
        (key, match.group())
        for key in _PROSE
        for text in paper.prose[key]
        for match in re.finditer(r"(?<=。)[^。（）：]{18,80}。", text)
    ]
    if not spots:
        return None
    key, sentence = rng.choice(spots)
    mark, again = paper.mark(sentence)
    paper.prose[key].append(f"此项工作仍在推进。{again}")
    return Defect(one("GK603", mark), allowed=frozenset({*_FIGURES.split(), "GK506"}))


GK603: Ways = {
    "word": _doubled(_WORDS),
    "small word": _doubled(
        "(?<=[^核校应面相针绝结反成不一比])对(?=[^口外策照标接应象比方话等立联称付手待抗的不错我内])"
    ),
    "clause": _doubled(r"(?<=[，；。])[^，。；：、“”（）《》\d]{5,30}，", allowed=_FIGURES),
    "sentence": _doubled(r"(?<=。)[^。（）]{8,80}。", allowed=f"{_FIGURES} GK506"),
    "sentence later": Way(_sentence_again),
    "paragraph": Way(_paragraph_twice),
}

# ---------------------------------------------------------------- GK604


def _misused(rng: Random, paper: Paper) -> Defect:
    """Add a sentence with one of the words that are taken for others."""
    word = rng.choice(misused())
    place = next(word.places(word.bad), None)
    if place is None:  # its context is written with full-width marks
        place = word.bad.index(word.wrong)
    mark, marked = paper.mark(word.wrong)
    sentence = word.bad[:place] + marked + word.bad[place + len(word.wrong) :]
    paragraphs = paper.prose[rng.choice(("overview", "problems"))]
    spots = [i for i, text in enumerate(paragraphs) if text.endswith("。") and len(text) > _LONG]
    if spots and rng.random() < 0.5:
        paragraphs[rng.choice(spots)] += sentence
    else:
        paragraphs.append(sentence)
    return Defect(
        one("GK604", mark), allowed=frozenset({*_FIGURES.split(), "GK506", "GK511", "GK512", "GK701", "GK702", "GK704"})
    )


def _mistyped(right: str, *wrong: str) -> Way:
    return _in_paragraph("GK604", right, _to(*wrong), allowed=f"{_FIGURES} GK506")


GK604: Ways = {
    "dictionary": Way(_misused),
    "up to a date": _mistyped(r"截至(?=20|目前)", "截止"),
    "by request": _mistyped(r"依申请公开(?=[工办流制渠])", "已申请公开"),
    "not": _mistyped(r"(?<![年期月])未(?=收到|发生|收取)", "末"),
    "other matters": _mistyped(r"其他(?=需要报告)", "其它"),
    "information": _mistyped(r"政府信息公开(?=工作)", "政府息公开", "政府信心公开", "政府信息公"),
    "accounts and archives": _mistyped(r"台账|账号|归档|专栏", "台帐", "帐号", "归挡", "专拦"),
}

# ---------------------------------------------------------------- GK605


def _without_partner(opening: str, closing: str, lost: str) -> Way:
    def change(rng: Random, match: re.Match[str]) -> str:
        del rng
        return match.group().replace(opening if lost == "first" else closing, "", 1)

    inner = f"[^{opening}{closing}。]{{2,40}}"
    return _in_paragraph("GK605", f"(?<!^){opening}{inner}{closing}", change, allowed="GK703 GK704 GK706")


def _wrong_way(rng: Random, match: re.Match[str]) -> str:
    del rng
    return match.group()[:-1] + "“"


GK605: Ways = {
    "bracket not closed": _in_paragraph(
        "GK605",
        "(?<=。)$",
        _to(
            "重点领域信息（包括教育、医疗等均已公开。",
            "全年培训2次（含线上1次，参训36人次。",
            "在便民中心（党群服务中心设立查阅点。",
        ),
        allowed=_FIGURES,
    ),
    "bracket not opened": _in_paragraph(
        "GK605",
        "(?<=。)$",
        _to(
            "重点领域信息包括教育、医疗等）均已公开。",
            "全年培训2次，含线上1次），参训36人次。",
            "在便民中心党群服务中心）设立查阅点。",
        ),
        allowed=_FIGURES,
    ),
    "title not closed": _without_partner("《", "》", "last"),
    "title not opened": _without_partner("《", "》", "first"),
    "quotation not closed": _without_partner("“", "”", "last"),
    "quotation not opened": _without_partner("“", "”", "first"),
    "quotation closed the wrong way": _in_paragraph("GK605", "“[^“”。]{2,40}”", _wrong_way),
}

# ---------------------------------------------------------------- GK606


def _of_both_widths(way: Way) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        wide = "".join(text for texts in paper.prose.values() for text in texts).count("，")
        return way.apply(rng, paper) if paper.drawn.punctuation == "full width" and wide > 8 else None

    return Way(apply)


GK606: Ways = {
    "full stop twice": _in_paragraph("GK606", "。", _to("。。")),
    "comma twice": _in_paragraph("GK606", "，", _to("，，", "、、", "，、")),
    "comma before a full stop": _in_paragraph("GK606", "。", _to("，。", "；。", "、。")),
    "no full stop": _in_paragraph(
        "GK606",
        r"^(?=.*。.*，).{40,}[\u4e00-\u9fff]{6}。$",
        lambda rng, match: match.group()[:-1],
        whole=True,
        allowed="GK505",
    ),
    "half-width comma": _of_both_widths(_in_paragraph("GK606", r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", _to(","))),
}

# ---------------------------------------------------------------- GK607

_BROKEN = "GK501 GK502 GK504 GK505 GK506 GK511 GK513 GK605 GK606"

GK607: Ways = {
    "after a comma": _in_paragraph(
        "GK607", r"(?<=[\u4e00-\u9fff]{12})，(?=[^一二三四五第\d]{8})", _to("，\n"), whole=True, allowed=_BROKEN
    ),
    "after an enumeration comma": _in_paragraph(
        "GK607", r"(?<=[\u4e00-\u9fff]{9})、(?=[\u4e00-\u9fff]{3,})", _to("、\n"), whole=True, allowed=_BROKEN
    ),
    "before a comma": _in_paragraph("GK607", r"(?<=[\u4e00-\u9fff]{12})，", _to("\n，"), whole=True, allowed=_BROKEN),
    "within a word": _in_paragraph(
        "GK607",
        r"(?<=。)([^，。\d（）《》“”；：]{10,20})(?=[^，。\d（）《》“”；：一二三四五]{4,}，[^。]*。)",
        lambda rng, match: f"{match[1]}\n",
        whole=True,
        allowed=_BROKEN,
    ),
    "before a unit": _in_paragraph("GK607", r"(?<=\d)(?=[条件次])", _to("\n"), whole=True, allowed=_BROKEN),
}

# ---------------------------------------------------------------- GK608


def _read_wrongly(rng: Random, match: re.Match[str]) -> str | None:
    del rng
    data = match.group().encode("utf-8")
    shown = data.decode("gbk", "ignore")
    return shown if len(shown) > 6 and shown.isprintable() else None


def _with_pinyin(rng: Random, match: re.Match[str]) -> str:
    del rng
    return {"政府": "政(zhèng)府", "信息": "信(xin)息(xi)", "公开": "公（gōng）开", "工作": "工(gong)作(zuo)"}[
        match.group()
    ]


_INSIDE = r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])"

GK608: Ways = {
    "invisible": _in_paragraph("GK608", _INSIDE, _to("\u200b", "\ufeff", "\u200e", "\u2060", "\u00ad")),
    "control": _in_paragraph("GK608", _INSIDE, _to("\x07", "\x08", "\x1f", "\x7f")),
    "lost": _in_paragraph(
        "GK608",
        r"(?<=[\u4e00-\u9fff])[\u4e00-\u9fff](?=[\u4e00-\u9fff])",
        _to("\ufffd", "\ufffd\ufffd"),
        allowed=_BROKEN,
    ),
    "read as GBK": _in_paragraph(
        "GK608", r"(?<=[，。])[\u4e00-\u9fff]{6,12}(?=[，。])", _read_wrongly, allowed=_BROKEN
    ),
    "written from nothing": _in_paragraph(
        "GK608",
        r"(?<=[\u4e00-\u9fff])[\u4e00-\u9fff](?=[\u4e00-\u9fff])",
        _to("锟斤拷", "锟斤拷锟斤拷"),
        allowed=_BROKEN,
    ),
    "pinyin": _in_paragraph("GK608", "政府|信息|公开|工作", _with_pinyin, allowed=_BROKEN),
}

# ---------------------------------------------------------------- GK609


def _parted(rng: Random, match: re.Match[str]) -> str:
    text = match.group()
    place = rng.randint(1, len(text) - 1)
    return f"{text[:place]}{rng.choice((' ', ' ', '　'))}{text[place:]}"


GK609: Ways = {
    "between characters": _in_paragraph(
        "GK609", r"(?<=，)[\u4e00-\u9fff]{8,}(?=[，。])", lambda rng, match: match.group()[:4] + " " + match.group()[4:]
    ),
    "inside a number": _in_paragraph("GK609", r"(?<=[\u4e00-\u9fff])\d{2,3}(?=[条件次])", _parted),
    "inside a year": _in_paragraph("GK609", r"(?<![\d年月日])20\d\d(?=年)", _parted),
    "before a unit": _in_paragraph(
        "GK609", r"(?<=[\u4e00-\u9fff])\d{1,4}(?=[条件次])", lambda rng, match: f"{match.group()} "
    ),
    "inside a date": _in_paragraph("GK609", r"年(?=\d{1,2}月)", _to("年 ")),
}
