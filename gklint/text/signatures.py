"""Which files are no text at all, and what to tell the person who gave them."""

from __future__ import annotations

from gklint.findings import Message


class NotText(ValueError):
    """Data that is no text; ``reason`` says what it is instead and what to do."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(str(reason))


_SAVE_AS_TEXT = "请用原来的程序打开，另存为“纯文本（*.txt）”后再检查"
_OFFICE = f"这是 Word、Excel、WPS 文档或压缩文件，不是纯文本；如果是文档，{_SAVE_AS_TEXT}"
_PDF = "这是 PDF 文件，不是纯文本；请复制其中的文字，存为纯文本（*.txt）后再检查"
_RTF = f"这是 RTF 文档，不是纯文本；{_SAVE_AS_TEXT}"
_PICTURE = "这是图片，不是纯文本；请先识别其中的文字，存为纯文本（*.txt）后再检查"
_ARCHIVE = "这是压缩文件，不是纯文本；请先解压，再检查其中的文本文件"
_BINARY = "这是二进制数据，不是纯文本；请检查选择的文件是否正确"

_SIGNATURES = (
    (b"PK\x03\x04", _OFFICE),
    (b"PK\x05\x06", _ARCHIVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"%PDF-", _PDF),
    (b"{\\rtf", _RTF),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x1f\x8b\x08", _ARCHIVE),
    (b"\xfd7zXZ\x00", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"\x7fELF", _BINARY),
    (b"SQLite format 3\x00", _BINARY),
)

# What text may hold besides: tab, line feed, vertical tab (a soft line break of Word), form feed,
# carriage return and the end-of-file mark of DOS.
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A})

_STRAY_CONTROLS = 2
_MOST_CONTROLS = 0.05
"""The greatest part of a text that may be control characters: a few are damage, many are data."""


def refuse_known_formats(data: bytes) -> None:
    """Raise :class:`NotText` if ``data`` begins as a known format that is no text does."""
    for signature, template in _SIGNATURES:
        if data.startswith(signature):
            raise NotText(Message(template))


def count_controls(data: bytes) -> int:
    """Count the control characters, in text that is UTF-8 or looks like it, that no text should hold."""
    return len(data) - len(data.translate(None, _CONTROLS))


def refuse_controls(content: str) -> None:
    """Raise :class:`NotText` if ``content`` holds more control characters than a damaged text may."""
    controls = count_controls(content.encode("utf-8", "replace"))
    if controls * 2 > len(content) or controls > max(_STRAY_CONTROLS, len(content) * _MOST_CONTROLS):
        raise NotText(Message(_BINARY))
