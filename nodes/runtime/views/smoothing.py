"""Smoothing: how far apart vertices still are after each layer of messages."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from ..graph_looks import GraphOfRun
from ..view import Frame, Showing, View

DEPTH = 16
"""So many times neighbours are mixed without any weights, for comparison."""


def make(showing: Showing) -> View:
    """Measure the spread of the vertices after each layer that passes messages.

    Beside it stands what mixing alone does, without weights: where the network's line falls the
    same way, more layers only make vertices alike.
    """
    graph = GraphOfRun(showing)
    batch = graph.one()
    vertices = graph.vertices(batch)
    alone: list[Tensor] = []

    def view(_asked: Mapping[str, Any]) -> Frame | None:
        layers = [each for each in graph.layers(batch, vertices) if each.convolves]
        if not layers:
            return None
        if not alone:  # only now, since it may take a second on a large graph
            alone.append(mixed_alone(batch["x"], graph.edges(batch), DEPTH))
        found = [spread(batch["x"]), *(spread(each.output) for each in layers)]
        return Frame(
            {"spread": torch.tensor(found), "alone": alone[0]},
            {"layers": [each.node for each in layers], "vertices": vertices},
        )

    return view


def spread(rows: Tensor) -> float:
    """Tell how far rows lie apart, as a share of their length: 0 where all are the same, 1 at most.

    It is the root of their variance over the mean of their squares.
    """
    rows = rows.double()
    square = float(rows.square().sum(1).mean())
    around = float((rows - rows.mean(0)).square().sum(1).mean())
    return (around / square) ** 0.5 if square > 0 else 0.0


def mixed_alone(x: Tensor, edges: Tensor, depth: int) -> Tensor:
    """Give the spread after 0, 1, … rounds in which each vertex takes the mean around it."""
    found = [spread(x)]
    source, target = edges
    count = torch.ones(len(x), device=x.device).index_add(
        0, target, torch.ones(len(target), device=x.device)
    )
    for _ in range(depth):
        x = (x + torch.zeros_like(x).index_add(0, target, x[source])) / count.unsqueeze(1)
        found.append(spread(x))
    return torch.tensor(found)
