"""The command line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from gklint import language
from gklint.cli.streams import close_streams, open_streams

FAILED = 2
"""The exit status of a run that itself went wrong."""
INTERRUPTED = 130
"""The exit status of a run that the user broke off, as shells have it."""


class Failure(Exception):
    """What made a run fail, as a sentence for the user."""


def main() -> None:
    """Run the command line and end the process; no traceback reaches the user."""
    gc.disable()  # nothing that is made while modules are imported becomes garbage
    open_streams()
    try:
        language.use(language.choose(sys.argv[1:], os.environ, sys.stdout.encoding or "ascii"))
        _note_unknown_language(os.environ.get(language.VARIABLE))
        status = _run()
    except KeyboardInterrupt:
        print(language.tr("已中断"), file=sys.stderr)
        status = INTERRUPTED
    except BrokenPipeError:
        status = 0  # nobody reads on
    except Failure as error:
        print(language.tr("错误：{reason}").format(reason=error), file=sys.stderr)
        status = FAILED
    except Exception as error:
        if os.environ.get("GKLINT_DEBUG"):
            raise
        status = _explain(error)
    close_streams()
    sys.exit(status)


def _note_unknown_language(given: str | None) -> None:
    """Say that the environment names a language that gklint does not speak: it goes on in another one."""
    if given and given not in language.LANGUAGES:
        said = language.tr("环境变量{variable}的值“{given}”不在可用的语言{known}之中，没有采用。")
        known = language.tr("、").join(language.LANGUAGES)
        print(said.format(variable=language.VARIABLE, given=given, known=known), file=sys.stderr)


def _run() -> int:
    paths = _plain_check(sys.argv[1:])
    if paths is not None:
        from gklint.cli.checking import check

        return check(paths)
    return _parse_and_run()


def _plain_check(arguments: Sequence[str]) -> Sequence[str] | None:
    """Give the paths of ``gklint check PATH…`` without options: of the commonest command nothing need be parsed."""
    if arguments[:1] != ["check"] or any(each.startswith("-") and each != "-" for each in arguments):
        return None
    return arguments[1:]


def _parse_and_run() -> int:
    import click

    from gklint.cli.app import app

    _teach_click()
    if os.environ.get("_GKLINT_COMPLETE", "").startswith("powershell"):
        import gklint.cli.completion  # noqa: F401 - click does not know that shell before
    try:
        status = app.main(prog_name="gklint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return FAILED
    except SystemExit:
        raise BrokenPipeError from None  # what click makes of a pipe that nobody reads
    except click.Abort:
        raise KeyboardInterrupt from None
    return status if isinstance(status, int) else 0


def _teach_click() -> None:
    """Let click speak the language that gklint speaks: it looks its own sentences up with gettext.

    The catalogue is opened only when click says something, which is when something is wrong.
    """
    import gettext

    os.environ["LANGUAGE"] = language.current()
    gettext.bindtextdomain("click", language.FOLDER)
    gettext.textdomain("click")


def _explain(error: Exception) -> int:
    said = language.tr("gklint内部出错：{error}。设置环境变量GKLINT_DEBUG=1可看到详情。")
    print(said.format(error=f"{type(error).__name__}: {error}"), file=sys.stderr)
    return FAILED
