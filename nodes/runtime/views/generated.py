"""Generated: what the generator makes of noise that stays the same, so that one sees it learn."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from torch import Tensor

from ..loops.adversarial import Players
from ..measure import moved
from ..order import mixed
from ..session import Batch
from ..view import Frame, Showing, View

MOST_POINTS = 1_000
MOST_PICTURES = 64
MOST_NUMBERS = 1 << 20
"""So many numbers of samples are shown; of larger samples there are fewer."""


def make(showing: Showing) -> View:
    """Show pictures side by side, or points beside the real ones."""
    players = Players(showing.net, showing.experiment)
    batch = fixed(showing, MOST_POINTS)
    name = players.gives[0]

    def view(_asked: Mapping[str, Any]) -> Frame | None:
        with averaged(showing):
            made = players.generate(batch)[name]
        if made.ndim == 2 and made.shape[1] == 2:
            return Frame({"points": made, "real": batch[name]}, {})
        count = max(1, min(MOST_PICTURES, MOST_NUMBERS // max(1, made[0].numel())))
        return Frame({"pictures": made[:count]}, {})

    return view


def fixed(showing: Showing, most: int) -> Batch:
    """Give the first samples of the validation part, with the noise that they always have."""
    data, seed = showing.data, int(showing.settings.get("seed", 0))
    part = (
        data.validation if data.validation is not None and len(data.validation) else data.training
    )
    one = part.__getitems__([0])
    size = max((tensor.numel() for tensor in one.values()), default=1)
    count = min(most, len(part), max(MOST_PICTURES, MOST_NUMBERS // max(1, size)))
    batch = part.__getitems__(list(range(count)))
    return moved(showing.experiment.prepare(batch, False, mixed(seed, 0)), showing.device)


@contextmanager
def averaged(showing: Showing) -> Iterator[None]:
    """Let the network have the average of its generator, where the loop keeps one."""
    kept = getattr(showing.loop, "averaged", None)
    if kept is None:
        yield
        return
    with kept():
        yield


def flat(samples: Tensor) -> Tensor:
    """Give samples as they can be shown: points and pictures as they are, others as rows."""
    return samples if samples.ndim in (2, 4) else samples.flatten(1)
