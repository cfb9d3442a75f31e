"""What a text becomes, as a unified diff that ``patch`` and ``git apply`` read."""

from __future__ import annotations

from collections.abc import Iterator

_NO_END = "\\ No newline at end of file\n"


def unified(name: str, before: str, after: str) -> str:
    """Give the difference between two texts, nothing when there is none; a line ends at U+000A and nowhere else."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), name, name)
    return "".join(_ended(lines))


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}"
