"""Points of the plane in clouds that lie on a ring."""

import math

import torch
from torch import Tensor

from .chance import normal
from .samples import Table, label, tensor


class Ring(Table):
    """Normal clouds, evenly on a ring around 0.

    Parameters
    ----------
    modes
        How many clouds there are, the samples in turn.
    radius
        That of the ring.
    deviation
        Standard deviation of each cloud.
    samples
        How many points there are.
    seed
        What the points begin with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.
    """

    def __init__(
        self,
        modes: int = 8,
        radius: float = 2.0,
        deviation: float = 0.05,
        samples: int = 12_500,
        seed: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        numbers = torch.arange(samples)
        belongs = numbers % modes
        points = centres(modes, radius)[belongs] + deviation * normal(numbers, seed, 2)
        super().__init__(
            {"features": points, "label": belongs},
            {"features": tensor(2), "label": label(modes)},
            [str(each) for each in range(modes)],
        )
        self.part(validation, split_seed)


def centres(modes: int, radius: float) -> Tensor:
    """Give the middle of each cloud, (modes, 2)."""
    angle = 2 * math.pi * torch.arange(modes) / modes
    return radius * torch.stack([angle.cos(), angle.sin()], dim=1)
