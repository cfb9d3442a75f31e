"""Where an organ speaks for a level that is not its own: a department's 我区 in fault, a town's 全省.

Speaking of a region is normal: of its government's orders, of a trade, of a rank among others. Only what the
organ says that it did, got or lacks itself is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gklint.report.identity import level_of
from gklint.report.model import Level, Report
from gklint.report.phrases import Phrase, pattern
from gklint.report.prose import Line, prose

_QUOTED = r"《[^《》]{0,80}》|“[^“”]{0,80}”"
_KINDS = ("街道", "省", "市", "县", "区", "旗", "州", "镇", "乡")
_WHO = r"(?P<who>(?P<all>[我全])(?P<kind>省|市|县|区|旗|州|镇|乡|街道)(?![直级委长内域外局辖人街]))"
_FAULT = r"(?:在|的)?[^,。;]{0,12}(?:政府信息公开|政务公开|信息公开)[^。;]{0,40}?(?:存在|不足|有待|差距|问题)"
_COUNT = (
    r"(?:[^,。;]{0,10}?)(?:未|没有|无|共|累计|新)?(?:收到|接到|受理|新收|收取|发生)"
    r"[^,。;]{0,16}?(?:申请|处理费|复议|诉讼|\d+件)|(?:[^,。;]{0,8}?)(?:共|累计)?主动公开[^,。;]{0,14}?\d+(?:条|件)"
)
_DRIVES = (
    r"(?:组织|推动|推进|指导|统筹|协调|督促){1,2}(?:做好|开展|实施)?"
    r"(?P<who>全(?P<kind>省|市|县|区|州))(?:的)?(?:政府信息|政务|信息)公开"
)
_ADDRESSED = (
    r"(?P<who>向(?P<kind>省|市|县|区|州)政府(?:及[^,。;]{0,10}办公[室厅])?)(?:所)?(?:提出|提交|申请)[^,。;]{0,16}申请"
)
_SELF = r"(?P<who>我(?P<kind>局|镇|乡|街道))(?![党工纪机领长部全])"
_OTHERS_WORK = (
    "政府办",
    "县委",
    "区委",
    "市委",
    "省委",
    "上级",
    "领导小组",
    "系统",
    "县政府",
    "区政府",
    "市政府",
    "省政府",
)
_ANNOUNCED = r"现将(?P<organ>[^\x00-\x7f。、《》“”〔〕]{2,20}?)(?:20\d{2}年度?)"
_GOVERNMENTS = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_SMALL = (Level.TOWNSHIP, Level.STREET_OFFICE)


def foreign_scopes(report: Report) -> tuple[Phrase, ...]:
    """Give the phrases in which the organ speaks for another level; to be asked for by ``report.once``."""
    organ = report.organ.value if report.organ else report.once(announced_organ)
    level = level_of(organ) if organ else Level.OTHER
    if organ is None or level is Level.OTHER:
        return ()
    own = _own_kinds(organ, level)
    found: list[Phrase] = []
    for line in report.once(prose):
        if line.section is not None and any(word in line.text for word in ("我", "全", "向")):
            found.extend(_in_line(line, level, own))
    return tuple(found)


def announced_organ(report: Report) -> str | None:
    """Give how an organ without a title calls itself: 现将区政务服务办2023年…情况报告如下."""
    for line in report.once(prose):
        if line.section is not None:
            return None
        match = pattern(_ANNOUNCED).search(line.text) if "现将" in line.text else None
        if match is not None:
            return match["organ"]
    return None


def _own_kinds(organ: str, level: Level) -> frozenset[str]:
    """Give the kinds of place that an organ may call its own."""
    if level is Level.STREET_OFFICE:
        return frozenset(("街道",))
    if level is Level.DEPARTMENT:
        return frozenset(("局",))
    name = organ.removesuffix("人民政府").removesuffix("政府")
    kinds = {kind for kind in _KINDS if name.endswith(kind)}
    if level in _GOVERNMENTS:
        kinds |= {"省", "市", "县", "区", "旗", "州"}  # a district speaks of its city as well
    return frozenset(kinds)


def _in_line(line: Line, level: Level, own: frozenset[str]) -> Iterator[Phrase]:
    for start, end in line.sentences():
        sentence = pattern(_QUOTED).sub(lambda match: "＊" * len(match.group()), line.text[start:end])
        match = _found(sentence, level, own)
        if match is not None:
            place = line.span(start + match.start("who"), start + match.end("who"))
            yield Phrase(match["who"], place)


def _found(sentence: str, level: Level, own: frozenset[str]) -> re.Match[str] | None:
    return next((match for match in _candidates(sentence, level, own) if match["kind"] not in own), None)


def _candidates(sentence: str, level: Level, own: frozenset[str]) -> Iterator[re.Match[str]]:
    if "我" in sentence:
        match = pattern(_SELF).search(sentence)
        if match and (match["kind"] != "局" or level is not Level.DEPARTMENT):
            yield match
    if level in _GOVERNMENTS:
        return
    if "我" in sentence:
        yield from pattern(_WHO + f"(?:{_FAULT}|{_COUNT})").finditer(_only_we(sentence))
    if level not in _SMALL:
        return
    if any(word in sentence.replace("政府信息", "") for word in _OTHERS_WORK):
        yield from pattern(_ADDRESSED).finditer(sentence)
        return
    yield from pattern(_DRIVES).finditer(sentence)
    yield from pattern(_WHO + f"(?:{_FAULT}|{_COUNT})").finditer(sentence)


def _only_we(sentence: str) -> str:
    """Give a sentence in which 全县 and the like are nobody's."""
    return sentence.replace("全", "＊")
