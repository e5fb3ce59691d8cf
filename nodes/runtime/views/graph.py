"""Graph: a graph of the data, its vertices coloured by what the network says of them."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from ..graph_looks import GraphOfRun, among, near, shown_part
from ..view import Frame, Showing, View

HOPS = 2
MOST_HOPS = 8


def make(showing: Showing) -> View:
    """Colour the vertices of a graph.

    The user may ask for a vertex by ``node``, whose neighbourhood of ``hops`` edges is then told,
    and where there are many graphs for one of them by ``sample``.
    """
    graph = GraphOfRun(showing)

    def view(asked: Mapping[str, Any]) -> Frame | None:
        number = _number(asked, "sample", graph.samples) or 0
        batch = graph.one(number)
        edges, vertices = graph.edges(batch), graph.vertices(batch)
        kept = shown_part(edges, vertices)
        joined = among(edges, kept, vertices)
        arrays: dict[str, Tensor] = {
            "places": graph.places(number, len(kept), joined),
            "edges": joined.to(torch.int32),
        }
        facts: dict[str, Any] = {
            "vertices": vertices,
            "edges": joined.shape[1],
            "shown": len(kept),
            "samples": graph.samples,
            "sample": number,
        }
        said, more = _said(graph, batch, vertices)
        arrays |= {name: tensor.cpu()[kept] for name, tensor in said.items()}
        facts |= more
        node = _number(asked, "node", len(kept))
        if node is not None:
            hops = _number(asked, "hops", MOST_HOPS + 1)
            reach = near(joined, len(kept), node, HOPS if hops is None else hops)
            arrays["hops"] = reach.to(torch.int32)
            facts |= {"node": node, "reach": HOPS if hops is None else hops}
            facts |= {"number": int(kept[node]), "reached": int((reach >= 0).sum())}
        return Frame(arrays, facts)

    return view


def _said(
    graph: GraphOfRun, batch: Mapping[str, Tensor], vertices: int
) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Give what the vertices are coloured by, and what it means."""
    classes = tuple(graph.showing.data.classes)
    results = graph.run(batch)
    if graph.each == "B":
        return _of_whole(graph, batch, results, classes)
    for name, result in results.items():
        if result.ndim == 2 and len(result) == vertices and result.shape[1] > 1:
            share = result.softmax(1).max(1)
            found = {"classes": share.indices.to(torch.int32), "share": share.values}
            facts: dict[str, Any] = {"by": name, "names": _names(classes, result.shape[1])}
            truth, mask = graph.field(batch, "label"), graph.field(batch, "mask")
            if truth is not None:
                found["truth"] = truth.to(torch.int32)
                right = share.indices == truth
                judged = right if mask is None or not bool(mask.any()) else right[mask]
                facts |= {"right": int(judged.sum()), "judged": len(judged)}
            if mask is not None:
                found["mask"] = mask
            return found, facts
        if result.ndim == 2 and len(result) == vertices:
            return {"values": _levelled(result[:, 0])}, {"by": name}
    layers = graph.layers(batch, vertices)
    if not layers:
        return {"values": torch.zeros(vertices)}, {"by": ""}
    return {"values": _levelled(_first_direction(layers[-1].output))}, {"by": layers[-1].node}


def _of_whole(
    graph: GraphOfRun,
    batch: Mapping[str, Tensor],
    results: Mapping[str, Tensor],
    classes: tuple[str, ...],
) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Colour vertices by what they hold; what is said is of the graph as a whole."""
    x = batch["x"]
    kinds = x.shape[1] > 1 and bool(((x == 0) | (x == 1)).all())
    found = {"classes": x.argmax(1).to(torch.int32)} if kinds else {"values": _levelled(x[:, 0])}
    facts: dict[str, Any] = {"by": "x", "names": _names((), x.shape[1]) if kinds else ()}
    name, result = next(iter(results.items()))
    truth = graph.field(batch, "label")
    if result.ndim == 2 and result.shape[1] > 1:
        named = _names(classes, result.shape[1])
        guess = int(result[0].argmax())
        facts |= {"guess": named[guess], "sure": float(result[0].softmax(0)[guess])}
        if truth is not None:
            facts |= {"truth": named[int(truth[0])], "correct": int(truth[0]) == guess}
    elif result.numel():
        facts["guess"] = f"{name} {float(result.reshape(-1)[0]):.3g}"
    return found, facts


def _names(classes: tuple[str, ...], count: int) -> tuple[str, ...]:
    return classes if len(classes) == count else tuple(map(str, range(count)))


def _levelled(values: Tensor) -> Tensor:
    """Bring values to 0..1."""
    low, high = values.min(), values.max()
    return ((values - low) / (high - low).clamp(min=1e-12)).float()


def _first_direction(rows: Tensor) -> Tensor:
    """Give the coordinate of each row along which they differ most."""
    centred = (rows - rows.mean(0)).double()
    _, vectors = torch.linalg.eigh(centred.T @ centred)
    along = vectors[:, -1]
    found: Tensor = centred @ along * torch.sign(along[along.abs().argmax()])
    return found.float()


def _number(asked: Mapping[str, Any], name: str, below: int) -> int | None:
    value = asked.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < below:
        return value
    return None
