"""What the pointer is in the middle of: one object a drag, ended by drop or Escape."""

from PySide6.QtCore import QPointF, QRectF, Qt

from app.graph.graph import Link
from app.ui.canvas import picking
from app.ui.canvas.stage import Stage

Modifier = Qt.KeyboardModifier


class Gesture:
    """A drag of the pointer; positions are pixels of the canvas."""

    cursor = Qt.CursorShape.ArrowCursor
    scrolls = False
    """Whether the view follows where the pointer leaves it."""
    commands: frozenset[str] = frozenset()
    """The commands that go on with it; plain keys of all others are its own."""

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
    """Selects what it touches; with Shift it adds to what is selected, with Ctrl it takes away."""

    scrolls = True

    def __init__(self, stage: Stage, start: QPointF, modifiers: Modifier) -> None:
        super().__init__(stage, start)
        self._less = bool(modifiers & Modifier.ControlModifier)
        kept = self._less or modifiers & Modifier.ShiftModifier
        self._before = stage.selection if kept else frozenset()
        self._first = stage.to_world(start)

    def move(self, point: QPointF, modifiers: Modifier) -> None:
        self.at = point
        band = QRectF(self._first, self.stage.to_world(point)).normalized()
        self.stage.marks.band = band
        touched = picking.inside(self.stage.drawn, band)
        self.stage.select(self._before - touched if self._less else self._before | touched)
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
