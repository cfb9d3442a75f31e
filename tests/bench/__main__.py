"""Measure gklint side by side with its peer, and print tables: ``python -m tests.bench``."""

from __future__ import annotations

import argparse
import platform
import tempfile
from pathlib import Path

from tests.bench import cold, growth, stages


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="runs of each command (default: 15)")
    parser.add_argument("--files", type=int, default=200, help="reports of 10 KB (default: 200)")
    parser.add_argument("--program", type=Path, help="an installed gklint, which starts faster than a checkout's")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}")
    with tempfile.TemporaryDirectory() as folder:
        cold.measure(Path(folder), options.rounds, options.program)
        stages.measure(Path(folder), options.files)
        growth.measure(Path(folder), 5)


if __name__ == "__main__":
    main()
