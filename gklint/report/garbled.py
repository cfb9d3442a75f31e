"""Characters that are no text: what decoding lost, what nobody sees, what was decoded twice, pinyin of a web page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gklint.blocks import Block, Kind
from gklint.messages import Message, say
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.passages import whole
from gklint.spans import Span

_STRANGE = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\uffff\ue000-\uf8ff"
)
"""Control and invisible characters, those for private use, and what stands for lost ones."""
_PRIVATE = ("\ue000", "\uf8ff")
_LATIN_LETTERS = "À-ÖØ-öø-ÿ¡-¦¨-¯²³´¶¸-¿"
_FOLLOWS = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the second and the third byte of a character in UTF-8 look like in a Western encoding."""
_LATIN = (
    r"[À-ÖØ-öø-ÿ¡-¯±²³´¶¸-¿]{3,200}"
    rf"|(?:[âäåæçèéãïÂÃ][{_FOLLOWS}]{{1,2}}){{2,100}}"
    rf"|(?<![A-Za-z])[â-ï][{_FOLLOWS}]{{2}}|(?<![A-Za-z])Â[\u00a0-\u00bf]|ï[13]⁄[24]"
    r"|(?<![A-Za-z])[ãä-éï][^\sA-Za-z\u4e00-\u9fff，。、；：（）]{1,4}[ãä-éï][^\sA-Za-z\u4e00-\u9fff，。、；：（）]{0,4}"
)
"""Chinese in a Western encoding, also when its marks and fractions were brought into their plain forms since."""
_OWN = "，。、；：！？“”《》（）【】〔〕"
_SECOND = "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~$#&*+<=>"
"""What is left of half a character."""
_LOST = ("锟斤拷", "烫烫烫", "屯屯屯")
_AROUND = 9
"""Characters before and after a sign that are read otherwise to see whether they make sense."""
_LEAST = 3
"""Characters of Chinese that must come out."""
_ENTITY = Pattern(
    r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|#\d{2,5}|#x[0-9a-fA-F]{2,4});"
)
_ESCAPED = (
    r"(?:\\u[0-9a-fA-F]{4}){2,200}|(?:=[0-9A-F]{2}){3,300}|(?<![!-~])(?:%[0-9A-Fa-f]{2}){3,300}(?![!-~])"
    r"|</?(?:br|p|span|div|td|tr|strong|b|font|sup|sub|u|em|o:p|li|ul)(?:\s[^<>]{0,200})?/?>"
)
"""Characters as a program writes them, and tags; addresses have the former with reason."""
_WHOLE_PAGE = ("<html", "<HTML", "<body", "<table", "<!DOCTYPE", "<div class", "<p>\n")
_QUESTIONS = Pattern(r"(?<=[\u4e00-\u9fff，。、])\?{3,200}(?=[\u4e00-\u9fff，。、])")
_PINYIN = Pattern(r"[\u4e00-\u9fff][（(]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})[)）]")
_PHRASE = Pattern(r"[\u4e00-\u9fff]{2}[（(]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü '’-]{3,48})[)）]")
_PINYIN_FIRST = Pattern(r"\([a-zāáǎàēéěèōóǒò][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü '’-]{0,47}\)")
_TONES = Pattern("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_SYLLABLE = Pattern(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un"
    r"|uang|ue|v|ve|er)"
)


class Garbled(NamedTuple):
    """Places of one kind in one line."""

    what: Message
    spans: tuple[Span, ...]
    invisible: bool = False
    """They can be deleted and nothing is lost."""


def garbled(report: Report) -> Iterator[Garbled]:
    """Yield what is garbled, line by line and kind by kind; cells of tables are looked at, too."""
    lossy = {place.start for place in report.source.lossy}
    kinds: list[Callable[[Block], Iterator[Garbled]]] = []
    if _HINTS.search("\n".join(block.text for block in report.blocks)):
        kinds += [lambda block: _unseen(block, lossy), _latin, _twice]
    text = report.once(whole)
    if "???" in text:
        kinds.append(_questions)
    if "&" in text:
        kinds.append(_entities)
    if any(sign in text for sign in ("\\u", "=E", "%E", "%e", "%D", "%C", "<")) and not any(
        sign in text for sign in _WHOLE_PAGE
    ):
        kinds.append(_escaped)
    if _PINYIN_FIRST.search(text):
        kinds.append(_pinyin)
    if kinds:
        for block in report.blocks:
            for kind in kinds:
                yield from kind(block)


def _unseen(block: Block, lossy: set[int]) -> Iterator[Garbled]:
    start = block.span.start
    lost: list[Span] = []
    unseen: list[Span] = []
    for match in _STRANGE_ONE.finditer(block.text):
        place = Span(start + match.start(), start + match.end())
        if match.group() == "\ufffd":
            if place.start not in lossy:
                lost.append(place)
        elif _PRIVATE[0] <= match.group() <= _PRIVATE[1]:
            if match.start():  # at the beginning of a line it is the bullet of a list
                lost.append(place)
        elif not _belongs(block.text, match.start()):
            unseen.append(place)
    if lost:
        yield Garbled(say("有无法显示的字符，原字已丢失"), tuple(lost))
    if unseen:
        yield Garbled(say("有看不见的控制字符"), tuple(unseen), invisible=True)


