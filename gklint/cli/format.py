"""``gklint format`` and its options."""

from __future__ import annotations

import click

from gklint.cli.app import Command, language_option
from gklint.cli.formatting import format_files
from gklint.cli.options import encoding_option, jobs_option, paths_argument, stdin_option
from gklint.cli.settings import place_options
from gklint.language import tr
from gklint.policies import Policies


@click.command(
    "format",
    cls=Command,
    help=tr(
        "重新排版：表格按显示宽度对齐，标题和空行整齐，文字和数字一概不变。"
        "PATH是文件或文件夹，“-”是标准输入，排好的文本写到标准输出；不给则排版当前文件夹。"
    ),
    options_metavar=tr("[选项]"),
)
@paths_argument
@click.option("--check", "checking", is_flag=True, help=tr("只列出会重新排版的文件，不改文件；有则退出状态为1"))
@click.option("--diff", is_flag=True, help=tr("只显示会怎样修改（统一差异格式），不改文件；有修改时退出状态为1"))
@click.option(
    "--layout",
    type=click.Choice(["keep", "row", "markdown"]),
    help=tr("表格的排法：keep保持原来的排法，row每行一行、竖线分隔，markdown为Markdown表格；不给则依设置"),
)
@click.option(
    "--ambiguous-width",
    type=click.Choice(["narrow", "wide"]),
    help=tr("宽度不定的字符（如“”、…、①）按一列（narrow）还是两列（wide）对齐；不给则依设置"),
)
@place_options
@encoding_option
@stdin_option
@jobs_option
@language_option
def command(
    paths: tuple[str, ...],
    policies: Policies,
    checking: bool,
    diff: bool,
    layout: str | None,
    ambiguous_width: str | None,
    encoding: str | None,
    stdin_filename: str,
    jobs: int | None,
) -> int:
    """Format reports."""
    given = {"layout": layout, "ambiguous_width": ambiguous_width}
    return format_files(
        paths,
        policies,
        {name: value for name, value in given.items() if value is not None},
        checking=checking,
        diff=diff,
        encoding=encoding,
        stdin_filename=stdin_filename,
        jobs=jobs,
    )
