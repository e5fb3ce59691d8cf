"""Losses and metrics of a trained network on the validation part of its data."""

from collections.abc import Mapping
from types import ModuleType
from typing import Any, cast

import torch
from torch import nn

from .failure import RunError
from .measure import loader_of, validate
from .order import Order
from .parallel import World
from .session import Experiment, Metrics


def evaluate(
    net: nn.Module, experiment: ModuleType, settings: Mapping[str, Any], device: torch.device
) -> Metrics:
    """Measure a network; where the data has no validation part, on the training part.

    Raises
    ------
    RunError
        If the data holds no sample.
    """
    data = experiment.data()
    part = "validation" if data.validation is not None and len(data.validation) else "training"
    samples = getattr(data, part)
    if not len(samples):
        raise RunError("The data holds no sample.")
    world = World()
    order = Order(len(samples), int(settings.get("batch_size", 64)), None, world)
    found = validate(
        net.to(device),
        cast("Experiment", experiment),
        loader_of(samples, order, int(settings.get("workers", 0)), device),
        order,
        seed=int(settings.get("seed", 0)),
        device=device,
        precision=settings.get("precision", "float32"),
        world=world,
    )
    return {part: found}
