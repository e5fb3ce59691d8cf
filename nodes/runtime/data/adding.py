"""The adding problem: two numbers of a long sequence are marked, and their sum is asked."""

import torch
from torch import Tensor

from .chance import uniform
from .samples import Description, Samples, tensor


class AddingProblem(Samples):
    """Sequences that are made as they are fetched.

    Parameters
    ----------
    length
        How many steps a sequence has; one mark stands in each half.
    samples
        How many sequences there are.
    seed
        What the numbers begin with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    References
    ----------
    Hochreiter and Schmidhuber, Long short-term memory, 1997
    """

    def __init__(
        self,
        length: int,
        samples: int,
        seed: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        self.length = length
        self.samples = samples
        self.seed = seed
        self.part(validation, split_seed)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        drawn = uniform(numbers, self.seed, self.length + 2)
        values = drawn[:, : self.length]
        half = self.length // 2
        first = (drawn[:, -2] * half).long()
        second = half + (drawn[:, -1] * (self.length - half)).long()
        places = torch.stack([first, second], dim=1)
        marks = torch.zeros_like(values).scatter_(1, places, 1.0)
        return {
            "sequence": torch.stack([values, marks], dim=2),
            "target": values.gather(1, places).sum(1, keepdim=True),
        }

    def describe(self) -> Description:
        return {"sequence": tensor(self.length, 2), "target": tensor(1)}
