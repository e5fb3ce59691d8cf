"""The verbs on nodes and their wires: take out, put on a wire, join in a row."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from app.graph.graph import Graph, Link, Port, Project, node_of
from app.graph.passage import Passage
from app.graph.wiring import closed, connect, may_connect, relink
from nodes.errors import UserError


def take_out(project: Project, graph: Graph, chosen: Collection[str]) -> Graph:
    """Take nodes out of their wires, and join what stood before them to what stood behind.

    Wires among the chosen nodes stay. The first output is fed on by what fed the first input, the
    second by what fed the second, and where that does not fit, by the first that does. Where
    nothing fits, the wire goes, and at a port for many wires the gap closes.
    """
    return closed(_without(project, graph, chosen))


def put_on_wire(project: Project, graph: Graph, name: str, link: Link) -> Graph:
    """Put a node that stands in the drawing on a wire, by the first of its ports that fit.

    It is taken out of the wires that it had.

    Raises
    ------
    UserError
        If there is no such wire, or the node does not fit there.
    """
    node = node_of(graph, name)
    graph = _without(project, graph, {name})
    if link not in graph.arriving(link.target.node):
        raise UserError("The wire to {port} is one of {node} itself.", port=link.target, node=name)
    graph = relink(graph, gone=[link], new=())
    inlets = [Port(name, inlet.name) for inlet in project.inlets(node)]
    outlets = [Port(name, outlet) for outlet in project.outlets(node)]
    if not inlets or not outlets:
        raise UserError("{node} cannot stand on a wire: it lacks an input or an output.", node=name)
    why: UserError | None = None
    for inlet in inlets:
        told = may_connect(project, graph, link.source, inlet)
        if told:
            why = why or told
            continue
        before = connect(project, graph, link.source, inlet)
        for outlet in outlets:
            told = may_connect(project, before, outlet, link.target)
            if not told:
                return closed(relink(before, gone=(), new=[Link(outlet, link.target)]))
            why = why or told
    raise UserError("{node} does not fit on this wire. {why}", node=name, why=why)


def join_in_order(
    project: Project, graph: Graph, names: Sequence[str]
) -> tuple[Graph, tuple[tuple[str, str, UserError | None], ...]]:
    """Join each of these nodes to the next one, by the first free ports that fit.

    Pairs that are joined already stay as they are. Gives as well the pairs that could not be
    joined, each with the reason, if there is one.
    """
    apart: list[tuple[str, str, UserError | None]] = []
    for first, last in pairwise(names):
        if any(link.target.node == last for link in graph.leaving(first)):
            continue
        why: UserError | None = None
        for source, target in _free_pairs(project, graph, first, last):
            told = may_connect(project, graph, source, target)
            if not told:
                graph = connect(project, graph, source, target)
                break
            why = why or told
        else:
            apart.append((first, last, why))
    return graph, tuple(apart)


def _free_pairs(
    project: Project, graph: Graph, first: str, last: str
) -> Iterator[tuple[Port, Port]]:
    """Give the wires that could lead from one node into free ports of another, the best first."""
    taken = graph.feeding(last)
    free = [Port(last, name) for name in project.ports(graph, last) if name not in taken]
    for outlet in project.outlets(graph.nodes[first]):
        for target in free:
            yield Port(first, outlet), target


def _without(project: Project, graph: Graph, chosen: Collection[str]) -> Graph:
    """Take nodes out as `take_out` does, but leave the gaps at ports for many wires."""
    inside = {name for name in chosen if name in graph.nodes}
    coming = [
        link
        for name in sorted(inside)
        for link in graph.arriving(name)
        if link.source.node not in inside
    ]
    going = [
        link
        for name in sorted(inside)
        for link in graph.leaving(name)
        if link.target.node not in inside
    ]
    passage = Passage(project, graph, inside)
    led = [Link(source, link.target) for link in going if (source := passage.source(link))]
    return relink(graph, gone=[*coming, *going], new=led)
