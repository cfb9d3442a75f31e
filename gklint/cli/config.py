"""``gklint config``: what the settings are, and where each comes from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import click

from gklint.cli import FAILED
from gklint.cli.app import Command, language_option
from gklint.cli.settings import settings_options
from gklint.language import text as said
from gklint.language import tr
from gklint.policies import Policies


@click.command(
    "config",
    cls=Command,
    help=tr("列出对PATH（文件或文件夹，默认当前文件夹）有效的设置：每项的值和来处。"),
    options_metavar=tr("[选项]"),
)
@click.argument("path", default=os.curdir, metavar="[PATH]")
@settings_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=tr("输出格式"),
)
@click.option("--schema", is_flag=True, help=tr("输出设置文件的JSON Schema，供编辑器使用"))
@language_option
def command(
    path: str,
    policies: Policies,
    form: str,
    schema: bool,
) -> int:
    """Show the settings."""
    from gklint.settings.layers import InvalidSettings
    from gklint.settings.schema import as_text

    if schema:
        click.echo(as_text(), nl=False)
        return 0
    try:
        rows = list(_rows(policies, path))
    except InvalidSettings as error:
        return _explain(error)
    if form == "json":
        import json

        elements = [{"key": key, "value": value, "from": source} for key, value, source in rows]
        click.echo(json.dumps(elements, ensure_ascii=False, indent=2))
        return 0
    for key, value, source in rows:
        click.echo(f"{key} = {_toml(value)}  # {source or tr('默认')}")
    return 0


def _rows(policies: Policies, path: str) -> Iterator[tuple[str, Any, str]]:
    """Yield key, value and source of each setting, then the rules that are asked."""
    from gklint.settings.layers import resolve
    from gklint.settings.model import Settings, key_of

    real = os.path.realpath(path)
    place = policies.place_of(real if os.path.isdir(real) else os.path.dirname(real))
    resolved = resolve(place, policies.overrides)
    settings = policies.asked_of(resolved.settings)
    for field in Settings._fields:
        key, value = key_of(field), getattr(settings, field)
        changed = value != getattr(resolved.settings, field)
        layer = resolved.origins.get((key,))
        source = tr("命令行") if changed else layer.name if layer else ""
        if isinstance(value, dict) and value:
            for name, each in value.items():
                yield f"{key}.{_key(name)}", _plain(each), resolved.origins[key, name].name
        elif hasattr(value, "_asdict"):
            for name, each in value._asdict().items():
                layer = resolved.origins.get((key, key_of(name)))
                yield f"{key}.{key_of(name)}", _plain(each), layer.name if layer else ""
        else:
            yield key, _plain(value), source
    asked = policies.of_file(os.path.join(real, "report.txt") if os.path.isdir(real) else real)
    yield tr("启用的规则"), list(asked.codes), tr("由以上各项得出")


def _plain(value: Any) -> Any:
    """Give a value as JSON and TOML have it."""
    if hasattr(value, "_asdict"):
        return value._asdict()
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _toml(value: Any) -> str:
    import json

    if isinstance(value, dict):
        pairs = ", ".join(f"{_key(key)} = {_toml(each)}" for key, each in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _key(name: str) -> str:
    import json

    bare = name.replace("-", "").replace("_", "").isalnum() and name.isascii()
    return name if bare else json.dumps(name, ensure_ascii=False)


def _explain(error: Any) -> int:
    for flaw in error.remarks.flaws:
        place = error.remarks.text.position(flaw.span.start)
        click.echo(
            f"{error.remarks.name}:{place.line + 1}:{place.column + 1}: {flaw.code} {said(flaw.message)}", err=True
        )
    return FAILED
