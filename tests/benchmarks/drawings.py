"""Every drawing that learns, trained from the command line: what it reached, and what is wanted.

``python -m tests.benchmarks drawings [NAME …]`` trains those named, or all. Each row is a process
of its own, started as a user would; its seconds are those that the processor computed, the start of
the program included. A drawing that has no trainer is only measured.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from app.graph.graph import Project
from app.project import file, templates
from tests.benchmarks import graphs
from tests.templates import agents

ROOT = Path(__file__).resolve().parents[2]

Events = Sequence[Mapping[str, Any]]
Measure = Callable[[Events], float]


@dataclass(frozen=True)
class Wanted:
    """What a drawing has to reach.

    Parameters
    ----------
    template
        The name of the drawing.
    told
        What is measured, in a few words.
    measure
        Reads the number from the events of the run.
    wanted
        The number that is to be reached.
    seconds
        How long it may take, in seconds of the processor.
    seeds
        It is trained once with each.
    given
        Values that are set first, as ``{"trainer.epochs": 3}``.
    at_most
        Whether less is better.
    drawn
        Draws it, where it is no template.
    """

    template: str
    told: str
    measure: Measure
    wanted: float
    seconds: float
    seeds: tuple[int, ...] = (0,)
    given: Mapping[str, Any] = field(default_factory=dict)
    at_most: bool = False
    drawn: Callable[[], Project] | None = None

    def project(self) -> Project:
        """Give the drawing as it comes along."""
        return templates.make(self.template) if self.drawn is None else self.drawn()


@dataclass(frozen=True)
class Reached:
    """What a drawing has reached: the number, None where the run failed, and why."""

    value: float | None
    seconds: float
    trouble: str = ""


# What is read from the events of a run.


def final(name: str, part: str = "validation") -> Measure:
    """Read a loss or metric of the last epoch."""
    return lambda events: float(events[-1]["metrics"][part][name])


def best(name: str, part: str = "validation", *, least: bool = False) -> Measure:
    """Read the best that a loss or metric was at the end of an epoch."""

    def read(events: Events) -> float:
        values = [each["metrics"][part][name] for each in events if each["event"] == "epoch"]
        return float(min(values) if least else max(values))

    return read


def last_returns(count: int = 100) -> Measure:
    """Read the mean return of the last episodes."""

    def read(events: Events) -> float:
        returns = [each["return"] for each in events if each["event"] == "episode"][-count:]
        return float(sum(returns) / len(returns))

    return read


def good_of_all(modes: int) -> Measure:
    """Read the share of good points where all clouds of a ring are found; else there is none."""

    def read(events: Events) -> float:
        told = events[-1]["metrics"]["validation"]
        return float(told["good"]) if told["modes"] == modes else 0.0

    return read


# The drawings, family by family.

DATA = Path(os.environ.get("NETWRIGHT_TEST_DATA", ROOT.parent / "shared" / "data"))
"""Where those data lie that do not come along; without them their rows are left out."""
SHAKESPEARE, CORA = DATA / "text" / "tinyshakespeare.txt", DATA / "cora.npz"

SUPERVISED = (
    Wanted("mlp-xor", "accuracy", final("accuracy", "training"), 1.0, 20),
    Wanted("mlp-digits", "accuracy", final("accuracy"), 0.96, 30),
    Wanted("cnn-digits", "accuracy", final("accuracy"), 0.97, 40),
    Wanted("lstm-adding", "squared error", final("error"), 0.01, 60, at_most=True),
)

SEQUENCES = (
    Wanted("rnn-adding", "squared error, no less than", final("error"), 0.10, 60),
    Wanted("tcn-adding", "squared error", final("error"), 0.01, 80, at_most=True),
    Wanted(
        "seq2seq-lstm-reverse", "exact, running free", final("exact_free"), 0.99, 120, (0, 1, 2)
    ),
    Wanted("seq2seq-attention-reverse", "exact, running free", final("exact_free"), 0.99, 100),
    Wanted("transformer-reverse", "exact, running free", final("exact_free"), 0.99, 150),
    Wanted("char-lm", "nats a character, tales", final("error"), 2.0, 300, at_most=True),
    *(
        Wanted("char-lm", "nats a character, Shakespeare", final("error"), 2.0, 300,
               given={"text.file": str(SHAKESPEARE), "scores.features": 65}, at_most=True)
        for _ in range(SHAKESPEARE.exists())
    ),
)  # fmt: skip

GRAPHS = (
    Wanted("gcn-karate", "accuracy", final("accuracy"), 0.90, 15, seeds=tuple(range(10))),
    Wanted("gin-molecules", "accuracy", final("accuracy"), 0.95, 25),
    Wanted("link-prediction", "AUC", final("auc"), 0.80, 15, seeds=(0, 1, 2)),
    Wanted("common-neighbours", "AUC without learning", final("auc"), 0.78, 15, at_most=True,
           drawn=graphs.common_neighbours),
    Wanted("graph-network", "R2", final("r2"), 0.95, 30, seeds=(0, 1)),
    Wanted(
        "graph-network",
        "R2 without communication",
        final("r2"),
        0.1,
        30,
        given={"exchange_1.exchange": "none", "exchange_2.exchange": "none"},
        at_most=True,
    ),
    Wanted(
        "cheb-spectral", "squared error", final("error"), 1e-6, 15, seeds=(0, 1, 2), at_most=True
    ),
    Wanted("digits-grid", "accuracy", final("accuracy"), 0.96, 20, (0, 1, 2),
           drawn=graphs.digits_grid),
    Wanted("contracted-molecules", "accuracy", final("accuracy"), 0.95, 30,
           drawn=graphs.contracted_molecules),
    *(
        Wanted(name, "accuracy", final("accuracy"), 0.80, seconds, seeds, drawn=partial(draw, CORA))
        for name, draw, seconds, seeds in (
            ("gcn-cora", graphs.gcn_cora, 60, (0, 1, 2, 3, 4)),
            ("gat-cora", graphs.gat_cora, 90, (0, 1, 2)),
            ("cheb-cora", graphs.cheb_cora, 180, (0, 1, 2)),
        )
        if CORA.exists()
    ),
)  # fmt: skip

ADVERSARIES = (
    Wanted("gan-ring", "good points, if all 8 are found", good_of_all(8), 0.8, 60, seeds=(0, 1, 2)),
    Wanted("gan-digits", "classes found of 10", final("classes"), 9, 104, seeds=(0, 1, 2)),
)

AGENTS = (
    Wanted("q-frozenlake", "greedy return", final("return"), 1.0, 20, (0, 1, 2)),
    Wanted("q-cliffwalking", "greedy return", final("return"), -13.0, 20, (0, 1, 2)),
    Wanted(
        "sarsa-cliffwalking", "500 episodes while ε = 0.1", last_returns(500), -25, 20, (0, 1, 2),
        drawn=agents.sarsa_cliffwalking,
    ),
    Wanted("reinforce-cartpole", "mean of 100 greedy", final("return"), 450, 60, (0, 1, 2)),
    Wanted(
        "a2c-cartpole", "mean of 100 greedy", final("return"), 450, 40, (0, 1, 2),
        drawn=agents.a2c_cartpole,
    ),
    Wanted("dqn-cartpole", "mean of 100 greedy", final("return"), 475, 60, (0, 1, 2)),
    Wanted("ppo-cartpole", "mean of 100 greedy", final("return"), 475, 40, (0, 1, 2)),
    Wanted("sac-pendulum", "mean of 100 greedy", final("return"), -200, 150, (0, 1, 2)),
    Wanted(
        "td3-pendulum", "mean of 100 greedy", final("return"), -200, 150, (0, 1, 2),
        drawn=agents.td3_pendulum,
    ),
    Wanted("ppo-lunarlander", "mean of 100 greedy", final("return"), 200, 240),
)  # fmt: skip

WANTED = (*SUPERVISED, *SEQUENCES, *GRAPHS, *ADVERSARIES, *AGENTS)


def show(names: Sequence[str]) -> int:
    """Train the drawings named, or all, and print a line for each run; give 1 where one missed."""
    rows = [row for row in WANTED if row.template in names or not names]
    unknown = sorted(set(names) - {row.template for row in rows})
    if unknown:
        print(f"There is no row for {', '.join(unknown)}.")
        return 2
    missed = 0
    print("\ndrawings")
    head = f"    {'drawing':<26}{'seed':>5}  {'measured':<30}"
    print(f"{head}{'reached':>12}{'wanted':>12}{'CPU s':>9}{'of':>7}")
    for row in rows:
        for seed in row.seeds:
            found = trained(row, seed)
            good = met(row, found)
            missed += not good
            value = "failed" if found.value is None else f"{found.value:.4g}"
            wanted = f"{'≤' if row.at_most else '≥'} {row.wanted:g}"
            print(
                f"  {'  ' if good else '! '}{row.template:<26}{seed:>5}  {row.told:<30}"
                f"{value:>12}{wanted:>12}{found.seconds:>9.1f}{row.seconds:>7g}",
                flush=True,
            )
            if found.trouble:
                print(f"      {found.trouble}")
    return int(missed > 0)


def met(row: Wanted, found: Reached) -> bool:
    """Tell whether a drawing reached what is wanted in its time."""
    if found.value is None or found.seconds > row.seconds:
        return False
    return found.value <= row.wanted if row.at_most else found.value >= row.wanted


def trained(row: Wanted, seed: int) -> Reached:
    """Train a drawing as a user would, on one thread, and measure it."""
    values = [f"--set={name}={_written(value)}" for name, value in settings(row, seed).items()]
    with tempfile.TemporaryDirectory() as folder:
        path, run = Path(folder) / "drawing.netwright", str(Path(folder) / "run")
        if row.drawn is None:
            _, _, told = command("new", row.template, "-o", str(path), *values)
            if not path.exists():
                return Reached(None, 0.0, told)
            values = []
        else:
            file.save(row.drawn(), path)
        given = ("--json", "--trust-paths", *values)
        if not _trainers(row):
            seconds, lines, told = command("evaluate", str(path), *given)
            return _measured(row, seconds, lines, told)
        seconds, lines, told = command("train", str(path), "-o", run, *given)
    events = [json.loads(line) for line in lines.splitlines()]
    if not events or events[-1]["event"] != "finished":
        reason = events[-1].get("reason", "") if events else ""
        return Reached(None, seconds, reason or told)
    return Reached(row.measure(events), seconds)


def settings(row: Wanted, seed: int) -> dict[str, Any]:
    """Give what is set before: the seed, one thread, and what the row says."""
    found: dict[str, Any] = {}
    for name, block in _trainers(row).items():
        own = {"seed": seed, "threads": 1, "device": "cpu"}
        found |= {f"{name}.{key}": value for key, value in own.items() if key in vars(block)}
    return {**found, **row.given}


def _trainers(row: Wanted) -> dict[str, Any]:
    nodes = row.project().graph.nodes.items()
    return {name: node.block for name, node in nodes if node.role == "trainer"}


def _measured(row: Wanted, seconds: float, lines: str, told: str) -> Reached:
    """Give what a drawing is without any training."""
    found = [json.loads(line) for line in lines.splitlines()]
    return Reached(row.measure(found), seconds) if found else Reached(None, seconds, told)


def command(*given: str) -> tuple[float, str, str]:
    """Run the program; give the seconds that it computed, what it said, and its last complaint."""
    with (
        tempfile.TemporaryFile("w+") as said,
        tempfile.TemporaryFile("w+") as complained,
        subprocess.Popen(
            [sys.executable, "main.py", *given], cwd=ROOT, stdout=said, stderr=complained
        ) as process,
    ):
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complained.seek(0)
        complaint = "" if process.returncode == 0 else complained.read().strip()
        return used.ru_utime + used.ru_stime, said.read(), complaint.rpartition("\n")[2]


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
