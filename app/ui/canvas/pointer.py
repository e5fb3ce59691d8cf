"""What the pointer does on the canvas: begins a drag, chooses, opens, and hovers."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QMouseEvent, QWheelEvent

from app.graph.graph import Port
from app.ui.canvas import gestures, picking, tips
from app.ui.canvas.board import Board
from app.ui.canvas.dragging import DragNodes, Resize
from app.ui.canvas.picking import NOTHING, Spot
from app.ui.canvas.wires import DrawWire, LeadAll, PullWire

Modifier = Qt.KeyboardModifier
UNDER = QPointF(-30, 10)
"""From the corner of a node to where the repairs of its problems open, in pixels."""
AWAY = QPointF(-1e6, -1e6)
"""Where the pointer is while it is not over the canvas."""


class Pointer:
    """Turns what the mouse does into what the canvas can do.

    Attributes
    ----------
    at
        Where it was last, in pixels of the canvas.
    under
        What lies there.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self.at = QPointF(-1, -1)
        self.under: Spot = NOTHING
        self._linked = False

    def press(self, event: QMouseEvent, *, pan: bool) -> None:
        """Begin a drag, or choose what lies there; with ``pan`` the left button moves the view."""
        point, button = event.position(), event.button()
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and pan):
            self._board.begin(gestures.Pan(self._board, point))
        elif button == Qt.MouseButton.LeftButton:
            self._press(point, event.modifiers())
        elif button == Qt.MouseButton.RightButton and event.modifiers() & Modifier.ControlModifier:
            self._board.begin(gestures.CutWires(self._board, point))

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, or move the view: by two fingers, or by the wheel with Shift."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        touch = event.device().type() == QInputDevice.DeviceType.TouchPad or not pixels.isNull()
        control = bool(event.modifiers() & Modifier.ControlModifier)
        if touch and not control:
            self._board.pan_by(QPointF(pixels if not pixels.isNull() else angle / 4))
        elif event.modifiers() & Modifier.ShiftModifier:
            self._board.pan_by(QPointF(angle.y() or angle.x(), 0))
        else:
            self._board.zoom_by(1.2 ** (angle.y() / 120), event.position())

    def _press(self, point: QPointF, modifiers: Modifier) -> None:
        board = self._board
        if board.on_minimap(point):
            board.jumping.emit()
            board.begin(gestures.MinimapDrag(board, point))
            return
        crumb = board.crumbs.at(point)
        if crumb >= 0:
            board.crumb_chosen.emit(crumb)
            return
        spot = board.pick(point)
        add = bool(modifiers & (Modifier.ShiftModifier | Modifier.ControlModifier))
        if spot.corner:
            board.begin(Resize(board, point, spot.node))
        elif spot.port is not None:
            self._press_port(point, spot, spot.port, modifiers)
        elif spot.node:
            board.click(spot.node, add=add)
            if spot.node in board.selection:
                board.begin(DragNodes(board, point, spot.node))
        elif spot.link is not None:
            board.select(frozenset())
            board.choose_wire(spot.link)
            if picking.along(board.drawn, spot.link, board.to_world(point)) < picking.FIRST:
                board.begin(PullWire(board, point, spot.link.source, "out", spot.link))
        else:
            board.choose_wire(None)
            board.begin(gestures.RubberBand(board, point, modifiers))

    def _press_port(self, point: QPointF, spot: Spot, port: Port, modifiers: Modifier) -> None:
        """Draw a wire, or take one that is there: with Shift at its output, with Ctrl all."""
        board, lifted = self._board, tips.fed_by(self._board.drawn, spot)
        links = tips.leaving(board.drawn, spot) if spot.side == "out" else ()
        if len(links) > 1 and modifiers & Modifier.ControlModifier:
            board.begin(LeadAll(board, point, links))
            return
        if links and modifiers & (Modifier.ShiftModifier | Modifier.ControlModifier):
            lifted = board.chosen_wire if board.chosen_wire in links else links[0]
        board.begin(DrawWire(board, point, port, spot.side, lifted))

    def clicked(self, gesture: gestures.Gesture, modifiers: Modifier) -> None:
        """Select a node alone that was clicked among several; a badge opens its repairs."""
        board = self._board
        spot = board.pick(gesture.start)
        plain = modifiers == Modifier.NoModifier
        if isinstance(gesture, DragNodes) and plain and spot.node:
            board.select(frozenset({spot.node}))
            address = board.link_at(gesture.start)
            if spot.badge:
                corner = board.to_screen(board.drawn.bounds({spot.node}).topRight())
                board.asked_menu.emit(board.mapToGlobal((corner + UNDER).toPoint()), spot)
            elif address:
                board.asked_link.emit(address)

    def double(self, event: QMouseEvent) -> None:
        """Open what lies there, or ask for a block where nothing does."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        board, point = self._board, event.position()
        spot = board.pick(point)
        if spot.port is not None or board.on_minimap(point) or board.crumbs.at(point) >= 0:
            if not board.busy:
                self._press(point, event.modifiers())
        elif spot.node:
            board.enter(spot.node)
        elif spot.link is not None:
            world = board.to_world(point)
            on_wire = picking.nearest_on(board.drawn, spot.link, world)
            board.asked_reroute.emit(spot.link, on_wire)
        else:
            board.asked_search.emit(board.to_world(point), None)

    def menu(self, event: QContextMenuEvent) -> None:
        """Choose what lies there, and ask for its menu."""
        board = self._board
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            name = next(iter(sorted(board.selection)), "")
            spot = Spot(name) if name else NOTHING
            point = board.mapToGlobal(self._middle_of(name).toPoint())
        else:
            spot, point = board.pick(QPointF(event.pos())), event.globalPos()
            if spot.node and spot.node not in board.selection:
                board.select(frozenset({spot.node}))
            elif spot.link is not None:
                board.choose_wire(spot.link)
        board.asked_menu.emit(point, spot)

    def _middle_of(self, name: str) -> QPointF:
        if name in self._board.drawn.row:
            return self._board.to_screen(self._board.drawn.bounds({name}).center())
        return QPointF(self._board.rect().center())

    def hover(self, point: QPointF) -> None:
        """Mark what lies under a point where no button is held."""
        board = self._board
        over = board.on_minimap(point) or board.crumbs.at(point) >= 0
        spot = NOTHING if over else board.pick(point)
        linked = not over and bool(board.link_at(point))
        if (spot, linked) != (self.under, self._linked):
            self.under, self._linked = spot, linked
            board.mark_wires()
            if spot.corner:
                board.setCursor(Qt.CursorShape.SizeFDiagCursor)
            elif spot.port is not None:
                board.setCursor(Qt.CursorShape.CrossCursor)
            elif over or linked or spot.badge or spot.link is not None:
                board.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                board.unsetCursor()

    def forget(self) -> None:
        """Forget what lay there: the drawing is another one."""
        self.under = NOTHING
