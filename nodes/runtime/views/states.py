"""States: what a recurrent layer holds after each step of a sequence, and how its gates stand."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from ..view import Frame, Showing, View, first_samples
from .memory import MOST_STEPS, NO_LAYER, State, arriving, forward_layers

MOST_UNITS = 64
"""Of larger layers the first units are shown."""

Quantities = dict[str, Tensor]
"""What there is of each step by its letter, (T, units)."""


def make(showing: Showing) -> View:
    """Show one quantity of one layer, for each unit and step.

    The user may ask for another ``layer`` by its address, with its number behind it where several
    are stacked, and for another ``quantity`` by its letter.
    """
    net, experiment = showing.net, showing.experiment
    layers = {
        name if module.num_layers == 1 else f"{name} {level + 1}": (module, level)
        for name, module in forward_layers(net).items()
        for level in range(module.num_layers)
    }
    if not layers or not hasattr(showing.data, "training"):
        return lambda _: Frame({}, {"told": NO_LAYER})
    batch = first_samples(showing, 1)
    given = [batch[name] for name in experiment.ARGUMENTS]

    def view(asked: Mapping[str, Any]) -> Frame | None:
        name = asked.get("layer")
        name = name if name in layers else next(iter(layers))
        module, level = layers[name]
        arrived = arriving(net, module, given)
        if arrived is None:
            return None
        x, state = arrived
        found = unrolled(module, x[0], tuple(each[:, 0] for each in state), level)
        quantity = asked.get("quantity")
        quantity = quantity if quantity in found else next(iter(found))
        values = found[quantity]
        facts = {
            "layers": list(layers), "layer": name, "quantities": list(found), "quantity": quantity,
            "units": values.shape[1], "first": max(0, len(values) - MOST_STEPS) + 1,
        }  # fmt: skip
        return Frame({"values": values[-MOST_STEPS:, :MOST_UNITS].T.contiguous().float()}, facts)

    return view


def unrolled(layer: nn.RNNBase, x: Tensor, state: State = (), level: int = 0) -> Quantities:
    """Give what a layer holds, and how its gates stand, after each step.

    Parameters
    ----------
    layer
        A layer that reads forward.
    x
        One sequence, (T, features).
    state
        What the layer begins with, each (levels, units); zeros without it.
    level
        Which of those that are stacked.

    Returns
    -------
    dict
        ``h``; of an LSTM also its memory ``c``, the gates ``i``, ``f`` and ``o`` and what is
        proposed, ``g``; of a GRU also its gates ``r`` and ``z`` and what is proposed, ``n``.

    References
    ----------
    The letters are those of torch.nn.LSTM and torch.nn.GRU.
    """
    for below in range(level):
        x = unrolled(layer, x, state, below)["h"]  # between levels nothing is dropped here
    weights = [getattr(layer, name) for name in layer._all_weights[level]]
    biases = weights[2:4] if layer.bias else [x.new_zeros(len(weights[0]))] * 2
    led = x @ weights[0].T + biases[0]
    h = state[0][level] if state else x.new_zeros(layer.proj_size or layer.hidden_size)
    c = state[1][level] if len(state) > 1 else x.new_zeros(layer.hidden_size)
    steps: list[dict[str, Tensor]] = []
    for arriving_now in led:
        from_state = h @ weights[1].T + biases[1]
        if isinstance(layer, nn.LSTM):
            i, f, g, o = (arriving_now + from_state).chunk(4)
            i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
            c = f * c + i * g
            h = o * c.tanh()
            if layer.proj_size:
                h = h @ weights[-1].T
            steps.append({"h": h, "c": c, "i": i, "f": f, "o": o, "g": g})
        elif isinstance(layer, nn.GRU):
            r, z, n = arriving_now.chunk(3)
            held_r, held_z, held_n = from_state.chunk(3)
            r, z = (r + held_r).sigmoid(), (z + held_z).sigmoid()
            n = (n + r * held_n).tanh()
            h = (1 - z) * n + z * h
            steps.append({"h": h, "r": r, "z": z, "n": n})
        else:
            summed = arriving_now + from_state
            h = summed.relu() if getattr(layer, "nonlinearity", "tanh") == "relu" else summed.tanh()
            steps.append({"h": h})
    return {letter: torch.stack([step[letter] for step in steps]) for letter in steps[0]}
