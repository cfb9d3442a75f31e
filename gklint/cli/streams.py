"""The standard streams, made such that nothing can fail that is written to them."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys

_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "—": "-",
        "–": "-",
        "…": "...",
        "•": "*",
        "×": "x",
        "＋": "+",
        "（": "(",
        "）": ")",
        "，": ",",
        "、": ",",
        "：": ":",
        "；": ";",
        "。": ".",
        "│": "|",
        "─": "-",
        "━": "-",
        "╸": "-",
    }
)
"""What stands for characters that a console may lack and that have a likeness in ASCII."""


class _Closed(io.RawIOBase):
    """What stands for standard input where there is none: reading it fails."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object, /) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def open_streams() -> None:
    """Let the standard streams exist, and write in some way what their encoding lacks."""
    # Whoever starts a program may leave its streams closed; Python then has None.
    sys.stdin = sys.stdin or io.TextIOWrapper(io.BufferedReader(_Closed()), encoding="utf-8")
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    codecs.register_error("gklint-console", _nearest)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="gklint-console")


def close_streams() -> None:
    """Write out what is left; that nobody reads it, or that the disk is full, has been said before."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # Keep Python from complaining when it flushes once more at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """Give what is written for characters that an encoding lacks: their like, else their escapes."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].translate(_PLAIN)
    return lacking.encode("ascii", "backslashreplace").decode("ascii"), error.end
