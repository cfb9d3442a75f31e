"""The house's one rule: imports run one way, from text to what a person touches."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import gklint

FOLDER = Path(gklint.__file__).parent
LAYERS = (
    {"__init__", "records", "spans", "messages", "patterns", "blocks", "data", "_compiled", "compiling"},
    {"text"},
    {"files", "syntax", "forms", "language", "documents", "words"},
    {"report"},
    {"findings", "fixes", "formatting"},
    {"repairs"},
    {"rules"},
    {"selection", "linter", "across"},
    {"suppressions"},
    {"policy", "policies", "settings"},
    {"mending", "diffs", "suppressing", "baseline"},
    {"output"},
    {"server"},
    {"cli"},
    {"__main__"},
)
"""From left to right; a module imports from its own layer's package or from layers before it."""
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
ONLY_THERE = {"tree_sitter": "syntax", "pygls": "server", "lsprotocol": "server", "click": "cli", "rich": "cli"}


def _modules() -> list[Path]:
    return sorted(path.relative_to(FOLDER) for path in FOLDER.rglob("*.py"))


def _room(module: Path) -> str:
    return module.parts[0].removesuffix(".py")


def _imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse((FOLDER / module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ([f"gklint.{alias.name}" for alias in node.names] if node.module == "gklint" else [node.module])


def test_every_room_has_its_layer() -> None:
    assert {_room(module) for module in _modules()} == set(RANK)


@pytest.mark.parametrize("module", _modules(), ids=str)
def test_imports_run_one_way(module: Path) -> None:
    room = _room(module)
    for name in _imported(module):
        first, _, rest = name.partition(".")
        if first == "gklint":
            other = rest.split(".")[0] if rest.split(".")[0] in RANK else "__init__"
            assert other == room or RANK[other] <= RANK[room], f"{module} imports {name}"
        assert ONLY_THERE.get(first, room) == room, f"{module} imports {name}"
