"""The arguments and options that commands which read reports have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gklint import language
from gklint.cli.inputs import STDIN
from gklint.language import tr
from gklint.selection import UnknownRule
from gklint.text import UnknownEncoding, canonical_name

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def split(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> list[str]:
    """Take lists with commas apart, given once or more often."""
    return [part.strip() for given in value for part in given.split(",") if part.strip()]


def _encoding(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return canonical_name(value)
    except UnknownEncoding as error:
        raise click.BadParameter(language.text(error.reason)) from error


def no_such_rule(error: UnknownRule) -> click.UsageError:
    """Say that a rule is unknown, and which was probably meant."""
    hint = tr("，是否指{code}").format(code=error.nearest) if error.nearest else ""
    return click.UsageError(tr("没有规则“{name}”{hint}").format(name=error.selector, hint=hint))


def completed_path(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Let the shell complete the name of a file."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def completed_rule(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Complete the code or the name of a rule, the last of several."""
    from click.shell_completion import CompletionItem

    from gklint.rules import all_rules

    before, comma, last = begun.rpartition(",")
    given = before + comma
    found = []
    for rule in all_rules():
        if rule.code.startswith(last.upper()):
            found.append(CompletionItem(given + rule.code, help=rule.name))
        elif last and rule.name.startswith(last.casefold()):
            found.append(CompletionItem(given + rule.name, help=rule.code))
    return found


paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=completed_path)
encoding_option = click.option(
    "--encoding", callback=_encoding, metavar="NAME", help=tr("文件的编码，如utf-8、gb18030；不给则自动识别")
)
output_option = click.option("--output-file", metavar="FILE", help=tr("写入文件而不是标准输出"))
stdin_option = click.option("--stdin-filename", default=STDIN, metavar="NAME", help=tr("标准输入在输出中的文件名"))
jobs_option = click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help=tr("进程数；不给则按文件多少决定"))
