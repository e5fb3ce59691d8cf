"""The updates of edges, vertices and the whole of a graph, and what edges are to vertices."""

import torch
from torch import Tensor, nn


def touching(
    edges: Tensor, edge_index: Tensor, vertices: int, how: str = "sum", ways: str = "one"
) -> Tensor:
    """Put together what the edges hold that touch each vertex.

    Parameters
    ----------
    edges
        (E, features).
    edge_index
        (2, E).
    vertices
        How many there are.
    how
        ``sum``, ``mean`` or ``max``; 0 where no edge is.
    ways
        ``one``: an edge touches where it ends; ``both``: also where it begins.

    Returns
    -------
    Tensor
        (V, features).
    """
    ends = edge_index[1]
    if ways == "both":
        ends, edges = torch.cat([edge_index[1], edge_index[0]]), torch.cat([edges, edges])
    found = edges.new_zeros(vertices, edges.shape[1])
    return _gathered(found, ends, edges, how)


def _gathered(zeros: Tensor, owner: Tensor, rows: Tensor, how: str) -> Tensor:
    """Put rows together at their owners."""
    if how == "max":
        places = owner.unsqueeze(1).expand_as(rows)
        return zeros.scatter_reduce(0, places, rows, "amax", include_self=False)
    total = zeros.index_add(0, owner, rows)
    if how == "mean":
        counts = torch.bincount(owner, minlength=len(zeros)).clamp(min=1)
        total = total / counts.unsqueeze(1).to(total.dtype)
    return total


def rows_of_graphs(x: Tensor, batch: Tensor, vertices: int) -> Tensor:
    """Stand the vertices of each graph side by side.

    Parameters
    ----------
    x
        (V, features).
    batch
        (V,), the graph of each vertex, in any order.
    vertices
        How many of each graph have room; zeros stand where it has fewer.

    Returns
    -------
    Tensor
        (B, vertices, features).
    """
    counts, order = torch.bincount(batch), torch.argsort(batch, stable=True)
    owner = batch[order]
    place = torch.arange(len(x), device=x.device) - (counts.cumsum(0) - counts)[owner]
    kept = place < vertices
    found = x.new_zeros(len(counts), vertices, x.shape[1])
    return found.index_put((owner[kept], place[kept]), x[order[kept]])


class _Update(nn.Module):
    """Gives something new from what is held and what is told, by two maps and a ReLU between them.

    Parameters
    ----------
    held, told
        How much there is of both; with exchange ``none`` nothing is told.
    features, hidden
        How much it gives, and how much stands in between.
    exchange
        ``full`` or ``none``.
    """

    def __init__(self, held: int, told: int, features: int, hidden: int, exchange: str) -> None:
        super().__init__()
        self.exchange = exchange
        given = held if exchange == "none" else held + told
        self.update = nn.Sequential(
            nn.Linear(given, hidden), nn.ReLU(), nn.Linear(hidden, features)
        )

    def _update(self, *given: Tensor) -> Tensor:
        found: Tensor = self.update(torch.cat(given, dim=1))
        return found


class EdgeUpdate(_Update):
    """Gives each edge something new, from itself, both of its ends and the whole.

    Parameters
    ----------
    node_features, edge_features, global_features
        What they hold before; 0 for a whole that holds nothing.
    features, hidden
        What each edge gets, and how much stands in between.
    exchange
        ``full``, or ``none`` where an edge sees only itself.
    ways
        ``one``: the ends stand side by side; ``both``: their sum and difference, so that it does
        not matter where an edge begins.
    """

    def __init__(
        self,
        node_features: int,
        edge_features: int,
        global_features: int,
        features: int,
        hidden: int,
        exchange: str = "full",
        ways: str = "one",
    ) -> None:
        told = 2 * node_features + global_features
        super().__init__(edge_features, told, features, hidden, exchange)
        self.ways, self.reads_whole = ways, global_features > 0

    def forward(
        self, start: Tensor, end: Tensor, edges: Tensor, u: Tensor | None, batch: Tensor | None
    ) -> Tensor:
        if self.exchange == "none":
            return self._update(edges)
        ends = [start + end, (start - end).abs()] if self.ways == "both" else [start, end]
        if self.reads_whole:
            ends.append(_each(u, batch, len(edges)))
        return self._update(*ends, edges)


class NodeUpdate(_Update):
    """Gives each vertex something new, from itself, the edges that touch it and the whole.

    Parameters
    ----------
    node_features, edge_features, global_features
        What they hold before it, the edges already updated.
    features, hidden
        What each vertex gets, and how much stands in between.
    exchange
        ``full``, or ``none`` where a vertex sees only itself.
    ways
        Whether an edge touches where it ends, or at ``both`` ends.
    gather
        How edges are put together: ``sum`` or ``mean``.
    """

    def __init__(
        self,
        node_features: int,
        edge_features: int,
        global_features: int,
        features: int,
        hidden: int,
        exchange: str = "full",
        ways: str = "one",
        gather: str = "sum",
    ) -> None:
        told = edge_features + global_features
        super().__init__(node_features, told, features, hidden, exchange)
        self.ways, self.gather, self.reads_whole = ways, gather, global_features > 0

    def forward(
        self, x: Tensor, edge_index: Tensor, edges: Tensor, u: Tensor | None, batch: Tensor | None
    ) -> Tensor:
        if self.exchange == "none":
            return self._update(x)
        parts = [x, touching(edges, edge_index, len(x), self.gather, self.ways)]
        if self.reads_whole:
            parts.append(_each(u, batch, len(x)))
        return self._update(*parts)


class GlobalUpdate(_Update):
    """Gives the whole graph something new, from its vertices, its edges and itself.

    Parameters
    ----------
    node_features, edge_features, global_features
        What they hold before it, vertices and edges already updated.
    features, hidden
        What the whole gets, and how much stands in between.
    exchange
        ``full``, or ``none`` where the whole sees only itself.
    gather
        How vertices and edges are put together: ``sum`` or ``mean``.
    """

    def __init__(
        self,
        node_features: int,
        edge_features: int,
        global_features: int,
        features: int,
        hidden: int,
        exchange: str = "full",
        gather: str = "sum",
    ) -> None:
        told = node_features + edge_features
        super().__init__(global_features, told, features, hidden, exchange)
        self.gather, self.reads_whole = gather, global_features > 0

    def forward(
        self, x: Tensor, edge_index: Tensor, edges: Tensor, u: Tensor | None, batch: Tensor | None
    ) -> Tensor:
        if self.exchange == "none":
            assert u is not None  # it was there when the layer was made
            return self._update(u)
        owner = x.new_zeros(len(x), dtype=torch.int64) if batch is None else batch
        last = int(owner.max()) if len(owner) else 0
        graphs = last + 1 if u is None else len(u)
        zeros = x.new_zeros(graphs, 1)
        parts = [
            _gathered(zeros.expand(-1, x.shape[1]), owner, x, self.gather),
            _gathered(zeros.expand(-1, edges.shape[1]), owner[edge_index[0]], edges, self.gather),
        ]
        if self.reads_whole and u is not None:
            parts.append(u)
        return self._update(*parts)


def _each(u: Tensor | None, batch: Tensor | None, count: int) -> Tensor:
    """Give for each vertex or edge what its graph holds."""
    assert u is not None  # it was there when the layer was made
    return u.expand(count, -1) if batch is None else u[batch]
