"""``python -m tests.benchmarks [ROOM …]``: every number beside its goal.

The room ``drawings`` may be followed by those that are to be trained.
"""

import importlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "compiler",
    "training",
    "telemetry",
    "canvas",
    "files",
    "peers",
    "window",
    "views",
    "drawings",
    "molecules",
    "agents",
    "gpu",
)


def main(names: list[str]) -> int:
    """Measure each room in a process of its own, and tell whether every goal was reached."""
    if names[:1] == ["drawings"]:
        # Only here is the program itself needed, by which templates are made.
        return int(importlib.import_module("tests.benchmarks.drawings").show(names[1:]))
    if len(names) == 1:
        return show(names[0])
    command = [sys.executable, "-m", "tests.benchmarks"]
    done = [subprocess.run([*command, name], cwd=ROOT, check=False) for name in names or ROOMS]
    return int(any(each.returncode for each in done))


def show(name: str) -> int:
    """Measure one room and print its numbers; give 1 where a goal was missed."""
    missed = 0
    print(f"\n{name}")
    for title, value, unit, goal in importlib.import_module(f"tests.benchmarks.{name}").rows():
        reached = value <= goal
        missed += not reached
        print(f"  {'  ' if reached else '! '}{title:<52} {value:>10.2f} {unit:<10} goal {goal:g}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
