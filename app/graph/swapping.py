"""The verbs that let inputs change places."""

from app.graph.graph import Graph, Link, Port, Project, node_of
from app.graph.wiring import may_connect, relink
from nodes.errors import UserError


def swap_inputs(project: Project, graph: Graph, name: str) -> Graph:
    """Let the wires that lead into a node change places.

    Two change with each other; more go round by one place, or by as many as fit; one goes on to
    the next input that takes it.

    Raises
    ------
    UserError
        If nothing leads into the node, or the wires fit only as they are.
    """
    node = node_of(graph, name)
    ports = project.ports(graph, name)
    links = sorted(graph.arriving(name), key=lambda link: _place(ports, link.target))
    if not links:
        raise UserError("Nothing leads into {node}; there is nothing to swap.", node=name)
    targets = [link.target for link in links]
    if len(links) == 1:
        plain = [Port(name, inlet.name) for inlet in project.inlets(node) if not inlet.many]
        at = plain.index(targets[0]) + 1 if targets[0] in plain else 0
        ways = [[port] for port in (*plain[at:], *plain[:at]) if port != targets[0]]
    else:
        ways = [[*targets[by:], *targets[:by]] for by in range(1, len(targets))]
    return _led(project, graph, links, ways, name)


def swap_sources(project: Project, graph: Graph, first: str, last: str) -> Graph:
    """Let two nodes change places before the nodes into which both lead.

    Raises
    ------
    UserError
        If there are none, or a wire does not fit at the place of the other.
    """
    common = {link.target.node for link in graph.leaving(first)}
    common &= {link.target.node for link in graph.leaving(last)}
    if not common:
        raise UserError(
            "{first} and {last} do not lead into one block; there is nothing to swap.",
            first=first,
            last=last,
        )
    for name in sorted(common):
        into = [link for link in graph.arriving(name) if link.source.node in (first, last)]
        one = [link for link in into if link.source.node == first]
        other = [link for link in into if link.source.node == last]
        pairs = list(zip(one, other, strict=False))
        links = [link for pair in pairs for link in pair]
        targets = [link.target for pair in pairs for link in reversed(pair)]
        graph = _led(project, graph, links, [targets], name)
    return graph


def _led(
    project: Project, graph: Graph, links: list[Link], ways: list[list[Port]], name: str
) -> Graph:
    """Lead wires to other targets, in the first of these ways that fits."""
    bare = relink(graph, gone=links, new=())
    why: UserError | None = None
    for targets in ways:
        new = [Link(link.source, target) for link, target in zip(links, targets, strict=True)]
        told = (may_connect(project, bare, link.source, link.target) for link in new)
        refused = next(filter(None, told), None)
        if refused is None:
            return relink(bare, gone=(), new=new)
        why = why or refused
    if why is None:
        raise UserError("{node} has no other input to swap with.", node=name)
    raise UserError("The wires of {node} fit only as they are. {why}", node=name, why=why)


def _place(ports: tuple[str, ...], port: Port) -> int:
    return ports.index(port.name) if port.name in ports else len(ports)
