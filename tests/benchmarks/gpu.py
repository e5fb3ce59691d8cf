"""What a step on a GPU costs beside one of a hand-written script; no rows where there is none."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F

from app.command_line.arguments import main as command
from app.training.package import imported
from nodes.runtime.measure import autocast
from tests.benchmarks.training import Row, loader_of

TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"
GPU = torch.device("cuda")
ROUNDS = 2
NETS: dict[str, tuple[int, dict[str, Any]]] = {
    "cnn-digits": (50, {"batch_size": 64}),
    "resnet18": (6, {"batch_size": 32}),
}
"""For each drawing: the epochs that are measured, and its settings."""
GOAL = 2.0


def rows() -> Iterator[Row]:
    """Measure; each row a name, its value, its unit and its goal."""
    if not torch.cuda.is_available():
        print("  there is no GPU here")
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, (epochs, settings) in NETS.items():
            package = exported(name, Path(folder) / name)
            for precision in ("float32", "bfloat16", "float16"):
                given = {**settings, "epochs": epochs, "precision": precision, "device": "cuda"}
                by_hand, control, added = beside(package, given)
                title = f"{name}, {precision} (by hand {by_hand:.0f} µs, again {control:+.1f} %)"
                yield title, added, "% more", GOAL


def exported(name: str, folder: Path) -> Path:
    """Export a drawing; give the folder of its package."""
    source = str(TEMPLATES / f"{name}.netwright")
    changes = ["--set", "noise.samples=160"] if name == "resnet18" else []
    assert command(["export", source, "-o", str(folder), "--no-verify", *changes]) == 0
    return folder / name.replace("-", "_")


def beside(package: Path, settings: dict[str, Any]) -> tuple[float, float, float]:
    """Train by hand, by hand once more, and by our runtime, taking turns of an epoch.

    Returns
    -------
    by_hand
        The microseconds of a step by hand, a share of the epoch's validation included.
    control, added
        How many per cent more a second hand-written script and our runtime take.
    """
    module = imported(package, trusted=True)
    program = module.load(settings)
    found: list[list[float]] = []
    steps = 1
    for turn in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            ours = epochs_of(module.run(Path(folder), settings=settings))
            loops = [hand_written(program), hand_written(program), ours]
            steps, *_ = [next(loop) for loop in loops]  # what is set up once
            for epoch in range(1, settings["epochs"] - 1):
                taken = [0.0] * len(loops)
                for place in range(len(loops)):
                    each = (place + epoch + turn) % len(loops)
                    torch.cuda.synchronize()
                    begin = time.perf_counter()
                    next(loops[each])
                    torch.cuda.synchronize()
                    taken[each] = time.perf_counter() - begin
                found.append(taken)
    first = median(each[0] for each in found)
    return (
        1e6 * first / steps,
        100 * median(second - one for one, second, _ in found) / first,
        100 * median(ours - (one + second) / 2 for one, second, ours in found) / first,
    )


def epochs_of(events: Iterator[Any]) -> Iterator[int]:
    """Give the number of steps so far, an epoch at a time."""
    for event in events:
        assert event.event != "failed", event
        if event.event == "epoch":
            yield event.step


def hand_written(program: Any) -> Iterator[int]:
    """Train as a good script would: the losses and the accuracy stay on the GPU for an epoch."""
    settings = program.settings
    torch.manual_seed(settings["seed"])
    data, net = program.experiment.data(), program.model.Net().to(GPU)
    size, precision = settings["batch_size"], settings["precision"]
    loader = loader_of(data.training, size, True, pinned=True)
    validation = loader_of(data.validation, size, False, pinned=True)
    rate = settings["learning_rate"]
    optimizer: torch.optim.Optimizer = torch.optim.Adam(net.parameters(), rate, fused=True)
    if settings["optimizer"] == "SGD":
        decay, momentum = settings["weight_decay"], settings["momentum"]
        optimizer = torch.optim.SGD(
            net.parameters(), rate, momentum, weight_decay=decay, fused=True
        )
    scaler = torch.amp.GradScaler("cuda", enabled=precision == "float16")
    count = 0
    for _ in range(settings["epochs"]):
        net.train()
        losses, right = [], torch.zeros((), dtype=torch.int64, device=GPU)
        for batch in loader:
            image = batch["image"].to(GPU, non_blocking=True)
            label = batch["label"].to(GPU, non_blocking=True)
            optimizer.zero_grad()
            with autocast(GPU, precision):
                scores = net(image)
                loss = F.cross_entropy(scores, label)
            scaler.scale(loss).backward()
            scaler.step(optimizer)
            scaler.update()
            losses.append(loss.detach())
            right += (scores.argmax(1) == label).sum()
            count += 1
        torch.stack(losses).tolist()
        int(right)
        validated(net, validation, precision)
        yield count


def validated(net: nn.Module, loader: Any, precision: str) -> tuple[float, float]:
    """Give loss and accuracy on the validation part."""
    net.eval()
    right = torch.zeros((), dtype=torch.int64, device=GPU)
    total = torch.zeros((), device=GPU)
    count = 0
    with torch.no_grad(), autocast(GPU, precision):
        for batch in loader:
            image = batch["image"].to(GPU, non_blocking=True)
            label = batch["label"].to(GPU, non_blocking=True)
            scores = net(image)
            total += F.cross_entropy(scores, label) * len(label)
            right += (scores.argmax(1) == label).sum()
            count += len(label)
    return float(total) / count, int(right) / count
