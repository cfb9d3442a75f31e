"""``gklint check`` and its options."""

from __future__ import annotations

import click

from gklint.cli.app import Command, language_option
from gklint.cli.baselines import Baselines
from gklint.cli.change import Change
from gklint.cli.changing import change_options
from gklint.cli.checking import check
from gklint.cli.knowing import baseline_options
from gklint.cli.options import encoding_option, jobs_option, output_option, paths_argument, stdin_option
from gklint.cli.settings import settings_options
from gklint.language import tr
from gklint.policies import Policies


@click.command(
    "check",
    cls=Command,
    help=tr("检查报告。PATH是文件或文件夹，“-”是标准输入；不给则检查当前文件夹。"),
    options_metavar=tr("[选项]"),
)
@paths_argument
@settings_options
@change_options
@baseline_options
@click.option(
    "--output-format",
    "form",
    type=click.Choice(["full", "concise", "json"]),
    help=tr("输出格式；终端上默认full，否则concise"),
)
@output_option
@click.option("--statistics", is_flag=True, help=tr("只列出每条规则的问题数"))
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="warning",
    show_default=True,
    help=tr("有此级别或以上的问题时退出状态为1"),
)
@click.option("--show-files", is_flag=True, help=tr("只列出要检查的文件"))
@click.option("--exit-zero", is_flag=True, help=tr("有问题时退出状态也为0"))
@encoding_option
@stdin_option
@jobs_option
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help=tr("是否使用颜色"),
)
@language_option
def command(
    paths: tuple[str, ...],
    policies: Policies,
    change: Change,
    baselines: Baselines,
    form: str | None,
    output_file: str | None,
    statistics: bool,
    fail_on: str,
    show_files: bool,
    exit_zero: bool,
    encoding: str | None,
    stdin_filename: str,
    jobs: int | None,
    color: str,
) -> int:
    """Check reports."""
    return check(
        paths,
        policies,
        change,
        baselines,
        form=form,
        output_file=output_file,
        statistics=statistics,
        fail_on=fail_on,
        show_files=show_files,
        exit_zero=exit_zero,
        encoding=encoding,
        stdin_filename=stdin_filename,
        jobs=jobs,
        color=color,
    )
