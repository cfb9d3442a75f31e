"""The group of commands; each is imported only when it is called."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click

from gklint import __version__
from gklint.language import LANGUAGES, tr

COMMANDS = {
    "check": "检查报告，列出问题",
    "format": "重新排版：对齐表格，整理标题和空行",
    "extract": "取出报告各表的数字",
    "rule": "说明一条规则",
    "rules": "列出全部规则",
    "config": "列出有效的设置和来处",
    "server": "启动语言服务器，供编辑器使用",
    "completion": "输出命令行补全的脚本",
}


def _show(text: str) -> Any:
    """Make the callback of a flag that shows something and ends the run; without a text, the help."""

    def show(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            click.echo(text or context.get_help(), color=context.color)
            context.exit()

    return show


def _flag(*names: str, help: str, show: str = "") -> click.Option:  # noqa: A002 - as click has it
    return click.Option(names, is_flag=True, expose_value=False, is_eager=True, help=help, callback=_show(show))


class Command(click.Command):
    """A command whose help option is made without asking click's own catalogue, which takes time to open."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the option ``--help``, always the same one."""
        made: click.Option | None = getattr(self, "_made", None)
        self._made = made or _flag("-h", "--help", help=tr("显示本说明"))
        return self._made


def _no_command(name: str) -> str:
    """Say that there is no such command, and what may have been meant."""
    from difflib import get_close_matches

    near = get_close_matches(name.casefold(), COMMANDS, 1)
    if near:
        hint = tr("是否指{name}？").format(name=near[0])
    elif os.path.exists(name):
        hint = tr("检查文件请用“gklint check {path}”。").format(path=name)
    else:
        hint = tr("可用的命令：{names}。").format(names=tr("、").join(COMMANDS))
    return tr("没有命令“{name}”，{hint}").format(name=name, hint=hint)


class Commands(Command, click.Group):
    """A group that knows its commands' names and imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"gklint.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; of one that is none, say what may have been meant."""
        name = args[0] if args else ""
        if name not in COMMANDS and not name.startswith("-"):
            raise click.UsageError(_no_command(name), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section(tr("命令")):
            formatter.write_dl([(name, tr(text)) for name, text in COMMANDS.items()])


def language_option(function: Any) -> Any:
    """Add ``--lang``, which is read before anything is said (see :func:`gklint.language.choose`)."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=tr("输出语言：zh中文，en英文（也可用环境变量GKLINT_LANG）"),
    )(function)


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    help=tr("检查政府信息公开工作年度报告：六个部分、三张表格及其勾稽关系。"),
    options_metavar=tr("[选项]"),
    subcommand_metavar=tr("命令 [参数]..."),
)
@language_option
def app() -> None:
    """Do nothing but call a command."""


app.params.insert(0, _flag("-V", "--version", help=tr("显示版本"), show=f"gklint {__version__}"))
