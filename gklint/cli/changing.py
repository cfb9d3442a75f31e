"""The options of ``gklint check`` that change files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from gklint.cli import FAILED
from gklint.cli.change import Change
from gklint.cli.summing import Total
from gklint.language import tr

DIFF = "concise"
"""How findings are written beside differences: only of files that cannot be read there are any."""


_OPTIONS = (
    click.option("--fix", is_flag=True, help=tr("直接改正可以安全修复的问题，列出其余的问题")),
    click.option("--unsafe-fixes", is_flag=True, help=tr("与--fix、--fix-only、--diff同用：也改正须由人核对的问题")),
    click.option("--diff", is_flag=True, help=tr("只显示会怎样修改（统一差异格式），不改文件；有修改时退出状态为1")),
    click.option("--fix-only", is_flag=True, help=tr("直接改正可以修复的问题，不列出其余的问题")),
    click.option(
        "--add-suppressions",
        metavar=tr("原因"),
        help=tr("在有问题的每一行行尾写上屏蔽注释和这个原因，以后不再报告这些问题"),
    ),
)


def change_options(function: Callable[..., int]) -> Callable[..., int]:
    """Add the options; what they mean is given to ``function`` as ``change``."""

    @wraps(function)
    def command(
        *, fix: bool, unsafe_fixes: bool, diff: bool, fix_only: bool, add_suppressions: str | None, **others: Any
    ) -> int:
        mending = fix or diff or fix_only
        if add_suppressions is not None and mending:
            raise click.UsageError(tr("--add-suppressions不能与--fix、--fix-only、--diff同用"))
        if unsafe_fixes and not mending:
            print(tr("只写--unsafe-fixes不会修改文件，请与--fix、--fix-only或--diff同用。"), file=sys.stderr)
        change = _suppress(add_suppressions) if add_suppressions is not None else Change()
        return function(change=_mend(unsafe_fixes, diff, fix_only) if mending else change, **others)

    decorated: Any = command
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return command


def _suppress(reason: str) -> Change:
    from gklint.cli.treating import Suppressing

    return Change(Suppressing(reason), done=tr("屏蔽了{count}处问题（{files}份文件）。"), to_stdout=True)


def _mend(unsafe: bool, diff: bool, silent: bool) -> Change:
    from gklint.cli.treating import Mending

    treatment = Mending(unsafe=unsafe, diff=diff, silent=silent)
    if diff:
        said = tr("可以修复{count}处问题（{files}份文件）。")
        return Change(treatment, said, shape=DIFF, status=_whether_changed)
    fixed = tr("修复了{count}处问题（{files}份文件）。")
    if silent:
        return Change(treatment, fixed, to_stdout=True, status=_whether_failed)
    return Change(treatment, fixed, to_stdout=True)


def _whether_changed(total: Total, _status: int) -> int:
    return FAILED if total.failed else int(total.changed > 0)


def _whether_failed(total: Total, _status: int) -> int:
    return FAILED if total.failed else 0
