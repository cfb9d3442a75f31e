"""Reading a file, whatever it turns out to be, without waiting for ever and without a traceback."""

from __future__ import annotations

import errno
import os
import stat
from typing import IO

from gklint.messages import Message, say
from gklint.text import NotText, Text, decode

DEFAULT_LIMIT = 20_000_000
"""The size in bytes up to which a file is read; the longest reports have some hundred thousand."""

_CHUNK = 1 << 20


class Unreadable(Exception):
    """A file that cannot be checked; ``reason`` says why and what to do about it."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(str(reason))


def read(path: str | os.PathLike[str], encoding: str | None = None, limit: int = DEFAULT_LIMIT) -> Text:
    """Read and decode the file at ``path``, of at most ``limit`` bytes.

    Raises :class:`Unreadable` for what is no readable text file, whatever the cause, and
    :class:`~gklint.text.UnknownEncoding` for a name that means no encoding.
    """
    try:
        status = os.stat(path)
    except (OSError, ValueError) as error:
        raise Unreadable(_missing(path, error)) from error
    _refuse(status, limit)
    try:
        data = _read_regular(path, limit)
    except OSError as error:
        raise Unreadable(reason_of(error)) from error
    return _decode(data, encoding)


def read_stream(stream: IO[bytes], encoding: str | None = None, limit: int = DEFAULT_LIMIT) -> Text:
    """Read and decode a stream such as standard input to its end; raises as :func:`read` does."""
    try:
        data = stream.read(limit + 1)
    except OSError as error:
        raise Unreadable(reason_of(error)) from error
    if len(data) > limit:
        raise Unreadable(say("输入的内容超过{limit}的上限。请确认给出的是一份年度报告。", limit=_size(limit)))
    return _decode(data, encoding)


def _decode(data: bytes, encoding: str | None) -> Text:
    try:
        return decode(data, encoding)
    except NotText as error:
        raise Unreadable(error.reason) from error


def _read_regular(path: str | os.PathLike[str], limit: int) -> bytes:
    """Read a file that a moment ago was a regular one.

    It is opened without blocking and looked at once more, as it may have been replaced by a pipe
    since, and its size may have grown, or not have been known (as in /proc).
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    with open(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        _refuse(status, limit)
        # One more than there is, so that one call reads the file and the next one sees its end.
        return _read_all(file, limit, status.st_size + 1)


def _read_all(file: IO[bytes], limit: int, first: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    wanted = first
    while chunk := file.read(wanted):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise Unreadable(_too_large(size, limit))
        wanted = _CHUNK
    return b"".join(chunks)


_KINDS = (
    (stat.S_ISDIR, say("这是文件夹，不是文件。请给出文件夹中的报告文件。")),
    (stat.S_ISFIFO, say("这是命名管道，不是普通文件。要检查管道中的内容，请改用“-”从标准输入读取。")),
    (stat.S_ISSOCK, say("这是套接字，不是普通文件。请给出报告的文本文件。")),
    (stat.S_ISCHR, say("这是设备，不是普通文件。要检查终端或管道中的内容，请改用“-”从标准输入读取。")),
    (stat.S_ISBLK, say("这是设备，不是普通文件。请给出报告的文本文件。")),
)


def _refuse(status: os.stat_result, limit: int) -> None:
    """Raise :class:`Unreadable` for what is no regular file and for what is too large."""
    for is_kind, reason in _KINDS:
        if is_kind(status.st_mode):
            raise Unreadable(reason)
    if status.st_size > limit:
        raise Unreadable(_too_large(status.st_size, limit))


def _too_large(size: int, limit: int) -> Message:
    return say(
        "文件有{size}，超过{limit}的上限，没有读取。请确认它是一份年度报告。", size=_size(size), limit=_size(limit)
    )


def _size(size: int) -> str:
    """Say a number of bytes as a person would."""
    if size < 1_000:
        return f"{size}字节"
    if size < 1_000_000:
        return f"{size / 1_000:.4g}KB"
    return f"{size / 1_000_000:.4g}MB"


def _missing(path: str | os.PathLike[str], error: OSError | ValueError) -> Message:
    """Say why there is nothing to be seen at ``path``."""
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        if os.path.islink(path):
            return say("这是一个链接，它指向的文件不存在。请给出报告文件本身。")
        return say("文件不存在。请检查文件名和所在的文件夹是否写对。")
    return reason_of(error)


_DENIED = say("没有读取的权限。请检查文件或文件夹的权限设置。")
_VANISHED = say("文件或文件夹已经不存在，可能在检查过程中被移走或删除。请确认后重新检查。")
_CIRCULAR = say("链接首尾相连，找不到文件。请给出报告文件本身。")
_TOO_LONG = say("文件名或路径太长。请改短后再检查。")
_TOO_MANY = say("打开的文件太多。请减少并行的数目后再检查。")
_LOCKED = say("文件正被其他程序占用（可能正在Word或WPS中打开）。请关闭后再检查。")

_REASONS = {
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOENT: _VANISHED,
    errno.ENOTDIR: _VANISHED,
    errno.ESTALE: _VANISHED,
    errno.ELOOP: _CIRCULAR,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.EAGAIN: _LOCKED,
    errno.EBUSY: _LOCKED,
    errno.EDEADLK: _LOCKED,
    errno.ETXTBSY: _LOCKED,
}

# ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, which Python takes for a lack of permission.
_WINDOWS_LOCKS = frozenset({32, 33})


def reason_of(error: OSError | ValueError) -> Message:
    """Say why a file or folder could not be read."""
    if not isinstance(error, OSError):
        return say("路径中有不能使用的字符。请检查文件名是否写对。")
    if getattr(error, "winerror", None) in _WINDOWS_LOCKS:
        return _LOCKED
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    what = error.strerror or str(error)
    return say("读取失败（{error}）。请稍后再试，或把文件复制到本机后再检查。", error=what)
