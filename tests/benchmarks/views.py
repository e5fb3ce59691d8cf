"""What a live view costs that is looked at: each view of each drawing, while it trains.

A view is called as the worker calls it. What is counted is the time for its frames, and for putting
them into messages, beside the time of the run: of two runs, one that is looked at and one that is
not, the difference would drown in what else the machine does. Both clocks are read, the one on the
wall and that of the processor, and the row tells the worse: where others work, a run gets less than
all of the processor, and a frame is over before they have their turn.
"""

import json
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from app.compiler.analysis import Analyst
from app.graph import edits
from app.graph.graph import Project
from app.project import templates
from app.training.client import CODEC
from app.training.looking import FIRST_WAIT, Looking
from app.training.messages import Look
from app.training.package import imported, lay_out
from nodes.runtime.view import Showing
from tests.benchmarks.training import Row

SETTLED = FIRST_WAIT + 0.5
"""After so many seconds a view has come to its pace."""
SECONDS = 4.0
"""How long each view is looked at then."""
MOST = 3.0
"""What a view may slow a run by, in per cent …"""
LEAST = 40.0
"""… or in microseconds a step, whichever is more."""
WITHOUT_END = {
    "epochs": 1_000_000, "steps": 100_000_000, "evaluate_every": 100_000_000, "goal": 0.0,
    "warmup": 200, "threads": 1, "device": "cpu",
}  # fmt: skip
HEAVY = ("resnet18", "resnet50", "vgg11", "vit-b-16")
"""A step of these takes seconds; their view is measured with other drawings."""


def rows() -> Iterator[Row]:
    """Measure each view of each drawing that learns."""
    torch.set_num_threads(1)
    for template in templates.known():
        if template.name not in HEAVY:
            yield from rows_of(template.name)


def rows_of(name: str) -> Iterator[Row]:
    """Measure each view of one drawing, one after the other in one run."""
    package = Analyst().package(without_end(templates.make(name)), name="looked_at")
    views = json.loads(package.files.get("settings.json", "{}")).get("views", ())
    if not views:
        return
    with tempfile.TemporaryDirectory() as folder:
        module = imported(lay_out(package, Path(folder)))
        run = module.Run(module.load(), Path(folder))
        events = run.events()
        next(events)  # that it has started
        looking = Looking(str(module.__package__), tuple(views), lambda: showing(run))
        for view in views:
            yield row(f"{name}: {view}", run, events, looking, view)
        run.session.aside = None
        run.stop()
        for _ in events:
            pass


class Meter:
    """Makes frames where they are due, as the worker does, and takes their time.

    Parameters
    ----------
    looking
        The views.
    run
        What is looked at.
    """

    def __init__(self, looking: Looking, run: Any) -> None:
        self._looking, self._run = looking, run
        self._nowhere = Path(os.devnull).open("wb")  # noqa: SIM115  # as long as the meter
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        self.frames, self.spent, self.used = 0, 0.0, 0.0
        self.began, self.cpu = time.monotonic(), time.process_time()

    def __call__(self) -> None:
        """Make a frame, if one is due."""
        now = time.monotonic()
        if now < self._looking.due:
            return
        before = time.process_time()
        frame = self._looking.frame(self._run.session.step)
        if frame is not None:
            assert not frame[0].trouble, frame[0].trouble
            self._nowhere.write(CODEC.frame(*frame))
            self.frames += 1
        self.spent += time.monotonic() - now
        self.used += time.process_time() - before

    def shares(self) -> tuple[float, float]:
        """Give the time of the frames by that of the run: on the wall, and of the processor."""
        now = time.monotonic()
        whole = max(now, self._looking.due) - self.began  # until the next, the last is paid for
        cpu = (time.process_time() - self.cpu) * whole / (now - self.began)
        return self.spent / (whole - self.spent), self.used / (cpu - self.used)


def row(title: str, run: Any, events: Iterator[Any], looking: Looking, view: str) -> Row:
    """Look at one view while a run goes on, from one frame to another, and give what that costs."""
    looking.look(Look(view))
    meter = Meter(looking, run)
    run.session.aside = meter
    until = time.monotonic() + SETTLED
    first = 0
    for event in events:
        assert event.event != "failed", event
        if event.event not in ("step", "episode", "epoch"):
            continue
        meter()
        if time.monotonic() < until:
            continue
        if first:
            break
        first, until = run.session.step, time.monotonic() + SECONDS
        meter.begin()
    taken = time.monotonic() - meter.began
    wall, processor = meter.shares()
    step = (taken - meter.spent) / (run.session.step - first)
    goal = round(max(MOST, 1e-4 * LEAST / step), 1)
    rate = meter.frames / max(taken, looking.due - meter.began)
    told = f"{title}, {rate:.1f} frames a second, {100 * wall:.1f} and {100 * processor:.1f} %"
    return told, 100 * max(wall, processor), "% slower", goal


def showing(run: Any) -> Showing:
    """Give what the views of a run are made from."""
    session = run.session
    return Showing(
        session.net,
        session.experiment,
        session.data,
        session.settings,
        session.device,
        session.folder,
        session.loop,
    )


def without_end(project: Project) -> Project:
    """Let a drawing train for as long as it is measured, with nothing between its steps."""
    for name, node in project.graph.nodes.items():
        if node.role == "trainer":
            fields = vars(node.block)
            own = {key: value for key, value in WITHOUT_END.items() if key in fields}
            project = project.with_drawing(edits.configure(project.graph, name, **own))
    return project
