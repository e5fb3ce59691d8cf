"""Live views: what a run shows of itself while it trains, and its trained network afterwards."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import torch
from torch import Tensor, nn

from .checkpoint import randoms_kept
from .measure import moved
from .order import mixed


@dataclass(frozen=True)
class Frame:
    """One picture of a live view, as numbers.

    Parameters
    ----------
    arrays
        Tensors by their names, on any device.
    facts
        What else is to be said: plain data as JSON has it.
    again
        For a network that is not trained any more: after so many seconds there is something new
        to be seen, as while an agent plays; 0 for never.
    """

    arrays: dict[str, Tensor] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    again: float = 0.0


@dataclass(frozen=True)
class Showing:
    """What a view is made from.

    Parameters
    ----------
    net
        The network, while it trains or trained.
    experiment
        The module of that name.
    data
        The data set of the experiment.
    settings
        Those of the trainer.
    device
        Where the network computes.
    folder
        The folder of the run.
    loop
        What the loop put into ``session.loop``; None where nothing trains.
    """

    net: nn.Module
    experiment: ModuleType
    data: Any
    settings: Mapping[str, Any]
    device: torch.device
    folder: Path
    loop: Any = None


View = Callable[[Mapping[str, Any]], Frame | None]
"""Makes a frame of what the user asks for; None where there is nothing to be seen yet.

A view is a module of ``runtime/views`` with a function ``make(showing: Showing) -> View``. Both are
called inside `undisturbed`.
"""


@contextmanager
def undisturbed(net: nn.Module) -> Iterator[None]:
    """Let something look into a network without leaving a trace in its training.

    Inside, the network is as it is used, and no gradient is kept. Afterwards random generators,
    training flags and gradients are what they were.
    """
    modules = [module for module in net.modules() if module.training]
    weights = [(weight, weight.grad) for weight in net.parameters() if weight.grad is not None]
    for weight, _ in weights:
        weight.grad = None
    for module in modules:
        module.training = False
    try:
        with torch.no_grad(), randoms_kept():
            yield
    finally:
        for weight in net.parameters():
            weight.grad = None
        for weight, gradient in weights:
            weight.grad = gradient
        resting = set(modules)
        for module in net.modules():
            module.training = module in resting


def first_samples(showing: Showing, count: int) -> dict[str, Tensor]:
    """Give the first samples of the validation part; of the training part where there is none."""
    data = showing.data
    part = (
        data.validation if data.validation is not None and len(data.validation) else data.training
    )
    seed = mixed(int(showing.settings.get("seed", 0)), 0)
    batch = part.__getitems__(list(range(min(count, len(part)))))
    return moved(showing.experiment.prepare(batch, False, seed), showing.device)
