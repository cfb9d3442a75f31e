"""What large files take: time for each MB, and memory."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from gklint.linter import check_file
from tests.bench import drafts
from tests.bench.processes import run
from tests.bench.tables import mb, ms, show

_SIZES = (100_000, 1_000_000, 10_000_000)
_BASE = 60e6
"""The memory that is granted beside a multiple of the file's size, in bytes."""
_KINDS = {"long text": drafts.prose, "a long list": drafts.rows, "copies of the report": drafts.copies}


def measure(folder: Path, rounds: int) -> None:
    """Print the table."""
    path = folder / "large.txt"
    head = ["file", "size", "CPU for each MB", "to the first", "memory", "(memory - 60 MB) / size"]
    rows = [row for kind, write in _KINDS.items() for row in _measure(path, kind, write, rounds)]
    show("Large files (targets: each MB at most 1.5 times the first, memory at most 12 x size + 60 MB)", head, rows)


def _measure(path: Path, kind: str, write: Callable[[int], bytes], rounds: int) -> list[list[str]]:
    texts = [write(size) for size in _SIZES]
    # All sizes in each round, so that whatever else the machine does meets them alike.
    times = [[_processor_time(path, text) for text in texts] for _ in range(rounds)]
    each = [min(spent) / (len(text) / 1e6) for spent, text in zip(zip(*times, strict=True), texts, strict=True)]
    rows = []
    for text, cost in zip(texts, each, strict=True):
        path.write_bytes(text)
        memory = run([sys.executable, "-m", "gklint", "check", str(path)]).memory
        multiple = max(0.0, memory - _BASE) / len(text)
        size = len(text)
        rows.append([kind, mb(size), ms(cost), f"{cost / each[0]:.2f}", mb(memory), f"{multiple:.1f}"])
    return rows


def _processor_time(path: Path, text: bytes) -> float:
    path.write_bytes(text)
    start = time.process_time()
    check_file(path)
    return time.process_time() - start
