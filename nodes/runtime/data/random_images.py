"""Pictures of noise, to try sizes and speed."""

import torch
from torch import Tensor

from .chance import uniform
from .samples import Description, Samples, image, label


class RandomImages(Samples):
    """Normal noise with random labels, made as it is fetched.

    Parameters
    ----------
    side, channels
        The size of the pictures.
    classes
        How many classes there are.
    samples
        How many pictures there are.
    seed
        What the noise begins with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.
    """

    def __init__(
        self,
        side: int,
        channels: int,
        classes: int,
        samples: int,
        seed: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        self.shape = (channels, side, side)
        self.count = classes
        self.samples = samples
        self.seed = seed
        self.part(validation, split_seed)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        pictures = torch.empty(len(numbers), *self.shape)
        for picture, number in zip(pictures, numbers.tolist(), strict=True):
            picture.normal_(generator=torch.Generator().manual_seed(self.seed * 2**32 + number))
        labels = (uniform(numbers, self.seed, 1)[:, 0].double() * self.count).long()
        return {"image": pictures, "label": labels}

    def describe(self) -> Description:
        return {"image": image(*self.shape), "label": label(self.count)}
