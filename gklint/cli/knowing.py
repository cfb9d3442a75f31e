"""The options of ``gklint check`` for findings that were there before."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from gklint.cli.baselines import Baselines
from gklint.language import tr

_OPTIONS = (
    click.option("--baseline", metavar="FILE", help=tr("不报告这个基线文件中已有的问题")),
    click.option(
        "--write-baseline",
        metavar="FILE",
        help=tr("把现有的问题写入基线文件；与--baseline同用时只写其中仍然存在的"),
    ),
)


def baseline_options(function: Callable[..., int]) -> Callable[..., int]:
    """Add the options; what they mean is given to ``function`` as ``baselines``."""

    @wraps(function)
    def command(*, baseline: str | None, write_baseline: str | None, **others: Any) -> int:
        return function(baselines=Baselines(baseline, write_baseline), **others)

    decorated: Any = command
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return command
