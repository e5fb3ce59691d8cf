"""What a port comes through: which blocks are the network, and what enters and leaves it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.graph.graph import NETWORK, Graph, Port, Project, natural, order_of

LEAVING = ("output", "metric", "loss", "trainer")
"""The roles that take results of the network, in the order in which these are returned."""


@dataclass(frozen=True, slots=True)
class Partition:
    """A drawing taken apart into the network and the experiment around it.

    Parameters
    ----------
    network
        The nodes of the network, in order.
    arguments
        What ``forward`` takes: the port that feeds each argument.
    results
        What it returns: the port that gives each result.
    auxiliary
        The nodes that only losses for training come through.
    sources, losses, metrics, trainers
        The nodes of these roles, in order.
    around
        The nodes outside the network that work on batches: preparations and operations.
    """

    network: tuple[str, ...]
    arguments: dict[str, Port]
    results: dict[str, Port]
    auxiliary: frozenset[str]
    sources: tuple[str, ...]
    losses: tuple[str, ...]
    metrics: tuple[str, ...]
    trainers: tuple[str, ...]
    around: tuple[str, ...]


def partition(project: Project, names: Iterable[str] | None = None) -> Partition:
    """Take the main drawing apart.

    Parameters
    ----------
    project
        The project.
    names
        The nodes that count, in order; all of them where it is None.
    """
    graph = project.graph
    order = tuple(graph.in_order() if names is None else names)
    roles = {name: graph.nodes[name].role for name in order}
    network = _network(graph, order, roles)
    inside = set(network)
    results = _results(project, graph, roles, inside)
    arguments = _arguments(project, graph, network, results)
    by_role = {
        role: tuple(name for name in order if roles[name] == role)
        for role in ("source", "loss", "metric", "trainer")
    }
    return Partition(
        network,
        arguments,
        results,
        _auxiliary(graph, roles, network, results),
        by_role["source"],
        by_role["loss"],
        by_role["metric"],
        by_role["trainer"],
        tuple(
            name
            for name in order
            if name not in inside and roles[name] in ("preparation", *NETWORK)
        ),
    )


def upstream(graph: Graph, names: Iterable[str]) -> set[str]:
    """Give these nodes and every node that something of theirs comes through, but for agents."""
    seen = set(names)
    waiting = list(seen)
    while waiting:
        for link in graph.awaited(waiting.pop()):
            if link.source.node not in seen:
                seen.add(link.source.node)
                waiting.append(link.source.node)
    return seen


def _network(graph: Graph, order: tuple[str, ...], roles: dict[str, str]) -> tuple[str, ...]:
    """Give the layers and parameters, and the operations before or after one of them."""
    layers = {name for name in order if roles[name] in ("layer", "parameter")}
    if not layers:
        return tuple(name for name in order if roles[name] == "operation")
    after = set(layers)
    for name in order:
        if roles[name] == "operation" and any(
            link.source.node in after for link in graph.arriving(name)
        ):
            after.add(name)
    inside = set(after)
    inside.update(name for name in order if roles[name] == "output")
    for name in reversed(order):
        if roles[name] == "operation" and any(
            link.target.node in inside for link in graph.leaving(name)
        ):
            inside.add(name)
    return tuple(name for name in order if name in inside and roles[name] != "output")


def _arguments(
    project: Project, graph: Graph, network: tuple[str, ...], results: dict[str, Port]
) -> dict[str, Port]:
    inside = set(network)
    read = (port for name in network for port in reading(project, graph, name))
    found = {port: None for port in (*read, *results.values()) if port.node not in inside}
    entering = sorted(found, key=lambda port: order_of(graph.nodes[port.node]))
    stems = [_stem(graph, port) for port in entering]
    taken = set(inside)
    arguments: dict[str, Port] = {}
    for port, stem in zip(entering, stems, strict=True):
        name = stem
        if stems.count(stem) > 1 or stem in taken:
            name = f"{port.node}_{port.name}"
        while name in arguments or name in inside:
            name += "_"
        arguments[name] = port
    return arguments


def reading(project: Project, graph: Graph, name: str) -> list[Port]:
    """Give the ports that feed a node, in the order of its own ports."""
    links = graph.arriving(name)
    if len(links) > 1:
        inlets = [inlet.name for inlet in project.inlets(graph.nodes[name])]
        order = {inlet: place for place, inlet in enumerate(inlets)}
        links = tuple(sorted(links, key=lambda link: order.get(link.target.stem, len(order))))
    return [link.source for link in links]


def _stem(graph: Graph, port: Port) -> str:
    """Name a wire that enters the network: by the field of the data it began as."""
    node = graph.nodes[port.node]
    while node.role == "preparation":
        links = graph.arriving(port.node)
        if not links or links[0].source.node not in graph.nodes:
            break
        port = links[0].source
        node = graph.nodes[port.node]
    return port.node if node.role == "input" else port.name


def _results(
    project: Project, graph: Graph, roles: dict[str, str], inside: set[str]
) -> dict[str, Port]:
    leaving: dict[Port, str] = {}
    for role in LEAVING:
        ports: dict[Port, str] = {}
        places = {
            name: (order_of(graph.nodes[name]), natural(name))
            for name in roles
            if roles[name] == role
        }
        for name in sorted(places, key=places.__getitem__):
            for link in graph.arriving(name):
                passed_on = role == "output" and link.source.node in roles
                if link.source.node in inside or passed_on:
                    ports.setdefault(link.source, name if role == "output" else "")
        for port in ports if role == "output" else sorted(ports, key=_by_name):
            leaving.setdefault(port, ports[port])
    if not leaving:
        for name in sorted(inside, key=natural):
            if not graph.leaving(name):
                for outlet in project.outlets(graph.nodes[name]):
                    leaving[Port(name, outlet)] = ""
    results: dict[str, Port] = {}
    for port, given in leaving.items():
        plain = len(project.outlets(graph.nodes[port.node])) == 1
        name = given or (port.node if plain else f"{port.node}_{port.name}")
        while name in results:
            name += "_"
        results[name] = port
    return results


def _by_name(port: Port) -> tuple[object, ...]:
    return natural(port.node), port.name


def _auxiliary(
    graph: Graph, roles: dict[str, str], network: tuple[str, ...], results: dict[str, Port]
) -> frozenset[str]:
    """Give the nodes of the network that only losses for training come through."""
    wanted: set[str] = set()
    training: set[str] = set()
    for port in results.values():
        takers = [link.target.node for link in graph.leaving(port.node) if link.source == port]
        outside = [name for name in takers if name in roles and name not in network]
        only = [
            roles[name] == "loss" and getattr(graph.nodes[name].block, "training_only", False)
            for name in outside
        ]
        (training if only and all(only) else wanted).add(port.node)
    needed, reached = upstream(graph, wanted), upstream(graph, training)
    found: set[str] = set()
    for name in network:
        # What leads nowhere belongs to what it hangs on.
        hangs = any(link.source.node in found for link in graph.arriving(name))
        if name not in needed and (name in reached or hangs):
            found.add(name)
    return frozenset(found)
