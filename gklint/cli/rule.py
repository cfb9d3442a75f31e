"""``gklint rule``: what a rule says, why, and what it looks like."""

from __future__ import annotations

import click

from gklint.cli.app import Command, language_option
from gklint.cli.options import no_such_rule
from gklint.language import tr
from gklint.output.style import SEVERITIES
from gklint.rules import Rule, find_rule
from gklint.rules.base import Example
from gklint.selection import UnknownRule, nearest_name

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
@click.argument("code", metavar="RULE")
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
    changes = [text for text in example.cells.values() if text]
    changes += [new.strip().splitlines()[0] for _, new in example.replace if new.strip()]
    title = tr(example.title)
    if not changes:
        return title
    shown = tr("；").join(f"`{change}`" for change in dict.fromkeys(changes))
    return tr("{title}：{shown}").format(title=title, shown=shown)
