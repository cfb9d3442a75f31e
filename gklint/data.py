"""Reading gklint's own data files: TOML for people, and a compiled copy so that starting takes no time.

The copy is one Python module, written when gklint is built (gklint.compiling) and compiled by Python like
any other. It is used only where it was made of the very file that is there, and may be missing.
"""

from __future__ import annotations

import os
from binascii import crc32
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

_ROOT = os.path.dirname(__file__)


def load_data(path: str) -> Mapping[str, Any]:
    """Give the content of a data file of this package; raise tomllib.TOMLDecodeError where it is no TOML."""
    with open(path, "rb") as file:
        source = file.read()
    copy = compiled_copy()
    files: Mapping[str, tuple[int, Mapping[str, Any]]] = copy.FILES if copy is not None else {}
    compiled = files.get(os.path.relpath(path, _ROOT).replace(os.sep, "/"))
    if compiled is not None and compiled[0] == crc32(source):
        return compiled[1]
    import tomllib

    return tomllib.loads(source.decode("utf-8"))


@cache
def compiled_copy() -> ModuleType | None:
    """Give the module that was written when gklint was built; None when there is none, or one of an older gklint."""
    try:
        copy = import_module("gklint._compiled")
    except ImportError:
        return None
    return copy if hasattr(copy, "PATTERNS") else None
