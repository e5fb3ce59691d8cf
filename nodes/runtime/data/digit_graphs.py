"""Handwritten digits as graphs of pixels, whose order tells nothing."""

import torch
from sklearn import datasets
from torch import Tensor

from .graphs import Graph, Graphs, both_ways, classes_of, edges, features, membership
from .samples import Description, shuffled

SIDE = 8
ORDER_SEED = 64
"""What the one order of the pixels begins with; it is the same for every run."""


class DigitGraphs(Graphs):
    """1,797 digits of 8×8 pixels, each a vertex that is joined to those around it.

    Parameters
    ----------
    order
        ``shuffled``: the pixels are numbered at random, in all pictures alike; ``rows``: row by
        row.
    around
        ``eight`` or ``four``: to how many others a pixel amid the picture is joined.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    Attributes
    ----------
    numbers
        Which pixel, counted row by row, each vertex is.

    References
    ----------
    sklearn.datasets.load_digits
    """

    def __init__(
        self,
        order: str = "shuffled",
        around: str = "eight",
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        loaded = datasets.load_digits()
        count = SIDE * SIDE
        self.numbers = shuffled(count, ORDER_SEED) if order == "shuffled" else torch.arange(count)
        pixels = torch.from_numpy(loaded.images).float().reshape(-1, count) / 16
        self._pixels = pixels[:, self.numbers]
        self._label = torch.from_numpy(loaded.target).long()
        self._edges = both_ways(torch.argsort(self.numbers)[_grid(around == "eight")])
        self.samples = len(self._label)
        self.classes = tuple(str(digit) for digit in range(10))
        self.part(validation, split_seed)

    def graph(self, number: int) -> Graph:
        return {
            "x": self._pixels[number].unsqueeze(1),
            "edge_index": self._edges,
            "label": self._label[number : number + 1],
        }

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        count, starts = self._pixels.shape[1], torch.arange(len(numbers))
        moved = self._edges.unsqueeze(1) + count * starts.reshape(1, -1, 1)
        return {
            "x": self._pixels[numbers].reshape(-1, 1),
            "edge_index": moved.reshape(2, -1),
            "batch": starts.repeat_interleave(count),
            "label": self._label[numbers],
        }

    def describe(self) -> Description:
        return {
            "x": features(1),
            "edge_index": edges(),
            "batch": membership(),
            "label": classes_of("B", 10),
        }


def _grid(diagonals: bool) -> Tensor:
    """Give the pairs of pixels, counted row by row, that stand side by side, each once."""
    at = torch.arange(SIDE * SIDE).reshape(SIDE, SIDE)
    parts = [(at[:, :-1], at[:, 1:]), (at[:-1], at[1:])]
    if diagonals:
        parts += [(at[:-1, :-1], at[1:, 1:]), (at[:-1, 1:], at[1:, :-1])]
    return torch.cat([torch.stack([one.flatten(), two.flatten()]) for one, two in parts], dim=1)
