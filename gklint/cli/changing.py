"""The options of ``gklint check`` that change files."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

import click

from gklint.cli.run import Treatment, judged
from gklint.cli.summing import Total
from gklint.language import tr


class Change(NamedTuple):
    """What is done to files besides judging them."""

    treatment: Treatment = judged
    done: str = ""
    """What was done, as a sentence with {count} and {files}; nothing when files stay as they are."""
    to_stdout: bool = False
    """Standard input is given back on standard output, and findings go to standard error."""
    status: Callable[[Total, int], int] = lambda _total, status: status
    """The exit status, from what was counted and from what the findings come to."""


_OPTIONS = (
    click.option(
        "--add-suppressions",
        metavar=tr("原因"),
        help=tr("在有问题的每一行行尾写上屏蔽注释和这个原因，以后不再报告这些问题"),
    ),
)


def change_options(function: Callable[..., int]) -> Callable[..., int]:
    """Add the options; what they mean is given to ``function`` as ``change``."""

    @wraps(function)
    def command(*, add_suppressions: str | None, **others: Any) -> int:
        return function(change=_change(add_suppressions), **others)

    decorated: Any = command
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return command


def _change(add_suppressions: str | None) -> Change:
    if add_suppressions is None:
        return Change()
    from gklint.cli.treating import Suppressing

    return Change(Suppressing(add_suppressions), done=tr("屏蔽了{count}处问题（{files}份文件）。"), to_stdout=True)
