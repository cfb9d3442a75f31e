"""Where an organ speaks for a level that is not its own: a department's 我区 in fault, a town's 全省.

Speaking of a region is normal: of its government's orders, of a trade, of a rank among others. Only what the
organ says that it did, got or lacks itself is judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from gklint.patterns import Pattern
from gklint.report.identity import level_of
from gklint.report.model import Level, Report
from gklint.report.phrases import Phrase, words
from gklint.report.prose import Line, prose
from gklint.report.speaking import clause_start, lead, tells_of_itself

_OFFICES = r"直级委长内域外辖人街工纪机领部党"
_WE = Pattern(
    r"我(?P<kind>省|市|县|区|旗|州|盟|镇|乡|苏木|街道|局)"
    rf"(?![{_OFFICES}]|政府(?!信息)|全[省市县区])"
)
"""我县, but not 我县县委, 我市人民, 我区政府."""
_GOVERNMENT = Pattern(r"(?P<who>(?P<kind>镇|乡|街道)(?:党工?委、?)?(?:政府|办事处))")
"""乡政府 in a 镇's report."""
_ALL = rf"全(?P<kind>省|市|县|区|旗|州|盟)(?![{_OFFICES}境])"
_ANY = Pattern(_ALL)
_COUNTED = Pattern(
    rf"{_ALL}"
    r"(?:[^,。;]{0,10}?)(?:共|累计|新)?(?:收到|接到|受理|新收|收取|发生)[^,。;]{0,16}?(?:申请|处理费|复议|诉讼|\d+件)"
)
_EVERYBODY = (
    r"(?:各地(?:各部门|各单位)?|各级(?:各部门|行政机关|政府)?|各(?:市|县|区|乡镇|部门|单位){1,3}|的|范围内?|、){0,3}"
)
_DRIVES = Pattern(
    r"(?:组织|推动|推进|指导|统筹|协调|督促|领导|主管|负责|牵头){1,2}(?:做好|开展|实施|抓好)?"
    rf"(?P<who>全(?P<kind>省|市|县|区|州|盟|旗)){_EVERYBODY}"
    r"(?:做好|开展|推进|抓好|规范|依法|深入|持续){0,2}(?:政府信息公开|政务公开|信息公开)(?:各项)?"
    r"(?:工作(?!要点|会|部署|安排|任务|培训|考核|评估|平台|方案|试点)|[,。;]|水平|制度化|标准化规范化)"
)
_ADDRESSED = Pattern(
    r"(?P<who>向(?P<kind>省|市|县|区|州)政府(?:及[^,。;]{0,10}办公[室厅])?)(?:所)?(?:提出|提交|申请)"
    r"[^,。;]{0,16}申请[共有为]{0,2}\d"
)
_TO_US = Pattern(r"的?(?:有关|涉及)?(?:提出|提交|申请|依法|寄送|递交)|的?(?:有关|涉及)?(?:政府|政务)?(?:信息)?公开")
_FAULT = Pattern(
    r"[^,。;]{0,8}?(?:政府信息公开|政务公开|信息公开)(?!平台|要点|办法|规定)[^。;]{0,40}?"
    r"(?:存在|不足|有待|差距|短板|薄弱)"
)
_ANNOUNCED = Pattern(r"现将(?P<organ>[^\x00-\x7f。、《》“”〔〕]{2,20}?)(?:20\d{2}年度?)")
_LONGEST = 1000
"""Code points of a sentence that are looked at."""
_QUOTED = Pattern(r"《[^《》]{0,80}》|“[^“”]{0,80}”")
_GOVERNMENTS = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_SMALL = (Level.TOWNSHIP, Level.STREET_OFFICE)


def foreign_scopes(report: Report) -> tuple[Phrase, ...]:
    """Give the phrases in which the organ speaks for another level; to be asked for by ``report.once``."""
    organ = report.organ.value if report.organ else report.once(announced_organ)
    level = level_of(organ) if organ else Level.OTHER
    if organ is None or level is Level.OTHER:
        return ()
    own = _own_kinds(organ, level)
    return tuple(
        scope for line in report.once(prose) if line.section is not None for scope in _in_line(line, level, own)
    )


def announced_organ(report: Report) -> str | None:
    """Give how an organ without a title calls itself: 现将区政务服务办2023年…情况报告如下."""
    for line in report.once(prose):
        if line.section is not None:
            return None
        match = _ANNOUNCED.search(line.text) if "现将" in line.text else None
        if match is not None:
            return match["organ"]
    return None


