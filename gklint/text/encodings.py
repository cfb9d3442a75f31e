"""The names of encodings that a user may give."""

from __future__ import annotations

import codecs

from gklint.messages import say

# What a file that is called GBK holds is read by GB18030 as well, and writing it back gives the
# same bytes; a file that is called GB2312 seldom keeps to GB2312.
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "utf-8-sig": "utf-8"}

# Python counts these among its text encodings, yet no document is written in them.
_NO_DOCUMENTS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})


class UnknownEncoding(ValueError):
    """An encoding was asked for by a name that means none."""

    def __init__(self, name: str) -> None:
        self.reason = say(
            "不认识编码“{name}”。请改用utf-8、gb18030、utf-16、big5等编码名，或者不指定编码，由程序自动识别。",
            name=name,
        )
        super().__init__(str(self.reason))


def canonical_name(name: str) -> str:
    """Give Python's own name of the encoding that a user calls ``name``, ``gb18030`` for GBK.

    ``utf-16`` and ``utf-32`` remain without a byte order: the file decides. Raises
    :class:`UnknownEncoding`.
    """
    try:
        b"a".decode(name, "ignore")
        canonical = codecs.lookup(name).name.replace("_", "-")
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(name) from error
    if canonical in _NO_DOCUMENTS:
        raise UnknownEncoding(name)
    return _SUPERSETS.get(canonical, canonical)
