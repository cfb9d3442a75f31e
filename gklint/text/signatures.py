"""Which files are no text at all, and what to tell the person who gave them."""

from __future__ import annotations

from gklint.messages import Message, say


class NotText(ValueError):
    """Data that is no text; ``reason`` says what it is instead and what to do."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(str(reason))


_OFFICE = say("这是Word、Excel、WPS文档或压缩文件，不是纯文本。如果是文档，请打开后另存为纯文本（*.txt）再检查。")
_PDF = say("这是PDF文件，不是纯文本。请复制其中的文字，存为纯文本（*.txt）再检查。")
_RTF = say("这是RTF文档，不是纯文本。请打开后另存为纯文本（*.txt）再检查。")
_PICTURE = say("这是图片，不是纯文本。请先识别其中的文字，存为纯文本（*.txt）再检查。")
_ARCHIVE = say("这是压缩文件，不是纯文本。请先解压，再检查其中的文本文件。")
_BINARY = say("这是二进制数据，不是纯文本。请确认选对了文件。")

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
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise NotText(reason)


def count_controls(data: bytes) -> int:
    """Count the control characters, in text that is UTF-8 or looks like it, that no text should hold."""
    return len(data) - len(data.translate(None, _CONTROLS))


def refuse_controls(content: str) -> None:
    """Raise :class:`NotText` if ``content`` holds more control characters than a damaged text may."""
    controls = count_controls(content.encode("utf-8", "replace"))
    if controls * 2 > len(content) or controls > max(_STRAY_CONTROLS, len(content) * _MOST_CONTROLS):
        raise NotText(_BINARY)
