"""The handwritten digits that come with scikit-learn."""

import torch
from sklearn import datasets

from .samples import Table, image, label


class Digits(Table):
    """1,797 pictures of handwritten digits.

    Parameters
    ----------
    scale
        Whether the pixels are brought from 0..16 to 0..1.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    References
    ----------
    sklearn.datasets.load_digits
    """

    def __init__(self, scale: bool = True, validation: float = 0.2, split_seed: int = 0) -> None:
        loaded = datasets.load_digits()
        pictures = torch.from_numpy(loaded.images).float().unsqueeze(1)
        super().__init__(
            {
                "image": pictures / 16 if scale else pictures,
                "label": torch.from_numpy(loaded.target).long(),
            },
            {"image": image(1, 8, 8), "label": label(10)},
            [str(digit) for digit in range(10)],
        )
        self.part(validation, split_seed)
