"""Whether a section says anything: what is neither a sign-off, nor left over from a page, nor a bare subheading."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern, words
from gklint.report.model import Report, Section
from gklint.report.normal import bare, plain

_DATE = Pattern(
    r"(?:(?:19|20)\d{2}|[二][〇○零Oo0][〇○零一二三四五六七八九Oo0]{2})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?",
    hints=("月",),
)
_CONTACT = Pattern(
    r"[（(]?(?:联系(?:人|电话|单位|地址|方式)|(?:咨询|联系|办公)?电话|通讯地址|地址|邮编|邮箱|传真|网址|附件\d?|抄送|来源|责任编辑|主办)[:：]"
    r"|(?:扫一扫|打印|关闭|分享)|[上下]一[篇条][:：]?",
    hints=(":", "扫一扫", "打印", "关闭", "分享", "一篇", "一条"),
)
_PAGE = Pattern(r"第?\d+(?:/\d+)?页?(?:,?共\d+页)?|[-—–]+\d+[-—–]+|[-—–_=*.·…|]+", hints=tuple("0123456789-—–_=*.·…|"))
_ORGAN_ENDS = words(
    "政府 办事处 街道 镇 乡 县 区 市 局 委员会 委 办公室 办 厅 部 署 中心 管委会 "
    "公司 院 处 队 站 所 馆 社 行 会 学校 大学"
)
_LONGEST_SIGNATURE = 40
_LONGEST_CONTACT = 60
_LONGEST_SUBHEADING = 25
_CLAUSE = Pattern(r"[。；;!！?？，,:：]|无|没有|未|暂")
_NAME_OF_A_PART = Pattern(r"(?:情况|问题|不足|措施|方向|打算|计划|安排|公开|管理|建设|保障|方面|事项|处理费)$")
_TEXTLESS = (Kind.RULE, Kind.DIRECTIVE)


def says_something(report: Report, section: Section) -> bool:
    """Tell whether anything stands under a section's heading; 无 is something."""
    lines = [block for block in section.blocks if block.kind not in _TEXTLESS and bare(block.text)]
    return any(_is_content(report, lines, i) for i in range(len(lines)))


def section_of(report: Report, key: str) -> Section | None:
    """Give a section that says something; None when there is none."""
    return next((each for each in report.sections if each.section.key == key and says_something(report, each)), None)


def last_line(report: Report) -> Block | None:
    """Give the last line of a report but for its signature and what a page has below it."""
    lines = report.blocks
    if not report.sections:
        return None
    tables = max((table.span.end for table in report.tables), default=0)
    for i in range(len(lines) - 1, -1, -1):
        bars = lines[i].kind is Kind.ROW and not any(piece.text for piece in lines[i].cells)
        if bars or lines[i].span.start < tables:
            return lines[i]  # figures and bars look like what a page has below
        if lines[i].span.start <= report.sections[-1].heading.span.start or _is_content(report, lines, i):
            return lines[i]
    return None


def _is_content(report: Report, lines: Sequence[Block], i: int) -> bool:
    block = lines[i]
    if block.kind is Kind.SUBHEADING:
        title = block.text.removeprefix(block.ordinal)
        named = len(title) <= _LONGEST_SUBHEADING and _NAME_OF_A_PART.search(title)
        return not named or bool(_CLAUSE.search(title))
    words = plain(block.text)
    if _PAGE.fullmatch(words) or (len(words) <= _LONGEST_CONTACT and _CONTACT.match(words)):
        return False
    return not _is_signature(report, lines, i)


def _is_signature(report: Report, lines: Sequence[Block], i: int) -> bool:
    """Tell whether a line is the date, the organ, or both; an organ's name alone must stand at the end."""
    words = plain(lines[i].text)
    if len(words) > _LONGEST_SIGNATURE:
        return False
    dates = list(_DATE.finditer(words))
    name = words[: dates[-1].start()] if dates and dates[-1].end() >= len(words) - 1 else words
    if not name.strip("(（"):
        return True
    if report.organ is not None and plain(report.organ.value) == name:
        return True
    named = not _CLAUSE.search(name) and _ends_with_organ(name)
    return named and (
        name != words or all(_is_date(line) or _ends_with_organ(plain(line.text)) for line in lines[i + 1 :])
    )


def _ends_with_organ(name: str) -> bool:
    return len(name) > 3 and name.removesuffix(")").endswith(_ORGAN_ENDS)


def _is_date(block: Block) -> bool:
    return bool(_DATE.fullmatch(plain(block.text).strip("()（）")))
