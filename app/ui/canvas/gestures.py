"""What the pointer is in the middle of: one object a drag, ended by drop or Escape."""

from itertools import islice
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, SignalInstance

from app.graph.graph import Link, Port
from app.ui.canvas import picking
from app.ui.canvas.face import GRID, look_of
from app.ui.canvas.geometry import Geometry, Side
from app.ui.canvas.minimap import Minimap
from app.ui.canvas.paint import Loose, Marks

CLICK = 8
"""How far the pointer must go for a drag of a wire, in pixels."""
CATCH = 22.0
"""How near to a port a wire must be let go, in pixels."""

MARGIN = 24.0
"""How far shadows, ports and badges reach beyond a node, in canvas units."""

MOST_TARGETS = 60
"""How many ports the keyboard goes through."""
LEAST_PAPER = (80.0, 60.0)
"""How small a note or frame can be made, in canvas units."""

Modifier = Qt.KeyboardModifier
Places = dict[str, tuple[float, float]]


class Stage(Protocol):
    """What gestures see of the canvas."""

    drawn: Geometry
    marks: Marks
    minimap: Minimap

    @property
    def zoom(self) -> float: ...
    @property
    def selection(self) -> frozenset[str]: ...

    def select(self, names: frozenset[str]) -> None: ...
    def choose_wire(self, link: Link | None) -> None: ...
    def pan_by(self, step: QPointF) -> None: ...
    def center_on(self, world: QPointF) -> None: ...
    def to_world(self, point: QPointF) -> QPointF: ...
    def refusal(self, source: Port, target: Port) -> str: ...
    def say(self, text: str) -> None: ...
    def show_point(self, world: QPointF) -> None: ...
    def end_gesture(self) -> None: ...
    def to_screen(self, world: QPointF) -> QPointF: ...
    def light(self, link: Link | None) -> None: ...
    def why_not_on(self, node: str, link: Link) -> str: ...
    def ask_moved(
        self, places: Places, out: frozenset[str] = ..., link: Link | None = ...
    ) -> None: ...
    @property
    def joined(self) -> SignalInstance: ...
    @property
    def rejoined(self) -> SignalInstance: ...
    @property
    def parted(self) -> SignalInstance: ...
    @property
    def asked_values(self) -> SignalInstance: ...
    @property
    def asked_removal(self) -> SignalInstance: ...
    @property
    def asked_search(self) -> SignalInstance: ...
    def update(self) -> None: ...
    def update_at(self, world: QRectF) -> None: ...


class Gesture:
    """A drag of the pointer; positions are pixels of the canvas."""

    cursor = Qt.CursorShape.ArrowCursor
    scrolls = False
    """Whether the view follows where the pointer leaves it."""

    def __init__(self, stage: Stage, start: QPointF) -> None:
        self.stage = stage
        self.start = start
        self.at = start

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        """Follow the pointer."""
        self.at = point

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        """End it; this is where it asks for an edit, if it does."""

    def cancel(self) -> None:
        """End it as if it had never been."""

    def press(self, key: int) -> bool:
        """Take a key; True if it is meant for the gesture."""
        return False


class Pan(Gesture):
    """Moves the view."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.stage.pan_by(point - self.at)
        self.at = point


class MinimapDrag(Gesture):
    """Moves the view by the minimap."""

    def __init__(self, stage: Stage, start: QPointF) -> None:
        super().__init__(stage, start)
        stage.center_on(stage.minimap.to_world(start))

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.stage.center_on(self.stage.minimap.to_world(point))


class RubberBand(Gesture):
    """Selects what it touches; with Shift it adds to what is selected."""

    scrolls = True

    def __init__(self, stage: Stage, start: QPointF, add: bool) -> None:
        super().__init__(stage, start)
        self._before = stage.selection if add else frozenset()
        self._first = stage.to_world(start)

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        band = QRectF(self._first, self.stage.to_world(point)).normalized()
        self.stage.marks.band = band
        self.stage.select(self._before | picking.inside(self.stage.drawn, band))
        self.stage.update()

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        if self.stage.marks.band is None:
            self.stage.select(self._before)
        self.cancel()

    def cancel(self) -> None:
        self.stage.marks.band = None
        self.stage.update()


class CutWires(Gesture):
    """Takes away every wire that the stroke crosses."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, start: QPointF) -> None:
        super().__init__(stage, start)
        self._cut: frozenset[Link] = frozenset()
        self._last = stage.to_world(start)
        stage.marks.stroke = [self._last]

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        here = self.stage.to_world(point)
        self._cut |= picking.cut_by(self.stage.drawn, self._last, here)
        self._last = here
        self.stage.marks.stroke.append(here)
        self.stage.marks.wires = self._cut
        self.stage.update()

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        self.move(point, modifiers)
        cut = tuple(sorted(self._cut))
        self.cancel()
        if cut:
            self.stage.asked_removal.emit(frozenset(), cut)

    def cancel(self) -> None:
        self.stage.marks.stroke = []
        self.stage.marks.wires = frozenset()
        self.stage.update()


