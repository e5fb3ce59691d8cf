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
    with tempfile.TemporaryDirectory() as folder, Path(os.devnull).open("wb") as nowhere:
        module = imported(lay_out(package, Path(folder)))
        run = module.Run(module.load(), Path(folder))
        events = run.events()
        next(events)  # that it has started
        looking = Looking(str(module.__package__), tuple(views), lambda: showing(run))
        for view in views:
            yield row(f"{name}: {view}", events, looking, view, nowhere)
        run.stop()
        for _ in events:
            pass


def row(title: str, events: Iterator[Any], looking: Looking, view: str, nowhere: Any) -> Row:
    """Look at one view while a run goes on, from one frame to another, and give what that costs."""
    looking.look(Look(view))
    now = time.monotonic()
    begin = now + SETTLED
    started, spent, used, cpu = False, 0.0, 0.0, 0.0
    frames = first = last = 0
    for event in events:
        now = time.monotonic()
        assert event.event != "failed", event
        last = getattr(event, "step", last)
        if started and now > begin + SECONDS:
            break
        if event.event not in ("step", "episode", "epoch") or now < looking.due:
            continue
        if not started and now > begin:
            begin, started, spent, used, frames, first = now, True, 0.0, 0.0, 0, last
            cpu = time.process_time()
        before = time.process_time()
        frame = looking.frame(last)
        if frame is not None:
            assert not frame[0].trouble, frame[0].trouble
            nowhere.write(CODEC.frame(*frame))
            frames += 1
        spent += time.monotonic() - now
        used += time.process_time() - before
    whole_cpu = time.process_time() - cpu
    step = (now - begin - spent) / (last - first)
    whole = max(now, looking.due) - begin  # the time until the next frame pays for the last one
    rate, wall = frames / whole, spent / (whole - spent)
    processor = used / (whole_cpu - used) * (now - begin) / whole
    goal = round(max(MOST, 1e-4 * LEAST / step), 1)
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
