"""Drags of wires: from a port to another, of one that is there, and by keys alone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QPointF, Qt

from app.graph.graph import Link, Port
from app.ui.canvas import picking
from app.ui.canvas.geometry import Side
from app.ui.canvas.gestures import Gesture, Modifier
from app.ui.canvas.paint import Loose
from app.ui.canvas.stage import Stage

CLICK = 8
"""How far the pointer must go for a drag of a wire, in pixels."""
CATCH = 22.0
"""How near to a port a wire must be let go, in pixels."""
MOST_TARGETS = 60
"""How many ports the keyboard goes through."""


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
        stage.marks.lifted = frozenset() if lifted is None else frozenset({lifted})
        stage.marks.verdict = self._verdict

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        geometry, world = self.stage.drawn, self.stage.to_world(point)
        other: Side = "in" if self._side == "out" else "out"
        target = picking.port_near(geometry, world, other, CATCH / min(self.stage.zoom, 1.5))
        aimed = target is not None
        target = target or self._port_of(picking.node_at(geometry, world), other)
        fits: bool | None = None
        end = world
        if target is not None:
            reason = self._refusal(target)
            fits = not reason
            end = geometry.place_of(target, other) if fits else world
            # Over a node and no port of it, it is told which port it would be.
            self.stage.say(reason if reason or aimed else str(target))
        else:
            self.stage.say("")
        self._target = target if fits else None
        start = self._from
        if self._side == "in":
            start, end = end, start
        self.stage.marks.loose = Loose(start, end, self._kind, fits)
        self.stage.update()

    def _port_of(self, node: str, side: Side) -> Port | None:
        """Give the port of a node that a wire takes that is let go over it: the first that fits.

        Those that are free come first; where none fits it is the first, which says why.
        """
        if not node or node == self._port.node:
            return None
        drawn = self.stage.drawn
        face, taken = drawn.faces[drawn.row[node]], drawn.graph.feeding(node)
        names = face.inputs if side == "in" else face.outputs
        ports = [Port(node, name) for name in names]
        if side == "in":
            ports.sort(key=lambda port: port.name in taken)
        return next((port for port in ports if not self._refusal(port)), next(iter(ports), None))

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
            self._part(self._lifted)
        elif not picking.pick(stage.drawn, world, stage.zoom).node:
            stage.asked_search.emit(world, self._port)

    def cancel(self) -> None:
        marks = self.stage.marks
        marks.loose = marks.verdict = None
        marks.lifted, marks.others = frozenset(), ()
        self.stage.say("")
        self.stage.update()

    def _part(self, lifted: Link) -> None:
        self.stage.parted.emit(lifted)

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


class LeadAll(DrawWire):
    """Leads all wires of an output to another one, or takes them away over empty canvas."""

    def __init__(self, stage: Stage, start: QPointF, links: Sequence[Link]) -> None:
        super().__init__(stage, start, links[0].source, "out", links[0])
        self._links = tuple(links)
        stage.marks.lifted = frozenset(links)

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        super().move(point, modifiers)
        loose, drawn = self.stage.marks.loose, self.stage.drawn
        if loose is not None:
            self.stage.marks.others = tuple(
                replace(loose, end=drawn.place_of(link.target, "in")) for link in self._links[1:]
            )

    def _part(self, lifted: Link) -> None:
        self.stage.asked_removal.emit(frozenset(), self._links)

    def _end_at(self, port: Port) -> None:
        if port != self._links[0].source:
            self.stage.rerouted.emit(self._links, port)

    def _refusal(self, port: Port) -> str:
        if port == self._links[0].source:
            return ""
        if port not in self._known:
            told = (self.stage.refusal(port, link.target) for link in self._links)
            self._known[port] = next(filter(None, told), "")
        return self._known[port]


class KeyWire(Gesture):
    """Draws a wire by keys alone: arrows go through the ports that fit, Enter joins.

    The command that began it goes on to the next port of the node at which it may begin.
    """

    commands = frozenset({"connect", "connect_back"})

    def __init__(self, stage: Stage, node: str, side: Side = "out") -> None:
        face = stage.drawn.faces[stage.drawn.row[node]]
        names = face.outputs if side == "out" else face.inputs
        self._side: Side = side
        self._begins = [Port(node, name) for name in names]
        self._begin = self._place = 0
        super().__init__(stage, stage.to_screen(stage.drawn.place_of(self._begins[0], side)))
        self._turn(0)

    def press(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._show(self._place + 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._show(self._place - 1)
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

    def go_on(self) -> None:
        """Begin at the next port of the node."""
        self._turn(self._begin + 1)

    def _turn(self, begin: int) -> None:
        """Begin at another port, with those that it may be joined to, the nearest first."""
        self._begin = begin % len(self._begins)
        drawn, port = self.stage.drawn, self._begins[self._begin]
        self._from = drawn.place_of(port, self._side)
        other: Side = "in" if self._side == "out" else "out"
        near = picking.ports_by_distance(drawn, self._from, other, port.node)
        fitting = (each for each in near if not self.stage.refusal(*self._ends(each)))
        self._targets = tuple(islice(fitting, MOST_TARGETS))
        self._show(0)

    def _ends(self, other: Port) -> tuple[Port, Port]:
        port = self._begins[self._begin]
        return (port, other) if self._side == "out" else (other, port)

    def _show(self, place: int) -> None:
        drawn, port = self.stage.drawn, self._begins[self._begin]
        outwards = self._side == "out"
        if not self._targets:
            start = self._from if outwards else self._from - QPointF(40, 0)
            kind = drawn.kind_of(port) if outwards else ""
            self.stage.marks.loose = Loose(start, start + QPointF(40, 0), kind)
            self.stage.say(str(port))
        else:
            self._place = place % len(self._targets)
            other = self._targets[self._place]
            source, target = self._ends(other)
            there = drawn.place_of(other, "in" if outwards else "out")
            self.stage.show_point(there)
            self.at = self.stage.to_screen(there)
            start, end = (self._from, there) if outwards else (there, self._from)
            self.stage.marks.loose = Loose(start, end, drawn.kind_of(source), fits=True)
            self.stage.say(f"{source} → {target}")
        self.stage.update()

    def _join(self) -> None:
        self.stage.end_gesture()
        if self._targets:
            self.stage.joined.emit(*self._ends(self._targets[self._place]))
