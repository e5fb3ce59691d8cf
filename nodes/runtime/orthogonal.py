"""Orthogonal weights to begin with, so that a policy first tries everything alike."""

import math
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor, nn

GAINS: Mapping[str, float] = {"policy": 0.01, "value": 1.0}
"""How large what leads to these ports begins; what stands before it begins at √2."""


def begin_orthogonal(net: nn.Module, ask: Callable[[], Mapping[str, Tensor]]) -> None:
    """Give the dense and convolutional layers orthogonal weights and no bias.

    Parameters
    ----------
    net
        The network.
    ask
        Runs it, and gives what leads to each port of the agent: the layer whose output is that
        very tensor is the last one before the port.

    References
    ----------
    Saxe et al., Exact solutions to the nonlinear dynamics of learning in deep linear neural
    networks (2013); Andrychowicz et al., What matters in on-policy reinforcement learning (2020),
    for the small policy.
    """
    layers = [each for each in net.modules() if isinstance(each, nn.Linear | nn.Conv1d | nn.Conv2d)]
    gave: list[tuple[nn.Module, Tensor]] = []

    def note(module: nn.Module, _given: Any, output: Tensor) -> None:
        gave.append((module, output))

    hooks = [each.register_forward_hook(note) for each in layers]
    try:
        with torch.no_grad():
            found = ask()
    finally:
        for hook in hooks:
            hook.remove()
    last = {
        layer: gain
        for port, gain in GAINS.items()
        for layer, output in gave
        if output is found.get(port)
    }
    for layer in layers:
        if layer.weight.requires_grad:
            nn.init.orthogonal_(layer.weight, last.get(layer, math.sqrt(2)))
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
