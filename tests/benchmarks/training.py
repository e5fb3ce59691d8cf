"""What the runtime costs beside a hand-written loop, and how soon a run begins."""

import math
import select
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, SequentialSampler

from app.training.client import WorkerClient
from app.training.messages import Idle, Said, Start, Watch
from app.training.package import imported
from nodes.runtime.events import Finished, Step
from tests.runtime.tiny import PLAIN_MODEL, tiny

EPOCHS, BATCH = 40, 8
STEPS = math.ceil(230 / BATCH)  # in an epoch
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


def rows() -> list[Row]:
    """Measure; each row a name, its value, its unit and its goal."""
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        small, _ = overhead(Path(folder) / "small", PLAIN_MODEL)
        _, wide = overhead(Path(folder) / "wide", WIDE_MODEL)
        silent, shown = telemetry(Path(folder) / "watched")
        return [
            ("a step beside a hand-written loop, small net", small, "µs more", 20.0),
            ("a step beside a hand-written loop, wide net", wide, "% more", 2.0),
            ("a step with a node watched in the worker", shown - silent, "µs more", 20.0),
            ("from Start to the first step, standing by", first_step(folder), "ms", 100.0),
        ]


def overhead(folder: Path, model: str) -> tuple[float, float]:
    """Give what the runtime adds to a step: microseconds, and percent.

    Both loops train at the same time, an epoch each in turn and with its validation, so that what
    else the machine does meets both; of the differences in CPU time the median counts.
    """
    settings = {"epochs": EPOCHS, "batch_size": BATCH}
    module = imported(tiny(folder, settings, model=model))
    program = module.load()
    by_hand, more = [], []
    for _ in range(ROUNDS):
        theirs = hand_written(program)
        ours = (event for event in module.run(folder) if event.event in ("step", "epoch"))
        epoch_of(theirs), epoch_of(ours)  # what is imported or allocated once
        for _ in range(EPOCHS - 1):
            by_hand.append(epoch_of(theirs))
            more.append(epoch_of(ours) - by_hand[-1])
    added = median(more)
    return 1e6 * added, 100 * added / median(by_hand)


def epoch_of(events: Iterator[object]) -> float:
    """Give the CPU seconds a step of one epoch."""
    begin = time.process_time()
    for _ in islice(events, STEPS + 1):
        pass
    return (time.process_time() - begin) / STEPS


def hand_written(program: Any) -> Iterator[object]:
    """Train as one would by hand, with the same loader, losses and metrics, and keep them all.

    It reads the loss and the accuracy of each step, and neither writes nor checks anything.
    """
    torch.manual_seed(program.settings["seed"])
    data, net = program.experiment.data(), program.model.Net()
    size = program.settings["batch_size"]
    loader, validation = (
        loader_of(data.training, size, True),
        loader_of(data.validation, size, False),
    )
    optimizer = torch.optim.Adam(net.parameters(), lr=program.settings["learning_rate"])
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


def loader_of(part: Any, size: int, shuffled: bool) -> Any:
    """Give the batches of a part, as torch has them."""
    generator = torch.Generator()
    kind = RandomSampler(part, generator=generator) if shuffled else SequentialSampler(part)
    sampler = BatchSampler(kind, size, drop_last=False)
    return DataLoader(part, batch_sampler=sampler, collate_fn=as_it_is, generator=generator)


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


def telemetry(folder: Path) -> tuple[float, float]:
    """Give the microseconds of a step in the worker: silent, and with a node watched."""
    package = tiny(folder, {"epochs": 100, "batch_size": BATCH}, model=PLAIN_MODEL)
    client = WorkerClient()
    client.start()
    silent: list[float] = []
    shown: list[float] = []
    try:
        until(client, Idle)
        for _ in range(ROUNDS):
            for node, seconds in (("", silent), ("linear_1", shown)):
                client.send(Watch(node))
                client.send(Start(str(package)))
                seconds.append(until(client, Finished))
    finally:
        client.end()
    return 1e6 * min(silent) / (100 * STEPS), 1e6 * min(shown) / (100 * STEPS)


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
