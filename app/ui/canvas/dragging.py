"""Drags of nodes: to another place, onto a wire, out of their wires, to another size."""

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt

from app.graph.graph import Link
from app.ui.canvas import picking
from app.ui.canvas.face import GRID
from app.ui.canvas.gestures import Gesture, Modifier
from app.ui.canvas.guides import (
    PULL,
    Neighbours,
    bounds_of,
    drawn_into_line,
    neighbours,
    shifted,
)
from app.ui.canvas.guides import guides as guides_of
from app.ui.canvas.shaking import Shake
from app.ui.canvas.stage import Stage

MARGIN = 24.0
"""How far shadows, ports and badges reach beyond a node, in canvas units."""
LEAST_PAPER = (80.0, 60.0)
"""How small a note or frame can be made, in canvas units."""


class DragNodes(Gesture):
    """Moves the selected nodes; one asking at release, none on the way.

    With Alt, or when shaken, they are taken out of their wires. One node that has none, or is
    taken out of them, is put on the wire over which it is let go. Edges and middles that come
    near those of their neighbours are drawn into line. With Ctrl they stand between all lines.
    """

    cursor = Qt.CursorShape.SizeAllCursor
    scrolls = True

    def __init__(self, stage: Stage, start: QPointF, node: str) -> None:
        super().__init__(stage, start)
        geometry = stage.drawn
        names = stage.selection.union(*picking.bundles(geometry, stage.selection).values())
        self._names, self._node = names, node
        self._rows = geometry.rows(sorted(names))
        self._lead = geometry.boxes[geometry.row[node]].topLeft()
        self._box = geometry.bounds(names if len(names) < len(geometry.row) else {node})
        self._taken = stage.to_world(start)
        self._gone = QPointF(0, 0)
        self._wired = any(
            geometry.graph.arriving(name) or geometry.graph.leaving(name) for name in names
        )
        self._around: tuple[QRectF, Neighbours] | None = None
        self._shake, self._shaken = Shake(), False
        self._known: dict[Link, str] = {}
        self._link: Link | None = None
        self._told = ""

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        step = self.stage.to_world(point) - self._taken
        guides: list[QLineF] = []
        if not modifiers & Modifier.ControlModifier:
            around = self._neighbours()
            near = drawn_into_line(around, self._box.translated(step), PULL / self.stage.zoom)
            step = shifted(step, near, snapped(self._lead + step) - self._lead)
            guides = guides_of(around, self._box.translated(step)) if not step.isNull() else []
        self._put(step, guides)
        if modifiers & Modifier.ControlModifier:
            self._shake.forget()
        elif self._wired and self._shake.follow(point):
            self._shaken = not self._shaken
        self._find_wire(out=self._out(modifiers))

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        self.move(point, modifiers)
        geometry, gone, link = self.stage.drawn, self._gone, self._link
        places = {
            geometry.names[row]: (float(geometry.x[row]), float(geometry.y[row]))
            for row in self._rows.tolist()
        }
        self.cancel()
        if not gone.isNull() or self._shaken:
            out = self._names if self._out(modifiers) else frozenset()
            self.stage.ask_moved(places, out, link)

    def _out(self, modifiers: Modifier) -> bool:
        return self._shaken or bool(modifiers & Modifier.AltModifier)

    def cancel(self) -> None:
        self._put(QPointF(0, 0), [])
        self._light(None, "")
        self.stage.drawn.settle()
        self.stage.update()

    def _find_wire(self, *, out: bool) -> None:
        """Light the wire that the node would be put on, or say why it does not fit there."""
        link, told = None, ""
        if len(self._names) == 1 and (out or not self._wired) and not self._gone.isNull():
            link = self._wire()
        if link is not None:
            if link not in self._known:
                self._known[link] = self.stage.why_not_on(self._node, link)
            told = self._known[link] or _told(
                "Let go to put this between {before} and {after}."
            ).format(before=link.source.node, after=link.target.node)
        elif out and self._wired:
            told = _told("Let go to take this out of its wires; what stood around it is joined.")
        self._light(None if link is None or self._known[link] else link, told)

    def _wire(self) -> Link | None:
        drawn, within = self.stage.drawn, picking.DROP / self.stage.zoom
        middle = drawn.bounds({self._node}).center()
        points = (self.stage.to_world(self.at), middle)
        found = (picking.wire_at(drawn, point, within, but=self._node) for point in points)
        return next((link for link in found if link is not None), None)

    def _light(self, link: Link | None, told: str) -> None:
        if link != self._link:
            self._link = link
            self.stage.light(link)
        if told or told != self._told:  # what is said goes with the pointer
            self._told = told
            self.stage.say(told)
            self.stage.update()

    def _neighbours(self) -> Neighbours:
        """Give what stands in view; looked for again only where the view has moved."""
        seen = self.stage.seen()
        if self._around is None or self._around[0] != seen:
            self._around = seen, neighbours(self.stage.drawn, self._rows, seen)
        return self._around[1]

    def _put(self, wanted: QPointF, guides: list[QLineF]) -> None:
        step, marks = wanted - self._gone, self.stage.marks
        if step.isNull() and guides == marks.guides:
            return
        before = self._area().united(bounds_of(marks.guides))
        self.stage.drawn.shift(self._rows, step.x(), step.y())
        self._gone, marks.guides = wanted, guides
        after = self._area().united(bounds_of(guides))
        self.stage.update_at(before.united(after))

    def _area(self) -> QRectF:
        """Give what the nodes and their wires cover."""
        drawn = self.stage.drawn
        area = drawn.covered(self._rows)
        return area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


class Resize(Gesture):
    """Makes a note or a frame larger or smaller, by its lower right corner."""

    cursor = Qt.CursorShape.SizeFDiagCursor

    def __init__(self, stage: Stage, start: QPointF, node: str) -> None:
        super().__init__(stage, start)
        self._node = node
        self._first = stage.drawn.size_of(node)
        self._now = self._first
        self._taken = stage.to_world(start)

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        step = self.stage.to_world(point) - self._taken
        corner = QPointF(self._first[0] + step.x(), self._first[1] + step.y())
        if not modifiers & Modifier.ControlModifier:
            corner = snapped(corner)
        self._put(max(LEAST_PAPER[0], corner.x()), max(LEAST_PAPER[1], corner.y()))

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        now = self._now
        self.cancel()
        if now != self._first:
            self.stage.asked_values.emit(self._node, {"width": now[0], "height": now[1]})

    def cancel(self) -> None:
        self._put(*self._first)

    def _put(self, width: float, height: float) -> None:
        self._now = width, height
        self.stage.drawn.resize(self._node, width, height)
        self.stage.update()


def _told(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)


def snapped(place: QPointF) -> QPointF:
    """Give the nearest point of the grid."""
    return QPointF(round(place.x() / GRID) * GRID, round(place.y() / GRID) * GRID)
