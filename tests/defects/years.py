"""Years, periods and dates (GK510–GK514)."""

from __future__ import annotations

import re
from random import Random

from tests.reports.organs import Level
from tests.reports.pages import Kind, Part

from .paper import Paper
from .parts import mark_part
from .passages import caption, facts, put_in, sentence_of, sentences, tell_otherwise, told_beside, with_marks
from .way import Defect, Way, Ways, each, one

# ---------------------------------------------------------------- GK510

_YEAR = re.compile(r"(?:19|20)\d{2}年(?:度)?|二〇..年|(?<=[^\d])(?:19|20)\d{2}(?=年)")


def _no_year(*instead: str, title: str, cite: bool = True) -> Way:
    """Take every year out of the text, but for those in the number of the notice, unless that goes as well."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        word = rng.choice(instead)
        paper.parts[:] = [part for part in paper.parts if part.kind is not Kind.SIGN_OFF]
        named = False
        for i, part in enumerate(paper.parts):
            if part.kind is Kind.TABLE:
                if _YEAR.search(part.text):
                    return None
                continue
            text = part.text
            if not cite:
                text = re.sub(r"和?《国务院办公厅[^（]*（[^）]*号）|〔\d{4}〕", "", text)
            if part.kind is Kind.TITLE:
                text = "" if named else title.format_map(paper.words)
                named = True
            paper.parts[i] = part._replace(text=_YEAR.sub(word, text))
        paper.parts[:] = [part for part in paper.parts if part.text]
        allowed = frozenset({"GK108", "GK109", "GK512", "GK513", "GK603", "GK606", "GK706"})
        return Defect(one("GK510", mark_part(paper, 0)), allowed=allowed, elsewhere=True)

    return Way(apply)


GK510: Ways = {
    "this year": _no_year("本年度", title="{organ}政府信息公开工作年度报告"),
    "this year, no notice": _no_year("今年", "本年", title="{organ}政府信息公开工作年度报告", cite=False),
    "nothing instead": _no_year("", title="{organ}政府信息公开工作年度报告"),
    "nothing instead, no notice": _no_year("", title="{organ}政府信息公开工作年度报告", cite=False),
    "年 alone": _no_year("年", title="{organ}年政府信息公开工作年度报告"),
    "the year in the title": _no_year("一年来", "全年", title="{organ}本年度政府信息公开工作报告"),
}

# ---------------------------------------------------------------- GK511


def _another_year(*figures: str, by: int = -1, sections: tuple[str, ...] = ("overview",)) -> Way:
    """Tell figures of the organ's own as those of another year."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        places = [
            fact
            for fact in facts(paper, "y", sections=sections)
            if set(figures) & told_beside(paper, fact) and not _of_a_document(paper, fact.start, fact.section)
        ]
        if not places:
            return None
        fact = rng.choice(places)
        start, end = sentence_of(paper, fact)
        if "《" in paper.paragraphs(fact.section)[fact.paragraph][start:end]:
            return None
        return Defect(each("GK511", tell_otherwise(paper, fact, f"⟦{paper.year + by}⟧")))

    return Way(apply)


def _of_a_document(paper: Paper, place: int, section: str) -> bool:
    return any(text[place - 1 : place] == "《" for text in paper.paragraphs(section))


def _captioned(table: str, text: str, by: int) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        del rng
        return Defect(each("GK511", caption(paper, table, text.format(wrong=paper.year + by, **paper.words))))

    return Way(apply)


_ASKED = ("received", "burden", "handled", "natural")
_SHOWN = ("web", "published", "social", "chat")
_KEPT = ("issued", "in_force", "made", "disclosed")

GK511: Ways = {
    "requests": _another_year(*_ASKED),
    "requests, next year": _another_year(*_ASKED, by=1),
    "published": _another_year(*_SHOWN),
    "published, two years ago": _another_year(*_SHOWN, by=-2),
    "documents": _another_year(*_KEPT),
    "a sentence": sentences(
        "GK511",
        "⟦{before}年⟧，{own}共组织政务公开业务培训{trainings}次，培训{trained}人次。",
        "⟦{before}年⟧，{organ}共主动公开政府信息{published}条。",
        sections=("overview",),
        allowed=("GK504",),
        alone=True,
    ),
    "above the requests": _captioned(
        "requests", "⟦{wrong}⟧年，{own}收到政府信息公开申请{received}件，具体情况如下：", -1
    ),
    "above what is disclosed": _captioned("disclosure", "⟦{wrong}年⟧{own}主动公开政府信息{published}条。", -1),
}

# ---------------------------------------------------------------- GK512 and GK513


def _period(code: str, *templates: str, also: tuple[str, ...] = ()) -> Way:
    """Give another period, in the place of the right one."""

    def apply(rng: Random, paper: Paper) -> Defect:
        text = rng.choice(templates).format_map(paper.words)
        old = next(iter(facts(paper, "period", sections=("opening",))), None)
        if old:
            marks = tell_otherwise(paper, old, text)
        else:
            marks, text = with_marks(paper, text)
            put_in(rng, paper, "opening", text)
        wants = tuple(want._replace(codes=(code, *also)) for want in each(code, marks))
        return Defect(wants, allowed=frozenset({"GK511"}))

    return Way(apply)


