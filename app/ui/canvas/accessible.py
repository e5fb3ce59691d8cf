"""What a screen reader hears of the canvas: a list of nodes, each with its ports, and the crumbs.

The canvas paints all of it, so Qt knows no widgets to tell about. A factory gives the canvas an
interface of its own; those of its nodes are made when a reader first asks for them, and live as
long as the canvas, since Qt keeps pointers to them and no references.
"""

from collections.abc import Callable, Collection
from heapq import nsmallest
from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.graph.graph import Port
from app.ui import words
from app.ui.canvas.geometry import Geometry, Side
from app.ui.canvas.overlay import Crumbs
from app.ui.canvas.paint import Marks
from app.ui.canvas.picking import Spot

ROOM = 10.0
"""How far around its middle a port is said to reach, in canvas units."""
Found = Any
"""An interface, or None where there is none, which Qt takes and its types do not know."""
SPARE = 64
"""How many interfaces of nodes that are gone may wait until they are let go of."""
Role, State, Text = QAccessible.Role, QAccessible.State, QAccessible.Text


class Shown(Protocol):
    """What a reader hears of, as far as the canvas tells it."""

    drawn: Geometry
    marks: Marks
    crumbs: Crumbs

    def pick(self, point: QPointF) -> Spot: ...
    def to_screen(self, world: QPointF) -> QPointF: ...
    def hasFocus(self) -> bool: ...
    def isVisible(self) -> bool: ...
    def mapToGlobal(self, point: QPoint) -> QPoint: ...
    def mapFromGlobal(self, point: QPoint) -> QPoint: ...


class CanvasInterface(QAccessibleWidget):
    """The canvas: its children are the nodes of the drawing, and behind them the crumbs."""

    def __init__(self, canvas: QWidget, shown: Shown) -> None:
        super().__init__(canvas, Role.List)
        self.shown = shown
        self._nodes: dict[str, NodeInterface] = {}
        self._crumbs: dict[int, CrumbInterface] = {}

    def node(self, name: str) -> "NodeInterface":
        """Give the interface of a node, made when it is first wanted."""
        made = self._nodes.get(name)
        if made is None:
            if len(self._nodes) > 2 * len(self.shown.drawn.row) + SPARE:
                self._release([each for each in self._nodes if each not in self.shown.drawn.row])
            made = self._nodes[name] = NodeInterface(self, name)
        return made

    def release(self) -> None:
        """Let Qt forget all of it, before what it points to is gone."""
        self._release(list(self._nodes))
        for crumb in self._crumbs.values():
            forget(crumb)
        self._crumbs.clear()

    def _release(self, names: list[str]) -> None:
        for name in names:
            node = self._nodes.pop(name)
            for port in node.ports.values():
                forget(port)
            forget(node)

    def childCount(self) -> int:
        return len(self.shown.drawn.row) + len(self.shown.crumbs.names)

    def child(self, index: int) -> Found:
        drawn = self.shown.drawn
        count = len(drawn.row)
        if 0 <= index < count:
            return self.node(drawn.names[int(np.flatnonzero(drawn.alive)[index])])
        place = index - count
        if 0 <= place < len(self.shown.crumbs.names):
            if place not in self._crumbs:
                self._crumbs[place] = CrumbInterface(self, place)
            return self._crumbs[place]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        drawn = self.shown.drawn
        if isinstance(child, NodeInterface) and child.name in drawn.row:
            return int(np.flatnonzero(drawn.alive).searchsorted(drawn.row[child.name]))
        if isinstance(child, CrumbInterface):
            return len(drawn.row) + child.place
        return -1

    def childAt(self, x: int, y: int) -> Found:
        point = QPointF(self.shown.mapFromGlobal(QPoint(x, y)))
        name = self.shown.pick(point).node
        return self.node(name) if name else None

    def focusChild(self) -> Found:
        name = self.shown.marks.focused
        here = self.shown.hasFocus() and name in self.shown.drawn.row
        return self.node(name) if here else None


