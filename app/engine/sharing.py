"""Let a project that was just read share with the one before what is equal in both.

The compiler looks anew only at what is another object than before.
"""

from dataclasses import replace
from typing import TypeVar

from immutables import Map

from app.graph.graph import Composite, Graph, Project

V = TypeVar("V")


def shared(before: Project, after: Project) -> Project:
    """Give a project that is equal to ``after``, made of parts of ``before`` where it can be."""
    composites = _map(
        before.composites,
        Map(
            {
                name: _composite(before.composites.get(name), each)
                for name, each in after.composites.items()
            }
        ),
    )
    return Project(_graph(before.graph, after.graph), composites, after.extra)


def _composite(before: Composite | None, after: Composite) -> Composite:
    if before is None:
        return after
    made = replace(after, graph=_graph(before.graph, after.graph))
    same = made.graph is before.graph and made == before
    return before if same else made


def _graph(before: Graph, after: Graph) -> Graph:
    made = Graph(
        _map(before.nodes, after.nodes),
        _map(before.into, after.into),
        _map(before.out_of, after.out_of),
    )
    same = (made.nodes, made.into, made.out_of) == (before.nodes, before.into, before.out_of)
    return before if same else made


def _map(before: Map[str, V], after: Map[str, V]) -> Map[str, V]:
    """Give a map that is equal to ``after``, grown out of ``before``."""
    made = before.mutate()
    for key in before:
        if key not in after:
            del made[key]
    for key, value in after.items():
        known = before.get(key)
        if known is None or (known is not value and known != value):
            made[key] = value
    return made.finish()
