"""Case: a node with a problem, and the words in which its repairs are written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.graph.graph import Graph, Link, Port
from nodes.block import Block
from nodes.spec import Free, Spec

PASSING = frozenset({"activation", "regularization", "normalization", "flatten"})
"""The rooms of blocks that leave the number of features as it was."""

Found = Iterator[tuple[str, dict[str, Any], list[dict[str, Any]]]]
"""The sentence of a repair, its values, and its steps."""


@dataclass(frozen=True, slots=True)
class Case:
    """A node with a problem.

    Parameters
    ----------
    graph
        The drawing it stands in.
    name, block
        The node.
    links
        Its wires whose specs are known.
    specs
        What the ports of the drawing give.
    """

    graph: Graph
    name: str
    block: Block
    links: list[Link]
    specs: Mapping[Port, Spec]

    def spec(self, link: Link) -> Spec:
        """Give what a wire carries."""
        return self.specs[link.source]

    @property
    def target(self) -> Spec | None:
        """What arrives at the port for the target, if there is one."""
        for link in self.links:
            if link.target.name == "target":
                return self.spec(link)
        return None


def insert(link: Link, block: str, **values: Any) -> dict[str, Any]:
    """Give the step that puts a block on a wire."""
    ends = [link.source.node, link.source.name, link.target.node, link.target.name]
    return {"verb": "insert", "block": block, "values": values, "link": ends}


def join(source: Port, target: Port) -> dict[str, Any]:
    """Give the step that draws a wire."""
    return {"verb": "connect", "link": [source.node, source.name, target.node, target.name]}


def fixed(spec: Spec, index: int) -> int | None:
    """Give the size of an axis, if it is a number."""
    found = spec.axes[index]
    return None if isinstance(found, Free) else int(found)


def last_layer(graph: Graph, link: Link) -> tuple[str, tuple[str, int]] | None:
    """Find the layer before a wire that decides how many features it has."""
    seen = 0
    name = link.source.node
    while seen < 50:
        seen += 1
        block = graph.nodes[name].block
        for field in ("features", "channels"):
            value = getattr(block, field, None)
            if isinstance(value, int):
                return name, (field, value)
        links = graph.arriving(name)
        if len(links) != 1 or type(block).__module__.rpartition(".")[2] not in (
            *PASSING,
            "operations",
            "pooling",
        ):
            return None
        name = links[0].source.node
    return None