GK512: Ways = {
    "last year": _period(
        "GK512",
        "本报告中所列数据的统计期限自⟦{before}年1月1日起，至{before}年12月31日⟧止。",
        "报告中所列数据的统计期限为⟦{before}年1月1日至12月31日⟧。",
    ),
    "ends too early": _period(
        "GK512",
        "本报告中所列数据的统计期限自⟦{y}年1月1日起，至{y}年11月30日⟧止。",
        "统计期限为⟦{y}年1月1日至{y}年12月30日⟧。",
        "本年度报告所列数据统计时间为⟦{y}年1月1日起至6月30日⟧止。",
    ),
    "begins too late": _period(
        "GK512",
        "本报告中所列数据的统计期限自⟦{y}年2月1日起，至{y}年12月31日⟧止。",
        "所列数据的统计期限为⟦{y}年1月11日至12月31日⟧。",
    ),
    "begins a year before": _period(
        "GK512",
        "本报告所列数据的统计期限为⟦{before}年1月1日至{y}年12月31日⟧。",
        "统计时限为⟦{before}年12月1日—{y}年12月31日⟧。",
    ),
    "ends a year later": _period("GK512", "本报告数据的统计期限为⟦{y}年1月1日至{next}年12月31日⟧。"),
    "ends with January": _period("GK512", "数据统计期限为⟦{y}年1月1日至{next}年1月31日⟧。"),
    "next year": _period("GK512", "本报告中所列数据的统计期限自⟦{next}年1月1日起，至{next}年12月31日⟧止。"),
    "a season": _period("GK512", "本报告所列数据统计期限为⟦{y}年10月1日至{y}年12月31日⟧。"),
}

GK513: Ways = {
    "月 and 日 lost": _period(
        "GK513",
        "本报告中所列数据的统计期限自⟦{y}11日起，至{y}1231日⟧止。",
        "统计期限为⟦{y}11日到1231日⟧。",
        "报告中所列数据的统计期限为⟦{y}年11日至{y}年1231日⟧。",
    ),
    "first date gone": _period("GK513", "本报告所列数据的统计期限自⟦{y}111231日⟧止。", "统计期限⟦{y}111231日⟧。"),
    "年 lost": _period(
        "GK513", "本报告中所列数据的统计期限自⟦{y}1月1日起，至{y}12月31日⟧止。", "统计期限为⟦{y}1月1日至12月31日⟧。"
    ),
    "日 lost": _period("GK513", "统计期限为⟦{y}年1月1至{y}年12月31⟧。", "统计时间为⟦{y}年1月1日至12月31⟧。"),
    "numbers lost": _period(
        "GK513",
        "本报告所列数据的统计期限为⟦{y}年月日至{y}年月日⟧。",
        "统计期限自⟦{y}年月1日起至{y}年月31日⟧止。",
        also=("GK601",),
    ),
    "月 lost": _period(
        "GK513", "本报告数据的统计期限为⟦{y}年11日至{y}年1231日⟧。", "统计期限为⟦{y}年1月1日至1231日⟧。"
    ),
    "in a sentence": sentences(
        "GK513",
        "截至⟦{y}1231日⟧，各项任务均已完成。",
        "截至⟦{y}年1231日⟧，专栏共设栏目{columns}个。",
        sections=("overview",),
        alone=True,
    ),
    "a deadline": sentences(
        "GK513",
        "整改工作于⟦{y}年11月日⟧完成。",
        "上述问题已于⟦{y}年月底⟧前整改到位。",
        sections=("problems",),
        also=("GK601", "GK505"),
    ),
}

# ---------------------------------------------------------------- GK514


def _signed(*dates: str, levels: tuple[Level, ...] = (), style: str = "two lines") -> Way:
    """Sign on another day."""

    def apply(rng: Random, paper: Paper) -> Defect:
        date = rng.choice(dates).format(day=rng.randint(5, 27), after=paper.year + 2, **paper.words)
        if style == "characters":
            year, rest = date.split("年")
            date = "".join("〇一二三四五六七八九"[int(digit)] for digit in year) + "年" + rest
        mark, date = paper.mark(date)
        paper.parts[:] = [part for part in paper.parts if part.kind is not Kind.SIGN_OFF]
        lines = [f"{paper.organ.name}　　{date}"] if style == "one line" else [paper.organ.name, date]
        if style == "date alone":
            lines = [date]
        paper.parts.extend(Part(Kind.SIGN_OFF, None, line) for line in lines)
        return Defect(one("GK514", mark), elsewhere=True)

    return Way(apply, levels=levels)


_DEPARTMENT = (Level.DEPARTMENT,)
_LATE = ("{next}年3月{day}日", "{next}年4月{day}日", "{next}年6月{day}日", "{next}年2月{day}日")
_GOVERNMENTS = (Level.PROVINCE, Level.CITY, Level.COUNTY)

GK514: Ways = {
    "before the year ended": _signed("{y}年12月{day}日", "{y}年11月{day}日", "{y}年12月31日"),
    "before the year ended, date alone": _signed("{y}年12月{day}日", style="date alone"),
    "a department, too late": _signed(*_LATE, levels=_DEPARTMENT),
    "a department, too late, one line": _signed(*_LATE, levels=_DEPARTMENT, style="one line"),
    "a government, too late": _signed("{next}年4月{day}日", "{next}年5月{day}日", levels=_GOVERNMENTS),
    "in January of the year reported": _signed("{y}年1月{day}日", "{y}年3月{day}日"),
    "in characters": _signed("{y}年十二月三十日", "{y}年十二月二十五日", style="characters"),
}
