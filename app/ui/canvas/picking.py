"""What is under a point of the canvas: a port, a node, a wire or nothing."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from app.graph.graph import Link, Port
from app.ui.canvas.face import GRID, LOOKS
from app.ui.canvas.geometry import Geometry, Side
from app.ui.canvas.routing import runs

REACH = 9.0
"""How near to the middle of a port counts as on it, in canvas units."""
NEAR = 6.0
"""How near to a wire counts as on it, in pixels."""
DROP = 14.0
"""How near to a wire something must be let go to be put on it, in pixels."""
FIRST = 0.3
"""Which part of a wire belongs to its source: there one can pull it away."""
PAPERS = (LOOKS.index("note"), LOOKS.index("frame"))
CORNER = 9.0
"""How near to the lower right corner of a note or frame one takes hold of it."""
DOT = 6.5
"""How near to its middle a point on a wire is taken hold of; beside it are its ports."""
TITLE = 36.0
"""How far down a frame can be taken hold of; below, it is as if it were not there."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What a point lies on: at most one of these.

    Parameters
    ----------
    node
        The name of the node, also where it is one of its ports.
    port, side
        The port of that node, and on which side it stands.
    link
        The wire.
    badge
        Whether it is the node's problem badge.
    corner
        Whether it is the corner by which a note or frame is made larger.
    """

    node: str = ""
    port: Port | None = None
    side: Side = "in"
    link: Link | None = None
    badge: bool = False
    corner: bool = False


NOTHING = Spot()
BADGE = 30.0
"""How far from the right edge the badge of problems reaches, in canvas units."""


def pick(geometry: Geometry, point: QPointF, zoom: float, detailed: bool = True) -> Spot:
    """Tell what lies under ``point`` (canvas units); ports only where they are painted."""
    x, y = point.x(), point.y()
    near = QRectF(x - REACH, y - REACH, 2 * REACH, 2 * REACH)
    rows = geometry.seen(near)
    if detailed:
        for row in rows[::-1].tolist():
            found = _port(geometry, row, x, y)
            if found is not None:
                return found
    name = _corner(geometry, rows, x, y) if detailed else ""
    if name:
        return Spot(name, corner=True)
    name = _badge(geometry, rows, x, y) if detailed else ""
    if name:
        return Spot(name, badge=True)
    name = _node(geometry, rows, x, y)
    if name:
        return Spot(name)
    link = wire_at(geometry, point, NEAR / zoom)
    if link is not None:
        return Spot(link=link)
    return Spot(_frame(geometry, rows, x, y))


def node_at(geometry: Geometry, point: QPointF) -> str:
    """Give the node whose body lies under a point; no frame, and no note."""
    rows = geometry.seen(QRectF(point, point))
    rows = rows[geometry.look[rows] == LOOKS.index("node")]
    return _node(geometry, rows, point.x(), point.y())


def port_near(geometry: Geometry, point: QPointF, side: Side, within: float) -> Port | None:
    """Give the port of one side that is nearest to a point, if one is near enough."""
    area = QRectF(point.x() - within, point.y() - within, 2 * within, 2 * within)
    best, least = None, within
    for row in geometry.seen(area).tolist():
        face = geometry.faces[row]
        names = face.inputs if side == "in" else face.outputs
        left = geometry.x[row] + (geometry.w[row] if side == "out" else 0.0)
        for place, name in enumerate(names):
            high = geometry.y[row] + GRID * (place + 1)
            away = float(np.hypot(left - point.x(), high - point.y()))
            if away <= least:
                best, least = Port(geometry.names[row], name), away
    return best


def ports_by_distance(geometry: Geometry, point: QPointF, side: Side, but: str) -> Iterator[Port]:
    """Give the ports on one side of all nodes ``but`` one, those of near nodes first."""
    rows = np.flatnonzero(geometry.alive)
    away = np.hypot(geometry.x[rows] - point.x(), geometry.y[rows] - point.y())
    for row in rows[np.argsort(away, kind="stable")].tolist():
        name = geometry.names[row]
        if name != but:
            face = geometry.faces[row]
            names = face.inputs if side == "in" else face.outputs
            yield from (Port(name, port) for port in names)


def wire_at(geometry: Geometry, point: QPointF, within: float, but: str = "") -> Link | None:
    """Give the wire that runs nearest to a point, if one is near enough; none of node ``but``."""
    rows = geometry.wires_seen(QRectF(point, point), within)
    if but:
        own = geometry.row[but]
        rows = rows[(geometry.source[rows] != own) & (geometry.target[rows] != own)]
    if not len(rows):
        return None
    x, y = runs(geometry.curve[rows])
    away = _distance(x, y, point.x(), point.y())
    best = int(away.argmin())
    return geometry.links[int(rows[best])] if away[best] <= within else None


def along(geometry: Geometry, link: Link, point: QPointF) -> float:
    """Tell how far along a wire a point lies: 0 at its source, 1 at its target."""
    row = geometry.wire[link]
    x, y = runs(geometry.curve[row : row + 1])
    way = np.concatenate(([0.0], np.hypot(np.diff(x[0]), np.diff(y[0])).cumsum()))
    best = int(np.hypot(x[0] - point.x(), y[0] - point.y()).argmin())
    return float(way[best] / max(way[-1], 1e-9))


def nearest_on(geometry: Geometry, link: Link, point: QPointF) -> QPointF:
    """Give the place of a wire that is nearest to a point."""
    row = geometry.wire[link]
    x, y = (each[0] for each in runs(geometry.curve[row : row + 1]))
    dx, dy = np.diff(x), np.diff(y)
    length = dx * dx + dy * dy
    part = ((point.x() - x[:-1]) * dx + (point.y() - y[:-1]) * dy) / np.maximum(length, 1e-9)
    part = np.clip(part, 0.0, 1.0)
    x, y = x[:-1] + part * dx, y[:-1] + part * dy
    best = int(np.hypot(x - point.x(), y - point.y()).argmin())
    return QPointF(float(x[best]), float(y[best]))


def cut_by(geometry: Geometry, begin: QPointF, end: QPointF) -> frozenset[Link]:
    """Give the wires that a straight stroke crosses."""
    rows = geometry.wires_seen(QRectF(begin, end).normalized())
    if not len(rows):
        return frozenset()
    x, y = runs(geometry.curve[rows])
    dx, dy = end.x() - begin.x(), end.y() - begin.y()
    side = dx * (y - begin.y()) - dy * (x - begin.x())  # on which side of the stroke
    across = side[:, :-1] * side[:, 1:] < 0
    step_x, step_y = np.diff(x, axis=1), np.diff(y, axis=1)
    first = step_x * (begin.y() - y[:, :-1]) - step_y * (begin.x() - x[:, :-1])
    last = step_x * (end.y() - y[:, :-1]) - step_y * (end.x() - x[:, :-1])
    found = (across & (first * last < 0)).any(1)
    return frozenset(geometry.links[row] for row in rows[found].tolist())


def inside(geometry: Geometry, area: QRectF) -> frozenset[str]:
    """Give the nodes that a rubber band touches, and the frames that it holds whole."""
    rows = geometry.seen(area)
    frames = geometry.look[rows] == LOOKS.index("frame")
    x, y, w, h = (column[rows] for column in (geometry.x, geometry.y, geometry.w, geometry.h))
    whole = (x >= area.left()) & (x + w <= area.right())
    whole &= (y >= area.top()) & (y + h <= area.bottom())
    return frozenset(map(geometry.names.__getitem__, rows[~frames | whole].tolist()))


def held_by(geometry: Geometry, frame: str) -> frozenset[str]:
    """Give the nodes that lie wholly on a frame."""
    area = geometry.boxes[geometry.row[frame]]
    rows = geometry.seen(area)
    x, y, w, h = (column[rows] for column in (geometry.x, geometry.y, geometry.w, geometry.h))
    whole = (x >= area.left()) & (x + w <= area.right())
    whole &= (y >= area.top()) & (y + h <= area.bottom())
    return frozenset(geometry.names[row] for row in rows[whole].tolist()) - {frame}


def bundles(geometry: Geometry, names: Collection[str]) -> dict[str, frozenset[str]]:
    """Give nodes each with what moves along: frames carry what lies on them."""
    frames = [name for name in sorted(names) if _is_frame(geometry, name)]
    held = {name: held_by(geometry, name) for name in frames}
    carried = frozenset().union(*held.values())
    return {name: held.get(name, frozenset()) for name in sorted(names) if name not in carried}


def from_left(geometry: Geometry, names: Collection[str]) -> tuple[str, ...]:
    """Give nodes from left to right, those above first."""
    boxes = {name: geometry.boxes[geometry.row[name]] for name in names}
    return tuple(sorted(names, key=lambda name: (boxes[name].x(), boxes[name].y(), name)))


def nearest(geometry: Geometry, point: QPointF) -> str:
    """Give the node whose middle is nearest to a point; no frame."""
    rows = np.flatnonzero(geometry.alive & (geometry.look != LOOKS.index("frame")))
    if not len(rows):
        return ""
    x = geometry.x[rows] + geometry.w[rows] / 2
    y = geometry.y[rows] + geometry.h[rows] / 2
    return geometry.names[int(rows[np.hypot(x - point.x(), y - point.y()).argmin()])]


def next_to(geometry: Geometry, name: str, way: tuple[int, int]) -> str:
    """Give the nearest node in a direction, or the first one where none is given."""
    rows = np.flatnonzero(geometry.alive)
    if not len(rows):
        return ""
    x = geometry.x[rows] + geometry.w[rows] / 2
    y = geometry.y[rows] + geometry.h[rows] / 2
    if name not in geometry.row:
        return geometry.names[int(rows[(x + y).argmin()])]
    box = geometry.boxes[geometry.row[name]].center()
    along = (x - box.x()) * way[0] + (y - box.y()) * way[1]
    aside = abs((x - box.x()) * way[1] + (y - box.y()) * way[0])
    away = np.where((along > 1) & (aside <= 4 * along), along + 2.5 * aside, np.inf)
    best = int(away.argmin())
    return geometry.names[int(rows[best])] if np.isfinite(away[best]) else ""


def _port(geometry: Geometry, row: int, x: float, y: float) -> Spot | None:
    face = geometry.faces[row]
    place = round((y - geometry.y[row]) / GRID) - 1
    if place < 0 or abs(geometry.y[row] + GRID * (place + 1) - y) > REACH:
        return None
    name = geometry.names[row]
    if face.look == "dot" and _holds(geometry, row, x, y):
        return None
    if place < len(face.inputs) and abs(geometry.x[row] - x) <= REACH:
        return Spot(name, Port(name, face.inputs[place]), "in")
    if place < len(face.outputs) and abs(geometry.x[row] + geometry.w[row] - x) <= REACH:
        return Spot(name, Port(name, face.outputs[place]), "out")
    return None


def _is_frame(geometry: Geometry, name: str) -> bool:
    return bool(geometry.look[geometry.row[name]] == LOOKS.index("frame"))


def _node(geometry: Geometry, rows: NDArray[np.int64], x: float, y: float) -> str:
    for row in rows[::-1].tolist():
        if geometry.look[row] != LOOKS.index("frame") and _holds(geometry, row, x, y):
            return str(geometry.names[row])
    return ""


def _badge(geometry: Geometry, rows: NDArray[np.int64], x: float, y: float) -> str:
    """Give the node whose problem badge a point lies on, astride its upper edge."""
    for row in rows[::-1].tolist():
        left = x - (geometry.x[row] + geometry.w[row])
        if geometry.problems[row] and -BADGE <= left <= 0 and abs(y - geometry.y[row]) <= BADGE / 3:
            return str(geometry.names[row])
    return ""


def _corner(geometry: Geometry, rows: NDArray[np.int64], x: float, y: float) -> str:
    for row in rows[::-1].tolist():
        right, bottom = geometry.boxes[row].right(), geometry.boxes[row].bottom()
        if geometry.look[row] in PAPERS and max(abs(right - x), abs(bottom - y)) <= CORNER:
            return str(geometry.names[row])
    return ""


def _frame(geometry: Geometry, rows: NDArray[np.int64], x: float, y: float) -> str:
    for row in rows[::-1].tolist():
        title = y <= geometry.y[row] + TITLE and _holds(geometry, row, x, y)
        if geometry.look[row] == LOOKS.index("frame") and title:
            return str(geometry.names[row])
    return ""


def _holds(geometry: Geometry, row: int, x: float, y: float) -> bool:
    if geometry.look[row] == LOOKS.index("dot"):
        middle = geometry.boxes[row].center()
        return bool(np.hypot(middle.x() - x, middle.y() - y) <= DOT)
    left, top = geometry.x[row], geometry.y[row]
    right, bottom = left + geometry.w[row], top + geometry.h[row]
    above = 8.0 if geometry.problems[row] and x > right - 30 else 0.0
    return bool(left <= x <= right and top - above <= y <= bottom)


def _distance(
    x: NDArray[np.float64], y: NDArray[np.float64], px: float, py: float
) -> NDArray[np.float64]:
    """Give how far a point lies from each line of points."""
    dx, dy = np.diff(x, axis=1), np.diff(y, axis=1)
    length = dx * dx + dy * dy
    along = (px - x[:, :-1]) * dx + (py - y[:, :-1]) * dy
    t = np.clip(along / np.where(length > 0, length, 1.0), 0.0, 1.0)
    away = np.hypot(x[:, :-1] + t * dx - px, y[:, :-1] + t * dy - py)
    return np.asarray(away.min(1))
