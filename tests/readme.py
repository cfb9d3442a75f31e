"""The parts of the two READMEs that gklint itself writes: ``python -m tests.readme`` renews them."""

from __future__ import annotations

import os
import re
from pathlib import Path

from gklint import language
from gklint.cli.rules import as_markdown
from gklint.linter import Analysis, check_file
from gklint.output import full
from gklint.output.style import Style

ROOT = Path(__file__).parents[1]
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
REPORT = "tests/data/county_2023.txt"
_SHOWN = ("GK303", "GK208")
"""The findings in the picture: the first of each of these rules."""


def renewed(spoken: str) -> str:
    """Give a README as it should be, in the language ``spoken``."""
    before = language.current()
    language.use(spoken)
    try:
        parts = {"picture": f"```text\n{_picture()}```\n", "rules": as_markdown()}
    finally:
        language.use(before)
    text = READMES[spoken].read_text("utf-8")
    for name, content in parts.items():
        marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->\n)", re.DOTALL)
        text, count = marked.subn(lambda match, content=content: match[1] + content + match[2], text)  # type: ignore[misc]
        if count != 1:
            raise ValueError(f"{READMES[spoken]}: {count} places for the {name}")
    return text


def _picture() -> str:
    """Write some findings of the report that the README lets its reader check."""
    analysis = check_file(ROOT / REPORT)
    first = {found.code: found for found in reversed(analysis.findings)}
    shown = Analysis(analysis.text, analysis.report, tuple(first[code] for code in _SHOWN))
    return full.render(REPORT, shown, Style()).rstrip("\n") + "\n"


def commands(readme: Path) -> list[str]:
    """Give the fenced sh blocks of a README."""
    return re.findall(r"^```sh\n(.*?)^```$", readme.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def main() -> None:
    """Renew both."""
    os.chdir(ROOT)
    for spoken, path in READMES.items():
        path.write_text(renewed(spoken), "utf-8")


if __name__ == "__main__":
    main()
