"""What a tool tip tells of what lies under the pointer."""

from PySide6.QtCore import QCoreApplication

from app.graph.graph import Link, Port
from app.ui import words
from app.ui.canvas.geometry import Geometry
from app.ui.canvas.picking import Spot
from nodes.block import Block


def tip(geometry: Geometry, spot: Spot) -> str:
    """Tell the problem of a node or what it does, and what flows through a port.

    Of a wire it is where it leads: what flows on it is written beside it already.
    """
    if spot.link is not None:
        return f"{spot.link.source} → {spot.link.target}"
    if spot.port is not None:
        return _port(geometry, spot, spot.port)
    if not spot.node:
        return ""
    problems = geometry.problems[geometry.row[spot.node]]
    if problems:
        lines = [words.told(problem) for problem in problems]
        if spot.badge:
            lines += [f"• {words.told(fix)}" for problem in problems for fix in problem.fixes]
        return "\n".join(lines)
    node = geometry.graph.nodes[spot.node]
    helped = words.help_of(type(node.block)) if isinstance(node.block, Block) else ""
    return "\n".join(filter(None, (spot.node, stands(node.mode), helped)))


def stands(mode: str) -> str:
    """Tell that a node is left out, or only passes something on; nothing where it counts."""
    if mode == "disabled":
        return QCoreApplication.translate("Canvas", "Disabled: it is left out.")
    if mode == "bypassed":
        return QCoreApplication.translate("Canvas", "Bypassed: what comes in goes on.")
    return ""


def fed_by(geometry: Geometry, spot: Spot) -> Link | None:
    """Give the link that ends at an input port."""
    if spot.port is None or spot.side == "out":
        return None
    arriving = geometry.graph.arriving(spot.node)
    return next((link for link in arriving if link.target == spot.port), None)


def leaving(geometry: Geometry, spot: Spot) -> tuple[Link, ...]:
    """Give the links that begin at an output port."""
    return tuple(link for link in geometry.graph.leaving(spot.node) if link.source == spot.port)


def _port(geometry: Geometry, spot: Spot, port: Port) -> str:
    if spot.side == "out":
        return f"{port}\n{_carried(geometry, port)}"
    link = fed_by(geometry, spot)
    if link is None:
        return f"{port}\n" + QCoreApplication.translate("Canvas", "nothing is connected")
    return f"{port}\n{_carried(geometry, link.source)}"


def _carried(geometry: Geometry, port: Port) -> str:
    spec = geometry.spec_of(port)
    if spec is None:
        return QCoreApplication.translate("Canvas", "not known yet")
    kind = words.translated(spec.kind)
    return f"{kind}  {words.shape(spec)}  {spec.dtype}" if spec.axes else kind
