"""Ways from node to node: along the wires, among siblings, and else to what is nearest."""

from collections.abc import Iterable

from app.graph.graph import Link
from app.ui.canvas import picking
from app.ui.canvas.geometry import Geometry

Way = tuple[int, int]
"""A direction: (-1, 0) is to the left."""


def step(geometry: Geometry, name: str, way: Way) -> str:
    """Give the node to which an arrow leads, or an empty text.

    Left leads to what feeds the node, right to what it feeds, up and down to those that are fed
    by the same or feed the same. Where there is none, it leads to what is nearest in that
    direction.
    """
    if name not in geometry.row:
        return picking.next_to(geometry, name, way)
    if way[0]:
        found = _nearest(
            geometry, name, before(geometry, name) if way[0] < 0 else after(geometry, name)
        )
    else:
        found = _next_of(geometry, name, _siblings(geometry, name), way[1])
    return found or picking.next_to(geometry, name, way)


def before(geometry: Geometry, name: str) -> frozenset[str]:
    """Give the nodes that feed a node."""
    links = geometry.graph.arriving(name)
    return frozenset(link.source.node for link in links if link.source.node in geometry.row)


def after(geometry: Geometry, name: str) -> frozenset[str]:
    """Give the nodes that a node feeds."""
    links = geometry.graph.leaving(name)
    return frozenset(link.target.node for link in links if link.target.node in geometry.row)


def wires(geometry: Geometry, name: str) -> tuple[Link, ...]:
    """Give the wires of a node: those that arrive, then those that leave, from the top."""
    if name not in geometry.row:
        return ()
    graph, face = geometry.graph, geometry.faces[geometry.row[name]]

    def place(ports: tuple[str, ...], port: str) -> int:
        return ports.index(port) if port in ports else len(ports)

    arriving = sorted(graph.arriving(name), key=lambda link: place(face.inputs, link.target.name))
    leaving = sorted(
        graph.leaving(name), key=lambda link: (place(face.outputs, link.source.name), link.target)
    )
    return (*arriving, *leaving)


def _siblings(geometry: Geometry, name: str) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for feeding in before(geometry, name):
        found |= after(geometry, feeding)
    for fed in after(geometry, name):
        found |= before(geometry, fed)
    return found - {name}


def _nearest(geometry: Geometry, name: str, others: Iterable[str]) -> str:
    """Give the one that stands nearest in height, and of those the nearest to the side."""
    here = geometry.boxes[geometry.row[name]]

    def away(other: str) -> tuple[float, float, str]:
        box = geometry.boxes[geometry.row[other]]
        return abs(box.y() - here.y()), abs(box.x() - here.x()), other

    return min(others, key=away, default="")


def _next_of(geometry: Geometry, name: str, others: Iterable[str], way: int) -> str:
    """Give the next one above or below."""
    here = geometry.boxes[geometry.row[name]]

    def away(other: str) -> tuple[float, float, str]:
        box = geometry.boxes[geometry.row[other]]
        return way * (box.y() - here.y()), abs(box.x() - here.x()), other

    return min((other for other in others if away(other)[0] > 0), key=away, default="")
