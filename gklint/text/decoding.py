"""From bytes to text: which encoding it is, and what was lost.

A byte order mark decides; so does clean UTF-8. Anything else is read in every encoding that
reports come in, and the most plausible reading wins (:mod:`gklint.text.plausibility`): damaged
UTF-8 is often valid GB18030 and would become nonsense without a word of warning.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from functools import cache

from gklint.messages import Message, say
from gklint.patterns import Pattern
from gklint.spans import Span
from gklint.text.encodings import canonical_name
from gklint.text.model import Text
from gklint.text.plausibility import implausibility
from gklint.text.signatures import NotText, count_controls, refuse_controls, refuse_known_formats

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

_CANDIDATES = {"utf-8": 0.55, "gb18030": 0.55, "utf-16-le": 0.3, "utf-16-be": 0.3}
"""What a text without a byte order mark may be, with the worst rating that such a text can have; of
two that are equally plausible, the first. A text in traditional characters gets 0.43 as GB18030;
Big5 taken for GB18030 gets 0.7, random bytes 0.64; UTF-16 that lost a byte 0.4 and more."""

_MOST_LOST = 1 / 3
"""The greatest part of a text that may be lost."""

_SAMPLE = 1024
"""How many bytes are read to tell encodings apart: even, so that it splits no UTF-16 unit."""


def decode(data: bytes, encoding: str | None = None) -> Text:
    """Decode the bytes of a file, in the encoding named or in the one that is found out.

    Raises :class:`~gklint.text.signatures.NotText` for what is no text and
    :class:`~gklint.text.encodings.UnknownEncoding` for a name that means no encoding.
    """
    name = None if encoding is None else canonical_name(encoding)
    refuse_known_formats(data)
    if name is None:
        return _decode_plain_utf8(data) or _checked(_decode_detected(data), _unknown())
    return _checked(_decode_named(data, name), _misnamed(name))._replace(told=True)


def _unknown() -> Message:
    return say("认不出文件的编码，或者它不是纯文本。如果是文本，请另存为UTF-8编码，或用 --encoding 指明编码再检查。")


def _misnamed(encoding: str) -> Message:
    return say(
        "按指定的编码{encoding}，文件大部分内容无法解读。请改用正确的编码，或者不指定编码，由程序自动识别。",
        encoding=encoding.upper(),
    )


def _decode_plain_utf8(data: bytes) -> Text | None:
    """Decode clean UTF-8 without a byte order mark, which nearly every file is; give nothing for any other."""
    if data.startswith(codecs.BOM_UTF8) or count_controls(data):
        return None
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if _is_rather_gb18030(data, content) else Text(content)


def _checked(text: Text, reason: Message) -> Text:
    """Raise ``NotText``, for ``reason`` when too much is lost, unless ``text`` is one."""
    refuse_controls(text.content)
    lost = sum(end - start for start, end in text.lossy)
    if lost > len(text.content) * _MOST_LOST:
        raise NotText(reason)
    return text


def _decode_detected(data: bytes) -> Text:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding, bom=True)
    encoding, rating = _most_plausible(data, _CANDIDATES)
    if rating > _CANDIDATES[encoding]:
        raise NotText(_unknown())
    return _decode_as(data, encoding)


def _decode_named(data: bytes, encoding: str) -> Text:
    for mark, marked in _MARKS:
        if data.startswith(mark) and marked.startswith(encoding):
            return _decode_as(data[len(mark) :], marked, bom=True)
    if encoding in ("utf-16", "utf-32"):
        encoding, _ = _most_plausible(data, (f"{encoding}-le", f"{encoding}-be"))
    return _decode_as(data, encoding)


def _is_rather_gb18030(data: bytes, content: str) -> bool:
    """Tell whether ``data``, which is ``content`` in UTF-8, is more likely a few words of GB18030.

    It can be both only where UTF-8 has nothing but two-byte characters: Cyrillic, Greek and the like.
    """
    if _CHINESE.search(content) or _LATIN.fullmatch(content):
        return False
    return _rate(data, "gb18030") == 0


_CHINESE = Pattern("[^\x00-\u07ff]")
_LATIN = Pattern("[\x00-\xff]*")


def _most_plausible(data: bytes, encodings: Iterable[str]) -> tuple[str, float]:
    """Choose the encoding in which ``data`` looks most like Chinese prose, and give its rating."""
    sample = _sample(data)
    best, lowest = "", float("inf")
    for encoding in encodings:
        rating = _rate(sample, encoding)
        if rating < lowest:
            best, lowest = encoding, rating
        if lowest == 0:
            break
    return best, lowest


def _rate(sample: bytes, encoding: str) -> float:
    """Rate ``sample``, which may end within a character, as a text in ``encoding``."""
    return implausibility(codecs.getincrementaldecoder(encoding)("replace").decode(sample))


def _sample(data: bytes) -> bytes:
    """Cut from ``data`` the part where encodings differ: from the first byte that is not ASCII."""
    match = _not_ascii().search(data)
    start = match.start() & ~3 if match else 0
    return data[start : start + _SAMPLE]


@cache
def _not_ascii() -> re.Pattern[bytes]:
    return re.compile(rb"[^\x01-\x7f]")


_LOST = "gklint-lost"
_SURROGATES = Pattern("[\ud800-\udfff]+")


def _mark_lost(error: UnicodeError) -> tuple[str, int]:
    """Put a lone surrogate, which no file can hold, for each sequence of bytes that means nothing."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\udfff", error.end


codecs.register_error(_LOST, _mark_lost)


def _decode_as(data: bytes, encoding: str, *, bom: bool = False) -> Text:
    """Decode ``data``, from which the byte order mark was taken, and note what was lost."""
    try:
        content = data.decode(encoding)
        lossy: tuple[Span, ...] = ()
    except UnicodeDecodeError:
        content = data.decode(encoding, _LOST)
        lossy = tuple(Span(*match.span()) for match in _SURROGATES.finditer(content))
        content = _SURROGATES.sub(lambda match: "\ufffd" * len(match[0]), content)
    return Text(content, encoding, bom, lossy)
