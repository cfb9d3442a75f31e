"""``gklint server``: the language server, started by an editor."""

from __future__ import annotations

import logging
import os
import sys

import click

from gklint.cli.app import Command, language_option
from gklint.files.refusals import refusal
from gklint.language import text, tr


@click.command(
    "server", cls=Command, help=tr("启动语言服务器，供编辑器使用；默认经标准输入输出。"), options_metavar=tr("[选项]")
)
@click.option("--stdio", is_flag=True, help=tr("经标准输入输出（默认）"))
@click.option("--tcp", is_flag=True, help=tr("经TCP端口，只服务一个编辑器"))
@click.option("--ws", is_flag=True, help=tr("经WebSocket端口（需要安装pygls[ws]）"))
@click.option("--host", default="127.0.0.1", show_default=True, help=tr("监听的地址"))
@click.option("--port", default=2087, show_default=True, type=int, help=tr("监听的端口"))
@click.option("--clientProcessId", "parent", type=int, help=tr("编辑器的进程号，编辑器结束时一同结束"))
@click.option("--log-file", type=click.Path(), help=tr("把运行记录写到这个文件"))
@click.option(
    "--log-level", default="warning", show_default=True, help=tr("记录的详细程度：error、warning、info、debug")
)
@language_option
def command(
    *, stdio: bool, tcp: bool, ws: bool, host: str, port: int, parent: int | None, log_file: str | None, log_level: str
) -> int:
    """Serve an editor until it goes."""
    del stdio  # the default; editors say it all the same
    _log_to(log_file, log_level)
    from gklint.server.server import serve

    status = serve(tcp=tcp, ws=ws, host=host, port=port, parent=parent)
    sys.stderr.flush()
    os._exit(status)  # a thread that still waits for input must not keep the process


def _log_to(path: str | None, level: str) -> None:
    """Log to a file, or to standard error where that cannot be written: standard output is the protocol's."""
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if path:
        try:
            handler = logging.FileHandler(path, encoding="utf-8")
        except OSError as error:
            print(
                tr("无法写入运行记录{path}：{reason}").format(path=path, reason=text(refusal(error))), file=sys.stderr
            )
    known = logging.getLevelNamesMapping()
    logging.basicConfig(handlers=[handler], level=known.get(level.upper(), logging.WARNING))