class DragNodes(Gesture):
    """Moves the selected nodes; one asking at release, none on the way.

    With Alt they are taken out of their wires. One node that has none, or is taken out of them,
    is put on the wire over which it is let go. With Ctrl it stands between the lines of the grid.
    """

    cursor = Qt.CursorShape.SizeAllCursor
    scrolls = True

    def __init__(self, stage: Stage, start: QPointF, node: str) -> None:
        super().__init__(stage, start)
        geometry = stage.drawn
        names = set(stage.selection)
        for name in stage.selection:
            if look_of(geometry.graph.nodes[name]) == "frame":
                names |= picking.held_by(geometry, name)
        self._names, self._node = frozenset(names), node
        self._rows = geometry.rows(sorted(names))
        self._lead = geometry.boxes[geometry.row[node]].topLeft()
        self._taken = stage.to_world(start)
        self._gone = QPointF(0, 0)
        self._wired = any(
            geometry.graph.arriving(name) or geometry.graph.leaving(name) for name in names
        )
        self._known: dict[Link, str] = {}
        self._link: Link | None = None
        self._told = ""

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        wanted = self._lead + self.stage.to_world(point) - self._taken
        if not modifiers & Modifier.ControlModifier:
            wanted = snapped(wanted)
        self._put(wanted - self._lead)
        self._find_wire(out=bool(modifiers & Modifier.AltModifier))

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        self.move(point, modifiers)
        geometry, gone, link = self.stage.drawn, self._gone, self._link
        places = {
            geometry.names[row]: (float(geometry.x[row]), float(geometry.y[row]))
            for row in self._rows.tolist()
        }
        self.cancel()
        if not gone.isNull():
            out = self._names if modifiers & Modifier.AltModifier else frozenset()
            self.stage.ask_moved(places, out, link)

    def cancel(self) -> None:
        self._put(QPointF(0, 0))
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

    def _put(self, wanted: QPointF) -> None:
        step = wanted - self._gone
        if step.isNull():
            return
        before = self._area()
        self.stage.drawn.shift(self._rows, step.x(), step.y())
        self._gone = wanted
        after = self._area()
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


