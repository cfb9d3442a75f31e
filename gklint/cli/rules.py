"""``gklint rules``: the list of all rules."""

from __future__ import annotations

import click

from gklint.cli.app import Command, language_option
from gklint.cli.rule import as_data, format_option
from gklint.language import tr
from gklint.output.style import SEVERITIES
from gklint.rules import Rule, all_rules


@click.command(
    "rules", cls=Command, help=tr("列出全部规则：编号、名称、级别、能否修复、做什么。"), options_metavar=tr("[选项]")
)
@format_option
@language_option
def command(form: str) -> int:
    """List the rules."""
    if form == "json":
        import json

        click.echo(json.dumps([as_data(rule) for rule in all_rules()], ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo(as_markdown(), nl=False)
    else:
        _print_table()
    return 0


def as_markdown() -> str:
    """Write the list as a Markdown table."""
    lines = [f"| {' | '.join(_head())} |", "|" + "---|" * len(_head())]
    lines += [f"| {' | '.join(_row(rule))} |" for rule in all_rules()]
    return "\n".join(lines) + "\n"


def _print_table() -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for title in _head():
        table.add_column(title, overflow="fold")
    for rule in all_rules():
        table.add_row(*_row(rule))
    Console().print(table)


def _head() -> list[str]:
    return [tr("编号"), tr("名称"), tr("级别"), tr("修复"), tr("做什么")]


def _row(rule: type[Rule]) -> list[str]:
    fix = {"safe": tr("安全"), "unsafe": tr("不安全"), None: ""}[rule.fixable.value if rule.fixable else None]
    severity = tr(SEVERITIES[rule.severity]) if rule.enabled else tr("默认关闭")
    return [rule.code, rule.name, severity, fix, tr(rule.documentation.what)]
