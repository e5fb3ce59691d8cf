"""What the runtime costs beside a hand-written loop, and how soon a run begins."""

import math
import select
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, SequentialSampler

from app.training.client import WorkerClient
from app.training.messages import Idle, Said, Start
from app.training.package import imported
from nodes.runtime.events import Step
from tests.runtime.tiny import PLAIN_MODEL, tiny

EPOCHS, BATCH = 40, 8
STEPS = math.ceil(230 / BATCH)  # in an epoch
PARTS = 3  # in which an epoch is measured, with its end
ROUNDS = 5

WIDE_MODEL = (
    PLAIN_MODEL.replace("16", "512")
    .replace(
        "torch.tanh(self.linear_1(x))", "torch.tanh(self.hidden(torch.tanh(self.linear_1(x))))"
    )
    .replace(
        "        self.linear_2",
        "        self.hidden = nn.Linear(512, 512)\n        self.linear_2",
        1,
    )
)

Row = tuple[str, float, str, float]


@dataclass(frozen=True)
class Beside:
    """What a step costs beside one that is written by hand, in microseconds of CPU time.

    Parameters
    ----------
    by_hand
        The hand-written step.
    control
        What a second hand-written loop costs more: what cannot be told from nothing.
    added
        What ours costs more.
    """

    by_hand: float
    control: float
    added: float


def rows() -> list[Row]:
    """Measure; each row a name, its value, its unit and its goal."""
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        small = beside(Path(folder) / "small", PLAIN_MODEL)
        wide = beside(Path(folder) / "wide", WIDE_MODEL)
        return [
            *(
                (
                    f"a step, {name} net (hand by hand {each.control:+.1f})",
                    each.added,
                    "µs more",
                    round(max(20.0, 0.02 * each.by_hand), 1),
                )
                for name, each in (("small", small), ("wide", wide))
            ),
            ("from Start to the first step, standing by", first_step(folder), "ms", 100.0),
        ]


def beside(folder: Path, model: str) -> Beside:
    """Train by hand, by hand once more, and by our runtime, all at the same time.

    They take turns of a third of an epoch, so that what else the machine does meets all of them;
    of the differences between whole epochs, each with its validation, the median counts.
    """
    settings = {"epochs": EPOCHS, "batch_size": BATCH}
    module = imported(tiny(folder, settings, model=model))
    program = module.load()
    found: list[list[float]] = []
    for _ in range(ROUNDS):
        ours = module.run(folder)
        next(ours)  # that it has started
        loops = [hand_written(program), hand_written(program), ours]
        for loop in loops:
            spent(loop, STEPS + 1)  # what is imported or allocated once
        found += [epoch_of(loops, turn) for turn in range(EPOCHS - 1)]
    return Beside(
        median(first for first, _, _ in found),
        median(second - first for first, second, _ in found),
        median(ours - (first + second) / 2 for first, second, ours in found),
    )


def epoch_of(loops: list[Iterator[object]], turn: int) -> list[float]:
    """Give the CPU microseconds a step of the next epoch of each loop."""
    taken = [0.0] * len(loops)
    for part in range(PARTS):
        for place in range(len(loops)):
            each = (place + part + turn) % len(loops)  # none is always the first
            taken[each] += spent(loops[each], (STEPS + 1) // PARTS)
    return [1e6 * seconds / STEPS for seconds in taken]


def spent(events: Iterator[object], count: int) -> float:
    """Give the CPU seconds until so many more events have come."""
    begin = time.process_time()
    for _ in islice(events, count):
        pass
    return time.process_time() - begin


def hand_written(program: Any) -> Iterator[object]:
    """Train as one would by hand, with the same loader, losses and metrics, and keep them all.

    It takes the fused optimiser, as ours does: few scripts have it, and it halves what moving the
    weights takes. It reads the loss and the accuracy of each step, and neither writes nor checks
    anything.
    """
    torch.manual_seed(program.settings["seed"])
    data, net = program.experiment.data(), program.model.Net()
    size = program.settings["batch_size"]
    loader, validation = (
        loader_of(data.training, size, True),
        loader_of(data.validation, size, False),
    )
    optimizer = torch.optim.Adam(net.parameters(), lr=program.settings["learning_rate"], fused=True)
    history: list[Any] = []
    for _ in range(program.settings["epochs"]):
        net.train()
        right = count = 0
        for batch in loader:
            optimizer.zero_grad()
            scores = net(batch["x"])
            loss = F.cross_entropy(scores, batch["label"])
            loss.backward()
            optimizer.step()
            history.append(loss.item())
            right += int((scores.argmax(1) == batch["label"]).sum())
            count += len(scores)
            yield history[-1]
        history.append(right / count)
        history.append(validated(net, validation))
        yield history[-1]


def loader_of(part: Any, size: int, shuffled: bool, *, pinned: bool = False) -> Any:
    """Give the batches of a part, as torch has them."""
    generator = torch.Generator()
    kind = RandomSampler(part, generator=generator) if shuffled else SequentialSampler(part)
    sampler = BatchSampler(kind, size, drop_last=False)
    return DataLoader(
        part,
        batch_sampler=sampler,
        collate_fn=as_it_is,
        generator=generator,
        pin_memory=pinned,
    )


def as_it_is(batch: Any) -> Any:
    """Give a batch that is put together already."""
    return batch


def validated(net: nn.Module, loader: Any) -> tuple[float, float]:
    """Give loss and accuracy on the validation part."""
    net.eval()
    right, total, count = 0, 0.0, 0
    with torch.no_grad():
        for batch in loader:
            scores = net(batch["x"])
            total += F.cross_entropy(scores, batch["label"]).item() * len(scores)
            right += int((scores.argmax(1) == batch["label"]).sum())
            count += len(scores)
    return total / count, right / count


def first_step(folder: str) -> float:
    """Give the milliseconds from Start to the first step of a worker that stands by."""
    package = tiny(Path(folder) / "first", {"epochs": 3}, model=PLAIN_MODEL)
    client = WorkerClient()
    client.start()
    try:
        until(client, Idle)
        client.send(Start(str(package)))
        return 1_000 * until(client, Step)
    finally:
        client.end()


def until(client: WorkerClient, kind: type) -> float:
    """Listen until a message or an event of a kind has come; give the seconds."""
    begin = time.perf_counter()
    while client.alive:
        select.select([client], [], [], 0.5)
        for message, _ in client.receive():
            inner = message.events if isinstance(message, Said) else (message,)
            if any(isinstance(each, kind) for each in inner):
                return time.perf_counter() - begin
    raise AssertionError(client.trouble)
