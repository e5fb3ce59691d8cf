"""Embedding: what the network makes of vertices or graphs, seen in the plane."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from ..graph_looks import GraphOfRun
from ..view import Frame, Showing, View

MOST_GRAPHS = 200
MOST_POINTS = 3000


def make(showing: Showing) -> View:
    """Lay rows out along the two directions in which they differ most.

    Of the layers that give a row for each, the last but the results is taken, or the one that the
    user asks for by ``layer``. A direction never turns round between two frames.
    """
    graph = GraphOfRun(showing)
    count = min(MOST_GRAPHS, graph.samples)
    batch = graph.batch(list(range(count))) if graph.each == "B" else graph.one()
    rows = count if graph.each == "B" else graph.vertices(batch)
    truth, mask = graph.field(batch, "label"), graph.field(batch, "mask")
    if truth is None or len(truth) != rows:  # pairs are asked about, and vertices have no class
        truth = getattr(showing.data, "group", None)
    before: dict[str, Tensor] = {}

    def view(asked: Mapping[str, Any]) -> Frame | None:
        layers = [each for each in graph.layers(batch, rows) if each.output.shape[1] > 1]
        if not layers:
            return None
        names = [each.node for each in layers]
        ends = set(showing.experiment.RESULTS)
        hidden = [each for each in layers if each.node not in ends] or layers
        chosen = next((each for each in layers if each.node == asked.get("layer")), hidden[-1])
        points, share, axes = plane(chosen.output.cpu(), before.get(chosen.node))
        before[chosen.node] = axes
        arrays = {"points": points[:MOST_POINTS].float()}
        if truth is not None:
            arrays["truth"] = truth.cpu()[:MOST_POINTS].to(torch.int32)
        if mask is not None:
            arrays["mask"] = mask.cpu()[:MOST_POINTS]
        facts = {
            "layer": chosen.node,
            "layers": names,
            "width": chosen.output.shape[1],
            "share": share,
            "names": tuple(showing.data.classes),
            "each": {"V": "vertices", "B": "graphs"}.get(graph.each, "vertices"),
        }
        return Frame(arrays, facts)

    return view


def plane(rows: Tensor, before: Tensor | None = None) -> tuple[Tensor, float, Tensor]:
    """Give rows in the plane of their two greatest variances.

    Parameters
    ----------
    rows
        (rows, features).
    before
        The directions of the last time, which decide the signs of the new ones.

    Returns
    -------
    tuple[Tensor, float, Tensor]
        The points (rows, 2), the share of the variance that they keep, the directions
        (features, 2).
    """
    centred = (rows - rows.mean(0)).double()
    values, vectors = torch.linalg.eigh(centred.T @ centred)
    axes = vectors[:, -2:].flip(1)
    if before is not None and before.shape == axes.shape:
        signs = torch.sign((axes * before).sum(0))
    else:
        signs = torch.sign(axes.gather(0, axes.abs().argmax(0, keepdim=True)).squeeze(0))
    axes = axes * torch.where(signs == 0, 1.0, signs)
    total = float(values.clamp(min=0).sum())
    share = float(values[-2:].clamp(min=0).sum()) / total if total > 0 else 1.0
    return centred @ axes, share, axes
