"""What live views of graphs have in common: the graph itself, where it lies, what layers give."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from .layers.graph_matrices import laplacian
from .measure import moved
from .order import mixed
from .view import Showing

MOST_VERTICES = 600
"""Of a larger graph the neighbourhood of its greatest vertex is shown."""
TURNS = 60
"""So many times the springs of a layout move the vertices."""


@dataclass(frozen=True)
class Layer:
    """What one module gave for each row.

    Parameters
    ----------
    node
        Its name in the network.
    output
        (rows, …), real numbers.
    convolves
        Whether it passes messages along edges.
    """

    node: str
    output: Tensor
    convolves: bool


class GraphOfRun:
    """A graph of the data of a run, with what the network makes of it.

    Parameters
    ----------
    showing
        The run.
    """

    def __init__(self, showing: Showing) -> None:
        self.showing = showing
        self.told: Mapping[str, Any] = showing.data.describe()
        self.each = str(getattr(showing.data, "each", "B"))
        self._layouts: dict[int, Tensor] = {}
        self._batches: dict[tuple[str, int], dict[str, Tensor]] = {}

    @property
    def samples(self) -> int:
        """How many graphs there are to be seen."""
        return len(self._part()) if self.each == "B" else 1

    def _part(self) -> Any:
        data = self.showing.data
        held = data.validation is not None and len(data.validation)
        return data.validation if held else data.training

    def batch(self, numbers: list[int]) -> dict[str, Tensor]:
        """Give samples as the network takes them."""
        seed = int(self.showing.settings.get("seed", 0))
        prepared = self.showing.experiment.prepare(
            self._part().__getitems__(numbers), False, mixed(seed, 0)
        )
        return moved(prepared, self.showing.device)

    def one(self, number: int = 0) -> dict[str, Tensor]:
        """Give one graph, prepared once."""
        key = ("one", number)
        if key not in self._batches:
            self._batches = {**dict(list(self._batches.items())[-8:]), key: self.batch([number])}
        return self._batches[key]

    def vertices(self, batch: Mapping[str, Tensor]) -> int:
        """Count the vertices of a batch."""
        return next(len(batch[name]) for name, told in self.told.items() if _first(told) == "V")

    def field(self, batch: Mapping[str, Tensor], kind: str) -> Tensor | None:
        """Give the field of a kind that has a row for each of what is predicted."""
        for name, told in self.told.items():
            if told["kind"] == kind and _first(told) == self.each:
                return batch[name]
        return None

    def edges(self, batch: Mapping[str, Tensor]) -> Tensor:
        """Give the edges (2, E)."""
        return batch["edge_index"]

    def run(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Give the results of the network by their names."""
        experiment = self.showing.experiment
        results = self.showing.net(*(batch[name] for name in experiment.ARGUMENTS))
        listed = results if isinstance(results, tuple | list) else (results,)
        named = zip(experiment.RESULTS, listed, strict=True)
        return {name: result for name, result in named if result is not None}

    def layers(self, batch: Mapping[str, Tensor], rows: int) -> list[Layer]:
        """Give what each module gave that has so many rows, in the order in which they ran."""
        found: list[Layer] = []
        arguments = {batch[name].data_ptr() for name in self.showing.experiment.ARGUMENTS}
        with _listening(self.showing.net, rows, arguments, found):
            self.run(batch)
        return found

    def places(self, number: int, vertices: int, edges: Tensor) -> Tensor:
        """Give where the vertices lie (V, 2); computed once for each graph."""
        if number not in self._layouts:
            kept = dict(list(self._layouts.items())[-8:])
            self._layouts = {**kept, number: laid_out(vertices, edges)}
        return self._layouts[number]