def _own_kinds(organ: str, level: Level) -> frozenset[str]:
    """Give the kinds of place that an organ may call its own."""
    if level is Level.STREET_OFFICE:
        return frozenset(("街道",))
    if level is Level.DEPARTMENT:
        return (
            frozenset(("局", *_places(organ)))
            if organ.endswith(words("speakers", "governments-own"))
            else frozenset(("局",))
        )
    place = organ.removesuffix("人民政府").removesuffix("政府").removesuffix("行政公署")
    kinds = {kind for kind in ("省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "苏木") if place.endswith(kind)}
    if level is Level.COUNTY:
        kinds |= {"市", "州", "盟"}  # a district speaks of its city as well
    return frozenset(kinds)


def _places(organ: str) -> Iterator[str]:
    """Yield the kinds of place in the name of a government's office, which may speak for the government."""
    return (kind for kind in ("省", "市", "县", "区", "旗", "州", "盟") if kind in organ)


def _in_line(line: Line, level: Level, own: frozenset[str]) -> Iterator[Phrase]:
    text = line.text
    places = iter(sorted(_candidates(text, level, own)))
    place = next(places, None)
    if place is None:
        return
    topical = line.section is not None and line.section.section.key == "problems"
    for start, end in line.sentences():
        if place is None:
            return
        if place >= end:
            continue
        found = _in_sentence(line, start, end, level, own, topical=topical)
        if found is not None:
            yield found
        place = next((one for one in places if one >= end), None)


def _candidates(text: str, level: Level, own: frozenset[str]) -> Iterator[int]:
    """Yield where a line has words that may be another level's."""
    if "我" in text:
        yield from (match.start() for match in _WE.finditer(text) if match["kind"] not in own)
    if "全" in text and level not in (Level.PROVINCE, Level.CITY):
        yield from (
            match.start()
            for match in _ANY.finditer(text)
            if level in _SMALL or text.endswith(words("speakers", "drives"), 0, match.start())
        )
    if level in _SMALL:
        yield from (match.start() for match in _GOVERNMENT.finditer(text) if match["kind"] not in own)
    if "向" in text and level in _SMALL:
        yield from (match.start() for match in _ADDRESSED.finditer(text))


def _in_sentence(
    line: Line, start: int, end: int, level: Level, own: frozenset[str], *, topical: bool
) -> Phrase | None:
    """Give the first phrase of a sentence that is another level's, outside what it quotes."""
    end = min(end, start + _LONGEST)
    quoted = [match.span() for match in _QUOTED.finditer(line.text, start, end)]
    for first, last in _scopes(line.text[start:end], level, own, topical=topical):
        if not any(begin < start + first < stop for begin, stop in quoted):
            return Phrase(line.text[start + first : start + last], line.span(start + first, start + last))
    return None


def _scopes(sentence: str, level: Level, own: frozenset[str], *, topical: bool) -> Iterator[tuple[int, int]]:
    """Yield where a sentence speaks for another level."""
    for match in _WE.finditer(sentence):
        if match["kind"] not in own and _is_us(sentence, *match.span(), topical=topical):
            yield match.span()
    for match in _GOVERNMENT.finditer(sentence) if level in _SMALL else ():
        if match["kind"] not in own and _is_its_own(sentence, *match.span()):
            yield match.span("who")
    for match in _DRIVES.finditer(sentence) if _has(sentence, "drives") and "全" in sentence else ():
        if match["kind"] in own or (level is Level.DEPARTMENT and match["kind"] != "省"):
            continue  # a department of a city may well lead all of it
        if not _of_others(sentence[clause_start(sentence, match.start()) : match.start()]):
            yield match.span("who")
    if level in _SMALL:
        yield from _counted_for_all(sentence)


def _counted_for_all(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield where a township counts the requests of its county, or what its city was asked."""
    if "全" in sentence and not _of_others(sentence):
        for match in _COUNTED.finditer(sentence):
            yield match.start(), match.end("kind")
    for match in _ADDRESSED.finditer(sentence):
        yield match.span("who")


def _is_us(sentence: str, start: int, end: int, *, topical: bool) -> bool:
    """Tell whether 我县 means the organ: it did, got or lacks something, or something was asked or said of it."""
    clause = clause_start(sentence, start)
    before = sentence[clause:start]
    if len(before) == lead(before) or sentence.startswith(words("speakers", "own-times"), clause):
        return tells_of_itself(sentence, start, end, topical=topical) or (
            topical and _FAULT.match(sentence, end) is not None
        )
    if before.endswith(("向", "针对", "对")):
        return _TO_US.match(sentence, end) is not None and _has(sentence, "asked")
    return False


def _is_its_own(sentence: str, start: int, end: int) -> bool:
    """Tell whether a government is what the report is of: 乡政府认真落实…, 推进乡政府信息公开."""
    if sentence.startswith("信息公开", end):
        return sentence.endswith(words("speakers", "drives"), 0, start)
    before = sentence[clause_start(sentence, start) : start]
    return len(before) == lead(before) and tells_of_itself(sentence, start, end)


def _of_others(sentence: str) -> bool:
    return _has(sentence.replace("政府信息", ""), "superiors")


def _has(text: str, key: str) -> bool:
    return any(word in text for word in words("speakers", key))
