"""What of a project counts: disabled nodes are gone, and wires lead through bypassed ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from immutables import Map

from app.graph.graph import Graph, Link, Mode, Node, Port, Project, Use
from app.graph.passage import Passage
from app.graph.placing import promoted
from app.graph.wiring import closed, relink
from nodes.ends import Reroute

Shut = Mapping[str, frozenset[str]]
"""For composites the ports that do not count."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What keeps a wire from bringing something.

    Parameters
    ----------
    node
        Where it ends: a node that is disabled, that passes nothing on, or to which nothing leads.
    mode
        The mode of that node; empty for a reroute.
    composite
        The drawing in which it stands.
    """

    node: str
    mode: Mode
    composite: str


@dataclass(frozen=True, slots=True)
class Effective:
    """A project as it counts.

    Parameters
    ----------
    project
        Without the nodes that are disabled, and with wires in the place of those that pass
        something on.
    left
        For each drawing, by its composite, the nodes that became nothing.
    passed
        For each drawing: for the outputs of nodes that pass something on, the port from which it
        comes.
    lost
        For each drawing the input ports whose wire brings nothing, and why.
    """

    project: Project
    left: Mapping[str, Mapping[str, Node]] = field(default_factory=dict)
    passed: Mapping[str, Mapping[Port, Port]] = field(default_factory=dict)
    lost: Mapping[str, Mapping[Port, Lost]] = field(default_factory=dict)


def effective(project: Project) -> Effective:
    """Give what of a project counts; one without modes and reroutes is given as it is."""
    drawings = {"": project.graph}
    drawings |= {name: each.graph for name, each in project.composites.items()}
    left = {name: gone for name, graph in drawings.items() if (gone := _left(graph))}
    if not left:
        return Effective(project)
    shut = {
        name: frozenset(each for each in gone if _shuts(drawings[name].nodes[each]))
        for name, gone in left.items()
        if name
    }
    shut = {name: ports for name, ports in shut.items() if ports}
    after = project
    passed: dict[str, Mapping[Port, Port]] = {}
    lost: dict[str, Mapping[Port, Lost]] = {}
    for name, graph in drawings.items():
        if name in left or _uses(graph, shut):
            counting = _Counting(project, name, left.get(name, frozenset()), shut)
            after = after.with_drawing(counting.graph(), name)
            passed[name], lost[name] = counting.passed(), counting.lost
    nodes = {
        name: {each: drawings[name].nodes[each] for each in gone} for name, gone in left.items()
    }
    return Effective(after, nodes, passed, lost)


def passing(project: Project, graph: Graph) -> Passage:
    """Give the ways of what flows through the nodes of a drawing that only pass something on."""
    through = {name for name, node in graph.nodes.items() if _passes(node)}
    return Passage(project, graph, through, lambda port: _ended(project, graph, port))


class _Counting:
    """One drawing as it counts."""

    def __init__(self, project: Project, composite: str, left: frozenset[str], shut: Shut) -> None:
        self._project, self._composite = project, composite
        self._graph = project.drawing(composite)
        self._left, self._shut = left, shut
        self._through = {name for name in left if _passes(self._graph.nodes[name])}
        self._passage = passing(project, self._graph)
        self.lost: dict[Port, Lost] = {}

    def graph(self) -> Graph:
        """Give the drawing without what is left out."""
        graph = self._graph
        ends = dict.fromkeys(self._left)
        ends |= {n: None for n in (graph.nodes if self._shut else ()) if self._shut_ports(n)}
        links = {
            link: None
            for name in ends
            for link in (*graph.arriving(name), *graph.leaving(name))
            if name in self._left or self._is_shut(link.source) or self._is_shut(link.target)
        }
        led = []
        for link in links:
            if link.target.node in self._left or self._is_shut(link.target):
                continue
            source = self._passage.source(link)
            if source is not None:
                led.append(Link(source, link.target))
            else:
                self.lost[link.target] = self._why(link.source)
        kept = graph.nodes.mutate()
        for name in self._left:
            del kept[name]
        nodes = _called_alike(graph.nodes, kept.finish(), self._left)
        return closed(replace(relink(graph, links, led), nodes=nodes))

    def passed(self) -> dict[Port, Port]:
        """Give for each output of a node that passes something on from where that comes."""
        ports = [
            Port(name, outlet)
            for name in self._through
            for outlet in self._project.outlets(self._graph.nodes[name])
        ]
        found = {port: self._passage.begin(port) for port in ports}
        return {port: begin for port, begin in found.items() if self._passage.gives(begin)}

    def _why(self, port: Port) -> Lost:
        end = self._passage.begin(port)
        node = self._graph.nodes[end.node]
        if self._is_shut(end) and isinstance(node.block, Use):
            used = node.block.composite
            inside = self._project.composites[used].graph.nodes[end.name]
            return Lost(end.name, inside.mode, used)
        if self._passage.gives(end):  # it begins somewhere, but does not fit
            end = port
        return Lost(end.node, self._graph.nodes[end.node].mode, self._composite)

    def _is_shut(self, port: Port) -> bool:
        return port.name in self._shut_ports(port.node)

    def _shut_ports(self, name: str) -> frozenset[str]:
        block = self._graph.nodes[name].block
        return self._shut.get(block.composite, frozenset()) if isinstance(block, Use) else _NONE


_NONE: frozenset[str] = frozenset()


def _left(graph: Graph) -> frozenset[str]:
    """Give the nodes that become nothing: those with a mode, and reroutes."""
    return frozenset(
        name for name, node in graph.nodes.items() if node.mode or type(node.block) is Reroute
    )


def _passes(node: Node) -> bool:
    return node.mode == "bypassed" or (not node.mode and type(node.block) is Reroute)


def _ended(project: Project, graph: Graph, port: Port) -> bool:
    """Tell whether nothing comes from a port, or goes into it: what stands there is left out."""
    node = graph.nodes[port.node]
    if isinstance(node.block, Use) and node.block.composite in project.composites:
        inside = project.composites[node.block.composite].graph.nodes.get(port.name)
        if inside is not None and _shuts(inside):
            return True
    return node.mode == "disabled"


def _shuts(node: Node) -> bool:
    """Tell whether a node is an end of its composite that is left out, so that its port is shut."""
    return bool(node.mode) and node.role in {"input", "output"}


def _uses(graph: Graph, shut: Shut) -> bool:
    return bool(shut) and any(
        isinstance(node.block, Use) and node.block.composite in shut
        for node in graph.nodes.values()
    )


def _called_alike(
    before: Map[str, Node], kept: Map[str, Node], gone: frozenset[str]
) -> Map[str, Node]:
    """Let twins whose first does not count go on with its weights, under the name they have."""
    after = promoted(kept, gone)
    for name, node in after.items() if after is not kept else ():
        old = before[name].twin
        if old in gone and not node.twin:
            after = after.set(name, replace(node, module=old))
    return after
