"""Walk: what the generator makes on the way from the noise of one sample to that of another."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from ..loops.adversarial import Players
from ..view import Frame, Showing, View
from .generated import MOST_PICTURES, averaged, fixed, flat

PLACES = 9
"""So many samples of the whole way are shown beside the one that is looked at."""


def make(showing: Showing) -> View:
    """Show the sample at a place of the way, and the way as a whole.

    The user may ask for the place by ``at``, 0 to 1, and for the ends by ``start`` and ``end``,
    the numbers of samples.
    """
    players = Players(showing.net, showing.experiment)
    batch = fixed(showing, MOST_PICTURES)
    count = len(next(iter(batch.values())))
    name = players.gives[0]

    def view(asked: Mapping[str, Any]) -> Frame | None:
        start = _whole(asked.get("start"), 0) % count
        end = _whole(asked.get("end"), 1) % count
        at = asked.get("at", 0.5)
        at = min(1.0, max(0.0, float(at))) if isinstance(at, int | float) else 0.5
        places = torch.tensor([at, *(place / (PLACES - 1) for place in range(PLACES))])
        given = dict(batch)
        for each in players.takes:
            first, last = batch[each][start], batch[each][end]
            given[each] = way(first, last, places.to(first.device))
        with averaged(showing):
            made = flat(players.generate(given)[name])
        facts = {"at": at, "start": start, "end": end, "count": count}
        return Frame({"sample": made[:1], "way": made[1:]}, facts)

    return view


def way(first: Tensor, last: Tensor, places: Tensor) -> Tensor:
    """Give what lies between two tensors, along the arc, since noise of many numbers is a shell.

    Whole numbers stay those of the first up to the middle, and are those of the last behind it.
    """
    along = places.reshape(-1, *[1] * first.ndim)
    if not first.is_floating_point():
        return torch.where(along < 0.5, first, last)
    one, other = first.flatten(), last.flatten()
    lengths = one.norm() * other.norm()
    angle = torch.acos((one @ other / lengths.clamp_min(1e-12)).clamp(-1, 1))
    if float(angle.sin()) < 1e-4:
        return torch.lerp(first, last, along)
    return ((1 - along) * angle).sin() / angle.sin() * first + (
        along * angle
    ).sin() / angle.sin() * last


def _whole(value: object, default: int) -> int:
    return value if isinstance(value, int) and value >= 0 else default
