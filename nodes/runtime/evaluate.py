"""Losses and metrics of a trained network on the validation part of its data."""

import importlib
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
    if hasattr(data, "alike"):  # an environment: what counts is how an agent fares in it
        return _played(net.to(device), experiment, data, settings, device)
    part = "validation" if data.validation is not None and len(data.validation) else "training"
    samples = getattr(data, part)
    if not len(samples):
        raise RunError("The data holds no sample.")
    judging = cast("Experiment", experiment)
    if hasattr(experiment, "decoding"):  # only packages of such networks hold the module
        decoding = importlib.import_module(".decoding", __package__)
        judging = decoding.BothWays(experiment)
    world = World()
    order = Order(len(samples), int(settings.get("batch_size", 64)), None, world)
    found = validate(
        net.to(device),
        judging,
        loader_of(samples, order, int(settings.get("workers", 0)), device),
        order,
        seed=int(settings.get("seed", 0)),
        device=device,
        precision=settings.get("precision", "float32"),
        world=world,
    )
    return {part: found}


def _played(
    net: nn.Module,
    experiment: ModuleType,
    environment: Any,
    settings: Mapping[str, Any],
    device: torch.device,
) -> Metrics:
    """Play greedy episodes; only packages that hold an agent have the modules for it."""
    loop = importlib.import_module(f".loops.{settings['loop']}", __package__)
    acting = importlib.import_module(".acting", __package__)
    player = loop.player(net, experiment, environment, device)
    episodes, seed = int(settings.get("final_episodes", 100)), int(settings.get("seed", 0))
    return {"validation": acting.evaluated(player, environment, episodes, seed)}
