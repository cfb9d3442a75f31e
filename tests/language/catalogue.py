"""Collect what gklint says and keep the catalogues in step: ``python -m tests.language.catalogue``.

The Chinese sentences in the code are the keys. New ones are added to ``gklint.po`` without a
translation, those that are gone are dropped, and every ``.po`` is compiled to the ``.mo`` beside it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import gklint
from gklint.language import FOLDER

PACKAGE = Path(gklint.__file__).parent
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_SPOKEN = ("cli", "output", "language.py")
"""Where every Chinese string is said to the user."""
_SAYING = {"say", "Message", "tr"}
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""Catalogues bear no date of their own: the same messages give the same bytes."""


class Unextractable(ValueError):
    """A place in the code that speaks to the user in a way that no catalogue can follow."""


def templates() -> dict[str, list[str]]:
    """Give every sentence of the code with the modules that say it."""
    found: dict[str, list[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE.parent).as_posix()
        for template in module_templates(path.read_text("utf-8"), place):
            places = found.setdefault(template, [])
            if place not in places:
                places.append(place)
    return found


def module_templates(source: str, place: str) -> Iterator[str]:
    """Yield the sentences of one module; ``place`` is its path, as ``gklint/cli/check.py``."""
    tree = ast.parse(source, place)
    if place.removeprefix("gklint/").startswith(_SPOKEN):
        yield from _every_chinese_string(tree, place)
    else:
        yield from _said(tree, place)


def _every_chinese_string(tree: ast.Module, place: str) -> Iterator[str]:
    silent = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.Constant) and CHINESE.search(part.value):
                    raise Unextractable(f"{place}:{node.lineno}: an f-string cannot be translated: {part.value!r}")
                silent.add(id(part))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            if CHINESE.search(node.value):
                yield node.value


def _docstrings(tree: ast.Module) -> set[int]:
    """Give the strings that stand alone as statements."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _said(tree: ast.Module, place: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name = node.func.id
        if name == "Documentation":
            yield from (_literal(word.value, place) for word in node.keywords)
        elif name == "Example" and node.args:
            yield _literal(node.args[0], place)
        elif name in _SAYING and place != "gklint/findings.py":
            yield _literal(node.args[0], place)


def _literal(node: ast.expr, place: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise Unextractable(f"{place}:{node.lineno}: only a literal can be found and translated: {ast.unparse(node)}")


def read(path: Path) -> Catalog:
    """Read a ``.po`` file."""
    with path.open("rb") as stream:
        return read_po(stream)


def update(path: Path, found: dict[str, list[str]]) -> None:
    """Bring a ``.po`` file in step with the code, keeping its translations."""
    old = read(path)
    new = Catalog(locale=path.parts[-3], project="gklint", charset="utf-8", header_comment=old.header_comment)
    new.creation_date = new.revision_date = _EPOCH
    for template, places in found.items():
        known = old.get(template)
        new.add(template, known.string if known else "", locations=[(place, None) for place in places])
    with path.open("wb") as stream:
        write_po(stream, new, width=110, include_lineno=False, omit_header=False)


def compile_all() -> None:
    """Write the ``.mo`` beside each ``.po``."""
    for path in sorted(FOLDER.rglob("*.po")):
        catalogue = read(path)
        catalogue.creation_date = catalogue.revision_date = _EPOCH
        with path.with_suffix(".mo").open("wb") as stream:
            write_mo(stream, catalogue)


def main() -> None:
    """Update and compile."""
    found = templates()
    path = FOLDER / "en" / "LC_MESSAGES" / "gklint.po"
    update(path, found)
    compile_all()
    missing = [message.id for message in read(path) if message.id and not message.string]
    print(f"{len(found)} messages, {len(missing)} without English")
    for template in missing:
        print(f"  {template}")


if __name__ == "__main__":
    main()
