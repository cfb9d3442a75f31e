"""``gklint rule``: what a rule says, why, and what it looks like."""

from __future__ import annotations

from itertools import zip_longest

import click

from gklint.cli.app import Command, language_option
from gklint.cli.options import completed_rule, no_such_rule
from gklint.forms import Block, form_for, official
from gklint.language import tr
from gklint.output.style import SEVERITIES
from gklint.rules import Rule, find_rule, nearest_name
from gklint.rules.base import Example
from gklint.selection import UnknownRule

_LONGEST = 30
"""Code points of an example's words that are shown."""

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help=tr("输出格式"),
)


@click.command(
    "rule",
    cls=Command,
    help=tr("说明一条规则：做什么、为何、错例、正例、依据、修复。RULE是编号或名称。"),
    options_metavar=tr("[选项]"),
)
@click.argument("code", metavar="RULE", shell_complete=completed_rule)
@format_option
@language_option
def command(code: str, form: str) -> int:
    """Explain a rule."""
    rule = find_rule(code)
    if rule is None:
        raise no_such_rule(UnknownRule(code, nearest_name(code)))
    if form == "json":
        import json

        click.echo(json.dumps(as_data(rule), ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo(as_markdown(rule), nl=False)
    else:
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(as_markdown(rule)))
    return 0


def as_data(rule: type[Rule]) -> dict[str, object]:
    """Give a rule as plain data, in the language spoken."""
    texts = rule.documentation
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "enabled": rule.enabled,
        "fixable": rule.fixable.value if rule.fixable else None,
        "what": tr(texts.what),
        "why": tr(texts.why),
        "basis": tr(texts.basis),
        "fix": tr(texts.fix) or None,
        "bad": [tr(example.title) for example in rule.bad],
        "good": [tr(example.title) for example in rule.good],
    }


def as_markdown(rule: type[Rule]) -> str:
    """Write a rule's page."""
    texts = rule.documentation
    parts = [
        f"# {rule.code} {rule.name}",
        tr("级别：{severity}").format(severity=tr(SEVERITIES[rule.severity])),
        _part(tr("做什么"), tr(texts.what)),
        _part(tr("为何"), tr(texts.why)),
        _part(tr("错例"), _examples(rule.bad)),
        _part(tr("正例"), _examples(rule.good)),
        _part(tr("依据"), tr(texts.basis)),
        _part(tr("修复"), tr(texts.fix) if texts.fix else tr("没有自动修复。")),
    ]
    return "\n\n".join(parts) + "\n"


def _part(title: str, text: str) -> str:
    return f"## {title}\n\n{text}"


def _examples(examples: tuple[Example, ...]) -> str:
    return "\n".join(f"- {_example(example)}" for example in examples)


def _example(example: Example) -> str:
    """Say what an example changes in a clean report: which cells, which words."""
    changes = [_cell(example.year, key, text) for key, text in example.cells.items()]
    changes += [_replacement(old.strip(), new.strip()) for old, new in example.replace]
    title = tr(example.title)
    if not changes:
        return title
    return tr("{title}：{shown}").format(title=title, shown=tr("；").join(dict.fromkeys(changes)))


def _cell(year: int, key: tuple[str, str, str], text: str) -> str:
    """Name a cell by the form's labels, with what is put there."""
    name, row, column = key
    table = (form_for(year) or official()[0]).by_key[name]
    rows = {one.key: one.label for block in table.blocks for one in block.rows}
    columns = {one.key: one.label for block in table.blocks if row in _keys(block) for one in block.columns}
    shown = f"`{text}`" if text.strip() else tr("空白")
    return tr("{row}，{column}：{text}").format(row=rows[row], column=columns[column], text=shown)


def _keys(block: Block) -> set[str]:
    return {row.key for row in block.rows}


def _replacement(old: str, new: str) -> str:
    """Say which words give way to which; of many lines, the first in which they differ."""
    lines = (line for line in zip_longest(old.splitlines(), new.splitlines(), fillvalue="") if line[0] != line[1])
    before, after = map(_shortened, next(lines, (old, new)))
    if not after:
        return tr("删去`{text}`").format(text=before)
    return f"`{before}` → `{after}`" if before else tr("加上`{text}`").format(text=after)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
