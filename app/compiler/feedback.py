"""Feedback: what agents and environments tell each other by the wires that lead back."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.graph.expressions import resolve
from app.graph.graph import Graph, Port, Project
from nodes.block import Source, Trainer
from nodes.errors import UserError
from nodes.spec import Spec

Specs = Mapping[Port, Spec]
Env = Mapping[str, Any]


def other_in_circle(graph: Graph, name: str) -> str:
    """Give what a node feeds in a circle, or nothing where it stands in none."""
    after = (link.target.node for link in graph.followed(name))
    return next((other for other in after if graph.reaches(other, name)), "")


def read_back(graph: Graph, env: Env, name: str) -> Iterator[tuple[Port, Spec]]:
    """Tell what an agent gives: what the environments take to which its wires lead."""
    for link in graph.leaving(name):
        taken = _accepted(graph, env, link.target.node)
        if link.target.name in taken:
            yield link.source, taken[link.target.name]


def check_actions(graph: Graph, env: Env, name: str, agent: Trainer) -> None:
    """Refuse an environment whose actions do not suit the agent, before its wires are looked at.

    That is the one it leads back into, else the one whose observation it sees, else the only one.

    Raises
    ------
    UserError
        If an agent of another sort is needed.
    """
    worlds = [other for other in graph.nodes if _accepted(graph, env, other)]
    led = [link.target.node for link in graph.leaving(name) if link.target.node in worlds]
    seen = [other for other in worlds if graph.reaches(other, name)]
    for found in (led, seen, worlds):
        if len(found) == 1:
            for action in _accepted(graph, env, found[0]).values():
                agent.suits(action, found[0])
        if found:
            return


def gives(project: Project, graph: Graph, specs: Specs, name: str) -> dict[str, Spec] | None:
    """Give what each output of a trainer gives, which for an agent its environment says.

    None where the environment has a problem of its own.

    Raises
    ------
    UserError
        If an agent has no environment.
    """
    nodes = graph.nodes
    found = {}
    for port in project.outlets(nodes[name]):
        spec = specs.get(Port(name, port))
        led = [link.target.node for link in graph.leaving(name) if link.source.name == port]
        if spec is None and any(nodes[other].role in ("source", "unknown") for other in led):
            return None
        if spec is None:
            raise UserError(
                "{node} has no environment: lead {given} back into the one whose observation it "
                "acts on.",
                given=port,
            )
        found[port] = spec
    return found


def check_agents(graph: Graph, specs: Specs, env: Env, name: str) -> None:
    """Refuse what leads into a source and is no agent, or one that acts for another source.

    Raises
    ------
    UserError
        If something else leads into it.
    """
    arriving = graph.arriving(name)
    block = graph.nodes[name].block
    accepts = resolve(block, env).accepts() if arriving and isinstance(block, Source) else {}
    for link in arriving:
        port, source = link.target.name, link.source.node
        if not graph.feeds_back(source):
            raise UserError(
                "{node} takes {taken} from an agent; {source} is none.",
                taken=port,
                source=source,
                port=port,
            )
        spec = specs.get(link.source)
        if spec is not None and spec != accepts.get(port):
            raise UserError(
                "{source} gives {node} what another environment takes: {given}. Give each its own.",
                source=source,
                given=f"{spec.kind} {spec}",
                port=port,
            )


def _accepted(graph: Graph, env: Env, name: str) -> Mapping[str, Spec]:
    """Give what an environment takes; nothing where it is none, or has a problem of its own."""
    node = graph.nodes.get(name)
    if node is None or not isinstance(node.block, Source):
        return {}
    try:
        return resolve(node.block, env).accepts()
    except UserError:
        return {}  # it is told where the environment stands
