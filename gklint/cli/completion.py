"""``gklint completion``: the script that lets a shell complete commands, options and rules."""

from __future__ import annotations

import os
from typing import Any, ClassVar

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, get_completion_class

from gklint.cli.app import Command, app, language_option
from gklint.language import tr

VARIABLE = "_GKLINT_COMPLETE"
"""The environment variable with which click is asked for completions."""
_SHELLS = ("bash", "zsh", "fish", "powershell")
_ENDS = {
    "bash": "~/.bashrc",
    "zsh": "~/.zshrc",
    "fish": "~/.config/fish/completions/gklint.fish",
    "powershell": "$PROFILE",
}
"""Where each shell reads what it is to do when it starts."""

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $env:%(complete_var)s = "powershell_complete"
    $env:COMP_WORDS = ($commandAst.CommandElements | ForEach-Object { $_.ToString() }) -join "`n"
    $env:COMP_CWORD = $wordToComplete
    %(prog_name)s | ForEach-Object {
        $type, $value, $help = $_ -split "`t", 3
        if ($type -eq "plain") {
            [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $help)
        }
    }
    Remove-Item Env:%(complete_var)s, Env:COMP_WORDS, Env:COMP_CWORD
}
"""


class PowerShell(ShellComplete):
    """Completion in PowerShell, which click has none for: words come a line each, and so do the answers."""

    name: ClassVar[str] = "powershell"
    source_template: ClassVar[str] = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """Give the words before the one that is being typed, and that one."""
        words, begun = os.environ.get("COMP_WORDS", "").split("\n")[1:], os.environ.get("COMP_CWORD", "")
        return (words[:-1] if begun and words[-1:] == [begun] else words), begun

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Write a completion on a line: its kind, what is put in, and what it means."""
        return "\t".join((item.type, item.value, (item.help or item.value).replace("\n", " ").replace("\t", " ")))


add_completion_class(PowerShell)


@click.command(
    "completion",
    cls=Command,
    help=tr("输出命令行补全的脚本。例如bash：gklint completion bash >> ~/.bashrc，重新打开终端后生效。"),
    options_metavar=tr("[选项]"),
)
@click.argument("shell", type=click.Choice(_SHELLS))
@language_option
def command(shell: str) -> int:
    """Print the script."""
    found: Any = get_completion_class(shell)
    click.echo(f"# {tr('写入{file}').format(file=_ENDS[shell])}")
    click.echo(found(app, {}, "gklint", VARIABLE).source())
    return 0
