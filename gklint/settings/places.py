"""Where in the text of a TOML file a value stands; asked only when something is wrong with it.

The TOML parser says what a file means and not where. But a statement is where the shortest beginning of
the file ends that already means it: so the parser itself is asked, line by line.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from gklint.settings.reading import Path
from gklint.spans import Span

_POSITION = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


def place(text: str, path: Path) -> Span:
    """Give the place of the key, or of the element of a list, that ``path`` leads to."""
    keys = path
    while keys and not _has(_parsed(text), keys):
        keys = keys[:-1]
    if not keys:
        return _first_line(text)
    start, end = _statement(text, keys)
    names = [str(part) for part in keys if isinstance(part, str)]
    key = _within(text, start, end, names[-1]) or Span(start, end)
    if isinstance(keys[-1], int):
        element = _value(_parsed(text), keys)
        return (_within(text, key.end, end, element) if isinstance(element, str) else None) or key
    return key


def place_of_error(text: str, error: tomllib.TOMLDecodeError) -> Span:
    """Give the place at which the file is no TOML."""
    match = _POSITION.search(str(error))
    if match is None or match[1] is None:
        return Span(len(text), len(text))
    lines = text.split("\n")
    line = min(int(match[1]), len(lines)) - 1
    start = min(sum(len(each) + 1 for each in lines[:line]) + int(match[2]) - 1, len(text))
    return Span(start, min(start + 1, len(text)))


def _statement(text: str, path: Path) -> tuple[int, int]:
    """Give the lines by which the text comes to mean ``path``."""
    ends = [match.end() for match in re.finditer(r"\n|\Z", text)]
    last = 0  # the end of the longest beginning that is TOML and does not yet mean it
    for end in ends:
        data = _parsed(text[:end])
        if data is None:
            continue
        if _has(data, path):
            return last, end
        last = end
    return last, len(text)


def _within(text: str, start: int, end: int, word: str) -> Span | None:
    """Find a key or a string between two places, without its quotes."""
    match = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])").search(text, start, end)
    return Span(*match.span()) if match else None


def _parsed(text: str) -> Any:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _has(data: Any, path: Path) -> bool:
    try:
        _value(data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _value(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def _first_line(text: str) -> Span:
    return Span(0, len(text.split("\n", 1)[0]))
