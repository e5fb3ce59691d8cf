"""Noise, as the samples of a set; in a run it is drawn anew in each epoch."""

from torch import Tensor

from .chance import normal, uniform
from .samples import Description, Samples, tensor


class Noise(Samples):
    """Random numbers for each sample.

    Parameters
    ----------
    features
        How many a sample gets.
    distribution
        ``normal``, or ``uniform`` for evenly in -1..1.
    samples
        How many samples there are.
    """

    def __init__(self, features: int, distribution: str = "normal", samples: int = 1_000) -> None:
        self.features = features
        self.distribution = distribution
        self.samples = samples
        self.part(0.2, 0)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        if self.distribution == "normal":
            return {"noise": normal(numbers, 0, self.features)}
        return {"noise": 2 * uniform(numbers, 0, self.features) - 1}

    def describe(self) -> Description:
        return {"noise": tensor(self.features)}
