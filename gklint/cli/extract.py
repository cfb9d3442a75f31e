"""``gklint extract``: the figures of reports under the form's own labels."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from gklint.cli import FAILED
from gklint.cli.app import Command, language_option
from gklint.cli.inputs import STDIN, found_in, outcomes_of
from gklint.cli.options import encoding_option, jobs_option, output_option, paths_argument, stdin_option
from gklint.cli.run import Outcome, Work
from gklint.cli.writing import opened, write_array
from gklint.language import tr
from gklint.linter import Analysis
from gklint.output import structured
from gklint.policy import Policy

_REPORT_FIELDS = ("path", "year", "form", "organ", "level")
_CELL_FIELDS = ("table", "table_form", "row", "column", "text", "value", "line", "character")


@click.command(
    "extract",
    cls=Command,
    help=tr(
        "取出报告三张表的数字，用格式本身的行、栏名称表示。PATH是文件或文件夹，“-”是标准输入；不给则读取当前文件夹。"
    ),
    options_metavar=tr("[选项]"),
)
@paths_argument
@click.option(
    "--format", "form", type=click.Choice(["json", "csv"]), default="json", show_default=True, help=tr("输出格式")
)
@output_option
@encoding_option
@stdin_option
@jobs_option
@language_option
def command(
    paths: tuple[str, ...],
    form: str,
    output_file: str | None,
    encoding: str | None,
    stdin_filename: str,
    jobs: int | None,
) -> int:
    """Extract figures."""
    policy = Policy(("GK901",))
    work = Work(_csv_rows if form == "csv" else _json, encoding)
    files = found_in(paths, lambda _folder: None)
    lost: list[str] = []
    with opened(output_file) as out:
        stdin = stdin_filename if STDIN in paths else None
        outcomes = outcomes_of(files, lambda _path: policy, work, out, stdin=stdin, jobs=jobs)
        if form == "json":
            write_array(out, _readable(outcomes, lost))
        else:
            out.write(_csv_line((*_REPORT_FIELDS, *_CELL_FIELDS)))
            out.writelines(_readable(outcomes, lost))
    return FAILED if lost else 0


def _readable(outcomes: Iterable[Outcome], lost: list[str]) -> Iterator[str]:
    """Pass on what was extracted; say at once which files could not be read, and add them to ``lost``."""
    for one in outcomes:
        if one.failed:
            lost.append(one.output)
            click.echo(one.output, err=True, nl=False)
        elif one.output:
            yield one.output


def _json(path: str, analysis: Analysis) -> str:
    return _reason(path, analysis) or json.dumps(structured.extract(path, analysis), ensure_ascii=False)


def _csv_rows(path: str, analysis: Analysis) -> str:
    return _reason(path, analysis) or "".join(_csv_lines(structured.extract(path, analysis)))


def _csv_lines(report: dict[str, Any]) -> Iterator[str]:
    head = [report[name] for name in _REPORT_FIELDS]
    for table in report["tables"]:
        for cell in table["cells"]:
            place = cell["location"]
            values = [table["table"], table["form"], cell["row"], cell["column"], cell["text"], cell["value"]]
            yield _csv_line([*head, *values, place["line"], place["column"]])


def _csv_line(values: Sequence[Any]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(["" if value is None else value for value in values])
    return stream.getvalue()


def _reason(path: str, analysis: Analysis) -> str:
    """Say why a file could not be read; nothing of one that could."""
    if not analysis.failed:
        return ""
    from gklint.output import concise
    from gklint.output.style import Style

    return concise.render(path, analysis, Style())
