"""Random graphs of which something is asked that neither vertices nor edges know alone."""

import torch

from .graphs import Graph, Graphs, edges, features, field, membership
from .samples import Description


class RandomGraphs(Graphs):
    """Graphs with a number at each vertex and at each edge, each edge told once.

    The target is the sum over the edges of their number times those of both ends.

    Parameters
    ----------
    samples
        How many graphs there are.
    least, most
        How many vertices each has.
    degree
        How many edges there are to a vertex, at most, in the mean.
    seed
        What they begin with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.
    """

    def __init__(
        self,
        samples: int = 2000,
        least: int = 5,
        most: int = 10,
        degree: float = 3.0,
        seed: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        self.samples = samples
        generator = torch.Generator().manual_seed(seed)
        low, high = min(least, most), max(least, most)
        self._graphs = [_graph(low, high, degree, generator) for _ in range(samples)]
        self.part(validation, split_seed)

    def graph(self, number: int) -> Graph:
        return self._graphs[number]

    def describe(self) -> Description:
        return {
            "x": features(1),
            "edge_index": edges(),
            "edge_attr": field("tensor", "E", 1),
            "u": field("tensor", "B", 2),
            "batch": membership(),
            "target": field("tensor", "B", 1),
        }


def _graph(least: int, most: int, degree: float, generator: torch.Generator) -> Graph:
    count = int(torch.randint(least, most + 1, (), generator=generator))
    pairs = torch.triu_indices(count, count, 1)
    chosen = torch.randperm(pairs.shape[1], generator=generator)
    pairs = pairs[:, chosen[: max(1, min(len(chosen), round(degree * count / 2)))]]
    x = torch.randn(count, 1, generator=generator)
    weight = torch.randn(pairs.shape[1], 1, generator=generator)
    return {
        "x": x,
        "edge_index": pairs,
        "edge_attr": weight,
        "u": torch.tensor([[count / most, pairs.shape[1] / (degree * most / 2)]]),
        "target": (weight * x[pairs[0]] * x[pairs[1]]).sum().reshape(1, 1),
    }
