"""``gklint extract``: the figures of reports under the form's own labels."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import IO, Any

import click

from gklint.cli import FAILED
from gklint.cli.app import language_option
from gklint.cli.check import encoding_option, found_files, opened, output_option, paths_argument
from gklint.cli.run import Outcome, run
from gklint.language import tr
from gklint.linter import Analysis
from gklint.output import structured
from gklint.rules import Rule, find_rule

_FIELDS = (
    "path",
    "year",
    "form",
    "organ",
    "level",
    "table",
    "table_form",
    "row",
    "column",
    "text",
    "value",
    "line",
    "character",
)


@click.command("extract", help=tr("取出报告三张表的数字，用格式本身的行、栏名称表示。PATH是文件或文件夹。"))
@paths_argument
@click.option(
    "--format", "form", type=click.Choice(["json", "csv"]), default="json", show_default=True, help=tr("输出格式")
)
@output_option
@encoding_option
@click.option("-j", "--jobs", type=click.IntRange(1), help=tr("进程数；不给则按文件多少决定"))
@language_option
def command(paths: tuple[str, ...], form: str, output_file: str | None, encoding: str | None, jobs: int | None) -> int:
    """Extract figures."""
    files = list(found_files(paths or (".",)))
    rules: Sequence[type[Rule]] = [rule for rule in (find_rule("unreadable-file"),) if rule]
    outcomes = run(files, _csv_rows if form == "csv" else _json, rules, encoding, jobs)
    with opened(output_file) as out:
        return _write(outcomes, out, form)


def _write(outcomes: Iterator[Outcome], out: IO[str], form: str) -> int:
    status = pieces = 0
    out.write("[" if form == "json" else _csv_line(_FIELDS))
    for one in outcomes:
        if one.failed:
            status = FAILED
            click.echo(one.output.strip(), err=True)
            continue
        if form == "json":
            out.write(",\n" if pieces else "\n")
        out.write(one.output)
        pieces += 1
    out.write(("\n]\n" if pieces else "]\n") if form == "json" else "")
    return status


def _json(path: str, analysis: Analysis) -> str:
    if analysis.failed:
        return _reason(path, analysis)
    return json.dumps(structured.extract(path, analysis), ensure_ascii=False)


def _csv_rows(path: str, analysis: Analysis) -> str:
    if analysis.failed:
        return _reason(path, analysis)
    report = structured.extract(path, analysis)
    head = [report[name] for name in ("path", "year", "form", "organ", "level")]
    lines = []
    for table in report["tables"]:
        for cell in table["cells"]:
            place = cell["location"]
            values = [table["table"], table["form"], cell["row"], cell["column"], cell["text"], cell["value"]]
            lines.append(_csv_line([*head, *values, place["line"], place["column"]]))
    return "".join(lines)


def _csv_line(values: Sequence[Any]) -> str:
    import csv
    import io

    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(["" if value is None else value for value in values])
    return stream.getvalue()


def _reason(path: str, analysis: Analysis) -> str:
    from gklint.output import concise
    from gklint.output.style import Style

    return concise.render(path, analysis, Style())