class _Part(QAccessibleInterface):
    """Something on the canvas that is no widget."""

    role_ = Role.StaticText

    def __init__(self, parent: QAccessibleInterface, shown: Shown) -> None:
        super().__init__()
        self._parent, self._shown = parent, shown

    def isValid(self) -> bool:
        return True

    def object(self) -> Found:
        return None

    def role(self) -> QAccessible.Role:
        return self.role_

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> Found:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, x: int, y: int) -> Found:
        return None

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave it: names are changed by the commands."""

    def text(self, kind: QAccessible.Text) -> str:
        return self.told() if kind == Text.Name and self.isValid() else ""

    def told(self) -> str:
        """Give what is said of it."""
        raise NotImplementedError

    def state(self) -> QAccessible.State:
        state = State()
        state.invalid = not self.isValid()
        state.invisible = not self._shown.isVisible()
        return state

    def rect(self) -> QRect:
        return self._on_screen(self.box()) if self.isValid() else QRect()

    def box(self) -> QRectF:
        """Give where it is, in canvas units."""
        raise NotImplementedError

    def _on_screen(self, box: QRectF) -> QRect:
        ends = (self._shown.to_screen(end).toPoint() for end in (box.topLeft(), box.bottomRight()))
        return QRect(*map(self._shown.mapToGlobal, ends))


class NodeInterface(_Part):
    """A node; its children are its ports, the inputs first."""

    role_ = Role.ListItem

    def __init__(self, canvas: CanvasInterface, name: str) -> None:
        super().__init__(canvas, canvas.shown)
        self.name = name
        self.ports: dict[tuple[Side, str], PortInterface] = {}

    def isValid(self) -> bool:
        return self.name in self._shown.drawn.row

    def told(self) -> str:
        return told_of(self._shown.drawn, self.name)

    def text(self, kind: QAccessible.Text) -> str:
        if kind == Text.Description and self.isValid():
            drawn = self._shown.drawn
            problems = drawn.problems[drawn.row[self.name]]
            return "\n".join(words.told(problem) for problem in problems)
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state, marks = super().state(), self._shown.marks
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = self.name in marks.selected
        state.focused = self._shown.hasFocus() and self.name == marks.focused
        return state

    def box(self) -> QRectF:
        drawn = self._shown.drawn
        return drawn.boxes[drawn.row[self.name]]

    def _names(self) -> list[tuple[Side, str]]:
        drawn = self._shown.drawn
        if not self.isValid():
            return []
        face = drawn.faces[drawn.row[self.name]]
        return [*(("in", each) for each in face.inputs), *(("out", each) for each in face.outputs)]

    def childCount(self) -> int:
        return len(self._names())

    def child(self, index: int) -> Found:
        names = self._names()
        if not 0 <= index < len(names):
            return None
        key = names[index]
        if key not in self.ports:
            self.ports[key] = PortInterface(self, self._shown, Port(self.name, key[1]), key[0])
        return self.ports[key]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        key = (child.side, child.port.name) if isinstance(child, PortInterface) else None
        names = self._names()
        return names.index(key) if key in names else -1

    def childAt(self, x: int, y: int) -> Found:
        spot = self._shown.pick(QPointF(self._shown.mapFromGlobal(QPoint(x, y))))
        names = self._names()
        if spot.node != self.name or spot.port is None:
            return None
        key = (spot.side, spot.port.name)
        return self.child(names.index(key)) if key in names else None


class PortInterface(_Part):
    """A port of a node, with what it is joined to."""

    def __init__(self, node: NodeInterface, shown: Shown, port: Port, side: Side) -> None:
        super().__init__(node, shown)
        self.port, self.side = port, side

    def isValid(self) -> bool:
        drawn = self._shown.drawn
        if self.port.node not in drawn.row:
            return False
        face = drawn.faces[drawn.row[self.port.node]]
        return self.port.name in (face.inputs if self.side == "in" else face.outputs)

    def told(self) -> str:
        graph, name = self._shown.drawn.graph, self.port.name
        if self.side == "in":
            source = graph.feeding(self.port.node).get(name)
            if source is None:
                return _told("input {port}, not connected").format(port=name)
            return _told("input {port}, from {source}").format(port=name, source=source)
        links = [link for link in graph.leaving(self.port.node) if link.source == self.port]
        if not links:
            return _told("output {port}, not connected").format(port=name)
        led = ", ".join(str(link.target) for link in links)
        return _told("output {port}, to {targets}").format(port=name, targets=led)

    def box(self) -> QRectF:
        middle = self._shown.drawn.place_of(self.port, self.side)
        return QRectF(middle - QPointF(ROOM, ROOM), middle + QPointF(ROOM, ROOM))


class CrumbInterface(_Part):
    """A part of the way from the project to the drawing that is shown."""

    role_ = Role.Link

    def __init__(self, canvas: CanvasInterface, place: int) -> None:
        super().__init__(canvas, canvas.shown)
        self.place = place

    def isValid(self) -> bool:
        return self.place < len(self._shown.crumbs.names)

    def told(self) -> str:
        return str(self._shown.crumbs.names[self.place])

    def rect(self) -> QRect:
        box = self._shown.crumbs.box(self.place) if self.isValid() else None
        return box.toAlignedRect().translated(self._shown.mapToGlobal(QPoint())) if box else QRect()


def told_of(drawn: Geometry, name: str) -> str:
    """Tell of a node: its name, what it is, whether it counts, what it gives, its problems."""
    row = drawn.row[name]
    face = drawn.faces[row]
    parts = [name, face.title]
    if face.look in {"note", "frame"}:
        parts = [face.title, face.summary]
    if face.mode:
        parts.append(_told("disabled") if face.mode == "disabled" else _told("bypassed"))
    if drawn.shapes[row]:
        parts.append(_told("output {shape}").format(shape=drawn.shapes[row]))
    if drawn.problems[row]:
        count = len(drawn.problems[row])
        parts.append(
            words.plural(count, _told("{count} problem"), _told("{count} problems")).format(
                count=count
            )
        )
    return ", ".join(part for part in dict.fromkeys(parts) if part)


def drawing_told(drawn: Geometry, selected: Collection[str]) -> str:
    """Tell what a canvas shows: how many blocks, and which of them are chosen."""
    count = len(drawn.row)
    told = words.plural(count, _told("{count} block"), _told("{count} blocks"))
    told = told.format(count=words.count(count))
    chosen = ", ".join(nsmallest(5, selected))
    return f"{told}; {chosen}" if chosen else told


def forget(part: QAccessibleInterface) -> None:
    """Let Qt forget an interface and delete it."""
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


def install(kind: type[QWidget], make: Callable[[QWidget], CanvasInterface]) -> None:
    """Let every widget of a class have its interface; called once, when the class is there."""
    name = kind.__name__

    def find(key: str, item: QObject) -> QAccessibleInterface | None:
        return make(item) if key == name and isinstance(item, kind) else None

    QAccessible.installFactory(find)


def tell_focus(canvas: QObject, name: str) -> None:
    """Tell readers that a node has the keyboard now; where nobody listens it costs nothing."""
    if QAccessible.isActive():
        found = QAccessible.queryAccessibleInterface(canvas)
        if isinstance(found, CanvasInterface):
            event = QAccessibleEvent(found.node(name), QAccessible.Event.Focus)
            QAccessible.updateAccessibility(event)


def _told(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)
