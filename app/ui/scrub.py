"""Scrubbing: a number changes while its label is dragged, finely while Shift is held."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.ui.strokes import new_stroke

STRIDE, SLOW = 5, 20
"""How many pixels of the pointer are one step, and one of a whole number while Shift is held."""


class Scrub(QLabel):
    """The label of a number, which may be dragged to the left and right.

    Parameters
    ----------
    whole
        Whether it is a whole number.

    Attributes
    ----------
    began, ended
        A drag has begun, or is over.
    stepped
        The number is to go so many steps, finely or not, in this row of steps.
    cancelled
        The number is to be what it was when the drag began (row of steps).
    """

    began = Signal()
    stepped = Signal(int, bool, int)
    cancelled = Signal(int)

    def __init__(self, text: str, whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = whole
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self._start: float | None = None
        self._last = 0.0
        self._stroke = 0

    @property
    def dragging(self) -> bool:
        """Whether the number follows the pointer now."""
        return self._stroke > 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = self._last = event.position().x()
            event.accept()
        elif event.button() == Qt.MouseButton.RightButton and self.dragging:
            self._cancel()
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            return
        at = event.position().x()
        if not self.dragging:
            if abs(at - self._start) < QApplication.startDragDistance():
                return
            self._stroke = new_stroke()
            self._last = at
            self.grabKeyboard()
            self.began.emit()
            return
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        stride = SLOW if fine and self._whole else STRIDE  # 1 is as fine as a whole number gets
        steps = int((at - self._last) / stride)
        if steps:
            self._last += steps * stride
            self.stepped.emit(steps, fine, self._stroke)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._start is not None:
            if not self.dragging and self.buddy() is not None:
                self.buddy().setFocus(Qt.FocusReason.MouseFocusReason)
            self._end()
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dragging:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.dragging:
            event.accept()  # else Escape might be a shortcut of the window
            return True
        return super().event(event)

    def _cancel(self) -> None:
        stroke = self._stroke
        self._end()
        self.cancelled.emit(stroke)

    def _end(self) -> None:
        if self.dragging:
            self.releaseKeyboard()
        self._start, self._stroke = None, 0
