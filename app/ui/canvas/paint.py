"""Paints a drawing: culls, chooses the detail, and draws layer by layer; pictures use it too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.graph.graph import Link, Port
from app.ui.canvas import modes, prose
from app.ui.canvas.face import GRID, LOOKS
from app.ui.canvas.geometry import Flags, Geometry, Rows, Side, present
from app.ui.canvas.ink import Ink, Stamp, faded, mixed
from app.ui.canvas.lines import SHAPES, LinePainter
from app.ui.canvas.node import SHADOW, Known, NodePainter, Preview, State, heat
from app.ui.theme import Theme

FAR, WORDS, NEAR = 0.22, 0.3, 0.45
"""Zooms from which nodes have bodies, titles, and everything."""
MANY = 40
"""With more nodes in view than this, none is written anew while the zoom changes."""
HEATS = 10
"""How many shades of weight are told apart from afar."""
BIT = 30
"""How many pictures of nodes are made at once, when nothing else is to be done."""
SHAPE = 60.0
"""How far a shape that makes room for the name of a port may reach beyond that, in canvas units."""
EMPTY: Mapping[str, Preview] = {}


@dataclass(frozen=True, slots=True)
class Loose:
    """A wire that is being drawn: where it begins, where the pointer is, and whether it fits."""

    start: QPointF
    end: QPointF
    kind: str
    fits: bool | None = None


@dataclass(slots=True)
class Marks:
    """What is marked on a drawing and not part of it.

    Parameters
    ----------
    selected, hovered
        Nodes.
    wires
        Wires that are chosen or under the pointer.
    flowing
        The wire under the pointer, on which it is written what flows.
    lifted
        The wires that are being led elsewhere.
    loose, others
        The wire that is being drawn; more that are led along.
    verdict
        While a wire is drawn: whether it may end at a port; None where it cannot lead at all.
    band
        The rubber band, in canvas units.
    stroke
        The way of a stroke that cuts wires.
    guides
        Lines on which what is dragged lies with its neighbours.
    focused
        The node that the keys are about; where none is, that of the selection.
    """

    selected: frozenset[str] = frozenset()
    hovered: str = ""
    wires: frozenset[Link] = frozenset()
    flowing: Link | None = None
    lifted: frozenset[Link] = frozenset()
    loose: Loose | None = None
    others: tuple[Loose, ...] = ()
    verdict: Callable[[Port, Side], bool | None] | None = None
    band: QRectF | None = None
    stroke: list[QPointF] = field(default_factory=list)
    guides: list[QLineF] = field(default_factory=list)
    focused: str = ""


class DrawingPainter:
    """Paints what a `Geometry` holds, in the colours of a theme.

    Attributes
    ----------
    nodes, wires
        How many were painted last.
    cold
        How many nodes were drawn line by line, for want of a picture, since `ready` had made all.
    with_shapes, shapes
        Whether shapes are written on all wires, and on how many they were last.
    """

    def __init__(self, colours: Theme) -> None:
        self.nodes = self.wires = self.cold = self.shapes = 0
        self.with_shapes = False
        self._hurried = self._near = False
        self.dress(colours)

    def dress(self, colours: Theme) -> None:
        """Wear another theme."""
        self.theme = colours
        self._ink = Ink(colours)
        self._node, self._lines = NodePainter(self._ink), LinePainter(self._ink)

    def paint(
        self,
        painter: QPainter,
        geometry: Geometry,
        view: QRectF,
        zoom: float,
        *,
        marks: Marks,
        previews: Mapping[str, Preview] = EMPTY,
        vector: bool = False,
        turning: bool = False,
        passing: bool = False,
    ) -> None:
        """Paint what lies in ``view``.

        Parameters
        ----------
        painter
            With a transform that leads from canvas units to its device.
        geometry, view
            The drawing, and the part of it to paint, in canvas units.
        zoom
            Pixels a canvas unit.
        marks
            Selection and what is going on.
        previews
            What nodes show of what flows through them, by name.
        vector
            Draw everything line by line, for pictures; else nodes are stamped.
        turning
            The zoom is about to change again: what looks as before is shown larger or smaller.
        passing
            All is painted anew soon: nodes without a picture are but a body and a title.
        """
        self._ink.take(painter, zoom, vector=vector, turning=turning)
        self._painter, self._geometry, self._marks = painter, geometry, marks
        self._zoom = NEAR if vector and zoom < NEAR else zoom
        rows, wires = geometry.seen(view, SHADOW), geometry.wires_seen(view, 4.0)
        self.nodes, self.wires = len(rows), len(wires)
        self._hurried = passing or (turning and len(rows) > MANY)
        near = self._zoom >= NEAR and not (self._hurried and self._ink.rested < NEAR)
        self._near = near
        framed = geometry.look[rows] == LOOKS.index("frame")
        for row in rows[framed].tolist():
            self._frame(row)
        lines = self._lines
        if marks.lifted:
            lifted = [geometry.wire.get(link, -1) for link in marks.lifted]
            wires = wires[~np.isin(wires, lifted)]
        if self._zoom < FAR:
            self._far(rows[~framed], wires)
            lines.marked(geometry, marks.wires)
        else:
            lines.near(geometry, wires, marks.selected, bent=self._zoom >= WORDS)
            lines.marked(geometry, marks.wires - marks.lifted)
            self._lay_nodes(rows[~framed], previews)
            if self._zoom >= WORDS:
                lines.hints(geometry, wires)
        self.shapes = 0
        if self.with_shapes and zoom >= SHAPES and not self._hurried:
            self.shapes = lines.shapes(geometry, wires, rows[~framed], self._named())
        if marks.flowing is not None:
            lines.label(geometry, marks.flowing)
        for loose in (marks.loose, *marks.others):
            if loose is not None:
                self._draw_loose(loose)
        if marks.band is not None:
            painter.setPen(QPen(self.theme.accent, 0))
            painter.setBrush(faded(self.theme.accent, 0.12))
            painter.drawRect(marks.band)
        if marks.stroke:
            painter.setPen(QPen(self.theme.bad, 1.6 / zoom, Qt.PenStyle.DashLine))
            painter.drawPolyline(marks.stroke)

    def standing_out(
        self, geometry: Geometry, marks: Marks, zoom: float
    ) -> dict[str | Link, QRectF]:
        """Give what looks different for being under the pointer or chosen, and its boxes."""
        found: dict[str | Link, QRectF] = {}
        row = geometry.row.get(marks.hovered, -1)
        if row >= 0 and zoom >= FAR:
            box, face = geometry.boxes[row], geometry.faces[row]
            left, right = self._node.beside(face) if zoom >= NEAR else (0.0, 0.0)
            if self.with_shapes:  # those that names push away
                left, right = left + SHAPE, right + SHAPE
            reach = max(left, SHADOW), SHADOW, max(right, SHADOW), SHADOW
            found[marks.hovered] = box.marginsAdded(QMarginsF(*reach))
        for link in marks.wires:
            row = geometry.wire.get(link, -1)
            if row >= 0:
                left, top, right, bottom = geometry.box[row].tolist()
                found[link] = QRectF(left, top, right - left, bottom - top).adjusted(-4, -4, 4, 4)
                if link == marks.flowing:
                    found[link] |= self._lines.label_box(geometry, row, zoom)
        return found

    # Far away: plain rectangles and straight lines.

    def _far(self, rows: Rows, wires: Rows) -> None:
        painter, geometry = self._painter, self._geometry
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._lines.far(geometry, wires, self._marks.selected)
        painter.setPen(QPen(self.theme.node_line, 0))
        dots = geometry.look[rows] == LOOKS.index("dot")
        painter.drawLines([modes.stub(geometry.boxes[row]) for row in rows[dots].tolist()])
        rows = rows[~dots]
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = geometry.rows(self._marks.selected)
        spots = chosen[geometry.look[chosen] == LOOKS.index("dot")]
        chosen = chosen[geometry.look[chosen] != LOOKS.index("dot")]
        wrong = rows[geometry.wrong[rows]]
        marked = geometry.wrong.copy()
        marked[chosen] = True
        rows = rows[~marked[rows]]
        if geometry.measure:  # how heavy they are tells more from afar than what they are
            column = np.ceil(geometry.weight[rows] * HEATS).astype(np.int16)
        else:
            column = geometry.mark[rows]
        for each in present(column):
            if not geometry.measure:
                colour = self.theme.mark(geometry.marks[each])
            elif each:
                colour = mixed(self.theme.node_line, heat(self.theme, each / HEATS), each / HEATS)
            else:
                colour = self.theme.node_line
            painter.setBrush(colour)
            painter.drawRects([geometry.boxes[row] for row in rows[column == each].tolist()])
        for colour, part in ((self.theme.bad, wrong), (self.theme.accent, chosen)):
            if len(part):
                painter.setBrush(colour)
                painter.drawRects([geometry.boxes[row] for row in part.tolist()])
        painter.setBrush(self.theme.accent)
        painter.drawRects([modes.spot(geometry.boxes[row]) for row in spots.tolist()])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    # Wires.

    def _named(self) -> list[QRectF]:
        """Give where the names of ports stand: beside the node under the pointer."""
        row = self._geometry.row.get(self._marks.hovered, -1)
        if row < 0 or not self._near or self._marks.verdict is not None:
            return []
        face, box = self._geometry.faces[row], self._ink.snapped(self._geometry.boxes[row])
        return [ground for ground, _ in self._node.named(face, box)]

    def _draw_loose(self, loose: Loose) -> None:
        bend = QPointF(min(120.0, max(30.0, 0.5 * abs(loose.end.x() - loose.start.x()))), 0)
        path = QPainterPath(loose.start)
        path.cubicTo(loose.start + bend, loose.end - bend, loose.end)
        pen = QPen(self.theme.kind(loose.kind), 2.2)
        if loose.fits is False:
            pen.setColor(self.theme.bad)
        if not loose.fits:
            pen.setDashPattern([3.0, 2.5])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)

    # Nodes.

    def _lay_nodes(self, rows: Rows, previews: Mapping[str, Preview]) -> None:
        geometry, marks, ink = self._geometry, self._marks, self._ink
        chosen = geometry.flags(marks.selected)
        hovered = geometry.row.get(marks.hovered, -1)
        if marks.selected or hovered >= 0:  # what is chosen lies on top
            rows = rows[np.argsort(2 * (rows == hovered) + chosen[rows], kind="stable")]
        stamps, bodies = self._stamps(rows, chosen, hovered), set[int]()
        far = self._zoom < WORDS and not geometry.measure  # a bar lies on the body that it is of
        if (self._hurried or far) and not ink.vector:
            bare = (geometry.body[rows] > 0) & (rows != hovered)
            bare[[stamp is not None for stamp in stamps]] = False
            self._lay_bodies(rows[bare], chosen)
            if self._zoom < (NEAR if self._hurried else WORDS):  # a body is all there is from afar
                if geometry.measure:
                    for row in rows[bare].tolist():
                        box = ink.snapped(geometry.boxes[row])
                        self._node.bar(box, float(geometry.weight[row]), near=self._near)
                stamps = [stamps[place] for place in np.flatnonzero(~bare).tolist()]
                rows = rows[~bare]
            else:
                bodies = set(rows[bare].tolist())
        run: list[Stamp] = []
        for row, stamp in zip(rows.tolist(), stamps, strict=True):
            if stamp is not None and not self._has_more(row, previews):
                run.append(stamp)
                continue
            ink.put(run)
            run = []
            state = State(bool(chosen[row]), bool(geometry.wrong[row]), row == hovered)
            off = bool(geometry.off[row])
            if off:
                self._painter.setOpacity(modes.CHOSEN if state.selected else modes.FAINT)
            match LOOKS[geometry.look[row]]:
                case "note":
                    self._note(row)
                case "dot":
                    self._dot(row, state)
                case _:
                    preview = previews.get(geometry.names[row])
                    self._lay_node(row, state, preview, stamp, bodied=row in bodies)
            if off:
                self._painter.setOpacity(1.0)
        ink.put(run)

    def _lay_bodies(self, rows: Rows, chosen: Flags) -> None:
        """Paint the bodies of nodes, those that look the same in one go."""
        geometry = self._geometry
        alike = 4 * geometry.body[rows] + 2 * chosen[rows] + geometry.wrong[rows]
        groups = [rows[alike == each] for each in present(alike)]
        for group in sorted(groups, key=lambda group: (chosen[group[0]], group[0])):
            first = group[0]
            state = State(bool(chosen[first]), bool(geometry.wrong[first]))
            x, y, size = geometry.x[group], geometry.y[group], geometry.boxes[first].size()
            self._node.bodies(geometry.faces[first], x, y, size, state)

    def _stamps(self, rows: Rows, chosen: Flags, hovered: int) -> list[Stamp | None]:
        """Give the pictures of nodes and where they stand, None where there is none."""
        ink, geometry = self._ink, self._geometry
        if (
            self._zoom < WORDS
            or ink.vector
            or self._marks.verdict is not None
            or (ink.turning and not self._hurried)
        ):  # there is little to draw, or it looks so for a moment only
            return [None] * len(rows)
        node = LOOKS.index("node")
        looks, places = geometry.look, ink.corners(geometry.x[rows], geometry.y[rows], SHADOW)
        found: list[Stamp | None] = []
        for row, (x, y) in zip(rows.tolist(), places, strict=True):
            if looks[row] != node or row == hovered:
                found.append(None)
                continue
            picture = ink.held(self._key(row, chosen))
            self.cold += picture is None
            found.append(None if picture is None else (picture, x, y))
        return found

    def _has_more(self, row: int, previews: Mapping[str, Preview]) -> bool:
        """Tell whether a node shows what is not on its picture, or shows it fainter."""
        geometry = self._geometry
        return bool(
            geometry.measure
            or geometry.faces[row].badges
            or geometry.problems[row]
            or geometry.off[row]
            or geometry.names[row] in previews
        )

    def _lay_node(
        self, row: int, state: State, preview: Preview | None, stamp: Stamp | None, *, bodied: bool
    ) -> None:
        geometry, node = self._geometry, self._node
        face, told = geometry.faces[row], geometry.problems[row]
        box = self._ink.snapped(geometry.boxes[row])
        if stamp is not None:
            self._ink.put([stamp])
        else:
            self._draw_node(row, box, state, near=self._near and not self._hurried, bodied=bodied)
        if geometry.measure:
            node.bar(box, float(geometry.weight[row]), near=self._near)
        if not self._near:
            return
        if preview is not None:
            node.preview(face, box, preview)
        if face.badges or told:
            node.badges(face, box, told)
        if state.hovered and self._marks.verdict is None:
            node.labels(face, box)

    def _key(self, row: int, chosen: Flags) -> tuple[object, ...]:
        geometry = self._geometry
        known = geometry.shapes[row], geometry.counts[row], geometry.ports_of(row)
        state = 2 * int(chosen[row]) + int(geometry.wrong[row])
        return ("node", geometry.edition[row], state, *known, geometry.ways_of(row))

    def ready(self, geometry: Geometry, view: QRectF, marks: Marks) -> bool:
        """Make pictures of some of the nodes in view that have none; True while there are more."""
        if not self.cold or self._ink.turning:
            return False
        self._geometry, self._marks, self._near, made = geometry, marks, self._zoom >= NEAR, 0
        chosen = geometry.flags(marks.selected)
        for row in geometry.seen(view, SHADOW).tolist():
            if LOOKS[geometry.look[row]] != "node":
                continue
            size = geometry.boxes[row].size()
            state = State(bool(chosen[row]), bool(geometry.wrong[row]))
            draw = partial(self._draw_onto, row, size, state)
            made += self._ink.ready(self._key(row, chosen), size, SHADOW, draw)
            if made == BIT or self._ink.full:
                break
        if made < BIT:
            self.cold = 0
        return made == BIT

    def _draw_onto(self, row: int, size: QSizeF, state: State, painter: QPainter) -> None:
        with self._ink.onto(painter):
            self._draw_node(row, QRectF(QPointF(0, 0), size), state, near=self._near)

    def _draw_node(
        self, row: int, box: QRectF, state: State, *, near: bool, bodied: bool = False
    ) -> None:
        geometry, node, face = self._geometry, self._node, self._geometry.faces[row]
        if not bodied:
            node.body(face, box, state)
        if face.mode == "bypassed":
            modes.through(self._ink, box, geometry.ways_of(row))
        if self._zoom >= (NEAR if self._hurried else WORDS):
            node.title(face, box, near)
        if near:
            ports = geometry.ports_of(row)
            node.details(face, box, Known(geometry.shapes[row], geometry.counts[row], ports))
            self._ports(row, box, "in", face.inputs, ports[0])
            self._ports(row, box, "out", face.outputs, ports[1])

    def _ports(
        self, row: int, box: QRectF, side: Side, names: tuple[str, ...], kinds: tuple[str, ...]
    ) -> None:
        verdict = self._marks.verdict
        x = box.left() if side == "in" else box.right()
        for place, kind in enumerate(kinds):
            fits: bool | None = None
            if verdict is not None:
                fits = verdict(Port(self._geometry.names[row], names[place]), side)
            at = QPointF(x, box.y() + GRID * (place + 1))
            self._node.port(at, side, kind, fits, verdict is not None)

    def _dot(self, row: int, state: State) -> None:
        face, box = self._geometry.faces[row], self._geometry.boxes[row]
        (into,), (out,) = self._geometry.ports_of(row)
        modes.dot(self._ink, face, box, out, selected=state.selected, wrong=state.wrong)
        if self._near and (state.hovered or self._marks.verdict is not None):
            self._ports(row, box, "in", face.inputs, (into,))
            self._ports(row, box, "out", face.outputs, (out,))

    # Notes and frames.

    def _grip(self, box: QRectF) -> None:
        """Show where a note or frame is taken to make it larger."""
        self._painter.setPen(QPen(self.theme.muted, 1.2))
        for step in (4.0, 8.0):
            corner = box.bottomRight() - QPointF(4, 4)
            self._painter.drawLine(corner - QPointF(step, 0), corner - QPointF(0, step))

    def _note(self, row: int) -> None:
        box, painter = self._geometry.boxes[row], self._painter
        selected = self._geometry.names[row] in self._marks.selected
        paper, edge = modes.paper(self.theme, self._geometry.faces[row])
        line = self.theme.accent if selected else edge
        painter.setPen(QPen(line, 1.8 if selected else 1.0))
        painter.setBrush(paper)
        painter.drawRoundedRect(box, 6, 6)
        if self._zoom >= NEAR and (selected or self._geometry.names[row] == self._marks.hovered):
            self._grip(box)
        if self._zoom >= WORDS:
            self._prose(prose.room(box), self._geometry.faces[row].summary)

    def _prose(self, area: QRectF, text: str) -> None:
        """Write a note, from a picture that is made once a zoom: to lay it out takes long."""
        size = area.size()
        key = ("prose", text, size.width(), size.height())
        drawn = partial(
            prose.paint, text=text, area=QRectF(QPointF(0, 0), size), colours=self.theme
        )
        self._ink.stamp(key, area, 0.0, drawn)

    def _frame(self, row: int) -> None:
        box, painter = self._geometry.boxes[row], self._painter
        selected = self._geometry.names[row] in self._marks.selected
        ground, edge = modes.area(self.theme, self._geometry.faces[row])
        line = self.theme.accent if selected else edge
        painter.setPen(QPen(line, 1.8 if selected else 1.2))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 12, 12)
        if self._zoom >= FAR:
            at = (box.x() + 16, box.y() + 18)
            title = self._geometry.faces[row].title
            self._ink.write(title, "title", "muted", at, room=box.width() - 32)
        if self._zoom >= NEAR and (selected or self._geometry.names[row] == self._marks.hovered):
            self._grip(box)
