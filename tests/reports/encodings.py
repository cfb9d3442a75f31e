"""From text to bytes: punctuation, line ends, encodings."""

from __future__ import annotations

import codecs
from unicodedata import normalize

PUNCTUATION = ("full width", "normalised", "brackets only")
NEWLINES = ("\n", "\r\n", "\r")
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be")
"""UTF-16 is written with its byte order mark, as editors do."""

_BRACKETS = str.maketrans({"（": "(", "）": ")", "：": ":", "；": ";"})


def punctuated(text: str, punctuation: str) -> str:
    """Write a text as crawlers (everything normalised) or hurried typists (brackets and colons) leave it."""
    if punctuation == "normalised":
        return normalize("NFKC", text)
    return text.translate(_BRACKETS) if punctuation == "brackets only" else text


def encoded(text: str, encoding: str, newline: str) -> bytes:
    """Give the bytes of a file."""
    text = text.replace("\n", newline) if newline != "\n" else text
    if encoding == "utf-16-le":
        return codecs.BOM_UTF16_LE + text.encode(encoding)
    if encoding == "utf-16-be":
        return codecs.BOM_UTF16_BE + text.encode(encoding)
    return text.encode(encoding)
