"""The verbs on whether nodes count: disable, bypass, enable."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from app.graph.graph import Graph, Mode, Node, Project, natural, node_of
from nodes.errors import UserError


def switch(project: Project, graph: Graph, name: str, mode: Mode) -> Graph:
    """Disable a node, so that it is left out, bypass it, so that what comes in goes on, or neither.

    Raises
    ------
    UserError
        If it is a note, or nothing can go on through it.
    """
    node = node_of(graph, name)
    if node.mode == mode:  # also where it could not be made so any more
        return graph
    if mode and node.role == "note":
        raise UserError("{node} is part of no network, so it is left out already.", node=name)
    if mode == "bypassed" and node.role == "reroute":
        raise UserError("{node} passes on what comes in already.", node=name)
    ends = node.role in {"loss", "metric", "decoding"} or node.feedback
    through = project.inlets(node) and project.outlets(node) and not ends
    if mode == "bypassed" and not through and node.role != "unknown":
        raise UserError(
            "Nothing goes on through {node}, so it cannot be bypassed. Disable it instead.",
            node=name,
        )
    return replace(graph, nodes=graph.nodes.set(name, replace(node, mode=mode)))


def shared_mode(nodes: Iterable[Node]) -> Mode:
    """Give the mode of nodes of which all that can be left out have the same."""
    asked = tuple(nodes)
    modes: set[Mode] = {node.mode for node in asked}
    if len(modes) > 1:  # what role a node has is only looked up where it matters
        modes = {node.mode for node in asked if node.role != "note"}
    return modes.pop() if len(modes) == 1 else ""


def are_all(project: Project, graph: Graph, chosen: Collection[str], mode: Mode) -> bool:
    """Tell whether all of the chosen nodes that can be switched so are so, and `toggle` enables."""
    nodes = [(name, graph.nodes[name].mode) for name in chosen if name in graph.nodes]
    if not any(each == mode for _, each in nodes):
        return False
    return all(each == mode or not _can(project, graph, name, mode) for name, each in nodes)


def _can(project: Project, graph: Graph, name: str, mode: Mode) -> bool:
    try:
        switch(project, graph, name, mode)
    except UserError:
        return False
    return True


def toggle(
    project: Project, graph: Graph, chosen: Collection[str], mode: Mode
) -> tuple[Graph, tuple[str, ...]]:
    """Disable or bypass those of the chosen nodes that can be; where all of them are so, enable.

    Gives as well which nodes it is about.

    Raises
    ------
    UserError
        If none of them can be.
    """
    after, done, refused = graph, [], None
    for name in sorted(chosen, key=natural):
        try:
            after = switch(project, after, name, mode)
            done.append(name)
        except UserError as error:
            refused = refused or error
    if not done and refused is not None:
        raise refused
    if after is graph:  # they are so already
        for name in done:
            after = switch(project, after, name, "")
    return after, tuple(done)
