"""Making what gklint would otherwise make at every start: run when it is built, as ``python -m gklint.compiling FILE``.

The file is a Python module, which Python compiles like any other: the data files as Python's own values, and
the regular expressions as the code that `re` makes of them. Both are copies; gklint.data and gklint.patterns
use them only where they were made of the very same source, and do without.
"""

from __future__ import annotations

import _sre
import json
import re
import sys
import tomllib
from array import array
from binascii import crc32
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import gklint
from gklint.patterns import EngineCode, Pattern, engine

_ROOT = Path(gklint.__file__).parent
_SEARCHING = ("text", "forms", "documents", "words", "report", "rules")
"""Where patterns stand. Nothing there imports more than Python's own library, which is all there is while building."""


def data_files() -> dict[str, tuple[int, dict[str, Any]]]:
    """Give what each data file says, with the checksum of its source; raise TypeError for a date or a time."""
    found = {}
    for path in sorted(_ROOT.rglob("*.toml")):
        source = path.read_bytes()
        content = tomllib.loads(source.decode("utf-8"))
        json.dumps(content)  # raises TypeError for what would have to be imported
        found[path.relative_to(_ROOT).as_posix()] = (crc32(source), content)
    return found


def patterns() -> dict[tuple[str, int], EngineCode]:
    """Give what the engine of `re` is handed for every pattern, by its source and flags."""
    for group in _SEARCHING:
        package = import_module(f"gklint.{group}")
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    for make in Pattern.makers:
        make()
    sources = {(pattern.source, int(pattern.flags)) for pattern in Pattern.made}
    with _recorded() as handed:
        for source, flags in sorted(sources):
            re.compile(source, flags)
    return {
        source: (flags, array("I", code).tobytes(), groups, dict(names), numbers)
        for source, (_, flags, code, groups, names, numbers) in zip(sorted(sources), handed, strict=True)
    }


@contextmanager
def _recorded() -> Iterator[list[Any]]:
    """Note the arguments that the engine is called with."""
    handed: list[Any] = []
    compiler: Any = import_module("re._compiler")

    class Engine:
        def __getattr__(self, name: str) -> Any:
            return getattr(_sre, name)

        def compile(self, *arguments: Any) -> Any:
            handed.append(arguments)
            return _sre.compile(*arguments)

    re.purge()  # what is compiled already would not be compiled again
    compiler._sre = Engine()
    try:
        yield handed
    finally:
        compiler._sre = _sre


def main() -> None:
    """Write the module."""
    parts: dict[str, dict[Any, Any]] = {"FILES": data_files(), "PATTERNS": patterns()}
    lines = [f"ENGINE = {engine()!r}"]
    for name, entries in parts.items():
        lines += [f"{name} = {{", *(f"    {key!r}: {value!r}," for key, value in entries.items()), "}"]
    Path(sys.argv[1]).write_text("\n".join([*lines, ""]), "utf-8")


if __name__ == "__main__":
    main()
