"""Optimisers and learning-rate schedules, from the settings of a trainer."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from torch import nn, optim

from .failure import RunError

Rate = Callable[[int], float]
"""The learning rate at a step, the first being 0."""

FUSED = {
    "SGD": ("cpu", "cuda"),
    "Adam": ("cpu", "cuda"),
    "AdamW": ("cpu", "cuda"),
    "Adagrad": ("cpu",),
}
"""The optimisers that move all weights in one operation, and on which devices."""


def optimizer_of(net: nn.Module, settings: Mapping[str, Any]) -> optim.Optimizer:
    """Make the optimiser of all weights that are not locked.

    Raises
    ------
    RunError
        If there is nothing to train.
    """
    weights = [weight for weight in net.parameters() if weight.requires_grad]
    if not weights:
        raise RunError("The network has no weights to train. Add a layer that has, or unlock one.")
    return optimizer_for(weights, settings)


def optimizer_for(weights: Sequence[nn.Parameter], settings: Mapping[str, Any]) -> optim.Optimizer:
    """Make the optimiser of some weights.

    It is torch's fused one where there is one, which takes half the time on a CPU.

    Raises
    ------
    RunError
        If there is no optimiser of that name.
    """
    name = settings.get("optimizer", "Adam")
    rate, decay = settings.get("learning_rate", 1e-3), settings.get("weight_decay", 0.0)
    momentum = settings.get("momentum", 0.0)
    common: dict[str, Any] = {"lr": rate, "weight_decay": decay}
    at_once = weights[0].device.type in FUSED.get(name, ())
    if at_once and all(weight.is_floating_point() for weight in weights):
        common["fused"] = True
    if name in ("Adam", "AdamW", "NAdam"):
        common["betas"] = settings.get("beta_1", 0.9), settings.get("beta_2", 0.999)
    match name:
        case "SGD":
            nesterov = settings.get("nesterov", False)
            return optim.SGD(weights, momentum=momentum, nesterov=nesterov, **common)
        case "Adam":
            return optim.Adam(weights, **common)
        case "AdamW":
            return optim.AdamW(weights, **common)
        case "NAdam":
            return optim.NAdam(weights, **common)
        case "RMSprop":
            return optim.RMSprop(weights, momentum=momentum, **common)
        case "Adagrad":
            return optim.Adagrad(weights, **common)
    raise RunError(f"There is no optimiser called {name}.")


def schedule_of(settings: Mapping[str, Any], steps: int, epoch_steps: int) -> Rate:
    """Make the learning rate as a function of the step, besides what a plateau does to it.

    A warm-up of ``warmup`` steps rises in a line before every schedule but the one-cycle, which
    has its own.

    Parameters
    ----------
    settings
        Those of the trainer.
    steps
        How many the run has.
    epoch_steps
        How many an epoch has.

    References
    ----------
    Smith and Topin, Super-convergence (2018), as torch.optim.lr_scheduler.OneCycleLR has it;
    Vaswani et al., Attention is all you need (2017), section 5.3, for ``warm-up``.
    """
    base = float(settings.get("learning_rate", 1e-3))
    kind = settings.get("schedule", "constant")
    warmup = int(settings.get("warmup", 0))
    if kind == "one-cycle":
        return lambda step: _one_cycle(step, steps, base)
    if kind == "warm-up":
        rise = max(1, warmup)
        return lambda step: base * min((step + 1) / rise, math.sqrt(rise / (step + 1)))
    after = _plain_schedule(settings, max(1, steps - warmup), epoch_steps)
    if not warmup:
        return after
    return lambda step: base * (step + 1) / warmup if step < warmup else after(step - warmup)


def _plain_schedule(settings: Mapping[str, Any], steps: int, epoch_steps: int) -> Rate:
    base = float(settings.get("learning_rate", 1e-3))
    kind = settings.get("schedule", "constant")
    match kind:
        case "constant" | "plateau":
            return lambda _: base
        case "step":
            every = max(1, int(settings.get("schedule_every", 10)) * epoch_steps)
            factor = float(settings.get("schedule_factor", 0.1))
            return lambda step: base * factor ** (step // every)
        case "cosine":
            return lambda step: base * (1 + math.cos(math.pi * min(1.0, step / steps))) / 2
    raise RunError(f"There is no schedule called {kind}.")


def _one_cycle(step: int, steps: int, highest: float) -> float:
    """Rise from a 25th of the highest rate over 30 % of the steps, then fall to almost none."""
    lowest, top = highest / 25, 0.3 * steps - 1
    if step <= top:
        return _cosine_between(lowest, highest, step / top)
    return _cosine_between(highest, lowest / 1e4, (step - top) / max(1e-9, steps - 1 - top))


def _cosine_between(start: float, end: float, part: float) -> float:
    return end + (start - end) / 2 * (1 + math.cos(math.pi * min(1.0, part)))
