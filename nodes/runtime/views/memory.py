"""Memory: how much of each step of a sequence still reaches the last state of a recurrent layer."""

import math
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence, pad_packed_sequence

from ..view import Frame, Showing, View, first_samples

MOST_STEPS = 200
"""Of longer sequences the last steps are looked at."""
EXACT = 64
"""Of larger states the norms are estimated from so many random directions."""


NO_LAYER = "There is no recurrent layer here that reads a sequence forward."


def forward_layers(net: nn.Module) -> dict[str, nn.RNNBase]:
    """Give the recurrent layers of a network that read forward, by their addresses."""
    return {
        name: module
        for name, module in net.named_modules()
        if isinstance(module, nn.RNNBase) and not module.bidirectional
    }


def make(showing: Showing) -> View:
    """Show the norm of the derivative of the last state by the state after each step.

    The user may ask for another ``layer`` by its address.
    """
    net, experiment = showing.net, showing.experiment
    layers = forward_layers(net)
    if not layers or not hasattr(showing.data, "training"):
        return lambda _: Frame({}, {"told": NO_LAYER})
    batch = first_samples(showing, 1)
    given = [batch[name] for name in experiment.ARGUMENTS]

    def view(asked: Mapping[str, Any]) -> Frame | None:
        name = asked.get("layer")
        if name not in layers:
            name = next(iter(layers))
        arrived = arriving(net, layers[name], given)
        if arrived is None:
            return None
        x, state = arrived
        begun = max(0, x.shape[1] - MOST_STEPS)
        norms = reaching(layers[name], x, state, begun)
        facts = {"layers": list(layers), "layer": name, "first": begun + 1}
        return Frame({"norms": norms.float()}, facts)

    return view


State = tuple[Tensor, ...]
"""What a layer carries from step to step: (layers, B, features); an LSTM also its memory."""


def arriving(net: nn.Module, layer: nn.RNNBase, given: list[Tensor]) -> tuple[Tensor, State] | None:
    """Run a network, and give what arrives at a layer for its first sample: x (1, T, F), state."""
    found: list[tuple[Tensor, State]] = []

    def keep(_module: nn.Module, arrived: tuple[Any, ...]) -> None:
        x, state = arrived[0], arrived[1] if len(arrived) > 1 else None
        if isinstance(x, PackedSequence):
            padded, lengths = pad_packed_sequence(x, batch_first=True)
            x = padded[:1, : int(lengths[0])]
        listed = state if isinstance(state, tuple) else () if state is None else (state,)
        found.append((x[:1], tuple(each[:, :1] for each in listed)))

    handle = layer.register_forward_pre_hook(keep)
    try:
        net(*given)
    finally:
        handle.remove()
    return found[0] if found else None


def reaching(layer: nn.RNNBase, x: Tensor, state: State = (), begun: int = 0) -> Tensor:
    """Give the norm of the derivative of the last state by the state after each step.

    Parameters
    ----------
    layer
        A layer that reads forward, the batch first.
    x
        One sequence, (1, T, F).
    state
        What the layer begins with; zeros without it.
    begun
        How many steps are read before the first that is looked at.

    Returns
    -------
    Tensor
        (T - begun,): the Frobenius norm of the matrix of derivatives, the state of an LSTM being
        its output and its memory together.
    """
    size = layer.proj_size or layer.hidden_size
    directions = _directions(size).to(x)
    rows = len(directions)
    sequence = x.expand(rows, -1, -1)
    now = tuple(each.expand(-1, rows, -1).contiguous() for each in state) or _zeros(layer, x, rows)
    # Every row reads the same; each is asked for the derivative in a direction of its own. The
    # library for GPUs has no derivative outside of training.
    with torch.enable_grad(), torch.backends.cudnn.flags(enabled=False):
        if begun:
            now = _state(layer(sequence[:, :begun], _given(now))[1])
        kept: list[State] = []
        for step in range(begun, x.shape[1]):
            if not kept:
                now = tuple(each.detach().requires_grad_() for each in now)
            now = _state(layer(sequence[:, step : step + 1], _given(now))[1])
            kept.append(now)
        wanted = [each for state in kept for each in state]
        # Of an LSTM's last memory its output knows nothing.
        found = torch.autograd.grad(
            now[0][-1], wanted, directions, allow_unused=True, materialize_grads=True
        )
    parts = len(kept[0])
    squares = torch.stack([each.square().sum() for each in found])
    norms: Tensor = squares.reshape(-1, parts).sum(1).sqrt()
    return norms


def _directions(size: int) -> Tensor:
    """Give directions whose squared derivatives add up to those of all outputs."""
    if size <= EXACT:
        return torch.eye(size)
    chance = torch.Generator().manual_seed(size)
    signs = torch.randint(0, 2, (EXACT, size), generator=chance) * 2.0 - 1.0
    return signs / math.sqrt(EXACT)


def _zeros(layer: nn.RNNBase, x: Tensor, rows: int) -> State:
    shown = x.new_zeros(layer.num_layers, rows, layer.proj_size or layer.hidden_size)
    if isinstance(layer, nn.LSTM):
        return shown, x.new_zeros(layer.num_layers, rows, layer.hidden_size)
    return (shown,)


def _state(found: Any) -> State:
    return found if isinstance(found, tuple) else (found,)


def _given(state: State) -> Any:
    return state if len(state) > 1 else state[0]
