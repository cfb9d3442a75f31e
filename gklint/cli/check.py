"""``gklint check``: list what is wrong with reports."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import IO

import click

from gklint.cli import FAILED
from gklint.cli.app import language_option
from gklint.cli.run import Outcome, Render, outcome, run
from gklint.files import Found, Unreadable, read_stream, walk
from gklint.findings import Severity
from gklint.language import tr
from gklint.linter import Analysis, analyse, failed
from gklint.output.concise import SEVERITIES
from gklint.output.style import Style, wants_colour
from gklint.rules import Rule, find_rule
from gklint.selection import UnknownRule, select
from gklint.text import UnknownEncoding, canonical_name

STDIN = "-"


def _split(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> list[str]:
    return [part for given in value for part in given.split(",") if part.strip()]


def _encoding(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return canonical_name(value)
    except UnknownEncoding as error:
        raise click.BadParameter(tr("没有名为“{name}”的编码").format(name=value)) from error


encoding_option = click.option(
    "--encoding", callback=_encoding, metavar="NAME", help=tr("文件的编码，如utf-8、gb18030；不给则自动识别")
)
output_option = click.option("--output-file", type=click.Path(dir_okay=False), help=tr("写入文件而不是标准输出"))
paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...")


@click.command("check", help=tr("检查报告。PATH是文件或文件夹，“-”是标准输入；不给则检查当前文件夹。"))
@paths_argument
@click.option(
    "--select",
    "chosen",
    multiple=True,
    callback=_split,
    metavar="RULE",
    help=tr("只用这些规则：编号、名称或编号开头，如GK3"),
)
@click.option("--ignore", "ignored", multiple=True, callback=_split, metavar="RULE", help=tr("不用这些规则"))
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
@click.option("--exit-zero", is_flag=True, help=tr("有问题时退出状态也为0"))
@encoding_option
@click.option("--stdin-filename", default=STDIN, metavar="NAME", help=tr("标准输入在输出中的文件名"))
@click.option("-j", "--jobs", type=click.IntRange(1), help=tr("进程数；不给则按文件多少决定"))
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
    chosen: list[str],
    ignored: list[str],
    form: str | None,
    output_file: str | None,
    statistics: bool,
    fail_on: str,
    exit_zero: bool,
    encoding: str | None,
    stdin_filename: str,
    jobs: int | None,
    color: str,
) -> int:
    """Check reports."""
    rules = _rules(chosen, ignored)
    with opened(output_file) as out:
        style = Style(wants_colour(color, out.isatty(), os.environ))
        shape = form or ("full" if out.isatty() else "concise")
        outcomes = _outcomes(paths, _renderer(shape, style), rules, encoding, stdin_filename, jobs)
        total = _write(outcomes, out, "none" if statistics else shape)
        if statistics:
            out.write(_statistics(total))
    if shape == "full" and not statistics:
        print(_summary(total), file=sys.stderr)
    return _status(total, Severity(fail_on), exit_zero)


class Total:
    """The numbers of a whole run."""

    def __init__(self) -> None:
        self.files = 0
        self.failed = 0
        self.severities: Counter[Severity] = Counter()
        self.codes: Counter[str] = Counter()

    def add(self, one: Outcome) -> None:
        """Add a file's numbers."""
        self.files += 1
        self.failed += one.failed
        self.severities += one.severities
        self.codes += one.codes


def _rules(chosen: Sequence[str], ignored: Sequence[str]) -> tuple[type[Rule], ...]:
    try:
        rules = select(chosen, ignored)
    except UnknownRule as error:
        hint = tr("，是否指{code}").format(code=error.nearest) if error.nearest else ""
        raise click.UsageError(tr("没有规则“{name}”{hint}").format(name=error.selector, hint=hint)) from error
    # A file that cannot be read must be said to be so, whatever rules are asked.
    always = find_rule("unreadable-file")
    return rules if always is None or always in rules else (*rules, always)


def _renderer(form: str, style: Style) -> Render:
    if form == "json":
        return _json
    if form == "concise":
        from gklint.output import concise

        return partial(concise.render, style=style)
    from gklint.output import full

    return partial(full.render, style=style)


