"""Putting a changed text in the place of the file that it was read from: whole, or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress

from gklint.files.refusals import refusal
from gklint.messages import Message, say
from gklint.text import Text


class NotWritten(Exception):
    """A file that was left as it is; ``reason`` says why."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(str(reason))


def replace(path: str, text: Text, content: str) -> None:
    """Write ``content`` into the file at ``path``, from which ``text`` was read.

    Encoding, byte order mark and permissions stay; a link stays a link. Raises :class:`NotWritten`, and
    leaves the file alone, when it holds something else by now or when ``text`` is not all that it held.
    """
    data = encoded(text, content)
    try:
        _replace(os.path.realpath(path), text.encode(), data)
    except OSError as error:
        raise NotWritten(say("无法写入（{error}），没有改动。", error=refusal(error))) from error


def encoded(text: Text, content: str) -> bytes:
    """Give ``content`` as the bytes of a file like the one that ``text`` was read from; raises as :func:`replace`."""
    if text.lossy:
        raise NotWritten(say("文件中有无法解读的字节，改写会丢失原字，没有改动。请先另存为UTF-8。"))
    try:
        return text.encode(content)
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise NotWritten(
            say("文件的编码{encoding}写不出“{character}”，没有改动。", encoding=text.encoding, character=character)
        ) from error


def _replace(target: str, before: bytes, after: bytes) -> None:
    if not os.access(target, os.W_OK):
        raise PermissionError(13, os.strerror(13))
    status = os.stat(target)
    descriptor, draft = tempfile.mkstemp(prefix=f".{os.path.basename(target)[:40]}.", dir=os.path.dirname(target))
    try:
        with open(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, stat.S_IMODE(status.st_mode))
        with suppress(OSError, AttributeError):  # only the owner of both may, and Windows knows no such thing
            os.chown(draft, status.st_uid, status.st_gid)
        with open(target, "rb") as file:
            if file.read() != before:
                raise NotWritten(say("文件在检查时被别的程序改动，没有改写。请重新运行。"))
        os.replace(draft, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise
