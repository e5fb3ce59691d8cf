"""Ports of a composite as a list: another one, another order, and what hangs on one."""

from app.graph.composites import composite_of, uses_in
from app.graph.graph import Link, Project, ends
from app.graph.placing import add, configure, free_place
from nodes import CATALOGUE

ROLES = {"input": "Input", "output": "Output"}
ASIDE = 240.0
"""How far from the outermost block a new port stands, in canvas units."""


def add_port(project: Project, composite: str, role: str) -> tuple[Project, str]:
    """Give a composite another port, the last of its role; also give its name."""
    graph = composite_of(project, composite).graph
    others = ends(graph, role)
    left = role == "input"
    columns = [node.x for node in graph.nodes.values()]
    if others:
        x = graph.nodes[others[-1]].x
        y = max(graph.nodes[name].y for name in others) + 120.0
    elif columns:
        x = min(columns) - ASIDE if left else max(columns) + ASIDE
        y = min(node.y for node in graph.nodes.values())
    else:
        x = y = 0.0
    graph, name = add(graph, CATALOGUE[ROLES[role]](), free_place(graph, (x, y)))
    project = project.with_drawing(graph, composite)
    return _ordered(project, composite, (*others, name)), name


def move_port(project: Project, composite: str, name: str, by: int) -> Project:
    """Put a port so many places later among those of its role, or earlier."""
    graph = composite_of(project, composite).graph
    ports = list(ends(graph, graph.nodes[name].role))
    at = ports.index(name)
    ports.insert(max(0, min(len(ports) - 1, at + by)), ports.pop(at))
    return _ordered(project, composite, tuple(ports))


def wires_at(project: Project, composite: str, name: str) -> tuple[Link, ...]:
    """Give the wires that a port has: inside, and at every place of the composite."""
    graph = composite_of(project, composite).graph
    found = [*graph.arriving(name), *graph.leaving(name)]
    for drawing in (project.graph, *(each.graph for each in project.composites.values())):
        for use in uses_in(drawing, composite):
            found += [each for each in drawing.arriving(use) if each.target.name == name]
            found += [each for each in drawing.leaving(use) if each.source.name == name]
    return tuple(found)


def _ordered(project: Project, composite: str, ports: tuple[str, ...]) -> Project:
    graph = composite_of(project, composite).graph
    for place, name in enumerate(ports):
        graph = configure(graph, name, order=place)
    return project.with_drawing(graph, composite)