def _json(path: str, analysis: Analysis) -> str:
    """Write a file's findings as the elements of an array."""
    import json

    from gklint.output import structured

    elements = [structured.finding(path, analysis.text, found) for found in analysis.findings]
    return ",\n".join(json.dumps(element, ensure_ascii=False) for element in elements)


def _outcomes(
    paths: Sequence[str],
    render: Render,
    rules: Sequence[type[Rule]],
    encoding: str | None,
    stdin_name: str,
    jobs: int | None,
) -> Iterator[Outcome]:
    if STDIN in paths:
        yield outcome(stdin_name, _stdin(rules, encoding), render)
    files = list(found_files([path for path in paths or (os.curdir,) if path != STDIN]))
    yield from progress(run(files, render, rules, encoding, jobs), len(files))


def _stdin(rules: Sequence[type[Rule]], encoding: str | None) -> Analysis:
    try:
        return analyse(read_stream(sys.stdin.buffer, encoding), rules)
    except Unreadable as error:
        return failed(error.reason, rules)


def found_files(paths: Sequence[str]) -> Iterator[Found]:
    """Find the files to check; say so when there are none."""
    count = 0
    for found in walk(paths):
        count += 1
        yield found
    if paths and not count:
        print(tr("没有找到要检查的文件（文件夹中只检查 .txt、.md、.gk、.tsv）"), file=sys.stderr)


def progress(outcomes: Iterable[Outcome], count: int) -> Iterable[Outcome]:
    """Show a bar on a terminal while many files are checked."""
    if count < 200 or not sys.stderr.isatty() or sys.stdout.isatty():
        return outcomes
    from rich.console import Console
    from rich.progress import track

    return track(outcomes, tr("检查中"), count, console=Console(stderr=True), transient=True)


@contextmanager
def opened(path: str | None) -> Iterator[IO[str]]:
    """Give the stream to write to; a file is put in place only when everything has been written."""
    if path is None:
        yield sys.stdout
        return
    draft = f"{path}.{os.getpid()}.tmp"
    try:
        with open(draft, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        os.replace(draft, path)
    except OSError as error:
        reason = tr("无法写入“{path}”：{reason}").format(path=path, reason=error.strerror or error)
        raise click.ClickException(reason) from error
    finally:
        if os.path.exists(draft):
            os.unlink(draft)


def _write(outcomes: Iterable[Outcome], out: IO[str], form: str) -> Total:
    total = Total()
    ascii_only = form == "json" and out is sys.stdout and (out.encoding or "").lower().replace("-", "") != "utf8"
    pieces = 0
    if form == "json":
        out.write("[")
    for one in outcomes:
        total.add(one)
        if form == "none" or not one.output:
            continue
        if form == "json":
            out.write(",\n" if pieces else "\n")
        out.write(_escaped(one.output) if ascii_only else one.output)
        pieces += 1
    if form == "json":
        out.write("\n]\n" if pieces else "]\n")
    return total


def _escaped(text: str) -> str:
    r"""Write JSON's \u escapes, for a console that is not UTF-8."""
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[i : i + 2], "big") for i in range(0, len(units), 2))
    return "".join(chr(code) if code < 128 else f"\\u{code:04x}" for code in codes)


def _statistics(total: Total) -> str:
    lines = []
    for code, count in sorted(total.codes.items(), key=lambda item: (-item[1], item[0])):
        rule = find_rule(code)
        lines.append(f"{count:>6}  {code}  {rule.name if rule else ''}\n")
    return "".join(lines)


def _summary(total: Total) -> str:
    counts = "，".join(
        tr("{severity}{count}处").format(severity=tr(name), count=total.severities[severity])
        for severity, name in SEVERITIES.items()
    )
    lost = tr("，{count}份无法读取").format(count=total.failed) if total.failed else ""
    return tr("检查了{files}份文件：{counts}{lost}。").format(files=total.files, counts=counts, lost=lost)


def _status(total: Total, fail_on: Severity, exit_zero: bool) -> int:
    if total.failed:
        return FAILED
    found = any(count and severity.rank >= fail_on.rank for severity, count in total.severities.items())
    return int(found and not exit_zero)
