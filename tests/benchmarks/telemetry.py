"""What it costs to tell a window of each step, and to show it a node: measured in a worker.

``python -m tests.benchmarks.telemetry PACKAGE`` stands in the place of the worker: it has its
pipes, trains the package in turns with a loop that is written by hand, and prints what a step takes
on stderr.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import torch

from app.training.messages import Watch
from app.training.worker import Worker
from nodes.runtime.events import Failed
from tests.benchmarks.training import BATCH, STEPS, Row, hand_written, spent
from tests.runtime.tiny import PLAIN_MODEL, tiny

ROOT = Path(__file__).resolve().parents[2]
EPOCHS = 6  # at a time: long enough that what a thread sends belongs to the steps before it
TURNS = 40
NODE = "linear_1"


@dataclass(frozen=True)
class Told:
    """What a step costs, in microseconds of CPU time of all threads.

    Parameters
    ----------
    by_hand
        In a loop that is written by hand.
    control
        What a second such loop costs more.
    silent
        What ours costs more, where the window hears of each step.
    watched
        What it costs more, where a node is shown 30 times a second besides.
    """

    by_hand: float
    control: float
    silent: float
    watched: float


def rows() -> list[Row]:
    """Measure; each row a name, its value, its unit and its goal."""
    with tempfile.TemporaryDirectory() as folder:
        found = told(tiny(Path(folder), {"batch_size": BATCH}, model=PLAIN_MODEL))
    goal = max(40.0, round(0.03 * found.by_hand, 1))
    beside = f"(by hand {found.by_hand:.0f} µs, again {found.control:+.1f})"
    return [
        (f"a step told {beside}", found.silent, "µs more", goal),
        ("a step told, with a node watched", found.watched, "µs more", goal),
    ]


def told(package: Path) -> Told:
    """Measure in a process of its own, whose messages are read as a window would."""
    command = [sys.executable, "-m", "tests.benchmarks.telemetry", str(package)]
    done = subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert done.stdout is not None
    assert done.stderr is not None
    while done.stdout.read1(1 << 16):  # type: ignore[attr-defined]
        pass
    errors = done.stderr.read().decode()
    assert done.wait() == 0, errors
    return Told(**json.loads(errors.splitlines()[-1]))


def measured(package: Path) -> Told:
    """Let a loop written by hand, another, and ours, silent and watched, take turns."""
    torch.set_num_threads(1)
    worker = Worker()
    worker._load(package, fresh=True)
    assert worker._module is not None
    program = worker._program
    program.settings["epochs"] = (2 * TURNS + 2) * EPOCHS + 2
    worker._run = worker._module.Run(program, package.parent)
    ours = followed(worker)
    hands = [hand_written(program), hand_written(program)]
    for loop in (*hands, ours):
        spent(loop, STEPS + 2)  # what is imported or allocated once
    found: list[list[float]] = []
    for turn in range(TURNS):
        taken = [0.0] * 4
        for place in range(4):
            each = (place + turn) % 4
            if each < len(hands):
                taken[each] = spent(hands[each], EPOCHS * (STEPS + 1))
                continue
            worker._hear(Watch(NODE if each == len(hands) + 1 else ""), b"")
            begin = time.process_time()
            spent(ours, EPOCHS * (STEPS + 1))
            worker._outbox.flush()
            taken[each] = time.process_time() - begin
        found.append([1e6 * seconds / (EPOCHS * STEPS) for seconds in taken])
    return Told(
        median(first for first, _, _, _ in found),
        median(second - first for first, second, _, _ in found),
        median(silent - (first + second) / 2 for first, second, silent, _ in found),
        median(watched - (first + second) / 2 for first, second, _, watched in found),
    )


def followed(worker: Any) -> Iterator[object]:
    """Train, and tell of each event as the worker does."""
    for event in worker._run.events():
        assert not isinstance(event, Failed), event
        worker._follow(event)
        yield event


if __name__ == "__main__":
    found_here = measured(Path(sys.argv[1]))
    sys.stderr.write(f"\n{json.dumps(vars(found_here))}\n")
