"""Confusion: which class the network takes for which, on samples that it does not learn from."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from ..measure import moved
from ..order import mixed
from ..view import Frame, Showing, View

MOST_SAMPLES = 512
MOST_NUMBERS = 1 << 18
"""So many numbers of input are looked at; of larger samples there are fewer."""
FEWEST_SAMPLES = 16
MOST_CLASSES = 64
MOST_SHOWN = 12
"""So many samples of one cell are shown."""


def make(showing: Showing) -> View:
    """Count guesses against classes, always on the same samples.

    The user may ask for a cell by ``truth`` and ``guess``: its first samples are shown then.
    """
    batch = _batch(showing)
    experiment, net, classes = showing.experiment, showing.net, tuple(showing.data.classes)
    metrics = experiment.metrics()

    def view(asked: Mapping[str, Any]) -> Frame | None:
        _, measured = experiment.losses(net, batch)
        for name, tensors in measured.items():
            axis = getattr(metrics[name], "axis", None)
            if axis is not None and len(tensors) == 2 and tensors[0].shape[axis] > 1:
                return frame(name, tensors[0], tensors[1], axis, asked)
        return None

    def frame(
        name: str, scores: Tensor, target: Tensor, axis: int, asked: Mapping[str, Any]
    ) -> Frame:
        count = scores.shape[axis]
        inputs = batch[experiment.ARGUMENTS[0]]
        pictures = target.ndim == 1 and inputs.ndim == 4 and inputs.is_floating_point()
        facts: dict[str, Any] = {"metric": name, "samples": pictures}
        if count > MOST_CLASSES:
            facts["told"] = f"{count} classes are too many for a table; up to {MOST_CLASSES} fit."
            return Frame({}, facts)
        facts["classes"] = classes if len(classes) == count else tuple(map(str, range(count)))
        guess = scores.argmax(axis)
        known = (target >= 0) & (target < count)
        places = target[known] * count + guess[known]
        table = torch.bincount(places, minlength=count * count).reshape(count, count)
        arrays = {"table": table.to(torch.int32)}
        chosen = _chosen(asked, count)
        if chosen is not None and target.ndim == 1:
            found = ((target == chosen[0]) & (guess == chosen[1])).nonzero().flatten()[:MOST_SHOWN]
            facts["chosen"] = chosen
            if pictures:
                arrays["samples"] = inputs[found]
        return Frame(arrays, facts)

    return view


def _batch(showing: Showing) -> dict[str, Tensor]:
    """Give the first samples of the validation part; of the training part where there is none."""
    data, seed = showing.data, int(showing.settings.get("seed", 0))
    part = (
        data.validation if data.validation is not None and len(data.validation) else data.training
    )
    one = part.__getitems__([0])
    size = max((tensor.numel() for tensor in one.values()), default=1)
    count = max(FEWEST_SAMPLES, min(MOST_SAMPLES, MOST_NUMBERS // max(1, size)))
    batch = part.__getitems__(list(range(min(count, len(part)))))
    return moved(showing.experiment.prepare(batch, False, mixed(seed, 0)), showing.device)


def _chosen(asked: Mapping[str, Any], count: int) -> tuple[int, int] | None:
    truth, guess = asked.get("truth"), asked.get("guess")
    if isinstance(truth, int) and isinstance(guess, int) and min(truth, guess) >= 0:
        return (truth, guess) if max(truth, guess) < count else None
    return None
