"""The options of the command line that change settings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import click

from gklint.cli.options import completed_rule, no_such_rule, split
from gklint.language import tr
from gklint.policies import Policies
from gklint.selection import UnknownRule, matching

_PLACES = (
    click.option(
        "--config",
        "config",
        multiple=True,
        metavar="FILE|KEY=VALUE",
        help=tr("用这个设置文件；或改变一项设置，如 --config 'severity.GK114=\"error\"'，可多次"),
    ),
    click.option("--isolated", is_flag=True, help=tr("不读任何设置文件")),
    click.option("--force-exclude", is_flag=True, help=tr("直接指明的文件，如在设置的exclude之中也不检查")),
)
"""Where settings are, and for which files they hold."""
_RULES = (
    click.option(
        "--select",
        "chosen",
        multiple=True,
        callback=split,
        shell_complete=completed_rule,
        metavar="RULE",
        help=tr("只用这些规则：编号、名称、编号开头（如GK3）、组名或ALL；设置文件中的取舍不再算数"),
    ),
    click.option(
        "--ignore",
        "ignored",
        multiple=True,
        callback=split,
        shell_complete=completed_rule,
        metavar="RULE",
        help=tr("不用这些规则"),
    ),
    click.option(
        "--extend-select",
        "extended",
        multiple=True,
        callback=split,
        shell_complete=completed_rule,
        metavar="RULE",
        help=tr("另外再用这些规则"),
    ),
    click.option("--ignore-suppressions", is_flag=True, help=tr("报告中的屏蔽注释不算数")),
)


def settings_options(function: Callable[..., int]) -> Callable[..., int]:
    """Add the options; what they mean is given to ``function`` as ``policies``."""

    @wraps(function)
    def command(
        *,
        chosen: list[str],
        ignored: list[str],
        extended: list[str],
        config: tuple[str, ...],
        isolated: bool,
        force_exclude: bool,
        ignore_suppressions: bool,
        **others: Any,
    ) -> int:
        _refuse_unknown((*chosen, *ignored, *extended))
        policies = Policies(
            select=chosen,
            ignore=ignored,
            extend_select=extended,
            file=_file(config, isolated),
            overrides=[given for given in config if not _is_file(given)],
            isolated=isolated,
            force_exclude=force_exclude,
            suppressing=not ignore_suppressions,
        )
        return function(policies=policies, **others)

    return _with(command, (*_RULES[:3], *_PLACES[:2], *_RULES[3:], *_PLACES[2:]))


def place_options(function: Callable[..., int]) -> Callable[..., int]:
    """Add those of the options that matter where nothing is judged; ``function`` is given ``policies`` too."""

    @wraps(function)
    def command(*, config: tuple[str, ...], isolated: bool, force_exclude: bool, **others: Any) -> int:
        policies = Policies(
            file=_file(config, isolated),
            overrides=[given for given in config if not _is_file(given)],
            isolated=isolated,
            force_exclude=force_exclude,
        )
        return function(policies=policies, **others)

    return _with(command, _PLACES)


def _with(command: Callable[..., int], options: Iterable[Callable[..., Any]]) -> Callable[..., int]:
    decorated: Any = command
    for option in reversed(tuple(options)):
        decorated = option(decorated)
    return command


def _refuse_unknown(selectors: Iterable[str]) -> None:
    """Complain of selectors that name no rule."""
    for selector in selectors:
        try:
            matching(selector)
        except UnknownRule as error:
            raise no_such_rule(error) from error


def _is_file(given: str) -> bool:
    return os.path.isfile(given) or "=" not in given


def _file(config: Iterable[str], isolated: bool) -> str | None:
    """Give the file of settings that the command line names; None when it names none."""
    files = [given for given in config if _is_file(given)]
    for path in files:
        if not os.path.isfile(path):
            raise click.BadParameter(tr("没有设置文件“{path}”").format(path=path), param_hint="--config")
    if len(files) > 1 or (files and isolated):
        raise click.BadParameter(tr("只能用一个设置文件，也不能与--isolated同用"), param_hint="--config")
    return files[0] if files else None