def laid_out(vertices: int, edges: Tensor) -> Tensor:
    """Lay a graph out by springs, always the same way; (V, 2).

    It begins with the two slowest vibrations of the graph, so that few turns unfold it: all
    vertices push each other away, edges pull, and each turn moves less than the one before.

    Parameters
    ----------
    vertices
        How many there are.
    edges
        (2, E), each once.

    References
    ----------
    Fruchterman and Reingold, Graph drawing by force-directed placement, 1991; Koren, Drawing graphs
    by eigenvectors, 2005
    """
    generator = torch.Generator().manual_seed(0)
    places = 0.1 * torch.rand(vertices, 2, generator=generator)
    if vertices > 3:
        both = torch.cat([edges, edges.flip(0)], dim=1)
        _, vectors = torch.linalg.eigh(laplacian(both, vertices, form="symmetric"))
        places += vectors[:, 1:3] * (vertices**0.5 / 2)
    start, end = edges
    length = vertices**-0.5
    for turn in range(TURNS):
        apart = torch.cdist(places, places).clamp(min=0.01)
        push = (length / apart) ** 2
        moves = places * push.sum(1, keepdim=True) - push @ places
        along = places[end] - places[start]
        pull = along * along.norm(dim=1, keepdim=True) / length
        moves.index_add_(0, start, pull).index_add_(0, end, -pull)
        most = 0.2 * (1 - turn / TURNS)
        places += moves * (most / moves.norm(dim=1, keepdim=True).clamp(min=most))
    return places


def near(edges: Tensor, vertices: int, start: int, most: int) -> Tensor:
    """Tell how many edges each vertex is away from one, up to ``most``; -1 beyond; int64 (V,)."""
    away = torch.full((vertices,), -1, dtype=torch.int64)
    away[start] = 0
    front = torch.zeros(vertices, dtype=torch.bool)
    front[start] = True
    source, target = edges.cpu()
    for hop in range(1, most + 1):
        reached = torch.zeros(vertices, dtype=torch.bool)
        reached[target[front[source]]] = True
        reached[source[front[target]]] = True
        front = reached & (away < 0)
        if not bool(front.any()):
            break
        away[front] = hop
    return away


def shown_part(edges: Tensor, vertices: int) -> Tensor:
    """Give the numbers of the vertices that are shown: all, or those around the greatest."""
    if vertices <= MOST_VERTICES:
        return torch.arange(vertices)
    degrees = torch.bincount(edges[1].cpu(), minlength=vertices)
    away = near(edges, vertices, int(degrees.argmax()), vertices)
    away[away < 0] = vertices
    return torch.argsort(away, stable=True)[:MOST_VERTICES].sort().values


def among(edges: Tensor, kept: Tensor, vertices: int) -> Tensor:
    """Give the edges between the vertices that are kept, numbered among these, each once."""
    number = torch.full((vertices,), -1, dtype=torch.int64)
    number[kept] = torch.arange(len(kept))
    ends = number[edges.cpu()]
    ends = ends[:, (ends >= 0).all(0)].sort(dim=0).values
    return ends.unique(dim=1) if ends.numel() else ends


def _first(told: Mapping[str, Any]) -> str:
    axes = told["axes"] or [""]
    return str(axes[0])


def _is_of(found: Any, rows: int) -> bool:
    """Tell whether this is a table of real numbers with so many rows."""
    return (
        isinstance(found, Tensor)
        and found.ndim == 2
        and len(found) == rows
        and found.is_floating_point()
    )


@contextmanager
def _listening(net: nn.Module, rows: int, arguments: set[int], into: list[Layer]) -> Iterator[None]:
    """Note what modules give, those inside layers of libraries left out."""
    handles = []
    inner: set[str] = set()
    for name, module in net.named_modules():
        if not name or any(name.startswith(each + ".") for each in inner):
            continue
        if type(module).__module__ != type(net).__module__ and not isinstance(
            module, nn.Sequential | nn.ModuleList
        ):
            inner.add(name)  # a layer of a library: what it nests is its own matter

        def note(module: nn.Module, given: Any, output: object, name: str = name) -> None:
            start: Any = given[0] if given else None
            known = arguments.union(each.output.data_ptr() for each in into)
            if _is_of(start, rows) and start.data_ptr() not in known:
                # An operation made it, which is no module.
                into.append(Layer(f"before {name}", start.detach(), False))
            first = output[0] if isinstance(output, tuple | list) and output else output
            if isinstance(first, Tensor) and _is_of(first, rows):
                convolves = hasattr(module, "propagate") or hasattr(module, "edge_model")
                into.append(Layer(name, first.detach(), convolves))

        handles.append(module.register_forward_hook(note))
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
