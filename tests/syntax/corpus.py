"""The grammar's own tests, read without the generator."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

GRAMMAR = Path(__file__).parents[2] / "grammar"
_CASE = re.compile(
    r"^=+\n(?P<name>[^\n]+)\n=+\n(?P<text>.*?)\n---\n\n(?P<tree>\(.*?\n)(?=\n=|\Z)", re.MULTILINE | re.DOTALL
)
_HEADER = re.compile(r"^=+\n[^=\n]+\n=+$", re.MULTILINE)
_ASSERTION = re.compile(r"<!-- *(?P<arrow><-|\^) *(?P<capture>[\w.]+) *-->")


class Case(NamedTuple):
    """A text and the tree that it has."""

    topic: str
    name: str
    text: str
    tree: str


class Assertion(NamedTuple):
    """The capture that a place of a highlight test has; row and column (in bytes) count from 0."""

    path: Path
    row: int
    column: int
    capture: str


def topics() -> dict[str, str]:
    """Read the files of the corpus, line ends as they are."""
    return {
        path.stem: path.read_bytes().decode("utf-8") for path in sorted((GRAMMAR / "test" / "corpus").glob("*.txt"))
    }


def cases() -> list[Case]:
    """Give every case of the corpus."""
    return [
        Case(topic, match["name"], match["text"], squeezed(match["tree"]))
        for topic, content in topics().items()
        for match in _CASE.finditer(content)
    ]


def headers() -> int:
    """Count the cases by their headers alone."""
    return sum(len(_HEADER.findall(content)) for content in topics().values())


def squeezed(tree: str) -> str:
    """Give an S-expression without field names and needless blanks."""
    tree = re.sub(r"\b\w+: ", "", " ".join(tree.split()))
    return tree.replace("( ", "(").replace(" )", ")")


def assertions() -> list[Assertion]:
    """Give every assertion of the highlight tests: of the last line above that is no assertion itself."""
    found = []
    for path in sorted((GRAMMAR / "test" / "highlight").iterdir()):
        tested = 0
        for row, line in enumerate(path.read_bytes().splitlines()):
            match = _ASSERTION.fullmatch(line.decode("utf-8"))
            if match:
                column = 0 if match["arrow"] == "<-" else match.start("arrow")
                found.append(Assertion(path, tested, column, match["capture"]))
            else:
                tested = row
    return found