def _belongs(text: str, place: int) -> bool:
    """Tell whether an invisible character holds an emoji together, or is part of what was misread."""
    before = text[place - 1 : place]
    return (text[place] == "\u200d" and (before > "\uffff" or before == "\ufe0f")) or "\xa0" < before <= "\xff"


def _misread(block: Block, found: list[tuple[int, int]], what: Message) -> Iterator[Garbled]:
    if found:
        yield Garbled(what, tuple(Span(block.span.start + start, block.span.start + end) for start, end in found))


def _questions(block: Block) -> Iterator[Garbled]:
    """Yield question marks in the place of characters."""
    found = [match.span() for match in _QUESTIONS.finditer(block.text)]
    yield from _misread(block, found, say("有连续的问号，原字可能已丢失"))


def _entities(block: Block) -> Iterator[Garbled]:
    """Yield what HTML writes for a character; Markdown tables have it, too, and mean it."""
    found = [match.span() for match in _ENTITY.finditer(block.text)] if block.kind is not Kind.ROW else []
    yield from _misread(block, found, say("有网页代码残留"))


def _escaped(block: Block) -> Iterator[Garbled]:
    """Yield characters that were left as a program writes them, and tags of a page."""
    found = [match.span() for match in _ESCAPES.finditer(block.text)] if block.kind is not Kind.ROW else []
    yield from _misread(block, found, say("有网页代码残留"))


def _latin(block: Block) -> Iterator[Garbled]:
    """Yield runs of Latin letters with accents: Chinese read in a Western encoding."""
    found = [match.span() for match in _WESTERN.finditer(block.text)]
    yield from _misread(block, found, say("有乱码，可能是编码转换出错"))


def _twice(block: Block) -> Iterator[Garbled]:
    """Yield what was read in one encoding and written in another."""
    found: list[tuple[int, int]] = []
    for match in _SIGNS.finditer(block.text):
        if not found or match.start() >= found[-1][1]:
            place = _around(block.text, match.start(), found[-1][1] if found else 0)
            if place:
                found.append(place)
    yield from _misread(block, found, say("有乱码，可能是编码转换出错"))


def _source_of_hints() -> str:
    """Find a character of any kind that there may be something wrong with."""
    return f"[{_STRANGE}{_LATIN_LETTERS}{_first_of_two()}]"


_HINTS = Pattern(_source_of_hints)


_STRANGE_ONE = Pattern(f"[{_STRANGE}]")


_WESTERN = Pattern(_LATIN)


_ESCAPES = Pattern(_ESCAPED)


def _source_of_signs() -> str:
    return f"[{_first_of_two()}]"


_SIGNS = Pattern(_source_of_signs)


def _first_of_two() -> str:
    """Give the first characters of what UTF-8 looks like when read as GBK; few of them are used in Chinese at all."""
    pairs = (bytes((first, second)) for first in range(0xE4, 0xEA) for second in range(0x80, 0xC0))
    return "".join(pair.decode("gbk", "ignore") for pair in pairs) + "锛銆锟烫屯锘鈥"


def _around(text: str, place: int, least: int) -> tuple[int, int] | None:
    """Give the run of characters around a sign that reads as Chinese in the other encoding; None when it is Chinese."""
    if text.startswith(_LOST, place):
        return place, place + 3
    start, end = place, place + 1
    while start > max(least, place - _AROUND) and _goes_on(text, start - 1, -1):
        start -= 1
    while end < min(len(text), place + 2 * _AROUND) and _goes_on(text, end, 1):
        end += 1
    return (start, end) if _reads_otherwise(text[start:end]) else None


def _goes_on(text: str, place: int, step: int) -> bool:
    """Tell whether a character may be part of such a run: no mark, and a letter only between two others."""
    if text[place] > "\x7f":
        return text[place] not in _OWN
    further = text[place + step] if 0 <= place + step < len(text) else ""
    return text[place] in _SECOND and further > "\x7f" and further not in _OWN


def _reads_otherwise(text: str) -> bool:
    """Tell whether the bytes of a text in GBK are Chinese in UTF-8, for the most part."""
    data = text.encode("gb18030", "ignore")
    shown = [letter for letter in data.decode("utf-8", "ignore") if "\u4e00" <= letter <= "\u9fff" or letter in _OWN]
    return len(shown) >= _LEAST and len(shown) * 3 >= len(data) / 2


# ---------------------------------------------------------------- pinyin


def _pinyin(block: Block) -> Iterator[Garbled]:
    """Yield pinyin in brackets after its character: one with a tone, or several in a line."""
    found = [match for match in _PINYIN.finditer(block.text) if _is_syllable(match[1])]
    toned = any(_TONES.search(match[1]) for match in found)
    found += [match for match in _PHRASE.finditer(block.text) if _TONES.search(match[1])]
    if toned or len(found) > 1 or any(_TONES.search(match[1]) for match in found):
        places = sorted({(match.start(1) - 1, match.end()) for match in found})
        yield from _misread(block, places, say("字后有拼音括注"))


def _is_syllable(text: str) -> bool:
    return bool(_TONES.search(text) or _SYLLABLE.fullmatch(text))
