"""Signals on one graph, and what a filter makes of them: the filter is to be found."""

import torch
from torch import Tensor

from .chance import normal
from .graphs import Graph, Graphs, both_ways, edges, features, field
from .samples import Description


class GraphSignals(Graphs):
    """Noise on the vertices of one graph, before and after a filter of its Laplacian.

    Parameters
    ----------
    form
        The graph: ``path``, ``ring``, ``grid`` or ``random``, whose vertices lie in a square and
        are joined where they are near.
    vertices
        How many it has; a grid the largest square in them.
    response
        What the filter does with each eigenvalue of the symmetric Laplacian: ``heat``, ``low``,
        ``band``, ``high``, or ``polynomial``, a sum of Chebyshev's polynomials drawn at random.
    terms
        How many the polynomial has.
    samples, seed
        How many signals there are, and what they begin with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.
    """

    each = "V"

    def __init__(
        self,
        form: str = "random",
        vertices: int = 64,
        response: str = "polynomial",
        terms: int = 9,
        samples: int = 200,
        seed: int = 0,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        self.samples, self.seed = samples, seed
        generator = torch.Generator().manual_seed(seed)
        pairs, self.count = _pairs(form, vertices, generator)
        self.edge_index = both_ways(pairs)
        self.values, self.vectors = torch.linalg.eigh(_laplacian(self.edge_index, self.count))
        self.coefficients = torch.randn(terms, generator=generator, dtype=torch.float64) / 2
        passed = _passed(response, self.values, self.coefficients)
        self._filter = (self.vectors * passed) @ self.vectors.T
        self.part(validation, split_seed)

    def graph(self, number: int) -> Graph:
        x = normal(torch.tensor([number]), self.seed, self.count).T.contiguous()
        return {
            "x": x,
            "edge_index": self.edge_index,
            "filtered": (self._filter @ x.double()).float(),
        }

    def describe(self) -> Description:
        return {"x": features(1), "edge_index": edges(), "filtered": field("tensor", "V", 1)}


def _pairs(form: str, vertices: int, generator: torch.Generator) -> tuple[Tensor, int]:
    """Give the edges of a graph, each once, and how many vertices it has."""
    line = torch.arange(vertices)
    if form == "path":
        return torch.stack([line[:-1], line[1:]]), vertices
    if form == "ring":
        return torch.stack([line, (line + 1) % vertices]), vertices
    if form == "grid":
        side = int(vertices**0.5)
        places = torch.arange(side * side).reshape(side, side)
        across = torch.stack([places[:, :-1].flatten(), places[:, 1:].flatten()])
        down = torch.stack([places[:-1].flatten(), places[1:].flatten()])
        return torch.cat([across, down], dim=1), side * side
    places = torch.rand(vertices, 2, generator=generator)
    apart = torch.cdist(places, places)
    first, second = torch.triu_indices(vertices, vertices, 1)
    near = apart[first, second] < 1.6 / vertices**0.5
    joined = torch.stack([first[near], second[near]])
    chain = torch.argsort(places[:, 0])  # along the square, so that nothing lies apart
    ends = torch.stack([chain[:-1], chain[1:]]).sort(dim=0).values
    return torch.cat([joined, ends], dim=1).unique(dim=1), vertices


def _laplacian(pairs: Tensor, count: int) -> Tensor:
    """Give the symmetric normalised Laplacian, in double precision."""
    joined = torch.zeros(count, count, dtype=torch.float64)
    joined[pairs[0], pairs[1]] = 1.0
    root = joined.sum(1).clamp(min=1).rsqrt()
    return torch.eye(count, dtype=torch.float64) - root[:, None] * joined * root[None]


def _passed(response: str, values: Tensor, coefficients: Tensor) -> Tensor:
    """Give by what each eigenvalue, 0 to 2, is multiplied."""
    match response:
        case "heat":
            return torch.exp(-3 * values)
        case "low":
            return (values < 0.7).double()
        case "band":
            return torch.exp(-10 * (values - 1) ** 2)
        case "high":
            return values / 2
        case _:
            angle = torch.acos((values - 1).clamp(-1, 1))
            orders = torch.arange(len(coefficients), dtype=torch.float64)
            return (torch.cos(orders[:, None] * angle) * coefficients[:, None]).sum(0)
