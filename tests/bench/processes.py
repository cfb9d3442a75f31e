"""Running commands and measuring what they take."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

# A process begins with the memory of the one that starts it, as far as the system counts: so a small
# one starts each command, and says what it took.
_STARTER = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
status = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.perf_counter() - start
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps([status.returncode, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit]))
"""


class Cost(NamedTuple):
    """What one process took."""

    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of processor time, its own and the system's."""
    memory: int
    """The most memory it held, in bytes."""


def run(command: Sequence[str]) -> Cost:
    """Run a command to its end, without its output."""
    starter = [sys.executable, "-S", "-E", "-c", _STARTER, *command]
    status, wall, cpu, memory = json.loads(subprocess.run(starter, capture_output=True, check=True).stdout)
    if status not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with status {status}")
    return Cost(wall, cpu, memory)


def side_by_side(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Cost]]:
    """Run each command once a round, so that whatever else the machine does meets them alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for command in commands.values():
        run(command)  # the first run of each fills caches
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(run(command))
    return costs
