"""Where output goes, and how it gets there whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

from gklint.cli import Failure
from gklint.language import text, tr


@contextmanager
def opened(path: str | None) -> Iterator[IO[str]]:
    """Give the stream to write to: standard output, or a file that is put in place when it is complete."""
    target = None if path is None else os.path.realpath(path)
    try:
        if target is None:
            yield sys.stdout
            sys.stdout.flush()
        elif os.path.exists(target) and not os.path.isfile(target):
            # A device or a pipe must never be replaced by a file.
            with _writer(target) as stream:
                yield stream
        else:
            with _replaced(target) as stream:
                yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        from gklint.files.refusals import refusal

        template = tr("无法写入“{path}”：{reason}")
        name = tr("标准输出") if path is None else path
        raise Failure(template.format(path=name, reason=text(refusal(error)))) from error


@contextmanager
def _replaced(target: str) -> Iterator[IO[str]]:
    draft = f"{target}.{os.getpid()}.tmp"
    try:
        with _writer(draft) as stream:
            yield stream
        if os.path.exists(target):
            os.chmod(draft, os.stat(target).st_mode)
        os.replace(draft, target)
    finally:
        if os.path.exists(draft):
            os.unlink(draft)


def _writer(path: str) -> IO[str]:
    # File names may hold bytes that are no UTF-8; they are written as escapes.
    return open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n")


def write_array(out: IO[str], elements: Iterable[str]) -> None:
    """Write a JSON array, element by element, each of which is JSON already."""
    encoding = getattr(out, "encoding", None) or ""
    ascii_only = encoding.lower().replace("-", "") != "utf8"
    empty = True
    out.write("[")
    for element in elements:
        out.write("\n" if empty else ",\n")
        out.write(_escaped(element) if ascii_only else element)
        empty = False
    out.write("]\n" if empty else "\n]\n")


def _escaped(text: str) -> str:
    r"""Write JSON's \u escapes, for a console that is not UTF-8."""
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[i : i + 2], "big") for i in range(0, len(units), 2))
    return "".join(chr(code) if code < 128 else f"\\u{code:04x}" for code in codes)
