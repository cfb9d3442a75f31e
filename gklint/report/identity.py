"""Which report this is: its title, year, organ and level, each with the place it was read from."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from gklint.blocks import Block, Kind, Piece
from gklint.patterns import Pattern, words
from gklint.records import NamedTuple
from gklint.report.model import Certainty, Level, Reading
from gklint.spans import Span

_LONGEST_TITLE = 60
_TITLE = Pattern(r"信息公开.{0,12}(?:报告?|年报|汇报)")
_NOT_A_TITLE = Pattern(r"[>＞|。；;]|\.(?:docx?|pdf|wps|xlsx?|jpg|png)$|当前位置|附件|点击|下载|通知$|[:：]")
_YEAR = Pattern(r"(?<!\d)((?:[1１][9９]|[2２][0０])\d{2}|二[〇○零Oo0]\s*[〇○零一二三四五六七八九Oo]{2})\s*年")
_PERIOD = Pattern(
    r"((?:19|20)\d{2})\s*年\s*1\s*月\s*1\s*日[^0-9。]{0,8}?(?:((?:19|20)\d{2})\s*年)?\s*12\s*月\s*31\s*日"
)
_OWN_REPORT = Pattern(
    r"((?:19|20)\d{2})\s*年(?:度)?[^。；\d《》]{0,40}?(?:年度报告|信息公开工作|信息公开情况|公开工作情况)"
)
_STATISTICS = Pattern(r"统计|数据|期限|报告期|本报告|年度报告")
_OTHER_DOCUMENT = Pattern(
    r"《[^《》]*》|〔[^〔〕]*〕|\[\d{4}\]"
    r"|(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?[^，,。；;、]{0,4}?"
    r"(?:修订|修正|修改|施行|实施|印发|颁布|出台|通过|成立|挂牌|组建|以来|起施行)"
)
"""Years that are not the report's own."""
_DATE = Pattern(r"^((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$")
# The search of last resort: for a report that names its organ nowhere else.
_ANNOUNCED = Pattern(
    r"(?:公布|发布|编制|现将)[^。]{0,10}?(?:(?:19|20)\d{2}年(?:度)?)?"
    r"([^，,。、；《》\d]{3,30}?(?:人民政府|街道办事处|局|委员会|办公室|厅))(?:政府)?"
    r"(?:(?:19|20)\d{2}年(?:度)?)?(?:政府)?信息公开"
)
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九Oo", "000123456789" + "00")
_LAST_LINES = 4
_LATEST_MONTH = 6
"""A sign-off up to this month belongs to the year before."""

_ORGAN_ENDS = words(
    "人民政府 政府 办事处 街道 镇 乡 县 区 市 省 州 盟 旗 局 委员会 委 办公室 办 厅 部 署 中心 管委会 "
    "公司 院 处 队 站 所 馆 社 行 会 学校 大学"
)
"""What the names of organs end with."""


class Identity(NamedTuple):
    """What is known of the report as a whole."""

    title: Piece | None
    year: Reading[int] | None
    organ: Reading[str] | None
    level: Reading[Level] | None


def identify(blocks: Sequence[Block], first_heading: int | None) -> Identity:
    """Identify a report; ``first_heading`` is the line of its first section's heading."""
    opening = [block for block in blocks if first_heading is None or block.line < first_heading]
    title = _title(opening)
    year = next(_years(title, opening, blocks), None)
    organ = next(_organs(title, opening, blocks), None)
    level = Reading(level_of(organ.value), organ.span, organ.certainty) if organ else None
    return Identity(title, year, organ, level)


def _title(opening: Sequence[Block]) -> Piece | None:
    """Give the title line; when it names no organ, together with the line above that does."""
    for i, block in enumerate(opening):
        if block.kind is Kind.ROW or len(block.text) > _LONGEST_TITLE:
            continue
        text = block.text.strip("#* ")
        if not _TITLE.search(text.replace(" ", "")) or _NOT_A_TITLE.search(text):
            continue
        if i and _YEAR.match(text) and not _organ_in(text) and _is_name(opening[i - 1]):
            above = opening[i - 1]
            return Piece(above.text + text, Span(above.span.start, block.span.end))
        return Piece(text, block.span)
    return None


def _is_name(block: Block) -> bool:
    return block.kind is not Kind.ROW and len(block.text) <= 40 and block.text.strip("#* ").endswith(_ORGAN_ENDS)


def _years(title: Piece | None, opening: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Reading[int]]:
    if title:
        yield from _found(_YEAR, [(title.text, title.span)])
    texts = [(block.text, block.span) for block in blocks if block.kind is not Kind.ROW]
    first = [(_own_words(block.text), block.span) for block in opening]
    yield from _periods(texts, {block.span for block in opening})
    yield from _found(_OWN_REPORT, first)
    yield from (reading._replace(certainty=Certainty.GUESSED) for reading in _found(_YEAR, first))
    for block in reversed(blocks[-_LAST_LINES:]):
        match = _DATE.match(block.text.replace(" ", ""))
        if match:
            year, month = int(match[1]), int(match[2])
            yield Reading(year - 1 if month <= _LATEST_MONTH else year, block.span, Certainty.GUESSED)
    yield from _most_frequent(texts)


def _periods(texts: Sequence[tuple[str, Span]], opening: set[Span]) -> Iterator[Reading[int]]:
    """Yield the years of statistics periods: in the opening, or where the text calls them so."""
    for text, span in texts:
        for match in _PERIOD.finditer(text):
            whole_year = match[2] in (None, match[1])
            if whole_year and (
                span in opening or _STATISTICS.search(text[max(0, match.start() - 30) : match.end() + 8])
            ):
                yield Reading(_number(match[1]), _within(text, span, match.span(1)), Certainty.STATED)


