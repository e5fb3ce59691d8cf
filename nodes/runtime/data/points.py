"""Points of the plane in classes that no line parts."""

import math

import torch
from torch import Tensor

from .chance import normal, uniform
from .samples import Table, label, tensor


class Points(Table):
    """Moons, circles, spirals or blobs.

    Parameters
    ----------
    form
        How the classes lie: ``moons``, ``circles``, ``spirals`` or ``blobs``.
    samples
        How many points there are, the classes in turn.
    classes
        How many classes spirals and blobs have; the others have two.
    noise
        Standard deviation of the noise.
    seed
        What the points begin with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.
    """

    def __init__(
        self,
        form: str,
        samples: int,
        classes: int,
        noise: float,
        seed: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        classes = classes if form in ("spirals", "blobs") else 2
        numbers = torch.arange(samples)
        belongs = numbers % classes
        along = uniform(numbers, seed, 1)[:, 0]
        points = _placed(form, belongs, along, classes) + noise * normal(numbers, seed, 2, stream=1)
        super().__init__(
            {"features": points, "label": belongs},
            {"features": tensor(2), "label": label(classes)},
            [str(each) for each in range(classes)],
        )
        self.part(validation, split_seed)


def _placed(form: str, belongs: Tensor, along: Tensor, classes: int) -> Tensor:
    """Place each point by its class and how far it lies along the class, 0 to 1."""
    second = belongs == 1
    turn = 2 * math.pi * belongs / classes
    match form:
        case "moons":
            angle = math.pi * along
            x = torch.where(second, 1 - angle.cos(), angle.cos())
            return torch.stack([x, torch.where(second, 0.5 - angle.sin(), angle.sin())], dim=1)
        case "circles":
            return _polar(torch.where(second, 0.5, 1.0), 2 * math.pi * along)
        case "spirals":
            return _polar(along, turn + 1.5 * math.pi * along)
        case _:
            return _polar(torch.ones_like(along), turn)


def _polar(radius: Tensor, angle: Tensor) -> Tensor:
    return torch.stack([radius * angle.cos(), radius * angle.sin()], dim=1)
