"""Every sentence that gklint says, collected from its code; and the catalogues made from them.

``python -m tests.catalogue`` adds the sentences that are new to each ``gklint.po``, marks those that
are gone, and compiles ``gklint.mo`` beside it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from gklint.language import CHINESE, FOLDER, LANGUAGES
from gklint.rules import all_rules
from gklint.words import misused

CODE = Path(__file__).parents[1] / "gklint"
SAYING = {"say", "tr", "Message"}
"""Functions whose first argument is a sentence."""
CLICK = Path(FOLDER) / CHINESE / "LC_MESSAGES" / "click.po"
"""What the library click says, in Chinese."""
_COMMENT = "# What gklint says, in {language}. The keys are the sentences of the code."
_DATE = datetime(2000, 1, 1, tzinfo=UTC)
"""Catalogues bear no date of their own: the same sentences give the same file."""


def sentences() -> set[str]:
    """Give every sentence of the code, in Chinese."""
    found = {text for path in CODE.rglob("*.py") for text in _in_module(path)}
    for rule in all_rules():
        texts = rule.documentation
        found |= {texts.what, texts.why, texts.basis, texts.fix}
        found |= {example.title for example in (*rule.bad, *rule.good)}
    found |= {word.why for word in misused()}
    return {text for text in found if text}


def _in_module(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            first = node.args[0]
            if name in SAYING and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in {"COMMANDS", "SEVERITIES"}:
            assert isinstance(node.value, ast.Dict)
            yield from (str(value.value) for value in node.value.values if isinstance(value, ast.Constant))


def chinese_strings(folder: str) -> Iterator[str]:
    """Yield every Chinese string in a folder of the code but docstrings, whether it is said or not."""
    for path in (CODE / folder).rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings]
        for value in (node.value for node in strings):
            if isinstance(value, str) and re.search(r"[\u3400-\u9fff]", value):
                yield value


def path_of(language: str) -> Path:
    """Give the place of a language's catalogue."""
    return Path(FOLDER) / language / "LC_MESSAGES" / "gklint.po"


def read(path: Path) -> Catalog:
    """Read the catalogue at ``path``."""
    with path.open("rb") as stream:
        return read_po(stream)


def read_compiled(path: Path) -> Catalog:
    """Read the compiled form of the catalogue at ``path``."""
    with path.with_suffix(".mo").open("rb") as stream:
        return read_mo(stream)


def translations(catalogue: Catalog) -> dict[str, str]:
    """Give what a catalogue says for each sentence, without its header."""
    return {_first(message.id): _first(message.string) for message in catalogue if message.id}


def _first(text: str | Sequence[str] | None) -> str:
    """Give a sentence, or the first of its forms where it has several."""
    return text if isinstance(text, str) else text[0] if text else ""


def update(language: str) -> None:
    """Bring a language's catalogue up to date with the code and compile it."""
    old = read(path_of(language)) if path_of(language).exists() else Catalog(locale=language)
    new = Catalog(
        locale=language,
        header_comment=_COMMENT.format(language=language),
        project="gklint",
        version="1",
        msgid_bugs_address="-",
        last_translator="gklint contributors",
        language_team="gklint contributors",
        fuzzy=False,
    )
    new.creation_date = new.revision_date = _DATE
    for sentence in sorted(sentences()):
        known = old.get(sentence)
        new.add(sentence, known.string if known else "")
    path_of(language).parent.mkdir(parents=True, exist_ok=True)
    with path_of(language).open("wb") as stream:
        write_po(stream, new, width=0, omit_header=False)
    compile_beside(path_of(language))


def compile_beside(path: Path) -> None:
    """Compile a catalogue to the ``.mo`` beside it."""
    catalogue = read(path)
    catalogue.creation_date = catalogue.revision_date = _DATE
    with path.with_suffix(".mo").open("wb") as target:
        write_mo(target, catalogue)


if __name__ == "__main__":
    for name in LANGUAGES:
        if name != CHINESE:
            update(name)
    compile_beside(CLICK)
