"""Groups whose members are joined more often than others; some edges are hidden and asked for."""

import torch
from torch import Tensor

from .graphs import Graph, Graphs, both_ways, classes_of, edges, features
from .samples import Description, shuffled


class BlockModel(Graphs):
    """One random graph, where two vertices of a group are joined more often than two others.

    A share of the edges is hidden. ``pairs`` asks of pairs of vertices whether they are joined:
    in training of the edges that are seen, in validation of the hidden ones, and each time of as
    many pairs without an edge. In training these are drawn anew for each step: sample number n
    is the graph with the n-th drawing.

    Parameters
    ----------
    vertices, groups
        How many there are of each.
    inside, outside
        How likely two vertices of one group, or of two, are joined.
    hidden
        Which share of the edges is kept for validation.
    draws
        How many drawings, and so steps, make an epoch.
    seed
        What all this begins with.

    References
    ----------
    Holland et al., Stochastic blockmodels: first steps, 1983
    """

    each = "P"

    def __init__(
        self,
        vertices: int = 300,
        groups: int = 10,
        inside: float = 0.25,
        outside: float = 0.008,
        hidden: float = 0.1,
        draws: int = 20,
        seed: int = 0,
    ) -> None:
        self.vertices, self.seed = vertices, seed
        self.group = torch.arange(vertices) * groups // vertices
        generator = torch.Generator().manual_seed(seed)
        first, second = torch.triu_indices(vertices, vertices, 1)
        likely = torch.where(self.group[first] == self.group[second], inside, outside)
        joined = torch.rand(len(first), generator=generator) < likely
        pairs = torch.stack([first, second])
        present = pairs[:, joined]
        self._strangers = pairs[:, ~joined]
        order = shuffled(present.shape[1], seed)
        kept = min(max(1, round(hidden * len(order))), len(order) - 1)
        self.hidden, self.seen = present[:, order[:kept]], present[:, order[kept:]]
        self._edges = both_ways(self.seen)
        self.samples = draws + 1
        self.part_as_is(draws)

    def graph(self, number: int) -> Graph:
        asked = self.hidden if number == self.samples - 1 else self.seen
        apart = self.strangers(asked.shape[1], number)
        answer = torch.cat([torch.ones(asked.shape[1]), torch.zeros(apart.shape[1])]).long()
        return {
            "x": torch.eye(self.vertices),
            "edge_index": self._edges,
            "pairs": torch.cat([asked, apart], dim=1),
            "joined": answer,
        }

    def strangers(self, count: int, draw: int) -> Tensor:
        """Draw pairs that no edge joins."""
        there = self._strangers.shape[1]
        generator = torch.Generator().manual_seed(self.seed * 1_000_003 + draw)
        return self._strangers[:, torch.randint(there, (count,), generator=generator)]

    def describe(self) -> Description:
        return {
            "x": features(self.vertices),
            "edge_index": edges(),
            "pairs": edges("P"),
            "joined": classes_of("P", 2),
        }
