"""Field: what the discriminator thinks of each place of the plane, with real and made points."""

from collections.abc import Mapping
from typing import Any

import torch

from ..loops.adversarial import Players
from ..view import Frame, Showing, View
from .generated import averaged, fixed

SIDE = 48
MOST_POINTS = 500
MARGIN = 0.25


def make(showing: Showing) -> View:
    """Judge a grid over the real points; where there are no two players, there is nothing."""
    if "discriminate" not in getattr(showing.experiment, "FUNCTIONS", {}):
        return lambda _asked: None
    players = Players(showing.net, showing.experiment)
    batch = fixed(showing, MOST_POINTS)
    name = players.gives[0]
    real = batch[name]
    if real.ndim != 2 or real.shape[1] != 2:
        return lambda _asked: None
    low, high = real.min(dim=0).values, real.max(dim=0).values
    low, high = low - MARGIN * (high - low), high + MARGIN * (high - low)
    lines = [torch.linspace(float(a), float(b), SIDE) for a, b in zip(low, high, strict=True)]
    across, up = torch.meshgrid(*lines, indexing="xy")
    grid = torch.stack([across.flatten(), up.flatten()], dim=1).to(real.device)
    # What else it reads is that of the first sample, everywhere.
    first = {key: tensor[:1].expand(len(grid), *tensor.shape[1:]) for key, tensor in batch.items()}
    objective = showing.settings.get("objective", "non-saturating")
    logits = objective in ("non-saturating", "minimax")

    def view(_asked: Mapping[str, Any]) -> Frame | None:
        with averaged(showing):
            made = players.generate(batch)[name]
        scores = players.judge(first, {name: grid}).reshape(SIDE, SIDE)
        field = scores.sigmoid() if logits else scores
        box = [float(each) for each in (low[0], low[1], high[0], high[1])]
        return Frame({"field": field, "points": made, "real": real}, {"box": box, "share": logits})

    return view