class DrawWire(Gesture):
    """Draws a wire from a port, or leads an end of one that is there to another port."""

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(
        self, stage: Stage, start: QPointF, port: Port, side: Side, lifted: Link | None = None
    ) -> None:
        super().__init__(stage, start)
        self._lifted = lifted
        if lifted is not None:  # the other end stays where it is
            port = lifted.source if side == "in" else lifted.target
            side = "out" if side == "in" else "in"
        self._port, self._side = port, side
        self._known: dict[Port, str] = {}
        self._target: Port | None = None
        self._from = stage.drawn.place_of(self._port, self._side)
        kind = stage.drawn.kind_of(self._port) if self._side == "out" else ""
        self._kind = kind
        stage.marks.lifted = lifted
        stage.marks.verdict = self._verdict

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        geometry, world = self.stage.drawn, self.stage.to_world(point)
        other: Side = "in" if self._side == "out" else "out"
        target = picking.port_near(geometry, world, other, CATCH / min(self.stage.zoom, 1.5))
        fits: bool | None = None
        end = world
        if target is not None:
            reason = self._refusal(target)
            fits = not reason
            end = geometry.place_of(target, other) if fits else world
            self.stage.say(reason)
        else:
            self.stage.say("")
        self._target = target if fits else None
        start = self._from
        if self._side == "in":
            start, end = end, start
        self.stage.marks.loose = Loose(start, end, self._kind, fits)
        self.stage.update()

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        self.move(point, modifiers)
        target, refused = self._target, self.stage.marks.loose
        stage, world = self.stage, self.stage.to_world(point)
        self.cancel()
        if target is not None:
            self._end_at(target)
        elif (refused is not None and refused.fits is False) or (
            point - self.start
        ).manhattanLength() < CLICK:
            return
        elif self._lifted is not None:
            stage.parted.emit(self._lifted)
        elif not picking.pick(stage.drawn, world, stage.zoom).node:
            stage.asked_search.emit(world, self._port)

    def cancel(self) -> None:
        marks = self.stage.marks
        marks.loose = marks.lifted = marks.verdict = None
        self.stage.say("")
        self.stage.update()

    def _end_at(self, port: Port) -> None:
        wanted = self._to(port)
        if self._lifted is None:
            self.stage.joined.emit(wanted.source, wanted.target)
        elif wanted != self._lifted:
            self.stage.rejoined.emit(self._lifted, wanted)

    def _to(self, port: Port) -> Link:
        return Link(self._port, port) if self._side == "out" else Link(port, self._port)

    def _refusal(self, port: Port) -> str:
        wanted = self._to(port)
        if wanted == self._lifted:
            return ""
        if port not in self._known:
            self._known[port] = self.stage.refusal(wanted.source, wanted.target)
        return self._known[port]

    def _verdict(self, port: Port, side: Side) -> bool | None:
        if side == self._side:
            return True if port == self._port else None
        return not self._refusal(port)


class PullWire(DrawWire):
    """Leads a wire away from its source by its first part; a mere click leaves it chosen."""

    cursor = Qt.CursorShape.PointingHandCursor

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        if self.stage.marks.loose is not None or (point - self.start).manhattanLength() >= CLICK:
            super().move(point, modifiers)

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        if self.stage.marks.loose is None:
            self.cancel()
        else:
            super().release(point, modifiers)


class KeyWire(Gesture):
    """Draws a wire by keys alone: arrows go through the ports that fit, Enter joins.

    The key that began it goes on to the next output port of the node.
    """

    def __init__(self, stage: Stage, node: str) -> None:
        self._outputs = [Port(node, name) for name in stage.drawn.outputs_of(node)]
        self._output = self._place = 0
        super().__init__(stage, stage.to_screen(stage.drawn.place_of(self._outputs[0], "out")))
        self._turn(0)

    def press(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._show(self._place + 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._show(self._place - 1)
            case Qt.Key.Key_C:
                self._turn(self._output + 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._join()
            case _:
                return False
        return True

    def release(self, point: QPointF, modifiers: Modifier) -> None:
        self.cancel()

    def cancel(self) -> None:
        self.stage.marks.loose = None
        self.stage.say("")
        self.stage.update()

    def _turn(self, output: int) -> None:
        """Begin at another output port, with the ports that it may lead to, the nearest first."""
        self._output = output % len(self._outputs)
        drawn, source = self.stage.drawn, self._outputs[self._output]
        self._from = drawn.place_of(source, "out")
        near = picking.inputs_by_distance(drawn, self._from, source.node)
        fitting = (port for port in near if not self.stage.refusal(source, port))
        self._targets = tuple(islice(fitting, MOST_TARGETS))
        self._show(0)

    def _show(self, place: int) -> None:
        drawn, source = self.stage.drawn, self._outputs[self._output]
        kind = drawn.kind_of(source)
        if not self._targets:
            self.stage.marks.loose = Loose(self._from, self._from + QPointF(40, 0), kind)
            self.stage.say(str(source))
        else:
            self._place = place % len(self._targets)
            target = self._targets[self._place]
            end = drawn.place_of(target, "in")
            self.stage.show_point(end)
            self.at = self.stage.to_screen(end)
            self.stage.marks.loose = Loose(self._from, end, kind, fits=True)
            self.stage.say(f"{source} → {target}")
        self.stage.update()

    def _join(self) -> None:
        self.stage.end_gesture()
        if self._targets:
            self.stage.joined.emit(self._outputs[self._output], self._targets[self._place])


def _told(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)


def snapped(place: QPointF) -> QPointF:
    """Give the nearest point of the grid."""
    return QPointF(round(place.x() / GRID) * GRID, round(place.y() / GRID) * GRID)
