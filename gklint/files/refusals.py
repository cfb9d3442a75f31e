"""What the system says when it does not let something be written, in words of a user's."""

from __future__ import annotations

import errno

from gklint.messages import Message, say

_DENIED = say("没有写入的权限")
_FULL = say("磁盘已满")
_NAMED = {
    "EACCES": _DENIED,
    "EPERM": _DENIED,
    "ENOSPC": _FULL,
    "EDQUOT": _FULL,
    "EFBIG": say("文件太大"),
    "EROFS": say("磁盘是只读的"),
    "EISDIR": say("这是一个文件夹"),
    "ENOENT": say("所在的文件夹不存在"),
    "ENOTDIR": say("所在的文件夹不存在"),
    "ENAMETOOLONG": say("文件名或路径太长"),
    "ELOOP": say("链接首尾相连"),
    "ETXTBSY": say("文件正被其他程序占用"),
    "EBUSY": say("文件正被其他程序占用"),
    "EBADF": say("输出已经关闭"),
    "EIO": say("磁盘读写出错"),
}
_REASONS = {getattr(errno, name): reason for name, reason in _NAMED.items() if hasattr(errno, name)}
"""Not every system has every error."""


def refusal(error: OSError) -> Message:
    """Say why something could not be written; in the system's own words where it says what is seldom said."""
    known = _REASONS.get(error.errno or 0)
    return known if known is not None else say("{error}", error=error.strerror or str(error))
