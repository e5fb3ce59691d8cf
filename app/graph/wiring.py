"""The verbs on links: connect, disconnect, reorder, and whether a wire may be drawn."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from app.graph.graph import Graph, Link, Links, Port, Project, Use, node_of
from nodes.block import Block, Inlet, Source
from nodes.errors import UserError
from nodes.spec import NUMERIC, WAYS

CIRCLE = (
    "{source} cannot lead into {target}: {after} already feeds {before}, "
    "and a network may run in a circle only through an agent."
)
MOST_WIRES = 1_000
"""The most wires that a port for many takes."""
FARTHEST = 200
"""Through how many blocks the kind of a wire is looked for."""


def connect(project: Project, graph: Graph, source: Port, target: Port) -> Graph:
    """Lead ``source`` into ``target``, in place of whatever fed it before.

    At a port for many wires, ``x[k]`` replaces the wire at that place, and ``x`` or a place behind
    the last one adds a wire.

    Raises
    ------
    UserError
        If there is no such port, or the link would let a block feed itself.
    """
    place = landing(project, graph, source, target)
    _refuse_circle(graph, source, place)
    old = [link for link in graph.arriving(place.node) if link.target == place]
    return relink(graph, gone=old, new=[Link(source, place)])


def reconnect(project: Project, graph: Graph, link: Link, target: Port) -> Graph:
    """Lead a wire to another port, as `connect` does; the gap that it leaves closes.

    Raises
    ------
    UserError
        If there is no such port, or the link would let a block feed itself.
    """
    place = landing(project, graph, link.source, target)
    if place == link.target:
        return graph
    _refuse_circle(relink(graph, [link], ()), link.source, place)
    old = [each for each in graph.arriving(place.node) if each.target == place]
    return unlink(relink(graph, old, [Link(link.source, place)]), [link])


def landing(project: Project, graph: Graph, source: Port, target: Port) -> Port:
    """Give the port at which a link to ``target`` would end.

    Raises
    ------
    UserError
        If one of the two ports does not exist.
    """
    outlets = project.outlets(node_of(graph, source.node))
    if source.name not in outlets:
        raise _no_port("{node} has no output port {port}; it has {known}.", source, outlets)
    inlet = inlet_of(project, graph, target)
    if not inlet.many:
        return Port(target.node, inlet.name)
    count = sum(link.target.stem == inlet.name for link in graph.arriving(target.node))
    place = target.place if "[" in target.name and target.place < count else count
    if place >= MOST_WIRES:
        raise UserError("{port} takes at most {most} wires.", port=target, most=MOST_WIRES)
    return Port(target.node, f"{inlet.name}[{place}]")


def inlet_of(project: Project, graph: Graph, target: Port) -> Inlet:
    """Give the input port that ``target`` names.

    Raises
    ------
    UserError
        If there is none.
    """
    inlets = project.inlets(node_of(graph, target.node))
    for inlet in inlets:
        if inlet.name == target.name or (inlet.many and inlet.name == target.stem):
            return inlet
    known = tuple(inlet.name for inlet in inlets)
    raise _no_port("{node} has no input port {port}; it has {known}.", target, known)


def may_connect(project: Project, graph: Graph, source: Port, target: Port) -> UserError | None:
    """Tell why the wire may not be drawn, if there is a reason."""
    try:
        place = landing(project, graph, source, target)
        _refuse_circle(graph, source, place)
    except UserError as error:
        return error
    return misfit(project, graph, source, target)


def misfit(project: Project, graph: Graph, source: Port, target: Port) -> UserError | None:
    """Tell why a port does not take the kind that another gives, if there is a reason.

    Both must exist.
    """
    inlet, kind = inlet_of(project, graph, target), kind_of(graph, source)
    if not kind or isinstance(graph.nodes[target.node].block, Use) or kind in inlet.takes:
        return None
    takes = "any tensor" if inlet.takes == NUMERIC else " or ".join(sorted(inlet.takes))
    why = UserError(
        "{source} gives {kind}; {target} takes {takes}.",
        source=source,
        kind=kind,
        target=target,
        takes=takes,
    )
    return UserError("{why} {way}", why=why, way=UserError(WAYS[kind])) if kind in WAYS else why


def kind_of(graph: Graph, source: Port) -> str:
    """Give the kind of an output port as far as declarations tell it, else an empty text."""
    for _ in range(FARTHEST):
        node = graph.nodes.get(source.node)
        if node is None or not isinstance(node.block, Block):
            return ""
        if isinstance(node.block, Source):
            return _kind_of_field(node.block, source.name)
        declared = node.block.kinds.get(source.name)
        if declared:
            return declared
        arriving = graph.arriving(source.node)
        first = next((inlet.name for inlet in node.block.inputs()), "")
        feeding = [link.source for link in arriving if link.target.stem == first]
        if not feeding:
            return ""
        source = feeding[0]
    return ""


def disconnect(graph: Graph, *targets: Port) -> Graph:
    """Take away the links that end at these ports; among many wires the gaps close."""
    wanted = set(targets)
    gone = [
        link
        for name in {port.node for port in targets}
        for link in graph.arriving(name)
        if link.target in wanted
    ]
    return unlink(graph, gone)


def unlink(graph: Graph, gone: Iterable[Link]) -> Graph:
    """Take away links and close the gaps that they leave at ports for many wires."""
    leaving = set(gone)
    holed = {(link.target.node, link.target.stem) for link in leaving if "[" in link.target.name}
    dropped, closed = list(leaving), []
    for node, stem in sorted(holed):
        kept = [
            link
            for link in graph.arriving(node)
            if link.target.stem == stem and link not in leaving
        ]
        for place, link in enumerate(kept):
            moved = Link(link.source, Port(node, f"{stem}[{place}]"))
            if moved != link:
                dropped.append(link)
                closed.append(moved)
    return relink(graph, gone=dropped, new=closed)


def reorder(graph: Graph, node: str, stem: str, order: Sequence[int]) -> Graph:
    """Put the wires of a port for many into another order.

    Parameters
    ----------
    order
        For each new place, the place at which that wire stands now.

    Raises
    ------
    UserError
        If ``order`` does not name each wire once.
    """
    wires = [link for link in graph.arriving(node) if link.target.stem == stem]
    if sorted(order) != list(range(len(wires))):
        raise UserError("{port} has {count} wires.", port=Port(node, stem), count=len(wires))
    new = [
        Link(wires[old].source, Port(node, f"{stem}[{place}]")) for place, old in enumerate(order)
    ]
    return relink(graph, gone=wires, new=new)


def relink(graph: Graph, gone: Iterable[Link], new: Iterable[Link]) -> Graph:
    """Put links in the place of others; nothing is checked and no gap closes."""
    gone, new = tuple(gone), tuple(new)
    changed: dict[str, dict[Link, None]] = {}
    led: dict[str, dict[Link, None]] = {}
    for link in (*gone, *new):
        target, source = link.target.node, link.source.node
        if target not in changed:
            changed[target] = dict.fromkeys(graph.arriving(target))
        if source not in led:
            led[source] = dict.fromkeys(graph.leaving(source))
    for link in gone:
        changed[link.target.node].pop(link, None)
        led[link.source.node].pop(link, None)
    for link in new:
        changed[link.target.node][link] = None
        led[link.source.node][link] = None
    into = graph.into.mutate()
    out_of = graph.out_of.mutate()
    for ends, drafts in ((into, changed), (out_of, led)):
        for name, links in drafts.items():
            if links:
                ends[name] = _sorted(links)
            elif name in ends:
                del ends[name]
    return replace(graph, into=into.finish(), out_of=out_of.finish())


def closed(graph: Graph) -> Graph:
    """Close the gaps at all ports for many wires; their order stays."""
    gone, new = [], []
    for name in graph.into:
        counts: dict[str, int] = {}
        for link in graph.arriving(name):
            if "[" not in link.target.name:
                continue
            stem = link.target.stem
            place = counts[stem] = counts.get(stem, -1) + 1
            if place != link.target.place:
                gone.append(link)
                new.append(Link(link.source, Port(name, f"{stem}[{place}]")))
    return relink(graph, gone, new) if gone else graph


def leads_back(graph: Graph, chosen: Collection[str]) -> str:
    """Give a node outside ``chosen`` through which a way leads out of it and back, if any."""
    waiting = [
        link.target.node
        for name in chosen
        for link in graph.leaving(name)
        if link.target.node not in chosen
    ]
    seen = set(waiting)
    while waiting:
        name = waiting.pop()
        for link in graph.followed(name):
            after = link.target.node
            if after in chosen:
                return name
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    return ""


def leads(graph: Graph, first: str, last: str) -> bool:
    """Tell whether ``last`` comes after ``first`` without an agent between them.

    Both ends are searched in turn, so that the cost is that of the smaller side.
    """
    after, before = [first], [last]
    seen_after, seen_before = {first}, {last}
    while after and before:
        name = after.pop()
        if name in seen_before:
            return True
        for link in graph.followed(name):
            if link.target.node not in seen_after:
                seen_after.add(link.target.node)
                after.append(link.target.node)
        name = before.pop()
        if name in seen_after:
            return True
        for link in graph.awaited(name):
            if link.source.node not in seen_before:
                seen_before.add(link.source.node)
                before.append(link.source.node)
    return bool(seen_after & seen_before)


def _refuse_circle(graph: Graph, source: Port, target: Port) -> None:
    if source.node == target.node:
        raise UserError(
            "{source} cannot lead into {target}: it is itself.", source=source, target=target
        )
    if not graph.feeds_back(source.node) and leads(graph, target.node, source.node):
        raise UserError(CIRCLE, source=source, target=target, after=target.node, before=source.node)


def _kind_of_field(block: Source, name: str) -> str:
    try:
        spec = block.fields().get(name)
    except UserError:
        return ""  # what its file holds only the engine knows
    return spec.kind if spec else ""


def _no_port(template: str, port: Port, known: Sequence[str]) -> UserError:
    listed = ", ".join(known) or "none"
    return UserError(template, node=port.node, port=port.name, known=listed)


def _sorted(links: Iterable[Link]) -> Links:
    return tuple(
        sorted(
            links,
            key=lambda each: (each.target.node, each.target.stem, each.target.place, each.source),
        )
    )
