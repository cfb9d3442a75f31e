"""The command line."""

from __future__ import annotations

import os
import sys

from gklint import language

FAILED = 2
"""The exit status of a run that itself went wrong."""


def main() -> None:
    """Run the command line and end the process; no traceback reaches the user."""
    language.use(language.choose(sys.argv[1:], os.environ, sys.stdout.encoding or "ascii"))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")  # a console that lacks a character must not end the run
    from gklint.cli.app import app

    try:
        status = app.main(prog_name="gklint", standalone_mode=False)
    except Exception as error:
        status = _explain(error)
    _leave(status if isinstance(status, int) else 0)


def _explain(error: Exception) -> int:
    from click import Abort, ClickException

    if isinstance(error, ClickException):
        error.show()
        return FAILED
    if isinstance(error, Abort):
        print(language.tr("已中断"), file=sys.stderr)
        return 130
    if isinstance(error, BrokenPipeError):
        # Nobody reads on: keep Python from complaining when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if os.environ.get("GKLINT_DEBUG"):
        raise error
    said = language.tr("gklint内部出错：{error}。设置环境变量GKLINT_DEBUG=1可看到详情。")
    print(said.format(error=f"{type(error).__name__}: {error}"), file=sys.stderr)
    return FAILED


def _leave(status: int) -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)
