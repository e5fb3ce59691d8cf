"""Sets whose samples are graphs: several stand in a batch as one graph of separate parts."""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from .samples import Description, Samples

Graph = dict[str, Tensor]
"""The fields of one graph; ``edge_index`` counts its vertices from 0."""


class Graphs(Samples):
    """A set of graphs; its kinds give each by its number.

    In a batch the vertices of all graphs stand one below the other, and ``batch`` tells which
    vertex belongs to which graph.

    Attributes
    ----------
    each
        The axis whose rows are what is predicted: ``B`` graphs, ``V`` vertices, ``P`` pairs.
    """

    each = "B"

    def graph(self, number: int) -> Graph:
        """Give one graph."""
        raise NotImplementedError

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        return joined([self.graph(number) for number in numbers.tolist()], self.describe())


def joined(graphs: Sequence[Graph], told: Description) -> dict[str, Tensor]:
    """Join graphs to one of separate parts.

    Parameters
    ----------
    graphs
        Each with its fields.
    told
        What the fields are: what indexes vertices is moved on by those before.
    """
    found: dict[str, Tensor] = {}
    counts = [_vertices(graph, told) for graph in graphs]
    if len(graphs) == 1:
        found = dict(graphs[0])
    else:
        starts = [0]
        for count in counts[:-1]:
            starts.append(starts[-1] + count)
        for name in graphs[0]:
            pieces = [graph[name] for graph in graphs]
            if told[name]["high"] == "V":
                pieces = [piece + start for piece, start in zip(pieces, starts, strict=True)]
            found[name] = torch.cat(pieces, dim=_along(told[name]))
    if "batch" in told:
        found["batch"] = torch.repeat_interleave(
            torch.arange(len(graphs)), torch.tensor(counts, dtype=torch.int64)
        )
    return {name: found[name] for name in told}


def _vertices(graph: Graph, told: Description) -> int:
    """Count the vertices of a graph."""
    return next(len(tensor) for name, tensor in graph.items() if told[name]["axes"][0] == "V")


def _along(told: Mapping[str, Any]) -> int:
    """Tell along which axis a field of several graphs is put together: its first open one."""
    return next(place for place, size in enumerate(told["axes"]) if isinstance(size, str))


def field(kind: str, *axes: int | str, dtype: str = "float32", high: Any = None) -> dict[str, Any]:
    """Describe a field of a graph by all of its axes: V vertices, E edges, P pairs, B graphs."""
    return {"kind": kind, "axes": list(axes), "dtype": dtype, "high": high, "whole": True}


def features(count: int) -> dict[str, Any]:
    """Describe what each vertex holds."""
    return field("tensor", "V", count)


def edges(axis: str = "E") -> dict[str, Any]:
    """Describe pairs of vertices (2, E): where each edge begins, and where it ends."""
    return field("graph", 2, axis, dtype="int64", high="V")


def membership() -> dict[str, Any]:
    """Describe which graph of a batch each vertex belongs to."""
    return field("graph", "V", dtype="int64", high="B")


def classes_of(axis: str, count: int) -> dict[str, Any]:
    """Describe a class number for each vertex (V), pair (P) or graph (B)."""
    return field("label", axis, dtype="int64", high=count)


def mask() -> dict[str, Any]:
    """Describe which vertices count."""
    return field("mask", "V", dtype="bool")


def both_ways(pairs: Tensor) -> Tensor:
    """Give edges (2, E) and the same edges the other way round, (2, 2E), sorted."""
    doubled = torch.cat([pairs, pairs.flip(0)], dim=1)
    size = int(doubled.max()) + 1 if doubled.numel() else 1
    order = torch.argsort(doubled[0] * size + doubled[1], stable=True)
    return doubled[:, order]


class Masked(Graphs):
    """One graph, some of whose vertices are for training and others for validation.

    Parameters
    ----------
    fields
        Of the graph.
    training, validation
        Which vertices are for which part, bool (V,).
    description
        What each field is, without the mask.
    classes
        The names of the classes.
    """

    each = "V"

    def __init__(
        self,
        fields: Graph,
        training: Tensor,
        validation: Tensor,
        description: Description,
        classes: Sequence[str] = (),
    ) -> None:
        self.fields = fields
        self.masks = (training, validation)
        self.description = {**description, "mask": mask()}
        self.classes = tuple(classes)
        self.samples = 2  # the graph with each of its masks
        self.part_as_is(1)

    def graph(self, number: int) -> Graph:
        return {**self.fields, "mask": self.masks[number]}

    def describe(self) -> Description:
        return self.description