def _own_words(text: str) -> str:
    """Give a text with blanks in place of other documents: their titles, numbers, and when they were issued."""
    return _OTHER_DOCUMENT.sub(lambda match: " " * len(match[0]), text)


def _found(pattern: Pattern, texts: Sequence[tuple[str, Span]]) -> Iterator[Reading[int]]:
    for text, span in texts:
        match = pattern.search(text)
        if match:
            yield Reading(_number(match[1]), _within(text, span, match.span(1)), Certainty.STATED)


def _within(text: str, span: Span, part: tuple[int, int]) -> Span:
    """Give the place of a part of a text; of a title put together from two lines, the whole of it."""
    if len(text) != span.end - span.start:
        return span
    return Span(span.start + part[0], span.start + part[1])


def _number(text: str) -> int:
    return (
        int("".join(text.split()).replace("二", "2", 1).translate(_CHINESE_DIGITS)) if not text.isdigit() else int(text)
    )


def _most_frequent(texts: Sequence[tuple[str, Span]]) -> Iterator[Reading[int]]:
    counts: Counter[int] = Counter()
    places: dict[int, Span] = {}
    for text, span in texts:
        for match in _YEAR.finditer(text):
            year = _number(match[1])
            counts[year] += 1
            places.setdefault(year, _within(text, span, match.span(1)))
    if counts:
        year, count = counts.most_common(1)[0]
        if 2 * count > counts.total():
            yield Reading(year, places[year], Certainty.GUESSED)


def _organs(title: Piece | None, opening: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Reading[str]]:
    if title:
        name = _organ_in(title.text)
        if name:
            start = title.text.find(name)
            yield Reading(name, _within(title.text, title.span, (start, start + len(name))), Certainty.STATED)
    for block in opening:
        match = _ANNOUNCED.search(block.text)
        if match:
            yield Reading(match[1], _within(block.text, block.span, match.span(1)), Certainty.STATED)
    last = list(blocks[-_LAST_LINES:])
    for above, below in itertools.pairwise(last):
        if _DATE.match(below.text.replace(" ", "")) and _is_name(above):
            yield Reading(above.text, above.span, Certainty.GUESSED)


def _organ_in(title: str) -> str | None:
    """Give the organ that a title names, before or after the year."""
    head = title.split("信息公开", 1)[0]
    timeless = _YEAR.sub("\0", head).replace("\0度", "").replace("\0", "").replace("年度", "")
    name = timeless.strip(" \u3000:：度的")
    for doubled in ("人民政府政府", "政府政府"):
        name = name.removesuffix(doubled) + doubled[:-2] if name.endswith(doubled) else name
    if name.endswith("政府") and not name.endswith("人民政府"):
        name = name.removesuffix("政府").strip()
    name = name.removeprefix("关于").removesuffix("关于").strip()
    return name if name.endswith(_ORGAN_ENDS) else None


_BELOW_CITY = Pattern(
    r"^.{1,12}?(?:县|旗|(?<!自治)(?<!地)(?<!行政)(?<!社)(?<!库)(?<!园)(?<!景)(?<!辖)(?<!灾)(?<!牧)(?<!林)区)(?![划域位块间])"
)
"""A county or district that a department's name begins with."""


def is_below_city(organ: str) -> bool:
    """Tell whether an organ surely belongs to a county, a district, a township or a street office.

    A department of a city is not told apart from one of a city without districts.
    """
    level = level_of(organ)
    if level is Level.DEPARTMENT:
        return bool(_BELOW_CITY.match(organ))
    return level in (Level.COUNTY, Level.TOWNSHIP, Level.STREET_OFFICE)


_MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
_LEVELS: tuple[tuple[tuple[str, ...], Level], ...] = (
    (words("街道办事处 街道办 街道 地区办事处"), Level.STREET_OFFICE),
    (words("监督管理委员会"), Level.DEPARTMENT),
    (words("管委会 管理委员会 公司 集团 大学 学院 学校 医院 银行"), Level.OTHER),
    (words("名胜区管理局 景区管理局 度假区管理局 保护区管理局 开发区管理局 园区管理局"), Level.OTHER),
    (words("行政公署"), Level.CITY),
    (
        words("开发区 高新区 产业区 工业区 景区 风景名胜区 度假区 保税区 保税港区 示范区 实验区 试验区 园区"),
        Level.OTHER,
    ),
    (words("镇 乡 苏木"), Level.TOWNSHIP),
    (words("局 委员会 委 办公室 办 厅 部 署 中心 处 队 站 所 馆 院 社 会 行"), Level.DEPARTMENT),
    (words("省 自治区 特别行政区"), Level.PROVINCE),
)
"""What names end with, 人民政府 left out; the first that fits tells the level."""


def level_of(organ: str) -> Level:
    """Tell what kind of body an organ is, by its name alone.

    A city counts as one with districts unless its name puts it under another city.
    """
    name = organ.strip()
    bare_name = name.removesuffix("人民政府").removesuffix("政府")
    if bare_name in _MUNICIPALITIES:
        return Level.PROVINCE
    for ends, level in _LEVELS:
        if bare_name.endswith(ends):
            return level
    if bare_name.endswith("市"):
        return Level.COUNTY if "市" in bare_name[-10:-2] else Level.CITY
    if bare_name.endswith(("州", "盟", "地区")):
        return Level.CITY
    return Level.COUNTY if bare_name.endswith(("县", "区", "旗")) else Level.OTHER
