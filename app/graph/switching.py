"""The verbs on whether nodes count: disable, bypass, enable."""

from collections.abc import Collection
from dataclasses import replace

from app.graph.graph import Graph, Mode, Node, Project, natural, node_of
from app.graph.sorts import sorts_among
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
    _check(project, node, name, mode)
    return replace(graph, nodes=graph.nodes.set(name, replace(node, mode=mode)))


def _check(project: Project, node: Node, name: str, mode: Mode) -> None:
    """Raise a `UserError` where a node cannot be disabled, or bypassed."""
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


def shared_mode(nodes: Collection[Node]) -> Mode:
    """Give the mode of nodes of which all that can be left out have the same."""
    modes: set[Mode] = {node.mode for node in nodes}
    if len(modes) > 1:  # what role a node has is only looked up where it matters
        modes = {node.mode for node in nodes if node.role != "note"}
    return modes.pop() if len(modes) == 1 else ""


def are_all(project: Project, graph: Graph, chosen: Collection[str], mode: Mode) -> bool:
    """Tell whether all of the chosen nodes that can be switched so are so, and `toggle` enables."""
    nodes = [node for node, _ in sorts_among(graph, frozenset(chosen))]
    if not any(node.mode == mode for node in nodes):
        return False
    return all(node.mode == mode or not _can(project, node, mode) for node in nodes)


def _can(project: Project, node: Node, mode: Mode) -> bool:
    try:
        _check(project, node, "", mode)
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
