"""Spectrum: the eigenvalues of a graph's Laplacian, and what the network makes of each."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from ..graph_looks import GraphOfRun, among, shown_part
from ..layers.graph_matrices import laplacian
from ..view import Frame, Showing, View

SIGNALS = 64
"""So many signals are sent through the network to see what it lets pass."""


def make(showing: Showing) -> View:
    """Paint an eigenvector on the graph, beside all eigenvalues.

    The user may ask for another one by ``vector``. Where the network turns one number a vertex
    into another, what it makes of each eigenvalue is told, and what it should make of it.
    """
    graph = GraphOfRun(showing)
    batch = graph.one()
    edges, vertices = graph.edges(batch), graph.vertices(batch)
    kept = shown_part(edges, vertices)
    joined = among(edges, kept, vertices)
    both = torch.cat([joined, joined.flip(0)], dim=1)
    values, vectors = torch.linalg.eigh(laplacian(both, len(kept), form="symmetric").double())
    signals = _signals(graph, vertices) if len(kept) == vertices else None

    def view(asked: Mapping[str, Any]) -> Frame | None:
        wanted = asked.get("vector")
        number = wanted if isinstance(wanted, int) and 0 <= wanted < len(values) else 1
        vector = vectors[:, min(number, len(values) - 1)]
        arrays: dict[str, Tensor] = {
            "values": values.float(),
            "vector": (vector / vector.abs().max().clamp(min=1e-12)).float(),
            "places": graph.places(0, len(kept), joined),
            "edges": joined.to(torch.int32),
        }
        facts: dict[str, Any] = {"vector": number, "vertices": vertices, "shown": len(kept)}
        if signals is not None:
            given, target, field = signals
            found = next(iter(graph.run(given).values()))
            if found.shape == field.shape:
                arrays["learned"] = response(vectors, field.cpu(), found.cpu(), vertices)
                if target is not None:
                    arrays["target"] = response(vectors, field.cpu(), target.cpu(), vertices)
        return Frame(arrays, facts)

    return view


def _signals(
    graph: GraphOfRun, vertices: int
) -> tuple[dict[str, Tensor], Tensor | None, Tensor] | None:
    """Give signals on the same graph, where samples are such, what is wanted of them, and x."""
    part = graph.showing.data.training
    x = graph.one()["x"]
    if len(part) < 2 or x.ndim != 2 or x.shape[1] != 1:
        return None
    batch = graph.batch(list(range(min(SIGNALS, len(graph.showing.data.validation or ())))))
    if len(batch["x"]) % vertices:
        return None
    targets = [
        batch[name]
        for name, told in graph.told.items()
        if name != "x" and told["kind"] == "tensor" and batch[name].shape == batch["x"].shape
    ]
    return batch, targets[0] if targets else None, batch["x"]


def response(vectors: Tensor, before: Tensor, after: Tensor, vertices: int) -> Tensor:
    """Tell by what each eigenvector's part of signals was multiplied, as least squares have it.

    Parameters
    ----------
    vectors
        (V, V), a column each.
    before, after
        (signals · V, 1).
    vertices
        V.
    """
    seen = before.double().reshape(-1, vertices) @ vectors
    came = after.double().reshape(-1, vertices) @ vectors
    return ((seen * came).sum(0) / seen.square().sum(0).clamp(min=1e-12)).float()
