"""A cold ``gklint check`` of one report beside ``autocorrect --lint`` of the same file."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

import gklint
from tests.bench import drafts
from tests.bench.processes import side_by_side
from tests.bench.tables import ms, show

PEER = "autocorrect-node@2.14.0"


def measure(folder: Path, rounds: int, program: Path | None) -> None:
    """Print the table; ``program`` is an installed gklint, without which this checkout's is started."""
    compileall.compile_dir(Path(gklint.__file__).parent, quiet=1)  # as pip does for whatever it installs
    python = str(program.parent / "python") if program else sys.executable
    report = folder / "report.txt"
    report.write_bytes(drafts.prose(10_000))
    commands: dict[str, list[str]] = {
        "python -c pass": [python, "-c", "pass"],
        "gklint check": [*([str(program)] if program else [python, "-m", "gklint"]), "check", str(report)],
    }
    peer = _peer()
    if peer is not None:
        commands["autocorrect --lint"] = [str(peer), "--lint", str(report)]
    costs = side_by_side(commands, rounds)
    ours = median(cost.wall for cost in costs["gklint check"])
    rows = []
    for name, runs in costs.items():
        wall = median(cost.wall for cost in runs)
        cpu = median(cost.cpu for cost in runs)
        rows.append([name, ms(min(cost.wall for cost in runs)), ms(wall), ms(cpu), f"{ours / wall:.2f}"])
    if peer is None:
        rows.append(["autocorrect --lint", "skipped:", "npm cannot", "install", "it"])
    head = ["one report of 10 KB, cold", "best", "median", "median CPU", "gklint / this"]
    show(f"Cold start, {rounds} rounds side by side (target: gklint / autocorrect at most 1.0)", head, rows)


def _peer() -> Path | None:
    """Give the peer's program, installed into the cache folder when it is not there; None without npm."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gklint-tools" / "npm"
    program = folder / "node_modules" / ".bin" / "autocorrect"
    npm = shutil.which("npm")
    if not program.exists() and npm is not None:
        folder.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(folder), PEER]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, timeout=300)
    return program if program.exists() else None
